package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"fujisawa2030/worker/papers/checklist"
	"fujisawa2030/worker/papers/cipher"
	"fujisawa2030/worker/papers/paper"
	"fujisawa2030/worker/papers/part"
	"fujisawa2030/worker/papers/patch"
)

func check(args []string) error {
	d := newDesk("check")
	file := d.flags.String("items", "", "another `table` of items than the tree's own")
	if err := d.parse(args); err != nil {
		return err
	}
	p, err := d.sheet(*file)
	if err != nil {
		return err
	}
	return d.put(p, both)
}

// sheet is the filled-in form, or the reasons why it cannot be handed in.
func (d *desk) sheet(file string) (paper.Paper, error) {
	items, err := checklist.Items()
	if file != "" {
		var text []byte
		if text, err = os.ReadFile(file); err == nil {
			items, err = checklist.Read(file, text)
		}
	}
	if err == nil {
		err = checklist.Gate(items, d.root)
	}
	return checklist.Sheet(items, d.date), err
}

func algorithms(args []string) error {
	d := newDesk("crypto")
	if err := d.parse(args); err != nil {
		return err
	}
	list, table, err := d.algorithms()
	if err != nil {
		return err
	}
	return errors.Join(d.put(list, printed), d.file("crypto.json", table))
}

func (d *desk) algorithms() (list paper.Paper, table []byte, err error) {
	all, err := cipher.Listed()
	if err != nil {
		return list, nil, err
	}
	uses, err := cipher.Scan(d.root)
	if err != nil {
		return list, nil, err
	}
	if err := cipher.Gate(all, uses); err != nil {
		return list, nil, err
	}
	table, err = json.MarshalIndent(all, "", "  ")
	return cipher.List(all, uses, d.date), append(table, '\n'), err
}

// watch is what the patch clock is set by.
type watch struct {
	database, npm, ledger string
	fresh                 int
}

func (d *desk) watch() *watch {
	w := &watch{}
	d.flags.StringVar(&w.database, "db", "https://vuln.go.dev", "govulncheck's database, an `address` (file:///folder works offline)")
	d.flags.StringVar(&w.npm, "osv", "", "`folder` of advisories on npm packages in the OSV format")
	d.flags.StringVar(&w.ledger, "ledger", "worker/deploy/advisories.csv", "`table` that remembers what was seen and agreed")
	d.flags.IntVar(&w.fresh, "fresh", 0, "refuse a database that is older than so many `days` (0: say so in the paper)")
	return w
}

func clock(args []string) error {
	d := newDesk("clock")
	w := d.watch()
	write := d.flags.Bool("write", false, "keep what was seen in the ledger itself")
	if err := d.parse(args); err != nil {
		return err
	}
	parts, err := part.All(d.root)
	if err != nil {
		return err
	}
	seen, err := d.look(w, parts)
	if err != nil {
		return err
	}
	if *write {
		if err := paper.Replace(filepath.Join(d.root, w.ledger), patch.LedgerText(seen.rows)); err != nil {
			return err
		}
	}
	return errors.Join(d.put(seen.report, both), d.file("advisories.csv", patch.LedgerText(seen.rows)), seen.verdict)
}

// sight is what the clock shows on a day.
type sight struct {
	rows    []patch.Row
	report  paper.Paper
	verdict error
}

func (d *desk) look(w *watch, parts []part.Part) (s sight, err error) {
	ledger, err := patch.ReadLedger(filepath.Join(d.root, w.ledger))
	if err != nil {
		return s, err
	}
	found, made, err := patch.Scan(context.Background(), d.root, w.database)
	if err != nil {
		return s, fmt.Errorf("%w\n(without a network, -db file:///folder reads a database that was brought along)", err)
	}
	if old := int(d.date.Sub(made).Hours() / 24); w.fresh > 0 && (made.IsZero() || old > w.fresh) {
		return s, fmt.Errorf("the database %s is of %s, more than %d days ago: renew it", w.database, made.Format(time.DateOnly), w.fresh)
	}
	npm, err := patch.Folder(w.npm, parts)
	if err != nil {
		return s, err
	}
	rows, open := patch.Tick(ledger, append(found, npm...), d.date)
	return sight{rows, patch.Report(open, rows, patch.Source{Database: w.database, Made: made, Npm: w.npm}, d.date), patch.Verdict(open, d.date)}, nil
}
