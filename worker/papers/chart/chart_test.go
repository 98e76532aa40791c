package chart

import (
	"encoding/xml"
	"errors"
	"html/template"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"
)

func name(fy int) string { return strconv.Itoa(fy) }

// drawings are one of each kind, with values that are hard to draw.
func drawings() map[string]template.HTML {
	nan := math.NaN()
	course := []float64{3841, 3700, 3600, 3500, 3000, 2559}
	return map[string]template.HTML{
		"pathway": Pathway{Title: "道すじ", About: "下がる", First: 2025, Last: 3, Official: 2, Outlook: course, Scenario: []float64{3841, 3700, 3600, 3500, 2900, 2382},
			Low: []float64{3841, 3700, 3600, 3400, 2700, 2100}, High: []float64{3841, 3700, 3600, 3600, 3100, 2700}, Target: 2074, Unit: "千トン", Words: PathwayWords{"a", "b", "c", "d", "e", "f"}, Year: name}.SVG(),
		"stack":     Stack{Title: "部門", First: 2025, Layers: []Layer{{"産業", SectorColor("industry"), course}, {"廃棄物", SectorColor("waste"), []float64{1, 1, 1, 1, 1, 0}}}, Unit: "千トン", Year: name, From: 4}.SVG(),
		"bars":      Bars{Title: "<棒>", Unit: "kt", Digits: 1, Bars: []Bar{{Name: "とても長い名前の取組で二行になっても入りきらないもの", Value: 3, Low: 2, High: 5, Color: Sea}, {Name: "下", Value: -2, Low: nan, High: nan, Color: Pine}, {Name: "なし", Value: nan, Low: nan, High: nan, Color: Ink}}, Missing: "データなし"}.SVG(),
		"nothing":   Bars{Title: "なし", Bars: []Bar{{Name: "0", Value: 0, Low: nan, High: nan}}}.SVG(),
		"waterfall": Waterfall{Title: "滝", Unit: "千トン", Steps: []Step{{"見通し", 2559, true, Muted}, {"市民", -80, false, Pine}, {"シナリオ", 2479, true, Sea}}, Line: 2074, LineName: "目標"}.SVG(),
		"flat":      Waterfall{Title: "滝", Steps: []Step{{"a", 0, true, Muted}, {"b", 0, false, Muted}}}.SVG(),
		"curve":     Curve{Title: "費用", Blocks: []Block{{3, -20, Sea, false, 1}, {0, 5, Pine, false, 2}, {10, 900, Sea, true, 3}}, Least: -30, Most: 100}.SVG(),
		"lines":     Lines{Title: "線", First: 2013, Lines: []Line{{"市", Sea, "", []float64{100, nan, 90}, 2}, {"なし", Ink, "2 2", []float64{nan, nan, nan}, 1}}, Year: name}.SVG(),
		"scene":     Scene("表紙", "藤沢", 0.3),
		"icon":      Icon("household", Sea),
	}
}

// Every drawing is well-formed XML that names itself and holds no value that
// cannot be drawn.
func TestDrawings(t *testing.T) {
	for name, svg := range drawings() {
		text := string(svg)
		d := xml.NewDecoder(strings.NewReader(text))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
		for _, bad := range []string{"NaN", "Inf", `width="-`, `height="-`} {
			if strings.Contains(text, bad) {
				t.Errorf("%s holds %s", name, bad)
			}
		}
		if name != "icon" && (!strings.Contains(text, "<title>") || !strings.Contains(text, `role="img"`)) {
			t.Errorf("%s does not say what it is", name)
		}
	}
	if !strings.Contains(string(drawings()["bars"]), "&lt;棒&gt;") || !strings.Contains(string(drawings()["bars"]), "データなし") {
		t.Error("bars: title is not escaped, or a missing value is not told")
	}
}

// A bar is as long as its value: the second is twice the first.
func TestBarsAreInProportion(t *testing.T) {
	nan := math.NaN()
	svg := string(Bars{Bars: []Bar{{Name: "a", Value: 2, Low: nan, High: nan, Color: "#111111"}, {Name: "b", Value: 4, Low: nan, High: nan, Color: "#222222"}}}.SVG())
	width := func(color string) float64 {
		before, _, ok := strings.Cut(svg, `" height="9.2" fill="`+color)
		if !ok {
			t.Fatal("no bar", color)
		}
		x, err := strconv.ParseFloat(before[strings.LastIndex(before, `"`)+1:], 64)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	if a, b := width("#111111"), width("#222222"); math.Abs(b-2*a) > 0.02 {
		t.Errorf("%v and %v", a, b)
	}
}

// As many roofs carry panels as the share says.
func TestSceneCountsPanels(t *testing.T) {
	for share, want := range map[float64]int{0: 0, 0.1: 2, 0.25: 4, 1: 16} {
		if got := strings.Count(string(Scene("", "", share)), `fill="#123a63"`); got != want {
			t.Errorf("share %v: %d roofs, not %d", share, got, want)
		}
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		x      float64
		digits int
		want   string
	}{{3841.64, 1, "3,841.6"}, {-1234567, 0, "−1,234,567"}, {-0.04, 1, "0.0"}, {math.NaN(), 1, "―"}, {999.96, 1, "1,000.0"}} {
		if got := Format(c.x, c.digits); got != c.want {
			t.Errorf("%v is %q, not %q", c.x, got, c.want)
		}
	}
	if Signed(0.01, 1) != "0.0" || Signed(0.1, 1) != "+0.1" || Signed(-0.1, 1) != "−0.1" {
		t.Error(Signed(0.01, 1), Signed(0.1, 1), Signed(-0.1, 1))
	}
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{"短い": "短い", "事業者の太陽光発電（屋根・自家消費）": "事業者の太陽光発電|（屋根・自家消費）", "とてもとても長くて二行にも入らない名前の取組です": "とてもとても長くて二|行にも入らない名前…"} {
		if got := strings.Join(fold(text, 10), "|"); got != want {
			t.Errorf("%q", got)
		}
	}
}

func TestLabelsKeepApart(t *testing.T) {
	got := apart([]label{{10, "", "a"}, {11, "", "b"}, {40, "", "c"}, {12, "", "d"}}, 10)
	for i := 1; i < len(got); i++ {
		if got[i].y-got[i-1].y < 9.9 {
			t.Errorf("%v", got)
		}
	}
	if got[0].text != "a" || got[3].text != "c" {
		t.Errorf("order %v", got)
	}
}
