// Command bundle makes one script of a TypeScript source and what it imports, for
// tests and figures that need a part of the page alone:
//
//	bundle ENTRY OUT
package main

import (
	"fmt"
	"os"

	"github.com/evanw/esbuild/pkg/api"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: bundle ENTRY OUT")
		os.Exit(2)
	}
	result := api.Build(api.BuildOptions{
		EntryPoints: []string{os.Args[1]},
		Outfile:     os.Args[2],
		Bundle:      true,
		Format:      api.FormatIIFE,
		Target:      api.ES2022,
		Write:       true,
		LogLevel:    api.LogLevelWarning,
	})
	if len(result.Errors) > 0 {
		os.Exit(1)
	}
}
