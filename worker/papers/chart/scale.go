package chart

import (
	"math"
	"strconv"
)

// scale maps values to a side of the drawing.
type scale struct{ from, to, low, high float64 } // values from..to lie at low..high

func (s scale) at(x float64) float64 {
	if s.to == s.from {
		return s.low
	}
	return s.low + (x-s.from)/(s.to-s.from)*(s.high-s.low)
}

// ticks are round values within a range, about n of them.
func ticks(from, to float64, n int) []float64 {
	if !(to > from) {
		return []float64{from}
	}
	step := math.Pow(10, math.Floor(math.Log10((to-from)/float64(n))))
	for _, k := range []float64{1, 2, 5, 10} {
		if (to-from)/(step*k) <= float64(n) {
			step *= k
			break
		}
	}
	var all []float64
	for k := math.Ceil(from/step - 1e-9); k*step <= to+step*1e-9; k++ {
		all = append(all, k*step)
	}
	return all
}

// roof is the first round value that is not below the largest.
func roof(largest float64, n int) float64 {
	t := ticks(0, largest, n)
	if len(t) < 2 {
		return largest
	}
	step := t[1] - t[0]
	return step * math.Ceil(largest/step-1e-9)
}

// Format writes a value with some digits behind the point and thousands apart.
// Minus is a true minus sign; no data is a line.
func Format(x float64, digits int) string {
	if math.IsNaN(x) {
		return "―"
	}
	text := strconv.FormatFloat(math.Abs(x), 'f', digits, 64)
	whole, part := text, ""
	for i := range text {
		if text[i] == '.' {
			whole, part = text[:i], text[i:]
		}
	}
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if zero, _ := strconv.ParseFloat(text, 64); x < 0 && zero != 0 {
		return "−" + whole + part
	}
	return whole + part
}

// Signed is Format with a plus sign before what is above 0.
func Signed(x float64, digits int) string {
	text := Format(x, digits)
	if zero, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'f', digits, 64), 64); zero > 0 {
		return "+" + text
	}
	return text
}

// plainTick writes a tick's value in the digits that it needs.
func plainTick(x float64) string {
	for digits := range 4 {
		if math.Abs(x-math.Round(x*math.Pow10(digits))/math.Pow10(digits)) < 1e-9*max(1, math.Abs(x)) {
			return Format(x, digits)
		}
	}
	return Format(x, 3)
}
