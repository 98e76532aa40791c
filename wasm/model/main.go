//go:build wasip1

// Command model is the engine as a WASI reactor: a library of exported
// functions that a web worker calls. It gets verified bytes only, reads no
// file and no clock, and hands out addresses in its memory so that results are
// viewed, not copied.
//
// Order of calls: _initialize once; input, write, load once; then any of the
// others. Addresses stay good until the next call that returns one of the same
// kind. A text is UTF-8 of the returned length at the address of text.
package main

func main() {} // a reactor's main is never called
