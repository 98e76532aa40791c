package engine

// subjects lists what has activity, energy, mix or factor data. For the past
// the standard method itself is the product: the parent's carbon, split into
// its energy and carbon per energy, times the city's share. Energy by carrier is
// not published for the prefecture's sectors, so mix and factor stand together
// there; the nation's homes, and the city's homes from FY2024 on, have them
// apart.
var subjects = []Subject{
	{
		ID: "manufacturing", Sector: "industry", First: 2013, Last: 2019, Whole: "standard.manufacturing",
		Name: Text{"製造業", "{物|もの}を {作|つく}る {会社|かいしゃ}", "manufacturing"},
		Drivers: []Driver{
			{Text{"県の産業のエネルギー", "{県|けん}の {工場|こうじょう}の エネルギー", "energy of the prefecture's industry"}, "GJ", []string{"index.industry"}},
			{Text{"エネルギーあたりの炭素", "エネルギー 1つの {炭素|たんそ}", "carbon per energy"}, "kt-C", []string{"kgw.carbon.manufacturing / index.industry"}},
			{Text{"市の出荷額の割合", "{市|し}の {割合|わりあい}", "the city's share of shipments"}, "ratio", []string{"share.manufacturing * 44 / 12"}},
		},
	},
	{
		ID: "commercial", Sector: "commercial", First: 2013, Last: 2019, Whole: "standard.commercial",
		Name: Text{"業務その他", "{店|みせ}や {会社|かいしゃ}", "commercial"},
		Drivers: []Driver{
			{Text{"県の業務のエネルギー", "{県|けん}の {店|みせ}や {会社|かいしゃ}の エネルギー", "energy of the prefecture's commerce"}, "GJ", []string{"kgw.gj.commercial * kgw.people"}},
			{Text{"エネルギーあたりの炭素", "エネルギー 1つの {炭素|たんそ}", "carbon per energy"}, "kt-C", []string{"kgw.carbon.commercial / (kgw.gj.commercial * kgw.people)"}},
			{Text{"市の従業者の割合", "{市|し}で {働|はたら}く {人|ひと}の {割合|わりあい}", "the city's share of employees"}, "ratio", []string{"indicator.commercial * 44 / 12"}},
		},
	},
	{
		ID: "household", Sector: "household", First: 2015, Last: 2019, Whole: "standard.household",
		Name: Text{"家庭", "{家|いえ}", "household"},
		Drivers: []Driver{
			{Text{"世帯数", "{世帯|せたい}の {数|かず}", "households"}, "household", []string{"city.households"}},
			{Text{"世帯あたりのエネルギー", "1つの {世帯|せたい}の エネルギー", "energy per household"}, "GJ", []string{"index.household / kgw.households"}},
			{Text{"エネルギーあたりのCO2", "エネルギー 1つの CO2", "CO2 per energy"}, "kt-CO2", []string{"kgw.carbon.household * 44 / 12 / index.household"}},
		},
	},
	{
		ID: "car", Sector: "transport", First: 2013, Last: 2018, Whole: "standard.car",
		Name: Text{"乗用車", "{車|くるま}", "passenger cars"},
		Drivers: []Driver{
			{Text{"市の車の台数", "{市|し}の {車|くるま}の {数|かず}", "cars of the city"}, "vehicle", []string{"city.vehicles.car"}},
			{Text{"全国の1台あたりのCO2", "1{台|だい}の CO2", "CO2 per car of the nation"}, "kt-CO2", []string{"nation.carbon.car * 44 / 12 / nat.vehicles.car"}},
		},
	},
	{
		ID: "freight", Sector: "transport", First: 2013, Last: 2018, Whole: "standard.freight",
		Name: Text{"貨物車", "{荷物|にもつ}を {運|はこ}ぶ {車|くるま}", "freight vehicles"},
		Drivers: []Driver{
			{Text{"市の貨物車の台数", "{市|し}の {荷物|にもつ}の {車|くるま}の {数|かず}", "freight vehicles of the city"}, "vehicle", []string{"city.vehicles.freight"}},
			{Text{"全国の1台あたりのCO2", "1{台|だい}の CO2", "CO2 per vehicle of the nation"}, "kt-CO2", []string{"nation.carbon.freight * 44 / 12 / nat.vehicles.freight"}},
		},
	},
	{
		ID: "rail", Sector: "transport", First: 2015, Last: 2019, Whole: "standard.rail",
		Name: Text{"鉄道", "{電車|でんしゃ}", "rail"},
		Drivers: []Driver{
			{Text{"市の人口", "{市|し}の {人|ひと}の {数|かず}", "people of the city"}, "person", []string{"city.population"}},
			{Text{"全国の1人あたりのCO2", "1{人|り}の CO2", "CO2 per head of the nation"}, "kt-CO2", []string{"nation.carbon.rail * 44 / 12 / nat.population"}},
		},
	},
	{
		ID: "waste", Sector: "waste", First: 2015, Last: 2021, Whole: "standard.waste",
		Name: Text{"廃棄物", "ごみ", "waste"},
		Drivers: []Driver{
			{Text{"市の人口", "{市|し}の {人|ひと}の {数|かず}", "people of the city"}, "person", []string{"city.population"}},
			{Text{"1人あたりの焼却量", "1{人|り}の {燃|も}えるごみ", "burnt waste per head"}, "t", []string{"waste.incinerated / city.population"}},
			{Text{"ごみ1tあたりのCO2", "ごみ 1tの CO2", "CO2 per tonne burnt"}, "kt-CO2", []string{"standard.waste / waste.incinerated"}},
		},
	},
	{
		ID: "nation.household", Sector: "household", First: 2013, Last: 2023, Whole: "",
		Name: Text{"家庭(全国)", "{家|いえ}({日本|にほん} {全体|ぜんたい})", "household, nation"},
		Rows: []Text{
			{"電力", "{電気|でんき}", "electricity"}, {"都市ガス", "{都市|とし}ガス", "city gas"}, {"簡易ガス", "{簡易|かんい}ガス", "small gas"},
			{"LPガス", "プロパンガス", "bottled gas"}, {"灯油", "{灯油|とうゆ}", "kerosene"}, {"熱", "{熱|ねつ}", "heat"},
		},
		Drivers: []Driver{
			{Text{"エネルギーの合計", "エネルギーの {全部|ぜんぶ}", "energy"}, "TJ", carriers("nat.home.tj.total")},
			{Text{"エネルギーの内訳", "どの エネルギーか", "mix"}, "ratio", carriers("nat.home.tj.* / nat.home.tj.total")},
			{Text{"排出係数", "エネルギー 1つの CO2", "emission factor"}, "kt-CO2", carriers("nat.home.ktc.* * 44 / 12 / nat.home.tj.*")},
		},
	},
	{
		ID: "household.scenario", Sector: "household", First: 2023, Last: 2030, Whole: "co2.household", Scenario: true,
		Name: Text{"家庭(2023年度から)", "{家|いえ}(2023{年度|ねんど}から)", "household from FY2023"},
		Rows: []Text{{"電力", "{電気|でんき}", "electricity"}, {"ガス", "ガス", "gas"}, {"灯油", "{灯油|とうゆ}", "kerosene"}},
		Drivers: []Driver{
			{Text{"世帯数", "{世帯|せたい}の {数|かず}", "households"}, "household", []string{"homes", "homes", "homes"}},
			{Text{"世帯あたりのエネルギー", "1つの {世帯|せたい}の エネルギー", "energy per household"}, "TJ", []string{homeEnergy + " / homes", homeEnergy + " / homes", homeEnergy + " / homes"}},
			{Text{"エネルギーの内訳", "どの エネルギーか", "mix"}, "ratio", []string{
				homePower + " / " + homeEnergy, "home.gas.used / " + homeEnergy, homeOil + " / " + homeEnergy}},
			{Text{"排出係数", "エネルギー 1つの CO2", "emission factor"}, "kt-CO2", []string{
				"(home.elec + home.charging) / " + homePower, "home.gas / home.gas.used", "home.oil / " + homeOil}},
		},
	},
	{
		ID: "car.scenario", Sector: "transport", First: 2023, Last: 2030, Whole: "car.burnt", Scenario: true,
		Name: Text{"乗用車の燃料(2023年度から)", "{車|くるま}の ガソリン(2023{年度|ねんど}から)", "fuel of cars from FY2023"},
		Drivers: []Driver{
			{Text{"車の台数", "{車|くるま}の {数|かず}", "cars"}, "vehicle", []string{"cars"}},
			{Text{"1台の走行距離", "1{台|だい}が {走|はし}る {距離|きょり}", "distance per car"}, "million km", []string{"car.km.left / cars"}},
			{Text{"燃料で走る割合", "ガソリンで {走|はし}る {割合|わりあい}", "share driven on fuel"}, "ratio", []string{"(car.km.left - ev.km - hydrogen.km) / car.km.left"}},
			{Text{"1kmあたりのCO2", "1kmの CO2", "CO2 per kilometre"}, "kt-CO2", []string{"car.burnt / (car.km.left - ev.km - hydrogen.km)"}},
		},
	},
}

// Energy of the city's homes in TJ, with what charges their cars.
const (
	homePower  = "((home.kwh.bought + ev.kwh) * mj.per.kwh)"
	homeOil    = "(home.oil / kerosene.factor * kerosene.heat)"
	homeEnergy = "(" + homePower + " + home.gas.used + " + homeOil + ")"
)

// carriers writes a formula for each carrier of the nation's homes.
func carriers(pattern string) []string {
	var all []string
	for _, c := range [...]string{"electricity", "gas", "smallgas", "lpg", "kerosene", "heat"} {
		text := ""
		for i := 0; i < len(pattern); i++ {
			// A star behind a dot is the carrier, any other the product.
			if pattern[i] == '*' && i > 0 && pattern[i-1] == '.' {
				text += c
			} else {
				text += pattern[i : i+1]
			}
		}
		all = append(all, text)
	}
	return all
}
