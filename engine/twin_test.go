//go:build twin

package engine_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"testing"
)

var twin = flag.String("twin", "", "file to write the JavaScript twin to")

// Writes the twin for site/figures, which runs it beside the shipped file:
// go test -tags twin -run TestTwin ./engine -twin FILE
func TestTwin(t *testing.T) {
	m := fujisawa(t)
	m.Run()
	text, levers, outputs, err := m.Twin()
	if err != nil {
		t.Fatal(err)
	}
	l, _ := json.Marshal(levers)
	o, _ := json.Marshal(outputs)
	if *twin != "" {
		if err := os.WriteFile(*twin, []byte(fmt.Sprintf("({ levers: %s, outputs: %s, ...%s})\n", l, o, text)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
