package table

import (
	"cmp"
	"slices"
	"strings"

	"fujisawa2030/engine"
)

// named adds the names of judged values to a city: of a score, its criterion and
// its measure; of a comparison, its two criteria. They are made from names that
// the labels have, so that nobody writes two hundred of them by hand; a label
// of its own comes first.
func named(city *engine.City) {
	names := map[string]engine.Text{}
	for _, l := range city.Labels {
		names[l.ID] = l.Name
	}
	last := ""
	for _, f := range city.Facts {
		if _, ok := names[f.ID]; ok || f.ID == last {
			continue
		}
		last = f.ID
		if name, ok := judgedName(f.ID, names); ok {
			city.Labels = append(city.Labels, engine.Label{ID: f.ID, Name: name})
		}
	}
	slices.SortFunc(city.Labels, func(a, b engine.Label) int { return cmp.Compare(a.ID, b.ID) })
}

// judgedName makes the name of score.CRITERION.LEVER or criterion.compare.A.B.
func judgedName(id string, names map[string]engine.Text) (name engine.Text, ok bool) {
	var first, second engine.Text
	var join [engine.Langs][3]string
	if rest, found := strings.CutPrefix(id, "score."); found {
		criterion, lever, _ := strings.Cut(rest, ".")
		first, ok = names["criterion."+criterion]
		if second = names["lever."+lever]; second == (engine.Text{}) {
			ok = false
		}
		join = [...][3]string{{"", "の点数: ", ""}, {"", "の {点数|てんすう}: ", ""}, {"score of ", ": ", ""}}
	} else if rest, found := strings.CutPrefix(id, "criterion.compare."); found {
		a, b, _ := strings.Cut(rest, ".")
		first, ok = names["criterion."+a]
		if second = names["criterion."+b]; second == (engine.Text{}) {
			ok = false
		}
		join = [...][3]string{{"「", "」は「", "」の何倍大切か"}, {"「", "」は 「", "」の {何倍|なんばい} {大事|だいじ}か"}, {"how many times as important is ", " as ", ""}}
	}
	for lang := range name {
		name[lang] = join[lang][0] + first[lang] + join[lang][1] + second[lang] + join[lang][2]
	}
	return name, ok
}
