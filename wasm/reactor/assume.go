//go:build wasip1

package reactor

import "fujisawa2030/engine"

// Assume compiles a model over the city with one fact changed: the one whose ID
// is in the room, of a fiscal year or of none, 0; or with none changed for n = 0.
// It becomes the Model and takes over its positions. It returns 0, or the length
// of a text that says what is wrong; then everything is as before.
func Assume(plain *engine.City, n, fy int32, value float64) int32 {
	city := *plain
	var err error
	if n > 0 {
		city, err = engine.Assume(plain, string(Room(n)), engine.FiscalYear(fy), value)
	}
	var changed *engine.Model
	if err == nil {
		changed, err = engine.New(&city)
	}
	if err != nil {
		return Say([]byte(err.Error()))
	}
	copy(changed.Positions(), Model.Positions())
	Model = changed
	return 0
}
