package profile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// settings reads a systemd unit: what is said several times is kept several
// times.
func settings(text string) map[string][]string {
	all := map[string][]string{}
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if name, value, ok := strings.Cut(line, "="); ok && !strings.HasPrefix(line, "#") {
			all[strings.TrimSpace(name)] = append(all[strings.TrimSpace(name)], strings.TrimSpace(value))
		}
	}
	return all
}

// required are settings without which the service could do more than it must.
var required = [...][2]string{
	{"NoNewPrivileges", "yes"}, {"ProtectSystem", "strict"}, {"ProtectHome", "yes"}, {"PrivateTmp", "yes"},
	{"CapabilityBoundingSet", ""}, {"IPAddressDeny", "any"}, {"IPAddressAllow", "localhost"},
}

func checkUnit(text string, _ *Profile) (found []Refusal) {
	refuse := func(field, format string, args ...any) {
		found = append(found, Refusal{Field: field, Reason: fmt.Sprintf(format, args...)})
	}
	all := settings(text)
	for _, pair := range required {
		if values := all[pair[0]]; len(values) != 1 || values[0] != pair[1] {
			refuse(pair[0], "must be %q", pair[1])
		}
	}
	user := strings.Join(all["User"], "")
	if dynamic := slices.Equal(all["DynamicUser"], []string{"yes"}); user == "root" || user == "" && !dynamic {
		refuse("User", "must be a user of its own, not root")
	}
	start := strings.Fields(strings.Join(all["ExecStart"], " "))
	if len(all["ExecStart"]) != 1 || len(start) == 0 || !strings.HasPrefix(start[0], "/") {
		refuse("ExecStart", "must be one command with its full path")
	}
	for flag, reason := range map[string]string{"-host": "listen on this machine only", "-log": "keep a log", "-pack": "name its files", "-switch": "be stoppable without a restart"} {
		i := slices.Index(start, flag)
		if i < 0 || i+1 >= len(start) {
			refuse("ExecStart", "must %s with %s", reason, flag)
		} else if flag == "-host" && start[i+1] != "127.0.0.1" && start[i+1] != "::1" {
			refuse("ExecStart", "-host %s is reached from outside; TLS is nginx's", start[i+1])
		}
	}
	return found
}

// checkRotation wants daily files that are kept as long as the profile says.
func checkRotation(text string, p *Profile) (found []Refusal) {
	refuse := func(field, reason string) { found = append(found, Refusal{Field: field, Reason: reason}) }
	words := strings.Fields(text)
	if !slices.Contains(words, "daily") || !slices.Contains(words, "dateext") {
		refuse("daily", "must be there, with dateext: a missing day is seen by its name")
	}
	kept := 0
	if i := slices.Index(words, "rotate"); i >= 0 && i+1 < len(words) {
		kept, _ = strconv.Atoi(words[i+1]) // 0 is refused below
	}
	want, _ := strconv.Atoi(p.Value("log.retention_days")) // refused by its rule when it is no number
	if kept < max(want, year) {
		refuse("rotate", fmt.Sprintf("keeps %d days, not %d (6(2)ウ)", kept, max(want, year)))
	}
	return found
}
