package lmdi_test

import (
	"fmt"

	"fujisawa2030/engine/lmdi"
)

// CO2 of two fuels as energy use (TJ), share of the fuel and emission factor
// (kt/TJ): use falls by a tenth, electricity takes over from kerosene and
// gets cleaner.
func ExampleDecompose() {
	c, err := lmdi.Decompose(
		lmdi.Table{{1000, 0.4, 0.069}, {1000, 0.6, 0.146}},
		lmdi.Table{{900, 0.3, 0.069}, {900, 0.7, 0.114}},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	effects := c.Additive()
	fmt.Printf("%.2f kt to %.2f kt\n", c.From, c.To)
	fmt.Printf("use %.2f, mix %.2f, factor %.2f\n", effects[0], effects[1], effects[2])
	// Output:
	// 115.20 kt to 90.45 kt
	// use -10.78, mix 5.68, factor -19.66
}
