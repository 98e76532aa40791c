package cipher

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"fujisawa2030/worker/papers/part"
)

// signer is the staff command that holds private keys.
const signer = "seal"

// Scan finds the uses in the tree at root.
func Scan(root string) ([]Use, error) {
	programs, err := part.Programs(root)
	if err != nil {
		return nil, err
	}
	var uses []Use
	for _, program := range programs {
		if program.Use != part.Shipped && program.Name != signer {
			continue
		}
		packages, err := program.Packages(root)
		if err != nil {
			return nil, err
		}
		uses = append(uses, imports(packages)...)
	}
	scripts, err := scripts(filepath.Join(root, "site"))
	if err != nil {
		return nil, err
	}
	uses = append(uses, scripts...)
	slices.SortFunc(uses, func(a, b Use) int { return strings.Compare(a.Place+a.Name, b.Place+b.Name) })
	return slices.Compact(uses), nil
}

// imports lists what packages outside the standard library import of
// cryptography.
func imports(packages []part.Package) (uses []Use) {
	for _, p := range packages {
		if p.Standard {
			continue
		}
		for _, path := range p.Imports {
			if path == "crypto" || strings.HasPrefix(path, "crypto/") || strings.Contains(path, "/crypto/") || strings.Contains(path, "/x/crypto") {
				uses = append(uses, Use{Name: path, Place: p.ImportPath})
			}
		}
	}
	return uses
}

var (
	// Names that WebCrypto knows, as string literals.
	algorithm = regexp.MustCompile("[\"'`]((?i:Ed25519|Ed448|X25519|X448|ECDSA|ECDH|HMAC|HKDF|PBKDF2|RSA[A-Z0-9-]*|AES-[A-Z]+|SHA-?[0-9]+|MD5|P-(?:256|384|521)))[\"'`]")
	// Its operations.
	operation = regexp.MustCompile(`\bsubtle\s*\.\s*(\w+)`)
)

// reading are the operations of one who only checks.
var reading = []string{"digest", "verify", "importKey"}

func scripts(site string) (uses []Use, err error) {
	for _, folder := range []string{"src", "town"} {
		err := filepath.WalkDir(filepath.Join(site, folder), func(name string, d fs.DirEntry, err error) error {
			if ext := filepath.Ext(name); err != nil || ext != ".ts" && ext != ".tsx" {
				return err
			}
			text, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			place, err := filepath.Rel(filepath.Dir(site), name)
			if err != nil {
				return err
			}
			uses = append(uses, script(filepath.ToSlash(place), string(text))...)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return uses, nil
}

func script(place, text string) (uses []Use) {
	for _, match := range algorithm.FindAllStringSubmatch(text, -1) {
		uses = append(uses, Use{Web: true, Name: match[1], Place: place})
	}
	for _, match := range operation.FindAllStringSubmatch(text, -1) {
		if !slices.Contains(reading, match[1]) {
			uses = append(uses, Use{Web: true, Name: fmt.Sprintf("crypto.subtle.%s", match[1]), Place: place})
		}
	}
	return uses
}
