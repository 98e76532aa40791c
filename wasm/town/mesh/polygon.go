package mesh

import "fujisawa2030/wasm/town/scene"

// turn is twice the signed area of an outline: positive when it runs clockwise
// on a screen whose y points down.
func turn(outline []scene.Point) float64 {
	sum := 0.0
	a := outline[len(outline)-1]
	for _, b := range outline {
		sum += a.X*b.Y - b.X*a.Y
		a = b
	}
	return sum
}

// cross is positive when a, b, c run clockwise on screen.
func cross(a, b, c scene.Point) float64 {
	return (b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X)
}

// triangulate appends the triangles of a simple polygon whose corners start at
// vertex first: a fan when it is convex, otherwise ear by ear.
func (m *Mesh) triangulate(outline []scene.Point, area float64, first uint32) {
	sign := 1.0
	if area < 0 {
		sign = -1
	}
	n := len(outline)
	if convex(outline, sign) {
		for i := 2; i < n; i++ {
			m.Indices = append(m.Indices, first, first+uint32(i-1), first+uint32(i))
		}
		return
	}
	m.left = m.left[:0]
	for i := 0; i < n; i++ {
		m.left = append(m.left, i)
	}
	left := m.left
	for at, tries := 0, 0; len(left) > 3 && tries < len(left); {
		k := len(left)
		i, j, l := (at+k-1)%k, at%k, (at+1)%k
		if !ear(outline, left, i, j, l, sign) {
			at, tries = (at+1)%k, tries+1
			continue
		}
		m.Indices = append(m.Indices, first+uint32(left[i]), first+uint32(left[j]), first+uint32(left[l]))
		left = append(left[:j], left[j+1:]...)
		at, tries = j%len(left), 0
	}
	for i := 2; i < len(left); i++ { // the last triangle, or what a degenerate outline left over
		m.Indices = append(m.Indices, first+uint32(left[0]), first+uint32(left[i-1]), first+uint32(left[i]))
	}
}

func convex(outline []scene.Point, sign float64) bool {
	n := len(outline)
	for i := range outline {
		if sign*cross(outline[i], outline[(i+1)%n], outline[(i+2)%n]) < -1e-9 {
			return false
		}
	}
	return true
}

// ear reports whether corner j can be cut off: it is convex and no other
// corner lies in its triangle.
func ear(outline []scene.Point, left []int, i, j, l int, sign float64) bool {
	a, b, c := outline[left[i]], outline[left[j]], outline[left[l]]
	if sign*cross(a, b, c) <= 1e-9 {
		return false
	}
	for o, at := range left {
		if o == i || o == j || o == l {
			continue
		}
		q := outline[at]
		if sign*cross(a, b, q) >= 0 && sign*cross(b, c, q) >= 0 && sign*cross(c, a, q) >= 0 {
			return false
		}
	}
	return true
}
