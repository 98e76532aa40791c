// Package record takes down what an edition of facts says of one scenario, as
// tables that anybody can go on computing with.
//
// A [Record] is the emissions by sub-sector, gas and fiscal year, at today's
// adoption (the outlook) and in the scenario, with target and band, every lever
// with its milestones and its share of the cut, and all facts with their
// sources. It is written in two ways, with the same numbers:
//
//   - [Record.Book], a workbook (XLSX) in the order of the ministry's own table
//     (部門別CO2排出量の現況推計). Only what the engine computes stands there as a
//     number; subtotals, totals, shares and changes are formulas, so that somebody
//     who puts another number in sees what follows from it. The selection of the
//     measures is live, too: another weight gives another ranking.
//   - [Record.Package], CSV tables with a Frictionless Data Package descriptor
//     (datapackage.json, version 2), and the same rows as one JSON text.
//
// The same edition and scenario give the same bytes: no clock, no random names.
package record
