package golden

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"runtime"
	"testing"

	"fujisawa2030/data/edition"
	"fujisawa2030/data/table"
	"fujisawa2030/engine"
)

var update = flag.Bool("update", false, "write the golden file anew")

const (
	file     = "testdata/golden.json"
	lineFile = "testdata/golden.txt" // the one line that every runner prints
)

// city is the edition as the phones get it, through its text.
func city(t testing.TB) *engine.City {
	t.Helper()
	read, err := table.City(os.DirFS("../../data/fujisawa"), "golden")
	if err != nil {
		t.Fatal(err)
	}
	text, err := edition.Marshal(read)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := edition.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return &parsed
}

func TestNative(t *testing.T) {
	m, err := engine.New(city(t))
	if err != nil {
		t.Fatal(err)
	}
	cases := Cases(m)
	t.Log(runtime.GOOS, runtime.GOARCH, Line(cases))
	var got bytes.Buffer
	for _, c := range cases {
		line, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		got.Write(append(line, '\n'))
	}
	if *update {
		if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(lineFile, []byte(Line(cases)+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if line, err := os.ReadFile(lineFile); err != nil || string(line) != Line(cases)+"\n" {
		t.Errorf("%s has %s%v, got %s", lineFile, line, err, Line(cases))
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("results differ from %s; if a fact or a rule was meant to change them: go test ./wasm/golden -update", file)
	}
}

// The brief edition, which phones load first, gives the same results.
func TestBrief(t *testing.T) {
	text, err := edition.Marshal(edition.Brief(*city(t)))
	if err != nil {
		t.Fatal(err)
	}
	brief, err := edition.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	m, err := engine.New(&brief)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range read(t)[:2] { // today and reach: contributions of all levers take their time
		copy(m.Positions(), want.Positions)
		block := m.Run()
		for row, values := range want.Outputs {
			for k, v := range values {
				if got := block[row*engine.ShownYears+k]; got != v && !(got != got && v != v) {
					t.Fatalf("case %d: output %d is %v, want %v", i, row, got, v)
				}
			}
		}
	}
}

// read returns the golden cases.
func read(t testing.TB) []Case {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []Case
	for line := range bytes.Lines(text) {
		var c Case
		if err := json.Unmarshal(line, &c); err != nil {
			t.Fatal(err)
		}
		cases = append(cases, c)
	}
	return cases
}
