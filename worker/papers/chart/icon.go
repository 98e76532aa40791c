package chart

import (
	"html"
	"html/template"
)

// Icon is a small drawing, 40 by 40, in one colour: a sector, an actor, or a
// kind of measure. It stands beside a word and says nothing by itself, so it is
// hidden from those who listen.
func Icon(id, color string) template.HTML {
	shape, ok := shapes[id]
	if !ok {
		return ""
	}
	return template.HTML(`<svg class="icon" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" aria-hidden="true" fill="` + html.EscapeString(color) + `">` + shape + `</svg>`)
}

var shapes = map[string]string{
	"industry":   `<path d="M4 36V18l9 6v-6l9 6v-6l8 5V6h5v30z"/><path d="M9 28h4v4H9zm9 0h4v4h-4zm9 0h4v4h-4z" fill="#fff"/>`,
	"commercial": `<path d="M7 36V6h17v30zm19 0V16h8v20z"/><path d="M10 10h4v4h-4zm7 0h4v4h-4zm-7 7h4v4h-4zm7 0h4v4h-4zm-7 7h4v4h-4zm7 0h4v4h-4zm11-4h4v3h-4zm0 6h4v3h-4z" fill="#fff"/>`,
	"household":  `<path d="M20 5 3 20h5v16h24V20h5z"/><path d="M17 26h7v10h-7zM12 21h5v4h-5zm12 0h5v4h-5z" fill="#fff"/>`,
	"transport":  `<path d="M4 24l3-2 4-9c.6-1.3 1.5-2 3-2h13c1.5 0 2.4.7 3 2l3 8 4 2v8H4z"/><path d="M13 14h6v6h-8.5zm8 0h5.5l2.5 6H21z" fill="#fff"/><circle cx="12" cy="31" r="4"/><circle cx="29" cy="31" r="4"/><circle cx="12" cy="31" r="1.7" fill="#fff"/><circle cx="29" cy="31" r="1.7" fill="#fff"/>`,
	"waste":      `<path d="M8 12h24l-2.5 25h-19zM6 7h9l1-3h8l1 3h9v3H6z"/><path d="M15 17h2.5l1 15H16zm8 0h2.5l-1 15H22z" fill="#fff"/>`,
	"sink":       `<path d="M20 3c8 3 12 9 12 15 0 6-4 10-10 10.500V37h-4v-8.5C12 28 8 24 8 18c0-6 4-12 12-15z"/><path d="M20 12v14m0-6 5-4m-5 8-5-4" stroke="#fff" stroke-width="1.6" fill="none"/>`,
	"resident":   `<circle cx="13" cy="10" r="5"/><circle cx="27" cy="12" r="4"/><path d="M4 35V24c0-4 3-7 9-7s9 3 9 7v11zm20 0V24c0-2-.5-4-1.5-5.5 1.3-.7 2.800-1 4.500-1 5 0 8 2.5 8 6.500v11z"/>`,
	"business":   `<path d="M14 10V6h12v4h10v24H4V10zm3 0h6V9h-6z"/><path d="M4 20h13v3h6v-3h13v2H25v4H15v-4H4z" fill="#fff"/>`,
	"city":       `<path d="M20 3 4 12v3h32v-3zM7 17h5v14H7zm10.500 0h5v14h-5zM28 17h5v14h-5zM4 33h32v4H4z"/>`,
	"sun":        `<circle cx="20" cy="20" r="8"/><path d="M20 3v6m0 22v6M3 20h6m22 0h6M8 8l4 4m16 16 4 4M8 32l4-4m16-16 4-4" stroke="#b86a00" stroke-width="3"/>`,
}
