//go:build !target

package golden

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
)

// TestTargets compiles the native golden test for other processors, without
// inlining as on phones, and runs the whole of it: arm64 in qemu, amd64 with
// fused multiply-add where this processor has it.
func TestTargets(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles for other processors")
	}
	if runtime.GOOS != "linux" {
		t.Skip("not on linux")
	}
	for _, target := range []struct {
		name  string
		build []string
		under string // emulator on other processors
	}{
		{"amd64 with fused multiply-add", []string{"GOARCH=amd64", "GOAMD64=v3"}, "qemu-x86_64"},
		{"arm64", []string{"GOARCH=arm64"}, "qemu-aarch64"},
	} {
		t.Run(target.name, func(t *testing.T) {
			program := filepath.Join(t.TempDir(), "golden.test")
			compile := exec.Command("go", "test", "-c", "-vet=off", "-p=1", "-tags=target", "-gcflags=fujisawa2030/engine/...=-l", "-o", program, ".")
			compile.Env = append(append(os.Environ(), "CGO_ENABLED=0"), target.build...)
			if said, err := compile.CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, said)
			}
			command := []string{program, "-test.run=^TestNative$", "-test.v"}
			if target.build[0] != "GOARCH="+runtime.GOARCH {
				emulator, err := exec.LookPath(target.under)
				if err != nil {
					t.Skipf("no %s (Debian: qemu-user)", target.under)
				}
				command = append([]string{emulator}, command...)
			}
			said, err := exec.Command(command[0], command[1:]...).CombinedOutput()
			if bytes.Contains(said, []byte("This program can only be run on AMD64 processors with")) {
				t.Skip("this processor has no fused multiply-add")
			}
			if err != nil || !bytes.Contains(said, []byte(Line(read(t)))) {
				t.Fatalf("%v\n%s", err, said)
			}
			t.Log(target.name, Line(read(t)))
		})
	}
}
