package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
)

// command is one subcommand.
type command struct {
	name, about string
	argument    string // name of the one argument, or empty
	flags       func(*request, *flag.FlagSet)
	check       func(*request) error // of its own flags, before a city is read
	answer      func(*request) (answer, error)
	alone       func(*request) ([]byte, error) // instead of answer where no city is read
}

var commands = []command{
	{name: "inventory", about: "emissions by sector and fiscal year of the chosen view, at today's adoption", answer: inventory},
	{name: "run", about: "scenario and outlook by sector and year, with target, gap and cut", answer: pathway},
	{name: "levers", about: "the levers: names, today's and reachable adoption, bounds, indicator", answer: levers},
	{name: "explain", about: "why a number is what it is: formula, inputs, grade, sources", argument: "ID", flags: explainFlags, answer: explain},
	{name: "futures", about: "how the total may come out when uncertain inputs differ", flags: futuresFlags, answer: futures},
	{name: "wedges", about: "what each moved lever contributes in FY2030", answer: wedges},
	{name: "sectors", about: "what marks each sector: trend, share, drivers, prefecture and nation, in words and numbers", answer: characters},
	{name: "changes", about: "what drove the change of emissions between two years (LMDI)", flags: changesFlags, answer: changes},
	{name: "adoption", about: "published totals of who does what, by round, beside the model's today; -table checks a new table", flags: adoptionFlags, answer: adopted},
	{name: "home", about: "one home before and after its plans, and the ladder to the city", flags: homeFlags, answer: home},
	{name: "reach", about: "what it would take: the mix of levers that meets the target or a goal, or by how much it is missed", flags: reachFlags, answer: wouldTake},
	{name: "priorities", about: "which measures come first: criteria, weights, ranking, the set and its reasons", flags: prioritiesFlags, check: prioritiesCheck, answer: priorities},
	{name: "actors", about: "who does what: actions of residents, businesses and the city, indicators, subsidies, costs", flags: actorsFlags, check: actorsCheck, answer: actorsOf},
	{name: "record", about: "everything of a scenario as a workbook with formulas, CSV, JSON and a data package", flags: recordFlags, answer: recorded},
	{name: "difference", about: "what differs between two editions or scenarios, and why the total moved", flags: differenceFlags, answer: differs},
	{name: "import", about: "take a municipality's inventory out of the ministry's workbooks", flags: importFlags, check: (*request).checkImport, alone: imports},
	{name: "nowcast", about: "this fiscal year's emissions by sector from monthly figures, and how well that works", flags: nowcastFlags, check: (*request).checkNowcast, alone: nowcasts},
}

// usageError is a call that cannot be understood, as opposed to input that
// cannot be used.
type usageError struct{ reason string }

func (e usageError) Error() string { return e.reason }

func usagef(format string, args ...any) error { return usageError{fmt.Sprintf(format, args...)} }

// oneLine keeps a report of many lines, such as that of broken tables, to its
// first line and says how many follow.
func oneLine(err error) string {
	lines := strings.Split(strings.TrimSpace(err.Error()), "\n")
	if len(lines) == 1 {
		return lines[0]
	}
	return fmt.Sprintf("%s (and %d more)", lines[0], len(lines)-1)
}

// call runs one command line and returns what goes to standard output.
func call(args []string) ([]byte, error) {
	if len(args) == 0 {
		return nil, usagef("no command; see fujisawa2030 -help")
	}
	switch args[0] {
	case "-help", "--help", "-h", "help":
		return help(), nil
	}
	for _, c := range commands {
		if c.name == args[0] {
			return c.call(args[1:])
		}
	}
	return nil, usagef("unknown command %q; see fujisawa2030 -help", args[0])
}

func help() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "usage: fujisawa2030 COMMAND [flags]\n\ncommands, each with -help:\n")
	for _, c := range commands {
		fmt.Fprintf(&b, "  %-10s %s\n", c.name, c.about)
	}
	return b.Bytes()
}

func (c command) call(args []string) ([]byte, error) {
	r := &request{}
	flags := flag.NewFlagSet(c.name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	if c.alone == nil {
		r.define(flags)
	}
	if c.flags != nil {
		c.flags(r, flags)
	}
	words, err := parse(flags, args)
	if errors.Is(err, flag.ErrHelp) {
		return c.help(flags), nil
	}
	if err == nil {
		err = c.take(r, words)
	}
	if err == nil && c.alone == nil {
		err = r.check(flags)
	}
	if err == nil && c.check != nil {
		err = c.check(r)
	}
	if err != nil {
		return nil, usagef("%s: %s; see fujisawa2030 %s -help", c.name, oneLine(err), c.name)
	}
	if c.alone != nil {
		return c.alone(r)
	}
	if err := r.load(); err != nil {
		return nil, err
	}
	a, err := c.answer(r)
	if err != nil {
		return nil, err
	}
	return a.format(r)
}

// parse reads flags before and after the other words.
func parse(flags *flag.FlagSet, args []string) ([]string, error) {
	var words []string
	for {
		if err := flags.Parse(args); err != nil {
			return nil, err
		}
		if args = flags.Args(); len(args) == 0 {
			return words, nil
		}
		words, args = append(words, args[0]), args[1:]
	}
}

func (c command) take(r *request, words []string) error {
	switch {
	case c.argument == "" && len(words) > 0:
		return fmt.Errorf("%q is not wanted here", words[0])
	case c.argument != "" && len(words) != 1:
		return fmt.Errorf("one %s, please", c.argument)
	case c.argument != "":
		r.id = words[0]
	}
	return nil
}

func (c command) help(flags *flag.FlagSet) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "usage: fujisawa2030 %s [flags]\n%s\n", strings.TrimSpace(c.name+" "+c.argument), c.about)
	flags.SetOutput(&b)
	flags.PrintDefaults()
	return b.Bytes()
}
