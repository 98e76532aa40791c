package profile

import (
	"bufio"
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"fujisawa2030/worker/suite"
)

// tool finds a program that `make test` installs. Where somebody runs the tests
// without it they are skipped, but never in CI.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if _, err := os.Stat("/usr/sbin/" + name); err == nil {
			return "/usr/sbin/" + name
		}
		if os.Getenv("CI") != "" {
			t.Fatalf("%s is not installed", name)
		}
		t.Skipf("%s is not installed: make test sees to it", name)
	}
	return path
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(deploy, "domestic", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func write(t *testing.T, name, text string) string {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func buildServe(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "serve")
	if text, err := exec.Command("go", "build", "-o", binary, "fujisawa2030/worker/cmd/serve").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return binary
}

// The unit is one that systemd takes, its flags are those of the server, and
// systemd itself calls what is left of its powers safe.
func TestUnit(t *testing.T) {
	analyze := tool(t, "systemd-analyze")
	binary := buildServe(t)
	text := read(t, "fujisawa2030.service")
	help, _ := exec.Command(binary, "-help").CombinedOutput() // its status says only that help was asked for
	for _, flag := range regexp.MustCompile(` (-[a-z]+) `).FindAllStringSubmatch(settings(text)["ExecStart"][0], -1) {
		if !strings.Contains(string(help), "  "+flag[1]+" ") {
			t.Errorf("the server has no flag %s:\n%s", flag[1], help)
		}
	}
	unit := write(t, filepath.Join(t.TempDir(), "fujisawa2030.service"), strings.Replace(text, "/opt/fujisawa2030/serve", binary, 1))
	if said, err := exec.Command(analyze, "verify", "--man=no", "--recursive-errors=no", unit).CombinedOutput(); err != nil || len(said) > 0 {
		t.Errorf("systemd-analyze verify: %v\n%s", err, said)
	}
	said, err := exec.Command(analyze, "security", "--offline=true", "--threshold=20", unit).CombinedOutput()
	if err != nil {
		t.Errorf("systemd-analyze security finds more than 2.0 of exposure: %v\n%s", err, said)
	}
}

// certificate makes a key and a self-signed certificate for one name.
func certificate(t *testing.T, dir, name string) *x509.CertPool {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	form := &x509.Certificate{SerialNumber: big.NewInt(1), DNSNames: []string{name}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, form, form, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "private.pem"), string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret})))
	chain := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
	write(t, filepath.Join(dir, "fullchain.pem"), string(chain))
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(chain)
	return pool
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return fmt.Sprint(l.Addr().(*net.TCPAddr).Port)
}

