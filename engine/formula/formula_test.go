package formula

import (
	"math"
	"strings"
	"testing"
)

// evaluate compiles rules over the axis FY2013-FY2016 with the facts f (a
// series with a gap in FY2014), k = 2, y = 2014, and the lever lever.x = 3, and
// returns the values of rule r.
func evaluate(t *testing.T, text string) []float64 {
	t.Helper()
	rules, err := Parse("test", text)
	if err != nil {
		t.Fatal(err)
	}
	p, err := Compile(rules, len(rules), []string{"f", "g", "k", "y", "z"}, []string{"lever.x"}, 2013, 4)
	if err != nil {
		t.Fatal(err)
	}
	table := p.NewTable()
	set := func(id string, years map[int]float64) {
		row, _ := p.Row(id)
		for year, v := range years {
			table.SetYear(row, year, v)
		}
	}
	set("f", map[int]float64{2013: 1, 2015: 5})
	set("g", map[int]float64{2013: 10, 2014: 20, 2015: 40, 2016: 80, 1990: 7})
	for id, v := range map[string]float64{"k": 2, "y": 2014, "z": 2016, "lever.x": 3} {
		row, _ := p.Row(id)
		table.Set(row, v)
	}
	table.Settle()
	table.Run()
	row, ok := p.Row("r")
	if !ok {
		t.Fatal("there is no rule r")
	}
	return table.Row(row)
}

var nan = math.NaN()

func TestRules(t *testing.T) {
	for _, c := range []struct {
		text string
		want []float64
	}{
		{"r [u] = k + 3 * k - 4 / 2", []float64{6, 6, 6, 6}},
		{"r [u] = (k + 3) * -k", []float64{-10, -10, -10, -10}},
		{"r [u] = 10 - 4 - 3", []float64{3, 3, 3, 3}},
		{"r [u] = f + 1 # a gap stays a gap", []float64{2, nan, 6, nan}},
		{"r [u] = hold(f)", []float64{1, 1, 5, 5}},
		{"r [u] = line(f)", []float64{1, 3, 5, 5}},
		{"r [u] = slope(g)", []float64{23, 23, 23, 23}}, // least squares of 10, 20, 40, 80
		{"r [u] = at(g, y)", []float64{20, 20, 20, 20}},
		{"r [u] = years(y)", []float64{-1, 0, 1, 2}},
		{"r [u] = switch(y, f, g)", []float64{1, nan, 40, 80}},
		{"r [u] = choose(1, f, g, k)", []float64{10, 20, 40, 80}},
		{"r [u] = choose(years(y), g, k)", []float64{10, 20, 2, 80}}, // beyond its options: the first
		{"r [u] = choose(f - 1, g, k)", []float64{10, 20, 40, 80}},
		{"r [u] = ramp(0, 4, y, z)", []float64{0, 0, 2, 4}},
		{"r [u] = min(g, 30) + max(g, 30)", []float64{40, 50, 70, 110}},
		{"r [u] = min(f, 3)", []float64{1, nan, 3, nan}},
		{"r [u] = clip(g, 15, 50)", []float64{15, 20, 40, 50}},
		{"r [u] = sqrt(g * 10)", []float64{10, math.Sqrt(200), 20, math.Sqrt(800)}},
		{"r [u] = carry(g, f)", []float64{10, 20, 40, 80}},
		{"s [u] = switch(y, f, f)\nr [u] = carry(f, s - 1)", []float64{1, nan, 5, 5}},
		{"r [u] = known(f, g)", []float64{1, 20, 5, 80}},
		{"r [u] = carry(f, g)", []float64{1, nan, 5, 10}},
		{"r [u] = turnover(100, 0, 4, y)", []float64{0, 0, 25, 43.75}},
		{"r [u] = lever.x * q\nq [u] = k\n  + 1", []float64{9, 9, 9, 9}},
	} {
		got := evaluate(t, c.text)
		for i := range got {
			if got[i] != c.want[i] && !(math.IsNaN(got[i]) && math.IsNaN(c.want[i])) {
				t.Errorf("%s: %v, want %v", c.text, got, c.want)
				break
			}
		}
	}
}

// The spread after the last known year is how far the same carry missed the
// known years: from f = 1, 2, 6 and g = 1, 2, 4 one step missed by 0 and 50 %.
func TestSpread(t *testing.T) {
	x, index := []float64{1, 2, 6, nan}, []float64{1, 2, 4, 8}
	d := make([]float64, 4)
	spread(d, x, index)
	if want := math.Sqrt(0.25 / 2); d[0] != 0 || d[2] != 0 || math.Abs(d[3]-want) > 1e-15 {
		t.Errorf("spread %v, want 0 0 0 %v", d, want)
	}
}

func TestFaults(t *testing.T) {
	for text, want := range map[string]string{
		"a":                                 "test:1: a rule is written: name [unit] = formula",
		"a [u] = ":                          "test:1: a rule is written: name [unit] = formula",
		"\na [u] = 1 +":                     "test:2: a value is missing",
		"a [u] = (1":                        "test:1: a parenthesis is not closed",
		"a [u] = 1 2":                       `test:1: unexpected "2"`,
		"a [u] = 1.2.3":                     `test:1: "1.2.3" is not a number`,
		"a [u] = log(1)":                    `test:1: there is no function "log"`,
		"a [u] = min(1)":                    "test:1: min does not take 1 arguments",
		"a [u] = min(1, 2":                  "test:1: the arguments of min are not closed",
		"a [u] = 1 ? 2":                     `test:1: cannot read from "? 2"`,
		"a [u] = b":                         `test:1: a uses "b", which is neither a fact nor a rule`,
		"a [u] = 1\na [u] = 2":              "test:2: a is given twice",
		"a [u] = 1\nk [u] = 2":              "test:2: k is given twice",
		"a [u] = b+1\nb [u] = c\nc [u] = a": "test:1: circle: a <- b <- c <- a",
	} {
		rules, err := Parse("test", text)
		if err == nil {
			_, err = Compile(rules, len(rules), []string{"k"}, nil, 2013, 2)
		}
		if err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"a [u] = 1", "a [u] = min(b, -c) # x", "a [u] =\n (1", "", "\n\n[", "a [u] = choose(1,2,3)\n b"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rules, err := Parse("fuzz", text)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "fuzz:") {
				t.Errorf("%q: an error without a place: %v", text, err)
			}
			return
		}
		if p, err := Compile(rules, len(rules), []string{"k"}, nil, 2013, 3); err == nil {
			table := p.NewTable()
			if len(text) < 100 && !strings.Contains(text, "(") { // a year may be anything only in tested rules
				table.Settle()
				table.Run()
			}
		}
	})
}
