package scenario

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

func TestCodesAreShort(t *testing.T) {
	most := Code{Engine: engines - 1, Edition: "2125-12-31"}
	for number := 1; number <= len(grids); number++ {
		g := gridOf(number)
		s := Setting{Number: number}
		s.Position, s.Reach = g.at(g.radix() - 1)
		most.Settings = append(most.Settings, s)
	}
	if text := marshal(t, most); len(text) > 64 {
		t.Errorf("%d characters: %s", len(text), text)
	}
	one := Code{Engine: 1, Edition: "2026-11-23", Settings: []Setting{{Number: 1, Position: 30}}}
	if text := marshal(t, one); len(text) > 11 {
		t.Errorf("%d characters: %s", len(text), text)
	}
}

// A place of every lever, on the grid and off it.
func TestEveryPlaceSurvives(t *testing.T) {
	for n := 1; n < numbers; n++ {
		g := gridOf(n)
		for place := uint32(1); place < g.radix(); place++ {
			s := Setting{Number: n}
			s.Position, s.Reach = g.at(place)
			same(t, Code{Engine: 1, Settings: []Setting{s}})
		}
		if n <= len(grids) && g.halves == 0 {
			same(t, Code{Engine: 1, Settings: []Setting{{Number: n, Position: float64(g.options)}}})
			continue
		}
		for _, x := range []float64{0.01, 12.34, 99.99, 1000, 10484.99} {
			same(t, Code{Engine: 1, Settings: []Setting{{Number: n, Position: x}}})
		}
	}
}

func TestAnyScenarioSurvives(t *testing.T) {
	r := rand.New(rand.NewPCG(14205, 2030))
	for range 5000 {
		same(t, anywhere(r))
	}
}

// anywhere is a code of some levers, most of them on their grids.
func anywhere(r *rand.Rand) Code {
	c := Code{Engine: 1 + r.IntN(engines-1), Edition: dateOf(uint32(r.IntN(days)))}
	moved := r.Float64()
	for n := 1; n < numbers; n++ {
		if r.Float64() > moved || n > len(grids) && r.IntN(20) > 0 {
			continue
		}
		g := gridOf(n)
		s := Setting{Number: n, Position: float64(100+r.IntN(100000)) / hundredths}
		if g.radix() > 1 && r.IntN(20) > 0 {
			s.Position, s.Reach = g.at(1 + uint32(r.IntN(int(g.radix()-1))))
		}
		c.Settings = append(c.Settings, s)
	}
	return c
}

func TestEveryDayOfAHundredYears(t *testing.T) {
	for n := range uint32(days) {
		if back, ok := dayOf(dateOf(n)); !ok || back != n {
			t.Fatalf("day %d is %q and comes back as %d", n, dateOf(n), back)
		}
	}
	for n, date := range map[uint32]string{1: "2026-01-01", 60: "2026-03-01", 790: "2028-02-29", 36524: "2125-12-31"} {
		if got := dateOf(n); got != date {
			t.Errorf("day %d is %s, not %s", n, got, date)
		}
	}
	for _, date := range []string{"2025-12-31", "2126-01-01", "2027-02-29", "2026-00-01", "2026-1-1", "golden", "2026-11-2x"} {
		if _, ok := dayOf(date); ok {
			t.Errorf("%s has a number", date)
		}
	}
}

// What no code can say is refused when it is written.
func TestMarshalRefuses(t *testing.T) {
	ok := Setting{Number: 1, Position: 30}
	for name, c := range map[string]Code{
		"engine 0":         {Engine: 0, Settings: []Setting{ok}},
		"engine 256":       {Engine: 256, Settings: []Setting{ok}},
		"edition":          {Engine: 1, Edition: "spring"},
		"number 0":         {Engine: 1, Settings: []Setting{{Number: 0, Position: 1}}},
		"number 128":       {Engine: 1, Settings: []Setting{{Number: 128, Position: 1}}},
		"twice":            {Engine: 1, Settings: []Setting{ok, ok}},
		"order":            {Engine: 1, Settings: []Setting{{Number: 2, Position: 1}, ok}},
		"negative":         {Engine: 1, Settings: []Setting{{Number: 1, Position: -1}}},
		"too far":          {Engine: 1, Settings: []Setting{{Number: 1, Position: 10485.75}}},
		"thousandths":      {Engine: 1, Settings: []Setting{{Number: 1, Position: 0.125}}},
		"reach and more":   {Engine: 1, Settings: []Setting{{Number: 60, Reach: true, Position: 1}}},
		"reach of options": {Engine: 1, Settings: []Setting{{Number: 52, Reach: true}}},
		"first option":     {Engine: 1, Settings: []Setting{{Number: 52}}},
	} {
		if text, err := c.Marshal(); err == nil {
			t.Errorf("%s: written as %s", name, text)
		}
	}
}

