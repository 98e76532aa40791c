package draw

import "testing"

const dimensions = 60

// BenchmarkSample fills 60 dimensions, first with stratified numbers, then
// with values of each distribution.
func BenchmarkSample(b *testing.B) {
	for _, c := range []struct {
		name     string
		draws    int
		quantile func(u float64) float64
	}{
		{"1000", 1000, nil},
		{"10000", 10000, nil},
		{"10000/Triangle", 10000, func(u float64) float64 { return Triangle(u, 1, 2, 4) }},
		{"10000/TwoPieceUniform", 10000, func(u float64) float64 { return TwoPieceUniform(u, 1, 2, 4) }},
		{"10000/TwoPieceNormal", 10000, func(u float64) float64 { return TwoPieceNormal(u, 1, 2, 4) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			u := make([]float64, c.draws)
			b.ReportAllocs()
			for b.Loop() {
				for d := range uint64(dimensions) {
					column := Sample{Seed: 1, Draws: c.draws}.Column(d)
					column.Fill(u, 0)
					for i := 0; c.quantile != nil && i < len(u); i++ {
						u[i] = c.quantile(u[i])
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*dimensions*c.draws), "ns/draw")
		})
	}
}

func BenchmarkNumber(b *testing.B) {
	sum, i := 0.0, uint32(0)
	for b.Loop() {
		sum += Number(1, 2, i)
		i++
	}
	if sum < 0 {
		b.Error("negative sum")
	}
}
