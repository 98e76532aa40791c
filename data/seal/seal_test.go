package seal

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEveryByte flips each byte of the note and of each file in turn.
func TestEveryByte(t *testing.T) {
	good := vectors(t)[0]
	trust := Trust{good.Keys, good.Threshold}
	load := func(files map[string]string) error {
		_, err := Load(inMemory(files), trust, at(good.Now))
		return err
	}
	if err := load(good.Files); err != nil {
		t.Fatal(err)
	}
	for name, content := range good.Files {
		for i := range len(content) {
			if load(with(good.Files, name, flip(content, i))) == nil {
				t.Errorf("%s: byte %d flipped and accepted", name, i)
			}
		}
	}
}

func inMemory(files map[string]string) Source {
	return func(object string, limit int) ([]byte, error) {
		content, ok := files[object]
		if !ok {
			return nil, fs.ErrNotExist
		}
		return io.ReadAll(io.LimitReader(strings.NewReader(content), int64(limit)+1))
	}
}

// TestEndless shows that no read goes far beyond what the note allows.
func TestEndless(t *testing.T) {
	good := vectors(t)[0]
	city := NewFile("city", "city.txt", testInputs[0].Content)
	for _, endless := range []string{NoteName, city.Object()} {
		read := func(object string, limit int) ([]byte, error) {
			if object == endless {
				return bytes.Repeat([]byte("x"), limit+1), nil
			}
			return inMemory(good.Files)(object, limit)
		}
		_, err := Load(read, Trust{good.Keys, 1}, at(testNow))
		if got := outcome(err); got != string(Oversize) {
			t.Errorf("endless %s: %s", endless, got)
		}
	}
}

func TestNetwork(t *testing.T) {
	read := func(string, int) ([]byte, error) { return nil, errors.New("connection reset") }
	_, err := Load(read, Trust{vectors(t)[0].Keys, 1}, at(testNow))
	if outcome(err) != string(Network) {
		t.Errorf("got %v", err)
	}
}

