package exact

import (
	"math"
	"testing"
)

var sink float64

func BenchmarkFunctions(b *testing.B) {
	for _, c := range []struct {
		name string
		f    func(float64) float64
	}{{"Exp", Exp}, {"Log", Log}, {"NormInv", NormInv}, {"math.Exp", math.Exp}, {"math.Log", math.Log}} {
		b.Run(c.name, func(b *testing.B) {
			x := 0.0001
			for b.Loop() {
				sink = c.f(x)
				if x += 0.0001; x > 1 {
					x = 0.0001
				}
			}
		})
	}
}
