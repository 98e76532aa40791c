package character

import (
	"math"
	"strconv"

	"fujisawa2030/engine"
)

// Numbers in sentences are written as the page writes them: Japanese readers
// count in 万トン (10 kt), English ones in kt; a true minus sign; thousands apart.

const minus = "−"

func decimal(v float64, digits int) string {
	s := strconv.FormatFloat(math.Abs(v), 'f', digits, 64)
	whole, rest := s, ""
	for i := range s {
		if s[i] == '.' {
			whole, rest = s[:i], s[i:]
			break
		}
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if v < 0 && math.Abs(v) >= 0.5*math.Pow10(-digits) {
		return minus + whole + rest
	}
	return whole + rest
}

var tenKilotons = engine.Text{"万トン", "{万|まん}トン", " kt"}

// amount writes kt. An amount below 1 kt is written in tonnes where readers
// count in 万トン.
func amount(kt float64) (t engine.Text) {
	size := math.Abs(kt)
	digits := 0
	switch {
	case size < 9.995:
		digits = 2
	case size < 999.95:
		digits = 1
	}
	t[engine.English] = decimal(kt, digits) + tenKilotons[engine.English]
	japanese, easy := decimal(kt/10, 1)+tenKilotons[engine.Japanese], decimal(kt/10, 1)+tenKilotons[engine.EasyJapanese]
	if tonnes := math.Round(size * 1000); tonnes < 9995 {
		step := 1.0
		if tonnes >= 1000 {
			step = 10
		}
		japanese = decimal(math.Round(kt*1000/step)*step, 0) + "トン"
		easy = japanese
	}
	t[engine.Japanese], t[engine.EasyJapanese] = japanese, easy
	return t
}

// percent writes a share or a change as a size, its direction being in words.
func percent(share float64) string { return decimal(math.Abs(share)*100, 1) + "%" }

// signed writes a change in per cent with its sign.
func signed(share float64) string {
	s := decimal(share*100, 1) + "%"
	if share*100 >= 0.05 {
		return "+" + s
	}
	return s
}

// signedAmount writes a change in kt with its sign.
func signedAmount(kt float64) engine.Text {
	t := amount(kt)
	if kt > 0 {
		for i := range t {
			t[i] = "+" + t[i]
		}
	}
	return t
}

// year writes a fiscal year.
func year(fy engine.FiscalYear) engine.Text {
	n := strconv.Itoa(int(fy))
	return engine.Text{n + "年度", n + "{年度|ねんど}", "FY" + n}
}

func same(s string) engine.Text { return engine.Text{s, s, s} }
