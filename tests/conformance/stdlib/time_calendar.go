// Dates, clocks, zones, layouts, durations.
package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2024, time.February, 29, 13, 4, 5, 678900000, time.UTC)
	fmt.Println(t)
	for _, layout := range []string{time.Layout, time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822,
		time.RFC822Z, time.RFC850, time.RFC1123, time.RFC1123Z, time.RFC3339, time.RFC3339Nano, time.Kitchen,
		time.Stamp, time.StampMilli, time.DateTime, time.DateOnly, time.TimeOnly, "Monday 2 January, 3pm", "002 .00 _2"} {
		fmt.Println(t.Format(layout))
	}
	y, w := t.ISOWeek()
	fmt.Println(t.Unix(), t.UnixMilli(), t.UnixNano(), t.Weekday(), t.YearDay(), y, w)
	fmt.Println(t.Add(36*time.Hour), t.AddDate(1, 0, 0), t.AddDate(0, -1, 1))
	fmt.Println(t.Truncate(time.Hour), t.Round(time.Minute))
	zone := time.FixedZone("CET", 3600)
	u := t.In(zone)
	fmt.Println(u, u.Equal(t), u == t, u.Location(), u.Sub(t), u.UTC() == t)
	fmt.Println(time.Date(2023, 14, -3, 25, 61, 0, 0, zone))
	fmt.Println(time.Unix(1257894000, 5).UTC(), time.UnixMilli(-1).UTC(), time.Time{}, time.Time{}.IsZero())
	fmt.Println(t.Before(u.Add(1)), t.After(u), t.Compare(u.Add(-1)), t.Sub(time.Time{}))
	fmt.Printf("%v %d %#v\n", time.March, time.March, t)

	for _, in := range [][2]string{{time.RFC3339, "2024-02-29T10:11:12+02:00"}, {time.DateOnly, "2023-02-29"},
		{time.DateTime, "2024-01-02 03:04:05.125"}, {time.Kitchen, "12:30AM"}, {time.RFC1123, "Mon, 02 Jan 2006 15:04:05 MST"},
		{time.DateOnly, "2024/01/02"}, {time.TimeOnly, "25:00:00"}, {time.DateOnly, "2024-01-02x"}, {"Jan 2", "Foo 1"}} {
		p, err := time.Parse(in[0], in[1])
		fmt.Println(p, err)
	}
	p, err := time.ParseInLocation(time.DateTime, "2024-01-02 03:04:05", zone)
	fmt.Println(p, err)

	for _, d := range []time.Duration{0, 1, 1500, 2 * time.Millisecond, -90 * time.Second, 1<<63 - 1, -1 << 63,
		26*time.Hour + 3*time.Millisecond} {
		fmt.Println(d, d.Round(time.Second), d.Truncate(time.Minute), d.Seconds(), d.Hours(), d.Abs())
	}
	for _, s := range []string{"1h15m30.918273645s", "-1.5h", "300ms", "1µs2ns", "", "5", "1x", ".s", "9223372036854775808ns", "+0"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	_, err = time.LoadLocation("Nowhere/Else")
	fmt.Println(err)
}

/* Output:
2024-02-29 13:04:05.6789 +0000 UTC
02/29 01:04:05PM '24 +0000
Thu Feb 29 13:04:05 2024
Thu Feb 29 13:04:05 UTC 2024
Thu Feb 29 13:04:05 +0000 2024
29 Feb 24 13:04 UTC
29 Feb 24 13:04 +0000
Thursday, 29-Feb-24 13:04:05 UTC
Thu, 29 Feb 2024 13:04:05 UTC
Thu, 29 Feb 2024 13:04:05 +0000
2024-02-29T13:04:05Z
2024-02-29T13:04:05.6789Z
1:04PM
Feb 29 13:04:05
Feb 29 13:04:05.678
2024-02-29 13:04:05
2024-02-29
13:04:05
Thursday 29 February, 1pm
060 .67 29
1709211845 1709211845678 1709211845678900000 Thursday 60 2024 9
2024-03-02 01:04:05.6789 +0000 UTC 2025-03-01 13:04:05.6789 +0000 UTC 2024-01-30 13:04:05.6789 +0000 UTC
2024-02-29 13:00:00 +0000 UTC 2024-02-29 13:04:00 +0000 UTC
2024-02-29 14:04:05.6789 +0100 CET true false CET 0s true
2024-01-29 02:01:00 +0100 CET
2009-11-10 23:00:00.000000005 +0000 UTC 1969-12-31 23:59:59.999 +0000 UTC 0001-01-01 00:00:00 +0000 UTC true
true false 1 2562047h47m16.854775807s
March 3 time.Date(2024, time.February, 29, 13, 4, 5, 678900000, time.UTC)
2024-02-29 10:11:12 +0200 +0200 <nil>
0001-01-01 00:00:00 +0000 UTC parsing time "2023-02-29": day out of range
2024-01-02 03:04:05.125 +0000 UTC <nil>
0000-01-01 00:30:00 +0000 UTC <nil>
2006-01-02 15:04:05 +0000 MST <nil>
0001-01-01 00:00:00 +0000 UTC parsing time "2024/01/02" as "2006-01-02": cannot parse "/01/02" as "-"
0001-01-01 00:00:00 +0000 UTC parsing time "25:00:00": hour out of range
0001-01-01 00:00:00 +0000 UTC parsing time "2024-01-02x": extra text: "x"
0001-01-01 00:00:00 +0000 UTC parsing time "Foo 1" as "Jan 2": cannot parse "Foo 1" as "Jan"
2024-01-02 03:04:05 +0100 CET <nil>
0s 0s 0s 0 0 0s
1ns 0s 0s 1e-09 2.777777777777778e-13 1ns
1.5µs 0s 0s 1.5e-06 4.166666666666667e-10 1.5µs
2ms 0s 0s 0.002 5.555555555555555e-07 2ms
-1m30s -1m30s -1m0s -90 -0.025 1m30s
2562047h47m16.854775807s 2562047h47m16.854775807s 2562047h47m0s 9.223372036854776e+09 2.5620477880152157e+06 2562047h47m16.854775807s
-2562047h47m16.854775808s -2562047h47m16.854775808s -2562047h47m0s -9.223372036854776e+09 -2.5620477880152157e+06 2562047h47m16.854775807s
26h0m0.003s 26h0m0s 26h0m0s 93600.003 26.000000833333335 26h0m0.003s
1h15m30.918273645s <nil>
-1h30m0s <nil>
300ms <nil>
1.002µs <nil>
0s time: invalid duration ""
0s time: missing unit in duration "5"
0s time: unknown unit "x" in duration "1x"
0s time: invalid duration ".s"
0s time: invalid duration "9223372036854775808ns"
0s <nil>
unknown time zone Nowhere/Else
*/
