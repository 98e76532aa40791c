package patch

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"
)

// Days is how long a published correction may wait.
const Days = 7

// Open is an advisory as it stands today.
type Open struct {
	Advisory
	Row
	Due   time.Time // last day; zero where there is nothing to apply yet
	State string    // for people
	Late  bool
}

// Tick brings the ledger up to date with what was found today, and judges. It
// changes neither argument.
func Tick(ledger []Row, found []Advisory, today time.Time) (rows []Row, open []Open) {
	rows = slices.Clone(ledger)
	for _, a := range found {
		i := slices.IndexFunc(rows, func(r Row) bool { return r.ID == a.ID && r.Module == a.Module })
		if i < 0 {
			i = len(rows)
			rows = append(rows, Row{ID: a.ID, Module: a.Module, Seen: today})
		}
		rows[i].Closed = time.Time{}
		if !a.Published.IsZero() {
			rows[i].Published = a.Published.UTC().Truncate(24 * time.Hour)
		}
		open = append(open, judge(a, rows[i], today))
	}
	for i, r := range rows {
		still := slices.ContainsFunc(found, func(a Advisory) bool { return r.ID == a.ID && r.Module == a.Module })
		if !still && r.Closed.IsZero() {
			rows[i].Closed = today
		}
	}
	slices.SortFunc(rows, func(a, b Row) int { return cmp.Or(cmp.Compare(a.Module, b.Module), cmp.Compare(a.ID, b.ID)) })
	return rows, open
}

func judge(a Advisory, r Row, today time.Time) Open {
	o := Open{Advisory: a, Row: r}
	switch {
	case !a.Inside:
		o.State = "該当する部分を組み込んでいない"
		return o
	case a.Fixed == "":
		o.State = "修正版の公開待ち"
		return o
	}
	first := r.Seen
	if !r.Published.IsZero() {
		first = r.Published
	}
	o.Due = first.AddDate(0, 0, Days)
	switch {
	case !today.After(o.Due):
		o.State = "期限内"
	case !r.Until.IsZero() && !today.After(r.Until):
		o.Due, o.State = r.Until, "市の承認による延期: "+r.Measure
	default:
		o.State, o.Late = "期限を過ぎた。暫定対応の協議が必要", true
	}
	return o
}

// Verdict refuses what is late, by name, all at once.
func Verdict(open []Open, today time.Time) error {
	var errs []error
	for _, o := range open {
		if o.Late {
			errs = append(errs, fmt.Errorf("%s: %s %s (in %v) must become %s: due %s, %d days ago",
				o.Advisory.ID, o.Advisory.Module, o.Version, o.In, o.Fixed, o.Due.Format(time.DateOnly), int(today.Sub(o.Due).Hours()/24)))
		}
	}
	return errors.Join(errs...)
}
