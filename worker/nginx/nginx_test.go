package nginx

import (
	"testing"

	"fujisawa2030/worker/suite"
)

// start serves a folder.
func start(t *testing.T, root string) string {
	t.Helper()
	if !Available() {
		t.Skip("no nginx: make test installs it")
	}
	s, err := Start(root, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Stop(); err != nil {
			t.Error(err)
		}
	})
	return s.Base
}

// TestBareHosting: the build folder works under an ordinary web server.
func TestBareHosting(t *testing.T) {
	site := suite.NewSite(t, false)
	suite.RunStatic(t, start(t, site.Build), site)
}

func TestTampered(t *testing.T) {
	site := suite.NewSite(t, true)
	suite.RunTampered(t, start(t, site.Build), site)
}
