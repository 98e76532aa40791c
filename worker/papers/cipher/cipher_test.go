package cipher

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fujisawa2030/worker/papers/part"
	"fujisawa2030/worker/papers/tree"
)

// The tree uses what is listed, and the scan sees the uses that are known.
func TestTree(t *testing.T) {
	tree.Watch(t)
	all, err := Listed()
	if err != nil {
		t.Fatal(err)
	}
	uses, err := Scan(tree.Root)
	if err != nil {
		t.Fatal(err)
	}
	if err := Gate(all, uses); err != nil {
		t.Error(err)
	}
	for _, want := range []Use{
		{Name: "crypto/sha256", Place: "fujisawa2030/worker/edge"},
		{Name: "crypto/ed25519", Place: "golang.org/x/mod/sumdb/note"},
	} {
		if !slices.Contains(uses, want) {
			t.Errorf("the scan does not see %+v in %+v", want, uses)
		}
	}
	for _, name := range []string{"Ed25519", "SHA-256"} {
		if !slices.ContainsFunc(uses, func(u Use) bool { return u.Web && u.Name == name }) {
			t.Errorf("the scan does not see the page's %s", name)
		}
	}
	if err := List(all, uses, time.Now()).Check(); err != nil {
		t.Error(err)
	}
}

func TestUnlistedFails(t *testing.T) {
	all, err := Listed()
	if err != nil {
		t.Fatal(err)
	}
	found := imports([]part.Package{
		{ImportPath: "fujisawa2030/worker/edge", Imports: []string{"crypto/md5", "crypto/sha256"}},
		{ImportPath: "example.org/thing", Imports: []string{"golang.org/x/crypto/chacha20"}},
		{ImportPath: "net/http", Standard: true, Imports: []string{"crypto/des"}},
	})
	found = append(found, script("site/src/x.ts", `await crypto.subtle.digest("SHA-1", data); crypto.subtle.encrypt({ name: 'AES-CBC' }, key, data); f("SHA-256")`)...)
	err = Gate(all, found)
	if err == nil {
		t.Fatal("accepted")
	}
	for _, want := range []string{"edge uses crypto/md5", "example.org/thing uses golang.org/x/crypto/chacha20", "x.ts uses SHA-1", "x.ts uses AES-CBC", "x.ts uses crypto.subtle.encrypt"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("no %q in\n%v", want, err)
		}
	}
	for _, never := range []string{"des", "SHA-256,", "sha256"} {
		if strings.Contains(err.Error(), never) {
			t.Errorf("%q in\n%v", never, err)
		}
	}
}