func TestSealTwice(t *testing.T) {
	private, public := testKey(t, "example.test/one", 1)
	m := Manifest{Release: 1, Edition: "a", Created: at(created), Expires: at(expires), Threshold: 1, Keys: []string{public}}
	dir := t.TempDir()
	if err := Seal(dir, m, testInputs, private); err != nil {
		t.Fatal(err)
	}
	first := readAll(t, os.DirFS(dir))
	if again := testRelease(t, m, testInputs, private); again[NoteName] != first[NoteName] {
		t.Error("two runs with the same arguments differ")
	}
	m.Release = 2
	changed := []Input{{"city", "city.txt", []byte("other")}}
	if err := Seal(dir, m, changed, private); err != nil {
		t.Fatal(err)
	}
	if left := readAll(t, os.DirFS(dir)); len(left) != 2 {
		t.Errorf("%d files after resealing one, not the note and the file", len(left))
	}
	if err := os.WriteFile(filepath.Join(dir, "notes.doc"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Seal(dir, m, changed, private); err == nil {
		t.Error("a foreign file in the release was passed over")
	}
}

// TestSealRefuses shows that what no reader would accept is not written.
func TestSealRefuses(t *testing.T) {
	private, public := testKey(t, "example.test/one", 1)
	other, _ := testKey(t, "example.test/two", 2)
	good := Manifest{Release: 1, Edition: "a", Created: at(created), Expires: at(expires), Threshold: 1, Keys: []string{public}}
	for name, c := range map[string]struct {
		change func(*Manifest)
		inputs []Input
		key    string
	}{
		"key that is not listed": {func(*Manifest) {}, testInputs, other},
		"no release number":      {func(m *Manifest) { m.Release = 0 }, testInputs, private},
		"edition with a space":   {func(m *Manifest) { m.Edition = "a b" }, testInputs, private},
		"expired at birth":       {func(m *Manifest) { m.Expires = m.Created }, testInputs, private},
		"no files":               {func(*Manifest) {}, nil, private},
		"empty file":             {func(*Manifest) {}, []Input{{"city", "city.txt", nil}}, private},
		"role twice":             {func(*Manifest) {}, []Input{testInputs[0], testInputs[0]}, private},
		"name with a path":       {func(*Manifest) {}, []Input{{"city", "../city.txt", []byte("x")}}, private},
	} {
		m, dir := good, filepath.Join(t.TempDir(), "out")
		c.change(&m)
		if err := Seal(dir, m, c.inputs, c.key); err == nil {
			t.Errorf("%s: sealed", name)
		}
		if _, err := os.Stat(dir); err == nil {
			t.Errorf("%s: wrote something", name)
		}
	}
}

func TestNewKey(t *testing.T) {
	private, public, err := NewKey("fujisawa2030/dev")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(private, "PRIVATE+KEY+fujisawa2030/dev+") || !isKey(public) {
		t.Errorf("keys %q", public)
	}
	if _, again, _ := NewKey("fujisawa2030/dev"); again == public {
		t.Error("the same key twice")
	}
	for _, name := range []string{"", "a b", "A", "a+b", "/a", "名", strings.Repeat("a", 65)} {
		if _, _, err := NewKey(name); err == nil {
			t.Errorf("name %q accepted", name)
		}
	}
}

func TestIsKey(t *testing.T) {
	_, public := testKey(t, "example.test/one", 1)
	if !isKey(public) {
		t.Fatal("good key refused")
	}
	hash := strings.Split(public, "+")[1]
	data := public[strings.LastIndexByte(public, '+')+1:]
	raw, err := base64.StdEncoding.DecodeString(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{
		"", "x", public + "\n", public + "=", flip(public, 0),
		strings.Replace(public, hash, strings.ToUpper(hash), 1),
		strings.Replace(public, data, base64.RawStdEncoding.EncodeToString(raw[:32]), 1),
	} {
		if isKey(bad) {
			t.Errorf("%q accepted", bad)
		}
	}
}

func TestParseTrust(t *testing.T) {
	_, one := testKey(t, "example.test/one", 1)
	_, two := testKey(t, "example.test/two", 2)
	got, err := ParseTrust(two+"\n"+one+"\n", 2)
	if err != nil || got.Keys[0] != one || got.Keys[1] != two {
		t.Errorf("%v, %v", got, err)
	}
	for _, c := range []struct {
		list      string
		threshold int
	}{{"", 1}, {one, 0}, {one, 2}, {one + "\n" + one, 1}, {one + "\n\n" + two, 1}, {"nonsense\n", 1}} {
		if _, err := ParseTrust(c.list, c.threshold); err == nil {
			t.Errorf("%q with threshold %d accepted", c.list, c.threshold)
		}
	}
}

// FuzzManifest: whatever parses is written back as the same bytes.
func FuzzManifest(f *testing.F) {
	for _, v := range vectors(f) {
		if text, _, ok := strings.Cut(v.Files[NoteName], "\n\n"); ok {
			f.Add(text + "\n")
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, err := ParseManifest(text)
		if err != nil {
			return
		}
		if m.Text() != text {
			t.Errorf("%q was written back as %q", text, m.Text())
		}
	})
}

// FuzzOpen: a note that opens carries a text that the trusted key signed.
func FuzzOpen(f *testing.F) {
	all := vectors(f)
	genuine := map[string]bool{}
	for _, v := range all {
		f.Add([]byte(v.Files[NoteName]))
		if _, err := Open([]byte(v.Files[NoteName]), Trust{v.Keys, v.Threshold}); err == nil {
			text, _, _ := strings.Cut(v.Files[NoteName], "\n\n")
			genuine[text+"\n"] = true
		}
	}
	trust := Trust{all[0].Keys, 1}
	f.Fuzz(func(t *testing.T, signed []byte) {
		m, err := Open(signed, trust)
		if err != nil {
			return
		}
		if !genuine[m.Text()] || !bytes.HasPrefix(signed, []byte(m.Text()+"\n— ")) {
			t.Errorf("forged: %q", signed)
		}
	})
}
