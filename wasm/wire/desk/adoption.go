package desk

import (
	"fujisawa2030/engine"
	"fujisawa2030/engine/adoption"
	"fujisawa2030/wasm/wire"
)

// Adoption writes the published totals by round, with today's adoption as the
// model takes it: an empty list where nothing is published.
func Adoption(m *engine.Model) []byte {
	w := &wire.Writer{}
	w.Open('[')
	for _, s := range adoption.Of(m.City()) {
		w.Open('{')
		w.Key("id").String(s.Measure.ID)
		w.Key("today").Number(m.Levers()[m.Lever(s.Measure.ID)].Today)
		w.Key("rounds").Open('[')
		for i := range s.Rounds {
			round(w, &s.Rounds[i])
		}
		w.Close(']')
		w.Close('}')
	}
	w.Close(']')
	return w.Bytes()
}

func round(w *wire.Writer, r *adoption.Round) {
	w.Open('{')
	w.Key("year").Number(float64(r.FY))
	w.Key("now").Number(r.Now)
	w.Key("low").Number(r.NowLow)
	w.Key("high").Number(r.NowHigh)
	w.Key("intended").Number(r.Intended)
	w.Key("answers").Number(r.Answers)
	if r.Since != 0 {
		w.Key("since").Number(float64(r.Since))
		w.Key("change").Number(r.Change)
		w.Key("changeLow").Number(r.ChangeLow)
		w.Key("changeHigh").Number(r.ChangeHigh)
		w.Key("distinguished").Bool(r.Distinguished)
	}
	w.Close('}')
}
