package scene

import (
	"math"
	"testing"
)

// arrivalY is the height of the path's stone of FY2030.
func arrivalY(s State, view View) float64 {
	stones := Compose(s, view).Find(PathYear)
	least, greatest := stones[len(stones)-1].Bounds()
	return (least.Y + greatest.Y) / 2
}

func TestPathLiesLowerWhenLessIsEmitted(t *testing.T) {
	for _, view := range views {
		before := 0.0
		for end := 3800.0; end >= 1500; end -= 100 {
			y := arrivalY(scenario(0, end), view)
			if y <= before {
				t.Errorf("%gx%g: %g kt lies at %g, more lies at %g", view.Width, view.Height, end, y, before)
			}
			before = y
		}
	}
}

func TestPathHasOneStoneAYear(t *testing.T) {
	picture := Compose(scenario(0, 2500), views[0])
	if got := picture.Count(PathYear); got != 18 {
		t.Errorf("%d stones for FY2013 to FY2030", got)
	}
	if got := picture.Count(Path); got != 1 {
		t.Errorf("%d paths", got)
	}
}

func TestGateStandsAtTheTarget(t *testing.T) {
	for _, view := range views {
		s := scenario(0, 2074.491) // arrives exactly at the target
		beams := Compose(s, view).Find(GateBeam)
		if len(beams) != 1 {
			t.Fatalf("%d beams", len(beams))
		}
		least, greatest := beams[0].Bounds()
		if y := arrivalY(s, view); math.Abs(y-greatest.Y) > 1e-6 {
			t.Errorf("%gx%g: path arrives at %g, beam's underside is at %g", view.Width, view.Height, y, greatest.Y)
		}
		if x := view.Width * pathTo; x < least.X || x > greatest.X {
			t.Errorf("%gx%g: the gate does not stand at FY2030", view.Width, view.Height)
		}
	}
}

func TestGapIsMarkedWhileTheTargetIsMissed(t *testing.T) {
	if got := Compose(scenario(0, 3000), views[1]).Count(GapMark); got == 0 {
		t.Error("no mark at 3,000 kt")
	}
	if got := Compose(scenario(0, 2000), views[1]).Count(GapMark); got != 0 {
		t.Errorf("%d marks at 2,000 kt", got)
	}
}

func TestNoTargetNoGate(t *testing.T) {
	s := scenario(0, 2500)
	s.Target = 0
	if got := Compose(s, views[0]).Count(GateBeam); got != 0 {
		t.Errorf("%d beams", got)
	}
}

func TestPathStaysBetweenItsYears(t *testing.T) {
	// Total of Fujisawa FY2018 to FY2024 as the page first showed it, in kt: a
	// rise after a fall, and a step down.
	var line []Point
	for i, kt := range []float64{3607, 3561, 3341, 3452, 3376, 2903, 2856} {
		line = append(line, Point{float64(i) * 50, -kt})
	}
	round := smooth(line)
	for i, q := range round {
		from := min(i/5, len(line)-2)
		low, high := min(line[from].Y, line[from+1].Y), max(line[from].Y, line[from+1].Y)
		if q.Y < low-1e-9 || q.Y > high+1e-9 {
			t.Errorf("step %d at %g leaves %g to %g", i, q.Y, low, high)
		}
	}
	if last := round[len(round)-1]; last != line[len(line)-1] {
		t.Errorf("ends at %v", last)
	}
}
