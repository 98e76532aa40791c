package native

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"sync/atomic"
	"time"

	"fujisawa2030/worker/edge"
)

// Switch is the mode of a running server. It is set at the start and, where a
// file is named, by that file's one word: whoever may write it can close or stop
// the service within a second, without a restart and without a key.
type Switch struct {
	file   string
	report func(error)
	mode   atomic.Int32
	last   string
}

// NewSwitch makes a switch that stands at the mode until the file says
// otherwise. Without a file it never moves.
func NewSwitch(mode edge.Mode, file string, report func(error)) *Switch {
	s := &Switch{file: file, report: report}
	s.mode.Store(int32(mode))
	return s
}

// Mode is where the switch stands.
func (s *Switch) Mode() edge.Mode { return edge.Mode(s.mode.Load()) }

// Watch reads the file each period until the context ends.
func (s *Switch) Watch(ctx context.Context, period time.Duration) {
	if s.file == "" {
		return
	}
	ticker := time.NewTicker(period)
	defer ticker.Stop()
	for {
		s.Read()
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}

// Read takes over what the file says. No file, or a word that is no mode,
// leaves the switch where it is: a typing error must not open a closed service.
func (s *Switch) Read() {
	text, err := os.ReadFile(s.file)
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	word := strings.TrimSpace(string(text))
	if err == nil && word == s.last {
		return
	}
	s.last = word
	if err == nil && word == "" {
		err = errors.New("empty")
	}
	var mode edge.Mode
	if err == nil {
		mode, err = edge.ParseMode(word)
	}
	if err != nil {
		s.report(fmt.Errorf("%s: %w; the mode stays %v", s.file, err, s.Mode()))
		return
	}
	if mode != s.Mode() {
		s.mode.Store(int32(mode))
		s.report(fmt.Errorf("%s: the mode is now %v", s.file, mode))
	}
}
