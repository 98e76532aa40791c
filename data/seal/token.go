package seal

import (
	"strconv"
	"strings"
	"time"
)

// The closed alphabets of the manifest. The page's parser has the same ones as
// regular expressions; testdata/vectors keeps the two together.

const (
	lower  = "abcdefghijklmnopqrstuvwxyz"
	upper  = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	digits = "0123456789"
)

// token reports whether s has 1 to most bytes, the first from head and all from
// head or tail.
func token(s, head, tail string, most int) bool {
	if s == "" || len(s) > most || strings.IndexByte(head, s[0]) < 0 {
		return false
	}
	for i := range len(s) {
		if strings.IndexByte(head, s[i]) < 0 && strings.IndexByte(tail, s[i]) < 0 {
			return false
		}
	}
	return true
}

func isEdition(s string) bool { return token(s, digits+lower+upper, ".-", 64) }
func isRole(s string) bool    { return token(s, lower, digits+"-", 32) }
func isSigner(s string) bool  { return token(s, lower+digits, "./-", 64) }
func isHash(s string) bool    { return len(s) == 64 && token(s, digits+"abcdef", "", 64) }

// isName accepts names such as city.txt: one dot, so that the extension is plain.
func isName(s string) bool {
	stem, ext, ok := strings.Cut(s, ".")
	return ok && token(stem, lower+digits, "-", 64) && token(ext, lower+digits, "", 8)
}

// isNumber accepts 1 to most, written as strconv writes it.
func isNumber(s string, most int) bool {
	n, err := strconv.Atoi(s)
	return err == nil && n >= 1 && n <= most && strconv.Itoa(n) == s
}

func isTime(s string) bool {
	t, err := time.Parse(timeLayout, s)
	return err == nil && t.Format(timeLayout) == s && t.Year() >= 2000
}
