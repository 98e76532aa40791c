package character

import (
	"math"
	"strconv"

	"fujisawa2030/engine"
)

// sentences says a sector in words, everything from its numbers.
func (c *City) sentences(s *Sector, method engine.Text) []engine.Text {
	out := []engine.Text{c.trend(s)}
	out = append(out, c.carried(s)...)
	out = append(out, c.share(s))
	for _, change := range s.Changes {
		out = append(out, drove(change))
	}
	out = append(out, c.compared(s)...)
	return append(out, c.head(s), method, c.ahead(s))
}

func (c *City) trend(s *Sector) engine.Text {
	from, to := s.In(c.Base), s.In(c.Official)
	template := engine.Text{
		"$1は、基準年度の$2に$3、公式の値がある最後の$4に$5で、$6。",
		"$1: はじめの {年|とし}の $2は $3、{国|くに}の {数字|すうじ}が ある {最後|さいご}の $4は $5で、$6。",
		"$1: $3 in the base year $2, $5 in $4, the last year with an official figure; it $6.",
	}
	if to.Kind != Official {
		template = engine.Text{
			"$1は、推計で、基準年度の$2に$3、$4に$5で、$6。",
			"$1: {推計|すいけい}では、はじめの {年|とし}の $2は $3、$4は $5で、$6。",
			"$1, estimated: $3 in the base year $2, $5 in $4; it $6.",
		}
	}
	return fill(template, s.Name, year(from.FY), amount(from.Value), year(to.FY), amount(to.Value), moved(to.Value/from.Value-1))
}

// carried says the last year that newer statistics reach, where it lies after
// the official inventory.
func (c *City) carried(s *Sector) []engine.Text {
	p := s.In(c.Carried)
	if c.Carried == c.Official || math.IsNaN(p.Value) {
		return nil
	}
	interval := engine.Text{}
	if !math.IsNaN(p.Low) {
		interval = fill(engine.Text{"(90%の幅は$1〜$2)", "(だいたい $1〜$2)", " (90 % interval $1 to $2)"}, amount(p.Low), amount(p.High))
	}
	return []engine.Text{fill(engine.Text{
		"その後の統計で続けた推計では、$1は$2$3で、基準年度から$4。",
		"そのあとの {統計|とうけい}から {計算|けいさん}すると、$1は $2$3です。はじめの {年|とし}から $4。",
		"Carried on by newer statistics, $1 is $2$3; since the base year it $4.",
	}, year(p.FY), amount(p.Value), interval, moved(s.Change(c.Base, c.Carried)))}
}

func (c *City) share(s *Sector) engine.Text {
	p, base := s.In(c.Official), s.In(c.Base)
	return fill(engine.Text{
		"$1は市全体の$2を占め、5つの部門で$3番目の大きさです(基準年度は$4)。",
		"$1は {市|し} {全体|ぜんたい}の $2で、5つの {中|なか}で $3{番目|ばんめ}に {大|おお}きいです(はじめの {年|とし}は $4)。",
		"In $1 it was $2 of the city's total, rank $3 of the five sectors by size ($4 in the base year).",
	}, year(p.FY), same(percent(p.Share)), same(strconv.Itoa(s.Rank)), same(percent(base.Share)))
}

