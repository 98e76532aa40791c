package plan

import (
	"flag"
	"html"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/series"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const facts = "../../../data/fujisawa"

// reference is the report of the scenario that it proposes itself, composed
// once for all tests.
var reference = sync.OnceValues(func() (*Plan, error) {
	const edition = "2026-11-23"
	city, err := table.City(os.DirFS(facts), edition)
	if err != nil {
		return nil, err
	}
	m, err := engine.New(&city)
	if err != nil {
		return nil, err
	}
	if err := Propose(m); err != nil {
		return nil, err
	}
	set, err := table.Monthly(os.DirFS(facts), city)
	if err != nil {
		return nil, err
	}
	day, err := series.ParseDay(edition)
	if err != nil {
		return nil, err
	}
	now, err := Nowcast(set, day)
	if err != nil {
		return nil, err
	}
	return Compose(m, Extra{Now: now})
})

func compose(t *testing.T) *Plan {
	t.Helper()
	p, err := reference()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func body(t *testing.T, p *Plan, version string) string {
	t.Helper()
	d, err := p.Document(version)
	if err != nil {
		t.Fatal(err)
	}
	return string(d.Body)
}

var (
	tags = regexp.MustCompile(`<[^>]*>`)
	gaps = regexp.MustCompile(`[ \t]*\n\s*`)
)

// text keeps what a reader reads: no layout, one line per block.
func text(body string) string {
	body = regexp.MustCompile(`(</?(p|h\d|li|tr|figcaption|section|caption|dt|dd|text|title|desc)[ >])`).ReplaceAllString(body, "\n$1")
	body = regexp.MustCompile(`</t[dh]>`).ReplaceAllString(body, " | ")
	return strings.TrimSpace(gaps.ReplaceAllString(html.UnescapeString(tags.ReplaceAllString(body, "")), "\n")) + "\n"
}

// The texts of both versions for the reference scenario; of the full one without
// the appendices, whose rows are the edition's own.
func TestGolden(t *testing.T) {
	p := compose(t)
	full := body(t, p, Full)
	for name, content := range map[string]string{"report.txt": full[:strings.Index(full, `id="evidence"`)], "short.txt": body(t, p, Short)} {
		file, got := "testdata/"+name, text(content)
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			was, is := strings.Split(string(want), "\n"), strings.Split(got, "\n")
			for i := range is {
				if i >= len(was) || is[i] != was[i] {
					t.Errorf("%s:%d: %q (run with -update after looking)", file, i+1, is[i])
					break
				}
			}
		}
	}
}

// No number is kept by hand: outside of tags and of what the templates compute,
// the texts have no digit but in the name of the gas.
func TestTemplatesHoldNoNumber(t *testing.T) {
	files, err := chapters.ReadDir("chapter")
	if err != nil {
		t.Fatal(err)
	}
	actions := regexp.MustCompile(`(?s)\{\{.*?\}\}`)
	digits := regexp.MustCompile(`[0-9０-９]`)
	given := regexp.MustCompile(`\b(n|s) [0-4] `) // how many digits a number shows
	quoted := regexp.MustCompile(`"[^"]*"`)       // names and colours
	for _, f := range files {
		content, err := chapters.ReadFile("chapter/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(content), "\n") {
			prose := strings.ReplaceAll(tags.ReplaceAllString(actions.ReplaceAllString(line, ""), ""), "CO2", "")
			if digits.MatchString(prose) {
				t.Errorf("%s:%d: a number in the text: %s", f.Name(), i+1, prose)
			}
			for _, action := range actions.FindAllString(line, -1) {
				if rest := quoted.ReplaceAllString(given.ReplaceAllString(strings.ReplaceAll(action, "CO2", ""), ""), ""); digits.MatchString(rest) {
					t.Errorf("%s:%d: a number in %s", f.Name(), i+1, action)
				}
			}
		}
	}
}

// Another scenario gives another report, and its own numbers.
func TestFollowsTheScenario(t *testing.T) {
	p := compose(t)
	city := p.City
	m, err := engine.New(city)
	if err != nil {
		t.Fatal(err)
	}
	m.Positions()[m.Lever("ev")] = 30
	m.Positions()[m.Lever("view")] = 1
	m.Run()
	other, err := Compose(m, Extra{Budget: 50e6})
	if err != nil {
		t.Fatal(err)
	}
	content := text(body(t, other, Full))
	for _, want := range []string{other.Link, other.View, "月ごとの統計の版がないため", strconv.Itoa(int(math.Round(other.Target)/1000)) + ",", "50百万円"} {
		if !strings.Contains(content, want) {
			t.Errorf("the report does not say %q", want)
		}
	}
	if len(other.Moved()) != 1 || other.Moved()[0].ID != "ev" {
		t.Errorf("moved %v", other.Moved())
	}
}

// The parts of the report agree with one another and with the engine.
func TestSums(t *testing.T) {
	p := compose(t)
	near := func(what string, got, want float64) {
		if !(math.Abs(got-want) <= 1e-6) {
			t.Errorf("%s: %v, not %v", what, got, want)
		}
	}
	rows := p.SectorTable()
	var sum SectorRow
	for _, r := range rows[:len(rows)-1] {
		sum.Base += r.Base
		sum.Steps += r.Steps
	}
	near("base year", sum.Base, p.Sum().Base)
	near("scenario", sum.Steps, p.Sum().Steps)
	kt := 0.0
	for _, a := range p.ByActor() {
		kt += a.Kt
	}
	near("cut by actors", kt, p.Cut())
	near("gap", p.Gap(), p.Model.Value("gap", engine.EndFY))
	// The lowest total leaves out what raises emissions beside the others.
	if all := p.Sum().Outlook - p.Agenda.Total.Last(); all < p.Lowest.Lowest-1e-9 || all > p.Lowest.Lowest+1 {
		t.Errorf("all actions lead to %v, the lowest total is %v", all, p.Lowest.Lowest)
	}
	near("the proposed scenario is the chosen set", p.Choice.Set.Saved.Last(), p.Cut())
	chosen := p.Chosen()
	if len(chosen) != p.Choice.Size {
		t.Errorf("%d measures chosen, not %d", len(chosen), p.Choice.Size)
	}
	for _, id := range []string{"pv", "tariff", "business"} {
		found := false
		for _, c := range chosen {
			found = found || c.ID == id
		}
		if !found {
			t.Errorf("%s is not among the chosen, which the specification asks for", id)
		}
	}
}

// Every measure has its grounds, every called source its number in the list, and
// every link inside the document leads somewhere.
func TestEvidenceAndSources(t *testing.T) {
	p := compose(t)
	all, err := p.EvidenceOf()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		if len(e.Facts)+len(e.Quantities) == 0 || e.Why.Grade == "" {
			t.Errorf("%s has no grounds", e.Lever.ID)
		}
		for _, f := range e.Facts {
			if f.Label == f.ID {
				t.Errorf("%s: fact %s has no name for people", e.Lever.ID, f.ID)
			}
		}
	}
	for _, version := range []string{Full, Short} {
		content := body(t, p, version)
		for _, ref := range regexp.MustCompile(`href="#([^"]+)"`).FindAllStringSubmatch(content, -1) {
			if !strings.Contains(content, `id="`+ref[1]+`"`) {
				t.Errorf("%s: a link leads to %s, which is not there", version, ref[1])
			}
		}
		if strings.Contains(content, "NaN") || strings.Contains(content, "{|") || strings.Contains(content, "<no value>") {
			t.Errorf("%s: a value that no reader should see", version)
		}
		for _, never := range []string{"http-equiv", "<script", "<link", "<img"} {
			if strings.Contains(content, never) {
				t.Errorf("%s holds %s", version, never)
			}
		}
	}
}
