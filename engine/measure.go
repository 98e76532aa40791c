package engine

// Actor is who carries out a measure.
type Actor string

const (
	Resident Actor = "resident" // 市民
	Business Actor = "business" // 事業者
	CityHall Actor = "city"     // 市
	Nation   Actor = "nation"   // 国: the grid path, outside the city's reach
	Setting  Actor = "setting"  // not a measure: a choice of view or of bookkeeping
)

// Measure is an action whose adoption a lever moves. Adoption is a share in
// percent of the eligible stock that the indicator names. Its effect on
// physical quantities is written in the model, its numbers are facts.
type Measure struct {
	ID        string // also the lever's id
	Number    int    // stands for the lever in links: given once, never changed, never used again
	Group     string // card group on the page: home, power, car, life, business, city, sink, new, grid, setting
	Place     string // main, or more: behind a closed group
	Actor     Actor
	Sector    string   // sector whose emissions it moves first
	Kind      string   // "share" or "choice"
	Unit      string   // unit of the lever's position
	Min, Max  float64  // bounds of the lever
	Step      float64  // one press of + or −
	Today     string   // fact id: adoption now; empty for a choice
	Reach     string   // fact id: reachable adoption in FY2030; empty for a choice
	Stock     string   // quantity or fact of which the position is a share: who or what is eligible; empty for a choice and for a position that is a number itself
	Cost      string   // quantity: what is bought for the adoption beyond today costs in a year, million JPY, saved energy not taken off (rule bill); empty when no price is known
	Choices   []string // ids of a choice's options, the first is the default
	Explain   string   // quantity that shows the measure's effect
	Evidence  []string // fact ids; never empty
	Name      Text
	About     Text // what it is, in one line
	Indicator Text // outcome indicator with its unit
}
