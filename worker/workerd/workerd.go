// Package workerd starts Cloudflare's runtime, as npm has installed it, over a
// module's folder, for tests and measurements on this machine.
package workerd

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// Binary finds the runtime below the folder of the node modules.
func Binary(nodeModules string) (string, error) {
	found, err := filepath.Glob(filepath.Join(nodeModules, "@cloudflare/workerd-*/bin/workerd"))
	if err != nil || len(found) != 1 {
		return "", fmt.Errorf("no workerd for %s/%s in %s: run npm ci in worker/", runtime.GOOS, runtime.GOARCH, nodeModules)
	}
	return found[0], nil
}

// Server is a running workerd.
type Server struct {
	Base    string // http://127.0.0.1:PORT
	process *exec.Cmd
	said    bytes.Buffer
}

// Start runs the folder's edge.capnp with the pack behind its ASSETS binding.
func Start(binary, folder, pack, mode string) (*Server, error) {
	s := &Server{}
	s.process = exec.Command(binary, "serve", filepath.Join(folder, "edge.capnp"),
		"--directory-path", "pack="+pack, "--socket-addr", "http=127.0.0.1:0", "--control-fd=1")
	s.process.Env = append(os.Environ(), "MODE="+mode)
	s.process.Stderr = &s.said
	out, err := s.process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := s.process.Start(); err != nil {
		return nil, err
	}
	var event struct {
		Event, Socket string
		Port          int
	}
	line, err := bufio.NewReader(out).ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &event)
	}
	if err != nil || event.Event != "listen" {
		s.Stop()
		return nil, fmt.Errorf("workerd did not start: %v %s%s", err, line, s.said.String())
	}
	s.Base = fmt.Sprintf("http://127.0.0.1:%d", event.Port)
	return s, nil
}

// Stop ends the runtime and returns what it said.
func (s *Server) Stop() string {
	_ = s.process.Process.Kill() // it may have ended already
	_ = s.process.Wait()
	return s.said.String()
}
