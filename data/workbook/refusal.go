package workbook

import (
	"errors"
	"fmt"
	"strings"
)

// Error is one refusal. Cell is empty when it is about a sheet as a whole,
// Column when it is about no column of the table.
type Error struct {
	Workbook, Sheet string
	Cell            string // such as E698
	Column          string // header, such as 製造業
	Reason          string
}

func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.Workbook + ": " + e.Sheet)
	if e.Cell != "" {
		b.WriteString("!" + e.Cell)
	}
	if e.Column != "" {
		b.WriteString(": " + e.Column)
	}
	b.WriteString(": " + e.Reason)
	return b.String()
}

// shown is the number of refusals that are written out. A column that went
// wrong has one a municipality; the first ones say all there is to say.
const shown = 20

// refusals gathers what is wrong with a workbook.
type refusals struct {
	errs []error
	more int
}

func (r *refusals) add(e *Error) {
	if len(r.errs) == shown {
		r.more++
		return
	}
	r.errs = append(r.errs, e)
}

// err joins everything refused so far.
func (r *refusals) err() error {
	errs := r.errs
	if r.more > 0 {
		errs = append(errs, fmt.Errorf("and %d more", r.more))
	}
	return errors.Join(errs...)
}
