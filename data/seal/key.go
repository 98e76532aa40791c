package seal

import (
	"crypto/rand"
	"fmt"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

// NewKey makes an Ed25519 key pair for the named signer: the private signer key
// ("PRIVATE+KEY+...") and the public verifier key ("name+hash+base64").
func NewKey(name string) (private, public string, err error) {
	if !isSigner(name) {
		return "", "", fmt.Errorf("key name %q: lower-case letters, digits, dot, slash and hyphen only", clip(name))
	}
	return note.GenerateKey(rand.Reader, name)
}

// isKey reports whether s is the canonical text of an Ed25519 verifier key.
func isKey(s string) bool {
	v, err := note.NewVerifier(s)
	if err != nil || !isSigner(v.Name()) {
		return false
	}
	// NewVerifier accepts upper-case hash digits and loose base64.
	_, data, _ := strings.Cut(s[len(v.Name())+1:], "+")
	return s == fmt.Sprintf("%s+%08x+%s", v.Name(), v.KeyHash(), data) && isBase64(data)
}
