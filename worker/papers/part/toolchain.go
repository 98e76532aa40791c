package part

import (
	"fmt"
	"os/exec"
	"strings"
)

// toolchains lists what compiles and runs the sources; its code does not reach
// a visitor but for Go's standard library, which is a part of its own.
func toolchains(string) ([]Part, error) {
	version, home, err := goRoot()
	if err != nil {
		return nil, err
	}
	node, err := exec.Command("node", "--version").Output()
	if err != nil {
		return nil, fmt.Errorf("node --version: %w", err)
	}
	v := strings.TrimPrefix(strings.TrimSpace(string(node)), "v")
	return []Part{
		{Kind: Toolchain, Name: "Go", Version: version, Use: Built, PURL: "pkg:generic/go@" + version, Declared: "BSD-3-Clause", Dir: home},
		{Kind: Toolchain, Name: "Node.js", Version: v, Use: Built, PURL: "pkg:generic/nodejs@" + v, Declared: "MIT"},
	}, nil
}
