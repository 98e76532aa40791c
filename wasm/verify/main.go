//go:build wasip1

// Command verify checks Ed25519 signatures in browsers whose WebCrypto cannot:
// a WASI reactor (GOOS=wasip1 -buildmode=c-shared), fetched only there. It knows
// nothing of notes and releases; those rules stand in site/src/verify, and both
// ways of checking run the same vectors.
package main

import "crypto/ed25519"

func main() {}

// room is what the host writes to us: public key, signature, message.
var room []byte

// input makes room for n bytes from the host.
//
//go:wasmexport input
func input(n int32) *byte {
	room = make([]byte, n+1) // never empty, so that it has an address
	return &room[0]
}

// verify returns 1 when the signature, of the given length, is the key's for the
// message of the given length. Lengths that do not fit the room are no signature.
//
//go:wasmexport verify
func verify(signature, message int32) int32 {
	given := room[:max(len(room)-1, 0)]
	room = nil
	if signature < 0 || message < 0 || len(given) != ed25519.PublicKeySize+int(signature)+int(message) {
		return 0
	}
	key, rest := given[:ed25519.PublicKeySize], given[ed25519.PublicKeySize:]
	if ed25519.Verify(key, rest[signature:], rest[:signature]) {
		return 1
	}
	return 0
}
