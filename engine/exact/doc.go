// Package exact has the few functions of mathematics that the engine needs
// beyond + - * / and the square root, written so that every processor gives
// the same 64 bits: amd64, amd64 with fused multiply-add, arm64, WebAssembly.
//
// The standard library's exponential and logarithm are assembly on some
// processors and Go on others, and differ in the last bits. Here there is one
// text for all. It uses only + - * / and the square root on float64, which IEEE 754
// rounds the same way everywhere, and shifts of bits. Every product stands inside
// float64(...): the language lets a compiler fuse x*y + z into one rounding,
// also across statements and returns, but not across a conversion. (Dividing
// by a constant power of two is a product to the compiler.)
//
// Promises, and the worst that some million samples against 200-bit references showed:
//
//	Exp      error at most 1 ulp (0.69; 0.77 where the result is below the normal numbers)
//	Log      error below 1 ulp (0.85)
//	NormInv  relative error below 1e-15 (6.8e-16, from p = 1e-320 to 1 - 2^-53)
//
// One ulp is the distance between neighbouring float64 values at the result.
// Exp and Log never fall when their argument rises, as far as samples can show;
// NormInv may by its last bits when the arguments are nearly neighbours. A NaN is a
// NaN; which one is not promised.
package exact

import "math"

func nan() float64        { return math.Float64frombits(0x7FF8000000000001) }
func infinity() float64   { return math.Float64frombits(0x7FF0000000000000) }
func power(k int) float64 { return math.Float64frombits(uint64(k+1023) << 52) } // 2^k, normal only

// ln 2 in two parts. The first has 40 bits, so that its product with any
// exponent is exact; both together have 93.
const (
	ln2High = 0x1.62e42fefa2p-1
	ln2Low  = 0x1.9ef35793c7673p-41
)
