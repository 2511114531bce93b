// Package time has virtual time: instants, durations, timers, and their texts.
//
// This file: Time and its calendar. The wall clock begins at 2009-11-10 23:00:00 UTC with the
// program and goes with the virtual clock, so the two never drift apart.
package time

// A Time is an instant, shown in a zone. The zero Time is 0001-01-01 00:00:00 UTC.
//
// ns > 0 is a reading of the virtual clock, and the whole value: that is how timers send it.
// Otherwise sec are seconds since the zero Time, and -ns the nanoseconds after them.
type Time struct {
	ns  int64
	sec int64
	loc *Location // nil: UTC
}

const (
	unixEpoch  = 62135596800            // in seconds since the zero Time
	clockStart = unixEpoch + 1257894000 // what the wall clock shows when the program starts

	secondsPerDay = 24 * 60 * 60
)

// A Location is a zone with one offset from UTC.
type Location struct {
	name, abbreviation string
	offset             int
}

var (
	UTC   = &Location{name: "UTC", abbreviation: "UTC"}
	Local = &Location{name: "Local", abbreviation: "UTC"}
)

// FixedZone returns a zone that is offset seconds east of UTC.
func FixedZone(name string, offset int) *Location { return &Location{name, name, offset} }

// LoadLocation knows "", "UTC" and "Local": the simulated machine has no zone files.
func LoadLocation(name string) (*Location, error) {
	switch name {
	case "", "UTC":
		return UTC, nil
	case "Local":
		return Local, nil
	}
	return nil, unknownZone(name)
}

type unknownZone string

func (z unknownZone) Error() string { return "unknown time zone " + string(z) }

func (l *Location) String() string { return l.get().name }

func (l *Location) get() *Location {
	if l == nil {
		return UTC
	}
	return l
}

// Now is the time on the wall clock, with the reading of the virtual clock.
func Now() Time { return Time{ns: now()} }

func Since(t Time) Duration { return Now().Sub(t) }
func Until(t Time) Duration { return t.Sub(Now()) }

// Unix is the time sec seconds and nsec nanoseconds after 1970-01-01 00:00:00 UTC.
func Unix(sec, nsec int64) Time {
	return at(sec+unixEpoch+floorDiv(nsec, 1e9), floorMod(nsec, 1e9), Local)
}

func UnixMilli(ms int64) Time { return Unix(floorDiv(ms, 1e3), floorMod(ms, 1e3)*1e6) }
func UnixMicro(us int64) Time { return Unix(floorDiv(us, 1e6), floorMod(us, 1e6)*1e3) }

func at(sec, nsec int64, loc *Location) Time {
	if loc == UTC {
		loc = nil
	}
	return Time{-nsec, sec, loc}
}

// Seconds since the zero Time, and nanoseconds after them.
func (t Time) parts() (sec, nsec int64) {
	if t.ns > 0 {
		return clockStart + t.ns/1e9, t.ns % 1e9
	}
	return t.sec, -t.ns
}

// Without the reading of the virtual clock.
func (t Time) stripped() Time {
	sec, nsec := t.parts()
	return Time{-nsec, sec, t.loc}
}

// Seconds as a clock in the zone of t shows them.
func (t Time) shown() int64 {
	sec, _ := t.parts()
	return sec + int64(t.loc.get().offset)
}

func (t Time) IsZero() bool {
	sec, nsec := t.parts()
	return sec == 0 && nsec == 0
}

func (t Time) Unix() int64 {
	sec, _ := t.parts()
	return sec - unixEpoch
}

func (t Time) UnixNano() int64 {
	sec, nsec := t.parts()
	return (sec-unixEpoch)*1e9 + nsec
}

func (t Time) UnixMicro() int64 {
	sec, nsec := t.parts()
	return (sec-unixEpoch)*1e6 + nsec/1e3
}

func (t Time) UnixMilli() int64 {
	sec, nsec := t.parts()
	return (sec-unixEpoch)*1e3 + nsec/1e6
}

func (t Time) Compare(u Time) int {
	ts, tn := t.parts()
	us, un := u.parts()
	switch {
	case ts < us || ts == us && tn < un:
		return -1
	case ts == us && tn == un:
		return 0
	}
	return +1
}

func (t Time) After(u Time) bool  { return t.Compare(u) > 0 }
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }
func (t Time) Equal(u Time) bool  { return t.Compare(u) == 0 }

func (t Time) Add(d Duration) Time {
	if t.ns > 0 {
		if ns := t.ns + int64(d); ns > 0 && (ns > t.ns) == (d > 0) {
			return Time{ns: ns, loc: t.loc}
		}
	}
	sec, nsec := t.parts()
	sec += int64(d / 1e9)
	nsec += int64(d % 1e9)
	return Time{-floorMod(nsec, 1e9), sec + floorDiv(nsec, 1e9), t.loc}
}

// Sub is t-u, or the nearest Duration.
func (t Time) Sub(u Time) Duration {
	ts, tn := t.parts()
	us, un := u.parts()
	sec := ts - us
	if sec > 1<<34 {
		return maxDuration
	}
	if sec < -(1 << 34) {
		return minDuration
	}
	d := Duration(sec)*Second + Duration(tn-un)
	if sec > 1<<33 && d < 0 {
		return maxDuration
	}
	if sec < -(1<<33) && d > 0 {
		return minDuration
	}
	return d
}

