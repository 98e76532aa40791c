package series

import "testing"

func TestPeriodsReadBack(t *testing.T) {
	for _, step := range []Step{Monthly, Quarterly, Yearly} {
		for m := MonthOf(1989, 4); m < MonthOf(2031, 1); m += Month(step) {
			back, ok := step.ParsePeriod(step.Period(m))
			if !ok || back != m {
				t.Fatalf("%s: %s reads as %v, %v", step, step.Period(m), back, ok)
			}
		}
	}
}

func TestOddPeriodsAreRefused(t *testing.T) {
	for text, step := range map[string]Step{
		"2026-13": Monthly, "2026-00": Monthly, "2026-4": Monthly, "2026/04": Monthly, "FY2026": Monthly, "1899-12": Monthly, "+026-04": Monthly,
		"2026Q0": Quarterly, "2026Q5": Quarterly, "2026-04": Quarterly, "2026q2": Quarterly,
		"2026": Yearly, "FY26": Yearly, "fy2026": Yearly, "FY2200": Yearly, "": Yearly,
	} {
		if m, ok := step.ParsePeriod(text); ok {
			t.Errorf("%q is taken as %s %s", text, step, m)
		}
	}
}

func TestFiscalYears(t *testing.T) {
	for text, want := range map[string]int{"2026-03": 2025, "2026-04": 2026, "2027-03": 2026} {
		m, _ := Monthly.ParsePeriod(text)
		if int(m.FY()) != want {
			t.Errorf("%s lies in FY%d, not FY%d", text, m.FY(), want)
		}
	}
	if got := FirstMonth(2026).String(); got != "2026-04" {
		t.Errorf("FY2026 begins in %s", got)
	}
	if got := Quarterly.Period(MonthOf(2027, 1)); got != "2027Q1" {
		t.Errorf("January 2027 is in %s", got)
	}
	if MonthOf(2024, 2).Days() != 29 || MonthOf(2023, 2).Days() != 28 || MonthOf(2023, 12).Days() != 31 {
		t.Error("lengths of months")
	}
}

func TestDays(t *testing.T) {
	day, err := ParseDay("2026-11-26")
	if err != nil || day.String() != "2026-11-26" || day.Month() != MonthOf(2026, 11) || day.Years(-3).String() != "2023-11-26" {
		t.Errorf("%v %v", day, err)
	}
	for _, text := range []string{"2026-02-30", "26-11-2026", "1969-12-31", "2101-01-01", ""} {
		if _, err := ParseDay(text); err == nil {
			t.Errorf("%q is taken", text)
		}
	}
}
