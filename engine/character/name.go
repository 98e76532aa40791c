package character

import "fujisawa2030/engine"

// sector is what is fixed about a sector: its names, its sub-sectors, what
// the method behind its number cannot see.
type sector struct {
	id     string
	name   engine.Text
	parts  []string
	errors []string // quantities, kt: how far the carried sub-sectors may be off
	nation []string // facts, kt-C
	pref   []string // facts, kt-C; none where the method does not pass through the prefecture
	method engine.Text
}

var sectors = []sector{
	{
		id:     "industry",
		name:   engine.Text{"産業部門", "{工場|こうじょう}・{工事|こうじ}・{農業|のうぎょう}", "Industry"},
		parts:  []string{"manufacturing", "construction", "agriculture"},
		errors: []string{"error.industry", "error.construction", "error.agriculture"},
		nation: []string{"nat.carbon.manufacturing", "nat.carbon.construction", "nat.carbon.mining", "nat.carbon.agriculture"},
		pref:   []string{"kgw.carbon.manufacturing", "kgw.carbon.construction", "kgw.carbon.agriculture"},
		method: engine.Text{
			"製造業は、県の排出量を製造品出荷額の割合で市に割りふった値です。市内の工場の省エネは、県全体に表れた分しか見えません。",
			"{工場|こうじょう}の {数字|すうじ}は、{県|けん}の {量|りょう}を、{売|う}った {物|もの}の {金額|きんがく}で {分|わ}けたものです。{市|し}の {工場|こうじょう}だけの がんばりは {見|み}えません。",
			"Manufacturing is the prefecture's amount shared out by the value of shipments: what the city's own factories save shows only as far as it moves the prefecture.",
		},
	},
	{
		id:     "commercial",
		name:   engine.Text{"業務その他部門", "お{店|みせ}や {会社|かいしゃ}", "Commercial"},
		parts:  []string{"commercial"},
		errors: []string{"error.commercial"},
		nation: []string{"nat.carbon.commercial"},
		pref:   []string{"kgw.carbon.commercial"},
		method: engine.Text{
			"県の排出量を第3次産業の従業者数の割合で市に割りふった値です。変化の割合は、従業者の割合が変わらないかぎり県と同じになります。",
			"{県|けん}の {量|りょう}を、{働|はたら}く {人|ひと}の {数|かず}で {分|わ}けたものです。だから {変|か}わり{方|かた}は {県|けん}と ほとんど {同|おな}じです。",
			"The prefecture's amount shared out by employees: it changes as the prefecture does unless the city's share of employees moves.",
		},
	},
	{
		id:     "household",
		name:   engine.Text{"家庭部門", "{家|いえ}", "Households"},
		parts:  []string{"household"},
		errors: []string{"error.household"},
		nation: []string{"nat.carbon.household"},
		pref:   []string{"kgw.carbon.household"},
		method: engine.Text{
			"県の排出量を世帯数の割合で市に割りふった値です。1世帯あたりは県と同じになり、市民の省エネのちがいは表れません。",
			"{県|けん}の {量|りょう}を、{世帯|せたい}の {数|かず}で {分|わ}けたものです。1つの {家|いえ}の {量|りょう}は {県|けん}と {同|おな}じに なります。",
			"The prefecture's amount shared out by households: per household it equals the prefecture's, so what the city's residents do differently does not show.",
		},
	},
	{
		id:     "transport",
		name:   engine.Text{"運輸部門", "{車|くるま}や {電車|でんしゃ}", "Transport"},
		parts:  []string{"car", "freight", "rail", "ship"},
		errors: []string{"error.car", "error.freight", "error.rail"},
		nation: []string{"nat.carbon.car", "nat.carbon.freight", "nat.carbon.rail", "nat.carbon.ship"},
		method: engine.Text{
			"自動車は、全国の1台あたりの排出量に市の台数をかけた値です。市内の電気自動車の広がりは、この値には表れません。",
			"{車|くるま}は、{日本|にほん}の 1{台|だい}の {量|りょう}に、{市|し}の {車|くるま}の {数|かず}を かけたものです。{市|し}で {電気|でんき}の {車|くるま}が ふえても {見|み}えません。",
			"Road traffic is the nation's amount per vehicle times the city's vehicles: the spread of electric cars in the city does not show in it.",
		},
	},
	{
		id:     "waste",
		name:   engine.Text{"廃棄物部門", "ごみ", "Waste"},
		parts:  []string{"waste"},
		errors: []string{"error.waste"},
		method: engine.Text{
			"市が燃やしたごみの量と、その中のプラスチックの割合から計算した、市自身の値です。プラスチックの割合は年ごとの調査で大きく動きます。",
			"{市|し}で {燃|も}やした ごみと、その {中|なか}の プラスチックから {計算|けいさん}します。プラスチックの {割合|わりあい}は {年|とし}で かわります。",
			"The city's own: from the waste that it burnt and the plastic in it. The plastic share moves a lot from one year's sample to the next.",
		},
	},
}

var partNames = map[string]engine.Text{
	"manufacturing": {"製造業", "{工場|こうじょう}", "Manufacturing"},
	"construction":  {"建設業・鉱業", "{工事|こうじ}", "Construction and mining"},
	"agriculture":   {"農林水産業", "{農業|のうぎょう}や {漁業|ぎょぎょう}", "Agriculture, forestry, fishery"},
	"commercial":    {"業務その他", "お{店|みせ}や {会社|かいしゃ}", "Commercial"},
	"household":     {"家庭", "{家|いえ}", "Households"},
	"car":           {"旅客自動車", "{人|ひと}を {運|はこ}ぶ {車|くるま}", "Passenger cars"},
	"freight":       {"貨物自動車", "{荷物|にもつ}を {運|はこ}ぶ {車|くるま}", "Freight vehicles"},
	"rail":          {"鉄道", "{電車|でんしゃ}", "Rail"},
	"ship":          {"船舶", "{船|ふね}", "Ships"},
	"waste":         {"一般廃棄物", "ごみ", "Municipal waste"},
}
