package main

import (
	"flag"
	"fmt"
	"strings"

	"fujisawa2030/engine"
)

const mostDepth = 6 // a deeper tree is longer than anybody reads

func explainFlags(r *request, flags *flag.FlagSet) {
	flags.IntVar(&r.fy, "fy", int(engine.EndFY), "fiscal `year`")
	flags.IntVar(&r.depth, "depth", 1, "levels of inputs to show: `number`, 0 to 6")
}

// explain walks down from a quantity, fact or lever to its inputs.
func explain(r *request) (answer, error) {
	if fy := engine.FiscalYear(r.fy); fy < engine.FirstFY || fy > engine.LastFY {
		return answer{}, fmt.Errorf("explain: FY%d is not between FY%d and FY%d", r.fy, engine.FirstFY, engine.LastFY)
	}
	e, ok := r.model.Explain(r.id, engine.FiscalYear(r.fy), r.lang)
	if !ok {
		return answer{}, fmt.Errorf("explain: unknown id %q", r.id)
	}
	if r.id == "frozen.total" {
		r.depth = min(r.depth, 1) // the engine knows nothing else of the frozen grid
	}
	t := tree{request: r}
	t.answer.columns = []string{"level", "id", "label", "kind", "fiscal_year", "value", "unit", "grade", "low", "high", "formula", "note", "sources"}
	root := t.node(e.Input, e, 0)
	for _, s := range e.Sources {
		t.text.WriteString(r.word("出典: ", "もとの {資料|しりょう}: ", "source: ") + sourceLine(s) + "\n")
	}
	t.answer.json, t.answer.text = root, t.text.String()
	return t.answer, nil
}

// tree collects the three forms of an explanation on one walk.
type tree struct {
	*request
	answer answer
	text   strings.Builder
}

// node writes a value and, down to the wanted depth, what went into it. A
// value whose explanation is nil has only its own line.
func (t *tree) node(in engine.Input, e *engine.Explanation, level int) object {
	low, high, formula, note := nan(), nan(), "", ""
	var sources []string
	if e != nil {
		low, high, formula, note = e.Low, e.High, plain(e.Formula), plain(e.Note)
		for _, s := range e.Sources {
			sources = append(sources, s.ID)
		}
	}
	label := plain(in.Label)
	t.answer.rows = append(t.answer.rows, []any{level, in.ID, label, in.Kind, year(in.FY), in.Value, in.Unit, in.Grade, low, high, formula, note, strings.Join(sources, " ")})
	t.write(level, "%s [%s] FY%d = %s %s (%s)", label, in.ID, in.FY, significant(in.Value), plain(in.UnitName), in.Grade)
	if low == low && high == high {
		t.write(level+1, "%s – %s", significant(low), significant(high))
	}
	if formula != "" {
		t.write(level+1, "= %s", formula)
	}
	if note != "" {
		t.write(level+1, "%s", note)
	}
	out := object{{"id", in.ID}, {"label", label}, {"kind", in.Kind}, {"fiscal_year", year(in.FY)}, {"value", in.Value},
		{"unit", in.Unit}, {"unit_name", plain(in.UnitName)}, {"grade", in.Grade}}
	if e == nil {
		return out
	}
	out = append(out, member{"low", low}, member{"high", high}, member{"formula", formula}, member{"note", note})
	if level < t.depth {
		inputs := []object{}
		for _, i := range e.Inputs {
			below, _ := t.model.Explain(i.ID, engine.FiscalYear(t.fy), t.lang)
			inputs = append(inputs, t.node(i, below, level+1))
		}
		out = append(out, member{"inputs", inputs})
	}
	if level > 0 {
		return append(out, member{"sources", append([]string{}, sources...)})
	}
	list := []object{}
	for _, s := range e.Sources { // below the root their ids are enough
		list = append(list, object{{"id", s.ID}, {"title", s.Title}, {"publisher", s.Publisher}, {"date", s.Date}, {"address", s.Address}})
	}
	return append(out, member{"sources", list})
}

func (t *tree) write(level int, format string, args ...any) {
	t.text.WriteString(strings.Repeat("  ", level) + strings.TrimRight(fmt.Sprintf(format, args...), " ") + "\n")
}

func sourceLine(s *engine.Source) string {
	line := s.Title
	for _, more := range []string{s.Publisher, s.Date, s.Address} {
		if more != "" {
			line += ", " + more
		}
	}
	return line + " [" + s.ID + "]"
}
