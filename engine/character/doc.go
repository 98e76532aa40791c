// Package character says what marks each of the five sectors: its trend from the
// base year over the last official year to the last one that statistics reach,
// its share, what drove it (LMDI, engine.Change), and how the prefecture and the
// nation fared in the same sector.
//
// Of takes a model that has been run and returns plain numbers, amounts in
// kt-CO2 of the chosen view (kt-CO2e when it counts all gases), and sentences
// made from these numbers in every reading level. What the edition does not hold is
// NaN with a reason, never a number.
//
// Method of the comparison. The prefecture is the parent of the ministry's
// standard method (kgw.carbon.*), the nation the energy balance (nat.carbon.*),
// carbon in kt-C times 44/12. Both count energy CO2 after electricity has been
// allocated to its users, so like is held against like; levels of different
// vintages are not compared, only changes within one and amounts per head. Under
// the standard method a city's household and commercial sectors are the
// prefecture's by its share of an indicator: the sentences say so, because
// then an equal change proves nothing about the city.
//
// The package is for planners: phones do not load it.
package character
