package nowcast

import "fujisawa2030/engine"

// Result is the nowcast of one fiscal year, as it could be made on one day.
// All amounts are kt-CO2; what is not known is NaN.
type Result struct {
	Area    string            // City or Nation
	AsOf    string            // date, YYYY-MM-DD
	FY      engine.FiscalYear // that is nowcast
	Sectors []Sector          // the five, in their fixed order
	Total   Sector            // their sum; ID "total", without Parts
	Inputs  []Input           // the series that entered, with their last known period
}

// Sector is one sector's nowcast.
type Sector struct {
	ID        string
	Value     float64
	Low, High float64           // 90 % interval; NaN when too few past errors are known
	Errors    int               // past errors behind the interval
	LastFY    engine.FiscalYear // last official year known; 0 when none
	Last      float64           // its value
	Parts     []Part
	Years     []Year   // from the last official year to FY
	Months    []Month  // of FY, summing to Value; nil when there is no value
	Reasons   []string // text ids: what is not at hand, in the order of the parts
}

// Part is one sub-sector's nowcast.
type Part struct {
	ID      string
	Value   float64
	LastFY  engine.FiscalYear // last official year known
	Last    float64
	LinkFY  engine.FiscalYear // last year that a parent statistic carries it to; LastFY when there is none
	Link    float64           // value of that year
	Models  []Model           // whose mean is Value
	Inputs  []string          // ids of the series used
	Reasons []string          // text ids of what is not at hand
}

// Model is one model's answer. ID is one of the constants below; Series names
// the indicator of a regression.
type Model struct {
	ID     string
	Series string
	Value  float64
	Slope  float64 // per unit of the indicator; NaN where none is estimated
	Rho    float64 // of the monthly errors; NaN where none is estimated
	Years  int     // observations behind the estimate
}

// Models by their text ids.
const (
	Growth    = "nowcast.model.growth"    // the link, moved by the indicators' growth over the same months
	ChowLin   = "nowcast.model.chowlin"   // regression on one indicator, autocorrelated errors
	Fernandez = "nowcast.model.fernandez" // the same, errors that wander
	Mean      = "nowcast.model.mean"      // mean of the last three years, where single years are samples
)

// Year is one year between the last official one and the nowcast.
type Year struct {
	FY    engine.FiscalYear
	Value float64
}

// Month is a month's share of the fiscal year's nowcast.
type Month struct {
	Month    string // YYYY-MM
	Value    float64
	Observed bool // the indicator of at least one part is known for this month
}

// Input is a series that entered, up to the last period known that day.
type Input struct {
	ID   string
	Last string // period, such as 2026-07; empty when nothing is known yet
}

// Backtest is a pseudo-real-time trial: each year is nowcast from what was
// published by a day of that time, in one vintage, and held against the
// official value.
type Backtest struct {
	Area     string
	Protocol string  // Running, Closed or Step
	Rows     []Trial // by year, then sectors in order, then the total
	Scores   []Score // sectors in order, then the total
	Verdict  Verdict
}

// Protocols by their text ids.
const (
	Running = "nowcast.protocol.running" // on 30 November of the year itself
	Closed  = "nowcast.protocol.closed"  // on 31 May after the year, when its months are known
	Step    = "nowcast.protocol.step"    // as Closed, but the official value of the year before is given
)

// Trial is one sector in one year.
type Trial struct {
	FY                  engine.FiscalYear
	AsOf                string
	Sector              string
	Actual              float64
	Nowcast, Low, High  float64
	CarryForward, Trend float64
	LastFY              engine.FiscalYear // official year known that day
	Last                float64
}

// Score is how a sector fared over all trials. Ratios are parts of one.
type Score struct {
	Sector            string
	Trials            int
	MeanError         float64 // mean of the absolute errors, kt-CO2
	MAPE              float64
	CarryForwardMAPE  float64
	TrendMAPE         float64
	SignRight, Signs  int      // change since the last official year: right direction, out of how many
	Inside, Intervals int      // actual within the interval, out of how many years that had one
	Beats             bool     // at or below both benchmarks
	Reasons           []string // text ids: why it misses, where it does
}

// Verdict holds the trial against what was set as the goal.
type Verdict struct {
	Text     string   // text id
	Misses   []string // sectors above a benchmark, in order
	Heaviest string   // sector whose mean error is the largest, in kt-CO2
	Total    float64  // MAPE of the total
	Goal     float64  // that it should not exceed
	Met      bool
}
