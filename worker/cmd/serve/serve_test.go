package main

import (
	"bufio"
	"bytes"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"fujisawa2030/worker/native"
	"fujisawa2030/worker/suite"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"serve": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata"})
}

// start runs the command and returns its base address.
func start(t *testing.T, args ...string) (base string, server *exec.Cmd) {
	t.Helper()
	server = exec.Command("serve", args...)
	server.Env = append(os.Environ(), "PORT=", "MODE=")
	var complaints bytes.Buffer
	server.Stderr = &complaints
	out, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Process.Kill(); _ = server.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		_ = server.Wait()
		t.Fatalf("no address line: %v\n%s", err, complaints.String())
	}
	if !regexp.MustCompile(`^http://127\.0\.0\.1:[0-9]+/\n$`).MatchString(line) {
		t.Fatalf("address line is %q", line)
	}
	return strings.TrimSuffix(line, "/\n"), server
}

func TestSuite(t *testing.T) {
	site := suite.NewSite(t, false)
	base, _ := start(t, "-pack", site.Pack)
	suite.Run(t, base, site)
}

func TestTampered(t *testing.T) {
	site := suite.NewSite(t, true)
	base, _ := start(t, "-pack", site.Pack)
	suite.RunTampered(t, base, site)
}

func TestClosed(t *testing.T) {
	site := suite.NewSite(t, false)
	base, _ := start(t, "-pack", site.Pack, "-mode", "maintenance")
	suite.RunClosed(t, base, site, "メンテナンス中", "3600")
	suite.RunRunning(t, base, site)
	base, _ = start(t, "-pack", site.Pack, "-mode", "stopped")
	suite.RunClosed(t, base, site, "公開を停止しています", "")
	suite.RunStopped(t, base, site)
}

// TestDamagedPack: a server does not start over bytes that are not its table's.
func TestDamagedPack(t *testing.T) {
	site := suite.NewSite(t, false)
	object := filepath.Join(site.Pack, "objects", site.Table.Routes()[0].Plain.SHA256)
	content, err := os.ReadFile(object)
	if err != nil {
		t.Fatal(err)
	}
	content[0] ^= 1
	if err := os.WriteFile(object, content, 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("serve", "-pack", site.Pack).CombinedOutput()
	if err == nil || !strings.Contains(string(out), "content is not that of its name") {
		t.Errorf("%v: %s", err, out)
	}
}

// TestShutdown: both signals end the server in an orderly way, and the log holds
// what was asked without the query.
func TestShutdown(t *testing.T) {
	site := suite.NewSite(t, false)
	for _, signal := range []os.Signal{syscall.SIGINT, syscall.SIGTERM} {
		log := filepath.Join(t.TempDir(), "log")
		base, server := start(t, "-pack", site.Pack, "-log", log)
		res, err := http.Get(base + "/easy/?secret=1")
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if err := server.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		if err := server.Wait(); err != nil {
			t.Errorf("%v: %v", signal, err)
		}
		audit, err := native.CheckJournal(log)
		if err != nil || len(audit.Faults) > 0 || audit.Lines != 1 {
			t.Errorf("%+v, %v", audit, err)
		}
		files, err := filepath.Glob(filepath.Join(log, "*"))
		if err != nil || len(files) != 1 {
			t.Fatalf("%q, %v", files, err)
		}
		lines, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(lines), "\tGET\t/easy/\t200\t") || strings.Contains(string(lines), "secret") {
			t.Errorf("access log:\n%s", lines)
		}
	}
}

// TestSwitched: a word in a file closes and stops a running server.
func TestSwitched(t *testing.T) {
	site := suite.NewSite(t, false)
	file := filepath.Join(t.TempDir(), "mode")
	base, _ := start(t, "-pack", site.Pack, "-switch", file)
	turn := func(word string, status int) {
		t.Helper()
		if err := os.WriteFile(file, []byte(word+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		// Within a minute is the promise; a second is what the server takes.
		for end := time.Now().Add(time.Minute); ; time.Sleep(50 * time.Millisecond) {
			res, err := http.Get(base + "/")
			if err != nil {
				t.Fatal(err)
			}
			res.Body.Close()
			if res.StatusCode == status {
				return
			}
			if time.Now().After(end) {
				t.Fatalf("still %d a minute after %q", res.StatusCode, word)
			}
		}
	}
	turn("stopped", 503)
	suite.RunStopped(t, base, site)
	turn("open", 200)
	suite.RunRunning(t, base, site)
	turn("maintenance", 503)
	suite.RunClosed(t, base, site, "メンテナンス中", "3600")
}
