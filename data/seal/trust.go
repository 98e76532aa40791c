package seal

import (
	"fmt"
	"slices"
	"strings"
)

// Trust is what a reader believes before it reads: who may sign, and how many
// of them must have.
type Trust struct {
	Keys      []string // verifier keys, sorted
	Threshold int
}

// ParseTrust reads a public key list: one verifier key per line.
func ParseTrust(list string, threshold int) (Trust, error) {
	keys := strings.Split(strings.TrimSuffix(list, "\n"), "\n")
	slices.Sort(keys)
	if err := checkKeys(keys, threshold); err != nil {
		return Trust{}, fmt.Errorf("key list: %w", err)
	}
	return Trust{keys, threshold}, nil
}
