package workbook

import (
	"crypto/sha256"
	"fmt"
	"time"
)

// Vintage is the ministry's release that a file is of.
type Vintage struct {
	Month  string // YYYY-MM in which it was last saved, empty when it does not say
	SHA256 [sha256.Size]byte
}

// japan is the time zone of the months. Japan has no daylight saving time.
var japan = time.FixedZone("JST", 9*60*60)

// month reads the vintage from the document's properties.
func (b *book) month() (string, error) {
	props, err := b.file.GetDocProps()
	if err != nil {
		return "", fmt.Errorf("document properties: %w", err)
	}
	text := props.Modified
	if text == "" {
		text = props.Created
	}
	if text == "" {
		return "", nil
	}
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return "", fmt.Errorf("document properties: %q is not a point in time", text)
	}
	return t.In(japan).Format("2006-01"), nil
}

// sameVintage refuses to join workbooks of different vintages.
func sameVintage(books []*Workbook) error {
	first := books[0]
	for _, w := range books[1:] {
		for _, unknown := range []*Workbook{first, w} {
			if unknown.Vintage.Month == "" {
				return fmt.Errorf("%s does not say when it was made: its vintage cannot be compared", unknown.Name)
			}
		}
		if w.Vintage.Month != first.Vintage.Month {
			return fmt.Errorf("vintages are not mixed: %s is of %s, %s of %s",
				first.Name, first.Vintage.Month, w.Name, w.Vintage.Month)
		}
	}
	return nil
}
