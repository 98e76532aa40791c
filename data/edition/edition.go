// Package edition writes and reads an edition: everything the engine knows of
// one municipality, as one canonical text.
//
// # Format
//
// UTF-8, at most MaxSize bytes. One record per line; every line ends with a
// line feed, the last one too. A record is a kind and its fields, separated by
// single tabs:
//
//	edition  2  DATE
//	city     CODE  JA  EASY  EN
//	source   ID  TITLE  PUBLISHER  DATE  ADDRESS
//	label    ID  JA  EASY  EN
//	fact     ID  FY  VALUE  LOW  HIGH  UNIT  GRADE  SOURCE  NOTE_JA  NOTE_EN
//	missing  ID  INSTEAD  JA  EASY  EN
//	measure  ID  NUMBER  GROUP  PLACE  ACTOR  SECTOR  KIND  UNIT  MIN  MAX  STEP  TODAY  REACH  STOCK  COST  CHOICES  EXPLAIN  EVIDENCE
//	doubt    ID  SHAPE  REASON_JA  REASON_EN
//	end      COUNT
//
// The records stand in this order. There is one edition, one city and one end
// record, and any number of the others. Sources, labels, doubts and what is
// missing ascend by id, facts by id and then year, in byte order and without
// repetition; measures keep the order in which they are shown, and no id
// and no NUMBER appears twice. COUNT is the number of records before the end.
//
// A field is never empty: what is absent is a single hyphen, and no text is a
// hyphen. A field holds no control character, and neither begins nor ends with
// a space. Numbers are decimal, without an exponent, in the fewest digits that
// read back as the same 64-bit value; infinities do not exist. LOW and HIGH
// are absent when no range is known, FY when the value belongs to no single
// year, INSTEAD when nothing stands in a fact's place, ADDRESS when the source is not a document,
// NOTE_JA and NOTE_EN together when there is nothing to remark. A brief edition
// leaves out what only explanations tell: sources have their ID alone, and the
// reasons of doubts and of what is missing are absent. CHOICES and EVIDENCE are lists, separated by single spaces. A fact
// names a source of the same edition. A measure's texts are the labels
// lever.ID, lever.ID.about and lever.ID.indicator, which must be there.
//
// # Promise
//
// There is exactly one text for one City: what Parse accepts, Marshal writes
// back byte for byte, so a text can be named by its hash and two editions can
// be compared line by line. Parse trusts nothing and returns all or nothing.
// Whether the figures make sense is not its business; see package check.
//
// Parse runs on phones: it uses no fmt, no reflection and no maps, and its
// strings share the memory of one copy of the text.
package edition

import "fujisawa2030/engine"

// MaxSize bounds an edition, so that a damaged or hostile file cannot fill the
// memory of a phone.
const MaxSize = 1 << 20

const version = "2" // of the format

// Kinds of record, in the order in which they stand.
var kinds = [...]string{"edition", "city", "source", "label", "fact", "missing", "measure", "doubt", "end"}

// Fields of each kind, the kind itself not counted.
var widths = [...]int{2, 4, 5, 4, 10, 5, 18, 4, 1}

const (
	editionKind = iota
	cityKind
	sourceKind
	labelKind
	factKind
	missingKind
	measureKind
	doubtKind
	endKind
)

// measureTexts looks up a measure's texts among the labels.
func measureTexts(labels []engine.Label, id string) (name, about, indicator engine.Text, ok bool) {
	id = "lever." + id
	aboutID, indicatorID := id+".about", id+".indicator"
	found := 0
	for i := range labels {
		l := &labels[i]
		switch l.ID {
		case id:
			name = l.Name
		case aboutID:
			about = l.Name
		case indicatorID:
			indicator = l.Name
		default:
			continue
		}
		found++
	}
	return name, about, indicator, found == 3
}
