package main

import (
	"errors"
	"flag"
	"fmt"
	"slices"
	"strings"

	"fujisawa2030/engine"
	"fujisawa2030/engine/agenda"
)

// program is what the command actors is asked.
type program struct {
	ask   agenda.Ask
	table string
}

// tables are the flat forms of an agenda.
var tables = []string{"actions", "curve", "sinks", "technologies"}

func actorsFlags(r *request, flags *flag.FlagSet) {
	p := &r.agenda
	flags.BoolVar(&p.ask.Reach, "reach", false, "all measures as far as they reach, not as far as -set or -link moves them")
	flags.Func("only", "`levers` with commas between that take part, such as the set of priorities; the others stay at today's adoption", func(s string) error {
		p.ask.Only = strings.Split(s, ",")
		return nil
	})
	flags.Float64Var(&p.ask.Budget, "budget", 0, "`yen` of subsidies in a year: what they reach if all goes to one action")
	flags.Func("subsidy", "`lever=yen` per unit, such as window=80000, in place of the edition's; may be repeated", func(s string) error {
		lever, value, _ := strings.Cut(s, "=")
		yen, err := fraction(value)
		p.ask.Subsidies = append(p.ask.Subsidies, agenda.PerUnit{Lever: lever, Yen: yen})
		return err
	})
	flags.Float64Var(&p.ask.Share, "share", 0, "`part` of the price, 0 to 1, that is subsidised where no subsidy is known")
	flags.StringVar(&p.table, "table", "actions", "`table` of the csv form: "+strings.Join(tables, ", "))
}

func actorsCheck(r *request) error {
	p := &r.agenda
	switch {
	case !slices.Contains(tables, p.table):
		return fmt.Errorf("-table %q is not one of %s", p.table, strings.Join(tables, ", "))
	case !(p.ask.Budget >= 0 && p.ask.Budget <= 1e13):
		return fmt.Errorf("-budget %v is not between 0 and 10000000000000", p.ask.Budget)
	case !(p.ask.Share >= 0 && p.ask.Share <= 1):
		return fmt.Errorf("-share %v is not between 0 and 1", p.ask.Share)
	case p.ask.Budget == 0 && p.ask.Subsidies != nil:
		return errors.New("-subsidy needs a -budget")
	}
	return nil
}

// actorsOf lays out who does what.
func actorsOf(r *request) (answer, error) {
	w, err := agenda.New(r.model, r.agenda.ask)
	if err != nil {
		return answer{}, err
	}
	for w.Step(1000) > 0 {
	}
	found := w.Agenda()
	var a answer
	switch r.agenda.table {
	case "actions":
		a = r.actionTable(found)
	case "curve":
		a = r.curveTable(found)
	case "sinks":
		a = r.sinkTable(found)
	case "technologies":
		a = r.technologyTable(found)
	}
	a.extra = r.program(found)
	a.json = r.actionTable(found).list()
	a.text = r.totals(found) + r.actionText(found) + r.indicatorText(found) + r.subsidyText(found) + r.curveText(found) + r.sinkText(found) + r.technologyText(found) + r.leftOut(found)
	return a, nil
}

// list is a table's rows as objects.
func (a answer) list() []object {
	out := []object{}
	for _, row := range a.rows {
		var o object
		for i, v := range row {
			o = append(o, member{a.columns[i], v})
		}
		out = append(out, o)
	}
	return out
}

func planYears(format string) (out []string) {
	for k := range engine.PlanYears {
		out = append(out, fmt.Sprintf(format, int(engine.PlanFY)+k))
	}
	return out
}

func years(row []any, y engine.Yearly) []any {
	for _, x := range y {
		row = append(row, x)
	}
	return row
}

// sourceNames are the documents' titles in one field.
func sourceNames(list []engine.Source) string {
	var titles []string
	for _, s := range list {
		titles = append(titles, s.Title)
	}
	return strings.Join(titles, " / ")
}

func (r *request) actionTable(found *agenda.Agenda) answer {
	a := answer{columns: []string{"actor", "sector", "id", "name"}}
	a.columns = append(a.columns, planYears("kt_%d")...)
	a.columns = append(a.columns, "standard_error_2030")
	for _, s := range found.Sectors {
		a.columns = append(a.columns, "kt_2030_"+s)
	}
	a.columns = append(a.columns, "priced", "spend_2030", "bill_2030", "yen_per_t", "indicator", "unit", "present", "present_fiscal_year", "present_grade", "present_sources")
	a.columns = append(a.columns, planYears("milestone_%d")...)
	a.columns = append(a.columns, "reach", "stock", "stock_unit", "stock_present", "stock_2030",
		"subsidy_unit", "price_per_unit", "subsidy_per_unit", "subsidy_from", "units_per_year", "points_per_year", "kt_2030_of_a_year", "budget_needed_per_year")
	for _, actor := range found.Actors {
		for _, sector := range actor.Sectors {
			for _, one := range sector.Actions {
				a.rows = append(a.rows, r.action(&one))
			}
		}
	}
	return a
}

