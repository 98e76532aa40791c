package seal_test

import (
	"fmt"
	"os"
	"time"

	"fujisawa2030/data/seal"
)

// A release is sealed with a private key and read back with the public one.
func Example() {
	dir, err := os.MkdirTemp("", "release")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	private, public, err := seal.NewKey("example.test/city")
	if err != nil {
		panic(err)
	}
	day := time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)
	keys, err := seal.NewKeyList(1, 1, public)
	if err != nil {
		panic(err)
	}
	order := seal.Order{
		Manifest: seal.Manifest{Release: 1, Edition: "2026-11-23", Created: day, Expires: day.AddDate(0, 6, 0), KeyList: keys},
		Inputs:   []seal.Input{{Role: "city", Name: "city.txt", Content: []byte("households 12\n")}},
		Private:  []string{private},
	}
	if err := seal.Seal(dir, order); err != nil {
		panic(err)
	}

	release, err := seal.Load(seal.Folder(os.DirFS(dir)), keys, seal.Seen{}, day.AddDate(0, 1, 0), "city")
	fmt.Printf("release %d: %s", release.Release, release.Content["city"])
	fmt.Println(err)

	_, err = seal.Load(seal.Folder(os.DirFS(dir)), keys, seal.Seen{}, day.AddDate(1, 0, 0), "city")
	fmt.Println(err)
	// Output:
	// release 1: households 12
	// <nil>
	// expired: release 1 expired on 2027-05-23T00:00:00Z
}
