// Command keeper prints the service worker into a build folder that is complete
// but for it: the page, and the sealed release below edition/.
//
//	keeper -outline .build/outline.json -public .build/public
package main

import (
	"flag"
	"fmt"
	"os"

	"fujisawa2030/site/press"
)

func main() {
	var job press.KeeperJob
	flag.StringVar(&job.Site, "site", "site", "folder of the sources")
	flag.StringVar(&job.Outline, "outline", ".build/outline.json", "outline of the copy, as command site leaves it")
	flag.StringVar(&job.Public, "public", ".build/public", "the build folder")
	flag.Parse()
	if err := press.PrintKeeper(job); err != nil {
		fmt.Fprintln(os.Stderr, "keeper:", err)
		os.Exit(1)
	}
}
