package module_test

import (
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fujisawa2030/worker/module"
	"fujisawa2030/worker/suite"
	"fujisawa2030/worker/workerd"
)

// runtimeOf finds the runtime that npm has installed. The tests are skipped only
// where nothing at all is installed; half an installation is a failure.
func runtimeOf(t *testing.T) string {
	t.Helper()
	if _, err := os.Stat("../node_modules"); err != nil {
		t.Skip("worker/node_modules is missing: run npm ci in worker/ to test the edge in workerd")
	}
	found, err := workerd.Binary("../node_modules")
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// built remembers compiled programs by their import path; TestMain removes them.
var built = map[string]string{}

func TestMain(m *testing.M) {
	status := m.Run()
	for _, program := range built {
		_ = os.RemoveAll(filepath.Dir(program))
	}
	os.Exit(status)
}

// build compiles a program for the Worker, once per run of the tests.
func build(t *testing.T, program string) string {
	t.Helper()
	if built[program] != "" {
		return built[program]
	}
	watch(t)
	dir, err := os.MkdirTemp("", "worker")
	if err != nil {
		t.Fatal(err)
	}
	built[program] = filepath.Join(dir, "edge.wasm")
	command := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", built[program], program)
	command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if text, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return built[program]
}

// watch reads the programs' sources: go test reuses an old result unless it has
// seen the test open what has changed since, and the build is another process.
func watch(t *testing.T) {
	t.Helper()
	for _, pattern := range []string{"../edge/*.go", "../cloudflare/*.go", "testdata/*/*.go", "../package-lock.json", "../../go.sum"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no sources %s", pattern)
		}
		for _, file := range files {
			if _, err := os.ReadFile(file); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// start runs the module in workerd and returns its base address.
func start(t *testing.T, program, pack, mode string) string {
	t.Helper()
	binary := runtimeOf(t)
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	loader := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js")
	if err := module.Write(folder, module.Parts{Program: build(t, program), Loader: loader, Pack: pack}); err != nil {
		t.Fatal(err)
	}
	server, err := workerd.Start(binary, folder, pack, mode)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if said := server.Stop(); t.Failed() {
			t.Logf("workerd said:\n%s", said)
		}
	})
	return server.Base
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
	base := start(t, program, site.Pack, "maintenance")
	suite.RunClosed(t, base, site, "メンテナンス中", "3600")
	suite.RunRunning(t, base, site)
	base = start(t, program, site.Pack, "stopped")
	suite.RunClosed(t, base, site, "公開を停止しています", "")
	suite.RunStopped(t, base, site)
}

// TestKept: one program answers many requests, and one that has died is
// followed by a new one.
func TestKept(t *testing.T) {
	site := suite.NewSite(t, false)
	base := start(t, "fujisawa2030/worker/module/testdata/mortal", site.Pack, "")
	get := func(path string) (int, string) {
		t.Helper()
		res, err := http.Get(base + path)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		body, err := io.ReadAll(res.Body)
		if err != nil {
			t.Fatal(err)
		}
		return res.StatusCode, string(body)
	}
	for _, want := range []string{"1", "2", "3"} {
		if status, body := get("/"); status != 200 || body != want {
			t.Errorf("%d %q, not the %s. request of this program", status, body, want)
		}
	}
	if status, _ := get("/die"); status != 500 {
		t.Errorf("the dying program's own request: status %d", status)
	}
	if status, body := get("/"); status != 200 || body != "1" {
		t.Errorf("%d %q, not the first request of a new program", status, body)
	}
}

// TestNoProgram: a program that cannot start answers 500 and says why.
func TestNoProgram(t *testing.T) {
	site := suite.NewSite(t, false)
	base := start(t, program, site.Pack, "closed")
	res, err := http.Get(base + "/")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode != 500 || res.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("status %d, %v", res.StatusCode, res.Header)
	}
}

// TestWrite refuses parts that the Worker could not run with.
func TestWrite(t *testing.T) {
	site := suite.NewSite(t, false)
	file := filepath.Join(t.TempDir(), "part")
	if err := os.WriteFile(file, []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "out")
	if err := module.Write(out, module.Parts{Program: file, Loader: file, Pack: site.Pack}); err != nil {
		t.Error(err)
	}
	if err := module.Write(out, module.Parts{Program: file + "2", Loader: file, Pack: site.Pack}); err == nil {
		t.Error("no program, no error")
	}
	if err := os.WriteFile(filepath.Join(site.Pack, "routes.txt"), []byte("other\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := module.Write(out, module.Parts{Program: file, Loader: file, Pack: site.Pack}); err == nil {
		t.Error("a broken route table, no error")
	}
}