// drove names the factors that pushed most to either side.
func drove(c *engine.Change) engine.Text {
	span := year(c.Subject.First)
	for lang := range span {
		span[lang] += "→" + year(c.Subject.Last)[lang]
	}
	parts := []engine.Text{fill(engine.Text{"$1($2、$3): ", "$1($2、$3): ", "$1 ($2, $3): "}, c.Subject.Name, span, signedAmount(c.To-c.From))}
	down, up := extremes(c.Drivers)
	switch {
	case down != nil && up != nil:
		parts = append(parts, fill(engine.Text{
			"最も減らした要因は「$1」($2)、最も増やした要因は「$3」($4)です。",
			"いちばん {減|へ}らしたのは 「$1」($2)、いちばん {増|ふ}やしたのは 「$3」($4)です。",
			"most of the fall came from \"$1\" ($2), most of the rise from \"$3\" ($4).",
		}, down.Name, signedAmount(down.Additive), up.Name, signedAmount(up.Additive)))
	case down != nil:
		parts = append(parts, fill(engine.Text{
			"最も減らした要因は「$1」($2)で、増やした要因はありません。",
			"いちばん {減|へ}らしたのは 「$1」($2)です。{増|ふ}やしたものは ありません。",
			"most of the fall came from \"$1\" ($2); nothing raised it.",
		}, down.Name, signedAmount(down.Additive)))
	case up != nil:
		parts = append(parts, fill(engine.Text{
			"最も増やした要因は「$1」($2)で、減らした要因はありません。",
			"いちばん {増|ふ}やしたのは 「$1」($2)です。{減|へ}らしたものは ありません。",
			"most of the rise came from \"$1\" ($2); nothing lowered it.",
		}, up.Name, signedAmount(up.Additive)))
	}
	return join(parts...)
}

// extremes are the factors with the largest effect to either side, or nil.
func extremes(drivers []engine.DriverChange) (down, up *engine.DriverChange) {
	for i := range drivers {
		d := &drivers[i]
		if d.Additive < 0 && (down == nil || d.Additive < down.Additive) {
			down = d
		}
		if d.Additive > 0 && (up == nil || d.Additive > up.Additive) {
			up = d
		}
	}
	return down, up
}

// compared says the changes side by side, and why a side has no data.
func (c *City) compared(s *Sector) []engine.Text {
	side := func(p *Peer) engine.Text {
		if p.Known() {
			return same(signed(p.Change()))
		}
		return noData
	}
	out := []engine.Text{fill(engine.Text{
		"$1から$2までの変化は、市が$3、神奈川県が$4、全国が$5です。",
		"$1から $2までに、{市|し}は $3、{神奈川県|かながわけん}は $4、{日本|にほん} {全体|ぜんたい}は $5です。",
		"From $1 to $2: city $3, Kanagawa $4, Japan $5.",
	}, year(c.Base), year(c.Official), side(&s.Own), side(&s.Prefecture), side(&s.Nation))}
	for _, p := range []*Peer{&s.Prefecture, &s.Nation} {
		if !p.Known() && (len(out) == 1 || p.Missing != s.Prefecture.Missing) {
			out = append(out, p.Missing)
		}
	}
	return out
}

var noData = engine.Text{"データなし", "データなし", "no data"}

func (c *City) head(s *Sector) engine.Text {
	side := func(p *Peer) engine.Text {
		if math.IsNaN(p.Head) {
			return noData
		}
		return same(decimal(p.Head, 2))
	}
	return fill(engine.Text{
		"$1の1人あたりは、市が$2、神奈川県が$3、全国が$4(単位はトン)です。",
		"$1の 1{人|り}の {量|りょう}は、{市|し}は $2、{神奈川県|かながわけん}は $3、{日本|にほん} {全体|ぜんたい}は $4(トン)です。",
		"Per head in $1, in tonnes: city $2, Kanagawa $3, Japan $4.",
	}, year(c.Official), side(&s.Own), side(&s.Prefecture), side(&s.Nation))
}

func (c *City) ahead(s *Sector) engine.Text {
	return fill(engine.Text{
		"追加の取組がない見通しでは、$1は$2です(基準年度から$3)。",
		"{新|あたら}しいことを {何|なに}も しないと、$1は $2の {見通|みとお}しです(はじめの {年|とし}から $3)。",
		"Without further action, the outlook for $1 is $2 ($3 since the base year).",
	}, year(s.Outlook.FY), amount(s.Outlook.Value), same(signed(s.Outlook.Value/s.In(c.Base).Value-1)))
}
