package monthly

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"fujisawa2030/engine"
	"fujisawa2030/engine/series"
)

// widths are the numbers of fields of each kind of record, the kind not counted.
var widths = map[string]int{"monthly": 3, "source": 5, "text": 4, "series": 10, "value": 8, "end": 1}

// Parse reads what Marshal writes. It trusts nothing and returns all or
// nothing; the error names the line.
func Parse(text []byte) (series.Set, error) {
	if len(text) > MaxSize {
		return series.Set{}, fmt.Errorf("%d bytes are more than %d", len(text), MaxSize)
	}
	lines := strings.Split(string(text), "\n")
	if lines[len(lines)-1] != "" {
		return series.Set{}, errors.New("the last line has no end")
	}
	var p parser
	for i, line := range lines[:len(lines)-1] {
		if err := p.record(line); err != nil {
			return series.Set{}, fmt.Errorf("monthly line %d: %w", i+1, err)
		}
	}
	// Order, repetition, sources and the one way to write a field have one judge.
	back, err := Marshal(p.set)
	if err != nil {
		return series.Set{}, err
	}
	if !bytes.Equal(back, text) {
		return series.Set{}, fmt.Errorf("monthly line %d: not as it is written", 1+bytes.Count(text[:same(back, text)], []byte("\n")))
	}
	return p.set, nil
}

// same counts the bytes with which two texts begin alike.
func same(a, b []byte) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

type parser struct {
	set     series.Set
	started bool
}

func (p *parser) record(line string) error {
	kind, rest, _ := strings.Cut(line, "\t")
	f := strings.Split(rest, "\t")
	if n, ok := widths[kind]; !ok {
		return fmt.Errorf("%q is no kind of record", kind)
	} else if len(f) != n {
		return fmt.Errorf("%s has %d fields, not %d", kind, len(f), n)
	}
	if p.started == (kind == "monthly") {
		return errors.New("one record monthly, please, and first")
	}
	p.started = true
	for _, field := range f {
		if !clean(field) {
			return fmt.Errorf("%q is not clean text", field)
		}
	}
	switch kind {
	case "monthly":
		return p.head(f)
	case "source":
		p.set.Sources = append(p.set.Sources, engine.Source{ID: f[0], Title: f[1], Publisher: f[2], Date: f[3], Address: given(f[4])})
	case "text":
		p.set.Texts = append(p.set.Texts, engine.Label{ID: f[0], Name: engine.Text(f[1:4])})
	case "series":
		return p.series(f)
	case "value":
		return p.value(f)
	}
	return nil
}

func (p *parser) head(f []string) error {
	if f[0] != version {
		return fmt.Errorf("version %s, not %s", f[0], version)
	}
	if _, err := time.Parse(time.DateOnly, f[1]); err != nil {
		return fmt.Errorf("edition %q is not a date", f[1])
	}
	p.set.Edition, p.set.Code = f[1], f[2]
	return nil
}

func (p *parser) series(f []string) error {
	s := series.Series{ID: f[0], Unit: f[1], LagNote: engine.Note{Japanese: f[5], English: f[6]}, Name: engine.Text(f[7:10])}
	var ok bool
	if s.Step, ok = series.ParseStep(f[2]); !ok {
		return fmt.Errorf("%q is no step", f[2])
	}
	var err error
	if s.Lag, err = strconv.Atoi(f[3]); err != nil || s.Lag < 0 {
		return fmt.Errorf("%q is no number of days", f[3])
	}
	if s.LagGrade, ok = engine.ParseGrade(f[4]); !ok {
		return fmt.Errorf("%q is no grade", f[4])
	}
	p.set.Series = append(p.set.Series, s)
	return nil
}

func (p *parser) value(f []string) error {
	i := slices.IndexFunc(p.set.Series, func(s series.Series) bool { return s.ID == f[0] })
	if i < 0 {
		return fmt.Errorf("no series %s", f[0])
	}
	s := &p.set.Series[i]
	point := series.Point{Source: f[5], Note: engine.Note{Japanese: given(f[6]), English: given(f[7])}}
	var ok bool
	if point.At, ok = s.Step.ParsePeriod(f[1]); !ok {
		return fmt.Errorf("%q is not a %s", f[1], s.Step)
	}
	var err error
	if point.Value, err = strconv.ParseFloat(f[2], 64); err != nil || math.IsNaN(point.Value) || math.IsInf(point.Value, 0) {
		return fmt.Errorf("%q is not a number", f[2])
	}
	if f[3] != absent {
		if point.Known, err = series.ParseDay(f[3]); err != nil {
			return err
		}
	}
	if point.Grade, ok = engine.ParseGrade(f[4]); !ok {
		return fmt.Errorf("%q is no grade", f[4])
	}
	s.Points = append(s.Points, point)
	return nil
}

// given is a field that may be absent.
func given(s string) string {
	if s == absent {
		return ""
	}
	return s
}
