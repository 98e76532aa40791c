package check

import (
	"fmt"

	"fujisawa2030/engine"
)

// levels name the reading levels in messages, by engine.Lang.
var levels = [engine.Langs]string{"ja", "easy", "en"}

// labels checks that every wanted id has a text in every reading level.
func labels(list []engine.Label, wanted []string) []error {
	names := map[string]engine.Text{}
	var errs []error
	for _, l := range list {
		names[l.ID] = l.Name
	}
	for _, id := range wanted {
		name, ok := names[id]
		if !ok {
			errs = append(errs, fmt.Errorf("label %s: missing", id))
			continue
		}
		for lang, text := range name {
			if text == "" {
				errs = append(errs, fmt.Errorf("label %s: no text for %s", id, levels[lang]))
			}
		}
	}
	return errs
}
