package main

import (
	"fmt"

	"fujisawa2030/worker/papers/disc"
)

// deliverable lays out the disc from what the other commands have made.
func deliverable(args []string) error {
	d := newDesk("disc")
	build := d.flags.String("build", ".build", "the build's `folder`")
	facts := d.flags.String("facts", "data/fujisawa", "`folder` of the city's tables")
	if err := d.parse(args); err != nil {
		return err
	}
	files, err := disc.Write(disc.Job{Build: *build, Facts: *facts, Out: d.out, Date: d.date})
	if err != nil {
		return err
	}
	sum := int64(0)
	for _, f := range files {
		sum += f.Bytes
	}
	fmt.Printf("%s: %d files, %s bytes\n", d.out, len(files), number(int(sum)))
	return nil
}
