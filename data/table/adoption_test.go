package table

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"fujisawa2030/engine"
)

const adoptionHeader = "measure,fiscal_year,question_ja,question_en,now,intended,n,source,place\n"

func fujisawa(t *testing.T) engine.City {
	t.Helper()
	city, err := City(os.DirFS("../fujisawa"), "test")
	if err != nil {
		t.Fatal(err)
	}
	return city
}

func TestAdoption(t *testing.T) {
	city := fujisawa(t)
	before := len(city.Facts)
	// A spreadsheet's order, mark and line ends.
	text := "\ufeffn,source,place,measure,fiscal_year,now,intended,question_ja,question_en\r\n" +
		"1204,fujisawa.zerocarbon,12ページ,pv,2025,11.3,20,お宅に太陽光発電はありますか,Does your home have panels?\r\n" +
		"1204,fujisawa.zerocarbon,13ページ,led,2025,70,,LEDを使っていますか,Do you use LED?\r\n"
	if err := Adoption(file("a.csv", text), "a.csv", &city); err != nil {
		t.Fatal(err)
	}
	if len(city.Facts) != before+5 {
		t.Errorf("%d facts more", len(city.Facts)-before)
	}
	found := 0
	for _, f := range city.Facts {
		if f.ID == "adoption.pv.now" {
			found++
			if f.FY != 2025 || f.Value != 11.3 || f.Unit != "%" || f.Grade != engine.Published || !math.IsNaN(f.Low) ||
				f.Note.Japanese != "問「お宅に太陽光発電はありますか」、1204件の集計。12ページ" {
				t.Errorf("%+v", f)
			}
		}
	}
	labels := 0
	for _, l := range city.Labels {
		if strings.HasPrefix(l.ID, "adoption.") {
			labels++
		}
	}
	if found != 1 || labels != 6 {
		t.Errorf("found %d times, %d labels", found, labels)
	}
}

// What looks like the answers of single people does not get in, whole table.
func TestAdoptionRefuses(t *testing.T) {
	good := "pv,2025,q,q,11.3,20,1204,fujisawa.zerocarbon,p\n"
	with := func(from, to string) string { return adoptionHeader + strings.Replace(good, from, to, 1) }
	many := adoptionHeader
	for i := range 500 {
		many += fmt.Sprintf("pv,2025,q,q,%d,,1204,fujisawa.zerocarbon,p\n", i%2)
	}
	const single = ": a column of single answers: only published totals may enter"
	for _, test := range []struct{ name, text, want string }{
		{"several rows for a question", adoptionHeader + good + good,
			"a.csv:3: measure: pv FY2025 stands already in a.csv:2: one row per question and round, more are single answers"},
		{"a row per person", many, "a.csv:1: 500 rows: a table of totals has one row per measure and round, more are single answers"},
		{"names", "氏名," + adoptionHeader, "a.csv:1: 氏名" + single},
		{"ages", "年齢," + adoptionHeader, "a.csv:1: 年齢" + single},
		{"ids in full width", "ＩＤ," + adoptionHeader, "a.csv:1: ＩＤ" + single},
		{"respondents", "Respondent_ID," + adoptionHeader, "a.csv:1: Respondent_ID" + single},
		{"times", "タイムスタンプ," + adoptionHeader, "a.csv:1: タイムスタンプ" + single},
		{"free text", "自由記述," + adoptionHeader, "a.csv:1: 自由記述" + single},
		{"another column", "colour," + adoptionHeader, "a.csv:1: colour: unknown column"},
		{"an answer", with("11.3", "はい"), `a.csv:2: now: "はい" is somebody's answer, not a share in per cent`},
		{"one person", with("1204", "1"), "a.csv:2: n: 1: a share of fewer than 50 answers could be traced to those who gave them"},
		{"half a person", with("1204", "12.5"), `a.csv:2: n: "12.5" is not a whole number of answers`},
		{"no number of answers", with("1204", ""), "a.csv:2: n: empty"},
		{"mail", with("q,q", "q,write to a@example.jp"), "a.csv:2: question_en: mail, telephone number or time of day: only published totals may enter"},
		{"time of day", with(",p\n", ",１２：３０\n"), "a.csv:2: place: mail, telephone number or time of day: only published totals may enter"},
		{"a long text", with("q,q", strings.Repeat("あ", 201)+",q"), "a.csv:2: question_ja: 201 characters: a text of its own, not a question or a place"},
		{"more than all", with(",20,", ",90,"), "a.csv:2: intended: 11.3 % that do and 90 % that intend to are more than all"},
		{"a share beyond all", with("11.3", "113"), "a.csv:2: now: 113 is not between 0 and 100 per cent\na.csv:2: intended: 113 % that do and 20 % that intend to are more than all"},
		{"unknown measure", with("pv", "horse"), `a.csv:2: measure: "horse" is none of the measures`},
		{"a measure that is no share", with("pv", "ledger"), "a.csv:2: measure: ledger is no share in per cent"},
		{"no round", with("2025", ""), "a.csv:2: fiscal_year: empty"},
		{"hearsay", with("fujisawa.zerocarbon", "hearsay"), `a.csv:2: source: "hearsay" is not in the table of sources`},
		{"unpublished", with("fujisawa.zerocarbon", "project"), "a.csv:2: source: project has no address: only published totals may enter"},
	} {
		city := fujisawa(t)
		before, labels := len(city.Facts), len(city.Labels)
		check(t, test.name, Adoption(file("a.csv", test.text), "a.csv", &city), test.want)
		if len(city.Facts) != before || len(city.Labels) != labels {
			t.Errorf("%s: something entered", test.name)
		}
	}
}

// A newer table comes beside the first; a round that is there stays what it was.
func TestAdoptionAddsRounds(t *testing.T) {
	city := fujisawa(t)
	rows := func(year string) string {
		return adoptionHeader + "pv," + year + ",q,q,11.3,,1204,fujisawa.zerocarbon,p\n"
	}
	check(t, "first", Adoption(file("a.csv", rows("2019")), "a.csv", &city), "")
	check(t, "second", Adoption(file("b.csv", rows("2025")), "b.csv", &city), "")
	check(t, "again", Adoption(file("b.csv", rows("2025")), "b.csv", &city), "b.csv:2: fiscal_year: adoption.pv.now FY2025 is there already")
	labels := map[string]int{}
	for _, l := range city.Labels {
		labels[l.ID]++
	}
	if labels["adoption.pv.now"] != 1 {
		t.Errorf("%d labels", labels["adoption.pv.now"])
	}
	if _, err := engine.New(&city); err != nil {
		t.Error(err)
	}
}

// The template is the empty table.
func TestAdoptionTemplate(t *testing.T) {
	city := fujisawa(t)
	before := len(city.Facts)
	check(t, "template", Adoption(os.DirFS("../template"), "adoption.csv", &city), "")
	if len(city.Facts) != before {
		t.Error("the template has facts")
	}
}
