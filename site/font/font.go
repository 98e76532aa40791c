// Package font cuts BIZ UDPGothic (Morisawa, OFL) to the characters in use, with
// what Debian calls libharfbuzz-bin and woff2. Hinting and layout features are
// left out, which halves the files.
package font

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Files of the two weights in a font folder.
const (
	Regular = "BIZUDPGothic-Regular.ttf"
	Bold    = "BIZUDPGothic-Bold.ttf"
)

// Folder is where Debian's fonts-morisawa-bizud-gothic puts them.
const Folder = "/usr/share/fonts/truetype/bizud-gothic"

const (
	subsetter  = "hb-subset"
	compressor = "woff2_compress"
)

// unused are the tables of vertical writing, of layout features and of rasters.
const unused = "vhea,vmtx,VORG,GSUB,GPOS,GDEF,BASE,gasp"

// Lack names what is missing for cutting the fonts of a folder; empty when
// everything is there.
func Lack(folder string) string {
	for _, tool := range []string{subsetter, compressor} {
		if _, err := exec.LookPath(tool); err != nil {
			return tool
		}
	}
	for _, file := range []string{Regular, Bold} {
		if _, err := os.Stat(filepath.Join(folder, file)); err != nil {
			return file
		}
	}
	return ""
}

// Subset cuts a font file down to some characters and compresses it to WOFF2.
func Subset(file, characters string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "font")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	list, cut := filepath.Join(dir, "characters"), filepath.Join(dir, "cut.ttf")
	if err := os.WriteFile(list, []byte(characters), 0o600); err != nil {
		return nil, err
	}
	for _, command := range []*exec.Cmd{
		exec.Command(subsetter, "--text-file="+list, "--no-hinting", "--layout-features=", "--drop-tables+="+unused, "--output-file="+cut, file),
		exec.Command(compressor, cut),
	} {
		if said, err := command.CombinedOutput(); err != nil {
			return nil, errors.Join(fmt.Errorf("%s: %w", command.Path, err), errors.New(string(said)))
		}
	}
	return os.ReadFile(strings.TrimSuffix(cut, ".ttf") + ".woff2")
}
