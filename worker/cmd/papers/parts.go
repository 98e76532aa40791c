package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"fujisawa2030/worker/papers/licence"
	"fujisawa2030/worker/papers/part"
	"fujisawa2030/worker/papers/profile"
	"fujisawa2030/worker/papers/report"
	"fujisawa2030/worker/papers/sbom"
)

// The two bills: what a visitor or the host gets, and what only builds or tests.
const (
	shippedBill = "sbom-shipped.cdx.json"
	buildBill   = "sbom-build.cdx.json"
)

func bills(args []string) error {
	d := newDesk("sbom")
	if err := d.parse(args); err != nil {
		return err
	}
	all, err := d.licences()
	if err != nil {
		return err
	}
	return d.bills(all)
}

func (d *desk) bills(all []licence.Licence) error {
	edition, err := d.edition()
	if err != nil {
		return err
	}
	var shipped, rest []licence.Licence
	for _, l := range all {
		if l.Part.Use == part.Shipped {
			shipped = append(shipped, l)
		} else {
			rest = append(rest, l)
		}
	}
	first, err1 := sbom.Bill(shipped, edition)
	second, err2 := sbom.Bill(rest, edition)
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	return errors.Join(d.file(shippedBill, first), d.file(buildBill, second))
}

func environment(args []string) error {
	d := newDesk("environment")
	host := d.flags.String("host", "worker/deploy/domestic", "`folder` of the host's profile, within the module")
	if err := d.parse(args); err != nil {
		return err
	}
	all, err := d.licences()
	if err != nil {
		return err
	}
	return d.environment(all, *host)
}

func (d *desk) environment(all []licence.Licence, host string) error {
	p, err := profile.Read(filepath.Join(d.root, host))
	if err != nil {
		return err
	}
	roles := map[string]string{"os": "基本ソフト（OS）", "web": "ウェブサーバ"}
	var machines []report.Machine
	for _, row := range p.With("machine.") {
		role := roles[row.Field]
		if role == "" {
			role = row.Field
		}
		machines = append(machines, report.Machine{Role: role, Name: row.Value, Version: row.Evidence})
	}
	paper, err := report.Environment(all, p.Value("host.name"), machines, d.date)
	if err != nil {
		return err
	}
	return d.put(paper, both)
}

func updates(args []string) error {
	d := newDesk("updates")
	from := d.flags.String("from", "", "bill of the month before: a `file`, or a folder with both bills")
	to := d.flags.String("to", "", "bill at the month's end, likewise")
	month := d.flags.String("month", "", "`month`, YYYY-MM")
	last := d.flags.String("last", "", "the contract's last `day`, when it ends in this month")
	if err := d.parse(args); err != nil {
		return err
	}
	if *from == "" || *to == "" || *month == "" {
		d.flags.Usage()
		return errUsage
	}
	var p report.Period
	var err error
	if p.Month, err = time.Parse("2006-01", *month); err != nil {
		return fmt.Errorf("-month %q is not a month: YYYY-MM", *month)
	}
	if *last != "" {
		if p.LastDay, err = parseDay("-last", *last); err != nil {
			return err
		}
	}
	var err1, err2 error
	p.From, p.Made[0], err1 = readBills(*from)
	p.To, p.Made[1], err2 = readBills(*to)
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	paper, err := report.Updates(p, d.date)
	if err != nil {
		return err
	}
	return d.put(paper, both)
}

// readBills reads one bill, or the two of a folder.
func readBills(name string) (all []sbom.Entry, made time.Time, err error) {
	names := []string{name}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		names = []string{filepath.Join(name, shippedBill), filepath.Join(name, buildBill)}
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, made, err
		}
		entries, date, err := sbom.Read(text)
		if err != nil {
			return nil, made, fmt.Errorf("%s: %w", name, err)
		}
		all, made = append(all, entries...), date
	}
	return all, made, nil
}

func notices(args []string) error {
	d := newDesk("licences")
	if err := d.parse(args); err != nil {
		return err
	}
	all, err := d.licences()
	if err != nil {
		return err
	}
	return d.notices(all)
}

func (d *desk) notices(all []licence.Licence) error {
	return errors.Join(d.put(licence.Notices(all, d.date), printed), d.file("THIRD_PARTY_NOTICES.txt", []byte(licence.Plain(all))))
}
