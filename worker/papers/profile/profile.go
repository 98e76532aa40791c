// Package profile checks where and how the service is hosted. A profile is a
// folder of worker/deploy: profile.csv says what was decided about the host and
// which evidence there is for it (specification 6(2)ア–キ, Annex B 3); beside it
// lie the host's configuration files.
//
// What contradicts the specification is refused, with file, field and reason.
// What is not decided or not proved yet is told as open: it is the city's list
// of what to ask for.
package profile

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Row is one decision.
type Row struct {
	Field, Value string
	Evidence     string    // where the proof is
	Checked      time.Time // when somebody looked at it; zero while nobody did
	Note         string
	Line         int
}

// Profile is one host's folder.
type Profile struct {
	Dir  string
	Rows []Row
}

// Refusal says where a profile contradicts the specification.
type Refusal struct{ File, Field, Reason string }

func (r Refusal) Error() string { return fmt.Sprintf("%s: %s: %s", r.File, r.Field, r.Reason) }

var header = []string{"field", "value", "evidence", "checked", "note"}

const table = "profile.csv"

// Read reads a folder's table.
func Read(dir string) (*Profile, error) {
	name := filepath.Join(dir, table)
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	records, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(records) == 0 || !slices.Equal(records[0], header) {
		return nil, fmt.Errorf("%s, row 1: header is not %s", name, strings.Join(header, ","))
	}
	p := &Profile{Dir: dir}
	var errs []error
	for i, r := range records[1:] {
		row := Row{Field: r[0], Value: r[1], Evidence: r[2], Note: r[4], Line: i + 2}
		if r[3] != "" {
			if row.Checked, err = time.Parse(time.DateOnly, r[3]); err != nil {
				errs = append(errs, Refusal{name, row.Field, fmt.Sprintf("checked %q is not a date", r[3])})
			}
		}
		if _, ok := p.row(row.Field); ok || row.Field == "" {
			errs = append(errs, Refusal{name, row.Field, fmt.Sprintf("row %d is there twice or has no field", row.Line)})
		}
		p.Rows = append(p.Rows, row)
	}
	return p, errors.Join(errs...)
}

func (p *Profile) row(field string) (Row, bool) {
	i := slices.IndexFunc(p.Rows, func(r Row) bool { return r.Field == field })
	if i < 0 {
		return Row{}, false
	}
	return p.Rows[i], true
}

// Value is what was decided for a field, or empty.
func (p *Profile) Value(field string) string {
	row, _ := p.row(field)
	return row.Value
}

// With lists the rows of a family, such as erase. or machine., without its name.
func (p *Profile) With(family string) (rows []Row) {
	for _, r := range p.Rows {
		if name, ok := strings.CutPrefix(r.Field, family); ok {
			r.Field = name
			rows = append(rows, r)
		}
	}
	return rows
}

// Check refuses whatever contradicts the specification on that day, all at once.
func (p *Profile) Check(today time.Time) error {
	name := filepath.Join(p.Dir, table)
	var errs []error
	for _, rule := range rules {
		row, ok := p.row(rule.Field)
		if !ok {
			errs = append(errs, Refusal{name, rule.Field, "is missing (" + rule.Clause + ")"})
			continue
		}
		if row.Value != "" && rule.refuse != nil {
			if reason := rule.refuse(row.Value, today); reason != "" {
				errs = append(errs, Refusal{name, rule.Field, fmt.Sprintf("%q %s (%s)", row.Value, reason, rule.Clause)})
			}
		}
		if row.Checked.After(today) {
			errs = append(errs, Refusal{name, rule.Field, "was checked in the future"})
		}
	}
	for _, row := range p.Rows {
		known := slices.ContainsFunc(rules, func(r Rule) bool { return r.Field == row.Field })
		if !known && !strings.HasPrefix(row.Field, "erase.") && !strings.HasPrefix(row.Field, "machine.") {
			errs = append(errs, Refusal{name, row.Field, "is no known field"})
		}
	}
	if len(p.With("erase.")) == 0 {
		errs = append(errs, Refusal{name, "erase.*", "nothing says how data are erased (6(2)カ)"})
	}
	return errors.Join(append(errs, p.files()...)...)
}

// files checks the configuration that belongs to the kind of host.
func (p *Profile) files() (errs []error) {
	checks := map[string]func(string, *Profile) []Refusal{}
	switch p.Value("host.kind") {
	case "server":
		checks = map[string]func(string, *Profile) []Refusal{"fujisawa2030.service": checkUnit, "nginx.conf": checkNginx, "logrotate.conf": checkRotation}
	case "cloudflare":
		checks = map[string]func(string, *Profile) []Refusal{"wrangler.json": checkWrangler}
	}
	for name, check := range checks {
		file := filepath.Join(p.Dir, name)
		text, err := os.ReadFile(file)
		if err != nil {
			errs = append(errs, Refusal{file, "-", "cannot be read: " + err.Error()})
			continue
		}
		for _, refusal := range check(string(text), p) {
			refusal.File = file
			errs = append(errs, refusal)
		}
	}
	slices.SortFunc(errs, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return errs
}

// Open is a piece of evidence that the city still needs.
type Open struct {
	Rule
	Row
	State string
}

// Words tells it in one line.
func (o Open) Words() string {
	line := fmt.Sprintf("[%s] %s %s", o.State, o.Clause, o.Name)
	if o.Need != "" {
		line += " … " + o.Need
	}
	return line
}

// Outstanding lists them in the order of the specification.
func (p *Profile) Outstanding() (open []Open) {
	for _, rule := range rules {
		row, _ := p.row(rule.Field)
		state := ""
		switch {
		case row.Value == "":
			state = "未定"
		case rule.Need == "":
			continue // a decision of ours that needs no proof of others
		case row.Evidence == "":
			state = "証拠なし"
		case row.Checked.IsZero():
			state = "未確認"
		default:
			continue
		}
		open = append(open, Open{rule, row, state})
	}
	return open
}
