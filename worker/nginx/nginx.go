// Package nginx starts Debian's nginx over a folder, for tests and measurements
// on this machine. It is no part of the service.
package nginx

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// Binary is where Debian puts the server.
const Binary = "/usr/sbin/nginx"

// Available reports whether the server is installed.
func Available() bool {
	_, err := os.Stat(Binary)
	return err == nil
}

//go:embed bare.conf
var bare string

// Server is a running nginx.
type Server struct {
	Base    string // http://127.0.0.1:PORT
	process *exec.Cmd
	folder  string
	said    bytes.Buffer
}

// Start serves the folder with no more configuration than a listening address,
// a root and Debian's types. More are lines of the server block; modules are
// lines before all blocks.
func Start(root string, modules, more []string) (*Server, error) {
	folder, err := os.MkdirTemp("", "nginx")
	if err != nil {
		return nil, err
	}
	var last error
	for range 5 { // somebody else may take the port between the choice and the start
		port, err := freePort()
		if err != nil {
			return nil, err
		}
		s := &Server{Base: "http://127.0.0.1:" + port, folder: folder}
		if last = s.start(root, port, modules, more); last == nil {
			return s, nil
		}
	}
	return nil, errors.Join(last, os.RemoveAll(folder))
}

func (s *Server) start(root, port string, modules, more []string) error {
	if os.Getuid() == 0 {
		modules = append(modules, "user root;") // folders of tests are the tester's alone
	}
	conf := strings.NewReplacer("{{MODULES}}", strings.Join(modules, "\n"), "{{FOLDER}}", s.folder,
		"{{PORT}}", port, "{{ROOT}}", root, "{{MORE}}", strings.Join(more, "\n    ")).Replace(bare)
	name := filepath.Join(s.folder, "nginx.conf")
	if err := os.WriteFile(name, []byte(conf), 0o600); err != nil {
		return err
	}
	s.process = exec.Command(Binary, "-p", s.folder, "-c", name, "-e", "stderr")
	s.process.Stderr = &s.said
	if err := s.process.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- s.process.Wait() }()
	for range 1000 {
		select {
		case err := <-ended:
			return fmt.Errorf("nginx: %w: %s", err, s.said.String())
		case <-time.After(10 * time.Millisecond):
		}
		if conn, err := net.Dial("tcp", "127.0.0.1:"+port); err == nil {
			return conn.Close()
		}
	}
	return errors.Join(errors.New("nginx does not listen"), s.process.Process.Kill())
}

// Stop ends the server and removes its files.
func (s *Server) Stop() error {
	err := s.process.Process.Signal(os.Interrupt)
	for range 1000 {
		if conn, err := net.Dial("tcp", strings.TrimPrefix(s.Base, "http://")); err != nil {
			break
		} else {
			conn.Close()
		}
		time.Sleep(10 * time.Millisecond)
	}
	return errors.Join(err, os.RemoveAll(s.folder))
}

// PID is the master process.
func (s *Server) PID() int { return s.process.Process.Pid }

func freePort() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	_, port, err := net.SplitHostPort(listener.Addr().String())
	return port, errors.Join(err, listener.Close())
}
