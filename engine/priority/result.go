package priority

import "fujisawa2030/engine"

// State says what stands behind a candidate's value.
type State uint8

const (
	Known   State = iota // computed, or a score of the edition
	Missing              // nobody knows: no price, or no score
	Nothing              // yen per t where nothing is saved: counts as the worst
)

// Value is a candidate by one criterion.
type Value struct {
	State     State
	Value     float64 // NaN unless Known
	Low, High float64 // Known: 5th and 95th percentile of the futures once all are drawn, or the score's range; NaN where there is none
	Used      float64 // what the ranking took; see the package comment
	Fact      *engine.Fact
}

// Candidate is a measure with its figures. Slices by criterion are in the order
// of Result.Criteria.
type Candidate struct {
	Lever    int // its place among the model's levers
	ID       string
	Name     engine.Text
	Actor    engine.Actor
	Sector   string
	Unit     string // of From and To
	From, To float64

	Alone  engine.Yearly // kt-CO2 saved by it alone, FY2027 to FY2030
	Margin engine.Yearly // kt-CO2 lost when it is left out of all
	// Contract is Alone with electricity counted by its contracts, which is the
	// only ledger where a renewable contract saves.
	Contract engine.Yearly
	Spend    engine.Yearly // million JPY a year of what is bought; NaN when no price is known
	Bill     engine.Yearly // million JPY a year by which it changes the energy bill
	Gross    float64       // yen per t of what is bought alone, FY2027 to FY2030; NaN when not known or nothing is saved
	Net      float64       // the same with the change of the energy bill

	Values    []Value
	Closeness float64 // to the ideal, 0 to 1
	Rank      int     // from 1
	// Rank with the best and the worst known values in place of missing ones.
	BestRank, WorstRank int

	Acceptability Acceptability
	Decision      Decision

	stocks uint // that it uses, a bit each
}

// Acceptability says how often a candidate comes first, in the first few, and
// at each rank, as shares of what has been drawn so far.
type Acceptability struct {
	Weightings float64 // in the first few, over all weightings at central values
	Futures    float64 // in the first few, over all futures with the weights of the result
	Both       float64 // in the first few, over all weightings and futures
	First      float64 // first, over both
	Ranks      []float64
	// Central is the mean of the weightings that put it first; nil when none does.
	Central []float64
}

// Why is the reason of a decision.
type Why string

const (
	Required Why = "required" // in: the specification asks for it
	Ranked   Why = "ranked"   // in: by its rank
	Lower    Why = "lower"    // out: others rank before it
	Rival    Why = "rival"    // out: shares a stock with one that is in
	Raises   Why = "raises"   // out: raises emissions
	Idle     Why = "idle"     // out: does not act on the total as it is counted
)

// Decision says whether a candidate is in the set, and why.
type Decision struct {
	In     bool
	Why    Why
	Demand int         // Required: which of Result.Demands; else -1
	Other  int         // Rival: the candidate that is in; Lower: the last that is in by rank; else -1
	Stock  engine.Text // Rival: what both would use
	Bar    float64     // Lower: closeness of Other
}

// Demand is what the set must contain: the best of some candidates.
type Demand struct {
	ID     string
	Name   engine.Text
	Source string       // clause
	Levers []string     // candidates that fulfil it
	Actor  engine.Actor // any candidate of the actor fulfils it, when Levers is empty
	By     int          // the candidate that does; -1 when there is none
}

// Set is what the chosen measures do together.
type Set struct {
	Members []int         // candidates, by rank
	Saved   engine.Yearly // kt-CO2 together
	Apart   engine.Yearly // kt-CO2, sum of what each saves alone: the difference is overlap
	Spend   float64       // million JPY in FY2030, of those with a price
	Bill    float64       // million JPY in FY2030, change of the energy bill
	Priced  bool          // all have a price
	Gap     float64       // kt-CO2 that FY2030's outlook lies above the target
}

// Turn is how far one criterion's weight must move, the others keeping their
// proportions, until the result is another one.
type Turn struct {
	Criterion int
	Up, Down  Point
}

// Point is where a result turns; Weight is NaN when it does not on that side.
type Point struct {
	Weight float64 // of the criterion, of a sum of 1
	Change float64 // by how much it moved
	In     []int   // candidates that come in
	Out    []int   // candidates that go
}

// Apart is a lever that is no candidate.
type Apart struct {
	Lever int
	ID    string
	Name  engine.Text
	Kind  string // sink or footprint
}

// Result is what an analysis says. Everything but acceptabilities and ranges is
// final from the start.
type Result struct {
	Criteria   []Criterion
	Weights    []float64
	Judgement  *Judgement // nil when weights were given as numbers
	Origin     Origin     // of the weights
	Demands    []Demand
	Candidates []Candidate // in the model's order
	Order      []int       // by rank
	Set        Set
	SetTurns   []Turn // of the chosen set, by criterion
	TopTurns   []Turn // of the first Size ranks, whatever is demanded
	Size       int
	Apart      []Apart

	Futures, Weightings       int // drawn so far
	AllFutures, AllWeightings int
}