// AddDate adds to the calendar date: one month after January 31 is March 2 or 3.
func (t Time) AddDate(years, months, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, t.Nanosecond(),
		t.Location())
}

// Truncate rounds t down to a multiple of d since the zero Time, and strips the clock reading.
func (t Time) Truncate(d Duration) Time {
	t = t.stripped()
	if d <= 0 {
		return t
	}
	return t.Add(-t.modulo(d))
}

// Round rounds t to the nearest multiple of d since the zero Time, halves up.
func (t Time) Round(d Duration) Time {
	t = t.stripped()
	if d <= 0 {
		return t
	}
	r := t.modulo(d)
	if r < d-r {
		return t.Add(-r)
	}
	return t.Add(d - r)
}

// Nanoseconds since the zero Time modulo d, though they may not fit into 64 bits.
func (t Time) modulo(d Duration) Duration {
	sec, nsec := t.parts()
	m := uint64(d)
	if d%Second == 0 {
		return Duration(floorMod(sec, int64(d/Second)))*Second + Duration(nsec)
	}
	s := uint64(floorMod(sec, int64(d)))
	r := uint64(0)
	for bit := uint64(1) << 29; bit > 0; bit >>= 1 { // r = s * 1e9 mod m
		r = r * 2 % m
		if 1000000000&bit != 0 {
			r = (r + s) % m
		}
	}
	return Duration((r + uint64(nsec)) % m)
}

func (t Time) UTC() Time   { return t.In(UTC) }
func (t Time) Local() Time { return t.In(Local) }

// In is the same instant shown in zone loc.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	if t.loc = loc; loc == UTC {
		t.loc = nil
	}
	return t
}

func (t Time) Location() *Location { return t.loc.get() }
func (t Time) IsDST() bool         { return false }

func (t Time) Zone() (name string, offset int) {
	l := t.loc.get()
	return l.abbreviation, l.offset
}

// Date is the instant of that date and clock in zone loc; values beyond their range carry over.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	m := int64(month) - 1
	days := daysBefore(int64(year)+floorDiv(m, 12), floorMod(m, 12)) + int64(day) - 1
	s := days*secondsPerDay + int64(hour)*3600 + int64(min)*60 + int64(sec) - int64(loc.offset)
	return at(s+floorDiv(int64(nsec), 1e9), floorMod(int64(nsec), 1e9), loc)
}

// Days from 0001-01-01 to the first of a month; January is 0. Years begin in March here, so
// that the leap day is a year's last.
func daysBefore(year, month int64) int64 {
	if month < 2 {
		year, month = year-1, month+12
	}
	era, y := floorDiv(year, 400), floorMod(year, 400)
	return era*146097 + y*365 + y/4 - y/100 + ((month-2)*153+2)/5 - 306
}

// The date that is `days` after 0001-01-01; yday counts from 0.
func civil(days int64) (year int, month Month, day, yday int) {
	days += 306 // since 0000-03-01
	era, d := floorDiv(days, 146097), floorMod(days, 146097)
	y := (d - d/1460 + d/36524 - d/146096) / 365
	d -= y*365 + y/4 - y/100 // of the year that begins in March
	m := (d*5 + 2) / 153
	day = int(d-(m*153+2)/5) + 1
	y += era * 400
	if m += 2; m >= 12 {
		m -= 12
		y++
	}
	return int(y), Month(m + 1), day, int(days - 306 - daysBefore(y, 0))
}

func (t Time) Date() (year int, month Month, day int) {
	year, month, day, _ = civil(floorDiv(t.shown(), secondsPerDay))
	return
}

func (t Time) Clock() (hour, min, sec int) {
	s := int(floorMod(t.shown(), secondsPerDay))
	return s / 3600, s / 60 % 60, s % 60
}

func (t Time) Year() int {
	year, _, _ := t.Date()
	return year
}

func (t Time) Month() Month {
	_, month, _ := t.Date()
	return month
}

func (t Time) Day() int {
	_, _, day := t.Date()
	return day
}

func (t Time) YearDay() int {
	_, _, _, yday := civil(floorDiv(t.shown(), secondsPerDay))
	return yday + 1
}

func (t Time) Weekday() Weekday {
	return Weekday(floorMod(floorDiv(t.shown(), secondsPerDay)+1, 7))
}

// ISOWeek: a week begins on Monday and belongs to the year that has its Thursday.
func (t Time) ISOWeek() (year, week int) {
	day := floorDiv(t.shown(), secondsPerDay)
	year, _, _, yday := civil(day - floorMod(day, 7) + 3)
	return year, yday/7 + 1
}

func (t Time) Hour() int {
	hour, _, _ := t.Clock()
	return hour
}

func (t Time) Minute() int {
	_, min, _ := t.Clock()
	return min
}

func (t Time) Second() int {
	_, _, sec := t.Clock()
	return sec
}

func (t Time) Nanosecond() int {
	_, nsec := t.parts()
	return int(nsec)
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int64) int64 {
	r := a % b
	if r < 0 {
		r += b
	}
	return r
}
