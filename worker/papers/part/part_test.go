package part

import (
	"debug/buildinfo"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"fujisawa2030/worker/papers/tree"
)

// Every program is found, with the machine it is built for.
func TestPrograms(t *testing.T) {
	tree.Watch(t)
	programs, err := Programs(tree.Root)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]Program{}
	for _, p := range programs {
		if found[p.Name].Name != "" {
			t.Errorf("%s is there twice", p.Name)
		}
		found[p.Name] = p
		packages, err := p.Packages(tree.Root)
		if err != nil {
			t.Fatal(err)
		}
		if last := packages[len(packages)-1]; last.Name != "main" || len(last.GoFiles) == 0 {
			t.Errorf("%s is no program on %s", p.Package, p.GOOS)
		}
	}
	for _, want := range []Program{
		{"model.wasm", "wasip1", "wasm", "./wasm/model", Shipped},
		{"town.wasm", "js", "wasm", "./wasm/town", Shipped},
		{"edge.wasm", "js", "wasm", "./worker/cloudflare", Shipped},
		{"serve", "linux", "amd64", "./worker/cmd/serve", Shipped},
		{"seal", "linux", "amd64", "./data/cmd/seal", Built},
		{"papers", "linux", "amd64", "./worker/cmd/papers", Built},
	} {
		if found[want.Name] != want {
			t.Errorf("%+v, not %+v", found[want.Name], want)
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
