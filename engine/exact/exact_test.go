package exact

import (
	"math"
	"math/rand/v2"
	"testing"
)

const samples = 20000

func TestExpIsWithinOneUlp(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for name, draw := range map[string]func() float64{
		"middle":        func() float64 { return r.Float64()*2 - 1 },
		"wide":          func() float64 { return r.Float64()*1400 - 700 },
		"near zero":     func() float64 { return math.Ldexp(r.Float64()-0.5, -r.IntN(80)) },
		"halfway":       func() float64 { return (float64(r.IntN(40)-20)+0.5)*math.Ln2 + (r.Float64()-0.5)*1e-9 },
		"below normal":  func() float64 { return -708 - r.Float64()*37 },
		"near overflow": func() float64 { return 709 + r.Float64()*0.78 },
	} {
		worst, at := 0.0, 0.0
		for range samples / 6 {
			x := draw()
			if e := ulps(Exp(x), bigExp(number(x))); e > worst {
				worst, at = e, x
			}
		}
		if t.Logf("%s: %.4f ulp at %v", name, worst, at); worst > 1 {
			t.Errorf("%s: Exp(%v) is %.4f ulp off", name, at, worst)
		}
	}
}

func TestLogIsWithinOneUlp(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for name, draw := range map[string]func() float64{
		"one binade":   func() float64 { return 0.5 + 1.5*r.Float64() },
		"near one":     func() float64 { return 1 + math.Ldexp(r.Float64()-0.5, -r.IntN(50)) },
		"near the cut": func() float64 { return math.Ldexp(math.Sqrt2*(1+(r.Float64()-0.5)*1e-6), r.IntN(8)-4) },
		"wide":         func() float64 { return math.Ldexp(1+r.Float64(), r.IntN(2040)-1020) },
		"below normal": func() float64 { return math.Ldexp(1+r.Float64(), -1023-r.IntN(50)) },
	} {
		worst, at := 0.0, 0.0
		for range samples / 5 {
			x := draw()
			if x == 1 {
				continue
			}
			if e := ulps(Log(x), bigLog(x)); e > worst {
				worst, at = e, x
			}
		}
		if t.Logf("%s: %.4f ulp at %v", name, worst, at); worst >= 1 {
			t.Errorf("%s: Log(%v) is %.4f ulp off", name, at, worst)
		}
	}
}
