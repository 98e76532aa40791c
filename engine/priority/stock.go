package priority

import (
	"math/bits"

	"fujisawa2030/engine"
)

// stock is something of which there is one, so that options exclude each other:
// a set takes one of them.
type stock struct {
	name   engine.Text
	levers []string
}

var stocks = []stock{
	{engine.Text{"給湯器", "{給湯器|きゅうとうき}", "water heater"}, []string{"hotwater", "hybrid", "condensing", "fuelcell", "solarheat"}},
	{engine.Text{"屋根", "{屋根|やね}", "roof"}, []string{"pv", "solarheat"}},
	{engine.Text{"余った電気のため先", "あまった {電気|でんき}を ためる {所|ところ}", "store for surplus electricity"}, []string{"battery", "v2h"}},
	{engine.Text{"同じ窓", "{窓|まど}", "windows"}, []string{"window", "envelope"}},
	{engine.Text{"エアコン", "エアコン", "air conditioner"}, []string{"appliance", "aircon"}},
	{engine.Text{"冷蔵庫", "{冷蔵庫|れいぞうこ}", "refrigerator"}, []string{"appliance", "fridge"}},
	{engine.Text{"新車", "{新|あたら}しい {車|くるま}", "new cars"}, []string{"ev", "hv", "hydrogen"}},
	{engine.Text{"公共施設", "{市|し}の {建物|たてもの}", "public buildings"}, []string{"city", "citypv"}},
}

// stocksOf marks the stocks that a lever uses.
func stocksOf(id string) (marks uint) {
	for i := range stocks {
		for _, l := range stocks[i].levers {
			if l == id {
				marks |= 1 << i
			}
		}
	}
	return marks
}

// shared returns the first stock for which two candidates compete.
func shared(a, b *Candidate) engine.Text { return stocks[bits.TrailingZeros(a.stocks&b.stocks)].name }
