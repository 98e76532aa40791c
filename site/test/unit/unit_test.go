// Package unit runs the page's unit tests in node, bundled as the page's own
// build bundles its sources. They test what needs no browser: the link, the
// levers' steps, furigana, numbers, the chart's scale, the schedule of runs,
// and the contrasts of the colours.
package unit

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
)

func TestInNode(t *testing.T) {
	tests, err := filepath.Glob("*.test.mjs")
	if err != nil || len(tests) == 0 {
		t.Fatal(err, "no tests")
	}
	out := t.TempDir()
	result := api.Build(api.BuildOptions{
		EntryPoints:     tests,
		Bundle:          true,
		Format:          api.FormatESModule,
		Platform:        api.PlatformNode,
		Target:          api.ES2022,
		JSX:             api.JSXAutomatic,
		JSXImportSource: "preact",
		Sourcemap:       api.SourceMapInline,
		OutExtension:    map[string]string{".js": ".mjs"},
		Outdir:          out,
		Write:           true,
	})
	for _, m := range result.Errors {
		t.Errorf("%v: %s", m.Location, m.Text)
	}
	if t.Failed() {
		return
	}
	site, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	args := []string{"--enable-source-maps", "--test"}
	for _, test := range tests {
		args = append(args, filepath.Join(out, test))
	}
	node := exec.Command("node", args...)
	node.Env = append(os.Environ(), "SITE="+site)
	said, err := node.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	t.Logf("%s", said)
}
