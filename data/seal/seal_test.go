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
	load := func(files map[string]string) error {
		_, err := Load(inMemory(files), good.trusted(), Seen{}, at(good.Now))
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
		_, err := Load(read, good.trusted(), Seen{}, at(testNow))
		if got := outcome(err); got != string(Oversize) {
			t.Errorf("endless %s: %s", endless, got)
		}
	}
}

func TestNetwork(t *testing.T) {
	read := func(string, int) ([]byte, error) { return nil, errors.New("connection reset") }
	_, err := Load(read, vectors(t)[0].trusted(), Seen{}, at(testNow))
	if outcome(err) != string(Network) {
		t.Errorf("got %v", err)
	}
}

func TestSealTwice(t *testing.T) {
	private, public := testKey(t, "example.test/one", 1)
	m := Manifest{Release: 1, Edition: "a", Created: at(created), Expires: at(expires), KeyList: keyList(t, 1, 1, public)}
	dir := t.TempDir()
	if err := Seal(dir, Order{Manifest: m, Inputs: testInputs, Private: []string{private}}); err != nil {
		t.Fatal(err)
	}
	first := readAll(t, os.DirFS(dir))
	if again := testRelease(t, m, testInputs, private); again[NoteName] != first[NoteName] {
		t.Error("two runs with the same arguments differ")
	}
	m.Release = 2
	changed := []Input{{"city", "city.txt", []byte("other")}}
	if err := Seal(dir, Order{Manifest: m, Inputs: changed, Private: []string{private}}); err != nil {
		t.Fatal(err)
	}
	if left := readAll(t, os.DirFS(dir)); len(left) != 2 {
		t.Errorf("%d files after resealing one, not the note and the file", len(left))
	}
	if err := os.WriteFile(filepath.Join(dir, "notes.doc"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Seal(dir, Order{Manifest: m, Inputs: changed, Private: []string{private}}); err == nil {
		t.Error("a foreign file in the release was passed over")
	}
}

// TestSealRefuses shows that what no reader would accept is not written.
func TestSealRefuses(t *testing.T) {
	private, public := testKey(t, "example.test/one", 1)
	other, _ := testKey(t, "example.test/two", 2)
	good := Manifest{Release: 1, Edition: "a", Created: at(created), Expires: at(expires), KeyList: keyList(t, 1, 1, public)}
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
		if err := Seal(dir, Order{Manifest: m, Inputs: c.inputs, Private: []string{c.key}}); err == nil {
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

func TestKeyList(t *testing.T) {
	_, one := testKey(t, "example.test/one", 1)
	_, two := testKey(t, "example.test/two", 2)
	list, err := NewKeyList(3, 2, two, one)
	if err != nil || list.Keys[0] != one || list.Keys[1] != two {
		t.Errorf("%v, %v", list, err)
	}
	if again, err := ParseKeyList(list.Text()); err != nil || again.Text() != list.Text() {
		t.Errorf("%v, %v", again, err)
	}
	for name, bad := range map[string]string{
		"empty": "", "foreign": "hello\n", "no end": strings.TrimSuffix(list.Text(), "\n"), "more": list.Text() + "x\n",
		"list zero": strings.Replace(list.Text(), "list 3", "list 0", 1), "list 65": strings.Replace(list.Text(), "list 3", "list 65", 1),
		"threshold": strings.Replace(list.Text(), "threshold 2", "threshold 3", 1), "order": swapLines(list.Text()),
	} {
		if _, err := ParseKeyList(bad); err == nil {
			t.Errorf("%s accepted", name)
		}
	}
	for _, c := range []struct {
		number, threshold int
		keys              []string
	}{{1, 1, nil}, {1, 0, []string{one}}, {1, 2, []string{one}}, {1, 1, []string{one, one}}, {1, 1, []string{""}}, {1, 1, []string{one, aliasOf(t)}}, {0, 1, []string{one}}} {
		if _, err := NewKeyList(c.number, c.threshold, c.keys...); err == nil {
			t.Errorf("%v accepted", c)
		}
	}
}

// TestSignApart: each signer on a machine of their own; until enough have
// signed, no reader accepts the release.
func TestSignApart(t *testing.T) {
	one, vkey1 := testKey(t, "example.test/one", 1)
	two, vkey2 := testKey(t, "example.test/two", 2)
	_, vkey3 := testKey(t, "example.test/three", 3)
	list := keyList(t, 1, 2, vkey1, vkey2, vkey3)
	m := Manifest{Release: 1, Edition: "a", Created: at(created), Expires: at(expires), KeyList: list}
	dir := t.TempDir()
	if err := Seal(dir, Order{Manifest: m, Inputs: testInputs, Private: []string{one}}); err == nil {
		t.Fatal("one signature of two passed for a finished release")
	}
	if err := Seal(dir, Order{Manifest: m, Inputs: testInputs, Private: []string{one}, Partial: true}); err != nil {
		t.Fatal(err)
	}
	load := func() error {
		_, err := Load(Folder(os.DirFS(dir)), list, Seen{}, at(testNow))
		return err
	}
	if got := outcome(load()); got != string(BadSignature) {
		t.Errorf("one signature of two: %s", got)
	}
	name := filepath.Join(dir, NoteName)
	note, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := AddSignature(note, one); err != nil || !bytes.Equal(again, note) {
		t.Errorf("the same signer twice: %v", err)
	}
	both, err := AddSignature(note, two)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, both, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := load(); err != nil {
		t.Error(err)
	}
}

// TestChain: notes of key lists go out only without a gap.
func TestChain(t *testing.T) {
	one, vkey1 := testKey(t, "example.test/one", 1)
	link := func(list int) []byte {
		signed, err := Rotate(keyList(t, list, 1, vkey1), one)
		if err != nil {
			t.Fatal(err)
		}
		return signed
	}
	for name, c := range map[string]struct {
		chain [][]byte
		good  bool
	}{
		"whole": {[][]byte{link(2), link(3)}, true}, "last only": {[][]byte{link(3)}, true}, "none": {nil, true},
		"last missing": {[][]byte{link(2)}, false}, "out of order": {[][]byte{link(3), link(2)}, false}, "no note": {[][]byte{[]byte("x")}, false},
	} {
		m := Manifest{Release: 1, Edition: "a", Created: at(created), Expires: at(expires), KeyList: keyList(t, 3, 1, vkey1)}
		dir := t.TempDir()
		err := Seal(dir, Order{Manifest: m, Inputs: testInputs, Chain: c.chain, Private: []string{one}})
		if (err == nil) != c.good {
			t.Errorf("%s: %v", name, err)
		}
		if files := readAll(t, os.DirFS(dir)); c.good && len(files) != 4+len(c.chain) {
			t.Errorf("%s: %d files", name, len(files))
		}
	}
}
