package plan

import (
	"html/template"
	"strconv"

	"fujisawa2030/data/record"
	"fujisawa2030/engine"
	"fujisawa2030/worker/papers/chart"
)

func short(fy int) string { return strconv.Itoa(fy) }

const kilo = "千トン-CO2"

// Cover draws the title page's picture.
func (p *Plan) Cover() template.HTML {
	panels := 0.0
	for _, l := range p.Levers {
		if l.ID == "pv" {
			panels = l.Counted / 100
		}
	}
	return chart.Scene("江の島と藤沢のまち", "屋根のうち太陽光パネルをのせたものの割合は、シナリオの割合と同じです。", panels)
}

// Pathway draws the way to the target.
func (p *Plan) Pathway() template.HTML {
	return chart.Pathway{
		Title: p.Name() + "の排出量の道すじと目標", About: "基準年度から目標年度までの排出量。見通し、シナリオ、目標を比べる。",
		First: int(p.Base), Last: int(p.Carried - p.Base), Official: int(p.Official - p.Base),
		Outlook: p.Outlook.Total, Scenario: p.Scenario.Total, Low: p.Low, High: p.High, Target: p.Target, Unit: kilo,
		Words: chart.PathwayWords{Official: "国の公表値", Estimate: "新しい統計による推計", Outlook: "見通し", Scenario: "シナリオ", Target: "目標", Band: "シナリオの幅（九割の確からしさ）"},
		Year:  short,
	}.SVG()
}

// Columns draws the sectors by year.
func (p *Plan) Columns() template.HTML {
	s := chart.Stack{Title: "部門別の排出量", About: "年度ごとの排出量を五つの部門に分けた棒グラフ。", First: int(p.Base), Unit: kilo, Year: short, From: int(p.Carried-p.Base) + 1}
	for _, id := range engine.Sectors() {
		s.Layers = append(s.Layers, chart.Layer{Name: sectorShort(id), Color: chart.SectorColor(id), Values: p.Scenario.Sector[id]})
	}
	return s.SVG()
}

// sectorShort names a sector on a drawing.
func sectorShort(id string) string {
	return map[string]string{"industry": "産業", "commercial": "業務その他", "household": "家庭", "transport": "運輸", "waste": "廃棄物"}[id]
}

// SectorRow is a sector in the years that the text compares.
type SectorRow struct {
	ID, Name                                string
	Base, Official, Carried, Outlook, Steps float64 // kt; Steps in the scenario
}

// Change is the scenario against the base year.
func (r SectorRow) Change() float64 { return r.Steps/r.Base - 1 }

// SectorTable lists the sectors and their sum.
func (p *Plan) SectorTable() []SectorRow {
	row := func(id, name string, past, outlook, scenario []float64) SectorRow {
		at := func(fy engine.FiscalYear) int { return int(fy - p.Base) }
		return SectorRow{id, name, past[0], past[at(p.Official)], past[at(p.Carried)], outlook[at(p.End)], scenario[at(p.End)]}
	}
	var rows []SectorRow
	for _, id := range engine.Sectors() {
		rows = append(rows, row(id, record.SectorName(id), p.Scenario.Sector[id], p.Outlook.Sector[id], p.Scenario.Sector[id]))
	}
	return append(rows, row("total", "合計", p.Scenario.Total, p.Outlook.Total, p.Scenario.Total))
}

// Sum is the last row of the table.
func (p *Plan) Sum() SectorRow { t := p.SectorTable(); return t[len(t)-1] }

// Gap is how far the outlook and the scenario are from the target, kt.
func (p *Plan) Gap() float64 { return p.Sum().Steps - p.Target }

// GapOutlook is the same for the outlook.
func (p *Plan) GapOutlook() float64 { return p.Sum().Outlook - p.Target }

// Cut is what the scenario's measures save in the target year, kt.
func (p *Plan) Cut() float64 { return p.Sum().Outlook - p.Sum().Steps }

// Reduced is the scenario's cut against the base year in per cent.
func (p *Plan) Reduced() float64 { return (1 - p.Sum().Steps/p.Sum().Base) * 100 }

// Met says whether the scenario meets the target.
func (p *Plan) Met() bool { return p.Gap() <= 0 }

// Points turns kt into percentage points of the base year.
func (p *Plan) Points(kt float64) float64 { return kt / p.Sum().Base * 100 }

// GasRow is one gas in the base and the target year, NaN without data.
type GasRow struct {
	Name      string
	Base, End float64
}

// GasTable lists the seven gases of the law as the scenario counts them.
func (p *Plan) GasTable() []GasRow {
	var rows []GasRow
	for _, g := range record.Gases() {
		v := p.Scenario.Gas[g.ID]
		rows = append(rows, GasRow{g.Name, v[0], v[len(v)-1]})
	}
	return rows
}

// Step is the relative change between two amounts in per cent.
func (p *Plan) Step(from, to float64) float64 { return (to/from - 1) * 100 }

// Percent is a row's change against the base year.
func (r SectorRow) Percent() float64 { return 100 * r.Change() }

// Counted names the gases that the total counts.
func (p *Plan) Counted() string {
	for _, l := range p.Levers {
		if l.ID == "gases" {
			return l.Choice
		}
	}
	return ""
}
