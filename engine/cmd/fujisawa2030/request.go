package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"fujisawa2030/data/edition"
	"fujisawa2030/data/importer"
	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/scenario"
)

// request is what the command line asks for, and the model it is asked of.
type request struct {
	city, facts  string
	form, tongue string
	settings     []setting
	link         scenario.Link
	id           string
	fy, depth, n int
	question     question
	workbooks    importer.Import
	now          nowcastQuestion
	home         dwelling
	priorities   choice
	agenda       program
	subject      string
	from         int
	out          string

	beforeCity, beforeLink string
	adoption               string

	lang  engine.Lang
	model *engine.Model
}

// setting is one -set lever=value.
type setting struct{ lever, value string }

var (
	forms   = []string{"text", "json", "csv"}
	tongues = []string{"ja", "easy", "en"} // in the order of engine.Lang
)

func (r *request) define(flags *flag.FlagSet) {
	flags.StringVar(&r.city, "city", ".build/edition/city.txt", "edition `file` to read")
	flags.StringVar(&r.facts, "facts", "", "`folder` with a city's tables, to be read instead of an edition")
	flags.StringVar(&r.form, "format", "text", "`form` of the answer: text, json or csv")
	flags.StringVar(&r.tongue, "lang", "ja", "`language` of names: ja, easy or en")
	flags.Func("set", "`lever=value`: a lever's position, a choice by name, such as view=plan; may be repeated", func(s string) error {
		lever, value, ok := strings.Cut(s, "=")
		if !ok || lever == "" || value == "" {
			return errors.New("not of the form lever=value")
		}
		r.settings = append(r.settings, setting{lever, value})
		return nil
	})
	flags.Func("link", "`link` or code of a scenario, as the page writes it; -set moves levers from there", func(s string) (err error) {
		r.link, err = scenario.ParseLink(s)
		return err
	})
}

// check refuses values of flags that no data can make good.
func (r *request) check(flags *flag.FlagSet) error {
	if !slices.Contains(forms, r.form) {
		return fmt.Errorf("-format %q is not one of %s", r.form, strings.Join(forms, ", "))
	}
	i := slices.Index(tongues, r.tongue)
	if i < 0 {
		return fmt.Errorf("-lang %q is not one of %s", r.tongue, strings.Join(tongues, ", "))
	}
	r.lang = engine.Lang(i)
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	if given["city"] && given["facts"] {
		return errors.New("-city or -facts, not both")
	}
	if flags.Lookup("by") != nil {
		if err := r.question.check(given["goal"]); err != nil {
			return err
		}
	}
	if flags.Lookup("n") != nil && (r.n < 1 || r.n > mostFutures) {
		return fmt.Errorf("-n %d is not between 1 and %d", r.n, mostFutures)
	}
	if flags.Lookup("out") != nil {
		if err := r.checkOut(); err != nil {
			return err
		}
	}
	if flags.Lookup("depth") != nil && (r.depth < 0 || r.depth > mostDepth) {
		return fmt.Errorf("-depth %d is not between 0 and %d", r.depth, mostDepth)
	}
	return nil
}

// load reads the city, compiles the model and runs it at the wanted positions.
func (r *request) load() error {
	city, err := r.read()
	if err != nil {
		return err
	}
	if err := r.readTotals(&city); err != nil {
		return err
	}
	if err := r.assume(&city); err != nil {
		return err
	}
	if r.model, err = engine.New(&city); err != nil {
		return err
	}
	if err := r.follow(); err != nil {
		return err
	}
	for _, s := range r.settings {
		if err := r.set(s); err != nil {
			return err
		}
	}
	r.model.Run()
	return nil
}

func (r *request) read() (engine.City, error) {
	if r.facts != "" {
		city, err := table.City(os.DirFS(r.facts), "")
		if err != nil {
			err = fmt.Errorf("%s: %w", r.facts, err)
		}
		return city, err
	}
	text, err := os.ReadFile(r.city)
	if err != nil {
		return engine.City{}, err
	}
	city, err := edition.Parse(text)
	if err != nil {
		err = fmt.Errorf("%s: %w", r.city, err)
	}
	return city, err
}

func (r *request) set(s setting) error {
	i := r.model.Lever(s.lever)
	if i < 0 {
		return fmt.Errorf("unknown lever %q; see fujisawa2030 levers", s.lever)
	}
	l := &r.model.Levers()[i]
	if l.IsChoice() {
		k := l.Choice(s.value)
		if k < 0 {
			return fmt.Errorf("lever %s: unknown choice %q, not one of %s", l.ID, s.value, strings.Join(l.Choices, ", "))
		}
		r.model.Positions()[i] = float64(k)
		return nil
	}
	x, err := strconv.ParseFloat(s.value, 64)
	if err != nil || x != x {
		return fmt.Errorf("lever %s: %q is not a number", l.ID, s.value)
	}
	if x < l.Min || x > l.Max {
		return fmt.Errorf("lever %s: %s is not between %s and %s %s", l.ID, s.value, number(l.Min), number(l.Max), l.Unit)
	}
	r.model.Positions()[i] = x
	return nil
}

// position is a lever's present position: a choice's name or a number.
func (r *request) position(i int) any {
	l, x := &r.model.Levers()[i], r.model.Positions()[i]
	if l.IsChoice() {
		return l.Choices[int(x)]
	}
	return x
}

func (r *request) label(id string) string { return plain(r.model.Label(id, r.lang)) }

// unit is a unit's name for readers.
func (r *request) unit(symbol string) string {
	if name := r.label("unit." + symbol); name != "unit."+symbol {
		return name
	}
	return symbol
}
