package native

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Journal is a folder of access log files in which nothing can be missing
// unnoticed. A file begins and, unless its server died, ends with a line of its
// own; between them stands one numbered line per answer:
//
//	# opened 2026-11-23T15:00:00Z first 41 after 3f0a...
//	41	2026-11-23T15:00:02.117Z	...
//	# closed 2026-11-24T15:00:00Z last 99
//
// The numbers go on from file to file, and each file names the SHA-256 of the
// one before it ("-" for the first). A new file is begun for each day in Japan,
// after maxLogFile bytes, at each start, and after a line that could not be
// written. Files are only appended to and never deleted: how long they are kept
// is the host's decision. [CheckJournal] proves that they are complete.
type Journal struct {
	folder string
	file   *os.File // nil after a failure, until the next line
	day    string
	size   int
	next   int64  // number of the next line
	before string // SHA-256 of the last closed file
	report func(error)
}

const (
	maxLogFile = 64 << 20
	logPattern = "access-*.log"
)

// OpenJournal goes on with the folder, which only its owner may read.
func OpenJournal(folder string, now time.Time, report func(error)) (*Journal, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	j := &Journal{folder: folder, next: 1, before: "-", report: report}
	names, err := journalFiles(folder)
	if err != nil {
		return nil, err
	}
	if len(names) > 0 {
		last := names[len(names)-1]
		content, err := os.ReadFile(last)
		if err != nil {
			return nil, err
		}
		if j.next, err = numberAfter(string(content)); err != nil {
			return nil, fmt.Errorf("%s: %w", last, err)
		}
		j.before = digest(content)
	}
	return j, j.begin(now)
}

// Line appends a line. What cannot be written is lost, its number is not: a full
// disk must not stop the service, and the gap shows.
func (j *Journal) Line(now time.Time, text string) {
	if j.file != nil && (day(now) != j.day || j.size > maxLogFile) {
		if err := j.Close(now); err != nil {
			j.report(err)
		}
	}
	var err error
	if j.file == nil {
		err = j.begin(now)
	}
	if err == nil {
		err = j.write(strconv.FormatInt(j.next, 10) + "\t" + text + "\n")
	}
	j.next++
	if err != nil {
		j.report(err)
		j.leave()
	}
}

// Close ends the running file.
func (j *Journal) Close(now time.Time) error {
	if j.file == nil {
		return nil
	}
	err := j.write(fmt.Sprintf("# closed %s last %d\n", stamp(now), j.next-1))
	return errors.Join(err, j.leave())
}

// leave closes the file, whatever state it is in, and remembers its digest.
func (j *Journal) leave() error {
	if j.file == nil {
		return nil
	}
	name := j.file.Name()
	err := j.file.Close()
	j.file = nil
	content, read := os.ReadFile(name)
	j.before = digest(content)
	return errors.Join(err, read)
}

// begin starts a file whose name sorts behind those of all before it.
func (j *Journal) begin(now time.Time) error {
	j.day, j.size = day(now), 0
	names, err := journalFiles(j.folder)
	if err != nil {
		return err
	}
	number := 1
	if len(names) > 0 {
		last := ordinal(names[len(names)-1])
		if number, err = strconv.Atoi(strings.TrimSuffix(last, ".log")); err != nil {
			return fmt.Errorf("%s: not a file of this log", names[len(names)-1])
		}
		number++
	}
	name := filepath.Join(j.folder, fmt.Sprintf("access-%s-%08d.log", j.day, number))
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	j.file = file
	return j.write(fmt.Sprintf("# opened %s first %d after %s\n", stamp(now), j.next, j.before))
}

func (j *Journal) write(line string) error {
	n, err := j.file.WriteString(line)
	j.size += n
	return err
}

func journalFiles(folder string) ([]string, error) {
	names, err := filepath.Glob(filepath.Join(folder, logPattern))
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(ordinal(a), ordinal(b)) })
	return names, err
}

// ordinal is the file's running number: a clock that was set back does not
// change the order of files.
func ordinal(name string) string { return name[strings.LastIndexByte(name, '-')+1:] }

func day(t time.Time) string   { return t.In(japan).Format("2006-01-02") }
func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }

func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
