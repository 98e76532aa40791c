package desk

import (
	"fujisawa2030/engine/agenda"
	"fujisawa2030/wasm/wire"
)

// Agenda writes who does what. What is not known is null.
func Agenda(a *agenda.Agenda) []byte {
	w := &wire.Writer{}
	w.Open('{')
	w.Key("reach").Bool(a.Reach)
	w.Key("sectors").Strings(a.Sectors)
	w.Key("actors").Open('[')
	for i := range a.Actors {
		actor(w, &a.Actors[i])
	}
	w.Close(']')
	w.Key("bySector").Open('[')
	for _, y := range a.BySector {
		w.Numbers(y[:])
	}
	w.Close(']')
	w.Key("total").Numbers(a.Total[:])
	curve(w.Key("curve"), &a.Curve)
	w.Key("sinks").Open('[')
	for i := range a.Sinks {
		s := &a.Sinks[i]
		w.Open('{')
		w.Key("id").String(s.ID)
		w.Key("actor").String(string(s.Actor))
		w.Key("uptake").Numbers(s.Uptake[:])
		indicator(w.Key("indicator"), &s.Indicator)
		w.Close('}')
	}
	w.Close(']')
	w.Key("sinkSum").Numbers(a.SinkSum[:])
	w.Key("technologies").Open('[')
	for i := range a.New {
		technology(w, &a.New[i])
	}
	w.Close(']')
	w.Key("apart").Open('[')
	for _, one := range a.Apart {
		w.Open('{')
		w.Key("id").String(one.ID)
		w.Key("why").String(one.Why)
		w.Close('}')
	}
	w.Close(']')
	w.Key("budget").Number(a.Budget)
	w.Key("sampled").Bool(a.Sampled)
	w.Key("contract").Bool(a.Contract)
	w.Close('}')
	return w.Bytes()
}

func actor(w *wire.Writer, a *agenda.Actor) {
	w.Open('{')
	w.Key("id").String(string(a.ID))
	w.Key("total").Numbers(a.Total[:])
	w.Key("bySector").Open('[')
	for _, y := range a.BySector {
		w.Numbers(y[:])
	}
	w.Close(']')
	w.Key("sectors").Open('[')
	for i := range a.Sectors {
		s := &a.Sectors[i]
		w.Open('{')
		w.Key("id").String(s.ID)
		w.Key("total").Numbers(s.Total[:])
		w.Key("actions").Open('[')
		for k := range s.Actions {
			action(w, &s.Actions[k])
		}
		w.Close(']')
		w.Close('}')
	}
	w.Close(']')
	w.Close('}')
}

func action(w *wire.Writer, a *agenda.Action) {
	w.Open('{')
	w.Key("id").String(a.ID)
	w.Key("saved").Numbers(a.Saved[:])
	w.Key("bySector").Open('[')
	for _, y := range a.BySector {
		w.Number(y.Last())
	}
	w.Close(']')
	w.Key("error").Number(a.Error)
	w.Key("priced").Bool(a.Priced)
	w.Key("spend").Number(a.Spend)
	w.Key("bill").Number(a.Bill)
	if cost, ok := a.Cost(); ok {
		w.Key("cost").Number(cost)
	}
	indicator(w.Key("indicator"), &a.Indicator)
	subsidy(w.Key("subsidy"), &a.Subsidy)
	w.Close('}')
}

func indicator(w *wire.Writer, in *agenda.Indicator) {
	w.Open('{')
	w.Key("definition").Text(in.Definition)
	w.Key("unit").String(in.Unit)
	w.Key("known").Bool(in.Known)
	w.Key("present").Number(in.Present)
	w.Key("year").Number(float64(in.FY))
	w.Key("grade").String(in.Grade)
	w.Key("note").Open('{')
	w.Key("ja").String(in.Note.Japanese)
	w.Key("en").String(in.Note.English)
	w.Close('}')
	w.Key("sources").Open('[')
	for i := range in.Sources {
		w.String(in.Sources[i].Title)
	}
	w.Close(']')
	w.Key("milestones").Numbers(in.Milestones[:])
	w.Key("reach").Number(in.Reach)
	w.Key("stock").String(in.Stock.ID)
	w.Key("stockUnit").String(in.Stock.Unit)
	w.Key("stockToday").Number(in.Stock.Today)
	w.Key("stockYears").Numbers(in.Stock.Years[:])
	w.Close('}')
}

func subsidy(w *wire.Writer, s *agenda.Subsidy) {
	w.Open('{')
	w.Key("unit").String(s.Unit)
	w.Key("price").Number(s.Price)
	w.Key("origin").String(string(s.Origin))
	w.Key("per").Number(s.PerUnit)
	if s.Fact != nil {
		w.Key("fact").String(s.Fact.ID)
	}
	w.Key("units").Number(s.Units)
	w.Key("points").Number(s.Points)
	w.Key("saved").Number(s.Saved)
	w.Key("needed").Number(s.Needed)
	w.Close('}')
}

func curve(w *wire.Writer, c *agenda.Curve) {
	w.Open('{')
	w.Key("steps").Open('[')
	for i := range c.Steps {
		s := &c.Steps[i]
		w.Open('{')
		w.Key("id").String(s.ID)
		w.Key("cost").Number(s.Cost)
		w.Key("width").Number(s.Width)
		w.Key("from").Number(s.From)
		w.Close('}')
	}
	w.Close(']')
	w.Key("unpriced").Number(c.Unpriced)
	w.Key("negative").Number(c.Negative)
	w.Key("contrary").Number(c.Contrary)
	w.Close('}')
}

func technology(w *wire.Writer, t *agenda.Technology) {
	w.Open('{')
	w.Key("id").String(t.ID)
	w.Key("in").Bool(t.In)
	w.Key("saved")
	if t.In {
		w.Numbers(t.Saved[:])
	} else {
		w.Numbers(nil)
	}
	w.Key("noData").Bool(t.NoData)
	w.Key("evidence").Open('[')
	for i := range t.Evidence {
		e := &t.Evidence[i]
		w.Open('{')
		w.Key("fact").String(e.Fact.ID)
		w.Key("year").Number(float64(e.Fact.FY))
		w.Key("grade").String(e.Fact.Grade.String())
		w.Key("title").String(e.Source.Title)
		w.Close('}')
	}
	w.Close(']')
	w.Close('}')
}

// ParseAgenda reads what an agenda is asked, a word and its values by line:
//
//	reach             at reach, instead of at the positions as they are
//	budget YEN        a year, for subsidies
//	share RATIO       of the price, where no subsidy is known
//	subsidy ID YEN    per unit of a lever's action, instead of the edition's
func ParseAgenda(text string) (ask agenda.Ask, err error) {
	err = eachLine(text, func(word string, values []string) error {
		switch {
		case word == "reach" && len(values) == 0:
			ask.Reach = true
		case word == "budget" && len(values) == 1:
			return number(values[0], &ask.Budget)
		case word == "share" && len(values) == 1:
			return number(values[0], &ask.Share)
		case word == "subsidy" && len(values) == 2:
			ask.Subsidies = append(ask.Subsidies, agenda.PerUnit{Lever: values[0]})
			return number(values[1], &ask.Subsidies[len(ask.Subsidies)-1].Yen)
		default:
			return unknown(word)
		}
		return nil
	})
	return ask, err
}
