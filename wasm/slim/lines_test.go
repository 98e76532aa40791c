package slim

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
	"github.com/tetratelabs/wazero/sys"
)

// compiled builds the program of testdata as the page's modules are built.
func compiled(t *testing.T) []byte {
	t.Helper()
	name := filepath.Join(t.TempDir(), "program.wasm")
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", name, "./testdata/program")
	build.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	module, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return module
}

// run runs a program and returns what it wrote and how it ended.
func run(t *testing.T, module []byte, args ...string) (out, errs string, code uint32) {
	t.Helper()
	ctx := context.Background()
	r := wazero.NewRuntime(ctx)
	defer r.Close(ctx)
	wasi_snapshot_preview1.MustInstantiate(ctx, r)
	var stdout, stderr bytes.Buffer
	_, err := r.InstantiateWithConfig(ctx, module, wazero.NewModuleConfig().
		WithArgs(append([]string{"program"}, args...)...).WithStdout(&stdout).WithStderr(&stderr))
	var exit *sys.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		t.Fatal(err)
	}
	return stdout.String(), stderr.String(), code
}

// A slimmed program grows stacks, collects garbage and recovers as before; only
// a crash tells less.
func TestProgramDoesTheSame(t *testing.T) {
	module := compiled(t)
	slimmed, err := Slim(module)
	if err != nil {
		t.Fatal(err)
	}
	want, errs, code := run(t, module)
	if code != 0 || !strings.Contains(want, "first second: on purpose") {
		t.Fatalf("the program itself ends with %d: %s%s", code, want, errs)
	}
	if got, errs, code := run(t, slimmed); got != want || code != 0 {
		t.Errorf("slimmed, code %d:\n%s%s\nas built:\n%s", code, got, errs, want)
	}

	_, full, wantCode := run(t, module, "crash")
	_, short, gotCode := run(t, slimmed, "crash")
	const what = "panic: runtime error: index out of range [3] with length 0"
	if gotCode != wantCode || gotCode == 0 || !strings.Contains(full, what) || !strings.Contains(short, what) {
		t.Errorf("a crash ends with %d:\n%s\nas built with %d:\n%s", gotCode, short, wantCode, full)
	}
	if line := "main.go:"; !strings.Contains(full, line) || strings.Contains(short, line) {
		t.Errorf("lines of a crash, slimmed:\n%s\nas built:\n%s", short, full)
	}

	again, err := Slim(slimmed)
	if err != nil || !bytes.Equal(again, slimmed) {
		t.Errorf("slimming twice changes the module: %v", err)
	}
	t.Logf("%d bytes, slimmed %d", len(module), len(slimmed))
}

// A table that is not as this package knows it is refused, never half taken out.
func TestForgetRefuses(t *testing.T) {
	start := func(words ...uint64) []byte {
		memory := []byte(tableStart)
		for _, word := range words {
			memory = binary.LittleEndian.AppendUint64(memory, word)
		}
		return memory
	}
	// One function at 24 of its list, whose stack counter begins at 1 of the counters.
	const names, counters, lists = 72, 80, 88
	good := start(1, 1, 0, names, names, names, counters, lists)
	good = append(good, "a.go\x00b\x00\x00"...)                   // names
	good = append(good, 0, 2, 2, 0, 0, 0, 0, 0)                   // counters: +1 for 2, end
	good = append(good, 0, 0, 0, 0, 24, 0, 0, 0, 9, 0, 0, 0)      // place of the function
	good = append(good, make([]byte, 12)...)                      //
	function := make([]byte, 44)                                  // entry, name, …
	binary.LittleEndian.PutUint32(function[pcsp:], 1)             //
	binary.LittleEndian.PutUint32(function[startLine:], 12)       //
	good = append(append(good, function...), make([]byte, 40)...) // and what follows
	if err := forget(bytes.Clone(good)); err != nil {
		t.Fatal(err)
	}
	changed := func(at int, value uint32) []byte {
		memory := bytes.Clone(good)
		binary.LittleEndian.PutUint32(memory[at:], value)
		return memory
	}
	for name, test := range map[string]struct {
		memory []byte
		want   string
	}{
		"no table":          {[]byte("program"), "no table of functions"},
		"another version":   {changed(0, 0xfffffff2), "no table of functions"},
		"two tables":        {append(bytes.Clone(good), tableStart...), "two tables"},
		"cut":               {good[:40], "ends before byte"},
		"beyond memory":     {changed(64, 1<<20), "another order"},
		"beyond 32 bits":    {changed(60, 1), "beyond 32 bits"},
		"far function":      {changed(lists+4, 1<<20), "ends before byte"},
		"far counter":       {changed(lists+24+pcsp, 99), "a counter at 99 of 8"},
		"many small tables": {changed(lists+24+npcdata, 1<<30), "ends before byte"},
		"endless counter":   {bytes.Replace(good, []byte{0, 2, 2, 0, 0, 0, 0, 0}, bytes.Repeat([]byte{1}, 8), 1), "without an end"},
	} {
		err := forget(test.memory)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", name, err, test.want)
		}
	}
}
