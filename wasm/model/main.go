//go:build wasip1

// Command model is the engine as a WASI reactor, see package reactor: what
// everybody who opens the page loads. What only planners ask for is in desk.
package main

func main() {} // a reactor's main is never called
