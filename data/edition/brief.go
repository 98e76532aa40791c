package edition

import "fujisawa2030/engine"

// Brief returns the city as far as its numbers need it: the labels are those
// of the levers and presets, and facts, sources, doubts and what is missing have
// no texts. It is an edition like any other and gives the same results to the
// last bit, in half the bytes. Phones load it first; the whole edition follows
// when somebody asks why.
func Brief(city engine.City) engine.City {
	brief := city
	brief.Labels = nil
	for _, l := range city.Labels {
		if isLeverText(l.ID, city.Measures) || isPresetText(l.ID, city.Facts) {
			brief.Labels = append(brief.Labels, l)
		}
	}
	brief.Facts = append([]engine.Fact(nil), city.Facts...)
	for i := range brief.Facts {
		brief.Facts[i].Note = engine.Note{}
	}
	brief.Sources = append([]engine.Source(nil), city.Sources...)
	for i, s := range brief.Sources {
		brief.Sources[i] = engine.Source{ID: s.ID}
	}
	brief.Doubts = append([]engine.Doubt(nil), city.Doubts...)
	for i := range brief.Doubts {
		brief.Doubts[i].Reason = engine.Note{}
	}
	brief.Missing = append([]engine.Missing(nil), city.Missing...)
	for i := range brief.Missing {
		brief.Missing[i].Reason = engine.Text{}
	}
	return brief
}

// isLeverText reports whether a label is one of a measure's texts.
func isLeverText(id string, measures []engine.Measure) bool {
	for _, m := range measures {
		lever := "lever." + m.ID
		if id == lever || id == lever+".about" || id == lever+".indicator" {
			return true
		}
		for _, c := range m.Choices {
			if id == lever+"."+c {
				return true
			}
		}
	}
	return false
}

// isPresetText reports whether a label is the name of a ready scenario or what
// it is about, and not one of its positions.
func isPresetText(id string, facts []engine.Fact) bool {
	const prefix = "preset."
	if len(id) < len(prefix) || id[:len(prefix)] != prefix {
		return false
	}
	for _, f := range facts {
		if f.ID == id {
			return false
		}
	}
	return true
}
