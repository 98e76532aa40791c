package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"fujisawa2030/worker/papers/letter"
	"fujisawa2030/worker/papers/licence"
	"fujisawa2030/worker/papers/paper"
	"fujisawa2030/worker/papers/part"
)

// desk is what most commands have in common: where the tree is, where papers
// go, and the day they speak of.
type desk struct {
	root, out, day string
	flags          *flag.FlagSet
	date           time.Time
}

func newDesk(name string) *desk {
	d := &desk{flags: flag.NewFlagSet("papers "+name, flag.ContinueOnError)}
	d.flags.StringVar(&d.root, "root", ".", "the module's `folder`")
	d.flags.StringVar(&d.out, "out", ".build/papers", "`folder` to write into")
	d.flags.StringVar(&d.day, "date", "", "the papers' `day`, YYYY-MM-DD (default: today in Japan)")
	return d
}

// parse reads the flags; every command takes flags only.
func (d *desk) parse(args []string) error {
	if err := d.flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return err
	} else if err != nil || d.flags.NArg() > 0 {
		if err == nil {
			d.flags.Usage()
		}
		return errUsage
	}
	if d.day == "" {
		d.day = time.Now().In(letter.Japan).Format(time.DateOnly)
	}
	var err error
	d.date, err = parseDay("-date", d.day)
	return err
}

func parseDay(flag, text string) (time.Time, error) {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return day, fmt.Errorf("%s %q is not a day: YYYY-MM-DD", flag, text)
	}
	return day, nil
}

// licences gathers all parts with their licences, and refuses what may not be
// handed over.
func (d *desk) licences() ([]licence.Licence, error) {
	parts, err := part.All(d.root)
	if err != nil {
		return nil, err
	}
	all, err := licence.Find(parts)
	if err != nil {
		return nil, err
	}
	return all, licence.Gate(all)
}

// edition is the date of the data, which also numbers the bills of materials.
func (d *desk) edition() (string, error) {
	name := filepath.Join(d.root, "data", "fujisawa", "datapackage.json")
	text, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	var descriptor struct{ Version string }
	if err := json.Unmarshal(text, &descriptor); err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	return descriptor.Version, nil
}

// form says as what a paper is written.
type form int

const (
	printed form = iota // HTML for A4
	both                // and a workbook, for forms that are filled in further
)

// put writes a paper and prints the names of its files.
func (d *desk) put(p paper.Paper, f form) error {
	name, err := p.WriteHTML(d.out)
	if err != nil {
		return err
	}
	fmt.Println(name)
	if f == both {
		if name, err = p.WriteWorkbook(d.out); err != nil {
			return err
		}
		fmt.Println(name)
	}
	return nil
}

// file writes any other file.
func (d *desk) file(name string, content []byte) error {
	name = filepath.Join(d.out, name)
	fmt.Println(name)
	return paper.Replace(name, content)
}
