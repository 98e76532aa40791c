//go:build !target

package exact

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// siblings are the packages whose golden files every processor must
// reproduce. The tag keeps this file, and wazero, out of their test programs.
var siblings = []string{"exact", "lmdi", "draw"}

// TestTargets compiles the golden tests for other processors and runs them.
func TestTargets(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles for other processors")
	}
	for _, target := range []struct {
		name  string
		build []string // environment
		run   func(t *testing.T, program, dir string) (output []byte, err error)
	}{
		{"amd64 with fused multiply-add", []string{"GOARCH=amd64", "GOAMD64=v3"}, runHere},
		{"arm64", []string{"GOARCH=arm64"}, runEmulated},
		{"wasm", []string{"GOOS=wasip1", "GOARCH=wasm"}, runWazero},
	} {
		t.Run(target.name, func(t *testing.T) {
			programs := t.TempDir()
			// Without inlining, as on phones.
			goCommand(t, target.build, "test", "-c", "-tags=target", "-gcflags=fujisawa2030/engine/...=-l",
				"-o", programs+"/", "../exact", "../lmdi", "../draw")
			for _, name := range siblings {
				dir, err := filepath.Abs(filepath.Join("..", name))
				if err != nil {
					t.Fatal(err)
				}
				output, err := target.run(t, filepath.Join(programs, name+".test"), dir)
				if err != nil || !bytes.Contains(output, []byte("--- PASS: TestGolden")) {
					t.Errorf("%s: %v\n%s", name, err, output)
				}
			}
		})
	}
}

var arguments = []string{"-test.run=^TestGolden$", "-test.v"}

func runHere(t *testing.T, program, dir string) ([]byte, error) {
	if runtime.GOARCH != "amd64" || runtime.GOOS != "linux" {
		t.Skip("not on linux/amd64")
	}
	cmd := exec.Command(program, arguments...)
	cmd.Dir = dir
	output, err := cmd.CombinedOutput()
	if bytes.Contains(output, []byte("This program can only be run on AMD64 processors with")) {
		t.Skip("this processor has no fused multiply-add")
	}
	return output, err
}

func runEmulated(t *testing.T, program, dir string) ([]byte, error) {
	command := append([]string{program}, arguments...)
	if runtime.GOARCH != "arm64" {
		qemu, err := exec.LookPath("qemu-aarch64")
		if err != nil {
			t.Skip("no qemu-aarch64 (Debian: qemu-user)")
		}
		command = append([]string{qemu}, command...)
	}
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Dir = dir
	return cmd.CombinedOutput()
}

func runWazero(t *testing.T, program, dir string) ([]byte, error) {
	code, err := os.ReadFile(program)
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	engine := wazero.NewRuntime(ctx)
	defer engine.Close(ctx)
	wasi_snapshot_preview1.MustInstantiate(ctx, engine)
	var output bytes.Buffer
	_, err = engine.InstantiateWithConfig(ctx, code, wazero.NewModuleConfig().
		WithArgs(append([]string{program}, arguments...)...).WithEnv("PWD", "/").
		WithFSConfig(wazero.NewFSConfig().WithReadOnlyDirMount(dir, "/")).
		WithStdout(&output).WithStderr(&output).WithSysWalltime().WithSysNanotime().WithSysNanosleep())
	if err != nil && strings.HasSuffix(err.Error(), "exit_code(0)") {
		err = nil
	}
	return output.Bytes(), err
}

// TestNothingIsFused reads the assembly of both processors that can fuse a
// product and a sum, first of a program in which they do.
func TestNothingIsFused(t *testing.T) {
	fused := regexp.MustCompile(`\t(FN?M(ADD|SUB)D|VFN?M(ADD|SUB)\d*SD)\t`)
	bait := filepath.Join(t.TempDir(), "bait.go")
	if err := os.WriteFile(bait, []byte("package bait\nfunc F(x, y, z float64) float64 { return x*y + z }\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, target := range [][]string{{"GOARCH=arm64"}, {"GOARCH=amd64", "GOAMD64=v3"}} {
		if !fused.Match(goCommand(t, target, "build", "-gcflags=-S", bait)) {
			t.Errorf("%s: nothing fused where the language allows it; this test sees nothing", target)
		}
		for _, name := range siblings {
			assembly := goCommand(t, target, "build", "-gcflags=-S", "../"+name)
			if len(assembly) == 0 {
				t.Errorf("%s: no assembly of %s", target, name)
			}
			for line := range bytes.Lines(assembly) {
				if fused.Match(line) {
					t.Errorf("%s: %s", target, bytes.TrimSpace(line))
				}
			}
		}
	}
}

func goCommand(t *testing.T, environment []string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command("go", append([]string{args[0], "-p=1"}, args[1:]...)...)
	cmd.Env = append(append(os.Environ(), "GOOS=linux"), environment...)
	output, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, output)
	}
	return output
}
