package workbook

import (
	"cmp"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"fujisawa2030/engine"
)

// Series is one municipality's inventory from workbooks of one vintage.
type Series struct {
	Municipality Municipality // its years from all workbooks
	Source       engine.Source
	Facts        []engine.Fact // item by item, each in the order of years
}

// Where the ministry publishes the workbooks.
var addresses = [...]string{
	List:  "https://policies.env.go.jp/policy/roadmap/local_keikaku/kuiki/suikei.html",
	Chart: "https://policies.env.go.jp/policy/roadmap/local_keikaku/kuiki/karte.html",
}

var titles = [...]string{
	List:  "部門別CO2排出量の現況推計（標準的手法）%s年度 一覧表、全市区町村（%s）",
	Chart: "自治体排出量カルテ（標準的手法）%s年度（%s）",
}

// NewSeries joins what the workbooks say of a municipality. They must be of one
// layout and one vintage, and no year may be in two of them. The source is the
// id under which the workbooks stand in the table of sources.
func NewSeries(code, source string, books ...*Workbook) (Series, error) {
	if len(books) == 0 {
		return Series{}, errors.New("no workbook")
	}
	if err := sameVintage(books); err != nil {
		return Series{}, err
	}
	var s Series
	from := map[engine.FiscalYear]string{}
	for _, w := range books {
		if w.Layout != books[0].Layout {
			return Series{}, fmt.Errorf("a list and a chart make no series: %s, %s", books[0].Name, w.Name)
		}
		m, err := w.Municipality(code)
		if err != nil {
			return Series{}, err
		}
		for _, y := range m.Years {
			if first, twice := from[y.FY]; twice {
				return Series{}, fmt.Errorf("%s has FY%d both in %s and in %s", code, y.FY, first, w.Name)
			}
			from[y.FY] = w.Name
		}
		m.Years = slices.Concat(s.Municipality.Years, m.Years)
		s.Municipality = m
	}
	slices.SortFunc(s.Municipality.Years, func(a, b Year) int { return cmp.Compare(a.FY, b.FY) })
	if books[0].Vintage.Month == "" {
		return Series{}, fmt.Errorf("%s does not say when it was made: its source needs a date", books[0].Name)
	}
	s.Source = newSource(source, s.Municipality.Years, books)
	s.Facts = facts(s.Municipality.Years, source, books[0].Layout)
	return s, nil
}

// newSource describes the workbooks. The beginnings of their hashes tell which
// files they were.
func newSource(id string, years []Year, books []*Workbook) engine.Source {
	var files []string
	for _, w := range books {
		files = append(files, filepath.Base(w.Name)+" SHA-256 "+hex.EncodeToString(w.Vintage.SHA256[:6]))
	}
	return engine.Source{
		ID:        id,
		Title:     fmt.Sprintf(titles[books[0].Layout], spans(years), strings.Join(files, "、")),
		Publisher: "環境省",
		Date:      books[0].Vintage.Month,
		Address:   addresses[books[0].Layout],
	}
}

// spans writes years as 2005・2007〜2019.
func spans(years []Year) string {
	var out strings.Builder
	for i, y := range years {
		follows := i > 0 && years[i-1].FY+1 == y.FY
		last := i+1 == len(years) || years[i+1].FY != y.FY+1
		switch {
		case follows && !last:
		case follows:
			fmt.Fprintf(&out, "〜%d", y.FY)
		case i > 0:
			fmt.Fprintf(&out, "・%d", y.FY)
		default:
			fmt.Fprintf(&out, "%d", y.FY)
		}
	}
	return out.String()
}

// facts turns years into rows. A list prints the sums; a chart's are computed
// here, and say so.
func facts(years []Year, source string, layout Layout) []engine.Fact {
	var rows []engine.Fact
	for i := range Item(Items) {
		for _, y := range years {
			f := engine.Fact{ID: i.ID(), FY: y.FY, Value: y.Values[i], Low: math.NaN(), High: math.NaN(), Unit: "kt-CO2", Source: source}
			if y.Rounding > 0 {
				half := y.Rounding * float64(i.leaves())
				f.Low, f.High = max(0, f.Value-half), f.Value+half
			}
			if layout == Chart && i.sum() {
				f.Grade = engine.Derived
				f.Note = engine.Note{Japanese: items[i].ja, English: items[i].en}
			}
			rows = append(rows, f)
		}
	}
	return rows
}
