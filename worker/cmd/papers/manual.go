package main

import (
	"fujisawa2030/engine"
	"fujisawa2030/worker/papers/manual"
)

// manuals writes the operating manual with the pictures of the page.
func manuals(args []string) error {
	d := newDesk("manual")
	pictures := d.flags.String("pictures", ".build/manual/pictures", "`folder` of the pictures that site/test/browser/manual.mjs takes")
	pdf := d.flags.Bool("pdf", true, "print PDF, too, with Debian's chromium")
	if err := d.parse(args); err != nil {
		return err
	}
	edition, err := d.edition()
	if err != nil {
		return err
	}
	document, err := manual.Manual{Edition: edition, Model: engine.Version, Pictures: *pictures}.Document()
	if err != nil {
		return err
	}
	return d.print("manual", document, *pdf)
}
