// Command site prints the page into a folder (see package press):
//
//	go run ./site/cmd/site -first .build/first/first.json -keys .build/keys/keys.txt -out .build/public
//
// It is run from the module's root after `npm ci` in site/.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"fujisawa2030/site/press"
)

func main() {
	job := press.Job{Log: os.Stderr}
	flag.StringVar(&job.Site, "site", "site", "folder of the sources")
	flag.StringVar(&job.First, "first", ".build/first/first.json", "results of the model's first run")
	flag.StringVar(&job.Keys, "keys", ".build/keys/keys.txt", "key list that signs editions")
	flag.StringVar(&job.Verifier, "verifier", ".build/wasm/verify.wasm", "module of wasm/verify")
	flag.StringVar(&job.Fonts, "fonts", "/usr/share/fonts/truetype/bizud-gothic", "folder of BIZ UDPGothic")
	flag.StringVar(&job.Out, "out", ".build/public", "folder to print into")
	flag.StringVar(&job.Outline, "outline", ".build/outline.json", "file for the outline of a kept copy")
	glyphs := flag.String("glyphs", "", "more texts, comma-separated, whose characters the fonts need")
	needed := flag.String("needed", "", "files of the release, comma-separated, that every visit needs at once")
	flag.Parse()
	if *needed != "" {
		job.Needed = strings.Split(*needed, ",")
	}
	if *glyphs != "" {
		job.Glyphs = strings.Split(*glyphs, ",")
	}
	if err := press.Print(job); err != nil {
		fmt.Fprintln(os.Stderr, "site:", err)
		os.Exit(1)
	}
}
