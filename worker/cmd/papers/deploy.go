package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"fujisawa2030/worker/papers/profile"
)

func deploy(args []string) error {
	d := newDesk("deploy")
	dir := d.flags.String("profiles", "worker/deploy", "`folder` with a folder per host, within the module")
	complete := d.flags.Bool("complete", false, "refuse a profile that lacks evidence: before the service opens")
	only := d.flags.String("host", "", "check one `host` only")
	if err := d.parse(args); err != nil {
		return err
	}
	hosts, err := d.profiles(*dir, *only)
	if err != nil {
		return err
	}
	var errs []error
	for _, p := range hosts {
		open := p.Outstanding()
		fmt.Printf("%s（%s）: 設定は仕様に反しません。市に必要な証拠のうち、そろっていないもの %d件\n", filepath.Base(p.Dir), p.Value("host.name"), len(open))
		for _, o := range open {
			fmt.Println("  " + o.Words())
			if *complete {
				errs = append(errs, profile.Refusal{File: filepath.Join(p.Dir, "profile.csv"), Field: o.Rule.Field, Reason: o.State + " " + o.Need})
			}
		}
	}
	return errors.Join(errs...)
}

// profiles reads and checks the profiles of all hosts, or of one.
func (d *desk) profiles(dir, only string) (hosts []*profile.Profile, err error) {
	pattern := "*"
	if only != "" {
		pattern = only
	}
	tables, err := filepath.Glob(filepath.Join(d.root, dir, pattern, "profile.csv"))
	if err != nil {
		return nil, err
	}
	if len(tables) == 0 {
		return nil, fmt.Errorf("no profile in %s", filepath.Join(dir, pattern))
	}
	var errs []error
	for _, table := range tables {
		p, err := profile.Read(filepath.Dir(table))
		if err == nil {
			err = p.Check(d.date)
		}
		errs = append(errs, err)
		hosts = append(hosts, p)
	}
	return hosts, errors.Join(errs...)
}
