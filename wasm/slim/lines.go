package slim

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// How Go's linker begins the table of a program's functions (runtime.pcHeader):
// magic of Go 1.20 and later, two zeros, steps of one in code, pointers of 8 bytes.
const tableStart = "\xf1\xff\xff\xff\x00\x00\x01\x08"

// Fields of runtime._func, by their distance in bytes from its start.
const (
	nameOff   = 4
	pcsp      = 16
	pcfile    = 20
	pcln      = 24
	npcdata   = 28
	cuOffset  = 32
	startLine = 36
	pcdata    = 44
)

// forget takes the functions' names, files and line numbers out of a Go
// program's memory: an eighth of a small module after brotli. Zeros stand in
// their place, which to the runtime means "unknown"; nothing moves. What the
// collector and growing stacks need of the same table stays. A crash still says
// what happened, and the browser still tells in which function of the module;
// for names and lines build the module without cmd/slim.
//
// Go's linker has no flag for it: with -w and -s the table stays as it is.
func forget(memory []byte) error {
	at := bytes.Index(memory, []byte(tableStart))
	if at < 0 {
		return errors.New("no table of functions as Go 1.20 to 1.26 write it: see runtime.pcHeader of this Go")
	}
	if bytes.Contains(memory[at+1:], []byte(tableStart)) {
		return errors.New("two tables of functions")
	}
	t := table{memory: memory[at:]}
	functions, names, counters, lists := t.word(8), t.word(32), t.word(56), t.word(64)
	if t.err == nil && (names > counters || counters > lists || lists > len(t.memory) || functions > len(t.memory)/8) {
		t.err = errors.New("parts in another order")
	}
	if t.err == nil {
		clear(t.memory[names:counters]) // names, lists of files, files
		t.forget(functions, counters, lists)
	}
	if t.err != nil {
		return fmt.Errorf("table of functions: %w", t.err)
	}
	return nil
}

// table is the memory from the start of the table of functions; after its
// first error it reads zeros.
type table struct {
	memory []byte
	err    error
}

// forget takes names and lines from the functions listed at lists, and from
// the counters all that is not needed any more. A counter is a value along a
// function's code, as steps of value and place (runtime.pcvalue).
func (t *table) forget(functions, counters, lists int) {
	needed := make([]bool, lists-counters)
	keep := func(counter int) {
		if counter == 0 || t.err != nil {
			return // there is none
		}
		if counter > len(needed) {
			t.err = fmt.Errorf("a counter at %d of %d", counter, len(needed))
			return
		}
		for i := range t.steps(counters+counter, lists) {
			needed[counter+i] = true
		}
	}
	for i := range functions {
		function := lists + t.half(lists+8*i+4)
		for _, field := range []int{nameOff, pcfile, pcln, cuOffset, startLine} {
			t.half(function + field) // within the table, or an error
			if t.err != nil {
				return
			}
			clear(t.memory[function+field:][:4])
		}
		keep(t.half(function + pcsp))
		for n := range t.half(function + npcdata) {
			keep(t.half(function + pcdata + 4*n))
			if t.err != nil {
				return
			}
		}
	}
	for i, needed := range needed {
		if !needed {
			t.memory[counters+i] = 0
		}
	}
}

// steps is the length in bytes of the counter at start, with the zero at its end.
func (t *table) steps(start, end int) int {
	r := reader{rest: t.memory[start:end]}
	for first := true; ; first = false {
		if r.unsigned() == 0 && !first {
			break
		}
		r.unsigned()
	}
	if r.err != nil {
		t.err = fmt.Errorf("a counter without an end: %w", r.err)
	}
	return end - start - len(r.rest)
}

// half reads an unsigned number of 32 bits.
func (t *table) half(at int) int {
	if t.err == nil && (at < 0 || at > len(t.memory)-4) {
		t.err = fmt.Errorf("ends before byte %d", at)
	}
	if t.err != nil {
		return 0
	}
	return int(binary.LittleEndian.Uint32(t.memory[at:]))
}

// word reads an unsigned number of 64 bits, of which a program in 32-bit memory needs 32.
func (t *table) word(at int) int {
	if t.half(at+4) != 0 && t.err == nil {
		t.err = fmt.Errorf("a place beyond 32 bits at byte %d", at)
	}
	return t.half(at)
}
