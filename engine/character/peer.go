package character

import (
	"math"

	"fujisawa2030/engine"
)

// Peer is the same sector of the city, the prefecture or the nation in the
// comparison's years.
type Peer struct {
	Base, Official, Carried float64     // kt-CO2; NaN when there is no data
	Head                    float64     // t-CO2 per person in the official year
	Home                    float64     // t-CO2 per household in the official year; households only
	Facts                   []string    // IDs of the facts that it was read from; none for the city
	Missing                 engine.Text // why there is no data; empty when there is
}

// Known says whether the peer can be compared.
func (p *Peer) Known() bool { return !math.IsNaN(p.Base) && !math.IsNaN(p.Official) }

// Change is the relative change from the base to the official year.
func (p *Peer) Change() float64 { return p.Official/p.Base - 1 }

// Later is the relative change from the base to the last year with statistics.
func (p *Peer) Later() float64 { return p.Carried/p.Base - 1 }

const co2PerCarbon = 44.0 / 12

var (
	noTransport = engine.Text{
		"標準的手法は、運輸を全国の値から直接市に割りふるため、同じ方法の県の値はありません。",
		"{車|くるま}の {数字|すうじ}は {日本|にほん} {全体|ぜんたい}から {分|わ}けるので、{県|けん}の {数字|すうじ}は ありません。",
		"The standard method shares transport out from the nation directly, so there is no figure of the prefecture by the same method.",
	}
	noWaste = engine.Text{
		"廃棄物は市の焼却量から計算するため、同じ方法の値が手元にありません。",
		"ごみは {市|し}で {燃|も}やした {量|りょう}から {計算|けいさん}するので、{同|おな}じ {数字|すうじ}は まだ ありません。",
		"Waste is computed from what the city burns; no figure by the same method is at hand.",
	}
	notHere = engine.Text{
		"この版のデータに、同じ方法の値がありません。",
		"この データには、{同|おな}じ {数字|すうじ}が ありません。",
		"This edition holds no figure by the same method.",
	}
)

// The facts behind amounts per head and per household: of the city, the
// prefecture and the nation.
var (
	people = [...]string{"city.population", "kgw.population.jumin", "nat.population"}
	homes  = [...]string{"city.households", "kgw.households", "nat.households"}
)

// Names returns the facts that Of reads beside the model's own: an edition for
// planners holds them.
func Names() []string {
	names := append(people[:len(people):len(people)], homes[:]...)
	for i := range sectors {
		names = append(append(names, sectors[i].pref...), sectors[i].nation...)
	}
	return names
}

func (r reader) own(c *City, s *Sector) Peer {
	p := Peer{Base: s.In(c.Base).Value, Official: s.In(c.Official).Value, Carried: s.In(c.Carried).Value}
	r.rate(&p, c, s.ID, 0)
	return p
}

func (r reader) prefecture(c *City, of *sector) Peer {
	p := r.carbon(c, of.pref)
	r.rate(&p, c, of.id, 1)
	if !p.Known() {
		p.Missing = notHere
		switch of.id {
		case "transport":
			p.Missing = noTransport
		case "waste":
			p.Missing = noWaste
		}
	}
	return p
}

func (r reader) nation(c *City, of *sector) Peer {
	p := r.carbon(c, of.nation)
	r.rate(&p, c, of.id, 2)
	if !p.Known() {
		p.Missing = notHere
		if of.id == "waste" {
			p.Missing = noWaste
		}
	}
	return p
}

func (r reader) carbon(c *City, facts []string) Peer {
	return Peer{
		Base:     r.sum(facts, c.Base) * co2PerCarbon,
		Official: r.sum(facts, c.Official) * co2PerCarbon,
		Carried:  r.sum(facts, c.Carried) * co2PerCarbon,
		Facts:    facts,
	}
}

// rate adds the amounts per head and, for homes, per household.
func (r reader) rate(p *Peer, c *City, sector string, of int) {
	p.Head = p.Official * 1000 / r.at(people[of], c.Official)
	p.Home = math.NaN()
	if sector == "household" {
		p.Home = p.Official * 1000 / r.at(homes[of], c.Official)
	}
}
