package plan

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"html/template"
	"math"

	"fujisawa2030/data/record"
	"fujisawa2030/engine"
	"fujisawa2030/engine/agenda"
	"fujisawa2030/engine/character"
	"fujisawa2030/engine/priority"
	"fujisawa2030/engine/reach"
	"fujisawa2030/worker/papers/print"
)

//go:embed chapter/*.html
var chapters embed.FS

//go:embed style.css
var style string

// Plan is everything that the report says of one scenario under one edition.
type Plan struct {
	*record.Record
	Model  *engine.Model
	Traits *character.City
	Lowest *reach.Answer    // with every lever as far as it reaches
	Choice *priority.Result // which measures are put first
	Agenda *agenda.Agenda   // who does what, as far as it reaches
	Now    *Now             // nil without monthly series

	Base, Official, Carried, End engine.FiscalYear

	atReach map[string]engine.Yearly // adoption in the plan period, by lever
	notes   notes
}

// Extra is what the report can say beyond the edition of yearly facts.
type Extra struct {
	Assumption string  // of the link
	Budget     float64 // yen a year for subsidies; 0 for none
	Now        *Now    // nil without monthly series
}

// Compose computes what the report needs. The model stays as it was.
func Compose(m *engine.Model, extra Extra) (*Plan, error) {
	p := &Plan{Model: m, Base: engine.FirstFY, End: engine.EndFY, Now: extra.Now}
	var err error
	if p.Record, err = record.Take(m, extra.Assumption); err != nil {
		return nil, err
	}
	if p.Traits, err = character.Of(m); err != nil {
		return nil, err
	}
	p.Official, p.Carried = p.Traits.Official, p.Traits.Carried
	if err := errors.Join(p.search(), p.analyse(), p.arrange(extra.Budget)); err != nil {
		return nil, err
	}
	p.paths()
	return p, nil
}

// search asks what it would take to meet the target, from today's adoption.
// All levers take part, those without a known price, too.
func (p *Plan) search() error {
	m := p.Model
	wanted := append([]float64{}, m.Positions()...)
	defer func() {
		copy(m.Positions(), wanted)
		m.Run()
	}()
	for i := range m.Levers() {
		if l := &m.Levers()[i]; !l.IsChoice() {
			m.Positions()[i] = l.Today
		}
	}
	m.Run()
	s, err := reach.New(m, reach.Ask{By: reach.Change, Goal: math.NaN()})
	if err != nil {
		return err
	}
	for s.Step(100) > 0 {
	}
	p.Lowest = s.Answer()
	return nil
}

// Versions of the report.
const (
	Full  = "full"
	Short = "short"
)

// Document sets a version.
func (p *Plan) Document(version string) (print.Document, error) {
	p.notes = notes{}
	set, err := template.New("plan").Funcs(p.words()).ParseFS(chapters, "chapter/*.html")
	if err != nil {
		return print.Document{}, err
	}
	var b bytes.Buffer
	if err := set.ExecuteTemplate(&b, version, p); err != nil {
		return print.Document{}, fmt.Errorf("report, %s version: %w", version, err)
	}
	return print.Document{
		Title:   "「" + p.Name() + "地球温暖化対策実行計画」重点施策（案）",
		Running: p.Name() + " 重点施策（案）　データの版 " + p.City.Edition + "　計算式の版 " + p.Record.Model,
		Style:   style,
		Body:    template.HTML(b.String()),
	}, nil
}

// Name is the city's.
func (p *Plan) Name() string { return p.City.Name[engine.Japanese] }

// At is an output's value of the scenario in a fiscal year.
func (p *Plan) At(id string, fy engine.FiscalYear) float64 { return p.Model.Value(id, fy) }
