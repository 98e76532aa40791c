package part

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

// Program is a main package of the tree and the machine it is built for.
type Program struct {
	Name, GOOS, GOARCH, Package string
	Use                         Use
}

//go:embed programs.csv
var programs []byte

// Programs lists all main packages: programs.csv.
func Programs() ([]Program, error) {
	rows, err := csv.NewReader(bytes.NewReader(programs)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("programs.csv: %w", err)
	}
	var list []Program
	for i, r := range rows[1:] {
		p := Program{r[0], r[1], r[2], r[3], Use(r[4])}
		if p.Use.Words() == "" {
			return nil, fmt.Errorf("programs.csv, row %d: use %q is not shipped, built or tested", i+2, r[4])
		}
		list = append(list, p)
	}
	return list, nil
}

// Staff is the name under which the programs that staff run are looked at
// together: they do not reach a visitor one by one.
const Staff = "staff"

// Groups lists what is looked at by itself: each program that ships, and the
// staff's together. Programs for tests are left out.
func Groups() ([]Program, error) {
	programs, err := Programs()
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
