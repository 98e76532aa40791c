// Package formula is the small language in which the model is written, and
// the machine that runs it.
//
// A rule gives one quantity for every fiscal year of the axis:
//
//	home.heat [kWh] = home.heat.now * (1 - window.saved)   # comment
//
// An identifier is a fact, a lever (lever.pv) or another rule. A line that
// begins with white space continues the rule above it. Rules may stand in any
// order; a circle is an error that names its members. All arithmetic is done
// year by year on float64, one operation at a time, so that results are the
// same bits on every processor: nothing can be fused or reordered.
//
// The page's explanation of a number prints the very rule that computed it.
//
// Operators: + - * / and parentheses. Functions, with x and y a value per
// year, and years given as constants:
//
//	min(x, y) max(x, y) clip(x, low, high) sqrt(x)
//	known(x, y)             x, and y in the years in which x is missing
//	at(x, year)             the value of that year, for all years
//	hold(x)                 a series with its gaps and ends filled by the nearest earlier (else later) value
//	line(x)                 a series with its gaps filled by straight lines, its ends held
//	slope(x)                least-squares change per year over the known years
//	years(from)             years since from: -1, 0, 1, ...
//	switch(year, x, y)      x up to and including the year, y after it
//	choose(n, x, y, ...)    the n-th of what follows, counted from 0
//	ramp(x, y, from, to)    x up to from, then in a straight line to y in to, then y
//	carry(x, index)         a series continued after its last known year by the growth of index, held where that is unknown
//	spread(x, index)        how far carry would have missed x: root mean square relative error at as many
//	                        years ahead, over all pairs of known years; 0 in known years
//	turnover(x, now, life, from)  share of a stock whose yearly purchases (1/life of it) have share x after
//	                        from, and which had share now until then
//	cohort(x, now, life, from)    the same with age classes: each year's purchases leave the stock by a survival
//	                        curve with that mean life, so that few of the new machines are scrapped at once
package formula
