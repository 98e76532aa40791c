package record

// branch is a part of a sector as the ministry's table names it. A branch
// without parts of its own is a sub-sector of the engine.
type branch struct {
	ID    string // of the engine: a sector, a sub-sector, or a sum of sub-sectors
	Name  string
	Parts []branch
}

// order is that of the ministry's table of emissions by sector.
var order = []branch{
	{"industry", "産業部門", []branch{{"manufacturing", "製造業", nil}, {"construction", "建設業・鉱業", nil}, {"agriculture", "農林水産業", nil}}},
	{"commercial", "業務その他部門", nil},
	{"household", "家庭部門", nil},
	{"transport", "運輸部門", []branch{
		{"road", "自動車", []branch{{"car", "旅客", nil}, {"freight", "貨物", nil}}},
		{"rail", "鉄道", nil}, {"ship", "船舶", nil}}},
	{"waste", "廃棄物分野（一般廃棄物）", nil},
}

// gases in the order of the law on global warming countermeasures, article 2.
var gases = []branch{
	{"co2", "二酸化炭素（CO2）", nil}, {"ch4", "メタン（CH4）", nil}, {"n2o", "一酸化二窒素（N2O）", nil},
	{"hfc", "ハイドロフルオロカーボン類（HFCs）", nil}, {"pfc", "パーフルオロカーボン類（PFCs）", nil},
	{"sf6", "六ふっ化硫黄（SF6）", nil}, {"nf3", "三ふっ化窒素（NF3）", nil},
}

// leaves lists a branch's sub-sectors in order; a sector without parts is its
// own only sub-sector.
func (b branch) leaves() []branch {
	if len(b.Parts) == 0 {
		return []branch{b}
	}
	var all []branch
	for _, p := range b.Parts {
		all = append(all, p.leaves()...)
	}
	return all
}

// Gas is one of the seven gases of the law.
type Gas struct{ ID, Name string }

// Gases returns the gases in the order of the law.
func Gases() []Gas {
	var all []Gas
	for _, g := range gases {
		all = append(all, Gas{g.ID, g.Name})
	}
	return all
}
