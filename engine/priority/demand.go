package priority

import "fujisawa2030/engine"

// demands are what the specification, 2 (1) イ (ウ), wants among the measures.
func demands() []Demand {
	const clause = "2(1)イ(ウ)"
	return []Demand{
		{ID: "pv", Source: clause, Levers: []string{"pv"}, By: -1,
			Name: engine.Text{"市民の太陽光発電設備の導入促進", "{市民|しみん}の {太陽光|たいようこう}パネル", "residents' solar panels"}},
		{ID: "renewable", Source: clause, Levers: []string{"tariff"}, By: -1,
			Name: engine.Text{"市民の再生可能エネルギー電力の導入促進", "{市民|しみん}の {再|さい}エネ{電力|でんりょく}", "residents' renewable electricity"}},
		{ID: "business", Source: clause, Actor: engine.Business, By: -1,
			Name: engine.Text{"事業者の脱炭素化の促進", "{会社|かいしゃ}の {脱炭素|だつたんそ}", "decarbonisation of businesses"}},
	}
}

// allows says whether a candidate fulfils the demand.
func (d *Demand) allows(c *Candidate) bool {
	for _, id := range d.Levers {
		if id == c.ID {
			return true
		}
	}
	return len(d.Levers) == 0 && d.Actor == c.Actor
}
