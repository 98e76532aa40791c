package engine

import (
	"strconv"

	"fujisawa2030/engine/formula"
)

// phrase says a function of the formula language in each reading level.
// $1 to $4 are its arguments; a digit after @ is an argument that is a fiscal
// year, printed as a number.
type phrase struct {
	op   formula.Op
	text Text
}

var phrases = [...]phrase{
	{formula.At, Text{"〔@2年度の$1〕", "〔@2{年度|ねんど}の $1〕", "[$1 in FY@2]"}},
	{formula.Hold, Text{"$1", "$1", "$1"}},
	{formula.Line, Text{"〔$1(間は直線でつなぐ)〕", "〔$1({数字|すうじ}が ない {年|とし}は まっすぐ つなぐ)〕", "[$1, joined by straight lines]"}},
	{formula.Slope, Text{"〔$1の1年度あたりの変化〕", "〔$1が 1{年|ねん}で {変|か}わる {量|りょう}〕", "[yearly change of $1]"}},
	{formula.Years, Text{"〔@1年度からの年数〕", "〔@1{年度|ねんど}から {何年|なんねん} たったか〕", "[years since FY@1]"}},
	{formula.Switch, Text{"〔@1年度までは $2、その後は $3〕", "〔@1{年度|ねんど}までは $2、そのあとは $3〕", "[$2 up to FY@1, then $3]"}},
	{formula.Choose, Text{"〔「$1」の選択により: $*〕", "〔「$1」で えらぶ: $*〕", "[as chosen for \"$1\": $*]"}},
	{formula.Ramp, Text{"〔@3年度の $1 から @4年度の $2 まで直線〕", "〔@3{年度|ねんど}の $1 から @4{年度|ねんど}の $2 まで まっすぐ つなぐ〕", "[straight line from $1 in FY@3 to $2 in FY@4]"}},
	{formula.Carry, Text{"〔$1。公表の後の年度は「$2」の増減率で延ばす〕", "〔$1。そのあとの {年度|ねんど}は 「$2」と {同|おな}じ {割合|わりあい}で {変|か}わると {考|かんが}える〕", "[$1, carried on by the growth of \"$2\"]"}},
	{formula.Spread, Text{"〔同じ延ばし方で過去の「$1」を求めたときの外れの大きさ〕", "〔{同|おな}じ {計算|けいさん}を {昔|むかし}の 「$1」で したときの ずれの {大|おお}きさ〕", "[how far the same carrying missed past \"$1\"]"}},
	{formula.Turnover, Text{"〔毎年、全体の「1 ÷ $3」が入れ替わり、そのうち「$1」の分を積み上げる〕", "〔{毎年|まいとし}、{全部|ぜんぶ}の 「1 ÷ $3」が {新|あたら}しく なる。その うち 「$1」を たしていく〕", "[each year 1 ÷ \"$3\" of the stock is renewed, \"$1\" of that is added up]"}},
	{formula.Cohort, Text{"〔毎年買うもののうち「$1」の分を積み上げる。買ったものは平均「$3」年使われる〕", "〔{毎年|まいとし} {買|か}うものの うち 「$1」を たしていく。{買|か}ったものは だいたい 「$3」{年|ねん} {使|つか}う〕", "[\"$1\" of each year's purchases is added up; what is bought lasts \"$3\" years on average]"}},
	{formula.Min, Text{"小さい方($1、$2)", "{小|ちい}さいほう($1、$2)", "the smaller of ($1, $2)"}},
	{formula.Max, Text{"大きい方($1、$2)", "{大|おお}きいほう($1、$2)", "the larger of ($1, $2)"}},
	{formula.Clip, Text{"$1($2以上、$3以下)", "$1($2から $3まで)", "$1 (between $2 and $3)"}},
	{formula.Known, Text{"〔$1。データがなければ $2〕", "〔$1。{数字|すうじ}が なければ $2〕", "[$1, or $2 where there is no data]"}},
	{formula.Sqrt, Text{"√($1)", "√($1)", "√($1)"}},
}

// precedence of an operator; a weaker one inside a stronger one is put into
// parentheses.
func precedence(op formula.Op) int {
	switch op {
	case formula.Add, formula.Sub:
		return 1
	case formula.Mul, formula.Div:
		return 2
	case formula.Neg:
		return 3
	}
	return 4
}

func sign(op formula.Op) string {
	switch op {
	case formula.Add:
		return " + "
	case formula.Sub:
		return " − "
	case formula.Mul:
		return " × "
	}
	return " ÷ "
}

// text writes a formula with the names of its parts in the walk's language.
func (w *walk) text(x *formula.Expr, outer int) string {
	p := precedence(x.Op)
	var s string
	switch x.Op {
	case formula.Number:
		return strconv.FormatFloat(x.Num, 'f', -1, 64)
	case formula.Name:
		return w.m.Label(x.Name, w.lang)
	case formula.Add, formula.Sub, formula.Mul, formula.Div:
		s = w.text(x.Args[0], p) + sign(x.Op) + w.text(x.Args[1], p+1)
	case formula.Neg:
		s = "−" + w.text(x.Args[0], p)
	default:
		return w.call(x)
	}
	if p < outer {
		return "(" + s + ")"
	}
	return s
}

func (w *walk) call(x *formula.Expr) string {
	var pattern string
	for _, ph := range phrases {
		if ph.op == x.Op {
			pattern = ph.text[w.lang]
		}
	}
	var out []byte
	for i := 0; i < len(pattern); i++ {
		c := pattern[i]
		if (c != '$' && c != '@') || i+1 == len(pattern) {
			out = append(out, c)
			continue
		}
		i++
		switch n := int(pattern[i] - '1'); {
		case pattern[i] == '*':
			for k, a := range x.Args[1:] {
				if k > 0 {
					out = append(out, " / "...)
				}
				out = append(out, w.text(a, 0)...)
			}
		case c == '@':
			out = append(out, w.year(x.Args[n])...)
		default:
			out = append(out, w.text(x.Args[n], 0)...)
		}
	}
	return string(out)
}

// year prints an argument that holds a fiscal year.
func (w *walk) year(x *formula.Expr) string {
	if x.Op == formula.Name {
		if v := w.value(x.Name); v == v {
			return strconv.Itoa(int(v))
		}
	}
	return w.text(x, 0)
}
