package forbidden

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fujisawa2030/worker/papers/part"
	"fujisawa2030/worker/papers/tree"
)

// Nothing that ships may hold these, however deep in its dependencies.
var everywhere = []string{"plugin", "database/sql", "net/smtp", "net/rpc", "net/http/cgi", "net/http/fcgi"}

// What runs at the host, and the model, may not hold these either. The town's
// drawing library brings them, but it runs in a browser's frame alone, where
// there is no program to start.
var atHost = []string{"os/exec", "html/template", "text/template"}

const inFrame = "town.wasm"

// Our own code in what ships may not import these either.
var ours = []string{"unsafe", "C", "os/exec", "net/http/pprof", "expvar"}

func shipped(t *testing.T) map[part.Program][]part.Package {
	t.Helper()
	programs, err := part.Programs(tree.Root)
	if err != nil {
		t.Fatal(err)
	}
	all := map[part.Program][]part.Package{}
	for _, program := range programs {
		if program.Use != part.Shipped {
			continue
		}
		if all[program], err = program.Packages(tree.Root); err != nil {
			t.Fatal(err)
		}
	}
	if len(all) < 4 {
		t.Fatalf("only %d programs ship", len(all))
	}
	return all
}

// No shell, no database, no mail, no templates; no unsafe memory and no C of ours.
func TestShippedPackages(t *testing.T) {
	tree.Watch(t)
	for program, packages := range shipped(t) {
		for _, p := range packages {
			if slices.Contains(everywhere, p.ImportPath) || program.Name != inFrame && slices.Contains(atHost, p.ImportPath) {
				t.Errorf("%s holds package %s", program.Name, p.ImportPath)
			}
			if !p.Own() {
				continue
			}
			if len(p.CgoFiles) > 0 {
				t.Errorf("%s: %s is written in C", program.Name, p.ImportPath)
			}
			for _, imported := range p.Imports {
				if slices.Contains(ours, imported) {
					t.Errorf("%s: %s imports %s", program.Name, p.ImportPath, imported)
				}
			}
		}
	}
}

// callers are the names by which Go code opens a connection of its own.
var callers = map[string][]string{
	"net/http":   {"Get", "Head", "Post", "PostForm", "Client", "DefaultClient", "Transport", "DefaultTransport", "NewRequest", "NewRequestWithContext", "Redirect"},
	"net":        {"Dial", "DialTimeout", "DialTCP", "DialUDP", "DialIP", "DialUnix", "Dialer", "LookupHost", "LookupIP", "LookupAddr", "Resolver"},
	"crypto/tls": {"Dial", "DialWithDialer", "Dialer", "Client"},
}

// The edge answers and never asks: our own code in the server and in the Worker
// opens no connection and redirects nobody.
func TestEdgeCallsNobody(t *testing.T) {
	tree.Watch(t)
	looked := 0
	for program, packages := range shipped(t) {
		if program.Name != "serve" && program.Name != "edge.wasm" {
			continue
		}
		for _, p := range packages {
			if !p.Own() {
				continue
			}
			for _, file := range p.GoFiles {
				looked++
				for _, call := range calls(t, filepath.Join(p.Dir, file)) {
					t.Errorf("%s: %s/%s uses %s", program.Name, p.ImportPath, file, call)
				}
			}
		}
	}
	if looked < 10 {
		t.Errorf("only %d files were looked at", looked)
	}
}

func calls(t *testing.T, name string) (found []string) {
	t.Helper()
	syntax, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	local := map[string]string{}
	for _, spec := range syntax.Imports {
		path := strings.Trim(spec.Path.Value, `"`)
		if callers[path] == nil {
			continue
		}
		local[path[strings.LastIndex(path, "/")+1:]] = path
		if spec.Name != nil {
			local[spec.Name.Name] = path
		}
	}
	ast.Inspect(syntax, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && slices.Contains(callers[local[x.Name]], s.Sel.Name) {
				found = append(found, x.Name+"."+s.Sel.Name)
			}
		}
		return true
	})
	return found
}
