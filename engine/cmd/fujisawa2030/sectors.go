package main

import (
	"fujisawa2030/engine"
	"fujisawa2030/engine/character"
)

// characters says what marks each sector: years, share, peers, drivers, in
// numbers and in sentences.
func characters(r *request) (answer, error) {
	c, err := character.Of(r.model)
	if err != nil {
		return answer{}, err
	}
	a := answer{columns: []string{"sector", "what", "of", "from", "to", "value", "low", "high", "unit"}}
	a.extra = object{{"view", c.View}, {"base", year(c.Base)}, {"official", year(c.Official)}, {"carried", year(c.Carried)}}
	var list []object
	for i := range c.Sectors {
		s := &c.Sectors[i]
		t := portrait{request: r, city: c, sector: s}
		a.rows = append(a.rows, t.rows()...)
		a.text += t.text()
		list = append(list, t.object())
	}
	a.json = list
	return a, nil
}

// portrait writes one sector.
type portrait struct {
	*request
	city   *character.City
	sector *character.Sector
}

// side is the sector of the city, the prefecture or the nation.
type side struct {
	id, name string
	*character.Peer
}

func (t portrait) sides() []side {
	return []side{
		{"city", t.word("市", "{市|し}", "city"), &t.sector.Own},
		{"prefecture", t.word("県", "{県|けん}", "prefecture"), &t.sector.Prefecture},
		{"nation", t.word("全国", "{日本|にほん} {全体|ぜんたい}", "nation"), &t.sector.Nation},
	}
}

// rows are the numbers for machines: amounts, shares, changes, rates, effects.
func (t portrait) rows() (rows [][]any) {
	s, c := t.sector, t.city
	add := func(what, of string, from, to engine.FiscalYear, value, low, high float64, unit string) {
		rows = append(rows, []any{s.ID, what, of, year(from), year(to), value, low, high, unit})
	}
	for i, p := range s.Years {
		add("amount", s.ID, p.FY, p.FY, p.Value, p.Low, p.High, emission)
		add("share", s.ID, p.FY, p.FY, p.Share, nan(), nan(), "ratio")
		for _, part := range s.Parts {
			add("amount", part.ID, p.FY, p.FY, part.Values[i], nan(), nan(), emission)
		}
	}
	add("amount", s.ID, s.Outlook.FY, s.Outlook.FY, s.Outlook.Value, nan(), nan(), emission)
	for _, p := range t.sides() {
		add("change", p.id, c.Base, c.Official, p.Change(), nan(), nan(), "ratio")
		add("change", p.id, c.Base, c.Carried, p.Later(), nan(), nan(), "ratio")
		add("per_head", p.id, c.Official, c.Official, p.Head, nan(), nan(), "t-CO2/person")
	}
	for _, change := range s.Changes {
		for _, d := range change.Drivers {
			add("effect", change.Subject.ID+": "+d.Name[engine.English], change.Subject.First, change.Subject.Last, d.Additive, nan(), nan(), emission)
		}
	}
	return rows
}

func (t portrait) text() string {
	s, c := t.sector, t.city
	out := "■ " + plain(s.Name[t.lang]) + "\n"
	for _, sentence := range s.Sentences {
		out += plain(sentence[t.lang]) + "\n"
	}
	head := []string{t.years()}
	from, official, carried := []string{field(year(c.Base))}, []string{field(year(c.Official))}, []string{field(year(c.Carried))}
	for _, p := range t.sides() {
		head = append(head, p.name+" kt", "%")
		from = append(from, fixed(p.Base, 1), "")
		official = append(official, fixed(p.Official, 1), signedPoints(p.Change()*100))
		carried = append(carried, fixed(p.Carried, 1), signedPoints(p.Later()*100))
	}
	return out + grid(1, [][]string{head, from, official, carried}) + "\n"
}

func (t portrait) object() object {
	s := t.sector
	var years, parts, peers, changes []object
	for _, p := range append(s.Years[:len(s.Years):len(s.Years)], s.Outlook) {
		years = append(years, object{{"fiscal_year", year(p.FY)}, {"kind", p.Kind.String()}, {"value", p.Value}, {"low", p.Low}, {"high", p.High}, {"share", p.Share}})
	}
	for _, p := range s.Parts {
		var values []any
		for _, v := range p.Values {
			if v != v {
				values = append(values, nil)
				continue
			}
			values = append(values, v)
		}
		parts = append(parts, object{{"id", p.ID}, {"name", plain(p.Name[t.lang])}, {"values", values}})
	}
	for _, p := range t.sides() {
		peers = append(peers, object{{"id", p.id}, {"base", p.Base}, {"official", p.Official}, {"carried", p.Carried}, {"change", p.Change()},
			{"later", p.Later()}, {"per_head", p.Head}, {"per_household", p.Home}, {"missing", plain(p.Missing[t.lang])}})
	}
	for _, c := range s.Changes {
		var drivers []object
		for _, d := range c.Drivers {
			drivers = append(drivers, object{{"name", plain(d.Name[t.lang])}, {"effect", d.Additive}, {"ratio", d.Ratio}})
		}
		changes = append(changes, object{{"subject", c.Subject.ID}, {"from", year(c.Subject.First)}, {"to", year(c.Subject.Last)},
			{"before", c.From}, {"after", c.To}, {"residual", c.Residual}, {"drivers", drivers}})
	}
	sentences := []string{}
	for _, sentence := range s.Sentences {
		sentences = append(sentences, plain(sentence[t.lang]))
	}
	return object{{"sector", s.ID}, {"name", plain(s.Name[t.lang])}, {"rank", s.Rank}, {"sentences", sentences}, {"years", years},
		{"parts", parts}, {"peers", peers}, {"changes", changes}}
}
