// Package cipher keeps the list of every cryptographic algorithm in use
// (specification 6(2)エ): crypto.json says what may be used and for what; the
// scan finds what is used. A use that is not listed fails.
//
// Looked at are the imports of our own and of third-party packages in whatever
// ships, in the sealing command, and the names that the page's scripts hand to
// WebCrypto. What the standard library uses within itself, such as for TLS that
// the host ends, is not ours to choose.
package cipher

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"fujisawa2030/worker/papers/paper"
)

// Algorithm is one that may be used.
type Algorithm struct {
	Name     string   `json:"name"`
	Role     string   `json:"role"`
	Key      string   `json:"key"`
	Standing string   `json:"standing"` // in CRYPTREC's list
	Go       []string `json:"go"`       // import paths
	Web      []string `json:"web"`      // names for WebCrypto
}

//go:embed crypto.json
var listed []byte

// Listed reads crypto.json.
func Listed() ([]Algorithm, error) {
	var all []Algorithm
	if err := json.Unmarshal(listed, &all); err != nil {
		return nil, fmt.Errorf("crypto.json: %w", err)
	}
	for i, a := range all {
		if a.Name == "" || a.Role == "" || a.Standing == "" || a.Key == "" {
			return nil, fmt.Errorf("crypto.json, entry %d: name, role, key and standing must be there", i+1)
		}
	}
	return all, nil
}

// Use is one place where an algorithm is used.
type Use struct {
	Web   bool
	Name  string // import path, or name for WebCrypto
	Place string // package or file
}

// Gate refuses uses that no entry allows.
func Gate(all []Algorithm, uses []Use) error {
	var unknown []string
	for _, u := range uses {
		if !slices.ContainsFunc(all, func(a Algorithm) bool { return a.allows(u) }) {
			unknown = append(unknown, fmt.Sprintf("%s uses %s, which crypto.json does not list", u.Place, u.Name))
		}
	}
	if unknown != nil {
		slices.Sort(unknown)
		return fmt.Errorf("%s", strings.Join(slices.Compact(unknown), "\n"))
	}
	return nil
}

func (a Algorithm) allows(u Use) bool {
	if u.Web {
		return slices.Contains(a.Web, u.Name)
	}
	return slices.Contains(a.Go, u.Name)
}

// List is the paper: each algorithm and where it was found.
func List(all []Algorithm, uses []Use, date time.Time) paper.Paper {
	t := &paper.Table{Columns: []paper.Column{{Name: "方式", Width: 16}, {Name: "役割", Width: 22}, {Name: "鍵の長さ・強度", Width: 18}, {Name: "CRYPTREC暗号リストでの位置", Width: 20}, {Name: "使っている所", Width: 24}}}
	for _, a := range all {
		var places []string
		for _, u := range uses {
			if a.allows(u) {
				places = append(places, u.Place)
			}
		}
		slices.Sort(places)
		where := strings.Join(slices.Compact(places), "\n")
		if where == "" {
			where = "今の版では使っていません"
		}
		t.Rows = append(t.Rows, []string{a.Name, a.Role, a.Key, a.Standing, where})
	}
	return paper.Paper{
		Name: "crypto", Title: "暗号アルゴリズムの一覧", Date: date, Landscape: true,
		Lead: []string{
			"仕様書6(2)エにより、使用する暗号の方式と鍵の長さを示します。方式は役割ごとに一つで、通信相手との取決めで弱い方式に変わることはありません。",
			"「使っている所」は、配布物と署名の道具のソースを検査して見つけたものです。ここにない方式が見つかると、この表は作られません。",
		},
		Sections: []paper.Section{{Table: t}, {Heading: "鍵の管理", Text: []string{
			"署名の鍵はネットワークから切り離した場所で作り、そこで使います。公開先にもソースの保管場所にも置きません。ページに入るのは公開鍵だけです。",
		}}},
	}
}
