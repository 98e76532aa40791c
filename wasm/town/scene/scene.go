// Package scene composes the picture of the town: state in, list of shapes out.
//
// The state is what the engine found for one scenario (adoption of each lever
// in FY2030, the pathway, the outlook, the target). The picture is seen from
// the northern hills over fields, houses, the station and the coast to
// Enoshima and, across Sagami bay, Mount Fuji. Shapes come back to front, in
// pixels of the view, and carry what they are (Part), so that a test can count
// roofs with panels without a screen.
//
// The package is pure: no clock, no randomness, no graphics library. The same
// state and view always give the same list. It computes no emissions.
//
// Proportions. A town of Houses houses stands for all homes of the city, so
// one house stands for HouseholdsPerHouse of them; of the houses,
// round(share x Houses) carry what a lever puts on a home. A house that has it
// keeps it while the share rises. Which houses they are is spread evenly over
// the town and differs from lever to lever. Cars, waste bags, office roofs and
// the city's trees follow their shares in the same way. Appliances stand
// indoors and are not drawn.
package scene

// View is the size of the picture in pixels and the phase of what moves
// during a transition: 0 at rest, running to 1, where it looks like 0 again.
type View struct {
	Width, Height float64
	Phase         float64
}

// Scene is a finished picture, its shapes ordered back to front.
type Scene struct {
	Width, Height float64
	Shapes        []Shape
}

// Compose draws the state. A view without area gives an empty scene.
func Compose(s State, v View) Scene {
	if v.Width < 1 || v.Height < 1 {
		return Scene{Width: v.Width, Height: v.Height}
	}
	p := newPainter(s, v)
	p.sky()
	p.ridge()
	p.fuji()
	p.haze()
	p.bay()
	p.enoshima()
	p.gate()
	p.pathway()
	p.boats()
	p.coast()
	p.railway()
	p.town()
	p.fields()
	return Scene{Width: v.Width, Height: v.Height, Shapes: p.shapes}
}

// Count returns how many shapes of the scene are the given part.
func (s Scene) Count(part Part) int {
	n := 0
	for _, shape := range s.Shapes {
		if shape.Part == part {
			n++
		}
	}
	return n
}

// Find returns the shapes of the scene that are the given part, back to front.
func (s Scene) Find(part Part) []Shape {
	var found []Shape
	for _, shape := range s.Shapes {
		if shape.Part == part {
			found = append(found, shape)
		}
	}
	return found
}
