// Command single makes one HTML file of a complete build folder, to be opened
// from disc without a server and without network:
//
//	single -outline .build/outline.json -public .build/public -out .build/single/fujisawa2030.html
package main

import (
	"flag"
	"fmt"
	"os"

	"fujisawa2030/site/press"
)

func main() {
	var job press.SingleJob
	flag.StringVar(&job.Site, "site", "site", "folder of the sources")
	flag.StringVar(&job.Keys, "keys", ".build/keys/keys.txt", "key list that signs editions")
	flag.StringVar(&job.Verifier, "verifier", ".build/wasm/verify.wasm", "module of wasm/verify")
	flag.StringVar(&job.Outline, "outline", ".build/outline.json", "outline of the page, as command site leaves it")
	flag.StringVar(&job.Public, "public", ".build/public", "the build folder")
	flag.StringVar(&job.Out, "out", ".build/single/fujisawa2030.html", "the file to make")
	flag.Parse()
	if err := press.PrintSingle(job); err != nil {
		fmt.Fprintln(os.Stderr, "single:", err)
		os.Exit(1)
	}
}
