package disc

import (
	"bytes"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"time"

	"fujisawa2030/worker/papers/paper"
)

const scanName = "virus-scan.txt"

// Scanner looks for harmful programs. The zero Scanner is ClamAV's clamscan.
type Scanner struct{ Program string }

func (s Scanner) program() string {
	if s.Program == "" {
		return "clamscan"
	}
	return s.Program
}

// Log scans a folder and returns the log, with the versions of engine and
// patterns. Where the scanner is not installed, the log says so, and that
// nothing was scanned. What is found, or a scan that fails, is an error.
func (s Scanner) Log(dir string, day time.Time) (string, error) {
	var log strings.Builder
	fmt.Fprintf(&log, "ウイルス検査の記録\n%s\n\n", paper.Day(day))
	name, err := exec.LookPath(s.program())
	if err != nil {
		fmt.Fprintf(&log, "検査していない。\nこの一式を作った機械に検査のプログラム（%s）が入っていないため、検査は行われていません。\n納める前に、最新のパターンファイルを使うウイルス対策ソフトで検査し、様式第5号「ウイルス検査済証明書」を作ってください。\n", s.program())
		return log.String(), nil
	}
	version, err := exec.Command(name, "--version").Output()
	if err != nil {
		return "", fmt.Errorf("%s --version: %w", name, err)
	}
	fmt.Fprintf(&log, "プログラムとパターンの版: %s\n", strings.TrimSpace(string(version)))
	var said bytes.Buffer
	command := exec.Command(name, "--recursive", "--infected", "--max-filesize=512M", "--max-scansize=512M", ".")
	command.Dir, command.Stdout, command.Stderr = dir, &said, &said
	if err := command.Run(); err != nil {
		exit, ok := errors.AsType[*exec.ExitError](err)
		if ok && exit.ExitCode() == 1 {
			return "", fmt.Errorf("%s found something:\n%s", name, said.String())
		}
		return "", fmt.Errorf("%s could not scan: %w\n%s", name, err, said.String())
	}
	fmt.Fprintf(&log, "検出なし。\n\n%s", said.String())
	return log.String(), nil
}
