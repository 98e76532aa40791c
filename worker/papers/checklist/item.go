// Package checklist fills in the security check sheet (様式第1号) after IPA's
// 『安全なウェブサイトの作り方 改訂第7版』.
//
// The items are data (items.csv), in our own words: the city's form may have
// others. Each has a status, a reason and the tests that prove it. A sheet is
// only written when every item is proved by tests that are in the tree; an item
// that is not done blocks as well.
package checklist

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Statuses of the city's form.
const (
	Done      = "対応済"
	NotDone   = "未対策"
	NotNeeded = "対応不要"
)

// Kinds of measures, as IPA names them.
var kinds = []string{"根本的解決", "保険的対策"}

// Item is one row of the sheet.
type Item struct {
	ID, Weakness, Kind, Text string
	Status, Reason, Risk     string
	Proofs                   []string
}

//go:embed items.csv
var table []byte

var header = []string{"id", "weakness", "kind", "text", "status", "reason", "risk", "proof"}

// Items are those of the tree.
func Items() ([]Item, error) { return Read("items.csv", table) }

// Read reads items, and refuses rows that say too little, all at once.
func Read(name string, text []byte) ([]Item, error) {
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(rows) == 0 || !slices.Equal(rows[0], header) {
		return nil, fmt.Errorf("%s, row 1: header is not %s", name, strings.Join(header, ","))
	}
	var items []Item
	var errs []error
	seen := map[string]bool{}
	for i, r := range rows[1:] {
		item := Item{ID: r[0], Weakness: r[1], Kind: r[2], Text: r[3], Status: r[4], Reason: r[5], Risk: r[6]}
		for proof := range strings.SplitSeq(r[7], " ; ") {
			if proof = strings.TrimSpace(proof); proof != "" {
				item.Proofs = append(item.Proofs, proof)
			}
		}
		if err := item.check(); err != nil {
			errs = append(errs, fmt.Errorf("%s, row %d, item %s: %w", name, i+2, item.ID, err))
		}
		if seen[item.ID] {
			errs = append(errs, fmt.Errorf("%s, row %d, item %s: is there twice", name, i+2, item.ID))
		}
		seen[item.ID] = true
		items = append(items, item)
	}
	return items, errors.Join(errs...)
}

func (item Item) check() error {
	switch {
	case item.ID == "" || item.Weakness == "" || item.Text == "":
		return errors.New("id, weakness and text must be there")
	case !slices.Contains(kinds, item.Kind):
		return fmt.Errorf("kind %q is not %s", item.Kind, strings.Join(kinds, " or "))
	case item.Status != Done && item.Status != NotDone && item.Status != NotNeeded:
		return fmt.Errorf("status %q is not %s, %s or %s", item.Status, Done, NotDone, NotNeeded)
	case item.Reason == "":
		return errors.New("reason is empty")
	case item.Status == NotDone && item.Risk == "":
		return errors.New("risk is empty: what is not done needs a way to live with it")
	}
	return nil
}

// Gate tells why the sheet cannot be handed in: what is not done, and what the
// tree does not prove.
func Gate(items []Item, tree string) error {
	var errs []error
	for _, item := range items {
		if item.Status == NotDone {
			errs = append(errs, fmt.Errorf("item %s: %s", item.ID, NotDone))
			continue
		}
		if len(item.Proofs) == 0 {
			errs = append(errs, fmt.Errorf("item %s: %s without a proof", item.ID, item.Status))
		}
		for _, proof := range item.Proofs {
			if err := lookUp(tree, proof); err != nil {
				errs = append(errs, fmt.Errorf("item %s: %w", item.ID, err))
			}
		}
	}
	return errors.Join(errs...)
}
