// Package report writes the two reports of the software in use: the environment
// (様式第2号) and a month's updates (様式第3号).
package report

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"
	"time"
)

//go:embed support.csv
var supportTable []byte

// support is how long a maker keeps a version safe.
type support struct {
	name, version string // version is a beginning of versions
	until         time.Time
	words, source string
}

func readSupport() ([]support, error) {
	rows, err := csv.NewReader(bytes.NewReader(supportTable)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("support.csv: %w", err)
	}
	var all []support
	for i, r := range rows[1:] {
		s := support{name: r[0], version: r[1], words: r[3], source: r[4]}
		if r[2] != "" {
			if s.until, err = time.Parse(time.DateOnly, r[2]); err != nil {
				return nil, fmt.Errorf("support.csv, row %d, until: %w", i+2, err)
			}
		}
		all = append(all, s)
	}
	return all, nil
}

// supported tells the end of support of a version at a day. What its maker says
// nothing about is watched by the patch clock alone.
func supported(all []support, name, version string, day time.Time) (words string, over bool) {
	for _, s := range all {
		if s.name != name || !strings.HasPrefix(version, s.version) {
			continue
		}
		if s.until.IsZero() {
			return s.words, false
		}
		if over = day.After(s.until); over {
			return fmt.Sprintf("%s（%s）。過ぎています", s.until.Format(time.DateOnly), s.words), true
		}
		return fmt.Sprintf("%s（%s）", s.until.Format(time.DateOnly), s.words), false
	}
	return "期限の公表なし", false
}
