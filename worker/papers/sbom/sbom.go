// Package sbom writes and reads the software bill of materials in CycloneDX
// (JSON, version 1.6), and tells what changed between two of them.
//
// There are two bills: of what is shipped, and of what only builds or tests.
// The same parts give the same bytes: the serial number is made of the content,
// the time is the edition's.
package sbom

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"time"

	cdx "github.com/CycloneDX/cyclonedx-go"

	"fujisawa2030/worker/papers/licence"
	"fujisawa2030/worker/papers/part"
)

// Product names the whole.
const Product = "fujisawa2030"

// Names of the properties that CycloneDX has no field for.
const (
	useProperty  = "fujisawa2030:use"
	kindProperty = "fujisawa2030:kind"
	inProperty   = "fujisawa2030:in"
)

// Bill makes a bill of materials of the licences' parts.
func Bill(all []licence.Licence, edition string) ([]byte, error) {
	made, err := time.Parse(time.DateOnly, edition)
	if err != nil {
		return nil, fmt.Errorf("edition %q is not a date: YYYY-MM-DD", edition)
	}
	bom := cdx.NewBOM()
	bom.Metadata = &cdx.Metadata{
		Timestamp: made.Format(time.RFC3339),
		Component: &cdx.Component{BOMRef: Product, Type: cdx.ComponentTypeApplication, Name: Product, Version: edition, Description: "ふじさわ2030パスウェイ"},
	}
	components := []cdx.Component{}
	var refs []string
	for _, l := range all {
		components = append(components, component(l))
		refs = append(refs, components[len(components)-1].BOMRef)
	}
	slices.SortFunc(components, func(a, b cdx.Component) int { return cmp.Compare(a.BOMRef, b.BOMRef) })
	slices.Sort(refs)
	refs = slices.Compact(refs)
	components = slices.CompactFunc(components, func(a, b cdx.Component) bool { return a.BOMRef == b.BOMRef })
	bom.Components = &components
	bom.Dependencies = &[]cdx.Dependency{{Ref: Product, Dependencies: &refs}}
	text, err := encode(bom)
	if err != nil {
		return nil, err
	}
	bom.SerialNumber = serial(text)
	return encode(bom)
}

func encode(bom *cdx.BOM) ([]byte, error) {
	var b bytes.Buffer
	err := cdx.NewBOMEncoder(&b, cdx.BOMFileFormatJSON).SetPretty(true).SetEscapeHTML(false).EncodeVersion(bom, cdx.SpecVersion1_6)
	return b.Bytes(), err
}

// serial is a UUID (version 8, RFC 9562) made of a content.
func serial(content []byte) string {
	u := sha256.Sum256(content)
	u[6], u[8] = u[6]&0x0f|0x80, u[8]&0x3f|0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:16])
}

func component(l licence.Licence) cdx.Component {
	p := l.Part
	c := cdx.Component{BOMRef: p.PURL, Type: cdx.ComponentTypeLibrary, Name: p.Name, Version: p.Version, PackageURL: p.PURL, Scope: cdx.ScopeRequired}
	switch {
	case p.Kind == part.Toolchain || p.Kind == part.Debian && p.Use != part.Shipped:
		c.Type = cdx.ComponentTypeApplication
	case p.Kind == part.Debian:
		c.Type = cdx.ComponentTypeData
	}
	if p.Use != part.Shipped {
		c.Scope = cdx.ScopeExcluded
	}
	if p.Hash != "" {
		c.Hashes = &[]cdx.Hash{{Algorithm: cdx.HashAlgorithm(p.HashKind), Value: p.Hash}}
	}
	if len(l.Names) > 1 {
		c.Licenses = &cdx.Licenses{{Expression: l.SPDX()}}
	} else if name := l.SPDX(); name != "" {
		c.Licenses = &cdx.Licenses{choice(name)}
	}
	properties := []cdx.Property{{Name: useProperty, Value: string(p.Use)}, {Name: kindProperty, Value: string(p.Kind)}}
	if len(p.In) > 0 {
		properties = append(properties, cdx.Property{Name: inProperty, Value: strings.Join(p.In, " ")})
	}
	c.Properties = &properties
	return c
}

// choice writes a declared expression as one, and anything else as an identifier.
func choice(name string) cdx.LicenseChoice {
	if strings.Contains(name, " ") {
		return cdx.LicenseChoice{Expression: name}
	}
	if strings.HasPrefix(name, "LicenseRef-") {
		return cdx.LicenseChoice{License: &cdx.License{Name: name}}
	}
	return cdx.LicenseChoice{License: &cdx.License{ID: name}}
}
