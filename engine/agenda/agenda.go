package agenda

import "fujisawa2030/engine"

// Agenda is the whole: actions by actor and sector, and what stands beside
// them. Amounts are kt-CO2 a year, savings positive.
type Agenda struct {
	Reach   bool     // actions at reach, not at the scenario's positions
	Sectors []string // in their fixed order
	Actors  []Actor  // resident, business, city
	// Sums of all actions; equal to outlook less scenario.
	BySector []engine.Yearly
	Total    engine.Yearly

	Curve    Curve
	Sinks    []Sink
	SinkSum  engine.Yearly // negative: what the sinks take up
	New      []Technology
	Apart    []Apart
	Budget   float64 // yen a year; 0 when none was given
	Sampled  bool    // the parts are sampled, see Action.Error
	Contract bool    // renewable contracts are counted
}

// Actor is what one actor does.
type Actor struct {
	ID       engine.Actor
	Sectors  []Sector
	BySector []engine.Yearly // what its actions save, by the sector where they do
	Total    engine.Yearly
}

// Sector is an actor's actions whose own sector it is.
type Sector struct {
	ID      string
	Actions []Action
	Total   engine.Yearly // of the actions, wherever they save
}

// Action is one measure in the agenda.
type Action struct {
	Lever     int
	ID        string
	Name      engine.Text
	Actor     engine.Actor
	Sector    string
	Saved     engine.Yearly   // in all sectors together
	BySector  []engine.Yearly // in the order of Agenda.Sectors
	Error     float64         // standard error of FY2030's Saved; 0 when exact
	Priced    bool
	Spend     float64 // million JPY in FY2030 of what is bought; 0 unless Priced
	Bill      float64 // million JPY in FY2030 by which it changes the energy bill
	Indicator Indicator
	Subsidy   Subsidy
}

// Cost is yen per t in FY2030, the energy bill included; false when no price is
// known or nothing is saved.
func (a *Action) Cost() (float64, bool) {
	kt := a.Saved.Last()
	return 1000 * (a.Spend + a.Bill) / kt, a.Priced && kt > noticed
}

// Indicator is an outcome indicator with its milestones.
type Indicator struct {
	Definition engine.Text
	Unit       string
	Known      bool              // the present value is known
	Present    float64           // today's adoption; NaN unless Known
	FY         engine.FiscalYear // of the present value; 0 when it belongs to no single year
	Grade      string            // of the present value
	Note       engine.Note       // on the present value
	Sources    []engine.Source   // of the present value
	Milestones engine.Yearly     // adoption in FY2027 to FY2030
	Reach      float64           // reachable in FY2030
	Stock      Stock
}

// Stock is what the indicator's per cents are of.
type Stock struct {
	ID    string // empty when the indicator is no share
	Unit  string
	Today float64       // amount that the present value stands for; NaN unless known
	Years engine.Yearly // amount that the milestones stand for
}

// Origin says where a subsidy per unit comes from.
type Origin string

const (
	Unknown Origin = ""
	Given   Origin = "given"   // with the Ask
	Edition Origin = "edition" // fact subsidy.LEVER
	Share   Origin = "share"   // Ask.Share of the price
)

// Subsidy is what a year's budget reaches if all of it goes to one action.
type Subsidy struct {
	Unit    string  // what one unit is; empty when the action is not sold by the piece
	Price   float64 // yen per unit; NaN when not known
	Origin  Origin
	PerUnit float64 // yen of the subsidy
	Fact    *engine.Fact
	Units   float64 // per year of the budget
	Points  float64 // of the indicator that these units are
	Saved   float64 // kt-CO2 in FY2030 of one year's units, alone; NaN when beyond what is reachable
	// Needed is the yearly budget, in yen, with which all units of the agenda
	// would be subsidised in the plan's four years.
	Needed float64
}

// Curve is the abatement cost curve of FY2030.
type Curve struct {
	Steps    []Step  // cheapest first
	Unpriced float64 // kt-CO2 of actions without a price
	Negative float64 // kt-CO2 of steps that pay for themselves
	Contrary float64 // kt-CO2, below 0: of actions that raise emissions
}

// Step is one action of the curve.
type Step struct {
	Lever int
	ID    string
	Name  engine.Text
	Cost  float64 // yen per t
	Width float64 // kt-CO2
	From  float64 // kt-CO2 of all steps before
}

// Sink is an action that takes carbon up, outside the sectors.
type Sink struct {
	Lever     int
	ID        string
	Name      engine.Text
	Actor     engine.Actor
	Uptake    engine.Yearly // negative
	Indicator Indicator
}

// Technology is a new technology with the evidence there is.
type Technology struct {
	Lever    int
	ID       string
	Name     engine.Text
	Actor    engine.Actor
	In       bool // takes part in the agenda
	Saved    engine.Yearly
	Evidence []Evidence
	NoData   bool // nothing but assumptions stands behind it
}

// Evidence is a fact with its document.
type Evidence struct {
	Fact   *engine.Fact
	Source engine.Source
}

// Apart is a lever that the agenda leaves out.
type Apart struct {
	Lever int
	ID    string
	Name  engine.Text
	Why   string // still, footprint or raises
}
