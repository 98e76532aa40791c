// Package verify holds the page's verifier in TypeScript; this file runs its
// tests in node, bundled as the page's own build bundles it.
package verify

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
)

func TestInNode(t *testing.T) {
	bundle := filepath.Join(t.TempDir(), "release.test.mjs")
	result := api.Build(api.BuildOptions{
		EntryPoints: []string{"release.test.mjs"},
		Bundle:      true,
		Format:      api.FormatESModule,
		Platform:    api.PlatformNode,
		Target:      api.ES2022,
		Sourcemap:   api.SourceMapInline,
		Outfile:     bundle,
		Write:       true,
	})
	for _, m := range result.Errors {
		t.Errorf("%v: %s", m.Location, m.Text)
	}
	if t.Failed() {
		return
	}
	// Reading the vectors here tells go test's cache that the result hangs on them.
	content, err := os.ReadFile("../../../data/seal/testdata/vectors/release.json")
	if err != nil {
		t.Fatal(err)
	}
	vectors := filepath.Join(filepath.Dir(bundle), "release.json")
	if err := os.WriteFile(vectors, content, 0o644); err != nil {
		t.Fatal(err)
	}
	node := exec.Command("node", "--enable-source-maps", "--test", bundle)
	node.Env = append(os.Environ(), "VECTORS="+vectors)
	out, err := node.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}
