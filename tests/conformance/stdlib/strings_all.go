// strings: the functions with typical and odd arguments.
package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
)

func main() {
	p := fmt.Println
	p(strings.Contains("seafood", "foo"), strings.Contains("", ""), strings.ContainsAny("x", ""), strings.ContainsRune("日本", '本'))
	p(strings.Count("cheese", "e"), strings.Count("five", ""), strings.Count("日本\xff", ""))
	p(strings.Index("chicken", "ken"), strings.Index("chicken", "dmr"), strings.IndexAny("golang", "gy"), strings.IndexByte("abc", 'c'),
		strings.IndexRune("chicken", 'k'), strings.IndexFunc("Hello, 世界", unicode.IsUpper), strings.LastIndex("go gopher", "go"),
		strings.LastIndexAny("go gopher", "MgO"), strings.LastIndexByte("abcabc", 'b'), strings.LastIndexFunc("a1b2", unicode.IsLetter))
	fmt.Printf("%q %q %q %q\n", strings.Split("a,b,c", ","), strings.Split("", ","), strings.Split("日本語", ""), strings.SplitN("a,b,c", ",", 2))
	fmt.Printf("%q %q %q\n", strings.SplitAfter("a,b,c", ","), strings.SplitN("abc", "", 2), strings.SplitN("a", ",", 0))
	fmt.Printf("%q %q %q\n", strings.Fields("  foo bar\t\nbaz\u2003x "), strings.Fields("   "), strings.FieldsFunc("a1b22c", unicode.IsDigit))
	p(strings.Join([]string{"a", "b", "c"}, "-"), strings.Join(nil, "x"), strings.Repeat("na", 3), strings.Repeat("x", 0))
	p(strings.Replace("oink oink oink", "k", "ky", 2), strings.ReplaceAll("oink oink", "oink", "moo"), strings.ReplaceAll("ab", "", "-"))
	p(strings.ToUpper("Straße ǆ"), strings.ToLower("ÀÉÎ ABC"), strings.ToTitle("ǆ loud"), strings.Title("her royal highness"))
	p(strings.EqualFold("Go", "GO"), strings.EqualFold("σς", "ΣΣ"), strings.EqualFold("K", "\u212a"), strings.EqualFold("a", "b"))
	fmt.Printf("%q %q %q %q\n", strings.TrimSpace("\t a b \n"), strings.Trim("¡¡¡Hello!!!", "!¡"), strings.TrimLeft("xxabc", "x"), strings.TrimRight("abcxx", "x"))
	fmt.Printf("%q %q %q %q\n", strings.TrimPrefix("prefix-x", "prefix-"), strings.TrimSuffix("a.go", ".go"), strings.TrimFunc("123abc456", unicode.IsDigit), strings.ToValidUTF8("a\xff\xffb", "?"))
	p(strings.Cut("key=value=x", "="))
	p(strings.Cut("key", "="))
	p(strings.CutPrefix("foobar", "foo"))
	p(strings.CutSuffix("foobar", "foo"))
	p(strings.Map(func(r rune) rune {
		switch {
		case r == 'a':
			return 'ä'
		case r == 'b':
			return -1
		}
		return r
	}, "abcabc"))
	p(strings.Compare("a", "b"), strings.HasPrefix("golang", "go"), strings.HasSuffix("golang", "lang"))

	var b strings.Builder
	for i := 3; i >= 1; i-- {
		fmt.Fprintf(&b, "%d...", i)
	}
	b.WriteByte('!')
	b.WriteRune('世')
	b.WriteString("go")
	p(b.String(), b.Len())
	b.Reset()
	p(b.String() == "", b.Len())

	r := strings.NewReader("Hello, 世界")
	buf := make([]byte, 5)
	n, err := r.Read(buf)
	p(n, err, string(buf[:n]), r.Len(), r.Size())
	c, size, err := r.ReadRune()
	p(string(c), size, err, r.UnreadRune(), r.UnreadRune())
	p(r.Seek(-6, io.SeekEnd))
	io.Copy(os.Stdout, r)
	p()
	_, err = r.ReadByte()
	p(err)

	rep := strings.NewReplacer("<", "&lt;", ">", "&gt;", "ab", "1", "a", "2")
	p(rep.Replace("<b>abaa</b>"), strings.NewReplacer("", "X").Replace("banana"), strings.NewReplacer("a", "1", "a", "2").Replace("aaa"))

	defer func() { p(recover()) }()
	strings.Repeat("x", -1)
}

/* Output:
true true false true
3 5 4
4 -1 0 2 4 0 3 3 4 2
["a" "b" "c"] [""] ["日" "本" "語"] ["a" "b,c"]
["a," "b," "c"] ["a" "bc"] []
["foo" "bar" "baz" "x"] [] ["a" "b" "c"]
a-b-c  nanana 
oinky oinky oink moo moo -a-b-
STRAßE Ǆ àéî abc ǅ LOUD Her Royal Highness
true true true false
"a b" "Hello" "abc" "abc"
"x" "a" "abc" "a?b"
key value=x true
key  false
bar true
foobar false
äcäc
-1 true true
3...2...1...!世go 18
true 0
5 <nil> Hello 8 13
, 1 <nil> <nil> strings.Reader.UnreadRune: previous operation was not ReadRune
7 <nil>
世界
EOF
&lt;b&gt;122&lt;/b&gt; XbXaXnXaXnXaX 111
strings: negative Repeat count
*/
