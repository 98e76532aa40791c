//go:build wasip1

// Command desk is the planners' part of the engine as a WASI reactor, see
// package reactor: what it would take, which uncertain inputs cause the spread,
// what marks the sectors, which measures come first, who does what, and the year
// that runs. It is loaded when somebody asks, beside the model, and gets the same
// edition. Answers are JSON texts.
package main

func main() {} // a reactor's main is never called
