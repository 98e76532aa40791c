package native

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fujisawa2030/worker/edge"
)

func TestSwitch(t *testing.T) {
	file := filepath.Join(t.TempDir(), "mode")
	var said []string
	s := NewSwitch(edge.Open, file, func(err error) { said = append(said, err.Error()) })
	s.Read()
	for _, c := range []struct {
		text string
		want edge.Mode
		says string
	}{
		{"maintenance\n", edge.Maintenance, "now maintenance"},
		{"maintenance\n", edge.Maintenance, ""},
		{"stopped", edge.Stopped, "now stopped"},
		{"opne", edge.Stopped, "the mode stays stopped"},
		{"", edge.Stopped, "the mode stays stopped"},
		{" open \n", edge.Open, "now open"},
	} {
		if err := os.WriteFile(file, []byte(c.text), 0o644); err != nil {
			t.Fatal(err)
		}
		said = nil
		s.Read()
		if s.Mode() != c.want {
			t.Errorf("%q: %v", c.text, s.Mode())
		}
		if got := strings.Join(said, "; "); !strings.Contains(got, c.says) || (c.says == "") != (got == "") {
			t.Errorf("%q: said %q", c.text, got)
		}
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	s.Read()
	if s.Mode() != edge.Open {
		t.Error("a missing file moved the switch")
	}
}
