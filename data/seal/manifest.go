package seal

import (
	"strconv"
	"strings"
	"time"
)

const (
	magic      = "fujisawa2030 manifest v1"
	timeLayout = "2006-01-02T15:04:05Z"
	maxRelease = 1<<31 - 1
	clockSlack = 24 * time.Hour // a clock may be this much behind before it is called wrong
)

// Manifest is what a release says of itself. See the package comment.
type Manifest struct {
	Release int
	Edition string
	Created time.Time
	Expires time.Time
	KeyList        // who speaks for this and later releases
	Files   []File // sorted by role
}

// Text is the canonical form of the manifest.
func (m *Manifest) Text() string {
	var b strings.Builder
	line := func(fields ...string) {
		b.WriteString(strings.Join(fields, " "))
		b.WriteByte('\n')
	}
	line(magic)
	line("release", strconv.Itoa(m.Release))
	line("edition", m.Edition)
	line("created", m.Created.UTC().Format(timeLayout))
	line("expires", m.Expires.UTC().Format(timeLayout))
	b.WriteString(m.KeyList.lines())
	for _, f := range m.Files {
		line("file", f.SHA256, strconv.Itoa(f.Length), f.Role, f.Name)
	}
	return b.String()
}

// File returns the file with the given role.
func (m *Manifest) File(role string) (File, bool) {
	for _, f := range m.Files {
		if f.Role == role {
			return f, true
		}
	}
	return File{}, false
}

// Fresh refuses a release whose date is past, and one that a clock cannot judge
// because it stands before the release was made.
func (m *Manifest) Fresh(now time.Time) error {
	if now.Add(clockSlack).Before(m.Created) {
		return refuse(WrongClock, "release %d was made on %s, after this clock's time", m.Release, m.Created.Format(timeLayout))
	}
	if !now.Before(m.Expires) {
		return refuse(Expired, "release %d expired on %s", m.Release, m.Expires.Format(timeLayout))
	}
	return nil
}

// ParseManifest reads the canonical form and nothing else.
func ParseManifest(text string) (*Manifest, error) {
	p := &lines{rest: text}
	m := &Manifest{}
	if got := p.next(); got != magic {
		return nil, refuse(BadManifest, "line 1: %q is not %q", clip(got), magic)
	}
	m.Release = p.number("release", maxRelease)
	m.Edition = p.field("edition", isEdition)
	m.Created = p.time("created")
	m.Expires = p.time("expires")
	m.KeyList = p.keyList()
	for p.err == nil && p.rest != "" {
		m.Files = append(m.Files, p.file())
	}
	if p.err != nil {
		return nil, p.err
	}
	if err := m.check(); err != nil {
		return nil, err
	}
	return m, nil
}

// check holds the rules that span lines.
func (m *Manifest) check() error {
	if !m.Created.Before(m.Expires) {
		return refuse(BadManifest, "created is not before expires")
	}
	if err := m.KeyList.check(); err != nil {
		return refuse(BadManifest, "%v", err)
	}
	if len(m.Files) == 0 || len(m.Files) > MaxFiles {
		return refuse(BadManifest, "%d files, not 1 to %d", len(m.Files), MaxFiles)
	}
	total := 0
	for i, f := range m.Files {
		if i > 0 && m.Files[i-1].Role >= f.Role {
			return refuse(BadManifest, "role %s is not after role %s", f.Role, m.Files[i-1].Role)
		}
		if f.Length > MaxFile {
			return refuse(Oversize, "%s: %d bytes, at most %d", f.Name, f.Length, MaxFile)
		}
		if total += f.Length; total > MaxTotal {
			return refuse(Oversize, "files together exceed %d bytes", MaxTotal)
		}
	}
	return nil
}
