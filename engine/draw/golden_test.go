package draw

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
	got := golden()
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

// golden writes some draws with the values they stand for, and hashes over
// whole samples of 60 dimensions.
func golden() string {
	var b strings.Builder
	b.WriteString("# Bits of: draw, uniform 3 to 11, triangle 3, 5, 11, two-piece uniform and normal of the same points, number.\n")
	for d := range uint64(4) {
		c := Sample{Seed: 2030, Draws: 1000}.Column(d)
		for i := range 25 {
			for _, x := range row(c.At(i * 40)) {
				fmt.Fprintf(&b, "%016x ", math.Float64bits(x))
			}
			fmt.Fprintf(&b, "%016x\n", math.Float64bits(Number(2030, d, uint32(i))))
		}
	}
	for _, n := range []int{1000, 10000} {
		hash := uint64(0xcbf29ce484222325)
		for d := range uint64(60) {
			for _, u := range fill(Sample{Seed: 2030, Draws: n}, d) {
				for _, x := range row(u) {
					hash = (hash ^ math.Float64bits(x)) * 0x100000001b3
				}
			}
		}
		fmt.Fprintf(&b, "%d draws of 60 dimensions, FNV-1a %016x\n", n, hash)
	}
	return b.String()
}

func row(u float64) [5]float64 {
	return [5]float64{u, Uniform(u, 3, 11), Triangle(u, 3, 5, 11), TwoPieceUniform(u, 3, 5, 11), TwoPieceNormal(u, 3, 5, 11)}
}
