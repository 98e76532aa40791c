package wire

import "fujisawa2030/engine"

// Household writes the view of one home and its ladder: amounts of a fiscal
// year before and after the plans, and each action alone.
func Household(v *engine.Household) []byte {
	w := &Writer{}
	w.Open('{')
	w.Key("fy").Number(float64(v.FY))
	w.Key("before").homeYear(&v.Before)
	w.Key("after").homeYear(&v.After)
	w.Key("actions").Open('[')
	for i := range v.Actions {
		a := &v.Actions[i]
		w.Open('{')
		w.Key("lever").String(a.Lever)
		w.Key("obstacle").String(string(a.Obstacle))
		w.Key("priced").Bool(a.Priced)
		w.Key("alone").homeYear(&a.Alone)
		w.Close('}')
	}
	w.Close(']')
	w.Key("unpriced").Strings(v.Unpriced)
	w.Key("similar").Number(v.Similar)
	w.Key("gap").Number(v.Gap)
	w.Key("onePercent").Number(v.HomesFor(0.01))
	w.Close('}')
	return w.buf
}

func (w *Writer) homeYear(y *engine.HomeYear) {
	w.Open('{')
	w.Key("co2").Number(y.CO2)
	w.Key("household").Number(y.Household)
	w.Key("car").Number(y.Car)
	w.Key("kwh").Number(y.KWh)
	w.Key("gas").Number(y.Gas)
	w.Key("kerosene").Number(y.Kerosene)
	w.Key("petrol").Number(y.Petrol)
	w.Key("yen").Number(y.Yen)
	w.Key("price").Number(y.Price)
	w.Key("priceYearly").Number(y.PriceYearly)
	w.Close('}')
}
