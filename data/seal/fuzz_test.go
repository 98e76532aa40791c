package seal

import (
	"bytes"
	"strings"
	"testing"
)

// FuzzManifest: whatever parses is written back as the same bytes.
func FuzzManifest(f *testing.F) {
	for _, v := range vectors(f) {
		if text, _, ok := strings.Cut(v.Files[NoteName], "\n\n"); ok {
			f.Add(text + "\n")
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, err := ParseManifest(text)
		if err != nil {
			return
		}
		if m.Text() != text {
			t.Errorf("%q was written back as %q", text, m.Text())
		}
	})
}

// FuzzOpen: a note that opens carries a text that the trusted key signed.
func FuzzOpen(f *testing.F) {
	all := vectors(f)
	trust := all[0].trusted()
	genuine := map[string]bool{}
	for _, v := range all {
		f.Add([]byte(v.Files[NoteName]))
		if _, err := Open([]byte(v.Files[NoteName]), trust); err == nil {
			text, _, _ := strings.Cut(v.Files[NoteName], "\n\n")
			genuine[text+"\n"] = true
		}
	}
	f.Fuzz(func(t *testing.T, signed []byte) {
		m, err := Open(signed, trust)
		if err != nil {
			return
		}
		if !genuine[m.Text()] || !bytes.HasPrefix(signed, []byte(m.Text()+"\n— ")) {
			t.Errorf("forged: %q", signed)
		}
	})
}

// FuzzKeyList and FuzzStop: whatever parses is written back as the same bytes.
func FuzzKeyList(f *testing.F) {
	for _, v := range vectors(f) {
		f.Add(v.trusted().Text())
	}
	f.Fuzz(func(t *testing.T, text string) {
		if list, err := ParseKeyList(text); err == nil && list.Text() != text {
			t.Errorf("%q was written back as %q", text, list.Text())
		}
	})
}

func FuzzStop(f *testing.F) {
	f.Add(Stop{7}.Text())
	f.Fuzz(func(t *testing.T, text string) {
		if stop, err := parseStop(text); err == nil && stop.Text() != text {
			t.Errorf("%q was written back as %q", text, stop.Text())
		}
	})
}
