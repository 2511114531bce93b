// Times as texts: reading.
package time

import "errors"

// A ParseError says which part of a text did not fit the layout.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

func (e *ParseError) Error() string {
	if e.Message != "" {
		return "parsing time " + quote(e.Value) + e.Message
	}
	return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) + ": cannot parse " +
		quote(e.ValueElem) + " as " + quote(e.LayoutElem)
}

var errBad = errors.New("bad value for field")

// Parse reads a time that is written as layout writes 2006-01-02 15:04:05 -0700; without a zone
// in it, the time is UTC.
func Parse(layout, value string) (Time, error) { return parse(layout, value, UTC, Local) }

// ParseInLocation is Parse for texts whose zone is loc unless they say another.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

// What was read so far; -1 where nothing was.
type reading struct {
	year, month, day, yday  int
	hour, min, sec, nsec    int
	pm, am, utc             bool
	hasOffset               bool
	offset                  int
	zone                    string
	rest                    string // of the text
	out                     string // what was out of range
	layoutLeft, elementText string
}

func parse(layout, value string, fallback, local *Location) (Time, error) {
	r := reading{month: -1, day: -1, yday: -1, rest: value}
	left := layout
	for {
		before, e, text, after := nextElement(left)
		elem := left[len(before) : len(left)-len(after)]
		if rest, ok := skip(r.rest, before); ok {
			r.rest = rest
		} else {
			return Time{}, &ParseError{layout, value, before, rest, ""}
		}
		if e == literal {
			if r.rest != "" {
				message := ": extra text: " + quote(r.rest)
				return Time{}, &ParseError{layout, value, "", r.rest, message}
			}
			break
		}
		left, r.layoutLeft, r.elementText = after, after, text
		hold := r.rest
		err := r.read(e)
		if r.out != "" {
			return Time{}, &ParseError{layout, value, elem, r.rest, ": " + r.out + " out of range"}
		}
		if err != nil {
			return Time{}, &ParseError{layout, value, elem, hold, ""}
		}
	}
	if r.pm && r.hour < 12 {
		r.hour += 12
	} else if r.am && r.hour == 12 {
		r.hour = 0
	}
	if what := r.settleDate(); what != "" {
		return Time{}, &ParseError{layout, value, "", value, ": " + what}
	}
	return r.time(fallback, local), nil
}

// Checks what stands before an element against the text; a space stands for any number of them.
func skip(value, before string) (string, bool) {
	for before != "" {
		if before[0] == ' ' {
			if value != "" && value[0] != ' ' {
				return value, false
			}
			before, value = trimSpaces(before), trimSpaces(value)
			continue
		}
		if value == "" || value[0] != before[0] {
			return value, false
		}
		before, value = before[1:], value[1:]
	}
	return value, true
}

func trimSpaces(s string) string {
	for s != "" && s[0] == ' ' {
		s = s[1:]
	}
	return s
}

// Reads one element.
func (r *reading) read(e element) (err error) {
	switch e {
	case shortYear:
		if r.year, err = r.fixed(2); r.year >= 69 {
			r.year += 1900
		} else {
			r.year += 2000
		}
	case longYear:
		if r.rest == "" || !isDigit(r.rest[0]) {
			return errBad
		}
		r.year, err = r.fixed(4)
	case shortMonth:
		r.month, err = r.name(monthNames[:], true)
		r.month++
	case longMonth:
		r.month, err = r.name(monthNames[:], false)
		r.month++
	case numMonth, zeroMonth:
		if r.month, err = r.upTo2(e == zeroMonth); err == nil && (r.month <= 0 || r.month > 12) {
			r.out = "month"
		}
	case shortDay:
		_, err = r.name(dayNames[:], true)
	case longDay:
		_, err = r.name(dayNames[:], false)
	case day, spaceDay, zeroDay:
		if e == spaceDay && r.rest != "" && r.rest[0] == ' ' {
			r.rest = r.rest[1:]
		}
		r.day, err = r.upTo2(e == zeroDay)
	case spaceYearDay, zeroYearDay:
		for i := 0; i < 2 && e == spaceYearDay && r.rest != "" && r.rest[0] == ' '; i++ {
			r.rest = r.rest[1:]
		}
		r.yday, err = r.upTo3(e == zeroYearDay)
	case hour24:
		if r.hour, err = r.upTo2(false); r.hour < 0 || r.hour >= 24 {
			r.out = "hour"
		}
	case hour12, zeroHour12:
		if r.hour, err = r.upTo2(e == zeroHour12); r.hour < 0 || r.hour > 12 {
			r.out = "hour"
		}
	case minute, zeroMinute:
		if r.min, err = r.upTo2(e == zeroMinute); r.min < 0 || r.min >= 60 {
			r.out = "minute"
		}
	case second, zeroSecond:
		if r.sec, err = r.upTo2(e == zeroSecond); err == nil {
			err = r.fractionAfterSeconds()
		}
		if r.sec < 0 || r.sec >= 60 {
			r.out = "second"
		}
	case upperPM, lowerPM:
		err = r.half(e)
	case zoneOffset:
		err = r.readOffset()
	case zoneName:
		err = r.readZoneName()
	case zeroFraction:
		n := len(r.elementText)
		if len(r.rest) < n {
			return errBad
		}
		r.nsec, err = fraction(r.rest[:n])
		r.rest = r.rest[n:]
	case nineFraction:
		if len(r.rest) >= 2 && (r.rest[0] == '.' || r.rest[0] == ',') && isDigit(r.rest[1]) {
			err = r.freeFraction()
		}
	}
	return err
}

