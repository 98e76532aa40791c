package workbook

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"strings"
	"testing"

	"fujisawa2030/data/workbook/specimen"
)

// sheetXML puts a text in place of the list's sheet.
func sheetXML(text string) []byte {
	return specimen.Rewrite(specimen.List(2013), "xl/worksheets/sheet1.xml", func(string) string { return text })
}

// packed makes an archive of parts.
func packed(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	w.RegisterCompressor(zip.Deflate, func(to io.Writer) (io.WriteCloser, error) { return flate.NewWriter(to, flate.BestSpeed) })
	for name, text := range parts {
		part, err := w.Create(name)
		if err == nil {
			_, err = io.WriteString(part, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestArchiveRefusals(t *testing.T) {
	const head, tail = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`, `</sheetData></worksheet>`
	manyParts := map[string]string{}
	for i := range MaxParts + 1 {
		manyParts[fmt.Sprint(i)] = ""
	}
	for _, test := range []struct {
		name string
		data []byte
		want string
	}{
		{"empty", nil, "x.xlsx: not an XLSX workbook"},
		{"text", []byte("id,value\n"), "x.xlsx: not an XLSX workbook: zip: not a valid zip file"},
		{"old format", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"), "x.xlsx: an XLS or an encrypted workbook: save it as a plain XLSX"},
		{"cut off", specimen.List(2013)[:4000], "x.xlsx: not an XLSX workbook"},
		{"other archive", packed(t, map[string]string{"a.txt": "a"}), "x.xlsx: not an XLSX workbook"},
		{"large", make([]byte, MaxFile+1), "x.xlsx: larger than 32 MB"},
		{"many parts", packed(t, manyParts), "x.xlsx: 2001 parts, at most 2000 are read"},
		{"zip bomb", packed(t, map[string]string{"xl/media/a.png": strings.Repeat("\x00", MaxUnpacked+1)}), "x.xlsx: more than 128 MB when unpacked"},
		{"malformed", sheetXML(head + `<row r="1"><c r="A1">`), "x.xlsx: part xl/worksheets/sheet1.xml: XML syntax error"},
		{"far row", sheetXML(head + `<row r="1048576"/>` + tail), "more than 200000 rows"},
		{"far column", sheetXML(head + `<row r="1"><c r="XFD1"/></row>` + tail), "more than 1000 columns"},
		{"wide rows", sheetXML(head + strings.Repeat(`<row><c/></row><row><c/></row>`, 3) + strings.Repeat(`<row>`+strings.Repeat(`<c/>`, 1000)+`</row>`, 2000) + tail), "more than 2000000 cells"},
		{"rows backwards", sheetXML(head + `<row r="2"/><row r="1"/>` + tail), `row "1" after row 2`},
		{"cells backwards", sheetXML(head + `<row r="1"><c r="B1"/><c r="A1"/></row>` + tail), `cell "A1" out of place in row 1`},
		{"cell of another row", sheetXML(head + `<row r="1"><c r="A2"/></row>` + tail), `cell "A2" out of place in row 1`},
		{"cell without a name", sheetXML(head + `<row r="1"><c r="1A"/></row>` + tail), `cell "1A" out of place in row 1`},
		{"long text", sheetXML(head + `<row><c t="str"><v>` + strings.Repeat("a", MaxText+1) + `</v></c></row>` + tail), "a text longer than a cell can hold"},
		{"merged ranges", sheetXML(head + `</sheetData><mergeCells>` + strings.Repeat(`<mergeCell ref="A1:B1"/>`, MaxMerged+1) + `</mergeCells></worksheet>`), "more than 5000 merged ranges"},
		{"no such string", sheetXML(head + `<row><c t="s"><v>-1</v></c></row>` + tail), "x.xlsx: 2013_一覧表: "},
		{"date", specimen.Rewrite(specimen.List(2013), "docProps/core.xml", func(s string) string { return strings.ReplaceAll(s, "2022-03", "March") }), `x.xlsx: document properties: "March-09T08:39:18Z" is not a point in time`},
	} {
		_, err := Read(bytes.NewReader(test.data), "x.xlsx")
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %s", test.name, err, test.want)
		}
	}
}

// A header that lies about a part's size does not get past the bound.
func TestSizeIsMeasured(t *testing.T) {
	data := packed(t, map[string]string{"a": strings.Repeat("a", 1<<20)})
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	archive.File[0].UncompressedSize64 = 10
	if _, err := unpack(archive.File[0], 1000); err == nil {
		t.Error("accepted")
	}
}

// Reading errors are returned, not taken for the end of the file.
func TestReadError(t *testing.T) {
	_, err := Read(io.MultiReader(bytes.NewReader(specimen.List(2013)), failing{}), "x.xlsx")
	refusal(t, "reader", err, "x.xlsx: no disk")
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, fmt.Errorf("no disk") }
