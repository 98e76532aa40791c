package main

import (
	"fmt"
	"os"
	"path/filepath"

	"fujisawa2030/data/edition/monthly"
	"fujisawa2030/data/record"
	"fujisawa2030/engine/series"
	"fujisawa2030/worker/papers/plan"
	"fujisawa2030/worker/papers/print"
)

// planning writes the report 重点施策 and its short version, as HTML and PDF.
func planning(args []string) error {
	d := newDesk("report")
	city := d.flags.String("city", ".build/edition/city.txt", "edition `file`")
	link := d.flags.String("link", "", "`link` or code of the scenario; the measures put first, as far as they reach, when it is not given")
	months := d.flags.String("monthly", ".build/edition/monthly.txt", "`file` of the edition's monthly series; an empty name leaves the nowcast out")
	budget := d.flags.Float64("budget", 0, "million `yen` a year for subsidies, to say what they reach")
	pdf := d.flags.Bool("pdf", true, "print PDF, too, with Debian's chromium")
	if err := d.parse(args); err != nil {
		return err
	}
	text, err := os.ReadFile(*city)
	if err != nil {
		return err
	}
	m, assumption, err := record.Open(text, *link)
	if err != nil {
		return fmt.Errorf("%s: %w", *city, err)
	}
	if *link == "" {
		if err := plan.Propose(m); err != nil {
			return err
		}
	}
	extra := plan.Extra{Assumption: assumption, Budget: *budget * 1e6}
	if extra.Now, err = running(*months, m.City().Edition); err != nil {
		return err
	}
	p, err := plan.Compose(m, extra)
	if err != nil {
		return err
	}
	for name, version := range map[string]string{"report": plan.Full, "report-short": plan.Short} {
		document, err := p.Document(version)
		if err != nil {
			return err
		}
		if err := d.print(name, document, *pdf); err != nil {
			return err
		}
	}
	return d.file("scenario.txt", []byte(p.Link+"\n")) // to be run again
}

// running nowcasts the fiscal year that runs on the edition's day, so that the
// same edition gives the same report.
func running(name, edition string) (*plan.Now, error) {
	if name == "" {
		return nil, nil
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	set, err := monthly.Parse(text)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	day, err := series.ParseDay(edition)
	if err != nil {
		return nil, fmt.Errorf("the edition's date: %w", err)
	}
	return plan.Nowcast(set, day)
}

// print writes a document as HTML and, if wanted, as PDF.
func (d *desk) print(name string, document print.Document, pdf bool) error {
	html, lack, err := document.HTML()
	if err != nil {
		return err
	}
	if lack != "" {
		fmt.Fprintf(os.Stderr, "papers: %s not found: %s uses the system's fonts\n", lack, name)
	}
	if err := d.file(name+".html", html); err != nil || !pdf {
		return err
	}
	content, err := print.PDF(html)
	if err == nil {
		// The second printing has the page numbers of the first in its contents.
		if numbered, ok := document.Numbered(content); ok {
			if html, _, err = numbered.HTML(); err == nil {
				content, err = print.PDF(html)
			}
		}
	}
	if err != nil {
		return fmt.Errorf("%s: %w", filepath.Join(d.out, name+".pdf"), err)
	}
	return d.file(name+".pdf", content)
}
