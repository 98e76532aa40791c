package part

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/mod/module"
)

// goModules lists the modules and the standard library that enter any program,
// and those that only tests need.
func goModules(root string) ([]Part, error) {
	programs, err := Groups(root)
	if err != nil {
		return nil, err
	}
	sums, err := readSums(filepath.Join(root, "go.sum"))
	if err != nil {
		return nil, err
	}
	found := map[string]*Part{}
	for _, program := range programs {
		packages, err := program.Packages(root)
		if err != nil {
			return nil, err
		}
		if err := add(found, packages, program.Use, program.Name, sums); err != nil {
			return nil, err
		}
	}
	tests, err := list(root, nil, "-deps", "-test", "./...")
	if err != nil {
		return nil, err
	}
	if err := add(found, tests, Tested, "", sums); err != nil {
		return nil, err
	}
	version, home, err := goRoot()
	if err != nil {
		return nil, err
	}
	var parts []Part
	for _, p := range found {
		if p.Name == "std" {
			p.Version, p.Dir, p.PURL = version, home, "pkg:golang/std@"+version
		}
		slices.Sort(p.In)
		p.In = slices.Compact(p.In)
		parts = append(parts, *p)
	}
	return parts, nil
}

// add notes the packages' modules; the nearest use wins, as programs come in
// that order.
func add(found map[string]*Part, packages []Package, use Use, program string, sums map[string]string) error {
	for _, q := range packages {
		p := Part{Kind: GoModule, Name: "std", Use: use}
		switch {
		case q.Own() || q.Module == nil && !q.Standard:
			continue
		case q.Module != nil:
			p.Name, p.Version, p.Dir = q.Module.Path, q.Module.Version, q.Module.Dir
			sum, err := hexSum(sums[p.Name+" "+p.Version])
			if err != nil {
				return fmt.Errorf("go.sum: %s %s: %w", p.Name, p.Version, err)
			}
			p.PURL, p.HashKind, p.Hash = "pkg:golang/"+purlPath(p.Name)+"@"+p.Version, "SHA-256", sum
		}
		if found[p.Name] == nil {
			found[p.Name] = &p
		}
		if use == Shipped {
			found[p.Name].In = append(found[p.Name].In, program)
		}
	}
	return nil
}

// purlPath lower-cases what the purl specification wants lower-cased for golang.
func purlPath(path string) string { return strings.ToLower(path) }

// readSums reads the hashes of module zips.
func readSums(name string) (map[string]string, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	sums := map[string]string{}
	for i, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		fields := strings.Fields(line)
		if len(fields) != 3 {
			return nil, fmt.Errorf("%s, line %d: not module, version, hash", name, i+1)
		}
		if err := module.CheckPath(fields[0]); err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", name, i+1, err)
		}
		sums[fields[0]+" "+fields[1]] = fields[2]
	}
	return sums, nil
}

// hexSum turns go.sum's h1:BASE64 into the SHA-256 it is.
func hexSum(sum string) (string, error) {
	text, ok := strings.CutPrefix(sum, "h1:")
	raw, err := base64.StdEncoding.DecodeString(text)
	if !ok || err != nil || len(raw) != 32 {
		return "", fmt.Errorf("no h1 hash in %q", sum)
	}
	return hex.EncodeToString(raw), nil
}

func goRoot() (version, home string, err error) {
	out, err := exec.Command("go", "env", "GOVERSION", "GOROOT").Output()
	if err != nil {
		return "", "", fmt.Errorf("go env: %w", err)
	}
	fields := strings.Fields(string(out))
	if len(fields) != 2 {
		return "", "", fmt.Errorf("go env: %q", out)
	}
	return strings.TrimPrefix(fields[0], "go"), fields[1], nil
}
