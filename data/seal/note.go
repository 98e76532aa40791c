package seal

import (
	"encoding/base64"
	"errors"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

// Sign puts the manifest into a note with one signature per private key.
func Sign(m *Manifest, private ...string) ([]byte, error) {
	text := m.Text()
	if _, err := ParseManifest(text); err != nil {
		return nil, err
	}
	return sign(text, private)
}

func sign(text string, private []string) ([]byte, error) {
	signers, err := signers(private)
	if err != nil {
		return nil, err
	}
	return note.Sign(&note.Note{Text: text}, signers...)
}

// AddSignature adds one signer's signature to a note of this package, so that
// no machine needs to hold more than one private key.
func AddSignature(signed []byte, private string) ([]byte, error) {
	if err := checkForm(string(signed)); err != nil {
		return nil, err
	}
	signers, err := signers([]string{private})
	if err != nil {
		return nil, err
	}
	// Whose the other signatures are does not matter here: they are kept as they are.
	var open *note.UnverifiedNoteError
	if _, err := note.Open(signed, note.VerifierList()); !errors.As(err, &open) {
		return nil, err
	}
	both, err := note.Sign(open.Note, signers...)
	if err != nil {
		return nil, err
	}
	return both, checkForm(string(both))
}

func signers(private []string) ([]note.Signer, error) {
	signers := make([]note.Signer, len(private))
	for i, key := range private {
		signer, err := note.NewSigner(strings.TrimSuffix(key, "\n"))
		if err != nil {
			return nil, errors.New("private key " + err.Error())
		}
		signers[i] = signer
	}
	return signers, nil
}

// Open checks a note and returns its manifest.
func Open(signed []byte, trusted KeyList) (*Manifest, error) {
	text, err := openNote(signed, trusted)
	if err != nil {
		return nil, err
	}
	m, err := ParseManifest(text)
	if err != nil {
		return nil, err
	}
	if _, err := openNote(signed, m.KeyList); err != nil {
		return nil, refuse(BadSignature, "by the release's own key list: %v", err)
	}
	return m, nil
}

// openNote counts the valid signatures of the list's keys and returns the text.
func openNote(signed []byte, list KeyList) (string, error) {
	if len(signed) > MaxNote {
		return "", refuse(Oversize, "note of more than %d bytes", MaxNote)
	}
	if err := checkForm(string(signed)); err != nil {
		return "", err
	}
	verifiers := make([]note.Verifier, len(list.Keys))
	for i, key := range list.Keys {
		v, err := note.NewVerifier(key)
		if err != nil {
			return "", refuse(BadSignature, "trusted key %d: %v", i+1, err)
		}
		verifiers[i] = v
	}
	n, err := note.Open(signed, note.VerifierList(verifiers...))
	var unknown *note.UnverifiedNoteError
	if err != nil && !errors.As(err, &unknown) {
		return "", refuse(BadSignature, "%v", err)
	}
	valid := 0
	if err == nil {
		valid = len(n.Sigs)
	}
	if valid < list.Threshold {
		few := refuse(BadSignature, "%d of %d signatures by key list %d", valid, list.Threshold, list.List)
		few.few = true
		return "", few
	}
	return n.Text, nil
}

// checkForm is stricter than note.Open where that would let two byte sequences
// stand for one note: base64 is canonical and a signer appears once.
func checkForm(signed string) error {
	split := strings.LastIndex(signed, "\n\n")
	if split < 0 || !strings.HasSuffix(signed, "\n") {
		return refuse(BadSignature, "not a signed note")
	}
	block := strings.TrimSuffix(signed[split+2:], "\n")
	seen := map[string]bool{}
	for line := range strings.SplitSeq(block, "\n") {
		rest, dash := strings.CutPrefix(line, "— ")
		name, data, two := strings.Cut(rest, " ")
		if !dash || !two || !isSigner(name) || !isBase64(data) {
			return refuse(BadSignature, "%q is no signature line", clip(line))
		}
		raw, _ := base64.StdEncoding.DecodeString(data)
		if len(raw) < 5 {
			return refuse(BadSignature, "%q holds no signature", clip(line))
		}
		signer := name + " " + string(raw[:4])
		if seen[signer] {
			return refuse(BadSignature, "%s signed twice", name)
		}
		seen[signer] = true
	}
	if len(seen) > MaxKeys {
		return refuse(BadSignature, "more than %d signatures", MaxKeys)
	}
	return nil
}

// isBase64 accepts only what the standard encoder would write.
func isBase64(s string) bool {
	raw, err := base64.StdEncoding.DecodeString(s)
	return err == nil && base64.StdEncoding.EncodeToString(raw) == s
}
