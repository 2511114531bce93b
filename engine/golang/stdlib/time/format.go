// Times as texts: the layouts, and writing.
package time

const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// What a piece of a layout stands for.
type element int

const (
	literal element = iota
	longMonth
	shortMonth
	numMonth
	zeroMonth
	longDay
	shortDay
	day
	spaceDay
	zeroDay
	spaceYearDay
	zeroYearDay
	hour24
	hour12
	zeroHour12
	minute
	zeroMinute
	second
	zeroSecond
	longYear
	shortYear
	upperPM
	lowerPM
	zoneName
	zoneOffset // -07 and its longer forms; a Z in front writes Z for UTC
	zeroFraction
	nineFraction
)

// The elements that a plain text names. Longer texts come before their beginnings.
var elements = [...]struct {
	text string
	e    element
}{
	{"January", longMonth}, {"Jan", shortMonth}, {"Monday", longDay}, {"Mon", shortDay},
	{"MST", zoneName}, {"002", zeroYearDay}, {"01", zeroMonth}, {"02", zeroDay},
	{"03", zeroHour12}, {"04", zeroMinute}, {"05", zeroSecond}, {"06", shortYear},
	{"15", hour24}, {"1", numMonth}, {"2006", longYear}, {"2", day}, {"__2", spaceYearDay},
	{"_2", spaceDay}, {"3", hour12}, {"4", minute}, {"5", second}, {"PM", upperPM},
	{"pm", lowerPM}, {"-070000", zoneOffset}, {"-07:00:00", zoneOffset}, {"-0700", zoneOffset},
	{"-07:00", zoneOffset}, {"-07", zoneOffset}, {"Z070000", zoneOffset},
	{"Z07:00:00", zoneOffset}, {"Z0700", zoneOffset}, {"Z07:00", zoneOffset}, {"Z07", zoneOffset},
}

func hasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && s[:len(prefix)] == prefix
}

// Cuts the first element out of a layout: what stands before it, itself, what follows.
func nextElement(layout string) (before string, e element, text, after string) {
	for i := 0; i < len(layout); i++ {
		if e, n := elementAt(layout[i:]); e != literal {
			return layout[:i], e, layout[i : i+n], layout[i+n:]
		}
	}
	return layout, literal, "", ""
}

func elementAt(s string) (element, int) {
	switch c := s[0]; c {
	case '.', ',':
		return fractionAt(s)
	case '_':
		if hasPrefix(s, "_2006") {
			return literal, 0 // an underscore and a year
		}
	case 'J', 'M', '0', '1', '2', '3', '4', '5', 'P', 'p', '-', 'Z':
	default:
		return literal, 0
	}
	for i := range elements {
		text, e := elements[i].text, elements[i].e
		if text[0] != s[0] || !hasPrefix(s, text) {
			continue
		}
		short := e == shortMonth || e == shortDay
		if short && len(s) > 3 && s[3] >= 'a' && s[3] <= 'z' {
			continue // the beginning of some word
		}
		return e, len(text)
	}
	return literal, 0
}

