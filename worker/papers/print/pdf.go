package print

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// patience is how long Chromium may take for one document; a report of sixty
// pages takes it some seconds.
const patience = 3 * time.Minute

// Browser is the program that prints, as Debian names it, unless CHROMIUM says
// otherwise.
func Browser() string {
	if name := os.Getenv("CHROMIUM"); name != "" {
		return name
	}
	return "chromium"
}

// PDF prints an HTML file, with tags and bookmarks. Nothing is fetched: the
// browser has no network, and its profile is thrown away.
func PDF(html []byte) ([]byte, error) {
	dir, err := os.MkdirTemp("", "print")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	page, out := filepath.Join(dir, "page.html"), filepath.Join(dir, "page.pdf")
	if err := os.WriteFile(page, html, 0o600); err != nil {
		return nil, err
	}
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	command := exec.CommandContext(ctx, Browser(),
		"--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir="+filepath.Join(dir, "profile"),
		"--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline", "--print-to-pdf="+out, "file://"+page)
	var said bytes.Buffer
	command.Stdout, command.Stderr = &said, &said
	if err := command.Run(); err != nil {
		return nil, fmt.Errorf("%s: %w", Browser(), errors.Join(err, errors.New(tail(said.String()))))
	}
	content, err := os.ReadFile(out)
	if err != nil {
		return nil, fmt.Errorf("%s printed nothing: %w\n%s", Browser(), err, tail(said.String()))
	}
	return content, nil
}

// tail keeps a browser's last words.
func tail(text string) string {
	const most = 600
	if len(text) > most {
		return "…" + text[len(text)-most:]
	}
	return text
}
