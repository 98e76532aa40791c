package scene

import (
	"encoding/binary"
	"flag"
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/golden.txt anew")

// hash sums up a picture: parts in order, corners to an eighth of a pixel,
// colours to one of 255 steps.
func hash(s Scene) uint64 {
	sum := fnv.New64a()
	number := func(x, step float64) {
		var b [4]byte
		binary.LittleEndian.PutUint32(b[:], uint32(int32(math.Round(x*step))))
		sum.Write(b[:])
	}
	for _, shape := range s.Shapes {
		sum.Write([]byte(shape.Part))
		for _, q := range shape.Outline {
			number(q.X, 8)
			number(q.Y, 8)
		}
		for _, c := range []Color{shape.Fill.From, shape.Fill.To} {
			for _, x := range []float64{c.R, c.G, c.B, c.A} {
				number(x, 255)
			}
		}
	}
	return sum.Sum64()
}

// TestGolden compares with the pictures as they were last looked at. After a
// wanted change: look, then go test ./wasm/town/scene -run Golden -update.
func TestGolden(t *testing.T) {
	const file = "testdata/golden.txt"
	var lines strings.Builder
	for _, view := range views {
		for _, level := range []struct {
			name       string
			share, end float64
		}{{"today", 0.1, 2950}, {"half", 0.5, 2350}, {"all", 1, 1900}} {
			for _, dark := range []float64{0, 1} {
				s := scenario(level.share, level.end)
				s.Dark = dark
				picture := Compose(s, view)
				fmt.Fprintf(&lines, "%gx%g %s dark=%g shapes=%d hash=%016x\n", view.Width, view.Height, level.name, dark, len(picture.Shapes), hash(picture))
			}
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(lines.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before := strings.Split(string(want), "\n")
	for i, line := range strings.Split(lines.String(), "\n") {
		if i >= len(before) || line != before[i] {
			t.Errorf("picture changed: %s", line)
		}
	}
}
