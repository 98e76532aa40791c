//go:build wasip1

package main

import (
	"fujisawa2030/engine"
	"fujisawa2030/wasm/reactor"
)

// The last answer.
var forecast [2 + 3*engine.ShownYears]float64

// futures_step goes on with `total` futures of the last run, n at a time, and
// returns how many are left. Another total begins anew.
//
//go:wasmexport futures_step
func futuresStep(total, n int32) int32 {
	if future == nil || future.Draws() != int(total) {
		future = reactor.Model.Futures(int(total))
	}
	return int32(future.Step(int(n)))
}

// futures returns, once none is left: how many were drawn, the share of them in
// which FY2030 meets the target, and per shown year the median, then the 5th,
// then the 95th percentile of pathway.total.
//
//go:wasmexport futures
func futures() *float64 {
	f := future.Forecast()
	forecast[0], forecast[1] = float64(f.Draws), f.Met
	for i := range engine.ShownYears {
		row := forecast[2+i:]
		row[0], row[engine.ShownYears], row[2*engine.ShownYears] = f.Median[i], f.Low[i], f.High[i]
	}
	return &forecast[0]
}
