package report

import (
	"errors"
	"fmt"
	"time"

	"fujisawa2030/worker/papers/paper"
	"fujisawa2030/worker/papers/sbom"
)

// Period is one month's report: the bills at its beginning and at its end.
type Period struct {
	Month    time.Time // any day of it
	From, To []sbom.Entry
	Made     [2]time.Time // when the bills were made
	LastDay  time.Time    // of the contract, when the month is its last; else zero
}

// Due is the last day for handing in: the 10th of the next month, or the last
// day of the contract (3(14)).
func (p Period) Due() time.Time {
	first := time.Date(p.Month.Year(), p.Month.Month(), 1, 0, 0, 0, 0, time.UTC)
	if !p.LastDay.IsZero() && p.LastDay.Year() == first.Year() && p.LastDay.Month() == first.Month() {
		return p.LastDay
	}
	return first.AddDate(0, 1, 9)
}

// Updates is the monthly report (様式第3号). A part whose bytes changed under
// the same version is refused: that is no update but a question.
func Updates(p Period, date time.Time) (paper.Paper, error) {
	if p.Made[0].After(p.Made[1]) {
		return paper.Paper{}, fmt.Errorf("the first bill (%s) is younger than the second (%s)", p.Made[0].Format(time.DateOnly), p.Made[1].Format(time.DateOnly))
	}
	next := time.Date(p.Month.Year(), p.Month.Month()+1, 1, 0, 0, 0, 0, time.UTC)
	if !p.Made[1].Before(next) {
		return paper.Paper{}, fmt.Errorf("the second bill is of %s, after the month %s", p.Made[1].Format(time.DateOnly), p.Month.Format("2006-01"))
	}
	changes := sbom.Difference(p.From, p.To)
	var errs []error
	t := &paper.Table{Columns: []paper.Column{{Name: "区分", Width: 10}, {Name: "種類", Width: 15}, {Name: "名称", Width: 27}, {Name: "前の版", Width: 15}, {Name: "後の版", Width: 15}, {Name: "使う所", Width: 18}}}
	for _, c := range changes {
		if c.Swapped {
			errs = append(errs, fmt.Errorf("%s %s: the same version has other bytes than before", c.Name, c.To))
			continue
		}
		t.Rows = append(t.Rows, []string{what(c), c.Kind.Words(), c.Name, orDash(c.From), orDash(c.To), c.Use.Words()})
	}
	if err := errors.Join(errs...); err != nil {
		return paper.Paper{}, err
	}
	out := paper.Paper{
		Name: "form-3-updates-" + p.Month.Format("2006-01"), Title: "ソフトウェア等の運用報告（" + paper.Month(p.Month) + "分）", Form: "様式第3号", Date: date, Letter: true,
		Lead: []string{
			"「ウェブサイト等のセキュリティ対策に関する仕様書」3(14) により、ソフトウェア等の更新の実施状況を報告します。",
			"提出期限: " + paper.Day(p.Due()),
			fmt.Sprintf("比べた部品表: %s の版（%d件）と %s の版（%d件）", p.Made[0].Format(time.DateOnly), len(p.From), p.Made[1].Format(time.DateOnly), len(p.To)),
		},
		Sections: []paper.Section{{Heading: fmt.Sprintf("更新した部品（%d件）", len(t.Rows)), Table: t}},
	}
	if len(t.Rows) == 0 {
		out.Sections = []paper.Section{{Heading: "更新した部品", Text: []string{"この月に更新したソフトウェア等はありません。"}}}
	}
	out.Sections = append(out.Sections, paper.Section{Heading: "事前の検証（3(6)）", Text: []string{
		"更新は、試験一式（make test）に通ってから公開します。確かめた人が記入してください。"},
		Table: paper.Fields("試験に通った日時・版", "", "公開した日時", "", "確認者", "")})
	if date.After(p.Due()) {
		out.Lead = append(out.Lead, "注意: 提出期限を過ぎています。")
	}
	return out, nil
}

func what(c sbom.Change) string {
	switch {
	case c.From == "":
		return "追加"
	case c.To == "":
		return "削除"
	}
	return "更新"
}

func orDash(s string) string {
	if s == "" {
		return "－"
	}
	return s
}
