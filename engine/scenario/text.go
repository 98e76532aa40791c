package scenario

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

const (
	base       = uint32(len(alphabet))
	checkChars = 3
	prime      = 195103 // the greatest below 58^3
	generator  = 89     // powers up to 127 are no ratio of two differences of characters
)

// worth returns a character's value, or -1.
func worth(c byte) int {
	for i := range len(alphabet) {
		if alphabet[i] == c {
			return i
		}
	}
	return -1
}

// write appends n in base 58, at least width characters.
func write(text []byte, n number, width int) []byte {
	from := len(text)
	for len(n) > 0 || len(text)-from < width {
		text = append(text, alphabet[n.pop(base)])
	}
	for i, k := from, len(text)-1; i < k; i, k = i+1, k-1 {
		text[i], text[k] = text[k], text[i]
	}
	return text
}

// check returns the check characters of what precedes them.
func check(text string) string {
	sum, power := uint64(0), uint64(1)
	for i := range len(text) {
		power = power * generator % prime
		sum = (sum + uint64(worth(text[i])+1)*power) % prime
	}
	return string(write(nil, number{uint32(sum)}, checkChars))
}
