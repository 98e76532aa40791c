package table_test

import (
	"io/fs"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"fujisawa2030/data/edition"
	"fujisawa2030/data/table"
)

// village is the smallest folder with one of everything that a city has.
var village = map[string]string{
	"city.csv":            "code,ja,easy,en\n14205,村,{村|むら},Village\n",
	"sources.csv":         "id,title,publisher,date,address\nbook,Book,Press,2024,https://example.org/\nown,Own,Us,2026,\n",
	"facts/a.csv":         "id,fiscal_year,value,low,high,unit,grade,source,note_ja,note_en\nhomes.all,2013,100,90,120,household,published,book,,\nlever.pv.today,,1,,,%,assumed,own,なぜ,why\nlever.pv.reach,,9,,,%,assumed,own,なぜ,why\n",
	"labels/a.csv":        "id,ja,easy,en\nhomes.all,家,{家|いえ},Homes\nlever.pv,太陽,ひかり,Sun\nlever.pv.about,屋根,やね,Roof\nlever.pv.indicator,割合,わりあい,Share\n",
	"uncertainty.csv":     "id,shape,reason_ja,reason_en\nhomes.all,triangular,なぜ,why\n",
	"measures.csv":        "id,number,group,place,actor,sector,kind,unit,min,max,step,today,reach,stock,cost,choices,explain,evidence\npv,1,power,main,resident,household,share,%,0,100,1,lever.pv.today,lever.pv.reach,homes.all,,,homes.all,homes.all\n",
	"missing.csv":         "id,instead,ja,easy,en\npv.stock,homes.all,ない,ない,none\n",
	"city_table.csv":      "",
	"facts/inventory.csv": "",
}

var place = regexp.MustCompile(`^(\S+\.csv(:[0-9]+)?: |open )`)

// FuzzCity changes one file of the folder. What is refused says where; what is
// read can be written as an edition, and is read from there as the same city.
func FuzzCity(f *testing.F) {
	for name, text := range village {
		f.Add(name, text)
	}
	for _, name := range []string{"facts/pv.csv", "measures.csv", "uncertainty.csv", "sources.csv"} {
		text, err := os.ReadFile("../fujisawa/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(name, string(text))
	}
	f.Fuzz(func(t *testing.T, name, text string) {
		if _, ok := village[name]; !ok && !(strings.HasPrefix(name, "facts/") || strings.HasPrefix(name, "labels/")) || !fs.ValidPath(name) {
			return
		}
		folder := fstest.MapFS{}
		for each, text := range village {
			if text != "" {
				folder[each] = &fstest.MapFile{Data: []byte(text)}
			}
		}
		folder[name] = &fstest.MapFile{Data: []byte(text)}
		city, err := table.City(folder, "2026-11-23")
		if err != nil {
			if line, _, _ := strings.Cut(err.Error(), "\n"); !place.MatchString(line) {
				t.Errorf("refused without a place: %s", line)
			}
			return
		}
		written, err := edition.Marshal(city)
		if err != nil {
			t.Fatalf("read, but no edition: %v", err)
		}
		back, err := edition.Parse(written)
		if err != nil {
			t.Fatal(err)
		}
		again, err := edition.Marshal(back)
		if err != nil || string(again) != string(written) {
			t.Errorf("%v: another edition the second time", err)
		}
		if len(back.Facts) != len(city.Facts) || !reflect.DeepEqual(back.Measures, city.Measures) {
			t.Errorf("%v is not %v", back.Measures, city.Measures)
		}
	})
}
