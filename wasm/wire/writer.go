// Package wire writes the engine's descriptions, results and explanations as
// JSON for the page. It is written by hand, without reflection, because the
// same code runs on phones, where encoding/json would cost a quarter of a
// megabyte; the build and the tests use this very writer.
package wire

import "strconv"

// writer appends JSON to a buffer. Commas are set by looking back.
type writer struct {
	buf []byte
	// brief leaves out what a page does not show before the model is there.
	brief bool
}

func (w *writer) comma() {
	if n := len(w.buf); n > 0 {
		switch w.buf[n-1] {
		case '{', '[', ':':
		default:
			w.buf = append(w.buf, ',')
		}
	}
}

func (w *writer) key(name string) *writer {
	w.comma()
	w.quote(name)
	w.buf = append(w.buf, ':')
	return w
}

func (w *writer) open(bracket byte) {
	w.comma()
	w.buf = append(w.buf, bracket)
}

func (w *writer) close(bracket byte) { w.buf = append(w.buf, bracket) }

func (w *writer) string(s string) {
	w.comma()
	w.quote(s)
}

// number writes the shortest text that reads back as the same value; a missing
// value becomes null.
func (w *writer) number(v float64) {
	w.comma()
	if v != v {
		w.buf = append(w.buf, "null"...)
		return
	}
	w.buf = strconv.AppendFloat(w.buf, v, 'g', -1, 64)
}

func (w *writer) numbers(values []float64) {
	w.open('[')
	for _, v := range values {
		w.number(v)
	}
	w.close(']')
}

// rounded writes values to seven digits, many more than a page prints.
func (w *writer) rounded(values []float64) {
	w.open('[')
	for _, v := range values {
		if v != v {
			w.number(v)
			continue
		}
		w.comma()
		w.buf = strconv.AppendFloat(w.buf, v, 'g', 7, 64)
	}
	w.close(']')
}

func (w *writer) strings(values []string) {
	w.open('[')
	for _, v := range values {
		w.string(v)
	}
	w.close(']')
}

const hex = "0123456789abcdef"

func (w *writer) quote(s string) {
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
