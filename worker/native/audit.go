package native

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Audit is what a check of a [Journal]'s folder found.
type Audit struct {
	Files int       `json:"files"`
	Lines int64     `json:"lines"`
	From  time.Time `json:"from"` // opening of the first file
	// Faults name what is missing, changed or malformed. Empty: the log is complete.
	Faults []string `json:"faults"`
}

var (
	openedLine = regexp.MustCompile(`^# opened (\S{20}) first ([1-9][0-9]*) after (-|[0-9a-f]{64})$`)
	closedLine = regexp.MustCompile(`^# closed (\S{20}) last ([0-9]+)$`)
	answerLine = regexp.MustCompile(`^([1-9][0-9]*)\t[0-9-]{10}T[0-9:.]{12}Z\t[0-9-]{10}T[0-9:]{8}\+09:00\t` +
		`([A-Z]+|other)\t(/[A-Za-z0-9./_-]*|-)\t[0-9]{3}\t[0-9]+\t(full|part|fresh|-)\t(TLS[0-9.]+|-)\t[a-z]+$`)
)

// CheckJournal reads a folder of log files and proves that they are complete.
// The last file may still be open.
func CheckJournal(folder string) (Audit, error) {
	names, err := journalFiles(folder)
	if err != nil {
		return Audit{}, err
	}
	if len(names) == 0 {
		return Audit{}, errors.New(folder + ": no log files")
	}
	a := &auditor{before: "-", next: 1}
	for i, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			return Audit{}, err
		}
		a.file(filepath.Base(name), string(content), i == len(names)-1)
		a.before = digest(content)
	}
	a.Files = len(names)
	return a.Audit, nil
}

// auditor walks the files in order.
type auditor struct {
	Audit
	name   string
	before string // digest of the file before
	next   int64  // number that the next line must have
}

func (a *auditor) fault(n int, format string, args ...any) {
	a.Faults = append(a.Faults, fmt.Sprintf("%s: line %d: ", a.name, n)+fmt.Sprintf(format, args...))
}

func (a *auditor) file(name, content string, last bool) {
	a.name = name
	lines := strings.Split(content, "\n")
	n := len(lines) - 1 // behind the last newline stands nothing
	if lines[n] != "" {
		a.fault(n+1, "broken off")
	}
	lines = lines[:n]
	if len(lines) == 0 || !openedLine.MatchString(lines[0]) {
		a.fault(1, "not the opening of a log file")
		return
	}
	a.opened(lines[0])
	for i, line := range lines[1:] {
		if end := closedLine.FindStringSubmatch(line); end != nil && i == len(lines)-2 {
			if end[2] != strconv.FormatInt(a.next-1, 10) {
				a.fault(i+2, "closed after line %s, but the last line here is %d", end[2], a.next-1)
			}
			return
		}
		a.answer(i+2, line)
	}
	if !last {
		a.fault(len(lines), "not closed: the server ended without its farewell")
	}
}

func (a *auditor) opened(line string) {
	field := openedLine.FindStringSubmatch(line)
	at, err := time.Parse(time.RFC3339, field[1])
	if err != nil {
		a.fault(1, "%q is no time", field[1])
	}
	if a.From.IsZero() {
		// What came before the first file here may have been deleted after its time.
		a.From, a.before = at, field[3]
		a.next, _ = strconv.ParseInt(field[2], 10, 64)
		return
	}
	if field[3] != a.before {
		a.fault(1, "the file before this one is missing or changed")
	}
	a.number(1, field[2])
}

func (a *auditor) answer(n int, line string) {
	field := answerLine.FindStringSubmatch(line)
	if field == nil {
		a.fault(n, "not a line of this log")
		return
	}
	a.Lines++
	a.number(n, field[1])
	a.next++
}

// number holds a line's number against the one that must come next.
func (a *auditor) number(n int, text string) {
	got, err := strconv.ParseInt(text, 10, 64)
	switch {
	case err != nil:
		a.fault(n, "%q is no number", text)
		return
	case got > a.next:
		a.fault(n, "lines %d to %d are missing", a.next, got-1)
	case got < a.next:
		a.fault(n, "number %d comes again", got)
	}
	a.next = got
}

// numberAfter finds the number that goes on after a file.
func numberAfter(content string) (int64, error) {
	lines := strings.Split(content, "\n")
	for i := len(lines) - 2; i >= 0; i-- { // what stands behind the last newline is broken off
		for _, known := range []struct {
			form  *regexp.Regexp
			field int
			add   int64
		}{{closedLine, 2, 1}, {answerLine, 1, 1}, {openedLine, 2, 0}} {
			if field := known.form.FindStringSubmatch(lines[i]); field != nil {
				n, err := strconv.ParseInt(field[known.field], 10, 64)
				return n + known.add, err
			}
		}
	}
	return 0, errors.New("not a file of this log")
}
