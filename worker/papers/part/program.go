package part

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// Program is a main package of the tree and the machine it is built for.
type Program struct {
	Name, GOOS, GOARCH, Package string
	Use                         Use
}

// rooms hold all programs.
var rooms = []string{"./engine/...", "./data/...", "./wasm/...", "./site/...", "./worker/..."}

// server is the command that ships: it runs at the host. All other commands are
// for staff.
const server = "worker/cmd/serve"

// worker is the program that ships to a Workers runtime, by the name of its file.
const worker = "worker/cloudflare"

// Programs finds all main packages but those of test data. What lies in a
// folder cmd is a command; everything else is built for a browser or a Workers
// runtime, and ships.
func Programs(root string) ([]Program, error) {
	var all []Program
	for _, machine := range [...][2]string{{"linux", "amd64"}, {"js", "wasm"}, {"wasip1", "wasm"}} {
		packages, err := list(root, []string{"GOOS=" + machine[0], "GOARCH=" + machine[1], "CGO_ENABLED=0"}, rooms...)
		if err != nil {
			return nil, err
		}
		for _, p := range packages {
			if p.Name != "main" || len(p.GoFiles) == 0 { // a test alone does not make it a program of this machine
				continue
			}
			path := p.ImportPath[strings.Index(p.ImportPath, "/")+1:]
			program := Program{path[strings.LastIndex(path, "/")+1:] + ".wasm", machine[0], machine[1], "./" + path, Shipped}
			command := strings.Contains(path, "/cmd/")
			switch {
			case command:
				program.Name, program.Use = strings.TrimSuffix(program.Name, ".wasm"), Built
				if path == server {
					program.Use = Shipped
				}
			case path == worker:
				program.Name = "edge.wasm"
			}
			// A command runs here; another program runs where it can be built.
			if command == (machine[0] == "linux") && !known(all, program.Package) {
				all = append(all, program)
			}
		}
	}
	slices.SortFunc(all, func(a, b Program) int { return cmp.Compare(a.Package, b.Package) })
	return all, nil
}

func known(all []Program, path string) bool {
	return slices.ContainsFunc(all, func(p Program) bool { return p.Package == path })
}

// Staff is the name under which the programs that staff run are looked at
// together: they do not reach a visitor one by one.
const Staff = "staff"

// Groups lists what is looked at by itself: each program that ships, and the
// staff's together. Programs for tests are left out.
func Groups(root string) ([]Program, error) {
	programs, err := Programs(root)
	if err != nil {
		return nil, err
	}
	var groups []Program
	staff := Program{Name: Staff, GOOS: "linux", GOARCH: "amd64", Use: Built}
	for _, p := range programs {
		switch p.Use {
		case Shipped:
			groups = append(groups, p)
		case Built:
			staff.Package += " " + p.Package
		}
	}
	return append(groups, staff), nil
}

// Patterns are the program's packages for a go command.
func (p Program) Patterns() []string { return strings.Fields(p.Package) }

// Package is what go list says of one package.
type Package struct {
	ImportPath string
	Name       string
	Dir        string
	Standard   bool
	GoFiles    []string
	CgoFiles   []string
	Imports    []string
	Module     *struct {
		Path, Version, Dir string
		Main               bool
	}
}

// Own reports whether the package is of this tree.
func (p Package) Own() bool { return p.Module != nil && p.Module.Main }

// Packages lists all packages that enter the program.
func (p Program) Packages(root string) ([]Package, error) {
	return list(root, []string{"GOOS=" + p.GOOS, "GOARCH=" + p.GOARCH, "CGO_ENABLED=0"}, append([]string{"-deps"}, p.Patterns()...)...)
}

func list(root string, env []string, args ...string) ([]Package, error) {
	command := exec.Command("go", append([]string{"list", "-json=ImportPath,Name,Dir,Standard,GoFiles,CgoFiles,Imports,Module"}, args...)...)
	command.Dir = root
	command.Env = append(os.Environ(), env...)
	var complaints bytes.Buffer
	command.Stderr = &complaints
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("go list %s: %w\n%s", strings.Join(args, " "), err, complaints.String())
	}
	var all []Package
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p Package
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("go list %s: %w", strings.Join(args, " "), err)
		}
		all = append(all, p)
	}
}
