// Times as JSON, text and bytes; regexp and its readers; the inverse error functions.
package main

import (
	"fmt"
	"math"
	"regexp"
	"strings"
	"time"
)

func main() {
	t := time.Date(2024, 2, 29, 12, 34, 56, 789, time.FixedZone("X", 3600+1800))
	for _, at := range []time.Time{t, t.UTC(), {}, time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)} {
		json, err := at.MarshalJSON()
		text, _ := at.MarshalText()
		bytes, _ := at.MarshalBinary()
		fmt.Println(string(json), string(text), bytes, err)
		var back, again time.Time
		if err == nil {
			fmt.Println(back.UnmarshalJSON(json), again.UnmarshalBinary(bytes), back.Equal(at), again)
		}
	}
	var u time.Time
	for _, text := range []string{`null`, `2024`, `"2024-02-30T00:00:00Z"`, `"`, `"x"`} {
		fmt.Println(u.UnmarshalJSON([]byte(text)))
	}
	fmt.Println(u.UnmarshalBinary(nil), u.UnmarshalBinary([]byte{9}), u.GobDecode([]byte{1, 2}))
	fmt.Println(t.ZoneBounds())

	re := regexp.MustCompile(`(\w)(\d+)`)
	fmt.Println(re.FindReaderIndex(strings.NewReader("é a12")), re.MatchReader(strings.NewReader("-")))
	fmt.Println(re.FindReaderSubmatchIndex(strings.NewReader("é a12")))
	text, err := re.MarshalText()
	var other regexp.Regexp
	fmt.Println(string(text), err, other.UnmarshalText([]byte("(")), other.UnmarshalText([]byte("b+")))
	fmt.Println(other.FindString("abbc"))
	matched, err := regexp.MatchReader("b$", strings.NewReader("ab"))
	fmt.Println(matched, err)

	for _, x := range []float64{0, 0.1, 0.5, -0.9, 0.999999, 1e-10, 1, -1, 2} {
		fmt.Printf("%.12g %.12g\n", math.Erfinv(x), math.Erfcinv(math.Abs(x)))
	}
}

/* Output:
"2024-02-29T12:34:56.000000789+01:30" 2024-02-29T12:34:56.000000789+01:30 [1 0 0 0 14 221 114 91 216 0 0 3 21 0 90] <nil>
<nil> <nil> true 2024-02-29 12:34:56.000000789 +0130 +0130
"2024-02-29T11:04:56.000000789Z" 2024-02-29T11:04:56.000000789Z [1 0 0 0 14 221 114 91 216 0 0 3 21 255 255] <nil>
<nil> <nil> true 2024-02-29 11:04:56.000000789 +0000 UTC
"0001-01-01T00:00:00Z" 0001-01-01T00:00:00Z [1 0 0 0 0 0 0 0 0 0 0 0 0 255 255] <nil>
<nil> <nil> true 0001-01-01 00:00:00 +0000 UTC
  [1 0 0 0 73 119 134 56 128 0 0 0 0 255 255] Time.MarshalJSON: year outside of range [0,9999]
<nil>
Time.UnmarshalJSON: input is not a JSON string
parsing time "2024-02-30T00:00:00Z": day out of range
Time.UnmarshalJSON: input is not a JSON string
parsing time "x" as "2006-01-02T15:04:05Z07:00": cannot parse "x" as "2006"
Time.UnmarshalBinary: no data Time.UnmarshalBinary: unsupported version Time.UnmarshalBinary: invalid length
0001-01-01 00:00:00 +0000 UTC 0001-01-01 00:00:00 +0000 UTC
[3 6] false
[3 6 3 4 4 6]
(\w)(\d+) <nil> error parsing regexp: missing closing ): `(` <nil>
bb
true <nil>
0 +Inf
0.0888559904943 1.16308715368
0.476936276204 0.476936276204
-1.16308715368 0.0888559904943
3.45891073728 8.86226925478e-07
8.86226925453e-11 4.57282495854
+Inf 0
-Inf 0
NaN -Inf
*/
