// Package export hands everything over in formats that anybody can read
// (specification 6(2)カ, Annex A 11-3), and rebuilds the site's data from that
// alone.
//
//	README.txt   what is what, in Japanese
//	index.csv    path, format, bytes, SHA-256 and meaning of every file
//	SHA256SUMS   the same hashes for `sha256sum -c`
//	source/      the whole tree of sources: tables (CSV), texts (JSON), programs
//	edition/     the edition compiled from the tables (TXT)
//	public/      the site as it is served
//	papers/      the papers, where they were made before
//
// Secrets do not get in: only what the version control knows, what is public,
// and papers.
package export

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"fujisawa2030/worker/papers/paper"
)

//go:embed readme.txt
var readme []byte

// Job says what to export and where to.
type Job struct {
	Root   string // the tree of sources
	Build  string // the build's folder, with edition and public
	Papers string // folder of papers; may be missing
	Out    string // a folder that is not there yet
}

// File is a row of the index.
type File struct {
	Path, Format string
	Bytes        int64
	SHA256       string
	What         string
}

var columns = []string{"path", "format", "bytes", "sha256", "what"}

const (
	indexName = "index.csv"
	sumsName  = "SHA256SUMS"
)

// Write exports. The folder appears whole or not at all.
func Write(job Job) ([]File, error) { return Whole(job.Out, job.fill) }

// Whole makes a new folder out of what fill puts into it. It appears whole or not at all.
func Whole(out string, fill func(dir string) ([]File, error)) ([]File, error) {
	if _, err := os.Stat(out); err == nil {
		return nil, fmt.Errorf("%s is there already: it is never mixed with an older one", out)
	}
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp(filepath.Dir(out), ".whole-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir) // fails after the rename, which is as it should be
	files, err := fill(dir)
	if err != nil {
		return nil, err
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		return nil, err
	}
	return files, os.Rename(dir, out)
}

func (job Job) fill(dir string) ([]File, error) {
	sources, err := tracked(job.Root)
	if err != nil {
		return nil, err
	}
	for _, name := range sources {
		if err := copyFile(filepath.Join(job.Root, name), filepath.Join(dir, "source", name)); err != nil {
			return nil, err
		}
	}
	for folder, from := range map[string]string{"edition": filepath.Join(job.Build, "edition"), "public": filepath.Join(job.Build, "public"), "papers": job.Papers} {
		if folder == "papers" && !isDir(from) {
			continue
		}
		if err := os.CopyFS(filepath.Join(dir, folder), os.DirFS(from)); err != nil {
			return nil, fmt.Errorf("%s (is it built?): %w", folder, err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "README.txt"), readme, 0o644); err != nil {
		return nil, err
	}
	return List(dir, what)
}

// List writes the two lists of a folder's files, index.csv and SHA256SUMS. The
// meaning of a path is told by what.
func List(dir string, what func(path string) string) ([]File, error) {
	files, err := walk(dir)
	if err != nil {
		return nil, err
	}
	var sums strings.Builder
	for i := range files {
		f := &files[i]
		f.What = what(f.Path)
		fmt.Fprintf(&sums, "%s  %s\n", f.SHA256, f.Path)
	}
	if err := paper.Replace(filepath.Join(dir, indexName), index(files)); err != nil {
		return nil, err
	}
	return files, paper.Replace(filepath.Join(dir, sumsName), []byte(sums.String()))
}

// tracked lists the sources that the version control knows.
func tracked(root string) ([]string, error) {
	command := exec.Command("git", "ls-files", "-z")
	command.Dir = root
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("git ls-files in %s: %w", root, err)
	}
	names := strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00")
	return slices.DeleteFunc(names, func(name string) bool {
		_, err := os.Lstat(filepath.Join(root, name))
		return err != nil // taken away but not committed yet
	}), nil
}

func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

func copyFile(from, to string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	if info.IsDir() { // a link to a folder: links are no general format
		return os.CopyFS(to, os.DirFS(from))
	}
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return os.WriteFile(to, content, info.Mode().Perm())
}

// walk lists all files but the lists themselves.
func walk(dir string) (files []File, err error) {
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		relative, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		slashed := filepath.ToSlash(relative)
		if slashed == indexName || slashed == sumsName {
			return nil
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(content)
		files = append(files, File{slashed, format(slashed), int64(len(content)), hex.EncodeToString(sum[:]), ""})
		return nil
	})
	return files, err
}

func format(name string) string {
	if ext := strings.TrimPrefix(path.Ext(name), "."); ext != "" {
		return strings.ToUpper(ext)
	}
	return "TXT"
}

// what tells the meaning of a path by the first prefix that fits.
func what(name string) string {
	for _, pair := range [...][2]string{
		{"source/data/fujisawa/facts/", "事実の表（値・単位・年度・出典・確かさ）"},
		{"source/data/fujisawa/labels/", "名前の表（三つの読みやすさ）"},
		{"source/data/fujisawa/", "藤沢市のデータの表と説明"},
		{"source/data/", "データを読み、確かめ、署名するプログラム"},
		{"source/site/text/", "画面の文（三つの読みやすさ）"},
		{"source/", "プログラムと設定"},
		{"edition/", "表から作った版（計算が読む形）"},
		{"public/", "公開しているファイル"},
		{"papers/", "書類"},
	} {
		if strings.HasPrefix(name, pair[0]) {
			return pair[1]
		}
	}
	return "説明"
}

func index(files []File) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	rows := [][]string{columns}
	for _, f := range files {
		rows = append(rows, []string{f.Path, f.Format, strconv.FormatInt(f.Bytes, 10), f.SHA256, f.What})
	}
	if err := w.WriteAll(rows); err != nil {
		panic(err) // a buffer takes everything
	}
	return b.Bytes()
}
