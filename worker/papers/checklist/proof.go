package checklist

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// A proof names a test of the tree:
//
//	go:FOLDER#TestName    a function of a _test.go file of the folder
//	node:FILE#title       a test("title", …) of a file
//
// lookUp finds it, or says what is not there. A test that is skipped from its
// first line counts as not there.
func lookUp(tree, proof string) error {
	kind, rest, _ := strings.Cut(proof, ":")
	place, name, ok := strings.Cut(rest, "#")
	if !ok || place == "" || name == "" || !filepath.IsLocal(place) {
		return fmt.Errorf("proof %q is not go:FOLDER#NAME or node:FILE#TITLE", proof)
	}
	switch kind {
	case "go":
		return lookUpGo(tree, place, name)
	case "node":
		return lookUpNode(tree, place, name)
	}
	return fmt.Errorf("proof %q: no kind %q of tests", proof, kind)
}

var testName = regexp.MustCompile(`^(Test|Fuzz)[A-Z]\w*$`)

func lookUpGo(tree, folder, name string) error {
	if !testName.MatchString(name) {
		return fmt.Errorf("%s is no name of a Go test", name)
	}
	files, err := filepath.Glob(filepath.Join(tree, filepath.FromSlash(folder), "*_test.go"))
	if err != nil {
		return err
	}
	for _, file := range files {
		syntax, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, d := range syntax.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Recv != nil || f.Name.Name != name {
				continue
			}
			if skips(f) {
				return fmt.Errorf("%s in %s skips itself", name, folder)
			}
			return nil
		}
	}
	return fmt.Errorf("no test %s in %s", name, folder)
}

// skips reports whether a function is empty or begins with t.Skip.
func skips(f *ast.FuncDecl) bool {
	if f.Body == nil || len(f.Body.List) == 0 {
		return true
	}
	statement, ok := f.Body.List[0].(*ast.ExprStmt)
	if !ok {
		return false
	}
	call, ok := statement.X.(*ast.CallExpr)
	if !ok {
		return false
	}
	selector, ok := call.Fun.(*ast.SelectorExpr)
	return ok && strings.HasPrefix(selector.Sel.Name, "Skip")
}

var nodeTest = regexp.MustCompile("(?m)^\\s*(?:test|it)\\(\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`$]*`)\\s*,")

func lookUpNode(tree, file, title string) error {
	text, err := os.ReadFile(filepath.Join(tree, filepath.FromSlash(file)))
	if err != nil {
		return fmt.Errorf("no test file %s", file)
	}
	for _, match := range nodeTest.FindAllStringSubmatch(string(text), -1) {
		if unquote(match[1]) == title {
			return nil
		}
	}
	return fmt.Errorf("no test %q in %s", title, file)
}

func unquote(literal string) string {
	if text, err := strconv.Unquote(literal); err == nil && literal[0] != '\'' {
		return text
	}
	return strings.ReplaceAll(literal[1:len(literal)-1], `\'`, `'`)
}
