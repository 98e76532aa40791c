package difference

import (
	"fmt"
	"math"

	"fujisawa2030/engine"
)

// Cause is one line of the way from the former total of FY2030 to the later.
type Cause struct {
	Step   string // settings, measures or facts
	ID     string // lever or fact; empty for a line in common
	Name   string
	Detail string  // from what to what
	Kt     float64 // change of FY2030's total
	Miss   float64 // standard error, of sampled Shapley values
}

// Steps in their order.
const (
	Settings = "settings"
	Measures = "measures"
	Facts    = "facts"
)

// way walks from the former answer to the later one.
type way struct {
	before, after *engine.Model
	from, to      []float64 // positions in the levers of before
	causes        []Cause
}

func total(m *engine.Model, positions []float64) float64 {
	copy(m.Positions(), positions)
	m.Run()
	return m.Value("pathway.total", engine.EndFY)
}

// walk needs the changed facts; it leaves the models at their own positions.
func (w *way) walk(changed []Fact) error {
	start := total(w.before, w.from)
	set := append([]float64{}, w.from...)
	detail := ""
	for i, l := range w.before.Levers() {
		if l.IsChoice() && w.from[i] != w.to[i] {
			set[i] = w.to[i]
			detail += fmt.Sprintf("%s: %s → %s　", l.Name[engine.Japanese], option(w.before, i, w.from[i]), option(w.before, i, w.to[i]))
		}
	}
	if detail != "" {
		counted := total(w.before, set)
		w.causes = append(w.causes, Cause{Step: Settings, Name: "数え方や電力の選び方", Detail: detail, Kt: counted - start})
	}
	w.levers(set)
	return w.facts(changed)
}

func option(m *engine.Model, lever int, place float64) string {
	l := &m.Levers()[lever]
	return m.Label("lever."+l.ID+"."+l.Choices[int(place)], engine.Japanese)
}

// levers compares what each lever contributes before and after.
func (w *way) levers(from []float64) {
	worth := func(positions []float64) (kt, misses []float64) {
		total(w.before, positions)
		a := w.before.Attribute()
		for a.Step(10000) > 0 {
		}
		return a.Contributions()
	}
	was, wasMiss := worth(from)
	is, isMiss := worth(w.to)
	for i, l := range w.before.Levers() {
		if l.IsChoice() || was[i] == is[i] && from[i] == w.to[i] {
			continue
		}
		w.causes = append(w.causes, Cause{Step: Measures, ID: l.ID, Name: l.Name[engine.Japanese],
			Detail: position(from[i], l.Unit) + " → " + position(w.to[i], l.Unit),
			Kt:     was[i] - is[i], Miss: math.Sqrt(wasMiss[i]*wasMiss[i] + isMiss[i]*isMiss[i])})
	}
}

func position(x float64, unit string) string { return fmt.Sprintf("%.4g %s", x, unit) }

// facts puts each changed fact alone into the former edition.
func (w *way) facts(changed []Fact) error {
	counted := total(w.before, w.to)
	end := w.after.Value("pathway.total", engine.EndFY)
	rest := end - counted
	seen := map[string]bool{}
	for _, f := range changed {
		if f.Kind == Retold || seen[f.ID] {
			continue
		}
		seen[f.ID] = true
		alone, ok := w.alone(f.ID)
		if !ok || alone == counted {
			continue
		}
		w.causes = append(w.causes, Cause{Step: Facts, ID: f.ID, Name: f.Name, Kt: alone - counted, Detail: "この数値だけを替えた場合"})
		rest -= alone - counted
	}
	if rest != 0 {
		w.causes = append(w.causes, Cause{Step: Facts, Name: "数値どうしの重なり、取組や目録の変更", Kt: rest})
	}
	return nil
}

// alone is the total under the former edition with one fact of the later; false
// when the model does not stand with it.
func (w *way) alone(id string) (float64, bool) {
	city := *w.before.City()
	city.Facts = nil
	for _, f := range w.before.City().Facts {
		if f.ID != id {
			city.Facts = append(city.Facts, f)
		}
	}
	at := 0
	for at < len(city.Facts) && city.Facts[at].ID < id {
		at++
	}
	var later []engine.Fact
	for _, f := range w.after.City().Facts {
		if f.ID == id {
			later = append(later, f)
		}
	}
	city.Facts = append(city.Facts[:at:at], append(later, city.Facts[at:]...)...)
	m, err := engine.New(&city)
	if err != nil {
		return 0, false
	}
	// What rests, rests at this model's own present adoption, which may have moved.
	to := append([]float64{}, w.to...)
	for i := range m.Levers() {
		if l := &m.Levers()[i]; !l.IsChoice() && to[i] == w.before.Levers()[i].Today {
			to[i] = l.Today
		}
	}
	return total(m, to), true
}
