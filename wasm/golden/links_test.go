package golden

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/scenario"
)

const linksFile = "../../data/links.txt"

// TestLinks replays every published link. A link must be read for ever: its name
// and itself are never changed, and once its edition is past, nor is "then",
// which that edition and engine gave. What the present ones give is "now".
func TestLinks(t *testing.T) {
	descriptor, err := os.ReadFile("../../data/fujisawa/datapackage.json")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(descriptor), `"version": "`)
	present, _, _ := strings.Cut(after, `"`)
	city, err := table.City(os.DirFS("../../data/fujisawa"), present)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(linksFile)
	if err != nil {
		t.Fatal(err)
	}
	lines, links := strings.Split(string(text), "\n"), 0
	for i, line := range lines {
		if line == "" || line[0] == '#' {
			continue
		}
		links++
		f := strings.Split(line, "\t")
		if len(f) != 6 {
			t.Fatalf("links.txt:%d: %d fields, not 6", i+1, len(f))
		}
		total := replay(t, f[0], f[1], f[2], f[3], city)
		current := f[2] == present && f[3] == engine.Version
		if *update {
			if f[5] = total; current {
				f[4] = total // an edition in the making
			}
			lines[i] = strings.Join(f, "\t")
		} else if total != f[5] || current && total != f[4] {
			t.Errorf("%s: %s kt-CO2 now, not %s; if a fact or a rule was meant to change it: go test ./wasm/golden -update", f[0], total, f[5])
		}
	}
	if links < 8 {
		t.Errorf("only %d links", links)
	}
	if *update {
		if err := os.WriteFile(linksFile, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// replay returns the total of FY2030 in kt-CO2.
func replay(t *testing.T, name, text, edition, version string, city engine.City) string {
	t.Helper()
	return number(replayed(t, name, text, edition, version, city), "pathway.total")
}

// number is an output of FY2030 with all its digits.
func number(m *engine.Model, id string) string {
	return strconv.FormatFloat(m.Value(id, engine.EndFY), 'g', -1, 64)
}

// replayed returns the model after the run that a link asks for.
func replayed(t *testing.T, name, text, edition, version string, city engine.City) *engine.Model {
	t.Helper()
	link, err := scenario.ParseLink(text)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if a := link.Assumption; a != nil {
		if city, err = engine.Assume(&city, a.ID, engine.FiscalYear(a.FY), a.Value); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	m, err := engine.New(&city)
	if err != nil {
		t.Fatal(err)
	}
	if c := link.Code; c.Engine != 0 {
		if c.Edition != edition || strconv.Itoa(c.Engine) != version {
			t.Errorf("%s: the code says edition %s, engine %d", name, c.Edition, c.Engine)
		}
		if unknown := c.Place(m); len(unknown) > 0 {
			t.Errorf("%s: levers %v are unknown now", name, unknown)
		}
	}
	for _, n := range link.Named {
		i := m.Lever(n.Lever)
		if i < 0 {
			t.Fatalf("%s: lever %s is unknown now", name, n.Lever)
		}
		if k := m.Levers()[i].Choice(n.Value); k >= 0 {
			m.Positions()[i] = float64(k)
		} else if m.Positions()[i], err = strconv.ParseFloat(n.Value, 64); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	m.Run()
	return m
}
