package table

import (
	"io/fs"
	"math"
	"strconv"

	"fujisawa2030/engine/series"
)

// Newer reads one more table of values and adds them to a set: the months that
// came out since. Rows of unknown series, odd periods, values far from all that
// the series has had and other mistakes are refused, and then nothing is added.
func Newer(fsys fs.FS, name string, set series.Set) (series.Set, error) {
	s, err := open(fsys, name, valueColumns...)
	if err != nil {
		return series.Set{}, err
	}
	list := make([]series.Series, len(set.Series))
	for i, old := range set.Series {
		list[i] = old
		list[i].Points = nil
	}
	s.values(list, nil, set.Sources, map[string]row{})
	s.plausible(set)
	if len(s.rows) == 0 && len(s.errs) == 0 {
		s.refuse(1, "", "no row below the header")
	}
	if err := s.err(); err != nil {
		return series.Set{}, err
	}
	for _, l := range list {
		if set, err = set.Add(l.ID, l.Points...); err != nil {
			return series.Set{}, err
		}
	}
	return set, nil
}

// farFrom is how many times the largest value so far a new one may be, and how
// many times below the smallest: more is another unit or a slip of the pen.
const farFrom = 3

// plausible refuses values that are far from all that their series has had.
func (s *sheet) plausible(set series.Set) {
	for _, r := range s.rows {
		old := set.Find(r.optional("id"))
		v, err := strconv.ParseFloat(r.optional("value"), 64)
		if old == nil || err != nil || len(old.Points) == 0 {
			continue // refused elsewhere
		}
		low, high := old.Points[0].Value, old.Points[0].Value
		for _, p := range old.Points {
			low, high = math.Min(low, p.Value), math.Max(high, p.Value)
		}
		if v < low/farFrom || v > high*farFrom {
			r.refuse("value", "%s is far from all values so far, %v to %v %s: another unit?", r.optional("value"), low, high, old.Unit)
		}
	}
}
