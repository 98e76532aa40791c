package part

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// need finds the packages that the Makefile asks the machine for.
var need = regexp.MustCompile(`\.ci/need ([a-z0-9.+ -]+)`)

// debianPackages lists what the Makefile installs. A font's shapes are cut into
// the page's own files, so a font is shipped; the tools that cut it are needed
// to build; the rest are for tests.
func debianPackages(root string) ([]Part, error) {
	text, err := os.ReadFile(filepath.Join(root, "Makefile"))
	if err != nil {
		return nil, err
	}
	building := ""
	var names []string
	for _, match := range need.FindAllStringSubmatch(string(text), -1) {
		if strings.Contains(match[1], "fonts-") && building == "" {
			building = match[1] // the first rule that asks for fonts is the page's
		}
		names = append(names, strings.Fields(match[1])...)
	}
	slices.Sort(names)
	var parts []Part
	for _, name := range slices.Compact(names) {
		p := Part{Kind: Debian, Name: name, Use: Tested, Version: installed(name)}
		if p.Version == "" {
			continue // what is not on this machine took no part in its build
		}
		switch {
		case strings.HasPrefix(name, "fonts-"):
			p.Use, p.In = Shipped, []string{"page"}
			if err := p.hashFont(); err != nil {
				return nil, err
			}
		case slices.Contains(strings.Fields(building), name):
			p.Use = Built
		}
		p.PURL = "pkg:deb/debian/" + name + "@" + strings.ReplaceAll(p.Version, "+", "%2B")
		if doc := "/usr/share/doc/" + name; exists(doc) {
			p.Dir = doc
		}
		parts = append(parts, p)
	}
	return parts, nil
}

// installed is a package's version, empty for one that this machine lacks.
func installed(name string) string {
	out, err := exec.Command("dpkg-query", "-W", "-f=${Version}", name).Output()
	if err != nil {
		return ""
	}
	return string(out)
}

// hashFont takes the hash of the font's regular cut, which is what the page's
// files are made from.
func (p *Part) hashFont() error {
	out, err := exec.Command("dpkg", "-L", p.Name).Output()
	if err != nil {
		return fmt.Errorf("dpkg -L %s: %w", p.Name, err)
	}
	for _, file := range strings.Fields(string(out)) {
		if strings.HasSuffix(file, "UDPGothic-Regular.ttf") {
			content, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			sum := sha256.Sum256(content)
			p.HashKind, p.Hash = "SHA-256", hex.EncodeToString(sum[:])
			return nil
		}
	}
	return fmt.Errorf("%s: no regular cut of the font in the package", p.Name)
}
