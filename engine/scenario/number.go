package scenario

// digit is one digit of a number of mixed radices.
type digit struct{ value, radix uint32 }

// number is a whole number without bound: limbs, the least significant first,
// none of them leading zeros.
type number []uint32

// pack folds digits into a number, the first one least significant.
func pack(digits []digit) number {
	var n number
	for i := len(digits) - 1; i >= 0; i-- {
		n = n.push(digits[i])
	}
	return n
}

// push returns n*radix + value.
func (n number) push(d digit) number {
	carry := uint64(d.value)
	for i := range n {
		carry += uint64(n[i]) * uint64(d.radix)
		n[i] = uint32(carry)
		carry >>= 32
	}
	if carry > 0 {
		n = append(n, uint32(carry))
	}
	return n
}

// pop takes the least significant digit off.
func (n *number) pop(radix uint32) uint32 {
	var rest uint64
	limbs := *n
	for i := len(limbs) - 1; i >= 0; i-- {
		rest = rest<<32 | uint64(limbs[i])
		limbs[i] = uint32(rest / uint64(radix))
		rest %= uint64(radix)
	}
	for len(limbs) > 0 && limbs[len(limbs)-1] == 0 {
		limbs = limbs[:len(limbs)-1]
	}
	*n = limbs
	return uint32(rest)
}
