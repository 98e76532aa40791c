package native

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var noon = time.Date(2026, 11, 23, 3, 0, 0, 0, time.UTC) // noon in Japan

const sample = "2026-11-23T03:00:00.000Z\t2026-11-23T12:00:00+09:00\tGET\t/easy/\t200\t5\tfull\t-\tfirefox"

// written makes a log of three days, with a restart and many lines.
func written(t *testing.T) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "log")
	open := func(now time.Time) *Journal {
		j, err := OpenJournal(folder, now, func(err error) { t.Errorf("reported: %v", err) })
		if err != nil {
			t.Fatal(err)
		}
		return j
	}
	j := open(noon)
	for i := range 10 {
		j.Line(noon.Add(time.Duration(i)*5*time.Hour), sample) // over two midnights
	}
	if err := j.Close(noon.AddDate(0, 0, 2)); err != nil {
		t.Fatal(err)
	}
	j = open(noon.AddDate(0, 0, 2))
	j.Line(noon.AddDate(0, 0, 2), sample)
	j.Line(noon.AddDate(0, 0, 2), sample)
	if err := j.Close(noon.AddDate(0, 0, 2)); err != nil {
		t.Fatal(err)
	}
	return folder
}

func files(t *testing.T, folder string) []string {
	t.Helper()
	names, err := journalFiles(folder)
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestJournal(t *testing.T) {
	folder := written(t)
	names := files(t, folder)
	if len(names) != 4 { // three days and a restart
		t.Fatalf("files %q", names)
	}
	for _, name := range names {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
	}
	a, err := CheckJournal(folder)
	if err != nil || len(a.Faults) > 0 || a.Lines != 12 || a.Files != 4 || !a.From.Equal(noon) {
		t.Errorf("%+v, %v", a, err)
	}
	// Older files may go after their time; the rest is still complete.
	if err := os.Remove(names[0]); err != nil {
		t.Fatal(err)
	}
	if a, err := CheckJournal(folder); err != nil || len(a.Faults) > 0 {
		t.Errorf("%+v, %v", a, err)
	}
}

func TestCheckJournalFaults(t *testing.T) {
	change := func(n int, old, new string) func(*testing.T, []string) {
		return func(t *testing.T, names []string) {
			content, err := os.ReadFile(names[n])
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Contains(content, []byte(old)) {
				t.Fatalf("%q is not in %s", old, content)
			}
			if err := os.WriteFile(names[n], bytes.Replace(content, []byte(old), []byte(new), 1), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, c := range map[string]struct {
		damage func(*testing.T, []string)
		want   string
	}{
		"a file is gone":           {func(t *testing.T, names []string) { _ = os.Remove(names[1]) }, "missing or changed"},
		"a line is gone":           {change(3, "11\t"+sample+"\n", ""), "lines 11 to 11 are missing"},
		"the last line is gone":    {change(3, "12\t"+sample+"\n", ""), "closed after line 12, but the last line here is 11"},
		"a line is changed":        {change(1, "\t200\t", "\t404\t"), "missing or changed"},
		"a line comes twice":       {change(3, "11\t"+sample+"\n", "11\t"+sample+"\n11\t"+sample+"\n"), "number 11 comes again"},
		"a query was kept":         {change(3, "/easy/", "/easy/?q=1"), "not a line of this log"},
		"the end is cut off":       {change(3, " last 12\n", ""), "broken off"},
		"an end in the middle":     {change(2, "# closed", "# clsoed"), "not a line of this log"},
		"no opening":               {change(2, "# opened", "opened"), "not the opening"},
		"closed without its lines": {change(3, "last 12", "last 13"), "closed after line 13"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := written(t)
			c.damage(t, files(t, folder))
			a, err := CheckJournal(folder)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(a.Faults, "\n"); !strings.Contains(got, c.want) {
				t.Errorf("faults: %s", got)
			}
		})
	}
}

// TestJournalAfterCrash: a file that was broken off is named, and the next one
// goes on without losing count.
func TestJournalAfterCrash(t *testing.T) {
	folder := written(t)
	names := files(t, folder)
	content, err := os.ReadFile(names[3])
	if err != nil {
		t.Fatal(err)
	}
	cut := bytes.Index(content, []byte("12\t")) + 20
	if err := os.WriteFile(names[3], content[:cut], 0o600); err != nil {
		t.Fatal(err)
	}
	later := noon.AddDate(0, 0, 3)
	j, err := OpenJournal(folder, later, func(err error) { t.Error(err) })
	if err != nil {
		t.Fatal(err)
	}
	j.Line(later, sample)
	if err := j.Close(later); err != nil {
		t.Fatal(err)
	}
	a, err := CheckJournal(folder)
	if err != nil || len(a.Faults) != 2 || a.Lines != 12 {
		t.Fatalf("%+v, %v", a, err)
	}
	for i, want := range []string{"broken off", "not closed"} {
		if !strings.Contains(a.Faults[i], want) || !strings.HasPrefix(a.Faults[i], filepath.Base(names[3])) {
			t.Errorf("fault %d: %s", i, a.Faults[i])
		}
	}
}

// TestJournalFull: lines that could not be written leave a gap that shows.
func TestJournalFull(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "log")
	var reports int
	j, err := OpenJournal(folder, noon, func(error) { reports++ })
	if err != nil {
		t.Fatal(err)
	}
	j.Line(noon, sample)
	j.file.Close() // what a write meets now is what it meets on a full disk: an error
	j.Line(noon, sample)
	j.Line(noon, sample)
	if err := j.Close(noon); err != nil {
		t.Fatal(err)
	}
	a, err := CheckJournal(folder)
	if err != nil || reports != 1 {
		t.Fatalf("%v, %d reports", err, reports)
	}
	if got := strings.Join(a.Faults, "\n"); !strings.Contains(got, "lines 2 to 2 are missing") {
		t.Errorf("faults: %s", got)
	}
}

func TestJournalSize(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "log")
	j, err := OpenJournal(folder, noon, func(err error) { t.Error(err) })
	if err != nil {
		t.Fatal(err)
	}
	j.size = maxLogFile + 1
	j.Line(noon, sample)
	if err := j.Close(noon); err != nil {
		t.Fatal(err)
	}
	if a, err := CheckJournal(folder); err != nil || len(a.Faults) > 0 || a.Files != 2 {
		t.Errorf("%+v, %v", a, err)
	}
}
