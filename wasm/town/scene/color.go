package scene

// Color is red, green, blue and opacity, 0..1, not premultiplied.
type Color struct{ R, G, B, A float64 }

// hex makes an opaque colour of 0xRRGGBB.
func hex(rgb int) Color {
	return Color{float64(rgb>>16&255) / 255, float64(rgb>>8&255) / 255, float64(rgb&255) / 255, 1}
}

// fade returns the colour at a part of its opacity.
func (c Color) fade(a float64) Color {
	c.A *= a
	return c
}

// fade returns the fill at a part of its opacity.
func (f Fill) fade(a float64) Fill {
	f.From, f.To = f.From.fade(a), f.To.fade(a)
	return f
}

// toward returns the colour on the way to another, at t in 0..1.
func (c Color) toward(d Color, t float64) Color {
	return Color{mix(c.R, d.R, t), mix(c.G, d.G, t), mix(c.B, d.B, t), mix(c.A, d.A, t)}
}

// tone is one colour role by day and in the evening.
type tone struct{ day, evening int }

// The palette. Interface colours (path, gap, better) are those of the page's
// design; the rest are the calm colours of the coast around them.
var (
	skyHigh    = tone{0x9CC9DC, 0x101D33}
	skyMiddle  = tone{0xCFE6EA, 0x33436B}
	skyLow     = tone{0xFBF3E2, 0xE79B74}
	smog       = tone{0xC8B9A0, 0x4A4653}
	sun        = tone{0xFFF6D8, 0xFFD9A0}
	cloud      = tone{0xFFFFFF, 0x5C5F85}
	ridgeFar   = tone{0xA9C3CE, 0x4A4A70}
	ridgeNear  = tone{0x8FB0BC, 0x3A3F62}
	fujiHigh   = tone{0x6F93AE, 0x3A4470}
	fujiLow    = tone{0xB4CDD6, 0x6A5A7A}
	fujiShade  = tone{0x5E84A1, 0x2E375F}
	snow       = tone{0xFDFEFF, 0xD9CFE0}
	snowShade  = tone{0xD3E3EC, 0x9F9BBE}
	seaFar     = tone{0xA9D2DA, 0x8D7C88}
	seaMiddle  = tone{0x5FAEC2, 0x2F4A6C}
	seaNear    = tone{0x8CCBCB, 0x1F4A62}
	glint      = tone{0xFFFFFF, 0xFFC899}
	foam       = tone{0xFFFFFF, 0xA9C6D6}
	sand       = tone{0xF0E1C1, 0x5D5B66}
	sandWet    = tone{0xD9C8A4, 0x47505F}
	isleHigh   = tone{0x5E9066, 0x1D3B3E}
	isleLow    = tone{0x3F7355, 0x142C35}
	cliff      = tone{0xB7AE98, 0x3A4250}
	candle     = tone{0xFCFBF7, 0xE9E4DA}
	candleTrim = tone{0x8FA6B2, 0x6B7C92}
	stone      = tone{0xE4DFD2, 0x59637A}
	stoneShade = tone{0xB9B7AE, 0x3D475C}
	path       = tone{0x0B5C7A, 0x6CC5E6}
	pathHalo   = tone{0xFFFFFF, 0x0F1B22}
	outlook    = tone{0x45626F, 0xB9C8D6}
	gap        = tone{0xB5390B, 0xFF9A6B}
	better     = tone{0x2E6B43, 0x7CCB94}
	ink        = tone{0x14232B, 0xEAF2F5}
	pine       = tone{0x3E6F54, 0x17333A}
	pineLight  = tone{0x5A8C66, 0x23484A}
	leaf       = tone{0x79A867, 0x2A5049}
	leafLight  = tone{0x9DC384, 0x38625A}
	trunk      = tone{0x7A624C, 0x2E3036}
	landFar    = tone{0xDDE3C9, 0x33475A}
	landNear   = tone{0xC3D6A8, 0x25414A}
	fieldA     = tone{0xA9C987, 0x20403F}
	fieldB     = tone{0xC9D88F, 0x2C4C45}
	fieldC     = tone{0xE2D48F, 0x4A5148}
	hill       = tone{0x7FAE78, 0x18353A}
	hillDeep   = tone{0x5D9069, 0x112A31}
	road       = tone{0xEDE8DC, 0x46566A}
	roadLine   = tone{0xFFFFFF, 0x7D8BA0}
	rail       = tone{0x8B8577, 0x2B3747}
	trainGreen = tone{0x2F6B4A, 0x2C6A52}
	trainCream = tone{0xF5E8C4, 0xD8C9A0}
	glass      = tone{0xA8C6D2, 0x26384C}
	shade      = tone{0x33464F, 0x060E16}
	vermilion  = tone{0xC8553D, 0xA84A3E}
	jade       = tone{0x3F8C7C, 0x2E6F6C}
	panel      = tone{0x1E3F6B, 0x21457A}
	panelLine  = tone{0x7FA9D6, 0x86B4E6}
	warmGlass  = tone{0xF3C25E, 0xFFC873}
	coolGlass  = tone{0x9DB6C2, 0xA79E8C}
	metal      = tone{0xF7F8F6, 0xB9C3CC}
	metalShade = tone{0xB4BEC3, 0x74818E}
	carGrey    = tone{0x8B9094, 0x8C939C}
	carBlue    = tone{0x1F7FC0, 0x4FB0EE}
	spark      = tone{0xD9F3FF, 0xE8FAFF}
	busBody    = tone{0xF4EFE0, 0xD9D2C2}
	truckBody  = tone{0x8FB5A0, 0x6F9485}
	bag        = tone{0xFFFFFF, 0xC9CCD0}
	tower      = tone{0xE9EDEC, 0x4C5C70}
	towerShade = tone{0xC9D2D3, 0x3A485B}
	greenRoof  = tone{0x86B26A, 0x4F8A66}
)

// Roof and wall colours of houses: tiles of slate, clay, bark, moss, navy.
var (
	roofs = [...]tone{{0x667C89, 0x3A4A5C}, {0xBE7A5A, 0x5E4450}, {0x92745F, 0x4A4048}, {0x6F8372, 0x34484C}, {0x566A86, 0x2F3E5A}}
	walls = [...]tone{{0xF8F1E0, 0x6A6A70}, {0xFBF8F0, 0x747880}, {0xF1E4C8, 0x645F62}, {0xE8EBE6, 0x636E78}}
	drab  = [...]tone{{0xDCD8CC, 0x535A64}, {0xD3D3CD, 0x4E5763}, {0xDAD0BE, 0x50535B}, {0xCDD2D1, 0x4B5662}}
)
