package table

import (
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
)

// descriptor is what the Frictionless descriptor says about the tables.
type descriptor struct {
	Resources []struct {
		Name   string
		Path   any // a string, or a list of them
		Schema struct {
			Fields     []struct{ Name string }
			PrimaryKey []string
		}
	}
}

// datapackage.json describes every table of the folder, and each header is its
// list of fields in the same order.
func TestDescriptor(t *testing.T) {
	files := os.DirFS("../fujisawa")
	text, err := fs.ReadFile(files, "datapackage.json")
	if err != nil {
		t.Fatal(err)
	}
	var d descriptor
	if err := json.Unmarshal(text, &d); err != nil {
		t.Fatal(err)
	}
	var described []string
	for _, r := range d.Resources {
		var fields []string
		for _, f := range r.Schema.Fields {
			fields = append(fields, f.Name)
		}
		for _, key := range r.Schema.PrimaryKey {
			if !slices.Contains(fields, key) {
				t.Errorf("%s: key %s is no field", r.Name, key)
			}
		}
		for _, name := range paths(r.Path) {
			described = append(described, name)
			table, err := fs.ReadFile(files, name)
			if err != nil {
				t.Error(err)
				continue
			}
			header, _, _ := strings.Cut(string(table), "\n")
			if want := strings.Join(fields, ","); header != want {
				t.Errorf("%s has the header %s, described is %s", name, header, want)
			}
		}
	}
	slices.Sort(described)
	if got := tables(t, files); !slices.Equal(described, got) {
		t.Errorf("described are %v, the folder has %v", described, got)
	}
}

// paths returns a resource's path or paths.
func paths(v any) []string {
	var names []string
	switch v := v.(type) {
	case string:
		names = append(names, v)
	case []any:
		for _, name := range v {
			names = append(names, name.(string))
		}
	}
	return names
}

// tables lists the CSV files of a folder and its subfolders, sorted.
func tables(t *testing.T, files fs.FS) []string {
	var names []string
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && path.Ext(name) == ".csv" {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	return names
}
