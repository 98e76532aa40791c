package press

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// fonts are the shelved subsets of BIZ UDPGothic (Morisawa, OFL) and the style
// sheet that names them. Three files: the interface's characters, those of
// bold figures and titles, and the rest of the edition's texts, which a browser
// fetches only when an explanation shows one of them.
type fonts struct {
	css   string
	first string // address to preload, empty with the system's fonts
}

// What Debian calls them: libharfbuzz-bin, woff2, fonts-morisawa-bizud-gothic.
const (
	subsetter  = "hb-subset"
	compressor = "woff2_compress"
	regular    = "BIZUDPGothic-Regular.ttf"
	bold       = "BIZUDPGothic-Bold.ttf"
)

// fonts cuts and shelves the subsets. Without the tools or the font the page
// is printed all the same, with the system's fonts, and a line says so.
func (job Job) fonts(shelf *shelf, texts *Catalogues, first []byte) (fonts, error) {
	if lack := job.lack(); lack != "" {
		fmt.Fprintf(job.Log, "site: %s not found: the page uses the system's fonts\n", lack)
		return fonts{}, nil
	}
	sets, err := job.sets(texts, first)
	if err != nil {
		return fonts{}, err
	}
	var made fonts
	for _, cut := range []struct {
		name, file, weight string
		glyphs             set
		ranged             bool
	}{
		{"text", regular, "400", sets.text, false},
		{"title", bold, "700", sets.title, false},
		{"more", regular, "400", sets.more, true},
	} {
		if len(cut.glyphs) == 0 {
			continue
		}
		content, err := subset(filepath.Join(job.Fonts, cut.file), cut.glyphs)
		if err != nil {
			return fonts{}, err
		}
		address := shelf.put(cut.name, ".woff2", content)
		made.css += face(address, cut.weight, cut.glyphs, cut.ranged)
		if made.first == "" {
			made.first = address
		}
	}
	return made, nil
}

// lack names what is missing for cutting fonts.
func (job Job) lack() string {
	for _, tool := range []string{subsetter, compressor} {
		if _, err := exec.LookPath(tool); err != nil {
			return tool
		}
	}
	for _, file := range []string{regular, bold} {
		if _, err := os.Stat(filepath.Join(job.Fonts, file)); err != nil {
			return file
		}
	}
	return ""
}

// set is a set of characters, sorted.
type set []rune

func runes(texts ...string) set {
	all := set(strings.Join(texts, ""))
	slices.Sort(all)
	all = slices.Compact(all)
	return slices.DeleteFunc(all, func(r rune) bool { return r < ' ' })
}

func (s set) without(other set) set {
	return slices.DeleteFunc(slices.Clone(s), func(r rune) bool {
		_, found := slices.BinarySearch(other, r)
		return found
	})
}

type sets struct{ text, title, more set }

// named are the parts of the model's description that the screen shows.
type named struct {
	Description struct {
		City   struct{ Names map[string]string }
		Levers []struct {
			Names, About, Indicator map[string]string
			Choices                 []struct{ Names map[string]string }
		}
	}
}

// sets gathers the characters of each subset.
func (job Job) sets(texts *Catalogues, first []byte) (sets, error) {
	var model named
	if err := json.Unmarshal(first, &model); err != nil {
		return sets{}, fmt.Errorf("%s: %w", job.First, err)
	}
	// Numbers, units and calendars are written by this source.
	numbers, err := os.ReadFile(job.source("src/text/number.ts"))
	if err != nil {
		return sets{}, err
	}
	title := []string{string(numbers)}
	text := []string{string(numbers)}
	for lang, catalogue := range texts.texts {
		for key, each := range catalogue {
			text = append(text, each)
			if strings.HasSuffix(key, ".title") || strings.HasPrefix(key, "answer.less") || strings.HasPrefix(key, "answer.more") {
				title = append(title, each)
			}
		}
		text = append(text, model.Description.City.Names[lang])
		for _, lever := range model.Description.Levers {
			title = append(title, lever.Names[lang])
			text = append(text, lever.Names[lang], lever.About[lang], lever.Indicator[lang])
			for _, choice := range lever.Choices {
				text = append(text, choice.Names[lang])
			}
		}
	}
	var more []string
	for _, name := range job.Glyphs {
		content, err := os.ReadFile(name)
		if err != nil {
			return sets{}, err
		}
		more = append(more, string(content))
	}
	all := runes(text...)
	return sets{text: all, title: runes(title...), more: runes(more...).without(all)}, nil
}

// subset cuts a font down to some characters and compresses it.
func subset(font string, glyphs set) ([]byte, error) {
	dir, err := os.MkdirTemp("", "font")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	characters, cut := filepath.Join(dir, "characters"), filepath.Join(dir, "cut.ttf")
	if err := os.WriteFile(characters, []byte(string(glyphs)), 0o600); err != nil {
		return nil, err
	}
	for _, command := range []*exec.Cmd{
		exec.Command(subsetter, "--text-file="+characters, "--no-hinting", "--layout-features=", "--output-file="+cut, font),
		exec.Command(compressor, cut),
	} {
		if said, err := command.CombinedOutput(); err != nil {
			return nil, errors.Join(fmt.Errorf("%s: %w", command.Path, err), errors.New(string(said)))
		}
	}
	return os.ReadFile(strings.TrimSuffix(cut, ".ttf") + ".woff2")
}

// face is one @font-face rule.
func face(address, weight string, glyphs set, ranged bool) string {
	only := ""
	if ranged {
		codes := make([]string, len(glyphs))
		for i, r := range glyphs {
			codes[i] = fmt.Sprintf("U+%X", r)
		}
		only = "unicode-range:" + strings.Join(codes, ",") + ";"
	}
	return fmt.Sprintf("@font-face{font-family:\"BIZ UDPGothic\";font-weight:%s;font-display:swap;src:url(%s) format(\"woff2\");%s}\n", weight, address, only)
}

// plugin lets the style sheet import the rules as "press:fonts".
func (f fonts) plugin() api.Plugin {
	return api.Plugin{Name: "fonts", Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: "^press:fonts$"}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
			return api.OnResolveResult{Path: args.Path, Namespace: "press"}, nil
		})
		build.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: "press"}, func(api.OnLoadArgs) (api.OnLoadResult, error) {
			return api.OnLoadResult{Contents: &f.css, Loader: api.LoaderCSS}, nil
		})
	}}
}
