package table

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"fujisawa2030/engine"
)

// Published totals of what residents and businesses of the city say that they
// do: adoption.csv with one row per measure and round, and the columns
//
//	measure      a lever of measures.csv in per cent
//	fiscal_year  round, by the year in which its fiscal year begins
//	question_ja  the question as it is printed
//	question_en  the same in English
//	now          per cent of the answers that have or do it
//	intended     per cent that intend to; empty when it was not asked
//	n            answers that the shares are of
//	source       a document of sources.csv that anybody can read
//	place        page or table in it
//
// data/template/adoption.csv is the empty table. Rows become the facts
// adoption.MEASURE.now, .intended and .n of the round's year. They move no
// result: they stand beside what the model takes for today's adoption.
//
// Only totals that were published enter. Whatever looks like the answers of
// single people is refused, with row, column and reason: columns of persons,
// several rows for one question, too few answers, free or traceable text, a
// source that nobody can open.
const adoptionTable = "adoption.csv"

const (
	fewestAnswers   = 50  // a share of fewer could be traced to those who answered
	longestQuestion = 200 // characters; longer is no question
	mostTotals      = 400 // rows; more cannot be one per measure and round
)

// adoption adds the published totals to a city, when the folder has them.
func adoption(fsys fs.FS, city *engine.City) error {
	err := Adoption(fsys, adoptionTable, city)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// Adoption reads a table of published totals and adds its facts and their names
// to the city, all of them or none.
func Adoption(fsys fs.FS, name string, city *engine.City) error {
	s, err := open(fsys, name, "measure", "fiscal_year", "question_ja", "question_en", "now", "intended", "n", "source", "place")
	if err != nil {
		return err
	}
	s.personalColumns()
	if len(s.rows) > mostTotals {
		s.refuse(1, "", fmt.Sprintf("%d rows: a table of totals has one row per measure and round, more are single answers", len(s.rows)))
		s.rows = nil
	}
	var facts []engine.Fact
	measures := map[string]*engine.Measure{}
	first := map[string]row{}
	there := map[string]bool{} // facts of an earlier table
	for _, f := range city.Facts {
		there[key(f)] = true
	}
	for _, r := range s.rows {
		m, f := r.total(city)
		if there[key(f.now)] {
			r.refuse("fiscal_year", "%s is there already", key(f.now))
		}
		round := fmt.Sprintf("%s FY%d", r.optional("measure"), f.now.FY)
		if earlier, ok := first[round]; ok {
			r.refuse("measure", "%s stands already in %s: one row per question and round, more are single answers", round, earlier.place())
			continue
		}
		first[round] = r
		if m != nil {
			measures[m.ID] = m
			facts = append(facts, f.all()...)
		}
	}
	if err := s.err(); err != nil {
		return err
	}
	for _, m := range measures {
		for _, l := range adoptionLabels(m) {
			if !slices.ContainsFunc(city.Labels, func(other engine.Label) bool { return other.ID == l.ID }) {
				city.Labels = append(city.Labels, l)
			}
		}
	}
	slices.SortFunc(city.Labels, func(a, b engine.Label) int { return cmp.Compare(a.ID, b.ID) })
	city.Facts = append(city.Facts, facts...)
	slices.SortFunc(city.Facts, func(a, b engine.Fact) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.FY, b.FY))
	})
	return nil
}

// personal are words of columns that tell about one person or one answer.
var personal = regexp.MustCompile(`名前|氏名|住所|郵便|電話|メール|年齢|年代|性別|職業|世帯主|回答者|回答番号|整理番号|日時|タイムスタンプ|自由|意見|` +
	`(^|[ _-])(id|no|name|age|sex|gender|address|zip|postcode|phone|tel|e?mail|ip|respondent|person|answer|time|timestamp|date|comment|comments|opinion|free)([ _-]|$)`)

// personalColumns says of an unknown column why it may not come in under any name.
func (s *sheet) personalColumns() {
	for _, err := range s.errs {
		e, ok := errors.AsType[*Error](err)
		if ok && e.Reason == "unknown column" && personal.MatchString(strings.ToLower(norm.NFKC.String(e.Field))) {
			e.Reason = "a column of single answers: only published totals may enter"
		}
	}
}

// totals are the facts of one row.
type totals struct{ now, intended, n engine.Fact }

func (t totals) all() []engine.Fact {
	if math.IsNaN(t.intended.Value) {
		return []engine.Fact{t.now, t.n}
	}
	return []engine.Fact{t.now, t.intended, t.n}
}

