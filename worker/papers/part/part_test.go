package part

import (
	"debug/buildinfo"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"fujisawa2030/worker/papers/tree"
)

// Every main package says whether it ships.
func TestProgramsAreComplete(t *testing.T) {
	tree.Watch(t)
	programs, err := Programs()
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, p := range programs {
		known[p.Package] = true
	}
	for _, env := range [][]string{{"GOOS=linux"}, {"GOOS=js", "GOARCH=wasm"}, {"GOOS=wasip1", "GOARCH=wasm"}} {
		packages, err := list(tree.Root, env, "./engine/...", "./data/...", "./wasm/...", "./site/...", "./worker/...")
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range packages {
			if name := "." + strings.TrimPrefix(p.ImportPath, "fujisawa2030"); p.Name == "main" && !known[name] {
				t.Errorf("programs.csv does not say whether %s ships", name)
			}
		}
	}
	for _, p := range programs {
		packages, err := p.Packages(tree.Root)
		if err != nil {
			t.Fatal(err)
		}
		if last := packages[len(packages)-1]; last.Name != "main" || len(last.GoFiles) == 0 {
			t.Errorf("programs.csv: %s is no program on %s", p.Package, p.GOOS)
		}
	}
}

// everything is gathered once for all tests.
var everything = sync.OnceValues(func() ([]Part, error) { return All(tree.Root) })

func gathered(t *testing.T) []Part {
	t.Helper()
	tree.Watch(t)
	parts, err := everything()
	if err != nil {
		t.Fatal(err)
	}
	return parts
}

func TestAll(t *testing.T) {
	parts := gathered(t)
	uses := map[string]Use{}
	for _, p := range parts {
		if uses[string(p.Kind)+p.Name] == "" {
			uses[string(p.Kind)+p.Name] = p.Use
		}
		if p.Use == Shipped && p.Kind != Debian && (len(p.In) == 0 || p.Name != "std" && p.Hash == "") {
			t.Errorf("%s ships without a place or a hash: %+v", p.ID(), p)
		}
	}
	for name, want := range map[string]Use{
		"gostd": Shipped, "gogithub.com/hajimehoshi/ebiten/v2": Shipped, "gogithub.com/syumai/workers": Shipped, "npmpreact": Shipped,
		"gogithub.com/evanw/esbuild": Built, "gogithub.com/xuri/excelize/v2": Built, "npmpreact-render-to-string": Built,
		"gogithub.com/tetratelabs/wazero": Tested, "npmtypescript": Tested, "npmplaywright-core": Tested,
		"debianfonts-morisawa-bizud-gothic": Shipped, "debianlibharfbuzz-bin": Built, "debianchromium": Tested, "toolGo": Built,
	} {
		if uses[name] != want {
			t.Errorf("%s: %q, not %q", name, uses[name], want)
		}
	}
}

// What go list says of the native server is what its binary says of itself.
func TestBuildInfo(t *testing.T) {
	tree.Watch(t)
	binary := filepath.Join(t.TempDir(), "serve")
	if text, err := exec.Command("go", "build", "-o", binary, tree.Root+"/worker/cmd/serve").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	info, err := buildinfo.ReadFile(binary)
	if err != nil {
		t.Fatal(err)
	}
	var inside, listed []string
	parts := gathered(t)
	for _, dep := range info.Deps {
		inside = append(inside, dep.Path+" "+dep.Version)
		if sum, err := hexSum(dep.Sum); err != nil || !slices.ContainsFunc(parts, func(p Part) bool { return p.Hash == sum }) {
			t.Errorf("%s: hash %s is not that of go.sum: %v", dep.Path, dep.Sum, err)
		}
	}
	for _, p := range parts {
		if slices.Contains(p.In, "serve") && p.Name != "std" {
			listed = append(listed, p.Name+" "+p.Version)
		}
	}
	slices.Sort(inside)
	slices.Sort(listed)
	if !slices.Equal(inside, listed) {
		t.Errorf("binary: %v\nlisted: %v", inside, listed)
	}
}

func TestReadLockRefuses(t *testing.T) {
	for name, text := range map[string]string{
		"no JSON":      `{`,
		"old format":   `{"lockfileVersion":1}`,
		"no integrity": `{"lockfileVersion":3,"packages":{"node_modules/x":{"version":"1.0.0"}}}`,
		"weak hash":    `{"lockfileVersion":3,"packages":{"node_modules/x":{"version":"1.0.0","integrity":"sha1-AAAA"}}}`,
	} {
		if parts, err := readLock([]byte(text), "."); err == nil {
			t.Errorf("%s: read as %v", name, parts)
		}
	}
}

func TestPackageOf(t *testing.T) {
	for path, want := range map[string]string{
		"site/node_modules/preact/dist/preact.module.js": "preact",
		"node_modules/@a/b/c.js":                         "@a/b",
		"node_modules/x/node_modules/y/index.js":         "y",
		"site/src/page.tsx":                              "",
	} {
		if got := packageOf(path); got != want {
			t.Errorf("%s: %q", path, got)
		}
	}
}
