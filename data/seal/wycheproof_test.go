package seal

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"testing"

	"github.com/c2sp/wycheproof"
	"golang.org/x/mod/sumdb/note"
)

// TestWycheproof runs all of Project Wycheproof's Ed25519 cases through the
// verifier that this package uses, as the page and wasm/verify do with theirs.
func TestWycheproof(t *testing.T) {
	text, err := fs.ReadFile(wycheproof.TestVectors, "ed25519_test.json")
	if err != nil {
		t.Fatal(err)
	}
	var suite struct {
		NumberOfTests int
		TestGroups    []struct {
			PublicKey struct{ Pk string }
			Tests     []struct {
				TcID             int
				Comment          string
				Msg, Sig, Result string
			}
		}
	}
	if err := json.Unmarshal(text, &suite); err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, g := range suite.TestGroups {
		v, err := note.NewVerifier(keyText(t, "example.test/wycheproof", unhex(t, g.PublicKey.Pk)))
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range g.Tests {
			ran++
			if got := v.Verify(unhex(t, c.Msg), unhex(t, c.Sig)); got != (c.Result == "valid") {
				t.Errorf("case %d (%s): %t, want %s", c.TcID, c.Comment, got, c.Result)
			}
		}
	}
	if ran != suite.NumberOfTests || ran < 150 {
		t.Errorf("%d cases ran, %d in the file", ran, suite.NumberOfTests)
	}
}

// keyText is the verifier key of a raw public key.
func keyText(t testing.TB, name string, raw []byte) string {
	t.Helper()
	data := append([]byte{1}, raw...)
	sum := sha256.Sum256(append([]byte(name+"\n"), data...))
	return fmt.Sprintf("%s+%08x+%s", name, binary.BigEndian.Uint32(sum[:]), base64.StdEncoding.EncodeToString(data))
}

func unhex(t testing.TB, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
