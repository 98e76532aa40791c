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

func TestThingsCarryTheirShare(t *testing.T) {
	for _, c := range []struct {
		lever Lever
		part  Part
		all   int
	}{
		{PV, Panel, Houses}, {Window, WarmWindow, Houses}, {Envelope, Insulated, Houses}, {HotWater, HeatPump, Houses},
		{LED, Lamp, Houses}, {Tariff, GreenDoor, Houses}, {Business, OfficeRoof, offices * roofPlots},
		{BizTariff, Awning, shops}, {Perovskite, Film, films}, {City, HallRoof, hallPlots},
		{CityLight, StreetLamp, streetLamps}, {Forest, Tended, hillTrees},
	} {
		for _, view := range views {
			for share := 0.0; share <= 1; share += 0.1 {
				picture := Compose(at(scenario(0.3, 2500), c.lever, share), view)
				if got := picture.Count(House); got != Houses {
					t.Fatalf("%gx%g: %d houses, want %d", view.Width, view.Height, got, Houses)
				}
				if got, want := picture.Count(c.part), int(math.Round(share*float64(c.all))); got != want {
					t.Errorf("%gx%g, share %.2f: %d of %s, want %d", view.Width, view.Height, share, got, c.part, want)
				}
			}
		}
	}
}

func TestThingsGoAsTheirShareRises(t *testing.T) {
	for share := 0.0; share <= 1; share += 0.125 {
		picture := Compose(at(at(scenario(0, 2500), Waste, share), BizBoiler, share), views[1])
		if got, want := picture.Count(WasteBag), bagPlaces-Of(share, bagPlaces); got != want {
			t.Errorf("share %.3f: %d bags, want %d", share, got, want)
		}
		if got, want := picture.Count(Plume), plumes-Of(share, plumes); got != want {
			t.Errorf("share %.3f: %d plumes, want %d", share, got, want)
		}
	}
}

func TestAmountsHaveOneThingForEach(t *testing.T) {
	for _, c := range []struct {
		part Part
		set  func(*State, float64)
		each float64
		all  int
	}{
		{ElectroBus, func(s *State, x float64) { s.Buses = x }, BusesPerBus, busPlaces},
		{NewTree, func(s *State, x float64) { s.Trees = x }, TreesPerTree, treePlaces},
		{Tuft, func(s *State, x float64) { s.Meadow = x }, HectarePerTuft, tufts},
		{Turbine, func(s *State, x float64) { s.Grid = x }, 1.0 / turbines, turbines},
	} {
		for n := 0; n <= c.all+2; n++ {
			s := scenario(0.2, 2500)
			c.set(&s, float64(n)*c.each)
			if got, want := Compose(s, views[1]).Count(c.part), min(n, c.all); got != want {
				t.Errorf("%d times %g: %d of %s, want %d", n, c.each, got, c.part, want)
			}
		}
	}
}

func TestHouseKeepsItsPanelsAsTheShareRises(t *testing.T) {
	before := Look{}.homes()
	for share := 0.0; share <= 1; share += 0.01 {
		now := at(State{}, PV, share).Look().homes()
		for i := range now {
			if before[i].panel && !now[i].panel {
				t.Fatalf("house %d loses its panels at share %.2f", i, share)
			}
		}
		before = now
	}
}

func TestElectricCarsAreTheirShareOfCars(t *testing.T) {
	for share := 0.0; share <= 1; share += 0.1 {
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
		nowBuses := picture.Count(Bus) + picture.Count(ElectroBus)
		if nowCars > cars || nowSlow < slow || nowBuses < buses {
			t.Errorf("carless %.1f: %d cars after %d, %d people after %d, %d buses after %d", share, nowCars, cars, nowSlow, slow, nowBuses, buses)
		}
		cars, slow, buses = nowCars, nowSlow, nowBuses
	}
	if cars != 0 || slow == 0 || buses == 0 {
		t.Errorf("without cars: %d cars, %d people, %d buses", cars, slow, buses)
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
	parts := []Part{
		House, Panel, HeatPump, Car, ElectroCar, Bus, ElectroBus, Cyclist, Walker, WasteBag, OfficeRoof, HallRoof, Awning,
		Film, Plume, StreetLamp, NewTree, Tuft, Turbine, PathYear, GateBeam,
	}
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
