package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"fujisawa2030/worker/edge"
	"fujisawa2030/worker/workerd"
)

// asks is how often each route is asked for, in turns, of both workers.
const asks = 101

// perRoute compares, route by route, the Worker with a plain JavaScript worker
// that hands out the same objects, both in workerd.
func perRoute(p places) error {
	text, err := os.ReadFile(filepath.Join(p.pack, edge.TablePath))
	if err != nil {
		return err
	}
	table, err := edge.ParseTable(string(text))
	if err != nil {
		return err
	}
	binary, err := workerd.Binary(p.modules)
	if err != nil {
		return err
	}
	plainFolder, err := plain(p.worker)
	if err != nil {
		return err
	}
	defer os.RemoveAll(plainFolder)
	pack, err := filepath.Abs(p.pack)
	if err != nil {
		return err
	}
	ours, err := workerd.Start(binary, p.worker, pack, "open")
	if err != nil {
		return err
	}
	defer ours.Stop()
	theirs, err := workerd.Start(binary, plainFolder, pack, "open")
	if err != nil {
		return err
	}
	defer theirs.Stop()
	worst, slowest, at := 0.0, 0.0, ""
	for _, r := range table.Routes() {
		if r.When == edge.WhileStopped {
			continue
		}
		own, other, err := pair(ours.Base+r.Path, theirs.Base+r.Path)
		if err != nil {
			return err
		}
		if at == "" || own-other > worst {
			worst, at = own-other, r.Path
		}
		slowest = max(slowest, own)
	}
	say("workerd-p50-slowest-route", slowest, "ms", "-")
	fmt.Fprintln(os.Stderr, "figures: furthest beyond plain JavaScript:", at)
	say("workerd-p50-beyond-plain", worst, "ms", "<=2")
	return nil
}

// plain puts the plain worker beside the same table and configuration.
func plain(worker string) (string, error) {
	folder, err := os.MkdirTemp("", "plain")
	if err != nil {
		return "", err
	}
	for to, from := range map[string]string{
		"worker.mjs": "worker/module/testdata/plain.mjs", "edge.capnp": filepath.Join(worker, "edge.capnp"),
		"routes.txt": filepath.Join(worker, "routes.txt"), "wasm_exec.js": filepath.Join(worker, "wasm_exec.js"),
		"edge.wasm": filepath.Join(worker, "edge.wasm"),
	} {
		content, err := os.ReadFile(from)
		if err != nil {
			return "", err
		}
		if err := os.WriteFile(filepath.Join(folder, to), content, 0o644); err != nil {
			return "", err
		}
	}
	return folder, nil
}

// pair asks both in turns and gives their medians in milliseconds.
func pair(a, b string) (float64, float64, error) {
	var times [2][]float64
	for range asks {
		for i, address := range []string{a, b} {
			took, err := ask(address)
			if err != nil {
				return 0, 0, err
			}
			times[i] = append(times[i], took)
		}
	}
	return median(times[0]), median(times[1]), nil
}

func ask(address string) (float64, error) {
	req, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		return 0, err
	}
	req.Header.Set("Accept-Encoding", "br")
	start := time.Now()
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, res.Body); err != nil {
		return 0, err
	}
	if res.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("%s: status %d", address, res.StatusCode)
	}
	return float64(time.Since(start).Microseconds()) / 1000, nil
}
