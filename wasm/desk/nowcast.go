//go:build wasip1

package main

import (
	"errors"

	"fujisawa2030/data/edition/monthly"
	"fujisawa2030/engine"
	"fujisawa2030/engine/nowcast"
	"fujisawa2030/engine/series"
	"fujisawa2030/wasm/reactor"
	"fujisawa2030/wasm/wire/desk"
)

// Years of the trial: the official ones of the city, those of the nation.
const (
	firstTrial      engine.FiscalYear = 2013
	lastCityTrial   engine.FiscalYear = 2019
	lastNationTrial engine.FiscalYear = 2023
)

// The figures of short lag, and the last nowcast with its trials.
var (
	months  *series.Set
	moment  desk.Moment
	present nowcast.Result
	trials  []nowcast.Backtest
)

// months_load reads the figures of short lag in the room. It returns 0, or the
// length of a text that says what is wrong.
//
//go:wasmexport months_load
func monthsLoad(n int32) int32 {
	set, err := monthly.Parse(reactor.Room(n))
	if err == nil {
		months = &set
	}
	return complaint(err)
}

// nowcast_begin estimates the fiscal year that runs on the day in the room
// (desk.ParseMoment). It returns 0, or the length of a text that says what is
// wrong.
//
//go:wasmexport nowcast_begin
func nowcastBegin(n int32) int32 {
	var err error
	if months == nil {
		return complaint(errors.New("no figures of short lag"))
	}
	trials = nil
	if moment, err = desk.ParseMoment(string(reactor.Room(n))); err == nil {
		present, err = nowcast.Of(*months, moment.Area, moment.Day, nowcast.RunningYear(moment.Day))
	}
	return complaint(err)
}

// nowcast_answer returns the length of the nowcast's text.
//
//go:wasmexport nowcast_answer
func nowcastAnswer() int32 { return reactor.Say(desk.Nowcast(months, &present)) }

// trial_step tries one more protocol of the last nowcast's area on the past and
// returns how many are left; below 0 when it fails.
//
//go:wasmexport trial_step
func trialStep() int32 {
	all := nowcast.Protocols(moment.Area)
	if len(trials) < len(all) {
		last := lastCityTrial
		if moment.Area == nowcast.Nation {
			last = lastNationTrial
		}
		b, err := nowcast.Try(*months, moment.Area, all[len(trials)], firstTrial, last)
		if err != nil {
			return -complaint(err)
		}
		trials = append(trials, b)
	}
	return int32(len(all) - len(trials))
}

// trial_answer returns the length of the trials' text.
//
//go:wasmexport trial_answer
func trialAnswer() int32 { return reactor.Say(desk.Trials(months, trials)) }
