package character

import "fujisawa2030/engine"

// fill puts values into a template's places: $1 is the first, $2 the second.
func fill(template engine.Text, values ...engine.Text) (out engine.Text) {
	for lang := range out {
		text := template[lang]
		for i := 0; i < len(text); i++ {
			if text[i] != '$' || i+1 == len(text) {
				out[lang] += text[i : i+1]
				continue
			}
			i++
			if n := int(text[i] - '1'); n >= 0 && n < len(values) {
				out[lang] += values[n][lang]
			}
		}
	}
	return out
}

func join(parts ...engine.Text) (out engine.Text) {
	for lang := range out {
		for _, p := range parts {
			out[lang] += p[lang]
		}
	}
	return out
}

// moved words the direction of a change; less than 0.05 % is none.
func moved(change float64) engine.Text {
	switch {
	case change >= 0.0005:
		return fill(engine.Text{"$1増えました", "$1 {増|ふ}えました", "rose by $1"}, same(percent(change)))
	case change <= -0.0005:
		return fill(engine.Text{"$1減りました", "$1 {減|へ}りました", "fell by $1"}, same(percent(change)))
	}
	return engine.Text{"ほとんど変わりませんでした", "ほとんど {変|か}わりませんでした", "hardly changed"}
}
