package engine

// FiscalYear is a Japanese fiscal year, April to March, named by the calendar
// year in which it begins: FY2030 is April 2030 to March 2031.
// The zero value means that a fact belongs to no single year.
type FiscalYear int

// Grade says how a value came to be. There is no grade for values that were
// merely remembered: such rows never enter.
type Grade uint8

const (
	Published Grade = iota // printed in the named source
	Derived                // arithmetic on published values, formula in the note
	Estimated              // a statistical estimate with an interval
	Assumed                // a judgement of ours, with the reason in the note
)

var gradeNames = [...]string{"published", "derived", "estimated", "assumed"}

// String returns the grade's name in the tables.
func (g Grade) String() string {
	if int(g) < len(gradeNames) {
		return gradeNames[g]
	}
	return "unknown"
}

// ParseGrade is the inverse of String.
func ParseGrade(s string) (Grade, bool) {
	for i, name := range gradeNames {
		if s == name {
			return Grade(i), true
		}
	}
	return 0, false
}

// Fact is one value with its unit, year, range and origin. Facts that share an
// ID and differ in FY form a series.
type Fact struct {
	ID        string
	FY        FiscalYear
	Value     float64
	Low, High float64 // NaN when no range is known
	Unit      string
	Grade     Grade
	Source    string // Source.ID
	Note      Note   // formula of a derived value, reason of an assumed one
}

// Note is a remark on a fact; both texts are empty when there is none. The
// Japanese one serves the easy reading level too.
type Note struct{ Japanese, English string }

// In returns the remark for a reading level.
func (n Note) In(lang Lang) string {
	if lang == English {
		return n.English
	}
	return n.Japanese
}

// Source is a document that facts were read from. Its address is empty when
// it stands for our own assumptions.
type Source struct {
	ID, Title, Publisher, Date, Address string
}

// Lang is a reading level of the page.
type Lang uint8

const (
	Japanese     Lang = iota // 一般
	EasyJapanese             // やさしい日本語
	English
)

// Langs is the number of reading levels.
const Langs = 3

// Text is the same sentence in every reading level, indexed by Lang.
type Text [Langs]string

// Label names a fact, a quantity or a lever for people.
type Label struct {
	ID   string
	Name Text
}

// City is everything the engine knows of one municipality: an edition, parsed.
type City struct {
	Edition  string // version of the data, a date such as 2026-11-23
	Code     string // municipal code, five digits
	Name     Text
	Facts    []Fact    // sorted by ID, then FY
	Sources  []Source  // sorted by ID
	Missing  []Missing // sorted by ID
	Measures []Measure
	Doubts   []Doubt // sorted by ID
	Labels   []Label // sorted by ID
}
