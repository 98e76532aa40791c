// Package wire writes the engine's descriptions, results and explanations as
// JSON for the page. It is written by hand, without reflection, because the
// same code runs on phones, where encoding/json would cost a quarter of a
// megabyte; the build and the tests use this very writer.
package wire

import "strconv"

// Writer appends JSON to a buffer. Commas are set by looking back.
type Writer struct {
	buf []byte
	// brief leaves out what a page does not show before the model is there.
	brief bool
}

func (w *Writer) comma() {
	if n := len(w.buf); n > 0 {
		switch w.buf[n-1] {
		case '{', '[', ':':
		default:
			w.buf = append(w.buf, ',')
		}
	}
}

// Bytes is what was written.
func (w *Writer) Bytes() []byte { return w.buf }

// Key begins a member; its value is written next.
func (w *Writer) Key(name string) *Writer {
	w.comma()
	w.quote(name)
	w.buf = append(w.buf, ':')
	return w
}

// Open begins an object or a list, by its bracket.
func (w *Writer) Open(bracket byte) {
	w.comma()
	w.buf = append(w.buf, bracket)
}

// Close ends it.
func (w *Writer) Close(bracket byte) { w.buf = append(w.buf, bracket) }

// String writes a string.
func (w *Writer) String(s string) {
	w.comma()
	w.quote(s)
}

// Number writes the shortest text that reads back as the same value; a missing
// value becomes null.
func (w *Writer) Number(v float64) {
	w.comma()
	if v != v {
		w.buf = append(w.buf, "null"...)
		return
	}
	w.buf = strconv.AppendFloat(w.buf, v, 'g', -1, 64)
}

// Bool writes true or false.
func (w *Writer) Bool(v bool) {
	w.comma()
	w.buf = strconv.AppendBool(w.buf, v)
}

// Numbers writes a list.
func (w *Writer) Numbers(values []float64) {
	w.Open('[')
	for _, v := range values {
		w.Number(v)
	}
	w.Close(']')
}

// rounded writes values to seven digits, many more than a page prints.
func (w *Writer) rounded(values []float64) {
	w.Open('[')
	for _, v := range values {
		if v != v {
			w.Number(v)
			continue
		}
		w.comma()
		w.buf = strconv.AppendFloat(w.buf, v, 'g', 7, 64)
	}
	w.Close(']')
}

// Strings writes a list.
func (w *Writer) Strings(values []string) {
	w.Open('[')
	for _, v := range values {
		w.String(v)
	}
	w.Close(']')
}

const hex = "0123456789abcdef"

func (w *Writer) quote(s string) {
	w.buf = append(w.buf, '"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			w.buf = append(w.buf, '\\', c)
		case c < 0x20:
			w.buf = append(w.buf, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			w.buf = append(w.buf, c)
		}
	}
	w.buf = append(w.buf, '"')
}
