// Package pack turns a build folder into what the edge serves: a closed route
// table and one object per distinct sequence of bytes, named by its SHA-256.
//
//	routes.txt        the table, format in package edge
//	objects/<sha256>  files of the build folder and their br and gzip twins
//
// Every file becomes a route of its own path; index.html becomes the path of its
// folder, with and without the final slash (/easy/ and /easy). A file whose
// extension the edge does not know stops the packing, as does a name that would
// need escaping.
//
// Files that carry their content in their name, that is those below a/ and the
// objects of a release below edition/, are immutable. All else is revalidated.
// Only documents below town/ may be framed, and only by our own pages.
//
// The signed stop note is no part of the build folder, where any web server would
// hand it out: it is given apart and served only while the service is stopped.
//
// Packing the same folder twice gives the same bytes. A file whose content was
// in the previous pack is not compressed again.
package pack

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"

	"fujisawa2030/worker/edge"
)

// Folder packs the folder from into the folder to, with the stop note unless that
// is empty, and returns the table.
func Folder(from, to string, stop []byte) (*edge.Table, error) {
	files, err := walk(os.DirFS(from))
	if err != nil {
		return nil, err
	}
	if len(stop) > 0 {
		route := edge.Route{Kind: "note", Cache: edge.Revalidate, When: edge.WhileStopped}
		files = append(files, &file{stopNote, stop, route})
	}
	store, err := openStore(to)
	if err != nil {
		return nil, err
	}
	if err := store.addAll(files); err != nil {
		return nil, err
	}
	var routes []edge.Route
	for _, f := range files {
		for _, p := range paths(f.name) {
			r := f.route
			r.Path = p
			routes = append(routes, r)
		}
	}
	table, err := edge.NewTable(routes)
	if err != nil {
		return nil, err
	}
	return table, store.finish(table)
}

const stopNote = "edition/stop.note"

// file is a file of the build folder on its way to a route.
type file struct {
	name    string
	content []byte
	route   edge.Route // without its path
}

func walk(build fs.FS) ([]*file, error) {
	var files []*file
	err := fs.WalkDir(build, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		f, err := read(build, name)
		files = append(files, f)
		return err
	})
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("build folder is empty")
	}
	return files, err
}

func read(build fs.FS, name string) (*file, error) {
	kind := edge.Kind(strings.TrimPrefix(path.Ext(name), "."))
	if !kind.Known() {
		return nil, fmt.Errorf("%s: the edge has no kind %q", name, kind)
	}
	if name == stopNote {
		return nil, fmt.Errorf("%s: would stop every reader; a stop note is not published", name)
	}
	content, err := fs.ReadFile(build, name)
	if err != nil {
		return nil, err
	}
	if len(content) == 0 {
		return nil, fmt.Errorf("%s: empty", name)
	}
	cache := edge.Revalidate
	if immutable(name) {
		cache = edge.Immutable
	}
	framed := kind == "html" && strings.HasPrefix(name, "town/")
	when := edge.WhileOpen
	if kind == "note" && strings.HasPrefix(name, "edition/keys.") {
		when = edge.UnlessClosed
	}
	return &file{name, content, edge.Route{Kind: kind, Cache: cache, Framed: framed, When: when}}, nil
}

// immutable reports whether the name says what is in the file.
func immutable(name string) bool {
	if strings.HasPrefix(name, "a/") {
		return true
	}
	object, below := strings.CutPrefix(name, "edition/")
	stem, _, _ := strings.Cut(object, ".")
	return below && len(stem) == 64 && strings.Trim(stem, "0123456789abcdef") == ""
}

// paths gives the addresses of a file.
func paths(name string) []string {
	folder, base := path.Split(name)
	switch {
	case base != "index.html":
		return []string{"/" + name}
	case folder == "":
		return []string{"/"}
	}
	return []string{"/" + folder, "/" + strings.TrimSuffix(folder, "/")}
}
