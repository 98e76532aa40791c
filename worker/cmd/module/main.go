// Command module puts together the Worker's module; see package module.
//
//	module -wasm edge.wasm [-pack .build/pack] [-out .build/worker]
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"fujisawa2030/worker/module"
)

func main() {
	var p module.Parts
	flag.StringVar(&p.Program, "wasm", ".build/wasm/edge.wasm", "`file` built from worker/cloudflare")
	flag.StringVar(&p.Loader, "loader", "", "wasm_exec.js `file` (default: that of the installed Go)")
	flag.StringVar(&p.Pack, "pack", ".build/pack", "`folder` written by the pack command")
	out := flag.String("out", ".build/worker", "`folder` of the module")
	flag.Parse()
	if flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*out, p); err != nil {
		fmt.Fprintf(os.Stderr, "module: %v\n", err)
		os.Exit(1)
	}
}

func run(out string, p module.Parts) error {
	if p.Loader == "" {
		root, err := exec.Command("go", "env", "GOROOT").Output()
		if err != nil {
			return fmt.Errorf("go env GOROOT: %w", err)
		}
		p.Loader = filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js")
	}
	return module.Write(out, p)
}
