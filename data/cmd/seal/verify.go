package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"fujisawa2030/data/seal"
)

// verify checks all files of a release and says what it holds.
func verify(args []string, clock time.Time) error {
	set := flag.NewFlagSet("verify", flag.ContinueOnError)
	keys := set.String("keys", ".build/keys/keys.txt", "key list `file` to trust")
	seen := set.Int("seen", 0, "`number` of a release seen before: an older one is refused")
	now := set.String("now", "", "`time` to take as the present, such as 2026-11-23T00:00:00Z (default: the clock)")
	if err := parse(set, "[flags] DIR", args); err != nil {
		return err
	}
	if set.NArg() != 1 {
		return wrong(set, "one folder is needed")
	}
	if *now != "" {
		t, err := time.Parse(time.RFC3339, *now)
		if err != nil {
			return wrong(set, "-now: %v", err)
		}
		clock = t
	}
	list, err := readList(*keys)
	if err != nil {
		return err
	}
	r, err := seal.Load(seal.Folder(os.DirFS(set.Arg(0))), list, seal.Seen{Release: *seen}, clock)
	if err != nil {
		return err
	}
	fmt.Printf("release %d, edition %s, expires %s, key list %d\n", r.Release, r.Edition, r.Expires.Format(time.RFC3339), r.List)
	for _, f := range r.Files {
		fmt.Printf("%s %d %s %s\n", f.SHA256, f.Length, f.Role, f.Name)
	}
	return nil
}
