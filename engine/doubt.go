package engine

// Shape is how an uncertain fact is spread over its range.
type Shape uint8

const (
	Triangular Shape = iota // bounds at low and high, most likely at the value
	Uniform                 // bounds at low and high, nothing known between
	Normal                  // 5th percentile at low, median at the value, 95th at high
)

var shapeNames = [...]string{"triangular", "uniform", "normal"}

// String returns the shape's name in the tables.
func (s Shape) String() string {
	if int(s) < len(shapeNames) {
		return shapeNames[s]
	}
	return "unknown"
}

// ParseShape is the inverse of String.
func ParseShape(s string) (Shape, bool) {
	for i, name := range shapeNames {
		if s == name {
			return Shape(i), true
		}
	}
	return 0, false
}

// Doubt says that a fact is uncertain within its range. The futures draw it;
// everything else takes its value.
type Doubt struct {
	ID     string // of a fact with one row and a range
	Shape  Shape
	Reason Note
}
