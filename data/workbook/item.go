package workbook

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Item is a sub-sector or a sum of the ministry's table, in its order.
type Item int

const (
	Manufacturing Item = iota
	Construction       // and mining
	Agriculture        // forestry and fishery
	Industry           // sum
	Commercial
	Household
	Civil // sum
	Car
	Freight
	Rail
	Ship
	Transport // sum
	Waste     // municipal waste
	Total     // sum

	Items = 14
)

// Tolerance is how far a sum may be from its parts, in kt-CO2. The ministry's
// lists close to the last digits of their 64-bit numbers.
const Tolerance = 1e-6

// items describes the columns. The first text is the list's header; the others
// are the same under a group heading, and the labels of the chart's page.
var items = [Items]struct {
	id    string
	texts []string
	word  string // tells a sub-sector apart in the chart's data sheet
	parts []Item // of a sum
	ja    string // formula of a sum, in both languages
	en    string
}{
	Manufacturing: {id: "manufacturing", texts: []string{"製造業"}, word: "製造"},
	Construction:  {id: "construction", texts: []string{"建設業・鉱業"}, word: "建設"},
	Agriculture:   {id: "agriculture", texts: []string{"農林水産業"}, word: "農林"},
	Industry: {id: "industry", texts: []string{"産業部門小計", "産業部門"}, parts: []Item{Manufacturing, Construction, Agriculture},
		ja: "製造業＋建設業・鉱業＋農林水産業", en: "manufacturing + construction and mining + agriculture, forestry and fishery"},
	Commercial: {id: "commercial", texts: []string{"業務", "業務その他部門"}, word: "業務"},
	Household:  {id: "household", texts: []string{"家庭", "家庭部門"}, word: "家庭"},
	Civil: {id: "civil", texts: []string{"民生部門小計"}, parts: []Item{Commercial, Household},
		ja: "業務その他＋家庭", en: "commercial + household"},
	Car:     {id: "car", texts: []string{"旅客自動車", "自動車旅客", "旅客"}, word: "旅客"},
	Freight: {id: "freight", texts: []string{"貨物自動車", "自動車貨物", "貨物"}, word: "貨物"},
	Rail:    {id: "rail", texts: []string{"鉄道"}, word: "鉄道"},
	Ship:    {id: "ship", texts: []string{"船舶"}, word: "船舶"},
	Transport: {id: "transport", texts: []string{"運輸部門小計", "運輸部門"}, parts: []Item{Car, Freight, Rail, Ship},
		ja: "旅客自動車＋貨物自動車＋鉄道＋船舶", en: "passenger car + freight car + rail + ship"},
	Waste: {id: "waste", texts: []string{"一般廃棄物", "廃棄物分野(一般廃棄物)"}, word: "廃棄"},
	Total: {id: "total", texts: []string{"排出量合計", "合計"}, parts: []Item{Industry, Civil, Transport, Waste},
		ja: "産業＋業務その他＋家庭＋運輸＋一般廃棄物", en: "industry + commercial + household + transport + municipal waste"},
}

// ID returns the item's id among the facts, such as moe.household.
func (i Item) ID() string { return "moe." + items[i].id }

// String returns the item's header in the list.
func (i Item) String() string { return items[i].texts[0] }

// sum reports whether the item is the sum of others.
func (i Item) sum() bool { return items[i].parts != nil }

// leaves counts the sub-sectors that make up an item.
func (i Item) leaves() int {
	if !i.sum() {
		return 1
	}
	n := 0
	for _, part := range items[i].parts {
		n += part.leaves()
	}
	return n
}

// itemOf finds the item that a header or label names.
func itemOf(text string) (Item, bool) {
	for i := range Item(Items) {
		if slices.Contains(items[i].texts, text) {
			return i, true
		}
	}
	return 0, false
}

// itemWith finds the sub-sector whose word is in a header of the chart's data
// sheet; a header with two of the words names none.
func itemWith(header string) (item Item, ok bool) {
	for i := range Item(Items) {
		if word := items[i].word; word != "" && strings.Contains(header, word) {
			if ok {
				return 0, false
			}
			item, ok = i, true
		}
	}
	return item, ok
}

// add fills in the sums. Sums stand behind their parts in the order of items.
func (y *Year) add() {
	for i := range Item(Items) {
		if i.sum() {
			y.Values[i] = y.sumOf(i)
		}
	}
	y.Values[Total] = y.sumOf(Total)
}

// sumOf adds the parts of a sum as they stand.
func (y *Year) sumOf(i Item) float64 {
	sum := 0.0
	for _, part := range items[i].parts {
		sum += y.Values[part]
	}
	return sum
}

// broken says why a sum is none, or nothing.
func (y *Year) broken(i Item) string {
	sum := y.sumOf(i)
	if math.Abs(sum-y.Values[i]) <= Tolerance {
		return ""
	}
	var parts []string
	for _, part := range items[i].parts {
		parts = append(parts, part.String())
	}
	return fmt.Sprintf("%v is not the sum %v of %s", y.Values[i], sum, strings.Join(parts, " + "))
}
