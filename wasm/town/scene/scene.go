// Package scene composes the picture of the town: state in, list of shapes out.
//
// The state is what the engine found for one scenario (adoption of each lever
// in FY2030, the pathway, the outlook, the target). The picture is seen from
// the northern fields over houses, the river, the station and the coast to
// Enoshima and, across Sagami bay, Mount Fuji. Shapes come back to front, in
// pixels of the view, and carry what they are (Part), so that a test can count
// roofs with panels without a screen.
//
// The package is pure: no clock, no randomness, no graphics library. The same
// state and view always give the same list. It computes no emissions.
//
// Proportions. A town of Houses houses stands for the homes that a lever
// speaks of; of the houses, round(share x Houses) carry what it puts on a home.
// A house that has it keeps it while the share rises. Which houses they are is
// spread evenly over the town and differs from lever to lever. Cars, waste
// bags, roofs, awnings, lamps follow their shares in the same way; what the
// city counts in numbers (trees, buses, hectares) has one thing for a fixed
// amount (Look). What stands indoors is not drawn.
//
// Layers. Most of a picture rests while the pathway glides: it is composed in
// layers that say what they follow from (Layer.Key), so that a program keeps
// their pixels and draws again only what changed.
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
	picture := Scene{Width: v.Width, Height: v.Height}
	for _, layer := range Layers(s, v) {
		picture.Shapes = append(picture.Shapes, layer.Compose()...)
	}
	return picture
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
