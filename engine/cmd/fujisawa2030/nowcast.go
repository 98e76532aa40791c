package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/google/renameio/v2"

	"fujisawa2030/data/edition/monthly"
	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/nowcast"
	"fujisawa2030/engine/series"
)

// nowcastQuestion is what the command nowcast is asked.
type nowcastQuestion struct {
	monthly, table, page string
	asOf, area           string
	day                  series.Day
	backtest             bool
	set                  series.Set
}

// areas are the words for the places that can be nowcast.
var areas = []struct{ word, area string }{{"city", nowcast.City}, {"nation", nowcast.Nation}}

// Years of the trial: the official ones for the city, and those of the
// national inventory.
const (
	firstTrial      engine.FiscalYear = 2013
	lastCityTrial   engine.FiscalYear = 2019
	lastNationTrial engine.FiscalYear = 2023
)

func nowcastFlags(r *request, flags *flag.FlagSet) {
	q := &r.now
	flags.StringVar(&q.monthly, "monthly", ".build/edition/monthly.txt", "monthly `file` of the edition to read")
	flags.StringVar(&r.facts, "facts", "", "`folder` with a city's tables, to be read instead")
	flags.StringVar(&q.table, "table", "", "`table` with newer months: id,period,value,known,grade,source,note_ja,note_en")
	flags.StringVar(&q.page, "page", "", "`file` to write one A4 page in Japanese to")
	flags.StringVar(&q.asOf, "asof", "", "`date` from which the nowcast is made, YYYY-MM-DD; today when left out")
	flags.IntVar(&r.fy, "fy", 0, "fiscal `year`; the one that runs on that date when left out")
	flags.StringVar(&q.area, "area", "city", "`place`: city or nation")
	flags.BoolVar(&q.backtest, "backtest", false, "try the method on the official years, as it could have been done then")
	flags.StringVar(&r.form, "format", "text", "`form` of the answer: text, json or csv")
	flags.StringVar(&r.tongue, "lang", "ja", "`language` of names: ja, easy or en")
}

func (r *request) checkNowcast() error {
	q := &r.now
	if !slices.Contains(forms, r.form) {
		return fmt.Errorf("-format %q is not one of %s", r.form, strings.Join(forms, ", "))
	}
	i := slices.Index(tongues, r.tongue)
	if i < 0 {
		return fmt.Errorf("-lang %q is not one of %s", r.tongue, strings.Join(tongues, ", "))
	}
	r.lang = engine.Lang(i)
	place := slices.IndexFunc(areas, func(a struct{ word, area string }) bool { return a.word == q.area })
	if place < 0 {
		return fmt.Errorf("-area %q is not city or nation", q.area)
	}
	q.area = areas[place].area
	if q.backtest && (q.asOf != "" || r.fy != 0 || q.page != "") {
		return errors.New("-backtest goes without -asof, -fy and -page: it has its own days")
	}
	if q.page != "" && q.area != nowcast.City {
		return errors.New("-page is the city's")
	}
	if q.asOf == "" {
		q.asOf = time.Now().Format(time.DateOnly)
	}
	day, err := series.ParseDay(q.asOf)
	if err != nil {
		return fmt.Errorf("-asof %w", err)
	}
	q.day = day
	return nil
}

// nowcasts answers, and writes the page when it is asked for.
func nowcasts(r *request) ([]byte, error) {
	if err := r.readMonthly(); err != nil {
		return nil, err
	}
	if r.now.backtest {
		return r.tries()
	}
	fy := engine.FiscalYear(r.fy)
	if fy == 0 {
		fy = nowcast.RunningYear(r.now.day)
	}
	result, err := nowcast.Of(r.now.set, r.now.area, r.now.day, fy)
	if err != nil {
		return nil, fmt.Errorf("nowcast: %w", err)
	}
	if r.now.page != "" {
		trial, err := nowcast.Try(r.now.set, nowcast.City, nowcast.Running, firstTrial, lastCityTrial)
		if err != nil {
			return nil, fmt.Errorf("nowcast: %w", err)
		}
		html, err := r.nowcastPage(result, trial)
		if err != nil {
			return nil, err
		}
		if err := renameio.WriteFile(r.now.page, html, 0o644); err != nil {
			return nil, err
		}
	}
	return r.nowcastAnswer(result)
}

// readMonthly reads the series, and then the table of newer ones.
func (r *request) readMonthly() error {
	q := &r.now
	if r.facts != "" {
		files := os.DirFS(r.facts)
		city, err := table.City(files, "")
		if err == nil {
			q.set, err = table.Monthly(files, city)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", r.facts, err)
		}
	} else {
		text, err := os.ReadFile(q.monthly)
		if err != nil {
			return err
		}
		if q.set, err = monthly.Parse(text); err != nil {
			return fmt.Errorf("%s: %w", q.monthly, err)
		}
	}
	if q.table == "" {
		return nil
	}
	var err error
	q.set, err = table.Newer(os.DirFS(filepath.Dir(q.table)), filepath.Base(q.table), q.set)
	return err
}

// tries runs every protocol of the area.
func (r *request) tries() ([]byte, error) {
	last := lastCityTrial
	if r.now.area == nowcast.Nation {
		last = lastNationTrial
	}
	var trials []nowcast.Backtest
	for _, protocol := range nowcast.Protocols(r.now.area) {
		b, err := nowcast.Try(r.now.set, r.now.area, protocol, firstTrial, last)
		if err != nil {
			return nil, fmt.Errorf("nowcast: %w", err)
		}
		trials = append(trials, b)
	}
	return r.backtestAnswer(trials)
}

func (r *request) say(id string) string { return plain(r.now.set.Text(id, r.lang)) }

// seriesName is a series' name for readers.
func (r *request) seriesName(id string) string {
	if s := r.now.set.Find(id); s != nil {
		return plain(s.Name[r.lang])
	}
	return id
}
