// Package verify holds the page's verifier in TypeScript; this file runs its
// tests in node and in Chromium, bundled as the page's own build bundles it.
package verify

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/c2sp/wycheproof"
	"github.com/evanw/esbuild/pkg/api"
)

const vectorPath = "../../../data/seal/testdata/vectors/release.json"

// bundle makes one file of a test or harness and what it imports.
func bundle(t *testing.T, entry string, format api.Format) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "bundle.mjs")
	result := api.Build(api.BuildOptions{
		EntryPoints: []string{entry},
		Bundle:      true,
		Format:      format,
		Target:      api.ES2022,
		Sourcemap:   api.SourceMapInline,
		Platform:    api.PlatformNode,
		Outfile:     out,
		Write:       true,
	})
	for _, m := range result.Errors {
		t.Errorf("%v: %s", m.Location, m.Text)
	}
	if t.Failed() {
		t.FailNow()
	}
	return out
}

// copied copies a file that another process will read: reading it here tells go
// test's cache that the result hangs on it.
func copied(t *testing.T, fsys fs.FS, name string) string {
	t.Helper()
	content, err := fs.ReadFile(fsys, name)
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), filepath.Base(name))
	if err := os.WriteFile(out, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return out
}

func node(t *testing.T, test string, env ...string) {
	t.Helper()
	run := exec.Command("node", "--enable-source-maps", "--test", test)
	run.Env = append(os.Environ(), env...)
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

func TestInNode(t *testing.T) {
	vectors := copied(t, os.DirFS(filepath.Dir(vectorPath)), filepath.Base(vectorPath))
	node(t, bundle(t, "release.test.mjs", api.FormatESModule), "VECTORS="+vectors)
}

// TestInChromium needs the browser and the built module; `make test` sees to both.
func TestInChromium(t *testing.T) {
	if _, err := os.Stat("/usr/bin/chromium"); err != nil && os.Getenv("CHROMIUM") == "" {
		t.Skip("no Chromium: make test installs it")
	}
	copied(t, os.DirFS("."), "chromium.test.mjs")
	node(t, "chromium.test.mjs",
		"HARNESS="+bundle(t, "harness.ts", api.FormatIIFE),
		"VECTORS="+copied(t, os.DirFS(filepath.Dir(vectorPath)), filepath.Base(vectorPath)),
		"WYCHEPROOF="+copied(t, wycheproof.TestVectors, "ed25519_test.json"),
		"MODULE="+copied(t, os.DirFS("../../../.build/wasm"), "verify.wasm"))
}
