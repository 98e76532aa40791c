package exact

import (
	"bufio"
	"math"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestCoefficients compares the sums of the coefficients' mantissas with the
// ones that AS 241 prints so that copies can be checked.
func TestCoefficients(t *testing.T) {
	for _, part := range []struct {
		name string
		c    *rational
		want float64
	}{
		{"AB", &middle, 55.8831928806149014439},
		{"CD", &flank, 49.33206503301610289036},
		{"EF", &end, 47.52583317549289671629},
	} {
		sum := -1.0 // the denominator's constant 1 is not counted
		for _, polynomial := range part.c {
			for _, c := range polynomial {
				sum += c / math.Pow(10, math.Floor(math.Log10(c)))
			}
		}
		if math.Abs(sum-part.want) > 1e-13 {
			t.Errorf("sum %s is %.17g, published %.17g", part.name, sum, part.want)
		}
	}
}

func TestNormInvAgainstReference(t *testing.T) {
	f, err := os.Open("testdata/norminv.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	worst, lines := 0.0, 0
	for s := bufio.NewScanner(f); s.Scan(); {
		first, second, ok := strings.Cut(s.Text(), " ")
		if !ok || first == "#" {
			continue
		}
		p, err := strconv.ParseFloat(first, 64)
		if err != nil {
			t.Fatal(err)
		}
		want, _, err := big.ParseFloat(second, 10, bits, big.ToNearestEven)
		if err != nil {
			t.Fatal(err)
		}
		lines++
		off := new(big.Float).Sub(number(NormInv(p)), want)
		e, _ := off.Quo(off, want).Float64()
		if worst = max(worst, math.Abs(e)); math.Abs(e) > 1e-15 {
			t.Errorf("NormInv(%v) = %v, want %s", p, NormInv(p), second)
		}
	}
	if lines < 200 {
		t.Errorf("only %d references read", lines)
	}
	t.Logf("worst relative error %.2g over %d references", worst, lines)
}

func TestNormInvIsOdd(t *testing.T) {
	for n := 1; n < 4096; n++ {
		p := float64(n) / 4096 // 1-p is exact
		if a, b := NormInv(p), -NormInv(1-p); a != b {
			t.Errorf("NormInv(%v) = %v, mirrored %v", p, a, b)
		}
	}
}
