package lmdi

import (
	"flag"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/golden.txt anew")

// TestGolden compares results bit by bit with the ones in testdata, which
// every processor must reproduce (engine/exact runs it on others than this).
func TestGolden(t *testing.T) {
	const file = "testdata/golden.txt"
	got := golden(t)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("results differ from %s:\n%s", file, got)
	}
}

// golden decomposes tables made of integers and writes all results in bits.
func golden(t *testing.T) string {
	var b strings.Builder
	b.WriteString("# Bits of the additive, then of the multiplicative effects of four factors over three sub-categories.\n")
	state := uint64(1)
	table := func() Table {
		rows := make(Table, 3)
		for i := range rows {
			for range 4 {
				state = state*6364136223846793005 + 1442695040888963407 // Knuth's MMIX generator
				rows[i] = append(rows[i], float64(state>>54)/16)
			}
		}
		return rows
	}
	for range 50 {
		c := decompose(t, table(), table())
		for _, e := range append(c.Additive(), c.Multiplicative()...) {
			fmt.Fprintf(&b, "%016x ", math.Float64bits(e))
		}
		b.WriteByte('\n')
	}
	return b.String()
}
