package wire

import "fujisawa2030/engine"

// Explanation writes the answer to "why is this number what it is".
func Explanation(e *engine.Explanation, lang engine.Lang) []byte {
	w := &Writer{}
	w.Open('{')
	w.inputFields(&e.Input)
	if e.Low == e.Low {
		w.Key("low").Number(e.Low)
	}
	if e.High == e.High {
		w.Key("high").Number(e.High)
	}
	if e.Formula != "" {
		w.Key("formula").String(e.Formula)
	}
	if e.Note != "" {
		w.Key("note").String(e.Note)
	}
	if e.Doubt != nil {
		w.Key("shape").String(e.Doubt.Shape.String())
		w.Key("doubt").String(e.Doubt.Reason.In(lang))
	}
	w.Key("inputs").Open('[')
	for i := range e.Inputs {
		w.Open('{')
		w.inputFields(&e.Inputs[i])
		w.Close('}')
	}
	w.Close(']')
	if e.Source != nil {
		w.Key("source").source(e.Source)
	}
	w.Key("sources").Open('[')
	for _, s := range e.Sources {
		w.source(s)
	}
	w.Close(']')
	w.Close('}')
	return w.buf
}

func (w *Writer) inputFields(in *engine.Input) {
	w.Key("id").String(in.ID)
	w.Key("label").String(in.Label)
	w.Key("fy").Number(float64(in.FY))
	w.Key("value").Number(in.Value)
	w.Key("unit").String(in.Unit)
	w.Key("unitName").String(in.UnitName)
	w.Key("kind").String(in.Kind)
	w.Key("grade").String(in.Grade)
}

func (w *Writer) source(s *engine.Source) {
	w.Open('{')
	w.Key("id").String(s.ID)
	w.Key("title").String(s.Title)
	w.Key("publisher").String(s.Publisher)
	w.Key("date").String(s.Date)
	w.Key("address").String(s.Address)
	w.Close('}')
}
