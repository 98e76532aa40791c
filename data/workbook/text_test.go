package workbook

import (
	"fmt"
	"testing"
)

func TestCodeOf(t *testing.T) {
	for text, want := range map[string]string{
		"01100": "01100", "1100": "01100", "14205": "14205", "47382": "47382",
		"": "", "100": "", "142051": "", "1e4": "", "14205.0": "", "00100": "", "48205": "", "１４２０５": "",
	} {
		if got, reason := codeOf(text); got != want || (reason == "") == (want == "") {
			t.Errorf("%q: %q, %q", text, got, reason)
		}
	}
}

func TestYearOf(t *testing.T) {
	for text, want := range map[string]string{
		"2013年度": "2013", "平成25年度": "2013", "平成元年度": "1989", "令和元年度": "2019", "令和5年度(2023年度)": "2023",
		"2013": "no", "平成25年度の値": "no", "令和5年度(2022年度)": "no", "昭和60年度": "no", "": "no",
	} {
		got := "no"
		if fy, ok := yearOf(text); ok {
			got = fmt.Sprint(fy)
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestUnitOf(t *testing.T) {
	for text, want := range map[string]string{
		"単位:1,000tCO2": "1,000tCO2 true", "(千t-CO2)": "千t-CO2 true", "(単位:千t-CO2)": "千t-CO2 true", "aa_製造業(千t-CO2)": "千t-CO2 true",
		"t-CO2": "t-CO2 false", "単位:TJ": "TJ false", "(百万t-CO2)": "百万t-CO2 false", "千t-CO2/人": "千t-CO2/人 false",
		"部門別の温室効果ガス(CO2)排出量": "", "排出量": "",
	} {
		got := ""
		if unit, ok := unitOf(plain(text)); ok {
			got = fmt.Sprint(unit, " ", kilotonnes(unit))
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// Excel keeps line breaks, wide spaces and raised digits in a header.
func TestPlain(t *testing.T) {
	if got := plain(" 産業\r\n部門　小計 CO₂_x000D_"); got != "産業部門小計CO2_x000D_" {
		t.Errorf("%q", got)
	}
	if got := trimmed(" 上ノ国町　\n"); got != "上ノ国町" {
		t.Errorf("%q", got)
	}
}
