package profile

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const deploy = "../../deploy"

var today = time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)

// The profiles of the tree contradict nothing, and say what is still open.
func TestShippedProfiles(t *testing.T) {
	dirs, err := filepath.Glob(deploy + "/*/" + table)
	if err != nil || len(dirs) < 2 {
		t.Fatal(err, dirs)
	}
	for _, name := range dirs {
		p, err := Read(filepath.Dir(name))
		if err != nil {
			t.Fatal(err)
		}
		if err := p.Check(today); err != nil {
			t.Error(err)
		}
		open := map[string]string{}
		for _, o := range p.Outstanding() {
			open[o.Rule.Field] = o.State
		}
		for field, want := range map[string]string{"assurance.entry": "未定", "datacentre.country": "証拠なし", "log.retention_days": "証拠なし", "host.kind": "", "admin.second_factor": "証拠なし"} {
			if open[field] != want {
				t.Errorf("%s: %s is %q, not %q", name, field, open[field], want)
			}
		}
		if err := p.Evidence("x", today).Check(); err != nil {
			t.Error(err)
		}
	}
}

// copied is a profile of the tree with one text replaced in one file.
func copied(t *testing.T, host, file, old, new string) *Profile {
	t.Helper()
	dir := t.TempDir()
	entries, err := os.ReadDir(filepath.Join(deploy, host))
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		text, err := os.ReadFile(filepath.Join(deploy, host, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if entry.Name() == file {
			if !strings.Contains(string(text), old) {
				t.Fatalf("%s/%s does not hold %q", host, file, old)
			}
			text = []byte(strings.Replace(string(text), old, new, 1))
		}
		if err := os.WriteFile(filepath.Join(dir, entry.Name()), text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestRefuses(t *testing.T) {
	for _, c := range []struct{ host, file, old, new, want string }{
		{"domestic", table, "log.retention_days,400", "log.retention_days,365", "profile.csv: log.retention_days: "},
		{"domestic", table, "datacentre.country,日本", "datacentre.country,シンガポール", "profile.csv: datacentre.country: "},
		{"domestic", table, "law,日本法", "law,カリフォルニア州法", "profile.csv: law: "},
		{"domestic", table, "tls.minimum,1.2", "tls.minimum,1.1", "profile.csv: tls.minimum: "},
		{"domestic", table, "tls.minimum,1.2", "tls.minimum,1.3", "nginx.conf: ssl_protocols: TLSv1.2"},
		{"domestic", table, "firewall.ports,443 80", "firewall.ports,443 80 22", "profile.csv: firewall.ports: "},
		{"domestic", table, "firewall.ports,443 80", "firewall.ports,443", "nginx.conf: listen: "},
		{"domestic", table, "assurance.expires,,", "assurance.expires,2026-11-30,", "profile.csv: assurance.expires: "},
		{"domestic", table, "domain,,", "domain,fujisawa-pathway.com,", "profile.csv: domain: "},
		{"domestic", table, "export.formats,CSV", "export.formats,ACCDB", "profile.csv: export.formats: "},
		{"domestic", table, "malware,", "antivirus,", "profile.csv: malware: is missing"},
		{"domestic", table, "malware,", "antivirus,", "profile.csv: antivirus: is no known field"},
		{"domestic", table, "capacity,,,", "capacity,,,2027-01-01", "profile.csv: capacity: was checked in the future"},
		{"domestic", "fujisawa2030.service", "NoNewPrivileges=yes\n", "", "fujisawa2030.service: NoNewPrivileges: "},
		{"domestic", "fujisawa2030.service", "IPAddressDeny=any", "IPAddressDeny=", "fujisawa2030.service: IPAddressDeny: "},
		{"domestic", "fujisawa2030.service", "CapabilityBoundingSet=\n", "CapabilityBoundingSet=CAP_NET_BIND_SERVICE\n", "fujisawa2030.service: CapabilityBoundingSet: "},
		{"domestic", "fujisawa2030.service", "User=fujisawa2030", "User=root", "fujisawa2030.service: User: "},
		{"domestic", "fujisawa2030.service", "-host 127.0.0.1", "-host 0.0.0.0", "fujisawa2030.service: ExecStart: -host 0.0.0.0"},
		{"domestic", "fujisawa2030.service", " -log /var/log/fujisawa2030", "", "fujisawa2030.service: ExecStart: must keep a log"},
		{"domestic", "fujisawa2030.service", " -switch /etc/fujisawa2030/mode", "", "fujisawa2030.service: ExecStart: must be stoppable without a restart"},
		{"domestic", "nginx.conf", "TLSv1.2 TLSv1.3", "TLSv1.1 TLSv1.2", "nginx.conf: ssl_protocols: TLSv1.1"},
		{"domestic", "nginx.conf", "ECDHE-RSA-AES128-GCM-SHA256", "AES128-SHA", "nginx.conf: ssl_ciphers: AES128-SHA"},
		{"domestic", "nginx.conf", "listen 80 default_server", "listen 8080", "nginx.conf: listen: 8080"},
		{"domestic", "nginx.conf", "https://pathway.example.lg.jp/;", "https://$host$request_uri;", "nginx.conf: return: "},
		{"domestic", "nginx.conf", "$uri", "$request_uri", "nginx.conf: log_format: "},
		{"domestic", "nginx.conf", "access_log /var/log/nginx/fujisawa2030.log evidence", "access_log off", "nginx.conf: access_log: "},
		{"domestic", "nginx.conf", "server 127.0.0.1:8030", "server 203.0.113.5:80", "nginx.conf: upstream: "},
		{"domestic", "nginx.conf", "server_tokens off", "server_tokens on", "nginx.conf: server_tokens: "},
		{"domestic", "nginx.conf", "events {", "events {{", "nginx.conf: -: cannot be read"},
		{"domestic", "logrotate.conf", "rotate 400", "rotate 52", "logrotate.conf: rotate: keeps 52 days"},
		{"domestic", "logrotate.conf", "daily", "weekly", "logrotate.conf: daily: "},
		{"cloudflare", "wrangler.json", `"workers_dev": false`, `"workers_dev": true`, "wrangler.json: workers_dev: "},
		{"cloudflare", "wrangler.json", `"workers_dev": false,`, ``, "wrangler.json: workers_dev: "},
		{"cloudflare", "wrangler.json", `"preview_urls": false`, `"preview_urls": true`, "wrangler.json: preview_urls: "},
		{"cloudflare", "wrangler.json", `"logpush": true`, `"kv_namespaces": [{"binding":"KV","id":"x"}], "logpush": true`, "wrangler.json: kv_namespaces: "},
		{"cloudflare", "wrangler.json", `"logpush": true`, `"r2_buckets": [], "logpush": true`, "wrangler.json: r2_buckets: "},
		{"cloudflare", "wrangler.json", `"logpush": true`, `"ai": {"binding":"AI"}, "logpush": true`, "wrangler.json: ai: "},
		{"cloudflare", "wrangler.json", `"logpush": true`, `"logpush": false`, "wrangler.json: logpush: "},
		{"cloudflare", "wrangler.json", `"enabled": false`, `"enabled": true`, "wrangler.json: observability.enabled: "},
		{"cloudflare", "wrangler.json", `"run_worker_first": true`, `"run_worker_first": false`, "wrangler.json: assets: "},
		{"cloudflare", "wrangler.json", `"custom_domain": true`, `"zone_name": "example.jp"`, "wrangler.json: routes: "},
		{"cloudflare", "wrangler.json", `"MODE": "open"`, `"MODE": "open", "TOKEN": "x"`, "wrangler.json: vars.TOKEN: "},
		{"cloudflare", table, "domain,,", "domain,other.lg.jp,", "wrangler.json: routes[0].pattern: "},
		{"cloudflare", "wrangler.json", `{`, `[`, "wrangler.json: -: is no JSON"},
	} {
		err := copied(t, c.host, c.file, c.old, c.new).Check(today)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s with %q for %q: %v", c.file, c.new, c.old, err)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"other header": {"a,b\n", "row 1"},
		"twice":        {"field,value,evidence,checked,note\nlaw,日本法,,,\nlaw,日本法,,,\n", "law: row 3 is there twice"},
		"no date":      {"field,value,evidence,checked,note\nlaw,日本法,,soon,\n", `law: checked "soon"`},
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, table), []byte(c.text), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Read(dir); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := copied(t, "domestic", "nginx.conf", "user", "user").Check(today); err != nil {
		t.Errorf("an untouched copy: %v", err)
	}
}

// Evidence that was found and looked at is no longer asked for.
func TestOutstandingShrinks(t *testing.T) {
	before := len(copied(t, "domestic", table, "law,", "law,").Outstanding())
	after := copied(t, "domestic", table, "law,日本法,,,", "law,日本法,契約書第30条,2026-11-20,").Outstanding()
	if len(after) != before-1 {
		t.Errorf("%d open before, %d after", before, len(after))
	}
	half := copied(t, "domestic", table, "law,日本法,,,", "law,日本法,契約書第30条,,").Outstanding()
	for _, o := range half {
		if o.Rule.Field == "law" && o.State != "未確認" {
			t.Errorf("evidence that nobody looked at is %s", o.State)
		}
	}
}
