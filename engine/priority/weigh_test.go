package priority_test

import (
	"errors"
	"strings"
	"testing"

	"fujisawa2030/engine/priority"
)

func TestComparisonsThatCannotBeMeant(t *testing.T) {
	three := []string{"a", "b", "c"}
	good := []priority.Comparison{{"a", "b", 2}, {"a", "c", 4}, {"b", "c", 2}}
	for _, wrong := range []struct {
		list []priority.Comparison
		want string
	}{
		{good[:2], "b and c are not compared"},
		{append(good[:3:3], priority.Comparison{"c", "b", 0.5}), "c and b are compared twice"},
		{append(good[:2:2], priority.Comparison{"b", "d", 2}), `unknown criterion "d"`},
		{append(good[:2:2], priority.Comparison{"d", "b", 2}), `unknown criterion "d"`},
		{append(good[:2:2], priority.Comparison{"b", "b", 1}), "b is compared with itself"},
		{append(good[:2:2], priority.Comparison{"b", "c", 10}), "not between 1/9 and 9"},
		{append(good[:2:2], priority.Comparison{"b", "c", -2}), "not between 1/9 and 9"},
	} {
		_, err := priority.Weigh(three, wrong.list)
		if err == nil || !strings.Contains(err.Error(), wrong.want) {
			t.Errorf("%v, not %q", err, wrong.want)
		}
	}
	if _, err := priority.Weigh(make([]string, 16), nil); err == nil {
		t.Error("16 criteria, for which the table has no index")
	}
}

// Comparisons that agree give their very ratios; the order of a pair does not
// matter.
func TestConsistentComparisons(t *testing.T) {
	j, err := priority.Weigh([]string{"a", "b", "c"}, []priority.Comparison{{"b", "a", 0.5}, {"a", "c", 4}, {"b", "c", 2}})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float64{4. / 7, 2. / 7, 1. / 7} {
		near(t, j.Criteria[i], j.Weights[i], want, 1e-14)
	}
	near(t, "lambda max", j.LambdaMax, 3, 1e-14)
	near(t, "ratio", j.Ratio, 0, 1e-14)
	for n := 1; n <= 2; n++ {
		names := []string{"a", "b"}[:n]
		j, err := priority.Weigh(names, priority.Equal(names))
		if err != nil || !j.Consistent || j.Weights[0] != 1/float64(n) {
			t.Errorf("%d criteria: %+v, %v", n, j, err)
		}
	}
}

// A circle of preferences is refused, with the comparison that is farthest off.
func TestContradiction(t *testing.T) {
	m := fujisawa(t)
	criteria := []string{priority.Cumulative, priority.Cost, priority.Readiness, priority.Equity}
	list := priority.Equal(criteria)
	list[0].Ratio, list[1].Ratio, list[3].Ratio = 5, 1./9, 5 // cumulative > cost > readiness > cumulative
	_, err := priority.New(m, priority.Ask{Criteria: criteria, Comparisons: list})
	c, ok := errors.AsType[priority.Contradictory](err)
	if !ok {
		t.Fatalf("%v", err)
	}
	if c.Ratio <= priority.Tolerable || c.Worst.A != priority.Cumulative || c.Worst.B != priority.Readiness {
		t.Errorf("ratio %v, worst %+v", c.Ratio, c.Worst)
	}
	// With what the others say in its place, they agree better.
	list[1].Ratio = min(max(c.Worst.Fitting, 1./9), 9)
	if j, err := priority.Weigh(criteria, list); err != nil || j.Ratio >= c.Ratio {
		t.Errorf("%+v, %v", j, err)
	}
	if !strings.Contains(err.Error(), "cumulative to readiness") || !strings.Contains(err.Error(), "0.111") {
		t.Error(err)
	}
}
