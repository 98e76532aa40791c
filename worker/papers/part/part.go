// Package part finds what the product is made of: Go modules, npm packages,
// Debian packages, tools. It asks those that know: the go command which packages
// enter each program, the bundler which packages enter the page's scripts, the
// lock files for versions and hashes, dpkg for what is installed.
package part

import (
	"cmp"
	"slices"
)

// Use says how near to a visitor a part comes.
type Use string

const (
	Shipped Use = "shipped" // its code or shapes are in what a visitor or the host receives
	Built   Use = "built"   // needed to build, or by a staff command
	Tested  Use = "tested"  // needed by tests only
)

// Words names a use for people.
func (u Use) Words() string {
	return map[Use]string{Shipped: "配布物に含む", Built: "組立て・職員用", Tested: "試験のみ"}[u]
}

// Kind is where a part comes from.
type Kind string

const (
	GoModule  Kind = "go"
	Npm       Kind = "npm"
	Debian    Kind = "debian"
	Toolchain Kind = "tool"
)

// Words names a kind for people.
func (k Kind) Words() string {
	return map[Kind]string{GoModule: "Goモジュール", Npm: "npmパッケージ", Debian: "Debianパッケージ", Toolchain: "言語・実行環境"}[k]
}

// Part is one component.
type Part struct {
	Kind     Kind
	Name     string
	Version  string
	Use      Use
	In       []string // names of the shipped things that hold it, sorted
	PURL     string
	HashKind string // as CycloneDX names it, SHA-256 or SHA-512; empty without a hash
	Hash     string // hexadecimal
	Declared string // the licence that the package itself declares, or empty
	Dir      string // where its licence text is looked for
}

// ID tells parts apart.
func (p Part) ID() string { return string(p.Kind) + " " + p.Name + "@" + p.Version }

// Words names a part for people.
func (p Part) Words() string {
	if p.Kind == GoModule && p.Name == "std" {
		return "Goの標準ライブラリ（std）"
	}
	return p.Name
}

// Sort orders parts by use, kind and name.
func Sort(parts []Part) {
	order := map[Use]int{Shipped: 0, Built: 1, Tested: 2}
	slices.SortFunc(parts, func(a, b Part) int {
		return cmp.Or(cmp.Compare(order[a.Use], order[b.Use]), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Version, b.Version))
	})
}

// Of keeps the parts of some uses.
func Of(parts []Part, uses ...Use) []Part {
	return slices.DeleteFunc(slices.Clone(parts), func(p Part) bool { return !slices.Contains(uses, p.Use) })
}

// All gathers everything that the tree at root is made of.
func All(root string) ([]Part, error) {
	var all []Part
	for _, find := range []func(string) ([]Part, error){goModules, npmPackages, debianPackages, toolchains} {
		parts, err := find(root)
		if err != nil {
			return nil, err
		}
		all = append(all, parts...)
	}
	Sort(all)
	return all, nil
}
