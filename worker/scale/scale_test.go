package scale

import (
	"context"
	"net"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"fujisawa2030/worker/edge"
	"fujisawa2030/worker/suite"
)

func serve(t *testing.T) (string, *suite.Site) {
	t.Helper()
	site := suite.NewSite(t, false)
	table, memory, err := edge.ReadPack(os.DirFS(site.Pack))
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(edge.New(edge.Config{Table: table, Store: memory, Report: func(err error) { t.Error(err) }}))
	t.Cleanup(server.Close)
	return server.URL, site
}

var visit = []string{"/", "/a/page.0a1b2c3d.js", "/edition/manifest.note", "/edition/manifest.note"}

func TestWeigh(t *testing.T) {
	base, site := serve(t)
	first, err := Weigh(base, site.Table, visit, false)
	if err != nil {
		t.Fatal(err)
	}
	script, _ := site.Table.Lookup("/a/page.0a1b2c3d.js")
	if first.Requests != 4 || first.Revalidated != 3 {
		t.Errorf("%+v", first)
	}
	// The script's body is known; a head of ours is between 1 and 3 KB.
	if head := first.Kept - script.Brotli.Length; head < 1000 || head > 3000 {
		t.Errorf("%d bytes of head beside %d of body", head, script.Brotli.Length)
	}
	again, err := Weigh(base, site.Table, []string{"/", "/edition/manifest.note"}, true)
	if err != nil {
		t.Fatal(err)
	}
	page, _ := site.Table.Lookup("/")
	if again.Bytes >= first.Bytes-first.Kept || again.Bytes > 2*3000 || again.Kept != 0 {
		t.Errorf("a revalidated page of %d bytes costs %+v", page.Brotli.Length, again)
	}
	if _, err := Weigh(base, site.Table, []string{"/nothing"}, false); err == nil {
		t.Error("an unknown path was weighed")
	}
	if q, err := Question(base); err != nil || q.Requests != 1 || q.Bytes < 1000 || q.Bytes > 6000 {
		t.Errorf("question: %+v, %v", q, err)
	}
}

func TestReplay(t *testing.T) {
	base, _ := serve(t)
	l, err := Replay(t.Context(), base, visit, 8, 20, time.Minute)
	if err != nil || l.Visits != 20 || l.Requests != 80 || l.Errors != 0 || l.Bytes == 0 || l.MedianMS > l.P99MS || l.VisitMS < l.MedianMS {
		t.Errorf("%+v, %v", l, err)
	}
	// Errors are counted, and the time bounds the replay.
	if l, err := Replay(t.Context(), base, []string{"/nothing"}, 1, 3, time.Minute); err != nil || l.Errors != 3 {
		t.Errorf("%+v, %v", l, err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if l, err := Replay(ended, base, visit, 2, 1000, time.Minute); err != nil || l.Visits != 0 || l.Errors != 0 {
		t.Errorf("%+v, %v", l, err)
	}
}

// TestOnlyHere: no load leaves this machine.
func TestOnlyHere(t *testing.T) {
	for _, base := range []string{"http://192.0.2.1:80", "http://example.test:80", "https://127.0.0.1:443", "http://127.0.0.1"} {
		if _, err := Replay(t.Context(), base, visit, 1, 1, time.Second); err == nil {
			t.Errorf("%s: replayed", base)
		}
	}
}

func TestLoad(t *testing.T) {
	// Worked out by hand: 2,200 visits of 20 requests and 2 MB within 100 s.
	w := Weight{Requests: 20, Bytes: 2_000_000, Revalidated: 5}
	l := SchoolMorning(100)
	if l.Visits != 2200 || l.Requests(w) != 440 || l.Revalidated(w) != 110 || l.Megabits(w) != 352 || l.Gigabytes(w) != 4.4 {
		t.Errorf("%v %v %v %v %v", l.Visits, l.Requests(w), l.Revalidated(w), l.Megabits(w), l.Gigabytes(w))
	}
	if b := Broadcast(0.5, 300); b.Visits != 500_000 {
		t.Errorf("%+v", b)
	}
}

func TestParseVisits(t *testing.T) {
	_, site := serve(t)
	good := `{"first":["/"],"full":["/","/sw.js","/edition/stop.note"],"again":["/"]}`
	if v, err := ParseVisits([]byte(good), site.Table); err != nil || len(v.Full) != 2 {
		t.Errorf("%+v, %v", v, err)
	}
	for bad, want := range map[string]string{
		"x": "invalid character", `{"first":["/"],"full":["/"]}`: "again is empty",
		strings.Replace(good, "/sw.js", "/old.js", 1): "/old.js is not in the route table",
	} {
		if _, err := ParseVisits([]byte(bad), site.Table); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

// TestDocument: what is measured is shown, what is not is called missing.
func TestDocument(t *testing.T) {
	f := Facts{Edition: "made-up", First: Weight{11, 600 << 10, 2, 500 << 10}, Full: Weight{20, 3000 << 10, 5, 2900 << 10}, Again: Weight{2, 3 << 10, 2, 0}}
	bare, err := Document(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"エディション made-up", "| 11 | 600 KB |", "データなし(`make bench`", "2,000,000 回"} {
		if !strings.Contains(bare, want) {
			t.Errorf("document lacks %q", want)
		}
	}
	f.Levels = []Level{{Visitors: 2200, Visits: 2200, Requests: 44_000, Bytes: 6 << 30, Seconds: 10, MedianMS: 1.5, P99MS: 30}, {Visitors: 1, Requests: 99, Seconds: 0.001, Errors: 1}}
	f.Machine = "2 cores"
	whole, err := Document(f)
	if err != nil {
		t.Fatal(err)
	}
	// 44,000 requests in 10 s are 4,400 a second; the level with an error does not count as the best.
	for _, want := range []string{"| 2,200 | 2,200 | 220 | 4,400 |", "再生できた 4,400 の", "2 cores"} {
		if !strings.Contains(whole, want) {
			t.Errorf("document lacks %q:\n%s", want, whole)
		}
	}
	if strings.Contains(whole, "NaN") || strings.Contains(whole, "Inf") || strings.Contains(whole, "<no value>") {
		t.Error("a number is none")
	}
}

// The address of a listener that nobody serves.
func TestNobodyThere(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	base := "http://" + listener.Addr().String()
	listener.Close()
	if _, err := Weigh(base, nil, visit, false); err == nil {
		t.Error("nothing was weighed")
	}
	if l, err := Replay(t.Context(), base, visit, 1, 1, time.Minute); err != nil || l.Errors != len(visit) {
		t.Errorf("%+v, %v", l, err)
	}
}
