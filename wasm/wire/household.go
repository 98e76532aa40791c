package wire

import "fujisawa2030/engine"

// Household writes the view of one home and its ladder: amounts of a fiscal
// year before and after the plans, and each action alone.
func Household(v *engine.Household) []byte {
	w := &writer{}
	w.open('{')
	w.key("fy").number(float64(v.FY))
	w.key("before").homeYear(&v.Before)
	w.key("after").homeYear(&v.After)
	w.key("actions").open('[')
	for i := range v.Actions {
		a := &v.Actions[i]
		w.open('{')
		w.key("lever").string(a.Lever)
		w.key("obstacle").string(string(a.Obstacle))
		w.key("priced").bool(a.Priced)
		w.key("alone").homeYear(&a.Alone)
		w.close('}')
	}
	w.close(']')
	w.key("unpriced").strings(v.Unpriced)
	w.key("similar").number(v.Similar)
	w.key("gap").number(v.Gap)
	w.key("onePercent").number(v.HomesFor(0.01))
	w.close('}')
	return w.buf
}

func (w *writer) homeYear(y *engine.HomeYear) {
	w.open('{')
	w.key("co2").number(y.CO2)
	w.key("household").number(y.Household)
	w.key("car").number(y.Car)
	w.key("kwh").number(y.KWh)
	w.key("gas").number(y.Gas)
	w.key("kerosene").number(y.Kerosene)
	w.key("petrol").number(y.Petrol)
	w.key("yen").number(y.Yen)
	w.key("price").number(y.Price)
	w.key("priceYearly").number(y.PriceYearly)
	w.close('}')
}

func (w *writer) bool(b bool) {
	w.comma()
	if b {
		w.buf = append(w.buf, "true"...)
	} else {
		w.buf = append(w.buf, "false"...)
	}
}
