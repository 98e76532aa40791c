package draw

// The four words of Philox's counter are block, dimension (low, high) and use.
const (
	usePlain uint32 = iota
	usePlace
	useOrder
)

// philox is Philox4x32-10: ten rounds of two multiplications.
func philox(c0, c1, c2, c3, k0, k1 uint32) (uint32, uint32, uint32, uint32) {
	for range 10 {
		a := uint64(c0) * 0xD2511F53
		b := uint64(c2) * 0xCD9E8D57
		c0, c1, c2, c3 = uint32(b>>32)^c1^k0, uint32(b), uint32(a>>32)^c3^k1, uint32(a)
		k0 += 0x9E3779B9 // the golden ratio
		k1 += 0xBB67AE85 // sqrt(3) - 1
	}
	return c0, c1, c2, c3
}

// Number returns a number of the open interval (0, 1), on the middles of 2^52
// equal parts. Numbers that differ in seed, dimension or index are independent.
func Number(seed, dimension uint64, index uint32) float64 {
	a, b, _, _ := philox(index, uint32(dimension), uint32(dimension>>32), usePlain, uint32(seed), uint32(seed>>32))
	return float64((float64((uint64(a)<<32|uint64(b))>>12) + 0.5) * 0x1p-52)
}

// Dimension returns the dimension that belongs to an id, such as a fact's, so
// that a new fact elsewhere in the list changes no draw of this one. It is the
// 64-bit FNV-1a hash of the id's bytes.
func Dimension(id string) uint64 {
	h := uint64(0xcbf29ce484222325)
	for i := 0; i < len(id); i++ {
		h = (h ^ uint64(id[i])) * 0x100000001b3
	}
	return h
}
