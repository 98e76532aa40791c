package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
)

// server is a native edge under measurement.
type server struct {
	base    string
	process *exec.Cmd
}

func start(binary, pack, log string) (*server, error) {
	s := &server{process: exec.Command(binary, "-pack", pack, "-log", log)}
	s.process.Env = append(os.Environ(), "PORT=0", "MODE=")
	s.process.Stderr = os.Stderr
	out, err := s.process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := s.process.Start(); err != nil {
		return nil, err
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	s.base = strings.TrimSuffix(line, "/\n")
	return s, err
}

func (s *server) stop() {
	_ = s.process.Process.Signal(syscall.SIGTERM)
	_ = s.process.Wait()
}

var resident = regexp.MustCompile(`VmRSS:\s+(\d+) kB`)

// memory is the server's resident memory in MB.
func (s *server) memory() (float64, error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.process.Process.Pid))
	if err != nil {
		return 0, err
	}
	found := resident.FindSubmatch(status)
	if found == nil {
		return 0, fmt.Errorf("no VmRSS of %d", s.process.Process.Pid)
	}
	kb, err := strconv.ParseFloat(string(found[1]), 64)
	return kb / 1024, err
}

// enduring puts at least 200,000 requests on the edge and compares its memory
// after the first quarter with that at the end.
func enduring(p places) error {
	const wanted, most = 200_000, 40 // requests; runs of four seconds
	work, err := os.MkdirTemp("", "figures")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	path, err := site(work)
	if err != nil {
		return err
	}
	s, err := start(p.serve, filepath.Join(work, "pack"), filepath.Join(work, "log"))
	if err != nil {
		return err
	}
	defer s.stop()
	requests, errors, early := 0, 0, 0.0
	for i := 0; requests < wanted && i < most; i++ {
		r, err := wrk(s.base+path, 64, seconds)
		if err != nil {
			return err
		}
		requests, errors = requests+r.requests, errors+r.errors
		if early == 0 && requests >= wanted/4 {
			if early, err = s.memory(); err != nil {
				return err
			}
		}
	}
	late, err := s.memory()
	if err != nil {
		return err
	}
	say("edge-enduring-requests", float64(requests), "requests", fmt.Sprintf(">=%d", wanted))
	say("edge-enduring-errors", float64(errors), "errors", "<=0")
	say("edge-memory", late, "MB", "-")
	say("edge-memory-growth", late/early, "ratio", "<=1.1")
	return nil
}
