package press

import (
	"strings"
	"testing"
)

func TestRunes(t *testing.T) {
	all := runes("電気\n", "気 CO2")
	if got := string(all); got != " 2CO気電" {
		t.Errorf("%q", got)
	}
	if got := string(all.without(runes("CO2"))); got != " 気電" {
		t.Errorf("%q", got)
	}
}

func TestFace(t *testing.T) {
	rule := face("/a/more.0.woff2", "BIZ UDPGothic", runes("あ2"), true)
	if want := "unicode-range:U+32,U+3042;"; !strings.Contains(rule, want) {
		t.Errorf("%s lacks %s", rule, want)
	}
	if rule := face("/a/text.0.woff2", "BIZ UDPGothic", runes("あ2"), false); strings.Contains(rule, "unicode-range") {
		t.Errorf("%s is for its own characters only", rule)
	}
}

// Without the font the page is printed all the same, and a line says so.
func TestNoFont(t *testing.T) {
	var log strings.Builder
	made, err := Job{Fonts: t.TempDir(), Log: &log}.fonts(nil, nil, nil, nil)
	if err != nil || made.css != "" || made.all != nil {
		t.Error(made, err)
	}
	if !strings.Contains(log.String(), "not found: the page uses the system's fonts") {
		t.Errorf("%q", log.String())
	}
}
