package press

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fujisawa2030/data/seal"

	"github.com/evanw/esbuild/pkg/api"
)

// keeperName is the service worker's file: it stands at the top, for it serves
// the whole site, and under a fixed name, by which browsers look for a newer one.
const keeperName = "sw.js"

// KeeperJob says where the complete build folder is.
type KeeperJob struct {
	Site    string // folder of the sources, site/
	Outline string // as Print left it
	Public  string // the build folder, with the sealed release in edition/
}

// copied is what the service worker knows of its release, as src/copy/list.ts reads it.
type copied struct {
	Release int               `json:"release"`
	Build   string            `json:"build"`
	Files   map[string]string `json:"files"` // SHA-256 by path
	Outline
}

// PrintKeeper prints the service worker, which carries the hashes of all other
// files and therefore comes last. Signatures are not its matter: the page checks
// them, wherever its bytes come from.
func PrintKeeper(job KeeperJob) error {
	content, err := os.ReadFile(job.Outline)
	if err != nil {
		return err
	}
	var list copied
	if err := json.Unmarshal(content, &list.Outline); err != nil {
		return fmt.Errorf("%s: %w", job.Outline, err)
	}
	if list.Files, err = hashes(os.DirFS(job.Public)); err != nil {
		return err
	}
	if err := list.addRelease(filepath.Join(job.Public, "edition", "manifest.note")); err != nil {
		return err
	}
	for path := range list.Files {
		if strings.HasSuffix(path, "/") && path != "/town/" {
			list.More = append(list.More, path)
		}
	}
	slices.Sort(list.Core)
	slices.Sort(list.More)
	for _, path := range slices.Concat(list.Core, list.More) {
		if list.Files[path] == "" {
			return fmt.Errorf("%s: no file %s", job.Public, path)
		}
	}
	sum := sha256.Sum256([]byte(quote(list)))
	list.Build = hex.EncodeToString(sum[:6])
	script, err := build(filepath.Join(job.Site, "src", "copy", "keeper.ts"), api.BuildOptions{
		Format: api.FormatIIFE, Define: map[string]string{"LIST": quote(quote(list))},
	})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(job.Public, keeperName), script, 0o644)
}

// addRelease takes the number of the sealed release, and the files without which
// the levers do not move.
func (c *copied) addRelease(note string) error {
	signed, err := os.ReadFile(note)
	if err != nil {
		return err
	}
	text, _, _ := strings.Cut(string(signed), "\n\n")
	manifest, err := seal.ParseManifest(text + "\n")
	if err != nil {
		return fmt.Errorf("%s: %w", note, err)
	}
	c.Release = manifest.Release
	c.Core = append(c.Core, "/edition/manifest.note")
	for _, role := range []string{"brief", "model"} {
		file, ok := manifest.File(role)
		if !ok {
			return fmt.Errorf("%s: no %s", note, role)
		}
		c.Core = append(c.Core, "/edition/"+file.Object())
	}
	return nil
}

// hashes lists the addresses of all files but the service worker's own.
func hashes(public fs.FS) (map[string]string, error) {
	list := map[string]string{}
	err := fs.WalkDir(public, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || name == keeperName {
			return err
		}
		content, err := fs.ReadFile(public, name)
		sum := sha256.Sum256(content)
		list["/"+strings.TrimSuffix(name, "index.html")] = hex.EncodeToString(sum[:])
		return err
	})
	return list, err
}
