package scale

// The two crowds that the city asked about.
const (
	Schools         = 55        // the schools of the city
	PupilsAtOnce    = 40        // of one school
	BroadcastVisits = 1_000_000 // first visits in an hour after a broadcast
)

// Load is a crowd's visits in a time.
type Load struct {
	Visits  int
	Seconds float64
}

// SchoolMorning: every school's class opens the page within the given seconds.
func SchoolMorning(seconds float64) Load { return Load{Schools * PupilsAtOnce, seconds} }

// Broadcast: a million first visits, the given share of them within the seconds.
func Broadcast(share, seconds float64) Load {
	return Load{int(share * BroadcastVisits), seconds}
}

// Open: so many pages stand open in sight, and each asks every 45 seconds (site/src/copy).
func Open(pages int) Load { return Load{pages, 45} }

// Requests per second of visits of this weight.
func (l Load) Requests(w Weight) float64 { return float64(l.Visits) * float64(w.Requests) / l.Seconds }

// Revalidated requests per second: those that no cache answers alone.
func (l Load) Revalidated(w Weight) float64 {
	return float64(l.Visits) * float64(w.Revalidated) / l.Seconds
}

// Megabits per second.
func (l Load) Megabits(w Weight) float64 {
	return float64(l.Visits) * float64(w.Bytes) * 8 / 1e6 / l.Seconds
}

// Gigabytes altogether.
func (l Load) Gigabytes(w Weight) float64 { return float64(l.Visits) * float64(w.Bytes) / 1e9 }
