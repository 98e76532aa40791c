package desk

import (
	"fujisawa2030/engine"
	"fujisawa2030/engine/character"
	"fujisawa2030/wasm/wire"
)

// Sectors writes what marks each sector, and the table of gases in the base, the
// last official and the last carried year.
func Sectors(m *engine.Model, c *character.City) []byte {
	w := &wire.Writer{}
	w.Open('{')
	w.Key("view").String(c.View)
	w.Key("provider").Text(c.Provider)
	w.Key("base").Number(float64(c.Base))
	w.Key("official").Number(float64(c.Official))
	w.Key("carried").Number(float64(c.Carried))
	w.Key("sectors").Open('[')
	for i := range c.Sectors {
		sector(w, &c.Sectors[i])
	}
	w.Close(']')
	w.Key("cells").Open('[')
	for _, fy := range []engine.FiscalYear{c.Base, c.Official, c.Carried} {
		cells(w, m, fy)
	}
	w.Close(']')
	w.Close('}')
	return w.Bytes()
}

func sector(w *wire.Writer, s *character.Sector) {
	w.Open('{')
	w.Key("id").String(s.ID)
	w.Key("names").Text(s.Name)
	w.Key("rank").Number(float64(s.Rank))
	w.Key("years").Open('[')
	for _, p := range s.Years {
		point(w, p)
	}
	w.Close(']')
	w.Key("outlook")
	point(w, s.Outlook)
	w.Key("parts").Open('[')
	for _, p := range s.Parts {
		w.Open('{')
		w.Key("id").String(p.ID)
		w.Key("names").Text(p.Name)
		w.Key("values").Numbers(p.Values)
		w.Close('}')
	}
	w.Close(']')
	w.Key("changes").Open('[')
	for _, c := range s.Changes {
		change(w, c)
	}
	w.Close(']')
	w.Key("own")
	peer(w, &s.Own)
	w.Key("prefecture")
	peer(w, &s.Prefecture)
	w.Key("nation")
	peer(w, &s.Nation)
	w.Key("sentences").Open('[')
	for _, text := range s.Sentences {
		w.Text(text)
	}
	w.Close(']')
	w.Close('}')
}

func point(w *wire.Writer, p character.Point) {
	w.Open('{')
	w.Key("year").Number(float64(p.FY))
	w.Key("kind").Number(float64(p.Kind))
	w.Key("value").Number(p.Value)
	w.Key("low").Number(p.Low)
	w.Key("high").Number(p.High)
	w.Key("share").Number(p.Share)
	w.Close('}')
}

func peer(w *wire.Writer, p *character.Peer) {
	w.Open('{')
	w.Key("base").Number(p.Base)
	w.Key("official").Number(p.Official)
	w.Key("carried").Number(p.Carried)
	w.Key("change").Number(p.Change())
	w.Key("later").Number(p.Later())
	w.Key("head").Number(p.Head)
	w.Key("home").Number(p.Home)
	w.Key("facts").Strings(p.Facts)
	if p.Missing != (engine.Text{}) {
		w.Key("missing").Text(p.Missing)
	}
	w.Close('}')
}

func change(w *wire.Writer, c *engine.Change) {
	w.Open('{')
	w.Key("id").String(c.Subject.ID)
	w.Key("names").Text(c.Subject.Name)
	w.Key("from").Number(float64(c.Subject.First))
	w.Key("to").Number(float64(c.Subject.Last))
	w.Key("before").Number(c.From)
	w.Key("after").Number(c.To)
	w.Key("whole").String(c.Subject.Whole)
	w.Key("drivers").Open('[')
	for _, d := range c.Drivers {
		w.Open('{')
		w.Key("names").Text(d.Name)
		w.Key("effect").Number(d.Additive)
		w.Key("ratio").Number(d.Ratio)
		w.Close('}')
	}
	w.Close(']')
	w.Close('}')
}

func cells(w *wire.Writer, m *engine.Model, fy engine.FiscalYear) {
	w.Open('{')
	w.Key("year").Number(float64(fy))
	w.Key("rows").Open('[')
	for _, c := range character.Cells(m, fy) {
		w.Open('{')
		w.Key("sector").String(c.Sector)
		w.Key("part").String(c.Part)
		w.Key("names").Text(character.PartName(c.Part))
		w.Key("gas").String(c.Gas)
		w.Key("value").Number(c.Value)
		if c.Missing != (engine.Text{}) {
			w.Key("missing").Text(c.Missing)
		}
		w.Close('}')
	}
	w.Close(']')
	w.Close('}')
}
