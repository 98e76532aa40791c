// Command program does what needs a Go program's tables of functions: it grows
// stacks, collects garbage that only stacks hold, recovers from panics in
// deferred calls, and with an argument ends in a panic that nobody recovers.
package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
)

// deep holds a value in each frame of a stack that grows while the collector runs.
func deep(n int) int {
	held := []int{n, n + 1}
	if n == 0 {
		runtime.GC()
		return held[1]
	}
	below := deep(n - 1)
	return below + held[1] - held[0]
}

// saved says what a call panicked with, after its deferred calls.
func saved(call func()) (what string) {
	var steps []string
	defer func() { what = fmt.Sprint(strings.Join(steps, " "), ": ", recover()) }()
	defer func() { steps = append(steps, "second") }()
	defer func() { steps = append(steps, "first") }()
	call()
	return "no panic"
}

//go:noinline
func item(list []int, i int) int { return list[i] }

func main() {
	debug.SetGCPercent(1)
	fmt.Println(deep(20_000))

	sums := make(chan int)
	for i := range 20 {
		go func() { sums <- deep(100 * i) }()
	}
	total := 0
	for range 20 {
		total += <-sums
	}
	fmt.Println(total)

	var none map[string]int
	var nobody *strings.Builder
	fmt.Println(saved(func() { item([]int{1}, 7) }))
	fmt.Println(saved(func() { none["a"] = 1 }))
	fmt.Println(saved(func() { nobody.WriteByte('a') }))
	fmt.Println(saved(func() { panic(fmt.Errorf("on %s", "purpose")) }))

	if len(os.Args) > 1 {
		item(nil, 3)
	}
}
