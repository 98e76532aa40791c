package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"fujisawa2030/worker/edge"
	"fujisawa2030/worker/suite"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"monitor": main})
}

// TestScripts runs the monitor against edges of all kinds: "edge KIND" starts one
// and puts its address into $URL.
func TestScripts(t *testing.T) {
	site := suite.NewSite(t, false)
	forged := suite.NewSite(t, false) // sealed by other keys
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(env *testscript.Env) error {
			for name, content := range map[string]string{"routes.txt": site.Table.Text(), "keys.txt": site.Keys.Text()} {
				if err := os.WriteFile(filepath.Join(env.WorkDir, name), []byte(content), 0o644); err != nil {
					return err
				}
			}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"edge": func(ts *testscript.TestScript, _ bool, args []string) {
				pack := site.Pack
				if args[0] == "forged" {
					pack = forged.Pack
				}
				table, memory, err := edge.ReadPack(os.DirFS(pack))
				ts.Check(err)
				mode := map[string]edge.Mode{"maintenance": edge.Maintenance, "stopped": edge.Stopped}[args[0]]
				honest := edge.New(edge.Config{Table: table, Store: memory, Mode: func() edge.Mode { return mode }, Report: func(error) {}})
				server := httptest.NewServer(bend(honest, args[0]))
				ts.Defer(server.Close)
				ts.Setenv("URL", server.URL)
			},
		},
	})
}

// bend makes an edge dishonest, lame or ill.
func bend(next http.Handler, kind string) http.Handler {
	var count atomic.Int32
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		script := strings.HasPrefix(r.URL.Path, "/a/page.") && strings.HasSuffix(r.URL.Path, ".js")
		model := strings.HasPrefix(r.URL.Path, "/edition/") && strings.HasSuffix(r.URL.Path, ".wasm")
		switch {
		case kind == "tampering" && (script || model):
			kept := httptest.NewRecorder()
			next.ServeHTTP(kept, r)
			body := kept.Body.Bytes()
			body[len(body)/2] ^= 1
			copyAll(w, kept.Result().Header, kept.Code, body)
		case kind == "appending" && script:
			kept := httptest.NewRecorder()
			next.ServeHTTP(kept, r)
			header := kept.Result().Header
			header.Del("Content-Length")
			copyAll(w, header, kept.Code, append(kept.Body.Bytes(), "//"...))
		case kind == "bare":
			kept := httptest.NewRecorder()
			next.ServeHTTP(kept, r)
			header := kept.Result().Header
			header.Del("Content-Security-Policy")
			header.Set("Set-Cookie", "id=1")
			copyAll(w, header, kept.Code, kept.Body.Bytes())
		case kind == "slow" && script:
			time.Sleep(300 * time.Millisecond)
			next.ServeHTTP(w, r)
		case kind == "failing" && script, kind == "stumbling" && script && count.Add(1) == 1:
			http.Error(w, "no", http.StatusInternalServerError)
		case kind == "losing" && model:
			http.NotFound(w, r)
		case kind == "open-handed" && strings.HasPrefix(r.URL.Path, "/nobody"):
			fmt.Fprint(w, "hello")
		case kind == "moved" && script:
			http.Redirect(w, r, "https://evil.example/", http.StatusFound)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

func copyAll(w http.ResponseWriter, header http.Header, status int, body []byte) {
	for name, values := range header {
		w.Header()[name] = values
	}
	w.WriteHeader(status)
	_, _ = bytes.NewReader(body).WriteTo(w)
}
