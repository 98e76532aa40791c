package profile

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// allowed are the only settings a Worker of ours may have. Every binding to a
// store, a queue, a database or another service is left out: the edge keeps
// nothing and calls nobody.
var allowed = []string{"$schema", "name", "main", "compatibility_date", "no_bundle", "rules", "assets", "vars", "routes", "workers_dev", "preview_urls", "logpush", "observability", "send_metrics"}

type wrangler struct {
	WorkersDev  *bool `json:"workers_dev"`
	PreviewURLs *bool `json:"preview_urls"`
	Logpush     bool
	SendMetrics *bool `json:"send_metrics"`
	Routes      []struct {
		Pattern      string
		CustomDomain bool `json:"custom_domain"`
	}
	Assets struct {
		Directory, Binding string
		RunWorkerFirst     any    `json:"run_worker_first"`
		HTMLHandling       string `json:"html_handling"`
	}
	Vars          map[string]any
	Observability struct{ Enabled bool }
}

func checkWrangler(text string, p *Profile) (found []Refusal) {
	refuse := func(field, format string, args ...any) {
		found = append(found, Refusal{Field: field, Reason: fmt.Sprintf(format, args...)})
	}
	var keys map[string]json.RawMessage
	var w wrangler
	if err := json.Unmarshal([]byte(text), &keys); err != nil {
		refuse("-", "is no JSON: %v", err)
		return found
	}
	if err := json.Unmarshal([]byte(text), &w); err != nil {
		refuse("-", "a setting is of another kind: %v", err)
		return found
	}
	for key := range keys {
		if !slices.Contains(allowed, key) {
			refuse(key, "is no setting this service needs: no store, no binding, no other service")
		}
	}
	if w.WorkersDev == nil || *w.WorkersDev {
		refuse("workers_dev", "must be false: one address only, under the city's name")
	}
	if w.PreviewURLs == nil || *w.PreviewURLs {
		refuse("preview_urls", "must be false: nothing unfinished is public")
	}
	if w.SendMetrics == nil || *w.SendMetrics {
		refuse("send_metrics", "must be false")
	}
	if !w.Logpush {
		refuse("logpush", "must be true: without it there is no log to keep for a year (6(2)ウ)")
	}
	if w.Observability.Enabled {
		refuse("observability.enabled", "must be false: its logs lie outside Japan (6(2)イ)")
	}
	if w.Assets.Binding != "ASSETS" || w.Assets.RunWorkerFirst != true || w.Assets.HTMLHandling != "none" {
		refuse("assets", "must have binding ASSETS, run_worker_first true and html_handling none, else files go out without our headers")
	}
	for name := range w.Vars {
		if name != "MODE" {
			refuse("vars."+name, "is not read by the edge; only MODE is")
		}
	}
	if len(w.Routes) != 1 || !w.Routes[0].CustomDomain || strings.ContainsAny(w.Routes[0].Pattern, "*/:") {
		refuse("routes", "must be one custom domain without wildcards")
	} else if domain := p.Value("domain"); domain != "" && domain != w.Routes[0].Pattern {
		refuse("routes[0].pattern", "%q is not the profile's domain %q", w.Routes[0].Pattern, domain)
	}
	return found
}
