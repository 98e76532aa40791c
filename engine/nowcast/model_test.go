package nowcast_test

import (
	"math"
	"os"
	"testing"

	"fujisawa2030/data/table"
	"fujisawa2030/engine"
	"fujisawa2030/engine/nowcast"
)

// Between the last official year and the last year of Kanagawa's statistics the
// nowcast follows the same links as the model's own inventory, so that the two
// tell the same past. (Waste differs: here the standard formula, there the mass
// burnt. Rail and agriculture differ by the editions of the national inventory.)
func TestYearsAreThoseOfTheModel(t *testing.T) {
	city, err := table.City(os.DirFS("../../data/fujisawa"), "2026-11-23")
	if err != nil {
		t.Fatal(err)
	}
	model, err := engine.New(&city)
	if err != nil {
		t.Fatal(err)
	}
	model.Run()
	r := of(t, fujisawa(t), nowcast.City, "2026-11-26")
	for _, s := range r.Sectors {
		if s.ID == "waste" {
			continue
		}
		for _, y := range s.Years[:5] {
			e, ok := model.Explain("outlook."+s.ID, y.FY, engine.English)
			if !ok {
				t.Fatalf("no outlook of %s", s.ID)
			}
			if !(math.Abs(y.Value/e.Value-1) < 0.003) {
				t.Errorf("%s FY%d: nowcast %.2f, model %.2f", s.ID, y.FY, y.Value, e.Value)
			}
		}
	}
}
