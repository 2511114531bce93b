// Duration, Month, Weekday.
package time

import "errors"

// A Duration is a span of time in nanoseconds.
type Duration int64

const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

func (d Duration) Nanoseconds() int64  { return int64(d) }
func (d Duration) Microseconds() int64 { return int64(d) / 1000 }
func (d Duration) Milliseconds() int64 { return int64(d) / 1000000 }
func (d Duration) Seconds() float64    { return d.in(Second) }
func (d Duration) Minutes() float64    { return d.in(Minute) }
func (d Duration) Hours() float64      { return d.in(Hour) }

// The whole units first: so the quotient keeps what precision there is.
func (d Duration) in(unit Duration) float64 {
	return float64(d/unit) + float64(d%unit)/float64(unit)
}

// String writes d like "72h3m0.5s", with the largest unit first and no zeros in front.
func (d Duration) String() string {
	var buf [32]byte
	left := uint64(d)
	if d < 0 {
		left = -left
	}
	w := len(buf) - 1
	buf[w] = 's'
	if left < uint64(Second) {
		digits := 0
		switch {
		case left == 0:
			return "0s"
		case left < uint64(Microsecond):
			w--
			buf[w] = 'n'
		case left < uint64(Millisecond):
			digits = 3
			w -= 2
			copy(buf[w:], "µ")
		default:
			digits = 6
			w--
			buf[w] = 'm'
		}
		w, left = putFraction(buf[:w], left, digits)
		w = putDigits(buf[:w], left)
	} else {
		w, left = putFraction(buf[:w], left, 9)
		w = putDigits(buf[:w], left%60)
		if left /= 60; left > 0 {
			w--
			buf[w] = 'm'
			w = putDigits(buf[:w], left%60)
			if left /= 60; left > 0 {
				w--
				buf[w] = 'h'
				w = putDigits(buf[:w], left)
			}
		}
	}
	if d < 0 {
		w--
		buf[w] = '-'
	}
	return string(buf[w:])
}

// Writes the last `digits` digits of v behind a point at the end of buf, without zeros at their
// end; returns where they begin and the rest of v.
func putFraction(buf []byte, v uint64, digits int) (int, uint64) {
	w, some := len(buf), false
	for ; digits > 0; digits-- {
		digit := byte(v % 10)
		v /= 10
		if some = some || digit != 0; some {
			w--
			buf[w] = '0' + digit
		}
	}
	if some {
		w--
		buf[w] = '.'
	}
	return w, v
}

func putDigits(buf []byte, v uint64) int {
	w := len(buf)
	for {
		w--
		buf[w] = '0' + byte(v%10)
		if v /= 10; v == 0 {
			return w
		}
	}
}

// Truncate rounds d towards zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds d to the nearest multiple of m, halves away from zero.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	r := d % m
	if d < 0 {
		if r = -r; r < m-r {
			return d + r
		}
		if up := d - m + r; up < d {
			return up
		}
		return minDuration
	}
	if r < m-r {
		return d - r
	}
	if up := d + m - r; up > d {
		return up
	}
	return maxDuration
}

func (d Duration) Abs() Duration {
	if d == minDuration {
		return maxDuration
	}
	if d < 0 {
		return -d
	}
	return d
}

// ParseDuration reads what String writes, and sums of other numbers with units.
func ParseDuration(s string) (Duration, error) {
	whole, negative := s, false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		s = s[1:]
	}
	if s == "0" {
		return 0, nil
	}
	if s == "" {
		return 0, badDuration("invalid duration ", whole)
	}
	var sum uint64
	for s != "" {
		number, fraction, scale, rest, ok := durationNumber(s)
		if !ok {
			return 0, badDuration("invalid duration ", whole)
		}
		i := 0
		for i < len(rest) && rest[i] != '.' && (rest[i] < '0' || rest[i] > '9') {
			i++
		}
		if i == 0 {
			return 0, badDuration("missing unit in duration ", whole)
		}
		unit := unitOf(rest[:i])
		if unit == 0 {
			return 0, badDuration("unknown unit "+quote(rest[:i])+" in duration ", whole)
		}
		s = rest[i:]
		if number > 1<<63/unit {
			return 0, badDuration("invalid duration ", whole)
		}
		number *= unit
		if fraction > 0 {
			number += uint64(float64(fraction) * (float64(unit) / scale))
		}
		if sum += number; number > 1<<63 || sum > 1<<63 {
			return 0, badDuration("invalid duration ", whole)
		}
	}
	if negative {
		return -Duration(sum), nil
	}
	if sum > 1<<63-1 {
		return 0, badDuration("invalid duration ", whole)
	}
	return Duration(sum), nil
}

// The number in front of s is number + fraction / scale.
func durationNumber(s string) (number, fraction uint64, scale float64, rest string, ok bool) {
	i := 0
	for ; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		digit := uint64(s[i] - '0')
		if number > (1<<63-digit)/10 {
			return 0, 0, 0, "", false
		}
		number = number*10 + digit
	}
	digits := i
	scale = 1
	if i < len(s) && s[i] == '.' {
		i++
		full := false // more digits would not change the value
		for ; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
			digits++
			digit := uint64(s[i] - '0')
			if full = full || fraction > (1<<63-1-digit)/10; !full {
				fraction = fraction*10 + digit
				scale *= 10
			}
		}
	}
	return number, fraction, scale, s[i:], digits > 0
}

func unitOf(name string) uint64 {
	switch name {
	case "ns":
		return 1
	case "us", "µs", "μs":
		return 1000
	case "ms":
		return 1000000
	case "s":
		return uint64(Second)
	case "m":
		return uint64(Minute)
	case "h":
		return uint64(Hour)
	}
	return 0
}

func badDuration(why, s string) error { return errors.New("time: " + why + quote(s)) }

// In quotes, with all but printable ASCII escaped.
func quote(s string) string {
	const hex = "0123456789abcdef"
	b := []byte{'"'}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ' || c >= 0x80:
			b = append(b, '\\', 'x', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
	}
	return string(append(b, '"'))
}

// A Month is a month of the year; January is 1.
type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

// A Weekday is a day of the week; Sunday is 0.
type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

var (
	monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December"}
	dayNames = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
		"Saturday"}
)

func (m Month) String() string {
	if m >= January && m <= December {
		return monthNames[m-1]
	}
	return strange("%!Month(", uint64(m))
}

func (d Weekday) String() string {
	if d >= Sunday && d <= Saturday {
		return dayNames[d]
	}
	return strange("%!Weekday(", uint64(d))
}

func strange(what string, v uint64) string {
	var buf [20]byte
	return what + string(buf[putDigits(buf[:], v):]) + ")"
}
