package edge

import (
	"maps"
	"net/http"
	"slices"
	"strings"
)

// policy is the Content-Security-Policy of every answer; %s is who may frame it.
//
// The town's document needs nothing more: Ebiten makes its canvas and viewport
// elements and styles them through the object model, which style-src does not
// govern, and its WebAssembly is covered by 'wasm-unsafe-eval'.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; " +
	"manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "

const trusted = "; require-trusted-types-for 'script'"

// denied are the browser features that no page of ours uses. Names that
// Chromium 156 does not know are left out, because it complains of each on the
// console.
var denied = strings.Join(strings.Fields(`
	accelerometer autoplay browsing-topics camera captured-surface-control
	clipboard-read compute-pressure display-capture
	encrypted-media fullscreen gamepad geolocation gyroscope hid
	identity-credentials-get idle-detection keyboard-map local-fonts
	magnetometer microphone midi otp-credentials payment picture-in-picture
	publickey-credentials-create publickey-credentials-get screen-wake-lock
	serial storage-access sync-xhr usb window-management xr-spatial-tracking`),
	"=(), ") + "=()"

// always are the headers that no answer goes without.
var always = [...][2]string{
	{"Strict-Transport-Security", "max-age=31536000"},
	{"X-Content-Type-Options", "nosniff"},
	{"Referrer-Policy", "no-referrer"},
	{"Cross-Origin-Opener-Policy", "same-origin"},
	{"Cross-Origin-Resource-Policy", "same-origin"},
	{"Permissions-Policy", denied},
}

// Security lists the headers that an answer must carry, for whoever checks a
// running edge from outside.
func Security(framed bool) http.Header {
	if framed {
		return framedHeaders.Clone()
	}
	return aloneHeaders.Clone()
}

// The security headers, made once: an answer takes the values as they are. Only
// the town's document is framed, and only by our own page.
var (
	aloneHeaders  = security("'none'", "DENY")
	framedHeaders = security("'self'", "SAMEORIGIN")
)

func security(ancestors, frame string) http.Header {
	h := http.Header{}
	for _, pair := range always {
		h.Set(pair[0], pair[1])
	}
	h.Set("Content-Security-Policy", policy+ancestors+trusted)
	h.Set("X-Frame-Options", frame)
	return h
}

// prepared are headers made once. Their values are shared and never changed in
// place.
type prepared []struct {
	name   string // in canonical form
	values []string
}

// prepare lists the headers in a fixed order.
func prepare(h http.Header) prepared {
	var p prepared
	for _, name := range slices.Sorted(maps.Keys(h)) {
		p = append(p, struct {
			name   string
			values []string
		}{name, slices.Clip(h[name])})
	}
	return p
}

// into gives them to an answer.
func (p prepared) into(h http.Header) {
	for _, field := range p {
		h[field.name] = field.values
	}
}

var alonePrepared = prepare(aloneHeaders)
