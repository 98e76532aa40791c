package sobol

import (
	"math"
	"testing"

	"fujisawa2030/engine/draw"
)

// analyse draws both samples as Latin hypercubes and gives the function the
// uniform numbers.
func analyse(inputs, samples int, f func(u []float64) float64) (first, all []float64) {
	columns := make([]draw.Column, 2*inputs)
	for i := range columns {
		columns[i] = draw.Sample{Seed: 7, Draws: samples}.Column(uint64(i))
	}
	u := make([]float64, inputs)
	s := New(inputs, samples, func(j, moved int) float64 {
		for i := range u {
			column := &columns[i]
			if moved == B || moved == i {
				column = &columns[inputs+i]
			}
			u[i] = column.At(j)
		}
		return f(u)
	})
	for s.Step(100) > 0 {
	}
	return s.Indices()
}

func compare(t *testing.T, what string, got, want []float64, tolerance float64) {
	t.Helper()
	for i := range want {
		if !(math.Abs(got[i]-want[i]) <= tolerance) {
			t.Errorf("%s, input %d: %v, want %v", what, i, got[i], want[i])
		}
	}
}

// T. Ishigami, T. Homma (1990): sin x + a sin^2 y + b z^4 sin x, each from -pi
// to pi, a = 7, b = 0.1. Its parts of variance are known in closed form; y acts
// alone, z only together with x.
func TestIshigami(t *testing.T) {
	const a, b = 7, 0.1
	first, all := analyse(3, 1<<14, func(u []float64) float64 {
		x, y, z := math.Pi*(2*u[0]-1), math.Pi*(2*u[1]-1), math.Pi*(2*u[2]-1)
		return math.Sin(x) + a*math.Pow(math.Sin(y), 2) + b*math.Pow(z, 4)*math.Sin(x)
	})
	pi4 := math.Pow(math.Pi, 4)
	x := math.Pow(1+b*pi4/5, 2) / 2
	y := a * a / 8.
	xz := b * b * pi4 * pi4 * 8 / 225
	v := x + y + xz
	compare(t, "first order", first, []float64{x / v, y / v, 0}, 0.02)
	compare(t, "total", all, []float64{(x + xz) / v, y / v, xz / v}, 0.02)
}

// A sum of straight lines: both indices are the squared slopes' parts.
func TestStraightLines(t *testing.T) {
	slopes := []float64{3, 2, 1, 0}
	first, all := analyse(4, 1<<10, func(u []float64) float64 {
		sum := 1e6
		for i, s := range slopes {
			sum += s * u[i]
		}
		return sum
	})
	want := []float64{9. / 14, 4. / 14, 1. / 14, 0}
	compare(t, "first order", first, want, 0.05)
	compare(t, "total", all, want, 0.02)
}

func TestNothingUncertain(t *testing.T) {
	first, all := analyse(2, 8, func([]float64) float64 { return 5 })
	compare(t, "first order", first, []float64{0, 0}, 0)
	compare(t, "total", all, []float64{0, 0}, 0)
	if first, all := New(2, 8, nil).Indices(); first != nil || all != nil {
		t.Error("indices before the last sample")
	}
}
