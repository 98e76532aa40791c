package table

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// Every edition tells residents what it changed: labels edition.DATE.NUMBER.
func TestChangeLog(t *testing.T) {
	var described struct{ Version string }
	text, err := os.ReadFile("../fujisawa/datapackage.json")
	if err == nil {
		err = json.Unmarshal(text, &described)
	}
	if err != nil {
		t.Fatal(err)
	}
	log, err := os.ReadFile("../fujisawa/labels/edition.csv")
	if err != nil {
		t.Fatal(err)
	}
	if described.Version == "" || !strings.Contains(string(log), "\nedition."+described.Version+".1,") {
		t.Errorf("labels/edition.csv does not say what edition %q changed", described.Version)
	}
}