// The same scenario in the other layout, with a leading zero, with a place that
// says rest, or with the list in the wrong order is no code.
func TestOneCodeForOneScenario(t *testing.T) {
	c := Code{Engine: 1, Edition: "2026-11-23", Settings: []Setting{{Number: 1, Position: 30}, {Number: 60, Position: 5}}}
	table, err := c.digits(true)
	if err != nil {
		t.Fatal(err)
	}
	list, err := c.digits(false)
	if err != nil {
		t.Fatal(err)
	}
	head, pv, far := list[:3], list[3:5], list[5:8]
	rest := []digit{{2, numbers}, {0, percent.radix()}, {0 + 1 + 3000, values}}
	join := func(parts ...[]digit) (all []digit) {
		for _, p := range parts {
			all = append(all, p...)
		}
		return all
	}
	for name, body := range map[string]string{
		"other layout":        string(write(nil, pack(table), 0)),
		"leading zero":        "1" + string(write(nil, pack(list), 0)),
		"order":               string(write(nil, pack(join(head, far, pv)), 0)),
		"twice":               string(write(nil, pack(join(head, pv, pv)), 0)),
		"on the grid, not so": string(write(nil, pack(join(head, pv, rest)), 0)),
		"more after the end":  string(write(nil, pack(join(list, []digit{{0, numbers}, {1, 2}})), 0)),
	} {
		text := version + body
		text += check(text)
		if _, err := Parse(text); err != ErrDamaged {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestNewerVersion(t *testing.T) {
	text := "2abc"
	if _, err := Parse(text + check(text)); err != ErrNewer {
		t.Error(err)
	}
	if _, err := Parse("2abcabc"); err != ErrDamaged {
		t.Error(err)
	}
}

// One or two wrong characters and a swap are always seen: 89 to the power of
// any distance is no ratio of two differences between characters.
func TestCheckSeesWrongCharacters(t *testing.T) {
	ratio := map[uint64]bool{}
	for a := uint64(1); a < uint64(base); a++ {
		inverse := power(a, prime-2)
		for b := uint64(1); b < uint64(base); b++ {
			ratio[b*inverse%prime], ratio[prime-b*inverse%prime] = true, true
		}
	}
	for distance := uint64(1); distance < 128; distance++ {
		if ratio[power(generator, distance)] {
			t.Errorf("two wrong characters %d apart may go unseen", distance)
		}
	}
	for n := uint64(2); n*n <= prime; n++ {
		if prime%n == 0 {
			t.Errorf("%d divides %d", n, prime)
		}
	}
	// And in one code, all of them.
	text := marshal(t, Code{Engine: 1, Edition: "2026-11-23", Settings: []Setting{{Number: 1, Position: 30}, {Number: 53, Position: 1}}})
	for i := range text {
		for _, c := range []byte(alphabet) {
			if c != text[i] {
				refused(t, text[:i]+string(c)+text[i+1:])
			}
		}
		if i > 0 && text[i] != text[i-1] {
			refused(t, text[:i-1]+string(text[i])+string(text[i-1])+text[i+1:])
		}
		refused(t, text[:i]+text[i+1:])
		refused(t, text[:i]+"z"+text[i:])
	}
}

func power(x, n uint64) uint64 {
	y := uint64(1)
	for ; n > 0; n-- {
		y = y * x % prime
	}
	return y
}

func FuzzScenario(f *testing.F) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		text, err := anywhere(r).Marshal()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text, uint16(r.IntN(100)), byte(r.IntN(256)))
	}
	f.Add("1", uint16(0), byte(0))
	f.Fuzz(func(t *testing.T, text string, at uint16, with byte) {
		// A body of the fuzzer's own choice gets through with the right check.
		for _, text := range []string{text, sealed(text)} {
			c, err := Parse(text)
			if err != nil {
				if !reflect.DeepEqual(c, Code{}) {
					t.Fatalf("%q is refused and leaves %v", text, c)
				}
				continue
			}
			if again := marshal(t, c); again != text {
				t.Fatalf("%q comes back as %q", text, again)
			}
			if i := int(at) % len(text); len(text) <= 128 && text[i] != with {
				refused(t, text[:i]+string([]byte{with})+text[i+1:])
			}
		}
	})
}

// sealed makes text a version 1 code with a right check, as far as its
// characters allow.
func sealed(text string) string {
	body := strings.Map(func(c rune) rune {
		if c < 128 && worth(byte(c)) >= 0 {
			return c
		}
		return -1
	}, text)
	return version + body + check(version+body)
}

func FuzzAssumption(f *testing.F) {
	for _, seed := range []string{"window.saving:0.2", "pv.stock@2024:31500", "a:-1.5", "a:-0", "a@:1", "a..b:1", "a:1e3", "a:", ":1", "a@0999:1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if a, err := ParseAssumption(text); err == nil && a.String() != text {
			t.Fatalf("%q comes back as %q", text, a)
		}
	})
}

func marshal(t *testing.T, c Code) string {
	t.Helper()
	text, err := c.Marshal()
	if err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
	return text
}

func same(t *testing.T, c Code) {
	t.Helper()
	text := marshal(t, c)
	back, err := Parse(text)
	if err != nil || !reflect.DeepEqual(back, c) {
		t.Fatalf("%+v\nis written %s\nand read as %+v, %v", c, text, back, err)
	}
}

func refused(t *testing.T, text string) {
	t.Helper()
	if c, err := Parse(text); err == nil {
		t.Errorf("%s is read as %+v", text, c)
	}
}
