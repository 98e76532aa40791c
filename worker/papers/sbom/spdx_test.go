package sbom

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	cdx "github.com/CycloneDX/cyclonedx-go"

	"fujisawa2030/worker/papers/licence"
	"fujisawa2030/worker/papers/part"
	"fujisawa2030/worker/papers/tree"
)

// identifiers reads SPDX's list as CycloneDX publishes it with its library.
func identifiers(t *testing.T) map[string]bool {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/CycloneDX/cyclonedx-go").Output()
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "schema", "spdx.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	var schema struct{ Enum []string }
	if err := json.Unmarshal(text, &schema); err != nil || len(schema.Enum) < 100 {
		t.Fatal(err, len(schema.Enum))
	}
	known := map[string]bool{}
	for _, id := range schema.Enum {
		known[id] = true
	}
	return known
}

// Every licence identifier in the tree's own bill is one of SPDX, and every
// reference is unique.
func TestTree(t *testing.T) {
	tree.Watch(t)
	parts, err := part.All(tree.Root)
	if err != nil {
		t.Fatal(err)
	}
	all, err := licence.Find(parts)
	if err != nil {
		t.Fatal(err)
	}
	text, err := Bill(all, "2026-11-23")
	if err != nil {
		t.Fatal(err)
	}
	var bom cdx.BOM
	if err := json.Unmarshal(text, &bom); err != nil {
		t.Fatal(err)
	}
	known, seen := identifiers(t), map[string]bool{}
	for _, c := range *bom.Components {
		if seen[c.BOMRef] {
			t.Errorf("%s appears twice", c.BOMRef)
		}
		seen[c.BOMRef] = true
		if c.Licenses == nil {
			continue
		}
		for _, l := range *c.Licenses {
			ids := strings.Split(l.Expression, " AND ")
			if l.License != nil {
				ids = []string{l.License.ID + l.License.Name}
			}
			for _, id := range ids {
				if !known[id] && !strings.HasPrefix(id, "LicenseRef-") {
					t.Errorf("%s: licence %q is not in SPDX's list", c.BOMRef, id)
				}
			}
		}
	}
}
