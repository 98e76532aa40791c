package check

import (
	"fmt"
	"strings"

	"fujisawa2030/engine"
)

// levels name the reading levels in messages, by engine.Lang.
var levels = [engine.Langs]string{"ja", "easy", "en"}

// labels checks that every wanted id has a text in every reading level, that
// nobody left an id where a text belongs, and that readings are marked as
// {漢字|かんじ} and in easy Japanese only.
func labels(list []engine.Label, wanted []string) []error {
	names := map[string]engine.Text{}
	var errs []error
	for _, l := range list {
		names[l.ID] = l.Name
		if l.Name[engine.Japanese] == l.ID {
			errs = append(errs, fmt.Errorf("label %s: the text for ja is the id", l.ID))
		}
		for lang, text := range l.Name {
			marks := text
			if engine.Lang(lang) == engine.EasyJapanese {
				marks = withoutReadings(text)
			}
			if strings.ContainsAny(marks, "{|}") {
				errs = append(errs, fmt.Errorf("label %s: { | } out of place in the text for %s", l.ID, levels[lang]))
			}
		}
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

// withoutReadings takes every well-formed {漢字|かんじ} out of a text.
func withoutReadings(text string) string {
	var rest strings.Builder
	for {
		before, after, found := strings.Cut(text, "{")
		rest.WriteString(before)
		if !found {
			return rest.String()
		}
		word, tail, closed := strings.Cut(after, "}")
		base, reading, divided := strings.Cut(word, "|")
		if !closed || !divided || base == "" || reading == "" || strings.ContainsAny(word, "{") || strings.Contains(reading, "|") {
			return rest.String() + "{" + after
		}
		text = tail
	}
}
