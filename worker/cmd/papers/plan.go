package main

import (
	"fmt"
	"os"
	"path/filepath"

	"fujisawa2030/data/record"
	"fujisawa2030/worker/papers/plan"
	"fujisawa2030/worker/papers/print"
)

// planning writes the report 重点施策 and its short version, as HTML and PDF.
func planning(args []string) error {
	d := newDesk("report")
	city := d.flags.String("city", ".build/edition/city.txt", "edition `file`")
	link := d.flags.String("link", "", "`link` or code of the scenario; the measures put first, as far as they reach, when it is not given")
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
	p, err := plan.Compose(m, assumption)
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
	return nil
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
	if err != nil {
		return fmt.Errorf("%s: %w", filepath.Join(d.out, name+".pdf"), err)
	}
	return d.file(name+".pdf", content)
}
