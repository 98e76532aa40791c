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
	skyTop      = tone{0x6AA9D3, 0x121C3C}
	sunDisc     = tone{0xFFFBEC, 0xFFE3B4}
	cloudFoot   = tone{0xF6E9DC, 0xE79B86}
	bird        = tone{0x3A5566, 0x1A1F38}
	distant     = tone{0xDCE7E4, 0x43456A}
	seaDeep     = tone{0x3E93B5, 0x3C4C78}
	sandHigh    = tone{0xE8D6AE, 0x5A5866}
	eelgrass    = tone{0x2F7A5C, 0x3B8A74}
	hillFar     = tone{0x86AF9E, 0x3E4560}
	bank        = tone{0xA8C488, 0x2E4A4A}
	riverFar    = tone{0xA9D6DE, 0x7E7590}
	riverNear   = tone{0x6DB4CB, 0x35597A}
	turbine     = tone{0xFFFFFF, 0xE3D3DC}
	chimney     = tone{0xE4E2DC, 0x6A7080}
	smoke       = tone{0xB3ACA6, 0x7C7683}
	factoryRoof = tone{0x7F97A3, 0x36465A}
	factoryWall = tone{0xEDEBE3, 0x566071}
	awning      = tone{0xE0A04A, 0xC98F4E}
	lampWarm    = tone{0xE8A24A, 0xFF9E4F}
	blossom     = tone{0x8CCB6E, 0x5FA56F}
	skyHigh     = tone{0x8FC3E0, 0x2A3563}
	skyMiddle   = tone{0xC4E0EA, 0x6E5482}
	skyLow      = tone{0xFBEFDC, 0xF2A071}
	smog        = tone{0xC9B79B, 0x6A5660}
	sun         = tone{0xFFF4CF, 0xFFCF8F}
	cloud       = tone{0xFFFFFF, 0x8A6F96}
	ridgeFar    = tone{0xA6BFD2, 0x594A74}
	ridgeNear   = tone{0x84A7BA, 0x453F66}
	fujiHigh    = tone{0x5C82A8, 0x42416E}
	fujiLow     = tone{0xB9CFDC, 0x8A6580}
	fujiShade   = tone{0x4B719B, 0x322F58}
	snow        = tone{0xFEFEFF, 0xE6CFD6}
	snowShade   = tone{0xB3CBE2, 0xA08FB4}
	seaFar      = tone{0xBFDDE2, 0xC98A7C}
	seaMiddle   = tone{0x4FA9BF, 0x2F5575}
	seaNear     = tone{0x9ED8D0, 0x2A5A70}
	glint       = tone{0xFFFFFF, 0xFFD0A0}
	foam        = tone{0xFFFFFF, 0xA9C6D6}
	sand        = tone{0xF2E3C4, 0x6B6270}
	sandWet     = tone{0xD8C6A0, 0x4E5364}
	isleHigh    = tone{0x6B9C6C, 0x26474A}
	isleLow     = tone{0x3B6E54, 0x162F38}
	cliff       = tone{0xB7AE98, 0x3A4250}
	candle      = tone{0xFCFBF7, 0xE9E4DA}
	candleTrim  = tone{0x8FA6B2, 0x6B7C92}
	stone       = tone{0xE4DFD2, 0x59637A}
	stoneShade  = tone{0xB9B7AE, 0x3D475C}
	path        = tone{0x0B5C7A, 0x6CC5E6}
	pathHalo    = tone{0xFFFFFF, 0x0F1B22}
	outlook     = tone{0x45626F, 0xB9C8D6}
	gap         = tone{0xB5390B, 0xFF9A6B}
	better      = tone{0x2E6B43, 0x7CCB94}
	ink         = tone{0x14232B, 0xEAF2F5}
	pine        = tone{0x3C7356, 0x17333A}
	pineLight   = tone{0x5A8C66, 0x23484A}
	leaf        = tone{0x6FA463, 0x2A5049}
	leafLight   = tone{0x9CC882, 0x3C675A}
	trunk       = tone{0x7A624C, 0x2E3036}
	landFar     = tone{0xD3DFC0, 0x3A4C5E}
	landNear    = tone{0xB4CF95, 0x24424A}
	fieldA      = tone{0x9CC47A, 0x22453F}
	fieldB      = tone{0xC6D987, 0x325048}
	fieldC      = tone{0xE6D486, 0x54564B}
	hill        = tone{0x78AB72, 0x1A3A3C}
	hillDeep    = tone{0x4F8760, 0x122C32}
	road        = tone{0xEAE4D6, 0x4A566B}
	roadLine    = tone{0xFFFFFF, 0x7D8BA0}
	rail        = tone{0x8B8577, 0x2B3747}
	trainGreen  = tone{0x2F6B4A, 0x2C6A52}
	trainCream  = tone{0xF5E8C4, 0xD8C9A0}
	glass       = tone{0xA8C6D2, 0x26384C}
	shade       = tone{0x33464F, 0x060E16}
	vermilion   = tone{0xC8553D, 0xA84A3E}
	jade        = tone{0x3F8C7C, 0x2E6F6C}
	panel       = tone{0x1E3F6B, 0x21457A}
	panelLine   = tone{0x7FA9D6, 0x86B4E6}
	warmGlass   = tone{0xF3C25E, 0xFFC873}
	coolGlass   = tone{0x9DB6C2, 0xA79E8C}
	metal       = tone{0xF7F8F6, 0xB9C3CC}
	metalShade  = tone{0xB4BEC3, 0x74818E}
	carGrey     = tone{0x8B9094, 0x8C939C}
	carBlue     = tone{0x1F7FC0, 0x4FB0EE}
	spark       = tone{0xD9F3FF, 0xE8FAFF}
	busBody     = tone{0xF4EFE0, 0xD9D2C2}
	truckBody   = tone{0x8FB5A0, 0x6F9485}
	bag         = tone{0xFFFFFF, 0xC9CCD0}
	tower       = tone{0xE9EDEC, 0x4C5C70}
	towerShade  = tone{0xC9D2D3, 0x3A485B}
	greenRoof   = tone{0x86B26A, 0x4F8A66}
)

// Roof and wall colours of houses: tiles of slate, clay, bark, moss, navy.
var (
	roofs = [...]tone{{0x667C89, 0x3A4A5C}, {0xBE7A5A, 0x5E4450}, {0x92745F, 0x4A4048}, {0x6F8372, 0x34484C}, {0x566A86, 0x2F3E5A}}
	walls = [...]tone{{0xF8F1E0, 0x6A6A70}, {0xFBF8F0, 0x747880}, {0xF1E4C8, 0x645F62}, {0xE8EBE6, 0x636E78}}
	drab  = [...]tone{{0xDCD8CC, 0x535A64}, {0xD3D3CD, 0x4E5763}, {0xDAD0BE, 0x50535B}, {0xCDD2D1, 0x4B5662}}
)
