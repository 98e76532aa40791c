package part

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// lock is a package-lock.json, version 3.
type lock struct {
	LockfileVersion int
	Packages        map[string]struct {
		Version, Integrity, License string
		Dev, DevOptional, Optional  bool
		Link                        bool
		OS, CPU                     []string
	}
}

// npmPackages reads both lock files. What enters the page's scripts is asked of
// the bundler; of what is left, packages that are no development packages take
// part in the build.
func npmPackages(root string) ([]Part, error) {
	bundled, err := Bundled(filepath.Join(root, "site"))
	if err != nil {
		return nil, err
	}
	var all []Part
	for _, room := range []string{"site", "worker"} {
		name := filepath.Join(root, room, "package-lock.json")
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		parts, err := readLock(text, filepath.Join(root, room))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.ToSlash(filepath.Join(room, "package-lock.json")), err)
		}
		for i, p := range parts {
			if room == "site" && bundled[p.Name] {
				parts[i].Use, parts[i].In = Shipped, []string{"page"}
			} else if room == "worker" {
				parts[i].Use = Tested
			}
		}
		all = append(all, parts...)
	}
	return all, nil
}

func readLock(text []byte, room string) ([]Part, error) {
	var l lock
	if err := json.Unmarshal(text, &l); err != nil {
		return nil, err
	}
	if l.LockfileVersion != 3 {
		return nil, fmt.Errorf("lockfileVersion %d is not 3", l.LockfileVersion)
	}
	var parts []Part
	for path, q := range l.Packages {
		if path == "" || q.Link {
			continue
		}
		at := strings.LastIndex(path, "node_modules/")
		name := path[at+len("node_modules/"):]
		hash, err := integrity(q.Integrity)
		if at < 0 || err != nil || q.Version == "" {
			return nil, fmt.Errorf("%s: no version or no integrity: %w", path, errors.Join(err))
		}
		p := Part{Kind: Npm, Name: name, Version: q.Version, Use: Built, Declared: q.License,
			PURL: "pkg:npm/" + strings.Replace(name, "@", "%40", 1) + "@" + q.Version, HashKind: "SHA-512", Hash: hash}
		if q.Dev || q.DevOptional {
			p.Use = Tested
		}
		if dir := filepath.Join(room, filepath.FromSlash(path)); exists(dir) {
			p.Dir = dir
		}
		parts = append(parts, p)
	}
	return parts, nil
}

func exists(name string) bool { _, err := os.Stat(name); return err == nil }

// integrity reads a SHA-512 in the notation of subresource integrity.
func integrity(text string) (string, error) {
	coded, ok := strings.CutPrefix(text, "sha512-")
	raw, err := base64.StdEncoding.DecodeString(coded)
	if !ok || err != nil || len(raw) != 64 {
		return "", fmt.Errorf("no sha512 in %q", text)
	}
	return hex.EncodeToString(raw), nil
}

// printer renders the first answer at build time; what only it imports is not
// sent to visitors.
const printer = "print.tsx"

// Bundled names the packages whose code enters the page's scripts, as the
// bundler sees it: from every source of the page but the printer.
func Bundled(site string) (map[string]bool, error) {
	var entries []string
	for _, folder := range []string{"src", "town"} {
		err := filepath.WalkDir(filepath.Join(site, folder), func(name string, d fs.DirEntry, err error) error {
			ext := filepath.Ext(name)
			if err == nil && (ext == ".ts" || ext == ".tsx") && !strings.HasSuffix(name, ".d.ts") && d.Name() != printer {
				entries = append(entries, name)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	result := api.Build(api.BuildOptions{
		EntryPoints: entries, Bundle: true, Metafile: true, Write: false, Outdir: "out", Format: api.FormatESModule, Target: api.ES2022,
		JSX: api.JSXAutomatic, JSXImportSource: "preact", External: []string{"wasm_exec"}, LogLevel: api.LogLevelSilent,
	})
	if len(result.Errors) > 0 {
		return nil, fmt.Errorf("bundle: %s (is site/node_modules there?)", result.Errors[0].Text)
	}
	var meta struct {
		Outputs map[string]struct {
			Inputs map[string]struct{ BytesInOutput int }
		}
	}
	if err := json.Unmarshal([]byte(result.Metafile), &meta); err != nil {
		return nil, err
	}
	names := map[string]bool{}
	for _, output := range meta.Outputs {
		for input, share := range output.Inputs {
			if name := packageOf(input); name != "" && share.BytesInOutput > 0 {
				names[name] = true
			}
		}
	}
	return names, nil
}

// packageOf takes a package's name out of a path under node_modules.
func packageOf(path string) string {
	segments := strings.Split(filepath.ToSlash(path), "/")
	at := len(segments) - 1 - slices.Index(reversed(segments), "node_modules")
	if at >= len(segments)-1 {
		return ""
	}
	if name := segments[at+1]; !strings.HasPrefix(name, "@") || at+2 >= len(segments) {
		return name
	}
	return segments[at+1] + "/" + segments[at+2]
}

func reversed(s []string) []string {
	s = slices.Clone(s)
	slices.Reverse(s)
	return s
}
