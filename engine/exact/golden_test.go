package exact

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
// every processor must reproduce. TestTargets runs it on others than this one.
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
	lines := strings.Split(got, "\n")
	for i, line := range strings.Split(string(want), "\n") {
		if i >= len(lines) || lines[i] != line {
			t.Fatalf("line %d differs from golden %q", i+1, line)
		}
	}
	if string(want) != got {
		t.Error("more lines than golden")
	}
}

// golden is a line of function, argument and result in bits for some hundred
// arguments, then a hash over many more.
func golden() string {
	var b strings.Builder
	b.WriteString("# function, bits of the argument, bits of the result; \"hash\" is FNV-1a over 100000 results.\n")
	for _, fn := range functions {
		argument := argumentsOf(fn.name)
		for range 100 {
			x := argument()
			fmt.Fprintf(&b, "%s %016x %016x\n", fn.name, math.Float64bits(x), math.Float64bits(fn.f(x)))
		}
		hash := uint64(14695981039346656037)
		for range 100000 {
			hash = (hash ^ math.Float64bits(fn.f(argument()))) * 1099511628211
		}
		fmt.Fprintf(&b, "%s hash %016x\n", fn.name, hash)
	}
	return b.String()
}

// argumentsOf gives numbers over the whole range of a function from integers by
// exact steps alone, so that no rounding of the test's own can differ.
func argumentsOf(name string) func() float64 {
	state := uint64(1)
	return func() float64 {
		state = state*6364136223846793005 + 1442695040888963407 // Knuth's MMIX generator
		fraction := float64(state>>12) / (1 << 52)
		exponent := (state >> 32) % 1023
		switch small := state>>63 == 0; {
		case name == "exp" && small:
			return 2*fraction - 1
		case name == "exp":
			return float64(state>>43)/(1<<21)*1456 - 746
		case name == "norminv" && small:
			return fraction
		case name == "norminv":
			return math.Float64frombits(exponent<<52 | state>>12) // below 1
		case small:
			return 0.5 + fraction
		}
		return math.Float64frombits(exponent<<53 | state>>12)
	}
}
