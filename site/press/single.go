package press

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"fujisawa2030/data/seal"

	"github.com/evanw/esbuild/pkg/api"
)

// SingleJob says of what the single file is made.
type SingleJob struct {
	Site, Keys, Verifier string // as in Job
	Outline              string // as Print left it
	Public               string // the build folder, with the sealed release in edition/
	Out                  string // the file
}

// enclosed is what the page would fetch, as src/single.tsx reads it.
type enclosed struct {
	Keys     trusted                      `json:"keys"`
	First    json.RawMessage              `json:"first"`
	Texts    map[string]map[string]string `json:"texts"`
	Worker   string                       `json:"worker"`
	Files    map[string]string            `json:"files"`
	Verifier string                       `json:"verifier"`
}

// PrintSingle makes one HTML file that is opened from disc and asks for nothing:
// the page in all reading levels with all screens, and the signed release without
// the town. Its own policy allows the script and the style by their hashes.
func PrintSingle(job SingleJob) error {
	content, err := os.ReadFile(job.Outline)
	if err != nil {
		return err
	}
	var o Outline
	if err := json.Unmarshal(content, &o); err != nil {
		return fmt.Errorf("%s: %w", job.Outline, err)
	}
	inside, err1 := job.enclose(o)
	style, err2 := job.style(o)
	script, err3 := build(filepath.Join(job.Site, "src", "single.tsx"), api.BuildOptions{Format: api.FormatIIFE})
	printed, err4 := os.ReadFile(filepath.Join(job.Public, "index.html"))
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		return err
	}
	page, err := single(string(printed), style, string(script), quote(inside))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(job.Out), 0o755); err != nil {
		return err
	}
	return os.WriteFile(job.Out, []byte(page), 0o644)
}

var (
	printedTitle = regexp.MustCompile(`<title>[^<]*</title>`)
	printedBody  = regexp.MustCompile(`(?s)<body>(.*)</body>`)
)

// single puts the printed page, its style, its script and what is enclosed into
// one document. JSON keeps "<" as an escape, so that nothing ends the element.
func single(printed, style, script, inside string) (string, error) {
	title, body := printedTitle.FindString(printed), printedBody.FindStringSubmatch(printed)
	if title == "" || body == nil {
		return "", errors.New("index.html: no title or no body")
	}
	policy := "default-src 'none'; script-src " + hashed(script) + " 'wasm-unsafe-eval'; style-src " + hashed(style) +
		"; img-src data:; font-src data:; worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
	return `<!doctype html>
<html lang="ja" data-lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="` + policy + `">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
` + title + `
<link rel="icon" href="data:,">
<style>` + style + `</style>
</head>
<body>` + body[1] + `<script type="application/json" id="enclosed">` + inside + `</script>
<script>` + script + `</script>
</body>
</html>
`, nil
}

func hashed(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func (job SingleJob) enclose(o Outline) (enclosed, error) {
	keys, err1 := readKeys(job.Keys)
	shared, own, err2 := Job{Site: job.Site}.texts()
	worker, err3 := job.core(o, "/a/model.", ".js")
	first, err4 := job.core(o, "/a/first.", ".json")
	files, err5 := job.release()
	verifier, err6 := packed(job.Verifier)
	if err := errors.Join(err1, err2, err3, err4, err5, err6); err != nil {
		return enclosed{}, err
	}
	texts := map[string]map[string]string{}
	for _, lang := range Langs {
		texts[lang] = maps.Clone(shared.texts[lang])
		for _, screen := range own {
			maps.Copy(texts[lang], screen.texts[lang])
		}
	}
	return enclosed{keys, first, texts, string(worker), files, verifier}, nil
}

// core reads a file of the page's core.
func (job SingleJob) core(o Outline, prefix, suffix string) ([]byte, error) {
	at := slices.IndexFunc(o.Core, func(path string) bool { return strings.HasPrefix(path, prefix) && strings.HasSuffix(path, suffix) })
	if at < 0 {
		return nil, fmt.Errorf("%s: no %s…%s", job.Outline, prefix, suffix)
	}
	return os.ReadFile(filepath.Join(job.Public, filepath.FromSlash(o.Core[at])))
}

var fontAddress = regexp.MustCompile(`url\("?(/a/[^")]+\.woff2)"?\)`)

// style is the page's with those of all screens, the fonts within.
func (job SingleJob) style(o Outline) (string, error) {
	sheet, err := job.core(o, "/a/page.", ".css")
	if err != nil {
		return "", err
	}
	names, err := screens(job.Site)
	for _, name := range names {
		own, wrong := build(filepath.Join(job.Site, "style", name+".css"), api.BuildOptions{})
		sheet, err = append(sheet, own...), errors.Join(err, wrong)
	}
	return fontAddress.ReplaceAllStringFunc(string(sheet), func(found string) string {
		font, wrong := os.ReadFile(filepath.Join(job.Public, filepath.FromSlash(fontAddress.FindStringSubmatch(found)[1])))
		err = errors.Join(err, wrong)
		return "url(data:font/woff2;base64," + base64.StdEncoding.EncodeToString(font) + ")"
	}), err
}

// release packs the sealed files that the screens ask for, the town apart.
func (job SingleJob) release() (map[string]string, error) {
	folder := filepath.Join(job.Public, "edition")
	signed, err := os.ReadFile(filepath.Join(folder, "manifest.note"))
	if err != nil {
		return nil, err
	}
	text, _, _ := strings.Cut(string(signed), "\n\n")
	manifest, err := seal.ParseManifest(text + "\n")
	if err != nil {
		return nil, fmt.Errorf("%s: %w", folder, err)
	}
	names := []string{"manifest.note"}
	for _, file := range manifest.Files {
		if file.Role != "town" {
			names = append(names, file.Object())
		}
	}
	files := map[string]string{}
	for _, name := range names {
		if files["/edition/"+name], err = packed(filepath.Join(folder, name)); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// packed is a file as gzip in base64.
func packed(name string) (string, error) {
	content, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return "", err
	}
	_, err = w.Write(content)
	err = errors.Join(err, w.Close()) // the end of the stream is written by closing
	return base64.StdEncoding.EncodeToString(b.Bytes()), err
}
