package profile

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// Rule is what the specification asks of one field.
type Rule struct {
	Field  string
	Clause string
	Name   string // for people
	Need   string // the evidence that the city needs; empty where none is
	refuse func(value string, today time.Time) string
}

// year is a year of logs and one day, whatever the year.
const year = 366

var rules = []Rule{
	{"host.name", "6(2)", "公開先の名称", "", nil},
	{"host.kind", "6(2)", "公開先の種類", "", oneOf("server", "cloudflare")},
	{"assurance.scheme", "6(2)ア", "クラウドの認証制度", "適合を示す文書（ISMAPなら登録の写し）", oneOf("ISMAP", "ISMAP-LIU", "ISO/IEC 27017", "JASA CSマーク", "SOC 2")},
	{"assurance.entry", "6(2)ア", "登録番号", "ISMAPクラウドサービスリストの該当ページの写し（取得日入り）", nil},
	{"assurance.expires", "6(2)ア", "登録の有効期限", "同上", future},
	{"datacentre.country", "6(2)イ", "データセンターの国", "所在を日本に限る契約条項または設定画面の写し", oneOf("日本")},
	{"datacentre.place", "6(2)イ", "データセンターの所在", "事業者の回答", nil},
	{"law", "6(2)イ", "適用される法", "準拠法の条項", oneOf("日本法")},
	{"log.retention_days", "6(2)ウ", "記録の保存日数", "保存の設定の写しと、1年前の記録が読めることの確認", atLeast(year)},
	{"log.place", "6(2)ウ", "記録の保存先の国", "保存先の設定の写し", oneOf("日本")},
	{"tls.minimum", "6(2)エ", "TLSの最低の版", "外からの接続試験の結果", oneOf("1.2", "1.3")},
	{"keys.keeper", "6(2)エ", "TLSの鍵の管理者", "鍵の管理の手順書", nil},
	{"malware", "6(2)オ", "マルウェア対策", "対策ソフトの設定、または事業者の声明", nil},
	{"export.formats", "6(2)カ", "終了時に渡す形式", "", formats},
	{"patch.owner", "6(2)キ", "修正を適用する担当", "保守体制表", nil},
	{"firewall.ports", "B 3(3)(8)", "開けるポート", "外からのポート検査の結果", ports},
	{"capacity", "B 3(5)", "容量", "負荷試験の結果", nil},
	{"admin.second_factor", "B 3(9)", "管理画面の二段階認証", "設定画面の写し", oneOf("必須")},
	{"admin.accounts", "B 3(9)", "管理者の一覧", "管理者の一覧（必要最低限であること）", nil},
	{"admin.rotation", "B 3(9)", "パスワード・トークンの変更の周期", "変更の記録", nil},
	{"monitor.owner", "B 3(13)", "監視の担当", "監視体制表", nil},
	{"domain", "総務省の勧め", "ドメイン名", "DNSの登録の写し（CAA、廃止時の扱いを含む）", cityDomain},
}

func oneOf(words ...string) func(string, time.Time) string {
	return func(value string, _ time.Time) string {
		if slices.Contains(words, value) {
			return ""
		}
		return "is not " + strings.Join(words, ", ")
	}
}

func atLeast(least int) func(string, time.Time) string {
	return func(value string, _ time.Time) string {
		if n, err := strconv.Atoi(value); err != nil || n < least {
			return "is not a number of at least " + strconv.Itoa(least)
		}
		return ""
	}
}

func future(value string, today time.Time) string {
	day, err := time.Parse(time.DateOnly, value)
	if err != nil {
		return "is not a date, YYYY-MM-DD"
	}
	if day.Before(today) {
		return "is over"
	}
	return ""
}

func ports(value string, _ time.Time) string {
	for port := range strings.FieldsSeq(value) {
		if port != "443" && port != "80" {
			return "opens more than 443 and 80"
		}
	}
	if !slices.Contains(strings.Fields(value), "443") {
		return "does not open 443"
	}
	return ""
}

// general are formats that anybody can read without a particular product.
var general = []string{"CSV", "JSON", "TXT", "HTML", "XLSX", "PDF", "SVG", "PNG"}

func formats(value string, _ time.Time) string {
	for format := range strings.FieldsSeq(value) {
		if !slices.Contains(general, format) {
			return "holds " + format + ", which is no general format"
		}
	}
	return ""
}

// cityDomain wants a name under the city's own, so that nobody else can take it
// over when the service ends.
func cityDomain(value string, _ time.Time) string {
	if strings.HasSuffix(value, ".city.fujisawa.kanagawa.jp") || strings.HasSuffix(value, ".lg.jp") {
		return ""
	}
	return "is not under city.fujisawa.kanagawa.jp or lg.jp"
}