// The example in a real nginx, in front of the real server: only addresses,
// paths and the user are those of this test.
func TestNginx(t *testing.T) {
	nginx := tool(t, "nginx")
	dir := t.TempDir()
	const name = "pathway.example.lg.jp"
	roots := certificate(t, dir, name)
	site := suite.NewSite(t, false)
	server := exec.Command(buildServe(t), "-pack", site.Pack, "-log", filepath.Join(dir, "inside.log"))
	server.Env = append(os.Environ(), "PORT=", "MODE=")
	out, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Process.Kill(); _ = server.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	inside := strings.TrimSuffix(strings.TrimPrefix(line, "http://"), "/\n")

	plain, secure := freePort(t), freePort(t)
	text := read(t, "nginx.conf")
	for _, pair := range [][2]string{
		{"user www-data;", "daemon off;"}, {"/run/nginx.pid", dir + "/nginx.pid"}, {"/var/log/nginx/", dir + "/"}, {"/etc/ssl/fujisawa2030/", dir + "/"},
		{"127.0.0.1:8030", inside}, {"listen [::]:80 default_server;", ""}, {"listen [::]:443 ssl http2 default_server;", ""}, {"listen [::]:443 ssl http2;", ""},
		{"listen 80 ", "listen 127.0.0.1:" + plain + " "}, {"listen 443 ", "listen 127.0.0.1:" + secure + " "},
	} {
		if !strings.Contains(text, pair[0]) {
			t.Fatalf("nginx.conf does not hold %q", pair[0])
		}
		text = strings.ReplaceAll(text, pair[0], pair[1])
	}
	text = strings.Replace(text, "http {", "http {\nclient_body_temp_path "+dir+"/b;\nproxy_temp_path "+dir+"/p;\nfastcgi_temp_path "+dir+"/f;\nuwsgi_temp_path "+dir+"/u;\nscgi_temp_path "+dir+"/s;", 1)
	conf := write(t, filepath.Join(dir, "nginx.conf"), text)
	if said, err := exec.Command(nginx, "-t", "-e", dir+"/error.log", "-c", conf).CombinedOutput(); err != nil || strings.Contains(string(said), "[warn]") && !strings.Contains(string(said), "http2\" directive is deprecated") {
		t.Fatalf("nginx -t: %v\n%s", err, said)
	}
	front := exec.Command(nginx, "-e", dir+"/error.log", "-c", conf)
	var complaints bytes.Buffer
	front.Stderr = &complaints
	if err := front.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = front.Process.Signal(os.Interrupt); _ = front.Wait() })

	client := func(version uint16, host string) *http.Client {
		return &http.Client{
			Transport:     &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots, ServerName: host, MinVersion: tls.VersionTLS10, MaxVersion: version}, DisableKeepAlives: true},
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		}
	}
	host := name
	ask := func(c *http.Client, method, address string) (*http.Response, string, error) {
		request, err := http.NewRequest(method, address, nil)
		if err != nil {
			t.Fatal(err)
		}
		request.Host = host
		answer, err := c.Do(request)
		if err != nil {
			return nil, "", err
		}
		defer answer.Body.Close()
		body, err := io.ReadAll(answer.Body)
		return answer, string(body), err
	}
	base := "https://127.0.0.1:" + secure
	for i := 0; ; i++ { // until it listens
		if _, _, err := ask(client(tls.VersionTLS13, name), "GET", base+"/"); err == nil {
			break
		} else if i == 200 {
			t.Fatalf("nginx does not answer: %v\n%s", err, complaints.String())
		}
		time.Sleep(50 * time.Millisecond)
	}
	for _, version := range []uint16{tls.VersionTLS12, tls.VersionTLS13} {
		answer, body, err := ask(client(version, name), "GET", base+"/")
		if err != nil || answer.StatusCode != 200 || !strings.Contains(body, "<!doctype html>") {
			t.Fatalf("%s: %v", tls.VersionName(version), err)
		}
		for _, header := range []string{"Content-Security-Policy", "Strict-Transport-Security", "X-Frame-Options", "X-Content-Type-Options"} {
			if len(answer.Header.Values(header)) != 1 {
				t.Errorf("%s: %q", header, answer.Header.Values(header))
			}
		}
	}
	if _, _, err := ask(client(tls.VersionTLS11, name), "GET", base+"/"); err == nil {
		t.Error("TLS 1.1 was accepted")
	}
	if _, _, err := ask(client(tls.VersionTLS13, "other.example"), "GET", base+"/"); err == nil {
		t.Error("an unknown name was answered")
	}
	host = "127.0.0.1"
	if answer, _, err := ask(client(tls.VersionTLS13, name), "GET", base+"/"); err == nil {
		t.Errorf("a request for another host was answered with %d", answer.StatusCode)
	}
	host = name
	for method, status := range map[string]int{"HEAD": 200, "POST": 405, "DELETE": 405} {
		if answer, _, err := ask(client(tls.VersionTLS13, name), method, base+"/"); err != nil || answer.StatusCode != status {
			t.Errorf("%s: %v", method, err)
		}
	}
	answer, _, err := ask(client(tls.VersionTLS13, name), "GET", "http://127.0.0.1:"+plain+"/evil?next=x")
	if err != nil || answer.StatusCode != 301 || answer.Header.Get("Location") != "https://"+name+"/" {
		t.Errorf("plain HTTP: %v %v", answer, err)
	}
	log, err := os.ReadFile(dir + "/fujisawa2030.log")
	if err != nil || !strings.Contains(string(log), "\tGET\t/\t200\t") || !strings.Contains(string(log), "\tTLSv1.3\n") || strings.Contains(string(log), "next=x") {
		t.Errorf("access log: %v\n%s", err, log)
	}
}
