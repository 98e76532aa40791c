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
	signers := make([]note.Signer, len(private))
	for i, key := range private {
		signer, err := note.NewSigner(strings.TrimSuffix(key, "\n"))
		if err != nil {
			return nil, errors.New("private key " + err.Error())
		}
		signers[i] = signer
	}
	signed, err := note.Sign(&note.Note{Text: text}, signers...)
	if err != nil {
		return nil, err
	}
	// A note that its own key list would refuse must not leave this machine.
	if _, err := Open(signed, Trust{m.Keys, m.Threshold}); err != nil {
		return nil, err
	}
	return signed, nil
}

// Open checks a note and returns its manifest.
func Open(signed []byte, trust Trust) (*Manifest, error) {
	if len(signed) > MaxNote {
		return nil, refuse(Oversize, "%s: more than %d bytes", NoteName, MaxNote)
	}
	if err := checkForm(string(signed)); err != nil {
		return nil, err
	}
	text, err := verify(signed, trust)
	if err != nil {
		return nil, err
	}
	m, err := ParseManifest(text)
	if err != nil {
		return nil, err
	}
	if _, err := verify(signed, Trust{m.Keys, m.Threshold}); err != nil {
		return nil, refuse(BadSignature, "by the release's own key list: %v", err)
	}
	return m, nil
}

// verify counts the valid signatures of trusted keys and returns the text.
func verify(signed []byte, trust Trust) (string, error) {
	verifiers := make([]note.Verifier, len(trust.Keys))
	for i, key := range trust.Keys {
		v, err := note.NewVerifier(key)
		if err != nil {
			return "", refuse(BadSignature, "trusted key %d: %v", i+1, err)
		}
		verifiers[i] = v
	}
	n, err := note.Open(signed, note.VerifierList(verifiers...))
	if err != nil {
		return "", refuse(BadSignature, "%v", err)
	}
	if len(n.Sigs) < trust.Threshold {
		return "", refuse(BadSignature, "%d of %d signatures", len(n.Sigs), trust.Threshold)
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
