// Package plan writes the report 重点施策 (specification 2(1) オ, カ): the city's
// emissions and target, what marks each sector, the measures that the plan puts
// first and why, who does what by when, what it costs, how far it reaches, and
// the evidence of every measure; and the short version for the council.
//
// [Compose] takes everything from the model at a scenario: no number is kept by
// hand. The texts are templates (chapter/*.html) without a digit in them; what
// depends on a number (rises or falls, reaches or misses) is asked of the
// number. Sources are notes, numbered in the order in which the text calls them.
package plan
