package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// Bounds of what is read. The list of 1,741 municipalities has 13 parts, 2 MB
// unpacked and 31,000 cells.
const (
	MaxFile     = 32 << 20  // bytes of a file
	MaxUnpacked = 128 << 20 // bytes of all its parts
	MaxParts    = 2_000
	MaxRows     = 200_000 // of a sheet
	MaxColumns  = 1_000
	MaxCells    = 2_000_000 // of all sheets, from column A to the last one of each row
	MaxMerged   = 5_000     // merged ranges
	MaxText     = 4 * 32767 // bytes of a cell: the 32,767 characters that Excel allows
)

// inspect refuses what is no workbook, or one that would fill the memory.
func inspect(data []byte) error {
	switch {
	case len(data) > MaxFile:
		return fmt.Errorf("larger than %d MB", MaxFile>>20)
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return errors.New("an XLS or an encrypted workbook: save it as a plain XLSX")
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return errors.New("not an XLSX workbook: " + err.Error())
	}
	if len(archive.File) > MaxParts {
		return fmt.Errorf("%d parts, at most %d are read", len(archive.File), MaxParts)
	}
	room, cells := int64(MaxUnpacked), 0
	for _, part := range archive.File {
		text, err := unpack(part, room)
		if err != nil {
			return err
		}
		room -= int64(len(text))
		if err := inspectPart(text, &cells); err != nil {
			return fmt.Errorf("part %s: %w", part.Name, err)
		}
	}
	return nil
}

// unpack reads a part into at most room bytes, whatever size its header states.
func unpack(part *zip.File, room int64) ([]byte, error) {
	r, err := part.Open()
	if err != nil {
		return nil, fmt.Errorf("part %s: %w", part.Name, err)
	}
	defer r.Close()
	text, err := io.ReadAll(io.LimitReader(r, room+1))
	if int64(len(text)) > room {
		return nil, fmt.Errorf("more than %d MB when unpacked", MaxUnpacked>>20)
	}
	if err != nil {
		return nil, fmt.Errorf("part %s: %w", part.Name, err)
	}
	return text, nil
}

// inspectPart reads through an XML part. The library passes over XML errors
// while it reads rows, takes cells in the order in which they stand, and fills
// rows up to their last cell, so all three are checked here for any part that
// could be a sheet.
func inspectPart(text []byte, cells *int) error {
	if !bytes.HasPrefix(bytes.TrimLeft(text, "\ufeff\r\n\t "), []byte("<")) {
		return nil // a picture, say
	}
	d := xml.NewDecoder(bytes.NewReader(text))
	grid := grid{cells: cells}
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			err = grid.start(t)
		case xml.EndElement:
			grid.inRow = grid.inRow && t.Name.Local != "row"
		case xml.CharData:
			if grid.text += len(t); grid.text > MaxText {
				err = errors.New("a text longer than a cell can hold")
			}
		}
		if err != nil {
			return err
		}
	}
}

// grid follows the rows and cells of a part.
type grid struct {
	cells            *int
	row, col, merged int
	text             int // bytes since the last element that can be a cell or a shared string
	inRow            bool
}

func (g *grid) start(e xml.StartElement) error {
	switch e.Name.Local {
	case "row":
		g.col, g.inRow = 0, true
		return g.startRow(e)
	case "c":
		g.text = 0
		if g.inRow {
			return g.startCell(e)
		}
	case "mergeCell":
		if g.merged++; g.merged > MaxMerged {
			return fmt.Errorf("more than %d merged ranges", MaxMerged)
		}
	case "t", "r", "rPh", "v", "f": // parts of a cell: its text goes on
	default:
		g.text = 0
	}
	return nil
}

func (g *grid) startRow(e xml.StartElement) error {
	next := g.row + 1
	if r := attribute(e, "r"); r != "" {
		n, err := strconv.Atoi(r)
		if err != nil || n < next {
			return fmt.Errorf("row %q after row %d", r, g.row)
		}
		next = n
	}
	g.row = next
	if g.row > MaxRows {
		return fmt.Errorf("more than %d rows", MaxRows)
	}
	return nil
}

func (g *grid) startCell(e xml.StartElement) error {
	before, next := g.col, g.col+1
	if r := attribute(e, "r"); r != "" {
		col, row, err := excelize.CellNameToCoordinates(r)
		if err != nil || col < next || row != g.row {
			return fmt.Errorf("cell %q out of place in row %d", r, g.row)
		}
		next = col
	}
	g.col = next
	if g.col > MaxColumns {
		return fmt.Errorf("more than %d columns", MaxColumns)
	}
	if *g.cells += g.col - before; *g.cells > MaxCells {
		return fmt.Errorf("more than %d cells", MaxCells)
	}
	return nil
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
