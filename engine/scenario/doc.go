// Package scenario writes lever positions as a short code for links, and reads
// them back. This comment is the specification of version 1.
//
// # What a code says
//
// A code names the version of the model's rules and the date of the edition
// under which it was made, and every lever that is not at rest: by its number
// (column number of measures.csv, given once and never used again) with either
// a position in the lever's unit, the place of an option in its choice's list,
// or the mark "as far as it reaches". A lever that is not named is at rest: at
// today's adoption, or at the first option. An option is its place in the list,
// so new options may only be added at the end.
//
// With the 58 levers of the first edition, each at a step or at a mark, a code
// has at most 64 characters; a single lever takes 11.
//
// # Characters
//
//	code      = version body check
//	version   = "1"
//	body      = the number n below in base 58, most significant character first,
//	            no leading "1"
//	check     = three characters in base 58, most significant first
//	character = one of 123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz,
//	            worth 0 to 57 in this order: without 0, O, I and l, which are
//	            taken for others when a code is typed from a projector
//
// The check is the sum over all characters before it, i = 1, 2, ..., of
// (worth+1) * 89^i, modulo 195103, the greatest prime below 58^3. One or two
// wrong characters within 128, and two neighbours in each other's place, are
// always seen; of other damage one in 195,103 goes unseen. Later versions begin
// with another character and keep the check, so that an older reader can tell a
// newer code from a damaged one.
//
// # The number
//
// n holds digits of different radices, the first one least significant:
//
//	n = d1 + r1*(d2 + r2*(d3 + ...))
//
//	engine   256     version of the rules, 1 to 255
//	edition  36525   day of the edition, 1 for 2026-01-01; 0 for an edition without a date
//	layout   2       0 list, 1 table
//	table            only in layout 1: the place of each lever 1 to 58, in its own radix
//	list             entries in rising order of their numbers
//	end      128     0; being most significant, it takes no room
//
// A place counts on the grid that the lever had in the first edition, which
// this package keeps for ever (grid.go):
//
//	share    radix most+3    0 at rest, 1 as far as it reaches, 2+k at k steps, k up to most
//	choice   radix options   0 at rest, else the option
//
// An entry of the list is
//
//	number   128     1 to 127
//	place            in the lever's radix; left out for numbers above 58
//	value    1<<20   only where place is 0 or left out: 0 as far as it reaches,
//	                 else one more than the position in hundredths
//
// so that a lever without a grid, or a position off its grid, has its place too.
// In a table everything on a grid stands in the table and the list holds the
// rest. A writer takes the layout with the shorter code, the list if both are
// of one length.
//
// # Canonical
//
// A scenario has one code. A reader writes what it has read anew and refuses a
// code that differs, so whatever is read is written back as the same bytes. A
// code that is refused has no effect at all.
//
// # Older and newer readers
//
// A reader knows every radix, so it can always go on after a lever that its
// edition does not have: it names that number as not understood and uses the
// rest. New levers need no new version. A position beyond present bounds counts
// as the bound.
//
// # In a link
//
// The code is the first part of the fragment, without a name. An assumption may
// follow it, and readable parts that belong to the page:
//
//	https://example.org/#1CODE&a=window.saving:0.2&l=en
//
// The check does not cover the assumption, which is there to be read and edited
// by hand: see [Assumption].
package scenario
