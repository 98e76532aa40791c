package slim

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
)

// small makes a module with one page of memory, exported as "m", and segments.
func small(segments []segment) []byte {
	section := func(id byte, body ...byte) []byte {
		return append(appendUnsigned([]byte{id}, uint64(len(body))), body...)
	}
	out := []byte(header)
	out = append(out, section(5, 1, 0, 1)...)         // one memory of at least one page
	out = append(out, section(7, 1, 1, 'm', 2, 0)...) // exported
	return append(out, section(dataSection, write(segments)...)...)
}

// memory is what a module's memory begins with.
func memory(t *testing.T, module []byte) []byte {
	t.Helper()
	ctx := context.Background()
	r := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	defer r.Close(ctx)
	m, err := r.Instantiate(ctx, module)
	if err != nil {
		t.Fatal(err)
	}
	view, _ := m.Memory().Read(0, m.Memory().Size())
	return slices.Clone(view)
}

// joined is the module with its segments joined and nothing forgotten.
func joined(module []byte) ([]byte, error) {
	return rewrite(module, func(segments []segment) ([]segment, error) { return join(segments), nil })
}

// The memory is the same to the byte, whatever the segments, also when they
// overlap or stand in no order.
func TestMemoryStays(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var segments []segment
		for range r.IntN(40) {
			s := segment{offset: r.IntN(1<<16 - 300)}
			for range r.IntN(300) {
				s.bytes = append(s.bytes, byte(r.IntN(256)))
			}
			segments = append(segments, s)
		}
		module := small(segments)
		joint, err := joined(module)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(memory(t, module), memory(t, joint)) {
			t.Fatalf("memory differs: %v", segments)
		}
		again, err := joined(joint)
		if err != nil || !bytes.Equal(again, joint) {
			t.Fatalf("joining twice changes the module: %v", err)
		}
	}
}

func TestNeighboursAreJoined(t *testing.T) {
	joint, err := joined(small([]segment{{8, []byte{1}}, {16, []byte{2}}, {2000, []byte{3}}}))
	if err != nil {
		t.Fatal(err)
	}
	if want := small([]segment{{8, []byte{1, 0, 0, 0, 0, 0, 0, 0, 2}}, {2000, []byte{3}}}); !bytes.Equal(joint, want) {
		t.Errorf("got % x, want % x", joint, want)
	}
}

func TestRefusals(t *testing.T) {
	good := small([]segment{{8, []byte{1, 2, 3}}})
	for name, test := range map[string]struct {
		module []byte
		want   string
	}{
		"empty":   {nil, "not a WebAssembly module"},
		"text":    {[]byte("(module)"), "not a WebAssembly module"},
		"cut":     {good[:len(good)-1], "ends in the middle"},
		"counted": {append(slices.Clone(good), countSection, 1, 1), "counts its data segments"},
		"passive": {bytes.Replace(good, []byte{0x00, 0x41, 8}, []byte{0x01, 0x41, 8}, 1), "not placed at a constant"},
		"long":    {append([]byte(header), 11, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01), "longer than 32 bits"},
	} {
		if _, err := joined(test.module); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", name, err, test.want)
		}
	}
}

// The shipped module went through Slim: doing it again changes nothing.
func TestShippedIsSlim(t *testing.T) {
	module, err := os.ReadFile("../../.build/wasm/model.wasm")
	if err != nil {
		t.Fatalf("%v (make builds it)", err)
	}
	again, err := Slim(module)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(again, module) {
		t.Error("the shipped module was not slimmed")
	}
}

func FuzzJoin(f *testing.F) {
	f.Add(small([]segment{{8, []byte{1}}, {16, []byte{2}}}))
	f.Add([]byte(header))
	f.Fuzz(func(t *testing.T, module []byte) {
		joint, err := joined(module)
		if err != nil {
			return
		}
		if again, err := joined(joint); err != nil || !bytes.Equal(again, joint) {
			t.Errorf("joining twice: %v", err)
		}
	})
}
