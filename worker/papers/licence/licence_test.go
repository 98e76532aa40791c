package licence

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fujisawa2030/worker/papers/part"
	"fujisawa2030/worker/papers/tree"
)

const mit = `MIT License

Copyright (c) 2026 Nobody

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`

const affero = `This program is free software: you can redistribute it and/or modify
it under the terms of the GNU Affero General Public License as published by
the Free Software Foundation, either version 3 of the License, or
(at your option) any later version.
`

const dep5 = "Format: x\n\nFiles: *\nCopyright: 2022 Somebody\nLicense: SIL-1.1\n\nFiles: debian/*\nLicense: GPL-2+\n"

func folder(t *testing.T, file, text string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestGate(t *testing.T) {
	for name, c := range map[string]struct {
		part part.Part
		want string // part of the refusal; empty when accepted
	}{
		"permissive":          {part.Part{Kind: part.Npm, Use: part.Shipped, Dir: folder(t, "LICENSE", mit)}, ""},
		"British spelling":    {part.Part{Kind: part.Npm, Use: part.Shipped, Dir: folder(t, "Licence.md", mit)}, ""},
		"font":                {part.Part{Kind: part.Debian, Use: part.Shipped, Dir: folder(t, "copyright", dep5)}, ""},
		"no text":             {part.Part{Kind: part.GoModule, Use: part.Shipped, Dir: folder(t, "README", mit)}, "no licence text"},
		"no folder":           {part.Part{Kind: part.GoModule, Use: part.Shipped}, "no licence text"},
		"unknown text":        {part.Part{Kind: part.GoModule, Use: part.Shipped, Dir: folder(t, "LICENSE", "All yours, friend.")}, "none that is known"},
		"copyleft ships":      {part.Part{Kind: part.GoModule, Use: part.Shipped, Dir: folder(t, "COPYING", affero)}, "strong copyleft AGPL"},
		"copyleft in build":   {part.Part{Kind: part.GoModule, Use: part.Built, Dir: folder(t, "COPYING", affero)}, "strong copyleft AGPL"},
		"copyleft declared":   {part.Part{Kind: part.Npm, Use: part.Tested, Declared: "GPL-3.0-only"}, "strong copyleft GPL-3.0-only"},
		"tool of the machine": {part.Part{Kind: part.Debian, Use: part.Tested, Dir: folder(t, "copyright", strings.Replace(dep5, "SIL-1.1", "GPL-2", 1))}, ""},
		"test without text":   {part.Part{Kind: part.Npm, Use: part.Tested, Declared: "MIT"}, ""},
	} {
		c.part.Name, c.part.Version = "thing", "1.0.0"
		all, err := Find([]part.Part{c.part})
		if err != nil {
			t.Fatal(err)
		}
		err = Gate(all)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "thing@1.0.0")) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The tree passes its own gate, and the texts of what ships are all there.
func TestTree(t *testing.T) {
	tree.Watch(t)
	parts, err := part.All(tree.Root)
	if err != nil {
		t.Fatal(err)
	}
	all, err := Find(parts)
	if err != nil {
		t.Fatal(err)
	}
	if err := Gate(all); err != nil {
		t.Error(err)
	}
	text := Plain(all)
	for _, l := range all {
		if l.Part.Use == part.Shipped && !strings.Contains(text, l.Part.Name+" "+l.Part.Version) {
			t.Errorf("%s is not in the notices", l.Part.ID())
		}
	}
	for _, words := range []string{"SIL OPEN FONT LICENSE", "The Go Authors", "Preact", "Apache License"} {
		if !strings.Contains(text, words) && !strings.Contains(strings.ToLower(text), strings.ToLower(words)) {
			t.Errorf("the notices do not hold %q", words)
		}
	}
	if err := Notices(all, time.Now()).Check(); err != nil {
		t.Error(err)
	}
}
