package engine

// Lever is a measure with the numbers of its slider: today's adoption and the
// adoption that can be reached by the target year, both in the lever's unit.
// Positions beyond Reach are held at Reach by the model.
type Lever struct {
	*Measure
	Today, Reach float64
}

// Choice returns the place of an option among the lever's choices, or -1.
func (l *Lever) Choice(name string) int {
	for i, c := range l.Choices {
		if c == name {
			return i
		}
	}
	return -1
}

// IsChoice reports whether the lever picks one of several options instead of
// an adoption.
func (l *Lever) IsChoice() bool { return len(l.Choices) > 0 }

// rest is the position at which the lever changes nothing.
func (l *Lever) rest() float64 {
	if l.IsChoice() {
		return 0
	}
	return l.Today
}

const leverPrefix = "lever."

// hold returns the position that the model uses for a wanted one: within the
// lever's bounds, a whole number for a choice, the resting position for NaN.
func (l *Lever) hold(x float64) float64 {
	switch {
	case x != x:
		return l.rest()
	case l.IsChoice():
		if n := int(x); n >= 0 && n < len(l.Choices) {
			return float64(n)
		}
		return 0
	case x < l.Min:
		return l.Min
	case x > l.Max:
		return l.Max
	}
	return x
}
