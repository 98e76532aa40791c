package table

import "slices"

// Unit is a unit in which a fact may be given.
type Unit struct {
	Symbol    string // as it stands in the tables
	Dimension string
	Meaning   string
}

// Units is the schema of units. A per-year quantity of a fiscal year carries
// no "/year": the year is the row's. Savings are physical (kWh, MJ, L, t);
// emission factors are applied to them per year, never stored inside them.
var Units = []Unit{
	{"%", "share", "per cent"},
	{"ratio", "share", "part of one, or a multiple"},
	{"code", "kind", "which one of several, counted from 0"},

	{"person", "count", "inhabitants or employees"},
	{"household", "count", "households"},
	{"dwelling", "count", "dwellings"},
	{"vehicle", "count", "road vehicles"},
	{"person/household", "count", "household size"},

	{"kt-CO2", "emission", "thousand tonnes of carbon dioxide"},
	{"t-CO2", "emission", "tonnes of carbon dioxide"},
	{"kg-CO2", "emission", "kilograms of carbon dioxide"},
	{"kt-CO2e", "emission", "thousand tonnes of carbon dioxide equivalent"},
	{"kt-C", "carbon", "thousand tonnes of carbon"},

	{"kg-CO2/kWh", "emission factor", "of electricity"},
	{"kg-CO2/MJ", "emission factor", "of a fuel, by energy"},
	{"kg-CO2/L", "emission factor", "of a liquid fuel, by volume"},
	{"t-CO2/TJ", "emission factor", "of a fuel, by energy"},
	{"t-CO2/t", "emission factor", "of a mass burnt, such as plastic in waste"},
	{"t-C/TJ", "emission factor", "carbon of a fuel, by energy"},
	{"t-CO2/vehicle", "emission factor", "of a vehicle in a year"},

	{"kWh", "energy", "kilowatt hours"},
	{"MWh", "energy", "megawatt hours"},
	{"GWh", "energy", "gigawatt hours"},
	{"MJ", "energy", "megajoules"},
	{"GJ", "energy", "gigajoules"},
	{"TJ", "energy", "terajoules"},
	{"GJ/person", "energy per head", "in a year"},
	{"kWh/household", "energy per household", "in a year"},
	{"kWh/dwelling", "energy per dwelling", "in a year"},
	{"MJ/dwelling", "energy per dwelling", "in a year"},
	{"kWh/kW", "yield", "of one kilowatt of panels in a year"},
	{"MJ/kWh", "conversion", "energy of one kilowatt hour"},
	{"kWh/MJ", "conversion", "electricity in place of one megajoule of gas"},
	{"kg-CO2/kg-C", "conversion", "carbon dioxide of the carbon in it"},
	{"MJ/L", "heat content", "of a liquid fuel"},

	{"kW", "power", "kilowatts, of panels at their rated output"},
	{"kW/dwelling", "power per dwelling", "panels on one roof"},

	{"t", "mass", "tonnes"},
	{"g/person/day", "mass per head", "of waste in a day"},

	{"L", "volume", "litres"},
	{"ML", "volume", "million litres"},
	{"m3", "volume", "cubic metres of gas"},
	{"km/vehicle", "distance per vehicle", "in a year"},
	{"million km", "distance", "driven by a fleet"},
	{"km/L", "fuel economy", "of an engine"},
	{"km/kWh", "fuel economy", "of an electric drive"},

	{"year", "time", "years, such as a mean life"},
	{"%/year", "rate", "percentage points in a year"},

	{"FY", "time", "a fiscal year, by its first calendar year"},
	{"m3/dwelling", "volume per dwelling", "gas in a year"},
	{"MJ/m3", "heat content", "of a gas"},
	{"TWh", "energy", "terawatt hours"},
	{"g-CO2/pkm", "emission factor", "of one person carried one kilometre"},

	{"g/km", "gas per distance", "of a vehicle"},
	{"g/m3", "gas per volume", "of sewage"},
	{"g/t", "gas per mass", "of waste burnt"},
	{"m3/person", "volume per head", "of sewage in a year"},
	{"ha", "area", "hectares"},
	{"lamp", "count", "road and park lamps"},
	{"kWh/lamp", "energy per lamp", "in a year"},
	{"L/household", "volume per household", "in a year"},
	{"L/vehicle", "volume per vehicle", "in a year"},
	{"km/household", "distance per household", "in a year"},
	{"t-CO2/ha", "uptake", "of a hectare in a year"},
	{"kg-CO2/tree", "uptake", "of a tree in a year"},
	{"kg-CO2e/person", "emission per head", "in a year"},

	{"JPY", "money", "yen"},
	{"JPY/kW", "money per power", "price of panels"},
	{"JPY/kWh", "money per energy", "price of electricity"},
	{"JPY/L", "money per volume", "price of a liquid fuel"},
	{"JPY/m3", "money per volume", "price of a gas"},
	{"JPY/MJ", "money per energy", "price of heat from a gas"},
	{"million JPY", "money", "million yen"},
	{"km", "distance", "driven by the cars of a home"},
	{"JPY/dwelling", "money per dwelling", "price of a measure"},
	{"JPY/t-CO2", "money per emission", "cost of what is saved"},

	{"point", "score", "of a judgement on a stated scale"},
}

// IsUnit reports whether the symbol stands in Units.
func IsUnit(symbol string) bool {
	return slices.ContainsFunc(Units, func(u Unit) bool { return u.Symbol == symbol })
}
