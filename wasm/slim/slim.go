// Package slim makes a WebAssembly module of Go smaller on the wire: it joins
// its data segments (join.go) and takes out what only the printed stack of a
// crash needs (lines.go). Code is not touched, and the program does the same.
//
// The format is that of the WebAssembly Core Specification, section 5.5.14.
package slim

import (
	"bytes"
	"errors"
	"fmt"
)

const (
	dataSection  = 11
	countSection = 12
	header       = "\x00asm\x01\x00\x00\x00"
)

// segment is a part of the initial memory.
type segment struct {
	offset int
	bytes  []byte
}

// Slim returns the module without its function names and line tables, its data
// segments joined. It refuses what is no module, segments that are not placed
// at a constant of the first memory, and what Go's linker of this version did
// not make.
func Slim(module []byte) ([]byte, error) {
	return rewrite(module, func(segments []segment) ([]segment, error) {
		memory, err := lay(segments)
		if err == nil {
			err = forget(memory)
		}
		if err != nil {
			return nil, err
		}
		return join(pick(memory)), nil
	})
}

// rewrite returns the module with other data segments.
func rewrite(module []byte, change func([]segment) ([]segment, error)) ([]byte, error) {
	if !bytes.HasPrefix(module, []byte(header)) {
		return nil, errors.New("not a WebAssembly module of version 1")
	}
	out := []byte(header)
	r := reader{rest: module[len(header):]}
	for len(r.rest) > 0 && r.err == nil {
		id := r.byte()
		body := r.bytes(int(r.unsigned()))
		switch {
		case r.err != nil:
		case id == dataSection:
			segments, err := read(body)
			if err == nil {
				segments, err = change(segments)
			}
			if err != nil {
				return nil, err
			}
			body = write(segments)
		case id == countSection:
			return nil, errors.New("module counts its data segments: not made by Go's linker")
		}
		out = append(out, id)
		out = append(appendUnsigned(out, uint64(len(body))), body...)
	}
	if r.err != nil {
		return nil, r.err
	}
	return out, nil
}

func read(body []byte) ([]segment, error) {
	r := reader{rest: body}
	segments := make([]segment, 0, 1<<16)
	for n := r.unsigned(); n > 0 && r.err == nil; n-- {
		const active, constant, end = 0x00, 0x41, 0x0b // of memory 0; i32.const; end of the expression
		kind, op := r.byte(), r.byte()
		offset := r.signed()
		if stop := r.byte(); kind != active || op != constant || stop != end {
			return nil, fmt.Errorf("data segment %d is not placed at a constant", len(segments))
		}
		segments = append(segments, segment{int(uint32(offset)), r.bytes(int(r.unsigned()))})
	}
	if r.err == nil && len(r.rest) > 0 {
		r.err = errors.New("bytes after the last data segment")
	}
	return segments, r.err
}

func write(segments []segment) []byte {
	body := appendUnsigned(nil, uint64(len(segments)))
	for _, s := range segments {
		body = append(body, 0x00, 0x41)
		body = append(appendSigned(body, int64(int32(uint32(s.offset)))), 0x0b)
		body = append(appendUnsigned(body, uint64(len(s.bytes))), s.bytes...)
	}
	return body
}
