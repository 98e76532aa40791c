// Package licence finds the licence texts of parts, names them, and refuses what
// the city could not be given: a part without a text, and strong copyleft.
package licence

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/google/licensecheck"

	"fujisawa2030/worker/papers/part"
)

// Licence is what was found for one part.
type Licence struct {
	Part  part.Part
	Names []string // SPDX identifiers found in the text, sorted
	Text  string   // all licence files of the part, one after the other
}

// SPDX joins the names, or gives what the part declares when its text is
// unknown.
func (l Licence) SPDX() string {
	if len(l.Names) > 0 {
		return strings.Join(l.Names, " AND ")
	}
	return l.Part.Declared
}

var fileName = regexp.MustCompile(`(?i)^(un)?licen[cs]e|^copying|^notice|^copyright$|^patents$`)

// Find looks for the text of every part.
func Find(parts []part.Part) ([]Licence, error) {
	var all []Licence
	for _, p := range parts {
		l := Licence{Part: p}
		if p.Dir != "" {
			text, err := read(p.Dir)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", p.ID(), err)
			}
			l.Text = text
			l.Names = names(p, text)
		}
		all = append(all, l)
	}
	return all, nil
}

func read(dir string) (string, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	var texts []string
	for _, entry := range entries {
		if entry.IsDir() || !fileName.MatchString(entry.Name()) || strings.HasSuffix(entry.Name(), ".go") {
			continue
		}
		content, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			return "", err
		}
		texts = append(texts, strings.TrimSpace(strings.ReplaceAll(string(content), "\r\n", "\n")))
	}
	return strings.Join(texts, "\n\n"), nil
}

// names identifies a text. Debian's copyright files speak of many files; the
// paragraph on all files ("*") is that of the work itself.
func names(p part.Part, text string) []string {
	if p.Kind == part.Debian {
		return debian(text)
	}
	var found []string
	for _, match := range licensecheck.Scan([]byte(text)).Match {
		if match.IsURL {
			continue
		}
		// The patent grants of Google's projects have no identifier of SPDX.
		found = append(found, strings.Replace(match.ID, "GooglePatent", "LicenseRef-GooglePatent", 1))
	}
	slices.Sort(found)
	return slices.Compact(found)
}

var everyFile = regexp.MustCompile(`(?m)^Files:\s*\*\s*\n(?:.+\n)*?License:\s*(\S+)`)

// debianNames are SPDX identifiers of names that Debian writes otherwise. The
// licence of wrk is a changed Apache 2.0, which has none.
var debianNames = map[string]string{"SIL-1.1": "OFL-1.1", "Expat": "MIT", "Apache-2.0~glozer": "LicenseRef-Apache-2.0-glozer", "GPL-2": "GPL-2.0-only", "GPL-2+": "GPL-2.0-or-later", "BSD-3-clause": "BSD-3-Clause", "BSD-2-clause": "BSD-2-Clause", "LGPL-2.1+": "LGPL-2.1-or-later"}

func debian(text string) []string {
	match := everyFile.FindStringSubmatch(text)
	if match == nil {
		return nil
	}
	if name := debianNames[match[1]]; name != "" {
		return []string{name}
	}
	return []string{match[1]}
}
