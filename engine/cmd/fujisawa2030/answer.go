package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"fujisawa2030/engine"
)

// answer is what a command found: one table for machines, and the same for
// people.
type answer struct {
	extra   object   // of the JSON text, beside the rows
	columns []string // the header of the CSV text
	rows    [][]any  // string, int, float64 or bool; a float64 may be NaN
	json    any      // stands in the rows' place where a table is too flat
	text    string
}

func (a answer) format(r *request) ([]byte, error) {
	switch r.form {
	case "json":
		return a.object(r)
	case "csv":
		return a.csv()
	}
	return []byte(r.title() + a.text), nil
}

func (a answer) csv() ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Write(a.columns)
	for _, row := range a.rows {
		var fields []string
		for _, v := range row {
			fields = append(fields, field(v))
		}
		w.Write(fields)
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

func (a answer) object(r *request) ([]byte, error) {
	city := r.model.City()
	out := object{{"city", city.Code}, {"name", plain(city.Name[r.lang])}, {"edition", city.Edition}, {"model", engine.Version}, {"set", r.moved()}, {"held", r.held()}}
	out = append(out, a.extra...)
	if list, ok := a.json.([]object); ok {
		out = append(out, member{"rows", list})
	} else if a.json != nil {
		out = append(out, member{"explanation", a.json})
	} else {
		rows := []object{}
		for _, row := range a.rows {
			var o object
			for i, v := range row {
				o = append(o, member{a.columns[i], v})
			}
			rows = append(rows, o)
		}
		out = append(out, member{"rows", rows})
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	err := e.Encode(out)
	return b.Bytes(), err
}

// moved lists the positions that were asked for.
func (r *request) moved() object {
	out := object{}
	for i, l := range r.model.Levers() {
		if slices.ContainsFunc(r.settings, func(s setting) bool { return s.lever == l.ID }) {
			out = append(out, member{l.ID, r.position(i)})
		}
	}
	return out
}

// held lists the positions beyond what can be reached, and the adoption that
// the model counts instead.
func (r *request) held() object {
	out := object{}
	for i, l := range r.model.Levers() {
		if !l.IsChoice() && r.model.Positions()[i] > l.Reach {
			out = append(out, member{l.ID, l.Reach})
		}
	}
	return out
}

// title says of which city, view and positions a text speaks.
func (r *request) title() string {
	city := r.model.City()
	line := plain(city.Name[r.lang])
	if city.Edition != "" {
		line += " " + city.Edition
	}
	if i := r.model.Lever("view"); i >= 0 {
		line += " · " + r.label("lever.view."+r.position(i).(string))
	}
	for _, m := range r.moved() {
		line += " · " + m.name + "=" + field(m.value)
		for _, h := range r.held() {
			if h.name == m.name {
				line += r.word("（到達可能な", "（できる{上|うえ}の ", " (counted as the reachable ") + significant(h.value.(float64)) + r.word("として計算）", "で {計算|けいさん}）", ")")
			}
		}
	}
	return line + "\n\n"
}

// object is a JSON object whose members keep their order.
type object []member

type member struct {
	name  string
	value any
}

func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		v := m.value
		if x, ok := v.(float64); ok && x != x {
			v = nil // JSON has no NaN
		}
		name, _ := json.Marshal(m.name)
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		b.Write(name)
		b.WriteByte(':')
		if err := e.Encode(v); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// number writes a number in the fewest digits that read back; nothing for NaN.
func number(x float64) string {
	if x != x {
		return ""
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

func field(v any) string {
	if x, ok := v.(float64); ok {
		return number(x)
	}
	return fmt.Sprint(v)
}

// fixed writes a number for people.
func fixed(x float64, digits int) string {
	if x != x {
		return "-"
	}
	s := strconv.FormatFloat(x, 'f', digits, 64)
	if strings.Trim(s, "-0.") == "" {
		s = strings.TrimPrefix(s, "-")
	}
	return s
}

// significant writes a number of unknown size for people.
func significant(x float64) string {
	if x != x {
		return "-"
	}
	x, _ = strconv.ParseFloat(strconv.FormatFloat(x, 'g', 6, 64), 64)
	return number(x)
}

var ruby = regexp.MustCompile(`\{([^{}|]+)\|([^{}|]+)\}`)

// plain writes {漢字|かんじ} as 漢字(かんじ).
func plain(s string) string { return ruby.ReplaceAllString(s, "$1($2)") }

// grid lays cells out in columns, the first left columns flush left. A wide
// character takes two places.
func grid(left int, rows [][]string) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], width(cell))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			pad := strings.Repeat(" ", widths[i]-width(cell))
			if i > 0 {
				line += "  "
			}
			if i < left {
				line += cell + pad
			} else {
				line += pad + cell
			}
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

func width(s string) int {
	n := 0
	for _, c := range s {
		if n++; c >= 0x2e80 {
			n++
		}
	}
	return n
}

// word is a heading in the three languages.
func (r *request) word(ja, easy, en string) string { return plain(engine.Text{ja, easy, en}[r.lang]) }
