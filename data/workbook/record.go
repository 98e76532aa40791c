package workbook

import (
	"encoding/csv"
	"io"
	"math"
	"strconv"

	"fujisawa2030/engine"
)

// WriteFacts writes facts in the columns that package table reads.
func WriteFacts(w io.Writer, facts []engine.Fact) error {
	out := csv.NewWriter(w)
	out.Write([]string{"id", "fiscal_year", "value", "low", "high", "unit", "grade", "source", "note_ja", "note_en"})
	for _, f := range facts {
		year := ""
		if f.FY != 0 {
			year = strconv.Itoa(int(f.FY))
		}
		out.Write([]string{f.ID, year, number(f.Value), number(f.Low), number(f.High), f.Unit, f.Grade.String(), f.Source, f.Note.Japanese, f.Note.English})
	}
	out.Flush()
	return out.Error() // of any write before
}

// WriteSource writes the row of a source, without a header: it is put into a
// table that is there.
func WriteSource(w io.Writer, s engine.Source) error {
	out := csv.NewWriter(w)
	out.Write([]string{s.ID, s.Title, s.Publisher, s.Date, s.Address})
	out.Flush()
	return out.Error()
}

// number writes the fewest digits that read back as the same number; an
// absent one is empty.
func number(v float64) string {
	if math.IsNaN(v) {
		return ""
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}
