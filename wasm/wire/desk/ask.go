package desk

import (
	"errors"
	"strconv"
	"strings"

	"fujisawa2030/engine/priority"
)

// ParseAsk reads what a priority analysis is asked, a word and its values by
// line, each at most once but compare:
//
//	criteria ID ID ...   ids
//	weights W W ...      by criterion
//	compare A B RATIO    A is RATIO times as important as B
//	scenario             at the positions as they are, instead of at reach
//	size N
//	futures N
//	weightings N
//
// What is left out is as in the zero Ask. Whether it can be meant is the
// analysis' business.
func ParseAsk(text string) (a priority.Ask, err error) {
	err = eachLine(text, func(word string, values []string) error { return take(&a, word, values) })
	return a, err
}

// eachLine hands over the words of each line that is not empty, and names the
// line that is refused.
func eachLine(text string, line func(word string, values []string) error) error {
	for i, s := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		fields := strings.Fields(s)
		if len(fields) == 0 {
			continue
		}
		if err := line(fields[0], fields[1:]); err != nil {
			return errors.New("ask:" + strconv.Itoa(i+1) + ": " + err.Error())
		}
	}
	return nil
}

func unknown(word string) error { return errors.New("unknown word " + strconv.Quote(word)) }

func take(a *priority.Ask, word string, values []string) (err error) {
	switch word {
	case "criteria":
		a.Criteria = values
	case "weights":
		a.Weights, err = numbers(values)
	case "compare":
		if len(values) != 3 {
			return errors.New("compare takes two criteria and a ratio")
		}
		var ratio []float64
		if ratio, err = numbers(values[2:]); err == nil {
			a.Comparisons = append(a.Comparisons, priority.Comparison{A: values[0], B: values[1], Ratio: ratio[0]})
		}
	case "scenario":
		a.Scenario = true
	case "size":
		a.Size, err = whole(values)
	case "futures":
		a.Futures, err = whole(values)
	case "weightings":
		a.Weightings, err = whole(values)
	default:
		return unknown(word)
	}
	return err
}

func numbers(values []string) (list []float64, err error) {
	for _, v := range values {
		var x float64
		if err := number(v, &x); err != nil {
			return nil, err
		}
		list = append(list, x)
	}
	return list, nil
}

func number(text string, into *float64) (err error) {
	if *into, err = strconv.ParseFloat(text, 64); err != nil {
		return errors.New(strconv.Quote(text) + " is not a number")
	}
	return nil
}

func whole(values []string) (int, error) {
	if len(values) == 1 {
		if n, err := strconv.Atoi(values[0]); err == nil {
			return n, nil
		}
	}
	return 0, errors.New(strconv.Quote(strings.Join(values, " ")) + " is not a whole number")
}