// A fraction may follow the seconds even if the layout has none.
func (r *reading) fractionAfterSeconds() error {
	if len(r.rest) < 2 || r.rest[0] != '.' && r.rest[0] != ',' || !isDigit(r.rest[1]) {
		return nil
	}
	if _, e, _, _ := nextElement(r.layoutLeft); e == zeroFraction || e == nineFraction {
		return nil
	}
	return r.freeFraction()
}

func (r *reading) freeFraction() (err error) {
	n := 1
	for n < len(r.rest) && isDigit(r.rest[n]) {
		n++
	}
	r.nsec, err = fraction(r.rest[:n])
	r.rest = r.rest[n:]
	return err
}

// The nanoseconds of a text like ".25".
func fraction(s string) (int, error) {
	if s[0] != '.' && s[0] != ',' {
		return 0, errBad
	}
	ns, unit := 0, 100000000
	for i := 1; i < len(s); i++ {
		if !isDigit(s[i]) {
			return 0, errBad
		}
		ns += int(s[i]-'0') * unit
		unit /= 10
	}
	return ns, nil
}

// A number of exactly n digits.
func (r *reading) fixed(n int) (int, error) {
	if len(r.rest) < n {
		return 0, errBad
	}
	s := r.rest[:n]
	r.rest = r.rest[n:]
	v := 0
	for i := 0; i < n; i++ {
		if !isDigit(s[i]) {
			return 0, errBad
		}
		v = v*10 + int(s[i]-'0')
	}
	return v, nil
}

// A number of two digits, or one if both are not asked for.
func (r *reading) upTo2(both bool) (int, error) {
	if len(r.rest) < 1 || !isDigit(r.rest[0]) {
		return 0, errBad
	}
	if len(r.rest) < 2 || !isDigit(r.rest[1]) {
		if both {
			return 0, errBad
		}
		return r.fixed(1)
	}
	return r.fixed(2)
}

func (r *reading) upTo3(all bool) (int, error) {
	n := 0
	for n < 3 && n < len(r.rest) && isDigit(r.rest[n]) {
		n++
	}
	if n == 0 || all && n != 3 {
		return 0, errBad
	}
	return r.fixed(n)
}

// One of the names, in any case; the first three letters of one if short.
func (r *reading) name(names []string, short bool) (int, error) {
	for i, name := range names {
		if short {
			name = name[:3]
		}
		if len(r.rest) >= len(name) && sameLetters(r.rest[:len(name)], name) {
			r.rest = r.rest[len(name):]
			return i, nil
		}
	}
	return -1, errBad
}

func sameLetters(a, b string) bool {
	for i := 0; i < len(a); i++ {
		if a[i] != b[i] {
			c := a[i] | 0x20
			if c != b[i]|0x20 || c < 'a' || c > 'z' {
				return false
			}
		}
	}
	return true
}

func (r *reading) half(e element) error {
	if len(r.rest) < 2 {
		return errBad
	}
	switch r.rest[:2] {
	case halfOfDay(12, e):
		r.pm = true
	case halfOfDay(0, e):
		r.am = true
	default:
		return errBad
	}
	r.rest = r.rest[2:]
	return nil
}

