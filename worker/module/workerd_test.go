package module_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"fujisawa2030/worker/module"
	"fujisawa2030/worker/suite"
)

// workerd finds the runtime that npm has installed. The tests are skipped only
// where nothing at all is installed; half an installation is a failure.
func workerd(t *testing.T) string {
	t.Helper()
	if _, err := os.Stat("../node_modules"); err != nil {
		t.Skip("worker/node_modules is missing: run npm ci in worker/ to test the edge in workerd")
	}
	found, err := filepath.Glob("../node_modules/@cloudflare/workerd-*/bin/workerd")
	if err != nil || len(found) != 1 {
		t.Fatalf("no workerd for %s/%s in worker/node_modules: run npm ci in worker/", runtime.GOOS, runtime.GOARCH)
	}
	return found[0]
}

// build compiles a program for the Worker.
var build = func() func(*testing.T, string) string {
	var mu sync.Mutex
	built := map[string]string{}
	return func(t *testing.T, program string) string {
		t.Helper()
		mu.Lock()
		defer mu.Unlock()
		if built[program] == "" {
			dir, err := os.MkdirTemp("", "worker")
			if err != nil {
				t.Fatal(err)
			}
			remove = append(remove, dir)
			out := filepath.Join(dir, "edge.wasm")
			command := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", out, program)
			command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
			if text, err := command.CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, text)
			}
			built[program] = out
		}
		return built[program]
	}
}()

var remove []string

func TestMain(m *testing.M) {
	status := m.Run()
	for _, dir := range remove {
		_ = os.RemoveAll(dir)
	}
	os.Exit(status)
}

// start runs the module in workerd and returns its base address.
func start(t *testing.T, program, pack, mode string) string {
	t.Helper()
	binary := workerd(t)
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	loader := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js")
	if err := module.Write(folder, module.Parts{Program: build(t, program), Loader: loader, Pack: pack}); err != nil {
		t.Fatal(err)
	}
	server := exec.Command(binary, "serve", filepath.Join(folder, "edge.capnp"),
		"--directory-path", "pack="+pack, "--socket-addr", "http=127.0.0.1:0", "--control-fd=1")
	server.Env = append(os.Environ(), "MODE="+mode)
	var complaints bytes.Buffer
	server.Stderr = &complaints
	out, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = server.Process.Kill()
		_ = server.Wait()
		if t.Failed() {
			t.Logf("workerd said:\n%s", complaints.String())
		}
	})
	var event struct {
		Event, Socket string
		Port          int
	}
	line, err := bufio.NewReader(out).ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &event)
	}
	if err != nil || event.Event != "listen" {
		t.Fatalf("workerd did not start: %v %s", err, line)
	}
	return fmt.Sprintf("http://127.0.0.1:%d", event.Port)
}

const program = "fujisawa2030/worker/cloudflare"

func TestSuite(t *testing.T) {
	site := suite.NewSite(t, false)
	suite.Run(t, start(t, program, site.Pack, "open"), site)
}

func TestTampered(t *testing.T) {
	site := suite.NewSite(t, true)
	suite.RunTampered(t, start(t, program, site.Pack, ""), site)
}

func TestClosed(t *testing.T) {
	site := suite.NewSite(t, false)
	suite.RunClosed(t, start(t, program, site.Pack, "maintenance"), site, "メンテナンス中", "3600")
	suite.RunClosed(t, start(t, program, site.Pack, "stopped"), site, "公開を停止しています", "")
}

var _ = net.Dial
var _ = http.Get
var _ = time.Now