func fractionAt(s string) (element, int) {
	if len(s) < 2 || s[1] != '0' && s[1] != '9' {
		return literal, 0
	}
	n := 1
	for n < len(s) && s[n] == s[1] {
		n++
	}
	if n < len(s) && isDigit(s[n]) {
		return literal, 0
	}
	if s[1] == '0' {
		return zeroFraction, n
	}
	return nineFraction, n
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// Format writes t as layout writes 2006-01-02 15:04:05 -0700.
func (t Time) Format(layout string) string {
	return string(t.AppendFormat(make([]byte, 0, len(layout)+10), layout))
}

func (t Time) AppendFormat(b []byte, layout string) []byte {
	year, month, mday, yday := civil(floorDiv(t.shown(), secondsPerDay))
	hour, min, sec := t.Clock()
	for layout != "" {
		before, e, text, after := nextElement(layout)
		b = append(b, before...)
		layout = after
		switch e {
		case longMonth:
			b = append(b, month.String()...)
		case shortMonth:
			b = append(b, month.String()[:3]...)
		case numMonth:
			b = number(b, int(month), 0, '0')
		case zeroMonth:
			b = number(b, int(month), 2, '0')
		case longDay:
			b = append(b, t.Weekday().String()...)
		case shortDay:
			b = append(b, t.Weekday().String()[:3]...)
		case day:
			b = number(b, mday, 0, '0')
		case spaceDay:
			b = number(b, mday, 2, ' ')
		case zeroDay:
			b = number(b, mday, 2, '0')
		case spaceYearDay:
			b = number(b, yday+1, 3, ' ')
		case zeroYearDay:
			b = number(b, yday+1, 3, '0')
		case hour24:
			b = number(b, hour, 2, '0')
		case hour12:
			b = number(b, (hour+11)%12+1, 0, '0')
		case zeroHour12:
			b = number(b, (hour+11)%12+1, 2, '0')
		case minute:
			b = number(b, min, 0, '0')
		case zeroMinute:
			b = number(b, min, 2, '0')
		case second:
			b = number(b, sec, 0, '0')
		case zeroSecond:
			b = number(b, sec, 2, '0')
		case longYear:
			b = number(b, year, 4, '0')
		case shortYear:
			b = number(b, max(year, -year)%100, 2, '0')
		case upperPM, lowerPM:
			b = append(b, halfOfDay(hour, e)...)
		case zoneName:
			b = t.appendZoneName(b)
		case zoneOffset:
			b = appendOffset(b, t.loc.get().offset, text)
		case zeroFraction, nineFraction:
			b = appendFraction(b, t.Nanosecond(), text, e == nineFraction)
		}
	}
	return b
}

func halfOfDay(hour int, e element) string {
	switch {
	case hour < 12 && e == upperPM:
		return "AM"
	case hour < 12:
		return "am"
	case e == upperPM:
		return "PM"
	}
	return "pm"
}

// Appends n, padded to `width` digits.
func number(b []byte, n, width int, pad byte) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	var buf [20]byte
	w := putDigits(buf[:], uint64(n))
	for len(buf)-w < width {
		w--
		buf[w] = pad
	}
	return append(b, buf[w:]...)
}

// A zone without a name is written as its offset.
func (t Time) appendZoneName(b []byte) []byte {
	name, offset := t.Zone()
	if name != "" {
		return append(b, name...)
	}
	return appendOffset(b, offset, "-0700")
}

func appendOffset(b []byte, offset int, form string) []byte {
	if offset == 0 && form[0] == 'Z' {
		return append(b, 'Z')
	}
	sign := byte('+')
	if offset/60 < 0 {
		sign, offset = '-', -offset
	}
	b = append(b, sign)
	b = number(b, offset/3600, 2, '0')
	rest := form[3:]
	for unit := 60; rest != ""; unit = 1 {
		if rest[0] == ':' {
			b = append(b, ':')
			rest = rest[1:]
		}
		b = number(b, offset/unit%60, 2, '0')
		rest = rest[2:]
	}
	return b
}

// Appends the first digits of nsec, as many as form has; without zeros at their end, if trim.
func appendFraction(b []byte, nsec int, form string, trim bool) []byte {
	var buf [9]byte
	for i := 8; i >= 0; i-- {
		buf[i] = '0' + byte(nsec%10)
		nsec /= 10
	}
	n := min(len(form)-1, 9)
	for trim && n > 0 && buf[n-1] == '0' {
		n--
	}
	if n == 0 {
		return b
	}
	return append(append(b, form[0]), buf[:n]...)
}

// String is for people: it may change, and shows the reading of the virtual clock if t has one.
func (t Time) String() string {
	b := t.AppendFormat(nil, "2006-01-02 15:04:05.999999999 -0700 MST")
	if t.ns > 0 {
		b = append(b, " m=+"...)
		b = number(b, int(t.ns/1e9), 0, '0')
		b = append(b, '.')
		b = number(b, int(t.ns%1e9), 9, '0')
	}
	return string(b)
}

// GoString is t as Go source.
func (t Time) GoString() string {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	b := number([]byte("time.Date("), year, 0, '0')
	b = append(append(b, ", time."...), month.String()...)
	for _, n := range [...]int{day, hour, min, sec, t.Nanosecond()} {
		b = number(append(b, ", "...), n, 0, '0')
	}
	switch loc := t.Location(); loc {
	case UTC:
		b = append(b, ", time.UTC)"...)
	case Local:
		b = append(b, ", time.Local)"...)
	default:
		b = append(append(append(b, ", time.Location("...), quote(loc.name)...), "))"...)
	}
	return string(b)
}
