package seal

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"
)

// Tools of a forger, and the honest release they are used on.

// Test keys are made from seeds of one repeated byte and are worthless.
func testKey(t testing.TB, name string, seed byte) (private, public string) {
	t.Helper()
	private, public, err := note.GenerateKey(bytes.NewReader(bytes.Repeat([]byte{seed}, 32)), name)
	if err != nil {
		t.Fatal(err)
	}
	return private, public
}

// testRelease seals the inputs into memory.
func testRelease(t testing.TB, m Manifest, inputs []Input, private ...string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	if err := Seal(dir, Order{Manifest: m, Inputs: inputs, Private: private}); err != nil {
		t.Fatal(err)
	}
	return readAll(t, os.DirFS(dir))
}

func readAll(t testing.TB, fsys fs.FS) map[string]string {
	t.Helper()
	files := map[string]string{}
	names, err := fs.Glob(fsys, "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		content, err := fs.ReadFile(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = string(content)
	}
	return files
}

// flip changes the lowest bit of one byte.
func flip(s string, i int) string { return s[:i] + string([]byte{s[i] ^ 1}) + s[i+1:] }

// loosen sets a bit of the last base64 digit that no decoded byte depends on.
func loosen(signed string) string {
	const alphabet = upper + lower + digits + "+/"
	i := len(signed) - len("=\n") - 1
	return signed[:i] + alphabet[strings.IndexByte(alphabet, signed[i])+1:][:1] + signed[i+1:]
}

// keyList makes a list with the keys in order.
func keyList(t testing.TB, number, threshold int, keys ...string) KeyList {
	t.Helper()
	list, err := NewKeyList(number, threshold, keys...)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// forge signs any text, also one that this package would refuse to write.
func forge(t testing.TB, text string, private ...string) string {
	t.Helper()
	signed, err := sign(text, private)
	if err != nil {
		t.Fatal(err)
	}
	return string(signed)
}

func aliasOf(t testing.TB) string {
	_, alias := testKey(t, "example.test/alias", 1)
	return alias
}

// alias is the private key of aliasOf: the same secret under another name.
func alias(t testing.TB) string {
	private, _ := testKey(t, "example.test/alias", 1)
	return private
}

func with(files map[string]string, name, content string) map[string]string {
	files = maps.Clone(files)
	files[name] = content
	return files
}

func without(files map[string]string, name string) map[string]string {
	files = maps.Clone(files)
	delete(files, name)
	return files
}

// swapSignatures exchanges the signatures, not the key hashes, of two lines.
func swapSignatures(signed string) string {
	lines := strings.Split(strings.TrimSuffix(signed, "\n"), "\n")
	a, b := &lines[len(lines)-2], &lines[len(lines)-1]
	// Four bytes of hash take 5 1/3 base64 digits; from digit 8 on it is all signature.
	i, j := strings.LastIndexByte(*a, ' ')+9, strings.LastIndexByte(*b, ' ')+9
	*a, *b = (*a)[:i]+(*b)[j:], (*b)[:j]+(*a)[i:]
	return strings.Join(lines, "\n") + "\n"
}

// swapLines exchanges the last two lines.
func swapLines(text string) string {
	lines := strings.SplitAfter(text, "\n")
	n := len(lines) - 1 // after the last newline comes an empty string
	lines[n-1], lines[n-2] = lines[n-2], lines[n-1]
	return strings.Join(lines, "")
}

// grow declares three files of the largest allowed length.
func grow(text string) string {
	for _, length := range []string{" 27 city", " 8 model", " 11 town"} {
		_, role, _ := strings.Cut(length[1:], " ")
		text = strings.Replace(text, length, " 33554432 "+role, 1)
	}
	return text
}
