package plan

import (
	"fmt"
	"html/template"
	"math"
	"strconv"
	"strings"

	"fujisawa2030/data/record"
	"fujisawa2030/engine"
	"fujisawa2030/engine/priority"
	"fujisawa2030/worker/papers/chart"
)

// words are what templates say with numbers.
func (p *Plan) words() template.FuncMap {
	return template.FuncMap{
		"fy": FY, "yr": func(fy engine.FiscalYear) string { return strconv.Itoa(int(fy)) },
		"era": func(fy engine.FiscalYear) string { return record.Era(int(fy)) },
		"n":   func(digits int, x float64) string { return chart.Format(x, digits) },
		"s":   func(digits int, x float64) string { return chart.Signed(x, digits) },
		"pct": func(x float64) string { return chart.Format(100*x, 1) + "%" },
		"abs": math.Abs, "known": func(x float64) bool { return x == x },
		"positive": func(x float64) bool { return x > 0 }, "negative": func(x float64) bool { return x < 0 },
		"met": func(d priority.Demand) bool { return d.By >= 0 },
		"way": way, "cite": p.notes.cite, "grade": grade, "icon": chart.Icon, "color": chart.SectorColor,
		"actor": record.ActorName, "sector": record.SectorName,
		"val": value, "float": func(i int) float64 { return float64(i) }, "unit": p.unit, "label": func(id string) string { return p.Model.Label(id, engine.Japanese) },
		"ja": func(t engine.Text) string { return t[engine.Japanese] }, "sub": func(a, b float64) float64 { return a - b }, "inc": func(i int) int { return i + 1 },
		"odds": share, "tonnes": func(kt float64) float64 { return math.Abs(kt) * 1000 }, "percent": func(a, b float64) float64 { return 100 * math.Abs(a/b) },
		"mile": milestone, "hundred": func(x float64) float64 { return 100 * x },
		"round": func(x float64) string { return chart.Format(math.Round(x/100)*100, 0) },
		"fys": func(fy engine.FiscalYear) template.HTML {
			return template.HTML(fmt.Sprintf("%d年度<br>%s年度", int(fy), record.Era(int(fy))))
		},
		"million": func(x float64) float64 { return x / 1e6 }, "thousand": func(x float64) float64 { return x / 1000 }, "fyl": func(fy engine.FiscalYear) template.HTML {
			return template.HTML(fmt.Sprintf("%d年度<br>（%s年度）", int(fy), record.Era(int(fy))))
		}, "head": head, "place": place,
	}
}

// FY names a fiscal year in both calendars: 2030年度（令和12年度）.
func FY(fy engine.FiscalYear) string {
	return fmt.Sprintf("%d年度（%s年度）", int(fy), record.Era(int(fy)))
}

// way says which way a change goes.
func way(x float64) string {
	if x < 0 {
		return "減りました"
	}
	return "増えました"
}

// share says a probability in words of everyday: out of ten.
func share(x float64) string {
	switch {
	case x == 0:
		return "どの未来でも届きません"
	case x < 0.05:
		return "ほとんどの未来で届きません"
	case x > 0.95:
		return "ほとんどの未来で届きます"
	}
	return fmt.Sprintf("およそ%.0f割の未来で届きます", x*10)
}

// grade is the mark of where a value comes from.
func grade(g string) template.HTML {
	word, ok := map[string]string{"published": "公表", "derived": "計算", "estimated": "推定", "assumed": "仮定", "chosen": "選択", "missing": "データなし"}[g]
	if !ok {
		word = g
	}
	return template.HTML(`<span class="grade">` + template.HTMLEscapeString(word) + `</span>`)
}

// value writes a number of unknown size in four significant digits.
func value(x float64) string {
	if x != x {
		return "データなし"
	}
	if x == math.Trunc(x) && math.Abs(x) < 1e9 {
		return chart.Format(x, 0)
	}
	digits := 0
	for size := math.Abs(x); size < 1000 && digits < 6; size *= 10 {
		digits++
	}
	return chart.Format(x, digits)
}

// unit names a unit for people.
func (p *Plan) unit(symbol string) string {
	if name := p.Model.Label("unit."+symbol, engine.Japanese); name != "unit."+symbol {
		return name
	}
	return symbol
}

// milestone writes an indicator's value in as few digits as it needs: two behind
// the point below ten, one above.
func milestone(x float64) string {
	if x != x {
		return "データなし"
	}
	digits := 1
	if math.Abs(x) < 10 {
		digits = 2
	}
	text := chart.Format(x, digits)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}
