package profile

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// directive is one of nginx's, with its words and, for a block, what is inside.
type directive struct {
	words []string
	block []directive
}

var token = regexp.MustCompile(`#[^\n]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]|[^\s{};"']+`)

// parseNginx reads a configuration as far as its checks need it.
func parseNginx(text string) ([]directive, error) {
	var tokens []string
	for _, t := range token.FindAllString(text, -1) {
		if !strings.HasPrefix(t, "#") {
			tokens = append(tokens, strings.Trim(t, `"'`))
		}
	}
	all, rest, err := block(tokens)
	if err == nil && len(rest) > 0 {
		err = fmt.Errorf("one } too many")
	}
	return all, err
}

// block reads up to its closing brace, which it leaves.
func block(tokens []string) (all []directive, rest []string, err error) {
	var words []string
	for len(tokens) > 0 {
		t := tokens[0]
		switch t {
		case ";":
			all, words, tokens = append(all, directive{words: words}), nil, tokens[1:]
		case "{":
			inside, rest, err := block(tokens[1:])
			if err != nil || len(rest) == 0 {
				return nil, nil, fmt.Errorf("%s { is not closed", strings.Join(words, " "))
			}
			all, words, tokens = append(all, directive{words, inside}), nil, rest[1:]
		case "}":
			if words != nil {
				return nil, nil, fmt.Errorf("no ; after %s", strings.Join(words, " "))
			}
			return all, tokens, nil
		default:
			words, tokens = append(words, t), tokens[1:]
		}
	}
	if words != nil {
		return nil, nil, fmt.Errorf("no ; after %s", strings.Join(words, " "))
	}
	return all, nil, nil
}

// named collects the directives of a name, at any depth.
func named(all []directive, name string) (found []directive) {
	for _, d := range all {
		if len(d.words) > 0 && d.words[0] == name {
			found = append(found, d)
		}
		found = append(found, named(d.block, name)...)
	}
	return found
}

// strongSuite is a suite of TLS 1.2 with forward secrecy and authenticated
// encryption out of CRYPTREC's list.
var (
	strongSuite = regexp.MustCompile(`^ECDHE-(ECDSA|RSA)-(AES(128|256)-GCM-SHA(256|384)|CHACHA20-POLY1305)$`)
	listenPort  = regexp.MustCompile(`^(?:.*:)?(\d+)$`)
	inside      = regexp.MustCompile(`^(127\.0\.0\.1|\[::1\]|localhost):\d+$|^unix:`)
)

func checkNginx(text string, p *Profile) (found []Refusal) {
	refuse := func(field, format string, args ...any) {
		found = append(found, Refusal{Field: field, Reason: fmt.Sprintf(format, args...)})
	}
	all, err := parseNginx(text)
	if err != nil {
		refuse("-", "cannot be read: %v", err)
		return found
	}
	open := strings.Fields(p.Value("firewall.ports"))
	for _, d := range named(all, "listen") {
		match := listenPort.FindStringSubmatch(d.words[1])
		if match == nil || !slices.Contains(open, match[1]) {
			refuse("listen", "%s is not among the profile's ports %v (B 3(8))", d.words[1], open)
		} else if match[1] == "443" && !slices.Contains(d.words, "ssl") {
			refuse("listen", "%s without ssl", d.words[1])
		}
	}
	protocols := named(all, "ssl_protocols")
	if len(protocols) == 0 {
		refuse("ssl_protocols", "is missing")
	}
	for _, d := range protocols {
		for _, version := range d.words[1:] {
			if version != "TLSv1.3" && (version != "TLSv1.2" || p.Value("tls.minimum") == "1.3") {
				refuse("ssl_protocols", "%s is older than the profile's tls.minimum (6(2)エ)", version)
			}
		}
	}
	suites := named(all, "ssl_ciphers")
	if len(suites) == 0 {
		refuse("ssl_ciphers", "is missing: nginx would choose")
	}
	for _, d := range suites {
		for suite := range strings.SplitSeq(d.words[1], ":") {
			if !strongSuite.MatchString(suite) {
				refuse("ssl_ciphers", "%s is not on the list of ECDHE with AES-GCM or ChaCha20-Poly1305 (6(2)エ)", suite)
			}
		}
	}
	for name, want := range map[string]string{"server_tokens": "off", "ssl_session_tickets": "off"} {
		if d := named(all, name); len(d) == 0 || d[0].words[1] != want {
			refuse(name, "must be %s", want)
		}
	}
	logs := named(all, "access_log")
	if len(logs) == 0 || slices.ContainsFunc(logs, func(d directive) bool { return d.words[1] == "off" }) {
		refuse("access_log", "must be kept (6(2)ウ)")
	}
	for _, d := range named(all, "log_format") {
		if text := strings.Join(d.words, " "); regexp.MustCompile(`\$(args|query_string|request_uri|request|http_cookie|http_referer|request_body)\b`).MatchString(text) {
			refuse("log_format", "keeps more than the path: queries, cookies and referrers are not ours to keep")
		}
	}
	for _, d := range named(all, "return") {
		if len(d.words) > 2 && strings.Contains(d.words[2], "$") {
			refuse("return", "%s copies something from the request", d.words[2])
		}
	}
	for _, d := range named(all, "upstream") {
		for _, server := range named(d.block, "server") {
			if !inside.MatchString(server.words[1]) {
				refuse("upstream", "%s is not on this machine", server.words[1])
			}
		}
	}
	for _, name := range []string{"autoindex", "resolver", "add_header", "proxy_cookie_path", "sub_filter", "auth_basic"} {
		if len(named(all, name)) > 0 {
			refuse(name, "does not belong here: the inside answers alone")
		}
	}
	return found
}