func (r *request) action(one *agenda.Action) []any {
	row := years([]any{string(one.Actor), one.Sector, one.ID, plain(one.Name[r.lang])}, one.Saved)
	row = append(row, one.Error)
	for _, s := range one.BySector {
		row = append(row, s.Last())
	}
	cost, ok := one.Cost()
	spend := one.Spend
	if !ok {
		cost = nan()
	}
	if !one.Priced {
		spend = nan()
	}
	in, s := &one.Indicator, &one.Subsidy
	var fy any = ""
	if in.Known && in.FY != 0 {
		fy = year(in.FY)
	}
	row = years(append(row, one.Priced, spend, one.Bill, cost, plain(in.Definition[r.lang]), in.Unit, in.Present, fy, in.Grade, sourceNames(in.Sources)), in.Milestones)
	return append(row, in.Reach, in.Stock.ID, in.Stock.Unit, in.Stock.Today, in.Stock.Years.Last(),
		s.Unit, s.Price, s.PerUnit, string(s.Origin), s.Units, s.Points, s.Saved, s.Needed)
}

func (r *request) curveTable(found *agenda.Agenda) answer {
	a := answer{columns: []string{"id", "name", "yen_per_t", "kt", "from_kt"}}
	for _, s := range found.Curve.Steps {
		a.rows = append(a.rows, []any{s.ID, plain(s.Name[r.lang]), s.Cost, s.Width, s.From})
	}
	return a
}

func (r *request) sinkTable(found *agenda.Agenda) answer {
	a := answer{columns: append(append([]string{"id", "name", "actor"}, planYears("kt_%d")...), append([]string{"indicator", "unit"}, planYears("milestone_%d")...)...)}
	for _, s := range found.Sinks {
		row := years([]any{s.ID, plain(s.Name[r.lang]), string(s.Actor)}, s.Uptake)
		a.rows = append(a.rows, years(append(row, plain(s.Indicator.Definition[r.lang]), s.Indicator.Unit), s.Indicator.Milestones))
	}
	return a
}

func (r *request) technologyTable(found *agenda.Agenda) answer {
	a := answer{columns: []string{"id", "name", "actor", "kt_2030", "no_data", "fact", "value", "unit", "grade", "source", "address"}}
	for _, t := range found.New {
		for _, e := range t.Evidence {
			a.rows = append(a.rows, []any{t.ID, plain(t.Name[r.lang]), string(t.Actor), t.Saved.Last(), t.NoData, e.Fact.ID, e.Fact.Value, e.Fact.Unit, e.Fact.Grade.String(), e.Source.Title, e.Source.Address})
		}
	}
	return a
}

// program is what the agenda says as a whole.
func (r *request) program(found *agenda.Agenda) object {
	sums := func(by []engine.Yearly, total engine.Yearly) object {
		o := object{}
		for j, s := range found.Sectors {
			o = append(o, member{s, numbers(by[j][:])})
		}
		return append(o, member{"total", numbers(total[:])})
	}
	actors := object{}
	for _, one := range found.Actors {
		actors = append(actors, member{string(one.ID), sums(one.BySector, one.Total)})
	}
	c := &found.Curve
	apart := []object{}
	for _, one := range found.Apart {
		apart = append(apart, object{{"id", one.ID}, {"why", one.Why}})
	}
	return object{{"unit", emission}, {"money", money}, {"fiscal_years", planYears("%d")}, {"at_reach", found.Reach}, {"sampled", found.Sampled}, {"budget", found.Budget},
		{"sectors", sums(found.BySector, found.Total)}, {"actors", actors},
		{"curve", object{{"steps", r.curveTable(found).list()}, {"kt_paying", c.Negative}, {"kt_unpriced", c.Unpriced}, {"kt_contrary", c.Contrary}}},
		{"sinks", r.sinkTable(found).list()}, {"sink_total", numbers(found.SinkSum[:])}, {"technologies", r.technologyTable(found).list()}, {"apart", apart}}
}
