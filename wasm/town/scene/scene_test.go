package scene

import (
	"math"
	"reflect"
	"testing"
)

// views are a phone, a tablet and a wide projector.
var views = []View{{Width: 360, Height: 240}, {Width: 720, Height: 480}, {Width: 1280, Height: 500}, {Width: 1920, Height: 1080}}

func at(s State, lever Lever, share float64) State {
	s.Shares[lever] = share
	return s
}

func TestHousesCarryTheirShare(t *testing.T) {
	for _, c := range []struct {
		lever Lever
		part  Part
	}{{PV, Panel}, {Window, WarmWindow}, {Envelope, Insulated}, {HotWater, HeatPump}, {LED, Lamp}, {Tariff, GreenDoor}} {
		for _, view := range views {
			for share := 0.0; share <= 1; share += 0.05 {
				picture := Compose(at(scenario(0.3, 2500), c.lever, share), view)
				if got := picture.Count(House); got != Houses {
					t.Fatalf("%gx%g: %d houses, want %d", view.Width, view.Height, got, Houses)
				}
				if got, want := picture.Count(c.part), int(math.Round(share*Houses)); got != want {
					t.Errorf("%gx%g, share %.2f: %d of %s, want %d", view.Width, view.Height, share, got, c.part, want)
				}
			}
		}
	}
}

func TestHouseKeepsItsPanelsAsTheShareRises(t *testing.T) {
	before := State{}.homes()
	for share := 0.0; share <= 1; share += 0.01 {
		now := at(State{}, PV, share).homes()
		for i := range now {
			if before[i].panel && !now[i].panel {
				t.Fatalf("house %d loses its panels at share %.2f", i, share)
			}
		}
		before = now
	}
}

func TestOneHouseStandsForItsPartOfTheCity(t *testing.T) {
	// 193,204 households in Fujisawa at the census of 2020.
	if got := HouseholdsPerHouse(193204) * Houses; got != 193204 {
		t.Errorf("all houses stand for %g households", got)
	}
	if got := HouseholdsPerHouse(200000); got != 5000 {
		t.Errorf("one of 200,000 / %d is %g", Houses, got)
	}
}

func TestElectricCarsAreTheirShareOfCars(t *testing.T) {
	for share := 0.0; share <= 1; share += 0.05 {
		for carless := 0.0; carless <= 1; carless += 0.25 {
			picture := Compose(at(at(scenario(0, 2500), EV, share), Carless, carless), views[1])
			electric, all := picture.Count(ElectroCar), picture.Count(ElectroCar)+picture.Count(Car)
			if want := int(math.Round(share * float64(all))); electric != want {
				t.Errorf("ev %.2f, carless %.2f: %d of %d cars electric, want %d", share, carless, electric, all, want)
			}
		}
	}
}

func TestFewerCarsMorePeople(t *testing.T) {
	cars, slow, buses := math.MaxInt, 0, 0
	for share := 0.0; share <= 1; share += 0.1 {
		picture := Compose(at(scenario(0, 2500), Carless, share), views[1])
		nowCars := picture.Count(Car) + picture.Count(ElectroCar)
		nowSlow := picture.Count(Cyclist) + picture.Count(Walker)
		if nowCars > cars || nowSlow < slow || picture.Count(Bus) < buses {
			t.Errorf("carless %.1f: %d cars after %d, %d people after %d, %d buses after %d", share, nowCars, cars, nowSlow, slow, picture.Count(Bus), buses)
		}
		cars, slow, buses = nowCars, nowSlow, picture.Count(Bus)
	}
	if cars != 0 || slow == 0 || buses == 0 {
		t.Errorf("without cars: %d cars, %d people, %d buses", cars, slow, buses)
	}
}

func TestCityBusinessesAndWasteShowTheirShare(t *testing.T) {
	for share := 0.0; share <= 1; share += 0.125 {
		picture := Compose(scenario(share, 2500), views[1])
		for _, c := range []struct {
			part Part
			want int
		}{
			{WasteBag, bagPlaces - Of(share, bagPlaces)},
			{OfficeRoof, Of(share, offices*roofPlots)},
			{CityTree, Of(share, cityTrees)},
		} {
			if got := picture.Count(c.part); got != c.want {
				t.Errorf("share %.3f: %d of %s, want %d", share, got, c.part, c.want)
			}
		}
	}
}

func TestAirClearsAsEmissionsFall(t *testing.T) {
	thickness := func(end float64) float64 {
		haze := Compose(scenario(0, end), views[0]).Find(Haze)
		if len(haze) == 0 {
			return 0
		}
		return haze[0].Fill.To.A
	}
	if high, low := thickness(3500), thickness(2000); low >= high {
		t.Errorf("haze %g at 3,500 kt, %g at 2,000 kt", high, low)
	}
	if none := thickness(1000); none != 0 {
		t.Errorf("haze %g at 1,000 kt", none)
	}
}

func TestSameStateSamePicture(t *testing.T) {
	for _, view := range views {
		a, b := Compose(scenario(0.4, 2300), view), Compose(scenario(0.4, 2300), view)
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%gx%g: two pictures of one state", view.Width, view.Height)
		}
		turned := view
		turned.Phase = 1
		if !reflect.DeepEqual(a, Compose(scenario(0.4, 2300), turned)) {
			t.Errorf("%gx%g: phase 1 is not phase 0", view.Width, view.Height)
		}
	}
}

func TestBuildingsAndPeopleStandInView(t *testing.T) {
	parts := []Part{House, Panel, HeatPump, Car, ElectroCar, Bus, Cyclist, Walker, WasteBag, OfficeRoof, CityTree, PathYear, GateBeam}
	for _, view := range views {
		for _, share := range []float64{0, 0.5, 1} {
			picture := Compose(scenario(share, 3000), view)
			for _, part := range parts {
				for _, shape := range picture.Find(part) {
					least, greatest := shape.Bounds()
					if least.X < 0 || least.Y < 0 || greatest.X > view.Width || greatest.Y > view.Height {
						t.Errorf("%gx%g: %s at %v-%v is cut off", view.Width, view.Height, part, least, greatest)
					}
				}
			}
		}
	}
}

func TestNoAreaNoPicture(t *testing.T) {
	if picture := Compose(scenario(0, 2500), View{}); len(picture.Shapes) != 0 {
		t.Errorf("%d shapes", len(picture.Shapes))
	}
}
