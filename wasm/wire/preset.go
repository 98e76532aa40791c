package wire

import "fujisawa2030/engine"

// presets lists ready scenarios: the facts preset.NAME.LEVER of the edition, each
// a lever's position with its source. A lever that has none stays where it is.
func (w *Writer) presets(m *engine.Model) {
	const prefix = "preset."
	facts := m.City().Facts
	w.Key("presets").Open('[')
	open := ""
	for i := range facts {
		name, lever, ok := presetFact(facts[i].ID)
		if !ok {
			continue
		}
		if name != open {
			if open != "" {
				w.Close('}')
				w.Close('}')
			}
			open = name
			w.Open('{')
			w.Key("id").String(name)
			w.Key("names").text(m.Text(prefix + name))
			w.Key("about").text(m.Text(prefix + name + ".about"))
			w.Key("levers").Open('{')
		}
		w.Key(lever).Number(facts[i].Value)
	}
	if open != "" {
		w.Close('}')
		w.Close('}')
	}
	w.Close(']')
}

// presetFact splits preset.NAME.LEVER. Facts stand sorted, so that one preset's
// are together.
func presetFact(id string) (name, lever string, ok bool) {
	const prefix = "preset."
	if len(id) < len(prefix) || id[:len(prefix)] != prefix {
		return "", "", false
	}
	rest := id[len(prefix):]
	for i := range len(rest) {
		if rest[i] == '.' {
			return rest[:i], rest[i+1:], true
		}
	}
	return "", "", false
}
