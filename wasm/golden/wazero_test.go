//go:build !target

package golden

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"math"
	"os"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"

	"fujisawa2030/data/edition"
	"fujisawa2030/engine"
	"fujisawa2030/wasm/wire"
)

// The very files that browsers get.
const (
	model = "../../.build/wasm/model.wasm"
	desk  = "../../.build/wasm/desk.wasm"
)

// compiled keeps the file's machine code from one test to the next.
var compiled = wazero.NewCompilationCache()

// reactor is a shipped file in wazero.
type reactor struct {
	t      testing.TB
	ctx    context.Context
	module api.Module
}

func newReactor(t testing.TB, shipped string) *reactor {
	t.Helper()
	code, err := os.ReadFile(shipped)
	if err != nil {
		t.Fatalf("%v (make builds it)", err)
	}
	ctx := context.Background()
	runtime := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfig().WithCompilationCache(compiled))
	t.Cleanup(func() { _ = runtime.Close(ctx) })
	wasi_snapshot_preview1.MustInstantiate(ctx, runtime)
	module, err := runtime.InstantiateWithConfig(ctx, code, wazero.NewModuleConfig().WithStartFunctions("_initialize"))
	if err != nil {
		t.Fatal(err)
	}
	return &reactor{t, ctx, module}
}

func (r *reactor) call(name string, args ...int32) int32 {
	r.t.Helper()
	params := make([]uint64, len(args))
	for i, a := range args {
		params[i] = api.EncodeI32(a)
	}
	results, err := r.module.ExportedFunction(name).Call(r.ctx, params...)
	if err != nil {
		r.t.Fatalf("%s: %v", name, err)
	}
	return api.DecodeI32(results[0])
}

func (r *reactor) write(address int32, data []byte) {
	if !r.module.Memory().Write(uint32(address), data) {
		r.t.Fatalf("%d bytes do not fit at %d", len(data), address)
	}
}

func (r *reactor) floats(address int32, n int) []float64 {
	bytes, ok := r.module.Memory().Read(uint32(address), uint32(8*n))
	if !ok {
		r.t.Fatalf("no %d numbers at %d", n, address)
	}
	out := make([]float64, n)
	for i := range out {
		out[i] = math.Float64frombits(binary.LittleEndian.Uint64(bytes[8*i:]))
	}
	return out
}

func (r *reactor) text(n int32) string {
	bytes, _ := r.module.Memory().Read(uint32(r.call("text")), uint32(n))
	return string(bytes)
}

// load gives the reactor an edition and returns its complaint.
func (r *reactor) load(text []byte) string {
	r.write(r.call("input", int32(len(text))), text)
	if n := r.call("load", int32(len(text))); n != 0 {
		return r.text(n)
	}
	return ""
}

func loaded(t testing.TB, shipped string) *reactor {
	t.Helper()
	text, err := edition.Marshal(*city(t))
	if err != nil {
		t.Fatal(err)
	}
	r := newReactor(t, shipped)
	if complaint := r.load(text); complaint != "" {
		t.Fatal(complaint)
	}
	return r
}

func (r *reactor) writeFloats(address int32, values []float64) {
	data := make([]byte, 0, 8*len(values))
	for _, v := range values {
		data = binary.LittleEndian.AppendUint64(data, math.Float64bits(v))
	}
	r.write(address, data)
}

func (r *reactor) run(positions []float64) int32 {
	r.writeFloats(r.call("levers"), positions)
	return r.call("run")
}

// TestWazero runs the golden cases in the shipped file.
func TestWazero(t *testing.T) {
	r := loaded(t, model)
	d := NewDigest()
	for _, c := range read(t) {
		block := r.floats(r.run(c.Positions), len(c.Outputs)*engine.ShownYears)
		for i, row := range c.Outputs {
			sameBits(t, c.Name, block[i*engine.ShownYears:(i+1)*engine.ShownYears], row)
		}
		for r.call("wedge_step", 500) > 0 {
		}
		wedges := r.floats(r.call("wedge"), len(c.Wedges))
		sameBits(t, c.Name+", contributions", wedges, c.Wedges)
		r.call("futures_step", 100, 60) // dropped by the next line: another number begins anew
		if left := r.call("futures_step", Draws, 60); left != Draws-60 {
			t.Errorf("%d futures left after 60 of %d", left, Draws)
		}
		for r.call("futures_step", Draws, 60) > 0 {
		}
		futures := r.floats(r.call("futures"), len(c.Futures))
		sameBits(t, c.Name+", futures", futures, c.Futures)
		d.Add(block)
		d.Add(wedges)
		d.Add(futures)
	}
	t.Log("wazero", d.Line())
	if d.Line() != Line(read(t)) {
		t.Errorf("got %s, not %s", d.Line(), Line(read(t)))
	}
}

