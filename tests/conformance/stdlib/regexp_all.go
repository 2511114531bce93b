// regexp: finding, capturing, replacing, splitting, and what is not an expression.
package main

import (
	"fmt"
	"regexp"
	"strings"
)

func main() {
	re := regexp.MustCompile(`(?P<key>\w+)=(?P<value>"[^"]*"|\d+)`)
	text := `a=1, name="Go", x=, n=42`
	fmt.Println(re.MatchString(text), re.NumSubexp(), re.SubexpNames(), re.SubexpIndex("value"))
	fmt.Printf("%q %v\n", re.FindString(text), re.FindStringIndex(text))
	fmt.Printf("%q %v\n", re.FindAllStringSubmatch(text, -1), re.FindAllStringSubmatchIndex(text, 2))
	fmt.Println(re.ReplaceAllString(text, "$value=${key}"), re.ReplaceAllString(text, "$1x$$"))
	fmt.Println(re.ReplaceAllLiteralString(text, "$1"), re.ReplaceAllStringFunc(text, strings.ToUpper))

	for _, c := range [][2]string{
		{`a*`, "baaac"}, {`a+?`, "aaa"}, {`(a|ab)(c|bcd)(d*)`, "abcd"}, {`^\s*$`, "  "}, {`(?i)straße`, "STRASSE STRAßE"},
		{`\bfoo\b`, "afoo foo"}, {`[^\d\s]+`, "12 ab 3c"}, {`x{2,3}`, "xxxxx"}, {`(?m)^l.*$`, "one\nline\nlast"}, {`(?s)a.b`, "a\nb"},
		{`\p{Greek}+`, "abγδ"}, {`[[:upper:]]\x41?`, "xAAB"}, {`(a*)*`, "aab"}, {`()`, "日本"}, {`\Q.*\E+`, "a.***"}, {`世|界`, "世界"},
	} {
		r := regexp.MustCompile(c[0])
		fmt.Printf("%s on %q: %q %v %q\n", r, c[1], r.FindAllString(c[1], -1), r.FindStringSubmatchIndex(c[1]), r.Split(c[1], -1))
		r.Longest()
		fmt.Printf("  longest %q\n", r.FindString(c[1]))
	}
	fmt.Println(regexp.MustCompile(`(a+)+$`).MatchString(strings.Repeat("a", 300)+"b"), regexp.QuoteMeta("1+1=[2]"))
	fmt.Println(regexp.MustCompile(`abc+d`).LiteralPrefix())
	fmt.Printf("%s\n", regexp.MustCompile(`(\d+)`).ReplaceAll([]byte("a1b22"), []byte("<$1>")))
	for _, bad := range []string{"a(b", "a)b", "[a", "*a", "a**", "a{2,1}", "a{1001}", `\`, `\8`, "[b-a]", "(?P<n", "(?z)", `\pX`, "[[:foo:]]", "x{2}{3}"} {
		_, err := regexp.Compile(bad)
		fmt.Println(err)
	}
	fmt.Println(regexp.MatchString("a.c", "xabcx"))
	defer func() { fmt.Println(recover()) }()
	regexp.MustCompile("(")
}

/* Output:
true 2 [ key value] 2
"a=1" [0 3]
[["a=1" "a" "1"] ["name=\"Go\"" "name" "\"Go\""] ["n=42" "n" "42"]] [[0 3 0 1 2 3] [5 14 5 9 10 14]]
1=a, "Go"=name, x=, 42=n $, $, x=, $
$1, $1, x=, $1 A=1, NAME="GO", x=, N=42
a* on "baaac": ["" "aaa" ""] [0 0] ["b" "c"]
  longest ""
a+? on "aaa": ["a" "a" "a"] [0 1] ["" "" "" ""]
  longest "aaa"
(a|ab)(c|bcd)(d*) on "abcd": ["abcd"] [0 4 0 1 1 4 4 4] ["" ""]
  longest "abcd"
^\s*$ on "  ": ["  "] [0 2] ["" ""]
  longest "  "
(?i)straße on "STRASSE STRAßE": ["STRAßE"] [8 15] ["STRASSE " ""]
  longest "STRAßE"
\bfoo\b on "afoo foo": ["foo"] [5 8] ["afoo " ""]
  longest "foo"
[^\d\s]+ on "12 ab 3c": ["ab" "c"] [3 5] ["12 " " 3" ""]
  longest "ab"
x{2,3} on "xxxxx": ["xxx" "xx"] [0 3] ["" "" ""]
  longest "xxx"
(?m)^l.*$ on "one\nline\nlast": ["line" "last"] [4 8] ["one\n" "\n" ""]
  longest "line"
(?s)a.b on "a\nb": ["a\nb"] [0 3] ["" ""]
  longest "a\nb"
\p{Greek}+ on "abγδ": ["γδ"] [2 6] ["ab" ""]
  longest "γδ"
[[:upper:]]\x41? on "xAAB": ["AA" "B"] [1 3] ["x" "" ""]
  longest "AA"
(a*)* on "aab": ["aa" ""] [0 2 0 2] ["" "b"]
  longest "aa"
() on "日本": ["" "" ""] [0 0 0 0] ["日" "本"]
  longest ""
\Q.*\E+ on "a.***": [".***"] [1 5] ["a" ""]
  longest ".***"
世|界 on "世界": ["世" "界"] [0 3] ["" "" ""]
  longest "世"
false 1\+1=\[2\]
abc false
a<1>b<22>
error parsing regexp: missing closing ): `a(b`
error parsing regexp: unexpected ): `a)b`
error parsing regexp: missing closing ]: `[a`
error parsing regexp: missing argument to repetition operator: `*`
error parsing regexp: invalid nested repetition operator: `**`
error parsing regexp: invalid repeat count: `{2,1}`
error parsing regexp: invalid repeat count: `{1001}`
error parsing regexp: trailing backslash at end of expression: ``
error parsing regexp: invalid escape sequence: `\8`
error parsing regexp: invalid character class range: `b-a`
error parsing regexp: invalid named capture: `(?P<n`
error parsing regexp: invalid or unsupported Perl syntax: `(?z`
error parsing regexp: invalid character class range: `\pX`
error parsing regexp: invalid character class range: `[:foo:]`
error parsing regexp: invalid nested repetition operator: `{2}{3}`
true <nil>
regexp: Compile(`(`): error parsing regexp: missing closing ): `(`
*/