// An offset in the form of the element's text.
func (r *reading) readOffset() error {
	form := r.elementText
	if form[0] == 'Z' && r.rest != "" && r.rest[0] == 'Z' {
		r.rest = r.rest[1:]
		r.utc = true
		return nil
	}
	if len(r.rest) < len(form) {
		return errBad
	}
	s := r.rest[:len(form)]
	var parts [3]int
	n, bad := 0, s[0] != '+' && s[0] != '-'
	for i := 1; i < len(s); {
		if form[i] == ':' {
			if s[i] != ':' {
				return errBad
			}
			i++
		}
		if !isDigit(s[i]) || !isDigit(s[i+1]) {
			bad = true
			break
		}
		parts[n] = int(s[i]-'0')*10 + int(s[i+1]-'0')
		n++
		i += 2
	}
	r.rest = r.rest[len(form):]
	switch {
	case parts[0] > 24:
		r.out = "time zone offset hour"
	case parts[1] > 60:
		r.out = "time zone offset minute"
	case parts[2] > 60:
		r.out = "time zone offset second"
	}
	if bad {
		return errBad
	}
	r.hasOffset = true
	r.offset = parts[0]*3600 + parts[1]*60 + parts[2]
	if s[0] == '-' {
		r.offset = -r.offset
	}
	return nil
}

func (r *reading) readZoneName() error {
	if hasPrefix(r.rest, "UTC") {
		r.utc = true
		r.rest = r.rest[3:]
		return nil
	}
	n := zoneNameLen(r.rest)
	if n == 0 {
		return errBad
	}
	r.zone, r.rest = r.rest[:n], r.rest[n:]
	return nil
}

// How long the abbreviation of a zone in front of s is: letters, or a sign and hours.
func zoneNameLen(s string) int {
	if len(s) < 3 {
		return 0
	}
	if hasPrefix(s, "ChST") || hasPrefix(s, "MeST") {
		return 4
	}
	if hasPrefix(s, "GMT") {
		return 3 + signedHours(s[3:])
	}
	if s[0] == '+' || s[0] == '-' {
		return signedHours(s)
	}
	n := 0
	for n < 6 && n < len(s) && s[n] >= 'A' && s[n] <= 'Z' {
		n++
	}
	if n == 3 || n == 5 && s[4] == 'T' || n == 4 && (s[3] == 'T' || s[:4] == "WITA") {
		return n
	}
	return 0
}

func signedHours(s string) int {
	if s == "" || s[0] != '+' && s[0] != '-' {
		return 0
	}
	n, v := 1, 0
	for n < len(s) && isDigit(s[n]) && v < 1000 {
		v = v*10 + int(s[n]-'0')
		n++
	}
	if n == 1 || v > 23 {
		return 0
	}
	return n
}

// Fills in what was not read of the date, or says what is wrong with it.
func (r *reading) settleDate() string {
	if r.yday >= 0 {
		leap := int(daysBefore(int64(r.year)+1, 0) - daysBefore(int64(r.year), 0) - 365)
		if r.yday < 1 || r.yday > 365+leap {
			return "day-of-year out of range"
		}
		first := daysBefore(int64(r.year), 0)
		_, month, day, _ := civil(first + int64(r.yday) - 1)
		if r.month >= 0 && r.month != int(month) {
			return "day-of-year does not match month"
		}
		if r.day >= 0 && r.day != day {
			return "day-of-year does not match day"
		}
		r.month, r.day = int(month), day
	} else {
		if r.month < 0 {
			r.month = 1
		}
		if r.day < 0 {
			r.day = 1
		}
	}
	m := int64(r.month)
	length := daysBefore(int64(r.year)+m/12, m%12) - daysBefore(int64(r.year), m-1)
	if r.day < 1 || r.day > int(length) {
		return "day out of range"
	}
	return ""
}

func (r *reading) time(fallback, local *Location) Time {
	date := func(loc *Location) Time {
		return Date(r.year, Month(r.month), r.day, r.hour, r.min, r.sec, r.nsec, loc)
	}
	if r.utc {
		return date(UTC)
	}
	if r.hasOffset {
		if r.offset == local.offset && (r.zone == "" || r.zone == local.abbreviation) {
			return date(local)
		}
		return date(FixedZone(r.zone, r.offset))
	}
	if r.zone != "" {
		if r.zone == local.abbreviation {
			return date(local)
		}
		offset := 0
		if len(r.zone) > 3 && r.zone[:3] == "GMT" {
			for _, c := range r.zone[4:] {
				offset = offset*10 + int(c-'0')*3600
			}
			if r.zone[3] == '-' {
				offset = -offset
			}
		}
		return date(FixedZone(r.zone, offset))
	}
	return date(fallback)
}
