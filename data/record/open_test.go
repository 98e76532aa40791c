package record

import (
	"os"
	"strings"
	"testing"

	"fujisawa2030/data/edition"
	"fujisawa2030/data/table"
)

func TestOpen(t *testing.T) {
	city, err := table.City(os.DirFS("../fujisawa"), "2026-11-23")
	if err != nil {
		t.Fatal(err)
	}
	text, err := edition.Marshal(city)
	if err != nil {
		t.Fatal(err)
	}
	for _, link := range []string{"", "#v=1&pv=30&view=plan", "#1viSWtmJr", "https://example.org/#1viSWtmJr&a=window.saving:0.2"} {
		m, assumption, err := Open(text, link)
		if err != nil {
			t.Fatalf("%q: %v", link, err)
		}
		r, err := Take(m, assumption)
		if err != nil {
			t.Fatal(err)
		}
		again, _, err := Open(text, r.Link)
		if err != nil {
			t.Fatalf("%q gave the link %q: %v", link, r.Link, err)
		}
		if a, b := m.Value("pathway.total", 2030), again.Value("pathway.total", 2030); a != b {
			t.Errorf("%q: %v, its own link %q: %v", link, a, r.Link, b)
		}
		if (assumption != "") != strings.Contains(link, "&a=") {
			t.Errorf("%q: assumption %q", link, assumption)
		}
	}
	for _, link := range []string{"#v=1&fly=3", "#v=1&view=mine", "#v=1&pv=101", "#1viSWtmJs"} {
		if _, _, err := Open(text, link); err == nil {
			t.Errorf("%q was taken", link)
		}
	}
	if _, _, err := Open(text[:100], ""); err == nil {
		t.Error("an edition cut short was taken")
	}
}
