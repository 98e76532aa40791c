// Package letter writes the letters of the service to the city: the notice of a
// stop, and the certificate of erasure with its list of what to erase.
package letter

import (
	"errors"
	"fmt"
	"time"

	"fujisawa2030/worker/papers/paper"
)

// Japan is the time in which letters count.
var Japan = time.FixedZone("JST", 9*60*60)

// Notice is how many days ahead a stop is announced (Annex B 5).
const Notice = 10

// Stop is a planned interruption.
type Stop struct {
	From, To time.Time
	Work     string // what is done
	Contact  string // who answers questions
}

// Maintenance announces a stop. One that is too near, ends before it begins or
// has no reason is refused.
func Maintenance(s Stop, today time.Time) (paper.Paper, error) {
	today = date(today)
	last := date(s.From).AddDate(0, 0, -Notice)
	var errs []error
	if today.After(last) {
		errs = append(errs, fmt.Errorf("a stop on %s had to be announced by %s, %d days ahead; today is %s: agree with the city on an exception or choose a later day",
			s.From.In(Japan).Format(time.DateOnly), last.Format(time.DateOnly), Notice, today.Format(time.DateOnly)))
	}
	if !s.To.After(s.From) {
		errs = append(errs, errors.New("the stop ends before it begins"))
	}
	if s.Work == "" {
		errs = append(errs, errors.New("the stop has no reason"))
	}
	if err := errors.Join(errs...); err != nil {
		return paper.Paper{}, err
	}
	contact := s.Contact
	if contact == "" {
		contact = "（担当者名・電話番号・メールアドレスを記入）"
	}
	return paper.Paper{
		Name: "maintenance-notice-" + s.From.In(Japan).Format("2006-01-02"), Title: "ウェブサイトの一時停止のお知らせ", Date: today, Letter: true,
		Lead: []string{"「ウェブサイト等のセキュリティ対策に関する仕様書」5により、次のとおりウェブサイトの公開を一時的に停止しますので、お知らせします。"},
		Sections: []paper.Section{
			{Heading: "1　停止の内容", Table: paper.Fields(
				"対象", "ふじさわ2030パスウェイ",
				"開始", moment(s.From), "終了（予定）", moment(s.To), "長さ", length(s.To.Sub(s.From)),
				"作業の内容", s.Work, "連絡先", contact)},
			{Heading: "2　停止中の表示", Text: []string{
				"すべてのページに「メンテナンス中」の案内を表示します（状態コード503、Retry-After付き）。案内はスクリプトなしで読めます。",
				"前に開いたことのある端末でも、切替えから1分以内に同じ案内になります。"}},
			{Heading: "3　手順", Table: paper.Fields(
				"停止の前", "試験一式（make test）に通った版であることを確かめる。元の版をすぐ戻せるように残す。",
				"開始", "切替えのファイルに maintenance と書き、案内が出ることを外から確かめる。",
				"終了", "切替えのファイルを open に戻し、外からすべてのファイルの署名と指紋を確かめる。",
				"完了後", "結果を市に連絡する。更新したソフトウェアは様式第3号で報告する。")},
		},
	}, nil
}

// date is the day of a moment in Japan, at midnight UTC as all days here are.
func date(t time.Time) time.Time {
	y, m, d := t.In(Japan).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

var weekdays = [...]string{"日", "月", "火", "水", "木", "金", "土"}

func moment(t time.Time) string {
	t = t.In(Japan)
	return fmt.Sprintf("%s（%s）%d時%02d分", paper.Day(t), weekdays[t.Weekday()], t.Hour(), t.Minute())
}

func length(d time.Duration) string {
	hours, minutes := int(d.Hours()), int(d.Minutes())%60
	switch {
	case hours == 0:
		return fmt.Sprintf("%d分", minutes)
	case minutes == 0:
		return fmt.Sprintf("%d時間", hours)
	}
	return fmt.Sprintf("%d時間%d分", hours, minutes)
}
