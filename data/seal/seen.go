package seal

// Seen is the highest a reader has met before, as kept on its device: numbers
// only ever rise. The zero value has met nothing.
type Seen struct{ Release, List int }

// check refuses to be moved back, be it to an older release or to older keys.
func (s Seen) check(m *Manifest, trusted KeyList) error {
	if m.Release < s.Release {
		return refuse(Rollback, "release %d is older than release %d, which was seen before", m.Release, s.Release)
	}
	if least := max(s.List, trusted.List); m.List < least {
		return refuse(Rollback, "release %d lists keys %d, older than list %d", m.Release, m.List, least)
	}
	return nil
}
