package main

import (
	"encoding/base64"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"

	"fujisawa2030/worker/edge"
	"fujisawa2030/worker/nginx"
	"fujisawa2030/worker/pack"
)

const (
	rounds  = 5
	seconds = 4 // of each round, for each server
	threads = 2
)

// beside measures the edge and nginx in turns over the same precompressed file,
// 20 KB on the wire, both with an access log.
func beside(p places) error {
	folder, err := os.MkdirTemp("", "figures")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	path, err := site(folder)
	if err != nil {
		return err
	}
	ours, err := start(p.serve, filepath.Join(folder, "pack"), filepath.Join(folder, "log"))
	if err != nil {
		return err
	}
	defer ours.stop()
	theirs, err := nginx.Start(filepath.Join(folder, "public"),
		[]string{"load_module /usr/share/nginx/modules/ngx_http_brotli_static_module.so;"},
		alike(filepath.Join(folder, "nginx.log")))
	if err != nil {
		return err
	}
	defer func() { _ = theirs.Stop() }() // the figures are taken
	var rate, tail, own, other, p99, work1, work2 []float64
	for range rounds {
		a, cpu1, err1 := working(ours.process.Process.Pid, ours.base+path)
		b, cpu2, err2 := working(theirs.PID(), theirs.Base+path)
		if err := errors.Join(err1, err2); err != nil {
			return err
		}
		if a.errors+b.errors > 0 {
			return fmt.Errorf("%d errors by the edge, %d by nginx", a.errors, b.errors)
		}
		rate, tail = append(rate, a.rate/b.rate), append(tail, a.p99/b.p99)
		own, other, p99 = append(own, a.rate), append(other, b.rate), append(p99, a.p99)
		work1, work2 = append(work1, cpu1), append(work2, cpu2)
	}
	say("edge-requests", median(own), "per_s", "-")
	say("nginx-requests", median(other), "per_s", "-")
	say("edge-to-nginx-requests", median(rate), "ratio", ">=0.6")
	say("edge-cpu", median(work1), "us/request", "-")
	say("nginx-cpu", median(work2), "us/request", "-")
	say("edge-p99", median(p99), "ms", "-")
	say("edge-to-nginx-p99", median(tail), "ratio", "<=3")
	return nil
}

// alike makes nginx send what the edge sends: the twin, the same headers, a log.
func alike(log string) []string {
	lines := []string{"brotli_static on;", "gzip_static on;", "access_log " + log + ";", "add_header Cache-Control \"public, max-age=31536000, immutable\";"}
	for name, values := range edge.Security(false) {
		lines = append(lines, fmt.Sprintf("add_header %s %q;", name, values[0]))
	}
	return lines
}

// site makes a build folder with one script of about 20 KB after brotli, its pack,
// and the twins beside the file, where nginx looks for them.
func site(work string) (path string, err error) {
	noise := make([]byte, 20_400)
	source := rand.New(rand.NewPCG(1, 2))
	for i := range noise {
		noise[i] = byte(source.Uint32())
	}
	public, packed := filepath.Join(work, "public"), filepath.Join(work, "pack")
	files := map[string]string{"a/file.js": "//" + base64.StdEncoding.EncodeToString(noise) + "\n", "index.html": "<!doctype html><title>figures</title>\n"}
	if err := os.MkdirAll(filepath.Join(public, "a"), 0o755); err != nil {
		return "", err
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(public, name), []byte(content), 0o644); err != nil {
			return "", err
		}
	}
	table, err := pack.Folder(public, packed, nil)
	if err != nil {
		return "", err
	}
	route, _ := table.Lookup("/a/file.js")
	for ext, twin := range map[string]edge.Representation{".br": route.Brotli, ".gz": route.Gzip} {
		content, err := os.ReadFile(filepath.Join(packed, filepath.FromSlash(edge.ObjectPath(twin))))
		if err != nil {
			return "", err
		}
		if err := os.WriteFile(filepath.Join(public, "a", "file.js"+ext), content, 0o644); err != nil {
			return "", err
		}
	}
	say("file-on-the-wire", float64(route.Brotli.Length)/1024, "KB", "-")
	return route.Path, nil
}

func median(list []float64) float64 {
	slices.Sort(list)
	return list[len(list)/2]
}
