package press

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// pages renders the three pages: src/print.tsx runs in node with the first
// results and the texts, and answers with the HTML by path.
func (job Job) pages(shelf *shelf, texts *Catalogues, first []byte, assets assets) error {
	script, err := build(job.source("src/print.tsx"), api.BuildOptions{Platform: api.PlatformNode, Format: api.FormatESModule})
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "press")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "print.mjs")
	if err := os.WriteFile(file, script, 0o600); err != nil {
		return err
	}
	node := exec.Command("node", file)
	node.Stdin = strings.NewReader(quote(map[string]any{
		"first": json.RawMessage(first), "texts": texts.texts, "assets": assets,
	}))
	var said bytes.Buffer
	node.Stderr = &said
	out, err := node.Output()
	if err != nil {
		return fmt.Errorf("src/print.tsx: %w\n%s", err, said.String())
	}
	var pages map[string]string
	if err := json.Unmarshal(out, &pages); err != nil {
		return fmt.Errorf("src/print.tsx: %w", err)
	}
	for path, html := range pages {
		shelf.page(strings.TrimPrefix(path, "/")+"index.html", []byte(html))
	}
	return nil
}
