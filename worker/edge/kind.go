package edge

// Kind is what a file is, by its extension. The list is closed: a build that
// holds anything else cannot be packed.
type Kind string

type form struct {
	contentType string
	compress    bool // twins in br and gzip are worth trying
}

var kinds = map[Kind]form{
	"html":        {"text/html; charset=utf-8", true},
	"css":         {"text/css; charset=utf-8", true},
	"js":          {"text/javascript; charset=utf-8", true},
	"json":        {"application/json; charset=utf-8", true},
	"webmanifest": {"application/manifest+json; charset=utf-8", true},
	"txt":         {"text/plain; charset=utf-8", true},
	"note":        {"text/plain; charset=utf-8", true},
	"csv":         {"text/csv; charset=utf-8", true},
	"xml":         {"application/xml; charset=utf-8", true},
	"svg":         {"image/svg+xml; charset=utf-8", true},
	"wasm":        {"application/wasm", true},
	"ico":         {"image/x-icon", true},
	"woff2":       {"font/woff2", false},
	"png":         {"image/png", false},
	"jpg":         {"image/jpeg", false},
	"webp":        {"image/webp", false},
	"avif":        {"image/avif", false},
	"pdf":         {"application/pdf", false},
	"zip":         {"application/zip", false},
	"xlsx":        {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false},
}

// Known reports whether files of this kind can be served.
func (k Kind) Known() bool { _, ok := kinds[k]; return ok }

// Compresses reports whether compression usually makes files of this kind smaller.
func (k Kind) Compresses() bool { return kinds[k].compress }

func (k Kind) contentType() string { return kinds[k].contentType }

// When says in which modes a file is served.
type When string

const (
	WhileOpen    When = "open"    // what the service is for
	WhileStopped When = "stopped" // the stop note: while the service runs it must not be found
	UnlessClosed When = "always"  // key lists, which readers of the stop note need, too
)

func (w When) serves(m Mode) bool {
	return m == Open && w != WhileStopped || m == Stopped && w != WhileOpen
}

// Cache is how long a browser may keep a file without asking.
type Cache string

const (
	Immutable  Cache = "immutable"  // the path names the content
	Revalidate Cache = "revalidate" // kept, but asked for each time
)

func (c Cache) header() string {
	if c == Immutable {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}
