package patch

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"regexp"
	"strings"
	"time"

	"golang.org/x/vuln/scan"

	"fujisawa2030/worker/papers/part"
)

// Scan runs govulncheck over all programs that ship or that staff run. The
// database is an address: https://vuln.go.dev, or file:///folder for one that
// was brought along. Its date is zero where it cannot be known.
func Scan(ctx context.Context, root, database string) (found []Advisory, made time.Time, err error) {
	programs, err := part.Groups(root)
	if err != nil {
		return nil, made, err
	}
	var all []Advisory
	for _, p := range programs {
		advisories, date, err := check(ctx, root, database, p)
		if err != nil {
			return nil, made, fmt.Errorf("govulncheck of %s with %s: %w", p.Name, database, err)
		}
		all = append(all, advisories...)
		made = date
	}
	if made.IsZero() {
		made = dated(database)
	}
	return merge(all), made, nil
}

func check(ctx context.Context, root, database string, p part.Program) ([]Advisory, time.Time, error) {
	flags := []string{"-C", root, "-db", database, "-scan", "package", "-format", "json"}
	command := scan.Command(ctx, append(flags, p.Patterns()...)...)
	command.Env = append(os.Environ(), "GOOS="+p.GOOS, "GOARCH="+p.GOARCH, "CGO_ENABLED=0")
	var out, complaints bytes.Buffer
	command.Stdout, command.Stderr = &out, &complaints
	err := command.Start()
	if err == nil {
		err = command.Wait()
	}
	if err != nil {
		return nil, time.Time{}, fmt.Errorf("%w %s", err, strings.TrimSpace(complaints.String()))
	}
	return Findings(&out, p.Name)
}

var pseudo = regexp.MustCompile(`@v0\.0\.0-(\d{8})\d{6}-`)

// dated reads the date out of a database that was brought along as a Go module.
func dated(database string) time.Time {
	match := pseudo.FindStringSubmatch(database)
	if match == nil {
		return time.Time{}
	}
	t, err := time.Parse("20060102", match[1])
	if err != nil {
		return time.Time{}
	}
	return t
}
