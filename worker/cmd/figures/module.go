package main

import (
	"bytes"
	"os"
	"path/filepath"

	"github.com/andybalholm/brotli"
)

// module sums the Worker's files after brotli, as an upload is counted.
func module(p places) error {
	total := 0
	for _, name := range []string{"worker.mjs", "wasm_exec.js", "edge.wasm", "routes.txt"} {
		content, err := os.ReadFile(filepath.Join(p.worker, name))
		if err != nil {
			return err
		}
		var b bytes.Buffer
		w := brotli.NewWriterLevel(&b, brotli.BestCompression)
		if _, err := w.Write(content); err != nil {
			return err
		}
		if err := w.Close(); err != nil {
			return err
		}
		total += b.Len()
	}
	say("worker-module", float64(total)/1e6, "MB", "<=1.3")
	return nil
}
