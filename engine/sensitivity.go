package engine

import "fujisawa2030/engine/sobol"

// SensitivitySamples is the size of the two samples of a Sensitivity: with d
// uncertain inputs it takes d + 2 times as many runs of the futures' rules.
const SensitivitySamples = 1024

// Sensitivity says which uncertain inputs cause the spread of FY2030's total
// at the present positions (package sobol).
type Sensitivity struct{ all *sobol.Analysis }

// Sensitivity prepares an analysis. Run must have been called for these
// positions.
func (m *Model) Sensitivity() *Sensitivity {
	d := &m.doubts
	table := d.part.NewTable(m.scenario)
	a, b := d.columns(SensitivitySamples, ""), d.columns(SensitivitySamples, " again")
	x, y := make([]float64, len(a)), make([]float64, len(b)) // of the present sample
	result := table.Row(d.part.Row(m.total))
	return &Sensitivity{sobol.New(len(d.inputs), SensitivitySamples, func(sample, moved int) float64 {
		for i := range d.inputs {
			in := &d.inputs[i]
			if moved == sobol.A {
				x[i], y[i] = in.at(a[i].At(sample)), in.at(b[i].At(sample))
			}
			if moved == sobol.B || moved == i {
				table.Set(in.row, y[i])
			} else {
				table.Set(in.row, x[i])
			}
		}
		table.Run()
		return result[EndFY-FirstFY]
	})}
}

// Step analyses up to n more samples and returns how many are left.
func (s *Sensitivity) Step(n int) int { return s.all.Step(n) }

// Indices returns the first-order and the total index of each uncertain input,
// in the order of City.Doubts; nil while samples are left.
func (s *Sensitivity) Indices() (first, all []float64) { return s.all.Indices() }
