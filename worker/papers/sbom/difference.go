package sbom

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"

	cdx "github.com/CycloneDX/cyclonedx-go"

	"fujisawa2030/worker/papers/part"
)

// Entry is one component of a bill that was read.
type Entry struct {
	Kind          part.Kind
	Use           part.Use
	Name, Version string
	Hash          string
}

// Read reads a bill that this package wrote.
func Read(text []byte) (entries []Entry, made time.Time, err error) {
	var bom cdx.BOM
	if err := cdx.NewBOMDecoder(bytes.NewReader(text), cdx.BOMFileFormatJSON).Decode(&bom); err != nil {
		return nil, made, err
	}
	if bom.Metadata == nil || bom.Metadata.Component == nil || bom.Metadata.Component.Name != Product || bom.Components == nil {
		return nil, made, errors.New("not a bill of materials of " + Product)
	}
	if made, err = time.Parse(time.RFC3339, bom.Metadata.Timestamp); err != nil {
		return nil, made, fmt.Errorf("metadata.timestamp: %w", err)
	}
	for i, c := range *bom.Components {
		e := Entry{Name: c.Name, Version: c.Version}
		if c.Hashes != nil && len(*c.Hashes) > 0 {
			e.Hash = (*c.Hashes)[0].Value
		}
		if c.Properties != nil {
			for _, p := range *c.Properties {
				switch p.Name {
				case useProperty:
					e.Use = part.Use(p.Value)
				case kindProperty:
					e.Kind = part.Kind(p.Value)
				}
			}
		}
		if e.Use.Words() == "" || e.Kind.Words() == "" || e.Name == "" {
			return nil, made, fmt.Errorf("components[%d] %q: no name, use or kind", i, c.Name)
		}
		entries = append(entries, e)
	}
	return entries, made, nil
}

// Change is what happened to one component: From is empty for a new one, To for
// one that is gone.
type Change struct {
	Entry
	From, To string
	Swapped  bool // the same version with other bytes: never an update
}

// Difference lists what changed, sorted. Several versions of one name are told
// apart: a version that both bills have is no change.
func Difference(before, after []Entry) []Change {
	type key struct {
		kind part.Kind
		name string
	}
	index := func(entries []Entry) map[key][]Entry {
		m := map[key][]Entry{}
		for _, e := range entries {
			k := key{e.Kind, e.Name}
			m[k] = append(m[k], e)
		}
		return m
	}
	old, new := index(before), index(after)
	var changes []Change
	for k, now := range new {
		gone, come := apart(old[k], now)
		for _, e := range now {
			if i := slices.IndexFunc(old[k], func(o Entry) bool { return o.Version == e.Version && o.Hash != e.Hash }); i >= 0 {
				changes = append(changes, Change{Entry: e, From: e.Version, To: e.Version, Swapped: true})
			}
		}
		for i := range max(len(gone), len(come)) {
			var c Change
			if i < len(gone) {
				c.Entry, c.From = gone[i], gone[i].Version
			}
			if i < len(come) {
				c.Entry, c.To = come[i], come[i].Version
			}
			changes = append(changes, c)
		}
	}
	for k, gone := range old {
		if new[k] == nil {
			for _, e := range gone {
				changes = append(changes, Change{Entry: e, From: e.Version})
			}
		}
	}
	slices.SortFunc(changes, func(a, b Change) int {
		return cmp.Or(cmp.Compare(a.Use, b.Use), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name, b.Name), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	return changes
}

// apart lists the versions that only one of the sides has.
func apart(old, new []Entry) (gone, come []Entry) {
	has := func(list []Entry, version string) bool {
		return slices.ContainsFunc(list, func(e Entry) bool { return e.Version == version })
	}
	for _, e := range old {
		if !has(new, e.Version) {
			gone = append(gone, e)
		}
	}
	for _, e := range new {
		if !has(old, e.Version) {
			come = append(come, e)
		}
	}
	return gone, come
}
