package seal

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/mod/sumdb/note"
)

var update = flag.Bool("update", false, "write testdata/vectors anew")

// A vector is one release as a reader meets it, and what must become of it.
// The page's verifier runs the same file.
type vector struct {
	Name      string            `json:"name"`
	Keys      []string          `json:"keys"`
	Threshold int               `json:"threshold"`
	Now       string            `json:"now"`
	Roles     []string          `json:"roles"`
	Want      string            `json:"want"`  // "ok" or a Kind
	Files     map[string]string `json:"files"` // object name to content, Latin-1
}

const (
	testNow = "2026-12-01T00:00:00Z"
	created = "2026-11-23T00:00:00Z"
	expires = "2027-03-31T15:00:00Z"
)

func at(s string) time.Time {
	t, err := time.Parse(timeLayout, s)
	if err != nil {
		panic(err)
	}
	return t
}

var testInputs = []Input{
	{"city", "city.txt", []byte("made-up city\nhouseholds 12\n")},
	{"model", "model.wasm", []byte("\x00asm\x01\x00\x00\x00")},
	{"town", "town.wasm", []byte("\x00asm\x01\x00\x00\x00\x00\x01\xff")},
}

func vectors(t testing.TB) []vector {
	skey1, vkey1 := testKey(t, "example.test/one", 1)
	skey2, vkey2 := testKey(t, "example.test/two", 2)
	_, vkey3 := testKey(t, "example.test/three", 3)
	template := Manifest{Release: 7, Edition: "2026-11-23", Created: at(created), Expires: at(expires), Threshold: 1, Keys: []string{vkey1}}
	good := testRelease(t, template, testInputs, skey1)
	signed := good[NoteName]
	split := strings.LastIndex(signed, "\n\n")

	later := template
	later.Release = 8
	otherCity := append([]Input{{"city", "city.txt", []byte("made-up city\nhouseholds 13\n")}}, testInputs[1:]...)
	next := testRelease(t, later, otherCity, skey1)

	rotated := template
	rotated.Keys, rotated.Threshold = []string{vkey1, vkey2}, 2
	pair := testRelease(t, rotated, testInputs, skey1, skey2)
	secondLine := strings.LastIndex(strings.TrimSuffix(pair[NoteName], "\n"), "\n") + 1

	object := func(role string) string {
		for _, in := range testInputs {
			if in.Role == role {
				return NewFile(in.Role, in.Name, in.Content).Object()
			}
		}
		t.Fatal("no role " + role)
		return ""
	}
	// forged signs any text, also one that Seal would refuse to write.
	forged := func(text string, private ...string) map[string]string {
		signers := make([]note.Signer, len(private))
		for i, key := range private {
			signers[i], _ = note.NewSigner(key)
		}
		msg, err := note.Sign(&note.Note{Text: text}, signers...)
		if err != nil {
			t.Fatal(err)
		}
		return with(good, NoteName, string(msg))
	}
	text := signed[:split+1]
	line := func(old, new string) map[string]string {
		if !strings.Contains(text, old) {
			t.Fatalf("%q is not in the manifest", old)
		}
		return forged(strings.Replace(text, old, new, 1), skey1)
	}

	var all []vector
	add := func(name, want string, files map[string]string, change ...func(*vector)) {
		v := vector{Name: name, Keys: []string{vkey1}, Threshold: 1, Now: testNow, Roles: []string{"city", "model", "town"}, Want: want, Files: files}
		for _, c := range change {
			c(&v)
		}
		all = append(all, v)
	}
	keys := func(threshold int, keys ...string) func(*vector) {
		return func(v *vector) { v.Keys, v.Threshold = keys, threshold }
	}
	now := func(s string) func(*vector) { return func(v *vector) { v.Now = s } }
	roles := func(r ...string) func(*vector) { return func(v *vector) { v.Roles = r } }

	add("good", "ok", good)
	add("good, one role", "ok", good, roles("city"))
	add("good, key among several", "ok", good, keys(1, vkey3, vkey2, vkey1))
	add("good, last second", "ok", good, now("2027-03-31T14:59:59Z"))
	add("good, two of two", "ok", pair, keys(2, vkey1, vkey2))
	add("good, key change signed by old and new", "ok", pair)
	add("good, beside an unknown signer", "ok", forged(text, skey1, skey2))

	add("flipped byte in the text", "signature", with(good, NoteName, flip(signed, 40)))
	add("flipped byte in the signature", "signature", with(good, NoteName, flip(signed, len(signed)-20)))
	add("flipped padding bit of the signature", "signature", with(good, NoteName, loosen(signed)))
	add("flipped byte in the signer's name", "signature", with(good, NoteName, flip(signed, split+8)))
	add("wrong key", "signature", good, keys(1, vkey3))
	add("right name, wrong key", "signature", good, func(v *vector) { _, v.Keys[0] = testKey(t, "example.test/one", 9) })
	add("signature of another release", "signature", with(good, NoteName, signed[:split]+next[NoteName][strings.LastIndex(next[NoteName], "\n\n"):]))
	add("swapped signatures of two keys", "signature", with(pair, NoteName, swapSignatures(pair[NoteName])), keys(1, vkey1, vkey2))
	add("one signature of two", "signature", with(pair, NoteName, pair[NoteName][:secondLine]), keys(2, vkey1, vkey2))
	add("one signature twice", "signature", with(good, NoteName, signed+signed[split+2:]))
	add("key change not signed by the new key", "signature", with(pair, NoteName, pair[NoteName][:secondLine]))
	add("key change not signed by the old key", "signature", pair, keys(1, vkey3))
	add("no signature", "signature", with(good, NoteName, text))
	add("empty note", "signature", with(good, NoteName, ""))
	add("not UTF-8", "signature", with(good, NoteName, signed+"\xff\n"))

	add("foreign text", "manifest", forged("hello\n", skey1))
	add("carriage return in the edition", "signature", line("edition 2026-11-23", "edition 2026-11-23\r"))
	add("release with leading zero", "manifest", line("release 7", "release 07"))
	add("release zero", "manifest", line("release 7", "release 0"))
	add("release beyond the range", "manifest", line("release 7", "release 2147483648"))
	add("day that does not exist", "manifest", line(created, "2026-02-30T00:00:00Z"))
	add("expires before created", "manifest", line(expires, "2026-11-22T00:00:00Z"))
	add("threshold above the keys", "manifest", line("threshold 1", "threshold 2"))
	add("key twice", "manifest", line("key "+vkey1+"\n", "key "+vkey1+"\nkey "+vkey1+"\n"))
	add("public key under two names", "manifest", line("key "+vkey1+"\n", "key "+aliasOf(t)+"\nkey "+vkey1+"\n"))
	add("files out of order", "manifest", forged(swapLines(text), skey1))
	add("two spaces", "manifest", line("edition ", "edition  "))
	add("unknown line", "manifest", line("release 7\n", "release 7\nstop 1\n"))
	add("path in a name", "manifest", line("city city.txt", "city ../city.txt"))
	add("upper-case hash", "manifest", line(object("city")[:64], strings.ToUpper(object("city")[:64])))
	add("declared length above the cap", "oversize", line(" 27 city", " 33554433 city"))
	add("declared total above the cap", "oversize", forged(grow(text), skey1))

	for _, role := range []string{"city", "model", "town"} {
		o := object(role)
		add("flipped byte in "+role, "hash", with(good, o, flip(good[o], len(good[o])/2)))
		add("shortened "+role, "hash", with(good, o, good[o][1:]))
		add("lengthened "+role, "oversize", with(good, o, good[o]+"x"))
		add("no "+role, "missing", without(good, o))
	}
	add("file of another release", "hash", with(good, object("city"), "made-up city\nhouseholds 13\n"))
	add("note of another release", "missing", with(good, NoteName, next[NoteName]))
	add("no note", "missing", without(good, NoteName))
	add("unknown role", "missing", good, roles("city", "desk"))
	add("expired", "expired", good, now(expires))
	add("long expired", "expired", good, now("2040-01-01T00:00:00Z"))
	return all
}

