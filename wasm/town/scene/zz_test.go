package scene

import ("testing";"fmt")

func TestCountZZ(t *testing.T) {
	s := State{Homes: 200000, Target: 2074, Years: []float64{2013, 2030}, Pathway: []float64{3842, 2350}, Outlook: []float64{3842, 2950}}
	for i := range s.Shares { s.Shares[i] = .5 }
	p := newPainter(s, View{Width: 360, Height: 240})
	last := 0
	step := func(name string, f func()) { f(); v := 0; for _, sh := range p.shapes[last:] { v += 2*len(sh.Outline) }; fmt.Println(name, len(p.shapes)-last, v); last = len(p.shapes) }
	step("sky", p.sky); step("ridge", p.ridge); step("fuji", p.fuji); step("haze", p.haze); step("bay", p.bay); step("eno", p.enoshima); step("gate", p.gate); step("path", p.pathway); step("boats", p.boats); step("coast", p.coast); step("rail", p.railway)
	homes := s.homes()
	step("house", func() { for i := range homes { p.house(10, 10, .9, i, homes[i]) } })
	step("ground", func() { for i := range rows { p.ground(i) } })
	step("green", func() { for i := range rows { p.greenery(i) } })
	step("street", func() { p.street(p.avenue); p.street(p.boulevard) })
	step("apart", func() { p.apartments(1, 1, 1, 1); p.apartments(1, 1, 1, 1); p.apartments(1, 1, 1, 1); p.apartments(1, 1, 1, 1) })
	step("fields", p.fields)
}
