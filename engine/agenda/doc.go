// Package agenda lays out who does what: the actions of residents, businesses
// and the city, sector by sector, with what each saves in every year of the
// plan, its outcome indicator with milestones, what a year's subsidies reach,
// and the abatement cost curve (specification 2 (1) エ, 3 (6), 3 (7)).
//
// Start with New and an Ask, call Step until nothing is left, read the Agenda.
//
// # What an action saves
//
// Actions act on one another, so what each saves depends on what else is done.
// Its part is its Shapley value (package wedge) in each year and each sector at
// once: all quantities are shared out over the same sets of actions. So the
// parts of all actions sum to the difference between outlook and scenario, for
// every sector and every year; the sum over actors is the sum over sectors and
// both are the total. Up to wedge.Exact actions that is exact; above, orders are
// sampled, the sums still hold and the standard error is given.
//
// An action stands under its own sector, but may save or use in others: an
// electric car's petrol is transport, its electricity the household's.
// Action.BySector tells them apart.
//
// Costs are shared out in the same way. So the curve's widths sum to what the
// priced actions save, and overlaps are counted once; a curve of what each
// action would do alone would promise more than there is.
//
// # Indicators
//
// The indicator is the measure's own; milestones are the adoption on the
// scenario's path. Where a measure is counted from FY2027 on because nobody
// knows today's adoption, the present value is no data, not 0.
//
// # Subsidies
//
// What a year's budget reaches, if all of it went to this one action: so many
// units at so much per unit, the adoption that they are, and what they save in
// FY2030. The subsidy per unit is given with the Ask, or the edition's
// (subsidy.LEVER), or a stated share of the price; without any of them there is
// no answer. It is the city's money only: the rest is paid by whoever buys.
package agenda