const vectorPath = "testdata/vectors/release.json"

// TestVectorsGolden keeps the shared file equal to what this package makes.
func TestVectorsGolden(t *testing.T) {
	all := vectors(t)
	for i := range all {
		files := map[string]string{}
		for name, content := range all[i].Files {
			files[name] = latin1(content)
		}
		all[i].Files = files
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(all); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.MkdirAll(path.Dir(vectorPath), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(vectorPath, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	golden, err := os.ReadFile(vectorPath)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(golden, b.Bytes()) {
		t.Errorf("%s differs; go test ./data/seal -run Vectors -update writes it anew", vectorPath)
	}
}

// latin1 widens each byte to the character of that number, so that JSON can
// carry any bytes.
func latin1(s string) string {
	r := make([]rune, len(s))
	for i := range len(s) {
		r[i] = rune(s[i])
	}
	return string(r)
}

func TestVectors(t *testing.T) {
	for _, v := range vectors(t) {
		t.Run(v.Name, func(t *testing.T) {
			fsys := fstest.MapFS{}
			for name, content := range v.Files {
				fsys[name] = &fstest.MapFile{Data: []byte(content)}
			}
			trust, err := ParseTrust(strings.Join(v.Keys, "\n")+"\n", v.Threshold)
			if err != nil {
				t.Fatal(err)
			}
			r, err := Load(Folder(fsys), trust, at(v.Now), v.Roles...)
			if got := outcome(err); got != v.Want {
				t.Fatalf("%s (%v), not %s", got, err, v.Want)
			}
			handedOut := v.Want == "ok" || v.Want == string(Expired)
			if handedOut != (r != nil) {
				t.Fatalf("release handed out: %t", r != nil)
			}
			if !handedOut {
				return
			}
			if got := slices.Sorted(maps.Keys(r.Content)); !slices.Equal(got, v.Roles) {
				t.Errorf("roles %q, not %q", got, v.Roles)
			}
			for _, in := range testInputs {
				if got, ok := r.Content[in.Role]; ok && !bytes.Equal(got, in.Content) {
					t.Errorf("%s: wrong content", in.Role)
				}
			}
		})
	}
}

func outcome(err error) string {
	var r *Refusal
	switch {
	case err == nil:
		return "ok"
	case errors.As(err, &r):
		return string(r.Kind)
	}
	return err.Error()
}
