package desk

import (
	"fujisawa2030/engine/priority"
	"fujisawa2030/wasm/wire"
)

// Judgement writes what pairwise comparisons say together.
func Judgement(j *priority.Judgement) []byte {
	w := &wire.Writer{}
	judgement(w, j)
	return w.Bytes()
}

func judgement(w *wire.Writer, j *priority.Judgement) {
	w.Open('{')
	w.Key("criteria").Strings(j.Criteria)
	w.Key("matrix").Open('[')
	for _, row := range j.Matrix {
		w.Numbers(row)
	}
	w.Close(']')
	w.Key("weights").Numbers(j.Weights)
	w.Key("lambda").Number(j.LambdaMax)
	w.Key("index").Number(j.Index)
	w.Key("random").Number(j.Random)
	w.Key("ratio").Number(j.Ratio)
	w.Key("tolerable").Number(priority.Tolerable)
	w.Key("table").String(priority.RandomIndices)
	w.Key("consistent").Bool(j.Consistent)
	if worst := j.Worst; worst.A != "" {
		w.Key("worst").Open('{')
		w.Key("a").String(worst.A)
		w.Key("b").String(worst.B)
		w.Key("ratio").Number(worst.Ratio)
		w.Key("fitting").Number(worst.Fitting)
		w.Close('}')
	}
	w.Close('}')
}

// Priority writes a result as far as it is known.
func Priority(r *priority.Result) []byte {
	w := &wire.Writer{}
	w.Open('{')
	criteria(w, r.Criteria)
	w.Key("weights").Numbers(r.Weights)
	w.Key("origin").String(string(r.Origin))
	if r.Judgement != nil {
		w.Key("judgement")
		judgement(w, r.Judgement)
	}
	w.Key("demands").Open('[')
	for i := range r.Demands {
		d := &r.Demands[i]
		w.Open('{')
		w.Key("id").String(d.ID)
		w.Key("names").Text(d.Name)
		w.Key("source").String(d.Source)
		w.Key("by").Number(float64(d.By))
		w.Close('}')
	}
	w.Close(']')
	w.Key("candidates").Open('[')
	for i := range r.Candidates {
		candidate(w, &r.Candidates[i])
	}
	w.Close(']')
	indices(w.Key("order"), r.Order)
	set(w.Key("set"), &r.Set)
	turns(w.Key("setTurns"), r.SetTurns)
	turns(w.Key("topTurns"), r.TopTurns)
	w.Key("size").Number(float64(r.Size))
	w.Key("apart").Open('[')
	for i := range r.Apart {
		w.Open('{')
		w.Key("id").String(r.Apart[i].ID)
		w.Key("kind").String(r.Apart[i].Kind)
		w.Close('}')
	}
	w.Close(']')
	w.Key("futures").Number(float64(r.Futures))
	w.Key("weightings").Number(float64(r.Weightings))
	w.Key("allFutures").Number(float64(r.AllFutures))
	w.Key("allWeightings").Number(float64(r.AllWeightings))
	w.Close('}')
	return w.Bytes()
}

func criteria(w *wire.Writer, list []priority.Criterion) {
	w.Key("criteria").Open('[')
	for i := range list {
		c := &list[i]
		w.Open('{')
		w.Key("id").String(c.ID)
		w.Key("names").Text(c.Name)
		w.Key("about").Text(c.About)
		w.Key("unit").String(c.Unit)
		w.Key("more").Bool(c.More)
		w.Key("levels").Open('[')
		for _, level := range c.Levels {
			w.Text(level)
		}
		w.Close(']')
		w.Close('}')
	}
	w.Close(']')
}

func candidate(w *wire.Writer, c *priority.Candidate) {
	w.Open('{')
	w.Key("id").String(c.ID)
	w.Key("actor").String(string(c.Actor))
	w.Key("sector").String(c.Sector)
	w.Key("unit").String(c.Unit)
	w.Key("from").Number(c.From)
	w.Key("to").Number(c.To)
	w.Key("alone").Numbers(c.Alone[:])
	w.Key("margin").Numbers(c.Margin[:])
	w.Key("spend").Numbers(c.Spend[:])
	w.Key("bill").Numbers(c.Bill[:])
	w.Key("gross").Number(c.Gross)
	w.Key("net").Number(c.Net)
	w.Key("values").Open('[')
	for i := range c.Values {
		v := &c.Values[i]
		w.Open('{')
		w.Key("state").Number(float64(v.State))
		w.Key("value").Number(v.Value)
		w.Key("low").Number(v.Low)
		w.Key("high").Number(v.High)
		w.Key("used").Number(v.Used)
		if v.Fact != nil {
			w.Key("fact").String(v.Fact.ID)
		}
		w.Close('}')
	}
	w.Close(']')
	w.Key("closeness").Number(c.Closeness)
	w.Key("rank").Number(float64(c.Rank))
	w.Key("bestRank").Number(float64(c.BestRank))
	w.Key("worstRank").Number(float64(c.WorstRank))
	acceptability(w.Key("acceptability"), &c.Acceptability)
	decision(w.Key("decision"), &c.Decision)
	w.Close('}')
}

func acceptability(w *wire.Writer, a *priority.Acceptability) {
	w.Open('{')
	w.Key("weightings").Number(a.Weightings)
	w.Key("futures").Number(a.Futures)
	w.Key("both").Number(a.Both)
	w.Key("first").Number(a.First)
	w.Key("ranks").Numbers(a.Ranks)
	w.Key("central").Numbers(a.Central)
	w.Close('}')
}

func decision(w *wire.Writer, d *priority.Decision) {
	w.Open('{')
	w.Key("in").Bool(d.In)
	w.Key("why").String(string(d.Why))
	w.Key("demand").Number(float64(d.Demand))
	w.Key("other").Number(float64(d.Other))
	w.Key("stock").Text(d.Stock)
	w.Key("bar").Number(d.Bar)
	w.Close('}')
}

func set(w *wire.Writer, s *priority.Set) {
	w.Open('{')
	indices(w.Key("members"), s.Members)
	w.Key("saved").Numbers(s.Saved[:])
	w.Key("apart").Numbers(s.Apart[:])
	w.Key("spend").Number(s.Spend)
	w.Key("bill").Number(s.Bill)
	w.Key("priced").Bool(s.Priced)
	w.Key("gap").Number(s.Gap)
	w.Close('}')
}

func turns(w *wire.Writer, list []priority.Turn) {
	w.Open('[')
	for i := range list {
		w.Open('{')
		w.Key("criterion").Number(float64(list[i].Criterion))
		turn(w.Key("up"), &list[i].Up)
		turn(w.Key("down"), &list[i].Down)
		w.Close('}')
	}
	w.Close(']')
}

func turn(w *wire.Writer, p *priority.Point) {
	w.Open('{')
	w.Key("weight").Number(p.Weight)
	w.Key("change").Number(p.Change)
	indices(w.Key("in"), p.In)
	indices(w.Key("out"), p.Out)
	w.Close('}')
}

func indices(w *wire.Writer, list []int) {
	w.Open('[')
	for _, i := range list {
		w.Number(float64(i))
	}
	w.Close(']')
}
