package main

import (
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"os"
	"testing"

	"github.com/c2sp/wycheproof"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// shipped is the very file that browsers get.
const shipped = "../../.build/wasm/verify.wasm"

func instance(t *testing.T) api.Module {
	t.Helper()
	code, err := os.ReadFile(shipped)
	if err != nil {
		t.Fatalf("%v (make builds it)", err)
	}
	ctx := context.Background()
	runtime := wazero.NewRuntime(ctx)
	t.Cleanup(func() { _ = runtime.Close(ctx) })
	wasi_snapshot_preview1.MustInstantiate(ctx, runtime)
	module, err := runtime.InstantiateWithConfig(ctx, code, wazero.NewModuleConfig().WithStartFunctions("_initialize"))
	if err != nil {
		t.Fatal(err)
	}
	return module
}

func call(t *testing.T, module api.Module, name string, args ...int) int32 {
	t.Helper()
	params := make([]uint64, len(args))
	for i, a := range args {
		params[i] = api.EncodeI32(int32(a))
	}
	results, err := module.ExportedFunction(name).Call(context.Background(), params...)
	if err != nil {
		t.Fatal(err)
	}
	return api.DecodeI32(results[0])
}

func check(t *testing.T, module api.Module, key, message, signature []byte) bool {
	t.Helper()
	room := append(append(append([]byte{}, key...), signature...), message...)
	if !module.Memory().Write(uint32(call(t, module, "input", len(room))), room) {
		t.Fatal("no room")
	}
	return call(t, module, "verify", len(signature), len(message)) == 1
}

// TestWycheproof runs all of Project Wycheproof's Ed25519 cases in the shipped file.
func TestWycheproof(t *testing.T) {
	text, err := fs.ReadFile(wycheproof.TestVectors, "ed25519_test.json")
	if err != nil {
		t.Fatal(err)
	}
	var suite struct {
		NumberOfTests int
		TestGroups    []struct {
			PublicKey struct{ Pk string }
			Tests     []struct {
				TcID             int
				Msg, Sig, Result string
			}
		}
	}
	if err := json.Unmarshal(text, &suite); err != nil {
		t.Fatal(err)
	}
	module, ran := instance(t), 0
	for _, g := range suite.TestGroups {
		for _, c := range g.Tests {
			ran++
			got := check(t, module, unhex(t, g.PublicKey.Pk), unhex(t, c.Msg), unhex(t, c.Sig))
			if got != (c.Result == "valid") {
				t.Errorf("case %d: %t, want %s", c.TcID, got, c.Result)
			}
		}
	}
	if ran != suite.NumberOfTests || ran < 150 {
		t.Errorf("%d cases ran, %d in the file", ran, suite.NumberOfTests)
	}
}

// TestLengths: lengths that do not fit the room are no signature, and nothing
// of an earlier call is left to be verified again.
func TestLengths(t *testing.T) {
	module := instance(t)
	private := ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize))
	key, message := private.Public().(ed25519.PublicKey), []byte("message")
	signature := ed25519.Sign(private, message)
	if !check(t, module, key, message, signature) {
		t.Fatal("a good signature was refused")
	}
	if call(t, module, "verify", len(signature), len(message)) != 0 {
		t.Error("the room was not cleared")
	}
	for _, n := range [][2]int{{-1, 0}, {0, -1}, {64, 8}, {63, 7}, {65, 7}, {1 << 30, 1 << 30}, {-64, 7 + 128}} {
		room := append(append(append([]byte{}, key...), signature...), message...)
		module.Memory().Write(uint32(call(t, module, "input", len(room))), room)
		if call(t, module, "verify", n[0], n[1]) != 0 {
			t.Errorf("lengths %v were accepted", n)
		}
	}
	for _, short := range [][]byte{nil, key[:31]} {
		if check(t, module, short, nil, nil) {
			t.Errorf("a key of %d bytes was accepted", len(short))
		}
	}
}

func unhex(t *testing.T, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
