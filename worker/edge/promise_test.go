package edge

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// shipped are the packages of ours that run where visitors can reach them.
var shipped = []string{".", "../cloudflare", "../native", "../cmd/serve"}

// forbidden are the ways out and the ways to leave something behind, by package.
// "" forbids the import itself.
var forbidden = map[string][]string{
	"net/http":          {"Get", "Head", "Post", "PostForm", "Client", "DefaultClient", "Transport", "DefaultTransport", "NewRequest", "NewRequestWithContext", "Redirect", "SetCookie", "Cookie"},
	"net":               {"Dial", "DialTimeout", "Dialer", "LookupHost", "LookupIP", "LookupAddr", "Resolver", "DefaultResolver"},
	"os":                {"Create", "CreateTemp", "WriteFile", "Remove", "RemoveAll", "Rename", "Truncate", "Chmod", "Symlink", "StartProcess"},
	"os/exec":           {""},
	"net/rpc":           {""},
	"net/smtp":          {""},
	"net/http/httputil": {""},
	"database/sql":      {""},
	"plugin":            {""},
	"unsafe":            {""},
	"C":                 {""},
	"math/rand":         {""},
	"html/template":     {""},
	"text/template":     {""},
}

// journal may open files to append to, and make their folder; nothing else may.
const journal = "../native/journal.go"

// TestNoWayOut scans the sources of what is shipped: no request leaves the edge,
// nothing is written but the access log, no process is started, and no answer is
// made of a template. What a linter's taste would call too strict is the promise.
func TestNoWayOut(t *testing.T) {
	files := 0
	for _, folder := range shipped {
		names, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil || len(names) == 0 {
			t.Fatalf("no sources in %s", folder)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			files++
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			scan(t, name, string(text))
		}
	}
	if files < 20 {
		t.Errorf("only %d files", files)
	}
}

func scan(t *testing.T, name, text string) {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, text, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, found := range exits(file) {
		if name == journal && (found == "os.MkdirAll" || found == "os.OpenFile") {
			continue
		}
		t.Errorf("%s: uses %s", name, found)
	}
}

// exits lists what the file uses of the forbidden.
func exits(file *ast.File) []string {
	var found []string
	local := map[string]string{} // name in this file to import path
	for _, spec := range file.Imports {
		path := strings.Trim(spec.Path.Value, `"`)
		local[filepath.Base(path)] = path
		if spec.Name != nil {
			local[spec.Name.Name] = path
		}
		if names := forbidden[path]; len(names) == 1 && names[0] == "" {
			found = append(found, path)
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		selector, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if left, ok := selector.X.(*ast.Ident); ok {
			path := local[left.Name]
			for _, name := range append(forbidden[path], logOnly[path]...) {
				if name == selector.Sel.Name {
					found = append(found, path+"."+name)
				}
			}
		}
		return true
	})
	return found
}

// logOnly is allowed in the journal alone.
var logOnly = map[string][]string{"os": {"MkdirAll", "Mkdir", "OpenFile"}}

// TestScanSees proves that the scan would find what it looks for.
func TestScanSees(t *testing.T) {
	for text, want := range map[string]string{
		`package p; import "net/http"; func f() { http.Get("x") }`:           "net/http.Get",
		`package p; import h "net/http"; var c h.Client`:                     "net/http.Client",
		`package p; import "os/exec"; var x exec.Cmd`:                        "os/exec",
		`package p; import "os"; func f() { _ = os.WriteFile("x", nil, 0) }`: "os.WriteFile",
		`package p; import "os"; func f() { _, _ = os.OpenFile("x", 1, 0) }`: "os.OpenFile",
		`package p; import _ "unsafe"`:                                       "unsafe",
	} {
		file, err := parser.ParseFile(token.NewFileSet(), "p.go", text, 0)
		if err != nil {
			t.Fatal(err)
		}
		if found := exits(file); len(found) != 1 || found[0] != want {
			t.Errorf("%s: found %q", text, found)
		}
	}
}
