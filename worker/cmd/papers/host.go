package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"fujisawa2030/worker/papers/export"
	"fujisawa2030/worker/papers/letter"
	"fujisawa2030/worker/papers/profile"
)

func notice(args []string) error {
	d := newDesk("notice")
	from := d.flags.String("from", "", "`begin` in Japan, \"YYYY-MM-DD HH:MM\"")
	to := d.flags.String("to", "", "planned `end`, likewise")
	work := d.flags.String("work", "", "`what` is done, in Japanese")
	contact := d.flags.String("contact", "", "`who` answers questions")
	if err := d.parse(args); err != nil {
		return err
	}
	if *from == "" || *to == "" || *work == "" {
		d.flags.Usage()
		return errUsage
	}
	s := letter.Stop{Work: *work, Contact: *contact}
	var err1, err2 error
	s.From, err1 = parseMoment("-from", *from)
	s.To, err2 = parseMoment("-to", *to)
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	p, err := letter.Maintenance(s, d.date)
	if err != nil {
		return err
	}
	return d.put(p, printed)
}

func parseMoment(flag, text string) (time.Time, error) {
	t, err := time.ParseInLocation("2006-01-02 15:04", text, letter.Japan)
	if err != nil {
		return t, fmt.Errorf("%s %q is not a moment: YYYY-MM-DD HH:MM", flag, text)
	}
	return t, nil
}

func erasure(args []string) error {
	d := newDesk("erasure")
	host := d.flags.String("host", "worker/deploy/domestic", "`folder` of the host's profile, within the module")
	erased := d.flags.String("erased", "", "`day` on which it was done; empty for the list to work by")
	exported := d.flags.String("export", "", "`folder` of the export that was handed over first")
	if err := d.parse(args); err != nil {
		return err
	}
	return d.erasure(*host, *erased, *exported)
}

func (d *desk) erasure(host, erased, exported string) error {
	p, err := profile.Read(filepath.Join(d.root, host))
	if err != nil {
		return err
	}
	var places []letter.Place
	for _, row := range p.With("erase.") {
		places = append(places, letter.Place{Name: row.Field, How: row.Value})
	}
	var day time.Time
	if erased != "" {
		if day, err = parseDay("-erased", erased); err != nil {
			return err
		}
	}
	sum := ""
	if exported != "" {
		if err := export.Verify(exported); err != nil {
			return fmt.Errorf("%s: nothing may be erased before a whole export was handed over: %w", exported, err)
		}
		content, err := os.ReadFile(filepath.Join(exported, "SHA256SUMS"))
		if err != nil {
			return err
		}
		hash := sha256.Sum256(content)
		sum = hex.EncodeToString(hash[:])
	}
	out, err := letter.Erasure(p.Value("host.name"), places, sum, day, d.date)
	if err != nil {
		return err
	}
	out.Name += "-" + filepath.Base(host)
	return d.put(out, printed)
}

func exporting(args []string) error {
	d := newDesk("export")
	build := d.flags.String("build", ".build", "the build's `folder`")
	papers := d.flags.String("papers", ".build/papers", "`folder` of papers to go with it")
	if err := d.parse(args); err != nil {
		return err
	}
	files, err := export.Write(export.Job{Root: d.root, Build: *build, Papers: *papers, Out: d.out})
	if err != nil {
		return err
	}
	fmt.Printf("%s: %d files\n", d.out, len(files))
	return nil
}

func restore(args []string) error {
	d := newDesk("restore")
	from := d.flags.String("from", "", "`folder` of the export")
	if err := d.parse(args); err != nil {
		return err
	}
	if *from == "" {
		d.flags.Usage()
		return errUsage
	}
	if err := export.Restore(*from, d.out); err != nil {
		return err
	}
	fmt.Printf("%s: the tables give the exported edition, byte by byte\n", d.out)
	return nil
}
