package engine

import "fujisawa2030/engine/sobol"

// SensitivitySamples is the size of the two samples of a sensitivity analysis:
// with d uncertain inputs it takes d + 2 times as many runs of the futures'
// rules. First-order indices are then good to some hundredths, total ones of
// small inputs to much less.
const SensitivitySamples = 1024

// Sensitivity prepares to say which uncertain inputs, in the order of
// City.Doubts, cause the spread of FY2030's total at the present positions. Run
// must have been called for them.
func (m *Model) Sensitivity() *sobol.Analysis {
	d := &m.doubts
	table := d.part.NewTable(m.scenario)
	a, b := d.columns(SensitivitySamples, ""), d.columns(SensitivitySamples, " again")
	x, y := make([]float64, len(a)), make([]float64, len(b)) // of the present sample
	result := table.Row(d.part.Row(m.total))
	return sobol.New(len(d.inputs), SensitivitySamples, func(sample, moved int) float64 {
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
	})
}
