package reach

// Role says what a lever does in an answer.
type Role string

const (
	Used     Role = "used"     // moved
	Unused   Role = "unused"   // could move, but others are better
	Held     Role = "held"     // may not move, stays where it was
	Unpriced Role = "unpriced" // may move, but its price is not known
	Idle     Role = "idle"     // does not act on the total in the present settings
	Contrary Role = "contrary" // raises the total
)

// Lever is one share lever of an answer.
type Lever struct {
	Lever    int // its place among the model's levers
	Role     Role
	From, To float64 // positions, in the lever's unit
	Share    float64 // of the way from today to reach; above 0 only where it moved
	Spend    float64 // million JPY a year of the adoption beyond today; NaN when no price is known
	Bill     float64 // million JPY a year by which it changes the energy bill, all others moved
}

// Limit is a lever at its reachable adoption.
type Limit struct {
	Lever int
	Reach float64
	Worth float64 // kt that one more point of reach would save; NaN when there is no more
}

// Answer is what a search found.
type Answer struct {
	By     By
	Goal   float64 // kt
	Start  float64 // kt, with the free levers at today's adoption
	Lowest float64 // kt, the lowest total that these levers can reach
	Total  float64 // kt, of the mix
	Met    bool    // Total is at the goal or below it
	Miss   float64 // kt by which Total exceeds Goal, 0 when met
	Points float64 // the same in percentage points of the base year
	Spend  float64 // million JPY a year that the mix adds, for measures with a known price
	Bill   float64 // million JPY a year by which the mix changes the energy bill
	Change float64 // summed shares of the way
	Levers []Lever // all share levers in the model's order
	// Unpriced says that levers without a known price are among those used: Spend
	// is then too low.
	Unpriced bool
	Limits   []Limit // levers at their reach that act, most worth first
}

// Cost is what the mix costs in a year, savings of energy taken off.
func (a *Answer) Cost() float64 { return a.Spend + a.Bill }

// Cost is the same for one lever; NaN when no price is known. Below 0 it pays
// for itself.
func (l *Lever) Cost() float64 { return l.Spend + l.Bill }
