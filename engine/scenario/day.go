package scenario

// firstDay is the day before 2026-01-01, counted from 0000-03-01.
const firstDay = 739921

// days is how many days a code can name, a hundred years.
const days = 36525

// dayOf returns the number of a date YYYY-MM-DD, 1 for 2026-01-01; 0 for no
// date; and false for one that a code cannot name.
func dayOf(date string) (uint32, bool) {
	if date == "" {
		return 0, true
	}
	if len(date) != 10 || date[4] != '-' || date[7] != '-' {
		return 0, false
	}
	year, month, day := whole(date[:4]), whole(date[5:7]), whole(date[8:])
	if year < 0 || month < 1 || day < 1 {
		return 0, false
	}
	n := count(year, month, day) - firstDay
	if n < 1 || n >= days || dateOf(uint32(n)) != date {
		return 0, false
	}
	return uint32(n), true
}

// dateOf is the inverse of dayOf.
func dateOf(n uint32) string {
	if n == 0 {
		return ""
	}
	year, month, day := 2026, 1, 1
	for count(year+1, 1, 1) <= int(n)+firstDay {
		year++
	}
	for month < 12 && count(year, month+1, 1) <= int(n)+firstDay {
		month++
	}
	day = int(n) + firstDay - count(year, month, 1) + 1
	pair := func(k int) string { return string([]byte{'0' + byte(k/10), '0' + byte(k%10)}) }
	return pair(year/100) + pair(year%100) + "-" + pair(month) + "-" + pair(day)
}

// count numbers the days of the Gregorian calendar. Years begin in March, so
// that a leap day is the last one.
func count(year, month, day int) int {
	if month < 3 {
		year, month = year-1, month+12
	}
	return 365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day - 1
}

// whole reads decimal digits, or returns -1.
func whole(text string) int {
	n := 0
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return -1
		}
		n = 10*n + int(text[i]-'0')
	}
	return n
}
