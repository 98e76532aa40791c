package press

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fujisawa2030/site/font"

	"github.com/evanw/esbuild/pkg/api"
)

// fonts are the shelved subsets of BIZ UDPGothic (Morisawa, OFL) and the style
// sheet that names them. Five files: what the first screen in Japanese shows, all
// that English is written with, bold figures, the interface's other characters,
// and those of explanations. The fourth is fetched once the levers are alive, or
// sooner when a text shows one of its characters, the last only then.
type fonts struct {
	css   string
	first map[string][]string // addresses to preload, by language: what the first screen shows; none with the system's fonts
	all   []string
}

// fonts cuts and shelves the subsets. Without the tools or the font the page
// is printed all the same, with the system's fonts, and a line says so.
func (job Job) fonts(shelf *shelf, texts *Catalogues, own map[string]*Catalogues, first []byte) (fonts, error) {
	if lack := font.Lack(job.Fonts); lack != "" {
		fmt.Fprintf(job.Log, "site: %s not found: the page uses the system's fonts\n", lack)
		return fonts{}, nil
	}
	now, later, rest, err := job.glyphs(texts, own, first)
	if err != nil {
		return fonts{}, err
	}
	made := fonts{first: map[string][]string{}}
	for _, cut := range []struct {
		name, file, family string
		glyphs             set
		ranged             bool     // fetched only for its own characters
		first              []string // languages whose first screen shows it
	}{
		{"text", font.Regular, "BIZ UDPGothic", now, false, []string{"ja", "easy"}},
		{"latin", font.Regular, "latin", english(texts, own), false, []string{"en"}},
		{"figure", font.Bold, "figures", runes(figures, elsewhere), true, Langs},
		{"later", font.Regular, "BIZ UDPGothic", later, true, nil},
		{"more", font.Regular, "BIZ UDPGothic", rest, true, nil},
	} {
		if len(cut.glyphs) == 0 {
			continue
		}
		content, err := font.Subset(filepath.Join(job.Fonts, cut.file), string(cut.glyphs))
		if err != nil {
			return fonts{}, err
		}
		address := shelf.put(cut.name, ".woff2", content)
		made.all = append(made.all, address)
		made.css += face(address, cut.family, cut.glyphs, cut.ranged)
		for _, lang := range cut.first {
			made.first[lang] = append(made.first[lang], address)
		}
	}
	return made, nil
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

// figures are the characters of numbers, units and calendars, which the page
// writes by itself on its first screen in Japanese (src/text/number.ts), and of
// the words beside large numerals; elsewhere are those of other screens and of
// English.
const (
	figures   = "0123456789,.%+−–-()〜 万トン減増るえポイント年度令和日RH"
	elsewhere = "元平成月台FYaktlesmorvich"
)

// late are the texts that the first screen does not show: they wait behind a
// button, a failure or a choice. Their characters come with the second file.
var late = []string{
	"failure.", "notice.", "why.", "grade.", "view.why.", "town.", "table.", "spoken.", "wedges.l", "wedges.m", "wedges.s", "wedges.a", "wedges.o", "wedges.h", "futures.1", "futures.2", "futures.3", "presets.reach.about", "listen.stop", "service.",
	"target.a", "target.b", "target.c", "target.l", "target.m", "target.s", "target.u", "target.w", "advice.a", "advice.c", "advice.f", "advice.h", "advice.l", "advice.m", "advice.p", "advice.s", "advice.u", "advice.w",
	"site.about", "site.skip.main", "screen.coming", "screen.lost", "screen.again", "screen.title", "lang.title", "bar.title", "picture.title", "chart.summary.estimate", "levers.stopped",
	"try.", "assumed.", "since.", "view.title",
	"answer.met", "answer.more", "bar.met", "card.over", "card.up", "card.down", "card.more", "card.none",
}

// named are the parts of the model's description that the screen shows.
type named struct {
	Description struct {
		Levers []struct {
			ID, Group, Place        string
			Names, About, Indicator map[string]string
			Choices                 []struct{ Names map[string]string }
		}
	}
}

// glyphs gathers the characters of the first screen in Japanese, of the
// interface in all languages, and of explanations; each without those before.
func (job Job) glyphs(texts *Catalogues, own map[string]*Catalogues, first []byte) (now, later, rest set, err error) {
	var model named
	if err := json.Unmarshal(first, &model); err != nil {
		return nil, nil, nil, fmt.Errorf("%s: %w", job.First, err)
	}
	shown, all := []string{figures}, []string{ascii(), elsewhere}
	for lang, catalogue := range texts.texts {
		for key, text := range catalogue {
			text = slot.ReplaceAllString(text, "") // the name of a value is not shown
			all = append(all, text)
			isLate := slices.ContainsFunc(late, func(prefix string) bool { return strings.HasPrefix(key, prefix) })
			if lang == Langs[0] && !isLate {
				shown = append(shown, text)
			}
		}
	}
	for _, screen := range own {
		for _, catalogue := range screen.texts {
			for _, text := range catalogue {
				all = append(all, text)
			}
		}
	}
	for _, lever := range model.Description.Levers {
		// What is closed shows its names only when it is opened; the chart names
		// the first view.
		switch lever.Group {
		case "home", "power", "car", "life":
			if lever.Place == "main" {
				shown = append(shown, lever.Names[Langs[0]], lever.About[Langs[0]], lever.Indicator[Langs[0]])
			}
		}
		if lever.ID == "view" && len(lever.Choices) > 0 {
			shown = append(shown, lever.Choices[0].Names[Langs[0]])
		}
		for _, lang := range Langs {
			all = append(all, lever.Names[lang], lever.About[lang], lever.Indicator[lang])
			for _, choice := range lever.Choices {
				all = append(all, choice.Names[lang])
			}
		}
	}
	now = runes(shown...)
	later = runes(all...).without(now)
	var more []string
	for _, name := range job.Glyphs {
		content, err := os.ReadFile(name)
		if err != nil {
			return nil, nil, nil, err
		}
		more = append(more, string(content))
	}
	return now, later, runes(more...).without(now).without(later), nil
}

// signs are what the page writes by itself on the buttons of a lever.
const signs = "＋−"

// english gathers what English is written with on all screens; the names of the
// other languages are among it.
func english(texts *Catalogues, own map[string]*Catalogues) set {
	all := []string{ascii(), signs}
	for _, catalogue := range append(slices.Collect(maps.Values(own)), texts) {
		all = append(all, slices.Collect(maps.Values(catalogue.texts["en"]))...)
	}
	return runes(all...)
}

func ascii() string {
	var text strings.Builder
	for r := ' '; r <= '~'; r++ {
		text.WriteRune(r)
	}
	return text.String()
}

// face is one @font-face rule.
func face(address, family string, glyphs set, ranged bool) string {
	weight, only := "400", ""
	if family == "figures" {
		weight = "700"
	}
	if ranged {
		codes := make([]string, len(glyphs))
		for i, r := range glyphs {
			codes[i] = fmt.Sprintf("U+%X", r)
		}
		only = "unicode-range:" + strings.Join(codes, ",") + ";"
	}
	return fmt.Sprintf("@font-face{font-family:%q;font-weight:%s;font-display:swap;src:url(%s) format(\"woff2\");%s}\n", family, weight, address, only)
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
