package desk

import (
	"errors"

	"fujisawa2030/engine"
	"fujisawa2030/engine/nowcast"
	"fujisawa2030/engine/series"
	"fujisawa2030/wasm/wire"
)

// Moment is which nowcast is asked for.
type Moment struct {
	Area string     // nowcast.City or nowcast.Nation
	Day  series.Day // from which it is made
}

// ParseMoment reads it: a line with city or nation, and one with asof and a
// date, YYYY-MM-DD.
func ParseMoment(text string) (m Moment, err error) {
	err = eachLine(text, func(word string, values []string) (err error) {
		switch {
		case word == "city" && len(values) == 0:
			m.Area = nowcast.City
		case word == "nation" && len(values) == 0:
			m.Area = nowcast.Nation
		case word == "asof" && len(values) == 1:
			m.Day, err = series.ParseDay(values[0])
		default:
			err = unknown(word)
		}
		return err
	})
	if err == nil && (m.Area == "" || m.Day == 0) {
		err = errors.New("a nowcast needs an area and a day")
	}
	return m, err
}

// Nowcast writes a nowcast with the names of its series and the reasons for
// what is not at hand.
func Nowcast(set *series.Set, r *nowcast.Result) []byte {
	w := &wire.Writer{}
	w.Open('{')
	w.Key("area").String(r.Area)
	w.Key("asOf").String(r.AsOf)
	w.Key("year").Number(float64(r.FY))
	w.Key("sectors").Open('[')
	for i := range r.Sectors {
		nowSector(w, set, &r.Sectors[i])
	}
	w.Close(']')
	w.Key("total")
	nowSector(w, set, &r.Total)
	w.Key("inputs").Open('[')
	for _, in := range r.Inputs {
		w.Open('{')
		w.Key("id").String(in.ID)
		w.Key("names").Text(seriesName(set, in.ID))
		w.Key("last").String(in.Last)
		if source := sourceOf(set, in.ID); source != nil {
			w.Key("title").String(source.Title)
			w.Key("publisher").String(source.Publisher)
			w.Key("address").String(source.Address)
		}
		w.Close('}')
	}
	w.Close(']')
	w.Close('}')
	return w.Bytes()
}

func nowSector(w *wire.Writer, set *series.Set, s *nowcast.Sector) {
	w.Open('{')
	w.Key("id").String(s.ID)
	w.Key("value").Number(s.Value)
	w.Key("low").Number(s.Low)
	w.Key("high").Number(s.High)
	w.Key("errors").Number(float64(s.Errors))
	w.Key("lastYear").Number(float64(s.LastFY))
	w.Key("last").Number(s.Last)
	w.Key("years").Open('[')
	for _, y := range s.Years {
		w.Open('{')
		w.Key("year").Number(float64(y.FY))
		w.Key("value").Number(y.Value)
		w.Close('}')
	}
	w.Close(']')
	w.Key("months").Open('[')
	for _, m := range s.Months {
		w.Open('{')
		w.Key("month").String(m.Month)
		w.Key("value").Number(m.Value)
		w.Key("observed").Bool(m.Observed)
		w.Close('}')
	}
	w.Close(']')
	w.Key("parts").Open('[')
	for i := range s.Parts {
		nowPart(w, set, &s.Parts[i])
	}
	w.Close(']')
	texts(w.Key("reasons"), set, s.Reasons)
	w.Close('}')
}

func nowPart(w *wire.Writer, set *series.Set, p *nowcast.Part) {
	w.Open('{')
	w.Key("id").String(p.ID)
	w.Key("value").Number(p.Value)
	w.Key("lastYear").Number(float64(p.LastFY))
	w.Key("linkYear").Number(float64(p.LinkFY))
	w.Key("models").Open('[')
	for _, m := range p.Models {
		w.Open('{')
		w.Key("names").Text(textOf(set, m.ID))
		w.Key("value").Number(m.Value)
		w.Close('}')
	}
	w.Close(']')
	w.Key("inputs").Strings(p.Inputs)
	w.Close('}')
}

// Trials writes backtests with their scores and verdicts.
func Trials(set *series.Set, all []nowcast.Backtest) []byte {
	w := &wire.Writer{}
	w.Open('[')
	for i := range all {
		trial(w, set, &all[i])
	}
	w.Close(']')
	return w.Bytes()
}

func trial(w *wire.Writer, set *series.Set, b *nowcast.Backtest) {
	w.Open('{')
	w.Key("id").String(b.Protocol)
	w.Key("names").Text(textOf(set, b.Protocol))
	w.Key("scores").Open('[')
	for _, s := range b.Scores {
		w.Open('{')
		w.Key("sector").String(s.Sector)
		w.Key("trials").Number(float64(s.Trials))
		w.Key("mape").Number(s.MAPE)
		w.Key("carry").Number(s.CarryForwardMAPE)
		w.Key("trend").Number(s.TrendMAPE)
		w.Key("right").Number(float64(s.SignRight))
		w.Key("signs").Number(float64(s.Signs))
		w.Key("inside").Number(float64(s.Inside))
		w.Key("intervals").Number(float64(s.Intervals))
		w.Key("beats").Bool(s.Beats)
		texts(w.Key("reasons"), set, s.Reasons)
		w.Close('}')
	}
	w.Close(']')
	w.Key("rows").Open('[')
	for _, r := range b.Rows {
		w.Open('{')
		w.Key("year").Number(float64(r.FY))
		w.Key("asOf").String(r.AsOf)
		w.Key("sector").String(r.Sector)
		w.Key("actual").Number(r.Actual)
		w.Key("nowcast").Number(r.Nowcast)
		w.Key("low").Number(r.Low)
		w.Key("high").Number(r.High)
		w.Close('}')
	}
	w.Close(']')
	w.Key("verdict").Text(textOf(set, b.Verdict.Text))
	w.Key("total").Number(b.Verdict.Total)
	w.Key("goal").Number(b.Verdict.Goal)
	w.Key("met").Bool(b.Verdict.Met)
	w.Close('}')
}

func texts(w *wire.Writer, set *series.Set, ids []string) {
	w.Open('[')
	for _, id := range ids {
		w.Text(textOf(set, id))
	}
	w.Close(']')
}

func textOf(set *series.Set, id string) (t engine.Text) {
	for lang := range t {
		t[lang] = set.Text(id, engine.Lang(lang))
	}
	return t
}

func seriesName(set *series.Set, id string) engine.Text {
	if s := set.Find(id); s != nil {
		return s.Name
	}
	return engine.Text{id, id, id}
}

// sourceOf is the document of a series' last value, or nil.
func sourceOf(set *series.Set, id string) *engine.Source {
	s := set.Find(id)
	if s == nil || len(s.Points) == 0 {
		return nil
	}
	for i := range set.Sources {
		if set.Sources[i].ID == s.Points[len(s.Points)-1].Source {
			return &set.Sources[i]
		}
	}
	return nil
}
