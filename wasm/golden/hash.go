package golden

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"math"
)

// missing stands for every missing value, whatever bits a processor gives it.
const missing = 0x7ff8000000000000

// Digest takes in the values of golden cases, in the file's order: of each case
// the outputs, the contributions, the futures. Its sum is the golden hash: the
// SHA-256 of the values' 64 bits, little-endian. Whoever runs the cases, on
// whatever machine, prints this one line.
type Digest struct{ hash hash.Hash }

// NewDigest returns an empty digest.
func NewDigest() *Digest { return &Digest{sha256.New()} }

// Add takes in values.
func (d *Digest) Add(values []float64) {
	var eight [8]byte
	for _, v := range values {
		bits := math.Float64bits(v)
		if v != v {
			bits = missing
		}
		binary.LittleEndian.PutUint64(eight[:], bits)
		d.hash.Write(eight[:])
	}
}

// Line is what a runner prints.
func (d *Digest) Line() string { return "golden " + hex.EncodeToString(d.hash.Sum(nil)) }

// Line returns the line of whole cases.
func Line(cases []Case) string {
	d := NewDigest()
	for _, c := range cases {
		for _, row := range c.Outputs {
			d.Add(row)
		}
		d.Add(c.Wedges)
		d.Add(c.Futures)
	}
	return d.Line()
}
