package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fujisawa2030/data/record"

	"github.com/google/renameio/v2"
)

func recordFlags(r *request, flags *flag.FlagSet) {
	flags.StringVar(&r.out, "out", "", "`folder` to write into; needed")
}

// recorded writes the record of the scenario: workbook, CSV, JSON, descriptor.
// Its answer lists the files.
func recorded(r *request) (answer, error) {
	taken, err := record.Take(r.model, r.assumption())
	if err != nil {
		return answer{}, err
	}
	if taken.Desk, err = record.TakeDesk(r.model); err != nil {
		return answer{}, err
	}
	files, err := taken.Package()
	if err != nil {
		return answer{}, err
	}
	if err := os.MkdirAll(r.out, 0o755); err != nil {
		return answer{}, err
	}
	a := answer{columns: []string{"file", "bytes"}}
	var text strings.Builder
	for _, f := range files {
		name := filepath.Join(r.out, f.Name)
		if err := renameio.WriteFile(name, f.Content, 0o644); err != nil {
			return answer{}, err
		}
		a.rows = append(a.rows, []any{name, len(f.Content)})
		fmt.Fprintln(&text, name)
	}
	a.text = text.String()
	return a, nil
}

// assumption is the link's, as text; empty for none.
func (r *request) assumption() string {
	if a := r.link.Assumption; a != nil {
		return a.String()
	}
	return ""
}

func (r *request) checkOut() error {
	if r.out == "" {
		return errors.New("-out is needed")
	}
	return nil
}
