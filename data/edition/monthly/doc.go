// Package monthly writes and reads the figures of short lag that go with an
// edition, as one canonical text of their own: phones never load it.
//
// # Format
//
// UTF-8, at most MaxSize bytes, one record per line, fields separated by single
// tabs, as in package edition:
//
//	monthly  1  EDITION  CODE
//	source   ID  TITLE  PUBLISHER  DATE  ADDRESS
//	text     ID  JA  EASY  EN
//	series   ID  UNIT  STEP  LAG  LAG_GRADE  LAG_JA  LAG_EN  JA  EASY  EN
//	value    ID  PERIOD  VALUE  KNOWN  GRADE  SOURCE  NOTE_JA  NOTE_EN
//	end      COUNT
//
// The records stand in this order, each kind ascending by id, values then by
// period, without repetition. A field is never empty: what is absent is a
// hyphen. STEP is month, quarter or year; LAG counts days; KNOWN is the day of
// publication where the publisher told it. COUNT is the number of records
// before the end.
//
// There is exactly one text for one set: what Parse accepts, Marshal writes
// back byte for byte.
package monthly

// MaxSize bounds a text, so that a hostile file cannot fill a memory.
const MaxSize = 1 << 21

const (
	version = "1"
	absent  = "-"
)
