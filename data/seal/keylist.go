package seal

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

const keysMagic = "fujisawa2030 keys v1"

// KeyList says who speaks for releases: how many of which keys must sign. Its
// number rises by one with each change. It is what a reader trusts before it
// reads anything.
type KeyList struct {
	List      int
	Threshold int
	Keys      []string // verifier keys, sorted
}

// NewKeyList makes a list of keys in any order.
func NewKeyList(number, threshold int, keys ...string) (KeyList, error) {
	list := KeyList{number, threshold, slices.Sorted(slices.Values(keys))}
	if err := list.check(); err != nil {
		return KeyList{}, fmt.Errorf("key list: %w", err)
	}
	return list, nil
}

// Text is the canonical form of the list, in a file and in a note.
func (l KeyList) Text() string { return keysMagic + "\n" + l.lines() }

func (l KeyList) lines() string {
	var b strings.Builder
	b.WriteString("list " + strconv.Itoa(l.List) + "\nthreshold " + strconv.Itoa(l.Threshold) + "\n")
	for _, key := range l.Keys {
		b.WriteString("key " + key + "\n")
	}
	return b.String()
}

// ParseKeyList reads the canonical form and nothing else.
func ParseKeyList(text string) (KeyList, error) {
	p := &lines{rest: text}
	if got := p.next(); got != keysMagic {
		return KeyList{}, refuse(BadManifest, "line 1: %q is not %q", clip(got), keysMagic)
	}
	list := p.keyList()
	if p.err == nil && p.rest != "" {
		p.next()
		p.fail("nothing may follow the keys")
	}
	if p.err != nil {
		return KeyList{}, p.err
	}
	if err := list.check(); err != nil {
		return KeyList{}, refuse(BadManifest, "%v", err)
	}
	return list, nil
}

// check holds the rules that span lines.
func (l KeyList) check() error {
	if l.List < 1 || l.List > MaxLists {
		return fmt.Errorf("list %d, not 1 to %d", l.List, MaxLists)
	}
	if len(l.Keys) == 0 || len(l.Keys) > MaxKeys {
		return fmt.Errorf("%d keys, not 1 to %d", len(l.Keys), MaxKeys)
	}
	if l.Threshold < 1 || l.Threshold > len(l.Keys) {
		return fmt.Errorf("threshold %d with %d keys", l.Threshold, len(l.Keys))
	}
	seen := map[string]bool{}
	for i, key := range l.Keys {
		if !isKey(key) {
			return fmt.Errorf("key %q is not an Ed25519 verifier key", clip(key))
		}
		if i > 0 && l.Keys[i-1] >= key {
			return fmt.Errorf("key %q is not in order", clip(key))
		}
		data := key[strings.LastIndexByte(key, '+'):]
		if seen[data] {
			return fmt.Errorf("key %q repeats a public key", clip(key))
		}
		seen[data] = true
	}
	return nil
}
