package wire

import "fujisawa2030/engine"

// Explanation writes the answer to "why is this number what it is".
func Explanation(e *engine.Explanation, lang engine.Lang) []byte {
	w := &writer{}
	w.open('{')
	w.inputFields(&e.Input)
	if e.Low == e.Low {
		w.key("low").number(e.Low)
	}
	if e.High == e.High {
		w.key("high").number(e.High)
	}
	if e.Formula != "" {
		w.key("formula").string(e.Formula)
	}
	if e.Note != "" {
		w.key("note").string(e.Note)
	}
	if e.Doubt != nil {
		w.key("shape").string(e.Doubt.Shape.String())
		w.key("doubt").string(e.Doubt.Reason.In(lang))
	}
	w.key("inputs").open('[')
	for i := range e.Inputs {
		w.open('{')
		w.inputFields(&e.Inputs[i])
		w.close('}')
	}
	w.close(']')
	if e.Source != nil {
		w.key("source").source(e.Source)
	}
	w.key("sources").open('[')
	for _, s := range e.Sources {
		w.source(s)
	}
	w.close(']')
	w.close('}')
	return w.buf
}

func (w *writer) inputFields(in *engine.Input) {
	w.key("id").string(in.ID)
	w.key("label").string(in.Label)
	w.key("fy").number(float64(in.FY))
	w.key("value").number(in.Value)
	w.key("unit").string(in.Unit)
	w.key("unitName").string(in.UnitName)
	w.key("kind").string(in.Kind)
	w.key("grade").string(in.Grade)
}

func (w *writer) source(s *engine.Source) {
	w.open('{')
	w.key("id").string(s.ID)
	w.key("title").string(s.Title)
	w.key("publisher").string(s.Publisher)
	w.key("date").string(s.Date)
	w.key("address").string(s.Address)
	w.close('}')
}
