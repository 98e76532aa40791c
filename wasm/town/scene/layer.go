package scene

import "math"

// Layer is a part of the picture between others in depth.
type Layer struct {
	Top, Bottom int  // rows of pixels that it may touch
	Moves       bool // follows the pathway and the phase as well: to be drawn each time
	Key         Key  // what a resting layer follows from, beside the view
	state       State
	view        View
	paint       func(p *painter)
}

// Key is what a resting layer is drawn from. Layers of the same place, view
// and key look the same.
type Key struct {
	Look   Look         // without what other layers show
	Houses [Houses]home // of one row
}

// Compose returns the layer's shapes, back to front.
func (l Layer) Compose() []Shape {
	p := newPainter(l.state, l.view)
	l.paint(p)
	return p.shapes
}

// Layers returns the picture's layers, back to front; none for a view without
// area.
func Layers(s State, v View) []Layer {
	if v.Width < 1 || v.Height < 1 {
		return nil
	}
	look := s.Look()
	p := newPainter(s, v)
	rests := func(top, bottom float64, key Key, paint func(*painter)) Layer {
		key.Look.Dark = look.Dark
		return Layer{
			Top: int(max(math.Floor(top), 0)), Bottom: int(min(math.Ceil(bottom), v.Height)),
			Key: key, state: s, view: v, paint: paint,
		}
	}
	moves := func(paint func(*painter)) Layer {
		return Layer{Bottom: int(v.Height), Moves: true, state: s, view: v, paint: paint}
	}
	layers := []Layer{
		rests(0, p.h*0.77, Key{Look: Look{Haze: look.Haze}}, (*painter).distance),
		moves((*painter).bay),
		rests(p.islandTop(), p.rowTop(0)+p.seam()+6*p.u, Key{Look: Look{Tufts: look.Tufts}}, (*painter).coast),
	}
	houses := look.homes()
	first := 0
	for r := range rows {
		bottom := p.h
		if r+1 < len(rows) {
			bottom = p.rowTop(r+1) + p.seam() + 10*p.u // people before the street
		}
		from := first
		key := Key{Look: look.ofRow(r)}
		first += copy(key.Houses[:], houses[from:from+rows[r].houses()])
		layers = append(layers, rests(p.rowReach(r), bottom, key, func(p *painter) { p.row(r, houses[from:]) }))
	}
	return append(layers,
		rests(p.h*0.80, p.h, Key{Look: Look{Hills: look.Hills}}, (*painter).fields),
		moves((*painter).pathway))
}

// distance is all that lies behind the moving things of the bay.
func (p *painter) distance() {
	p.sky()
	p.ridge()
	p.fuji()
	p.haze()
	p.sea()
	p.farCoast()
}

// seam is how far a layer goes on behind the next one.
func (p *painter) seam() float64 { return p.h*0.03 + 2 }
