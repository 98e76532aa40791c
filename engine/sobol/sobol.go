// Package sobol says which uncertain inputs cause the spread of a result: the
// first-order index of an input is the part of the variance that would vanish
// if the input were known, its total index the part that would be left if all
// other inputs were known. Where inputs act without each other both are equal
// and sum to one.
//
// Estimators, on two independent samples A and B and, for each input i, the
// sample A with the column i of B (I. M. Sobol', Mathematics and Computers in
// Simulation 55 (2001) 271-280; A. Saltelli and others, Computer Physics
// Communications 181 (2010) 259-270, table 2 b and f, the latter by M. J. W.
// Jansen):
//
//	first(i) = mean of f(B) (f(Ai) - f(A)) / variance
//	total(i) = mean of (f(Ai) - f(A))^2 / 2 / variance
//
// with the mean of f taken off f(B) first, which changes nothing in a perfect
// sample and halves the noise in a real one. n samples of d inputs take
// n (d + 2) evaluations.
package sobol

// Analysis evaluates a function, some samples at a time.
type Analysis struct {
	inputs, samples, done int
	value                 func(sample, input int) float64

	shift, sum, square  float64 // of f(A) and f(B), less the first one seen
	product, move, jump []float64
}

// Columns that are not an input's.
const (
	A = -1
	B = -2
)

// New prepares an analysis. value evaluates the function at a sample: at A, at
// B, and then at A with one input of B, input by input.
func New(inputs, samples int, value func(sample, input int) float64) *Analysis {
	return &Analysis{inputs: inputs, samples: samples, value: value,
		product: make([]float64, inputs), move: make([]float64, inputs), jump: make([]float64, inputs)}
}

// Step evaluates up to n more samples and returns how many are left.
func (s *Analysis) Step(n int) int {
	for ; n > 0 && s.done < s.samples; n-- {
		s.sample(s.done)
		s.done++
	}
	return s.samples - s.done
}

func (s *Analysis) sample(j int) {
	a := s.value(j, A)
	if j == 0 {
		s.shift = a // numbers near zero lose less
	}
	a -= s.shift
	b := s.value(j, B) - s.shift
	s.sum += a + b
	s.square += float64(a*a) + float64(b*b)
	for i := range s.inputs {
		move := s.value(j, i) - s.shift - a
		s.move[i] += move
		s.product[i] += float64(b * move)
		s.jump[i] += float64(move * move)
	}
}

// Indices returns each input's first-order and total index once no sample is
// left; nil before. Without any spread all are zero.
func (s *Analysis) Indices() (first, all []float64) {
	if s.done < s.samples {
		return nil, nil
	}
	n := float64(s.samples)
	mean := s.sum / (2 * n)
	variance := s.square/(2*n) - float64(mean*mean)
	first, all = make([]float64, s.inputs), make([]float64, s.inputs)
	for i := range first {
		if variance > 0 {
			first[i] = (s.product[i] - float64(mean*s.move[i])) / n / variance
			all[i] = s.jump[i] / (2 * n) / variance
		}
	}
	return first, all
}
