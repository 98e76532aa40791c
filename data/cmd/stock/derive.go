package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io/fs"
	"strconv"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/stock"
)

// Classes of the stock. Tenure is known for detached homes only, so it is part
// of the kind.
var (
	kinds      = []string{"owned", "rented", "collective"} // detached and lived in by the owner, detached otherwise, collective
	insulation = []string{"none", "s55", "h4", "h11"}
	windows    = []string{"double", "single"}
	heaters    = []string{"heatpump", "gas", "tank", "kerosene"}
	shape      = []int{len(kinds), len(insulation), len(windows), len(heaters)}
)

// margins are the published facts, by id; the latest year counts.
type margins map[string]float64

func read(tables fs.FS) (margins, error) {
	city, err := table.City(tables, "stock")
	if err != nil {
		return nil, err
	}
	m := margins{}
	latest := map[string]engine.FiscalYear{}
	for _, f := range city.Facts {
		if f.FY >= latest[f.ID] {
			m[f.ID], latest[f.ID] = f.Value, f.FY
		}
	}
	for _, id := range []string{"owner.detached", "collective.share", "lever.window.today", "lever.hotwater.today", "seed.collective"} {
		if m[id] == 0 {
			return nil, fmt.Errorf("margin %s is missing", id)
		}
	}
	return m, nil
}

// fit returns the shares of the cells in per cent of all homes.
func (m margins) fit() ([]float64, error) {
	owned, flats := m["owner.detached"], m["collective.share"]
	level := make([]float64, len(insulation))
	for i, id := range insulation {
		level[i] = m["margin.insulation."+id]
	}
	double, pump := m["lever.window.today"], m["lever.hotwater.today"]
	others := m["margin.heater.gas"] + m["margin.heater.tank"] + m["margin.heater.kerosene"]
	heater := []float64{pump, 0, 0, 0}
	for i, id := range heaters[1:] {
		heater[i+1] = m["margin.heater."+id] * (100 - pump) / others // an older survey, scaled to what heat pumps leave
	}
	return stock.Fit(shape, m.seed(), []stock.Margin{
		{Axes: []int{0}, Totals: []float64{owned, 100 - owned - flats, flats}},
		{Axes: []int{1}, Totals: level},
		{Axes: []int{2}, Totals: []float64{double, 100 - double}},
		{Axes: []int{3}, Totals: heater},
	}, 1e-10)
}

// seed says how the parts go together: newer insulation with better windows
// and heat pumps, and few tanks and boilers in flats.
func (m margins) seed() []float64 {
	var seed []float64
	for _, kind := range kinds {
		for _, level := range insulation {
			for _, window := range windows {
				for _, heater := range heaters {
					x := m["seed.window."+level]
					if window == "single" {
						x = 100 - x
					}
					pump := m["seed.heatpump."+level]
					if heater == "heatpump" {
						x *= pump
					} else {
						x *= 100 - pump
					}
					if kind == "collective" && (heater == "heatpump" || heater == "kerosene") {
						x *= m["seed.collective"]
					}
					seed = append(seed, x)
				}
			}
		}
	}
	return seed
}

const (
	noteJA = "公表された割合（建て方、断熱、窓、給湯器）に合うように、反復比例補正（IPF）で求めた値。組み合わせそのものは公表されていない"
	noteEN = "fitted to the published shares of kind, insulation, window and water heater by iterative proportional fitting; the combination itself is not published"
)

// derive returns the table of facts.
func derive(tables fs.FS) ([]byte, error) {
	m, err := read(tables)
	if err != nil {
		return nil, err
	}
	cells, err := m.fit()
	if err != nil {
		return nil, err
	}
	var text bytes.Buffer
	w := csv.NewWriter(&text)
	w.Write([]string{"id", "fiscal_year", "value", "low", "high", "unit", "grade", "source", "note_ja", "note_en"})
	fact := func(id string, value float64) {
		w.Write([]string{id, "", strconv.FormatFloat(value, 'f', 4, 64), "", "", "%", "derived", "project", noteJA, noteEN})
	}
	pumps := stock.Sum(shape, cells, 0, 3)
	all := stock.Sum(shape, cells, 0)
	fact("stock.heatpump.detached", (pumps[0]+pumps[len(heaters)])/(all[0]+all[1])*100)
	for i, value := range cells {
		h, rest := i%len(heaters), i/len(heaters)
		v, rest := rest%len(windows), rest/len(windows)
		fact("stock."+kinds[rest/len(insulation)]+"."+insulation[rest%len(insulation)]+"."+windows[v]+"."+heaters[h], value)
	}
	w.Flush()
	return text.Bytes(), w.Error()
}
