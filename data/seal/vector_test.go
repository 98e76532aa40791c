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
)

var update = flag.Bool("update", false, "write testdata/vectors anew")

// A vector is one release as a reader meets it, and what must become of it.
// The page's verifier runs the same file.
type vector struct {
	Name      string            `json:"name"`
	Stop      bool              `json:"stop,omitempty"` // the stop note is read, not the release
	List      int               `json:"list"`
	Threshold int               `json:"threshold"`
	Keys      []string          `json:"keys"`
	Seen      [2]int            `json:"seen"` // release, list
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

// trusted is the reader's own key list, taken as it is.
func (v *vector) trusted() KeyList { return KeyList{v.List, v.Threshold, v.Keys} }

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
	skey3, vkey3 := testKey(t, "example.test/three", 3)
	skey4, vkey4 := testKey(t, "example.test/four", 4)
	template := Manifest{Release: 7, Edition: "2026-11-23", Created: at(created), Expires: at(expires), KeyList: keyList(t, 1, 1, vkey1)}
	good := testRelease(t, template, testInputs, skey1)
	signed := good[NoteName]
	split := strings.LastIndex(signed, "\n\n")

	later := template
	later.Release = 8
	otherCity := append([]Input{{"city", "city.txt", []byte("made-up city\nhouseholds 13\n")}}, testInputs[1:]...)
	next := testRelease(t, later, otherCity, skey1)

	rotated := template
	rotated.KeyList = keyList(t, 2, 2, vkey1, vkey2)
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
	forged := func(text string, private ...string) map[string]string {
		return with(good, NoteName, forge(t, text, private...))
	}
	text := signed[:split+1]
	line := func(old, new string) map[string]string {
		if !strings.Contains(text, old) {
			t.Fatalf("%q is not in the manifest", old)
		}
		return forged(strings.Replace(text, old, new, 1), skey1)
	}

	// Three keys of which two must sign; then list 2 without the first, list 3 without the second.
	list1, list2, list3 := keyList(t, 1, 2, vkey1, vkey2, vkey3), keyList(t, 2, 2, vkey2, vkey3, vkey4), keyList(t, 3, 2, vkey1, vkey3, vkey4)
	sealedBy := func(list KeyList, private ...string) map[string]string {
		m := template
		m.KeyList = list
		return testRelease(t, m, testInputs, private...)
	}
	link := func(files map[string]string, list KeyList, private ...string) map[string]string {
		return with(files, KeysName(list.List), forge(t, list.Text(), private...))
	}
	second := sealedBy(list2, skey2, skey4)
	third := link(link(sealedBy(list3, skey1, skey4), list2, skey1, skey2, skey3), list3, skey2, skey3, skey4)

	var all []vector
	add := func(name, want string, files map[string]string, change ...func(*vector)) {
		v := vector{Name: name, List: 1, Threshold: 1, Keys: []string{vkey1}, Now: testNow, Roles: []string{"city", "model", "town"}, Want: want, Files: files}
		for _, c := range change {
			c(&v)
		}
		all = append(all, v)
	}
	keys := func(threshold int, keys ...string) func(*vector) {
		return func(v *vector) { v.Keys, v.Threshold = keys, threshold }
	}
	list := func(l KeyList) func(*vector) {
		return func(v *vector) { v.List, v.Threshold, v.Keys = l.List, l.Threshold, l.Keys }
	}
	seen := func(release, list int) func(*vector) { return func(v *vector) { v.Seen = [2]int{release, list} } }
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
	add("file of release 1 under manifest 2", "hash", with(next, object2(otherCity), good[object("city")]))
	add("expired", "expired", good, now(expires))
	add("long expired", "expired", good, now("2040-01-01T00:00:00Z"))
	add("clock a day behind", "ok", good, now("2026-11-22T00:00:00Z"))
	add("clock more than a day behind", "clock", good, now("2026-11-21T23:59:59Z"))
	add("clock at its first second", "clock", good, now("1970-01-01T00:00:00Z"))

	add("same release as seen", "ok", good, seen(7, 1))
	add("newer than seen", "ok", good, seen(6, 1))
	add("older release than seen", "rollback", good, seen(8, 1))
	add("older key list than seen", "missing", good, seen(7, 2))
	add("older release and expired", "rollback", good, seen(8, 1), now(expires))
	add("manifest with an older key list", "rollback", sealedBy(list1, skey1, skey2), list(KeyList{2, 2, list1.Keys}))

	add("two of three", "ok", sealedBy(list1, skey1, skey3), list(list1))
	add("all three", "ok", sealedBy(list1, skey1, skey2, skey3), list(list1))
	add("one stolen key of three", "signature", with(good, NoteName, forge(t, manifestText(template, list1), skey1)), list(list1))
	add("one stolen key makes itself the list", "signature", good, list(list1))
	add("one stolen key lowers the threshold", "signature", sealedBy(KeyList{2, 1, list1.Keys}, skey1), list(list1))
	add("one stolen key rotates to its own list", "signature", link(sealedBy(keyList(t, 2, 1, vkey4), skey4), keyList(t, 2, 1, vkey4), skey1, skey4), list(list1))
	add("one stolen key under two key hashes", "signature", with(good, NoteName, forge(t, manifestText(template, list1), skey1, alias(t))), list(list1))

	add("rotated", "ok", link(second, list2, skey1, skey2, skey4), list(list1))
	add("rotated, seen before", "ok", link(second, list2, skey1, skey2, skey4), list(list1), seen(7, 2))
	add("rotated, reader built with the new list", "ok", second, list(list2))
	add("rotated twice", "ok", third, list(list1))
	add("rotated twice, one step to go", "ok", third, list(list2))
	add("rotation signed by too few of the old list", "signature", link(second, list2, skey2, skey4), list(list1))
	add("rotation signed by too few of the new list", "signature", link(second, list2, skey1, skey2), list(list1))
	add("rotation of which a byte is flipped", "signature", with(second, KeysName(2), flip(forge(t, list2.Text(), skey1, skey2, skey4), 60)), list(list1))
	add("rotation that is a manifest", "manifest", with(second, KeysName(2), forge(t, manifestText(template, list2), skey1, skey2, skey4)), list(list1))
	add("rotation that is not there", "signature", second, list(list1))
	add("skipped rotation", "signature", without(third, KeysName(2)), list(list1))
	add("skipped rotation under the name of the next", "manifest", with(third, KeysName(2), forge(t, list3.Text(), skey1, skey2, skey3, skey4)), list(list1))
	add("broken second rotation", "signature", link(third, list3, skey1, skey4), list(list1))
	add("overlong rotation", "oversize", with(second, KeysName(2), strings.Repeat("x", MaxNote+1)), list(list1))
	add("keys that were rotated away", "rollback", link(sealedBy(list1, skey2, skey3), list2, skey1, skey2, skey4), list(list1), seen(7, 2))

	order := func(v *vector) { v.Stop, v.Roles = true, nil }
	stopped := func(text string, private ...string) map[string]string {
		return with(second, StopName, forge(t, text, private...))
	}
	add("stop", "ok", stopped(Stop{7}.Text(), skey1, skey3), list(list1), order)
	add("stop, seen before", "ok", stopped(Stop{7}.Text(), skey1, skey3), list(list1), order, seen(7, 1))
	add("stop by rotated keys", "ok", link(stopped(Stop{7}.Text(), skey2, skey4), list2, skey1, skey2, skey4), list(list1), order)
	add("stop of an older release", "rollback", stopped(Stop{7}.Text(), skey1, skey3), list(list1), order, seen(8, 1))
	add("stop by one key of three", "signature", stopped(Stop{7}.Text(), skey1), list(list1), order)
	add("stop by unknown keys", "signature", stopped(Stop{7}.Text(), skey4), list(list1), order)
	add("stop of which a byte is flipped", "signature", with(second, StopName, flip(forge(t, Stop{7}.Text(), skey1, skey3), 10)), list(list1), order)
	add("stop that is a manifest", "manifest", stopped(manifestText(template, list1), skey1, skey3), list(list1), order)
	add("stop with more", "manifest", stopped(Stop{7}.Text()+"release 8\n", skey1, skey3), list(list1), order)
	add("no stop", "missing", second, list(list1), order)
	add("overlong stop", "oversize", with(second, StopName, strings.Repeat("x", MaxNote+1)), list(list1), order)
	return all
}

// manifestText is the text of the template's manifest with another key list.
func manifestText(m Manifest, list KeyList) string {
	m.KeyList = list
	for _, in := range testInputs {
		m.Files = append(m.Files, NewFile(in.Role, in.Name, in.Content))
	}
	return m.Text()
}

func object2(inputs []Input) string {
	return NewFile(inputs[0].Role, inputs[0].Name, inputs[0].Content).Object()
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
			seen := Seen{v.Seen[0], v.Seen[1]}
			if v.Stop {
				if _, err := LoadStop(Folder(fsys), v.trusted(), seen); outcome(err) != v.Want {
					t.Errorf("%v, not %s", err, v.Want)
				}
				return
			}
			r, err := Load(Folder(fsys), v.trusted(), seen, at(v.Now), v.Roles...)
			if got := outcome(err); got != v.Want {
				t.Fatalf("%s (%v), not %s", got, err, v.Want)
			}
			handedOut := v.Want == "ok" || v.Want == string(Expired) || v.Want == string(WrongClock)
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
