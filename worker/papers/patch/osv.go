package patch

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/mod/semver"

	"fujisawa2030/worker/papers/part"
)

// entry is an advisory in the OSV format (ossf.github.io/osv-schema), as far as
// the clock needs it.
type entry struct {
	ID        string
	Summary   string
	Published time.Time
	Withdrawn *time.Time
	Affected  []struct {
		Package struct{ Ecosystem, Name string }
		Ranges  []struct {
			Type   string
			Events []struct{ Introduced, Fixed string }
		}
		Versions []string
	}
}

// published is zero in databases that leave it out.
func (e *entry) published() time.Time {
	if e.Published.Year() <= 1 {
		return time.Time{}
	}
	return e.Published
}

// Folder matches a folder of OSV files with npm packages. An empty name is no
// folder; a file that cannot be read is refused with its name.
func Folder(dir string, parts []part.Part) ([]Advisory, error) {
	if dir == "" {
		return nil, nil
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no advisories (*.json) in it", dir)
	}
	var all []Advisory
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var e entry
		if err := json.Unmarshal(text, &e); err != nil || e.ID == "" {
			return nil, fmt.Errorf("%s: no advisory in the OSV format: %v", file, err)
		}
		if e.Withdrawn == nil {
			all = append(all, e.match(parts)...)
		}
	}
	return merge(all), nil
}

func (e *entry) match(parts []part.Part) (found []Advisory) {
	for _, affected := range e.Affected {
		if affected.Package.Ecosystem != "npm" {
			continue
		}
		for _, p := range parts {
			if p.Kind != part.Npm || p.Name != affected.Package.Name {
				continue
			}
			a := Advisory{ID: e.ID, Module: p.Name, Version: p.Version, Published: e.published(), Summary: e.Summary, Inside: true, In: p.In}
			if len(a.In) == 0 {
				a.In = []string{p.Use.Words()}
			}
			for _, v := range affected.Versions {
				if v == p.Version {
					found = append(found, a)
				}
			}
			for _, r := range affected.Ranges {
				if r.Type != "SEMVER" && r.Type != "ECOSYSTEM" {
					continue
				}
				inside := false
				for _, event := range r.Events {
					switch {
					case event.Introduced != "" && (event.Introduced == "0" || semver.Compare("v"+p.Version, "v"+event.Introduced) >= 0):
						inside, a.Fixed = true, ""
					case inside && event.Fixed != "":
						if semver.Compare("v"+p.Version, "v"+event.Fixed) >= 0 {
							inside = false
						} else if a.Fixed == "" {
							a.Fixed = event.Fixed
						}
					}
				}
				if inside {
					found = append(found, a)
				}
			}
		}
	}
	return found
}
