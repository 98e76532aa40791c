package golden

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"fujisawa2030/engine"
)

const pastFile = "../../data/past.txt"

const pastHead = `# What each edition, by each engine, said of FY2030, in kt-CO2: the log from which
# the page explains what changed since a link was made. Tab-separated: edition,
# engine, scenario, total, target. A scenario is a view without further action, or
# the fragment of a published link (data/links.txt). Lines are only ever added, by
#   go test ./wasm/golden -run Past -update
# and each state of edition and engine follows the one before it with one of the
# two changed: release a new engine with the old edition first.
`

// pastRow is one line of the log.
type pastRow struct{ edition, engine, scenario, total, target string }

// state is the data and rules of a row.
func (r pastRow) state() [2]string { return [2]string{r.edition, r.engine} }

func readPast(t *testing.T, text string) (rows []pastRow) {
	t.Helper()
	for i, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 5 {
			t.Fatalf("past.txt:%d: %d fields, not 5", i+1, len(f))
		}
		rows = append(rows, pastRow{f[0], f[1], f[2], f[3], f[4]})
	}
	return rows
}

// present computes the standard scenarios, each view without further action, and
// the published links.
func present(t *testing.T, city engine.City, version string) (rows []pastRow) {
	t.Helper()
	m, err := engine.New(&city)
	if err != nil {
		t.Fatal(err)
	}
	view := m.Lever("view")
	for i, name := range m.Levers()[view].Choices {
		m.Positions()[view] = float64(i)
		m.Run()
		rows = append(rows, pastRow{city.Edition, version, name, number(m, "pathway.total"), number(m, "target")})
	}
	text, err := os.ReadFile(linksFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(text), "\n") {
		f := strings.Split(line, "\t")
		if len(f) < 6 || strings.Contains(f[1], "&a=") {
			continue // a comment, or a link that changes a fact: not this edition's own result
		}
		m := replayed(t, f[0], f[1], f[2], f[3], city)
		rows = append(rows, pastRow{city.Edition, version, f[1], number(m, "pathway.total"), number(m, "target")})
	}
	return rows
}

// added is the log with today's rows. A state that is the last one already is
// written anew while its edition is in the making.
func added(rows, today []pastRow) ([]pastRow, error) {
	now := today[0].state()
	kept := rows
	for len(kept) > 0 && kept[len(kept)-1].state() == now {
		kept = kept[:len(kept)-1]
	}
	for _, r := range kept {
		if r.state() == now {
			return nil, fmt.Errorf("edition %s, engine %s is of the past already", now[0], now[1])
		}
	}
	if len(kept) > 0 {
		if last := kept[len(kept)-1].state(); last[0] != now[0] && last[1] != now[1] {
			return nil, fmt.Errorf("edition and engine both changed since %v: log the new engine with the old edition first", last)
		}
	}
	return append(kept[:len(kept):len(kept)], today...), nil
}

func TestPast(t *testing.T) {
	text, err := os.ReadFile(pastFile)
	if err != nil && !*update {
		t.Fatal(err)
	}
	rows := readPast(t, string(text))
	today := present(t, *released(t), engine.Version)
	want, err := added(rows, today)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		lines := pastHead
		for _, r := range want {
			lines += strings.Join([]string{r.edition, r.engine, r.scenario, r.total, r.target}, "\t") + "\n"
		}
		if err := os.WriteFile(pastFile, []byte(lines), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if len(rows) != len(want) {
		t.Fatalf("%d lines, want %d: go test ./wasm/golden -run Past -update", len(rows), len(want))
	}
	for i := range want {
		if rows[i] != want[i] {
			t.Errorf("line %v, want %v; if a fact or a rule was meant to change it: go test ./wasm/golden -run Past -update", rows[i], want[i])
		}
	}
}

// A later edition and a later engine join the log one after the other, and
// nothing of the past is lost; both at once, or a return, are refused.
func TestPastOfATestEdition(t *testing.T) {
	city := *released(t)
	log := present(t, city, "1")
	n := len(log)
	later := city
	later.Edition = "2027-11-22"
	later.Facts = append([]engine.Fact(nil), city.Facts...)
	changed := false
	for i := range later.Facts {
		if f := &later.Facts[i]; f.ID == "elec.plan" {
			f.Value *= 1.1
			changed = true
		}
	}
	if !changed {
		t.Fatal("no fact elec.plan")
	}
	if _, err := added(log, present(t, later, "2")); err == nil {
		t.Error("edition and engine changed at once")
	}
	log, err := added(log, present(t, city, "2"))
	if err != nil {
		t.Fatal(err)
	}
	log, err = added(log, present(t, later, "2"))
	if err != nil || len(log) != 3*n {
		t.Fatalf("%d lines: %v", len(log), err)
	}
	if log[n].total != log[0].total || log[2*n].total == log[n].total {
		t.Errorf("totals %s, %s, %s", log[0].total, log[n].total, log[2*n].total)
	}
	if _, err := added(log, present(t, city, "1")); err == nil {
		t.Error("the past came back")
	}
	if again, err := added(log, present(t, later, "2")); err != nil || len(again) != 3*n {
		t.Errorf("the last state written twice: %d lines, %v", len(again), err)
	}
}

// released is the city under the edition that is being made.
func released(t *testing.T) *engine.City {
	t.Helper()
	descriptor, err := os.ReadFile("../../data/fujisawa/datapackage.json")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(descriptor), `"version": "`)
	dated := *city(t)
	dated.Edition, _, _ = strings.Cut(after, `"`)
	return &dated
}
