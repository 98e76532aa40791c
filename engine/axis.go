package engine

// The axis on which the model computes, and the part of it that is shown.
const (
	FirstFY FiscalYear = 2013 // base year of the target
	LastFY  FiscalYear = 2050
	EndFY   FiscalYear = 2030 // target year, last year of the outputs
)

const (
	axisYears  = int(LastFY-FirstFY) + 1
	ShownYears = int(EndFY-FirstFY) + 1
)

// Sectors in their fixed order, as in the ministry's manual.
var sectors = [...]string{"industry", "commercial", "household", "transport", "waste"}

// Sub-sectors in the order of the sectors, and the seven gases.
var (
	subSectors = [...]string{"manufacturing", "construction", "agriculture", "commercial", "household", "car", "freight", "rail", "ship", "waste"}
	gases      = [...]string{"co2", "ch4", "n2o", "hfc", "pfc", "sf6", "nf3"}
)

// Sectors returns the five sectors in their fixed order.
func Sectors() []string { return sectors[:] }

// Version names the model's rules. It changes when a rule changes a number.
const Version = "1"
