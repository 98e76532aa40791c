package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"fujisawa2030/engine/priority"
)

// compare reads a comparison as it is given on the command line: a:b=3 or
// a:b=1/3.
func compare(s string) (priority.Comparison, error) {
	pair, ratio, ok := strings.Cut(s, "=")
	a, b, two := strings.Cut(pair, ":")
	if !ok || !two || a == "" || b == "" {
		return priority.Comparison{}, fmt.Errorf("%q is not of the form criterion:criterion=ratio", s)
	}
	x, err := fraction(ratio)
	return priority.Comparison{A: a, B: b, Ratio: x}, err
}

// fraction reads 3, 0.5 or 1/3.
func fraction(s string) (float64, error) {
	above, below, divided := strings.Cut(s, "/")
	x, err := strconv.ParseFloat(above, 64)
	y := 1.0
	if divided && err == nil {
		y, err = strconv.ParseFloat(below, 64)
	}
	if err != nil || !(x > 0) || !(y > 0) || x-x != 0 || y-y != 0 {
		return 0, fmt.Errorf("%q is not a positive number or a fraction such as 1/3", s)
	}
	return x / y, nil
}

// comparisons reads a table with the columns a, b and ratio, in any order. A
// refusal names file and line.
func comparisons(name string) ([]priority.Comparison, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff"))))
	head, err := r.Read()
	if err == io.EOF {
		err = errors.New("no header row")
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var columns [3]int
	for i, want := range []string{"a", "b", "ratio"} {
		if columns[i] = slices.Index(head, want); columns[i] < 0 || len(head) != 3 {
			return nil, fmt.Errorf("%s:1: the columns are not a, b, ratio", name)
		}
	}
	list := []priority.Comparison{}
	for {
		row, err := r.Read()
		if err == io.EOF {
			return list, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		line, _ := r.FieldPos(0)
		x, err := fraction(strings.TrimSpace(row[columns[2]]))
		if err != nil {
			return nil, fmt.Errorf("%s:%d: ratio: %w", name, line, err)
		}
		list = append(list, priority.Comparison{A: strings.TrimSpace(row[columns[0]]), B: strings.TrimSpace(row[columns[1]]), Ratio: x})
	}
}
