// Package patch is the patch clock (specification 6(2)キ): an advisory whose
// correction has been published must be applied within a week, or the city must
// have agreed to something else.
//
// Advisories come from govulncheck, with its database on the network or in a
// folder, and from files in the OSV format for what govulncheck does not know
// (npm). The ledger, a small table that is kept, remembers when each was first
// seen and what was agreed. Day 0 is the day of publication; where a database
// does not tell it, the day it was first seen.
package patch

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"
)

// Advisory is a known flaw of a version in use.
type Advisory struct {
	ID        string
	Module    string
	Version   string // in use
	Fixed     string // first version without the flaw; empty while there is none
	Published time.Time
	Summary   string
	Inside    bool     // a package with the flaw is compiled in, not only its module named
	In        []string // programs or scripts that hold it
}

// message is one object of govulncheck's stream.
type message struct {
	Config *struct {
		DB             string     `json:"db"`
		DBLastModified *time.Time `json:"db_last_modified"`
	} `json:"config"`
	OSV     *entry `json:"osv"`
	Finding *struct {
		OSV          string `json:"osv"`
		FixedVersion string `json:"fixed_version"`
		Trace        []struct {
			Module, Version, Package string
		} `json:"trace"`
	} `json:"finding"`
}

// Findings reads the stream that `govulncheck -format json` writes, and the
// date of the database it was made with, zero where unknown.
func Findings(r io.Reader, program string) (found []Advisory, database time.Time, err error) {
	entries := map[string]*entry{}
	index := map[string]int{}
	for decoder := json.NewDecoder(r); ; {
		var m message
		if err := decoder.Decode(&m); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, database, fmt.Errorf("govulncheck's output: %w", err)
		}
		if m.Config != nil && m.Config.DBLastModified != nil && m.Config.DBLastModified.Year() > 1 {
			database = *m.Config.DBLastModified
		}
		if m.OSV != nil {
			entries[m.OSV.ID] = m.OSV
		}
		if m.Finding == nil || len(m.Finding.Trace) == 0 {
			continue
		}
		at := m.Finding.Trace[0]
		key := m.Finding.OSV + " " + at.Module
		if _, ok := index[key]; !ok {
			index[key] = len(found)
			found = append(found, Advisory{ID: m.Finding.OSV, Module: at.Module, Version: at.Version, Fixed: m.Finding.FixedVersion, In: []string{program}})
		}
		if at.Package != "" {
			found[index[key]].Inside = true
		}
	}
	for i := range found {
		if e := entries[found[i].ID]; e != nil {
			found[i].Published, found[i].Summary = e.published(), e.Summary
		}
	}
	return found, database, nil
}

// merge joins what several programs have in common, sorted by module and id.
func merge(all []Advisory) []Advisory {
	var out []Advisory
	for _, a := range all {
		i := slices.IndexFunc(out, func(b Advisory) bool { return a.ID == b.ID && a.Module == b.Module && a.Version == b.Version })
		if i < 0 {
			out = append(out, a)
			continue
		}
		// A program that only names the module is no place of the flaw.
		switch {
		case a.Inside && !out[i].Inside:
			out[i].Inside, out[i].In = true, a.In
		case a.Inside == out[i].Inside:
			out[i].In = slices.Concat(out[i].In, a.In)
		}
	}
	slices.SortFunc(out, func(a, b Advisory) int {
		return cmp.Or(cmp.Compare(a.Module, b.Module), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Version, b.Version))
	})
	return out
}