func sameBits(t *testing.T, what string, got, want []float64) {
	t.Helper()
	for i := range want {
		if math.IsNaN(got[i]) && math.IsNaN(want[i]) {
			continue // a missing value is missing, whatever bits stand for it
		}
		if math.Float64bits(got[i]) != math.Float64bits(want[i]) {
			t.Fatalf("%s: value %d is %v, want %v", what, i, got[i], want[i])
		}
	}
}

// One home, as the shipped file computes it, is the engine's.
func TestWazeroHome(t *testing.T) {
	r := loaded(t, model)
	m, err := engine.New(city(t))
	if err != nil {
		t.Fatal(err)
	}
	m.Run()
	n := len(engine.HomeActions())
	for kind := range engine.HomeKinds {
		h := engine.Home{Kind: kind, Owner: true, Cars: 2, Kerosene: 36, LPG: kind == 1, Has: make([]bool, n), Plans: make([]bool, n)}
		said := []float64{float64(kind), 1, 2, 36, 0, 2030, 20}
		if h.LPG {
			said[4] = 1
		}
		said = append(said, make([]float64, 2*n)...)
		for i := range n {
			if i%5 == kind {
				h.Has[i], said[7+i] = true, 1
			}
			if i%3 == 0 {
				h.Plans[i], said[7+n+i] = true, 1
			}
		}
		r.run(read(t)[0].Positions)
		r.writeFloats(r.call("home_answers"), said)
		got := r.text(r.call("home"))
		view := m.Household(&h, 2030)
		if want := string(wire.Home(view, 0.2*view.Similar, m.Spread(&h, 0.2*view.Similar))); got != want {
			t.Errorf("home %d:\n%s\nwant\n%s", kind, got, want)
		}
	}
}

func TestDescriptionAndExplanation(t *testing.T) {
	r := loaded(t, model)
	var d struct {
		Levers  []struct{ ID string }
		Outputs []struct{ ID string }
		Years   []int
		History []struct{ FY int }
		Doubts  []string
	}
	if err := json.Unmarshal([]byte(r.text(r.call("describe"))), &d); err != nil {
		t.Fatal(err)
	}
	if len(d.Levers) != len(city(t).Measures) || len(d.Years) != engine.ShownYears || len(d.History) != 8 {
		t.Errorf("%d levers, %d years, %d years of history", len(d.Levers), len(d.Years), len(d.History))
	}
	if doubts := city(t).Doubts; len(d.Doubts) != len(doubts) || d.Doubts[0] != doubts[0].ID {
		t.Errorf("described are the doubts %v", d.Doubts)
	}
	r.call("run")
	for o, out := range d.Outputs {
		for lang := range int32(engine.Langs) {
			var e struct {
				ID, Label, Formula string
				Inputs             []struct{ ID string }
			}
			text := r.text(r.call("explain", int32(o), 2030, lang))
			if err := json.Unmarshal([]byte(text), &e); err != nil || e.Formula == "" || len(e.Inputs) == 0 {
				t.Errorf("%s: %v in %q", out.ID, err, text)
			}
		}
	}
	id := []byte("no such thing")
	r.write(r.call("input", int32(len(id))), id)
	if n := r.call("explain_id", int32(len(id)), 2030, 0); n != 0 {
		t.Errorf("an unknown name is explained: %s", r.text(n))
	}
}

func TestDamagedEditionIsRefused(t *testing.T) {
	r := newReactor(t, model)
	text, _ := edition.Marshal(*city(t))
	for _, damaged := range [][]byte{nil, text[:len(text)/2], append([]byte("x"), text...)} {
		if complaint := r.load(damaged); complaint == "" {
			t.Errorf("an edition of %d bytes is accepted", len(damaged))
		}
	}
	if complaint := r.load(text); complaint != "" { // it goes on living
		t.Error(complaint)
	}
}

func BenchmarkWazeroFutures(b *testing.B) {
	r := loaded(b, model)
	c := read(b)[1]
	for b.Loop() {
		r.run(c.Positions)
		r.call("futures_step", 1000, 1000)
		r.call("futures")
	}
}

// The same work as engine.BenchmarkRun, in wazero's compiler.
func BenchmarkWazeroRun(b *testing.B) {
	r := loaded(b, model)
	c := read(b)[1]
	for b.Loop() {
		r.run(c.Positions)
	}
}
