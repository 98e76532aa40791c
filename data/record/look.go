package record

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// look is how a cell looks.
type look struct {
	title, head, bold, right, wrap, bare, input bool
	format                                      string
	indent                                      int
}

func (p *page) paint(column, row int, l look) {
	if p.err != nil {
		return
	}
	key := fmt.Sprintf("%+v", l)
	id, ok := p.styles[key]
	if !ok {
		if id, p.err = p.file.NewStyle(l.style()); p.err != nil {
			return
		}
		p.styles[key] = id
	}
	at := cell(column, row)
	p.keep(p.file.SetCellStyle(p.name, at, at, id))
}

func (l look) style() *excelize.Style {
	s := &excelize.Style{
		Font:      &excelize.Font{Family: "BIZ UDPゴシック", Size: 10, Bold: l.bold || l.head || l.title},
		Alignment: &excelize.Alignment{Vertical: "top", WrapText: l.wrap, Indent: l.indent},
	}
	if l.title {
		s.Font.Size = 14
	}
	if l.right {
		s.Alignment.Horizontal = "right"
	}
	if l.head {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E3EEF2"}}
	}
	if l.input {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFF3C4"}}
	}
	if l.format != "" && l.format != plainFormat {
		s.CustomNumFmt = &l.format
	}
	if !l.title && !l.bare {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Color: "A8B4BA", Style: 1})
		}
	}
	return s
}
