package scale

import (
	_ "embed"
	"fmt"
	"strings"
	"text/template"
)

// Facts are what the document is written from.
type Facts struct {
	Edition            string
	First, Full, Again Weight
	Question           Weight  // every 45 s by each open page
	Levels             []Level // empty: not replayed yet
	Machine            string
}

// Windows are the assumed times in which a class opens the page, in seconds.
func (Facts) Windows() []float64 { return []float64{10, 60, 300} }

//go:embed document.md
var text string

// Document writes the load and cost of both crowds, in Japanese.
func Document(f Facts) (string, error) {
	t, err := template.New("document").Funcs(template.FuncMap{
		"n":         grouped,
		"s":         func(v float64) string { return fmt.Sprintf("%g", v) },
		"kb":        func(b int64) string { return fmt.Sprintf("%.0f", float64(b)/1024) },
		"f":         func(v float64) string { return shown(v) },
		"school":    SchoolMorning,
		"broadcast": Broadcast,
		"open":      Open,
		"pupils":    func() Load { return Load{PupilsAtOnce, 60} },
		"perSecond": func(count int, seconds float64) string { return shown(float64(count) / max(seconds, 1e-9)) },
		"mbits":     func(l Level) string { return shown(float64(l.Bytes) * 8 / 1e6 / max(l.Seconds, 1e-9)) },
		"best":      best,
		"ratio":     func(a, b float64) float64 { return a / b },
		"times":     func(a, b int) int { return a * b },
	}).Parse(text)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	err = t.Execute(&b, f)
	return b.String(), err
}

// best is the highest number of requests per second that was replayed without an error.
func best(levels []Level) float64 {
	found := 0.0
	for _, l := range levels {
		if l.Errors == 0 && l.Seconds > 0 {
			found = max(found, float64(l.Requests)/l.Seconds)
		}
	}
	return found
}

// shown gives three figures, which is as much as such numbers bear.
func shown(v float64) string {
	switch {
	case v >= 100:
		return grouped(int(v + 0.5))
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	}
	return fmt.Sprintf("%.2f", v)
}

func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
