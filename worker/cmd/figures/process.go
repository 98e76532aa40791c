package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// working puts a load on a server and adds what it cost the processor per
// request, in microseconds: a figure that other work on the machine hardly moves.
func working(pid int, address string) (run, float64, error) {
	before, err := ticks(pid)
	if err != nil {
		return run{}, 0, err
	}
	r, err := wrk(address, 64, seconds)
	if err != nil {
		return run{}, 0, err
	}
	after, err := ticks(pid)
	const perTick = 10_000 // microseconds: Linux counts a hundred ticks a second
	return r, float64(after-before) * perTick / float64(max(r.requests, 1)), err
}

// ticks is the processor time of a process and its children so far.
func ticks(pid int) (int, error) {
	stats, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		return 0, err
	}
	sum, found := 0, false
	for _, name := range stats {
		text, err := os.ReadFile(name)
		if err != nil {
			continue // it has just ended
		}
		// pid (name) state ppid ...: the name may hold anything but is closed by the last bracket.
		id, _, _ := strings.Cut(string(text), " ")
		field := strings.Fields(string(text[strings.LastIndexByte(string(text), ')')+1:]))
		if len(field) < 13 || id != strconv.Itoa(pid) && field[1] != strconv.Itoa(pid) {
			continue
		}
		user, err1 := strconv.Atoi(field[11])
		system, err2 := strconv.Atoi(field[12])
		if err1 != nil || err2 != nil {
			return 0, fmt.Errorf("%s: %q", name, text)
		}
		sum, found = sum+user+system, true
	}
	if !found {
		return 0, fmt.Errorf("no process %d", pid)
	}
	return sum, nil
}
