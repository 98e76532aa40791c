package edge

import (
	"fmt"
	"net/http"
)

// Mode says what the service does with visitors. It is set by configuration.
type Mode int

const (
	Open        Mode = iota // files are served
	Maintenance             // 503 with Retry-After and 「メンテナンス中」
	Stopped                 // 503 without a time, and the signed stop note: the city has stopped the service
)

var modeNames = [...]string{"open", "maintenance", "stopped"}

func (m Mode) String() string { return modeNames[m] }

// ParseMode is the inverse of String. The empty name is Open.
func ParseMode(name string) (Mode, error) {
	if name == "" {
		return Open, nil
	}
	for i, known := range modeNames {
		if name == known {
			return Mode(i), nil
		}
	}
	return 0, fmt.Errorf("mode %q is not open, maintenance or stopped", name)
}

// workerPath is the service worker's address. A browser asks for it when one of
// its pages is opened, and at least once a day.
const workerPath = "/sw.js"

// retryAfter is an hour: a browser that asks sooner does no harm, and announced
// work rarely ends earlier.
const retryAfter = "3600"

func (m Mode) send(w http.ResponseWriter, r *http.Request) {
	if m == Maintenance {
		w.Header().Set("Retry-After", retryAfter)
		sendPage(w, r, http.StatusServiceUnavailable, maintenancePage)
		return
	}
	if r.URL.EscapedPath() == workerPath {
		sendPage(w, r, http.StatusOK, removalScript)
		return
	}
	sendPage(w, r, http.StatusServiceUnavailable, stoppedPage)
}