// total reads one row. The measure is nil when there is none of that name.
func (r row) total(city *engine.City) (*engine.Measure, totals) {
	m := r.asked(city)
	fy := r.year("fiscal_year")
	if fy == 0 && r.optional("fiscal_year") == "" {
		r.refuse("fiscal_year", "empty")
	}
	now, intended := r.share100("now"), math.NaN()
	if r.optional("intended") != "" {
		intended = r.share100("intended")
	}
	if now+intended > 100.5 { // each is rounded
		r.refuse("intended", "%v %% that do and %v %% that intend to are more than all", now, intended)
	}
	n := r.answers()
	source := r.published(city)
	question, english, place := r.question("question_ja"), r.question("question_en"), r.question("place")
	note := engine.Note{
		Japanese: "問「" + question + "」、" + strconv.Itoa(n) + "件の集計。" + place,
		English:  "question: " + english + "; of " + strconv.Itoa(n) + " answers; " + place,
	}
	fact := func(what string, value float64, unit string) engine.Fact {
		return engine.Fact{ID: "adoption." + r.optional("measure") + "." + what, FY: fy, Value: value, Low: math.NaN(), High: math.NaN(),
			Unit: unit, Grade: engine.Published, Source: source, Note: note}
	}
	return m, totals{fact("now", now, "%"), fact("intended", intended, "%"), fact("n", float64(n), "answer")}
}

// asked finds the measure that the row is about.
func (r row) asked(city *engine.City) *engine.Measure {
	id := r.id("measure")
	for i := range city.Measures {
		if m := &city.Measures[i]; m.ID == id {
			if m.Kind != "share" || m.Unit != "%" {
				r.refuse("measure", "%s is no share in per cent", id)
			}
			return m
		}
	}
	if id != "" && isID(id) {
		r.refuse("measure", "%q is none of the measures", id)
	}
	return nil
}

// words are answers where a share should stand.
var words = []string{"はい", "いいえ", "ある", "ない", "○", "◯", "×", "yes", "no", "true", "false", "y", "n"}

func (r row) share100(column string) float64 {
	if s := strings.ToLower(r.optional(column)); slices.Contains(words, s) {
		r.refuse(column, "%q is somebody's answer, not a share in per cent", s)
		return math.NaN()
	}
	v := r.number(column)
	if v < 0 || v > 100 {
		r.refuse(column, "%v is not between 0 and 100 per cent", v)
	}
	return v
}

func (r row) answers() int {
	s := r.text("n")
	n, err := strconv.Atoi(s)
	switch {
	case s == "":
	case err != nil:
		r.refuse("n", "%q is not a whole number of answers", s)
	case n < fewestAnswers:
		r.refuse("n", "%d: a share of fewer than %d answers could be traced to those who gave them", n, fewestAnswers)
	}
	return n
}

// published returns a source that anybody can open.
func (r row) published(city *engine.City) string {
	id := r.text("source")
	for _, s := range city.Sources {
		if s.ID == id {
			if s.Address == "" {
				r.refuse("source", "%s has no address: only published totals may enter", id)
			}
			return id
		}
	}
	if id != "" {
		r.refuse("source", "%q is not in the table of sources", id)
	}
	return id
}

// traceable finds what leads to a person: mail, telephone, a time of day.
var traceable = regexp.MustCompile(`\S@\S|\d{2,4}-\d{2,4}-\d{3,4}|\d{1,2}:\d{2}`)

func (r row) question(column string) string {
	s := r.text(column)
	switch {
	case utf8.RuneCountInString(s) > longestQuestion:
		r.refuse(column, "%d characters: a text of its own, not a question or a place", utf8.RuneCountInString(s))
	case traceable.MatchString(norm.NFKC.String(s)):
		r.refuse(column, "mail, telephone number or time of day: only published totals may enter")
	}
	return s
}

func adoptionLabels(m *engine.Measure) []engine.Label {
	label := func(what, ja, easy, en string) engine.Label {
		return engine.Label{ID: "adoption." + m.ID + "." + what, Name: engine.Text{
			"「" + m.Name[engine.Japanese] + "」" + ja, "「" + m.Name[engine.EasyJapanese] + "」 " + easy, m.Name[engine.English] + ": " + en}}
	}
	return []engine.Label{
		label("now", "をしている割合(公表された集計)", "を している {割合|わりあい}({発表|はっぴょう}された {数字|すうじ})", "share that do (published total)"),
		label("intended", "をするつもりの割合(公表された集計)", "を する つもりの {割合|わりあい}({発表|はっぴょう}された {数字|すうじ})", "share that intend to (published total)"),
		label("n", "の集計の件数", "の {集計|しゅうけい}の {数|かず}", "answers of the published total"),
	}
}
