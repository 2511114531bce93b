// Package html: escaping, and all kinds of entities back.
package main

import (
	"fmt"
	"hash/fnv"
	"html"
	"strings"
)

func main() {
	fmt.Println(html.EscapeString(`<a href="x?y=1&z='2'">é</a>`), html.EscapeString(""))
	for _, s := range []string{"&lt;b&gt; &amp;amp; &quot;&#39;&#x27;&#34;", "&", "&;", "&#", "&#;", "&#x;", "&#xZ;", "&nosuch;", "&notit;", "&notin;", "&not",
		"&amp", "&ampx", "&copy2", "&#128;&#x9f;&#129;", "&#0;", "&#xD800;", "&#x110000;", "&#99999999999;", "&#65", "&#9", "&#9;", "&#9x", "&#xa", "&#x41g", "&Aacute", "&aacutex",
		"&NotEqualTilde;", "&fjlig;", "a & b &&lt;", "&CounterClockwiseContourIntegral;", "&AMP;&LT", "&eacute;&hearts;&rarr;"} {
		fmt.Printf("%q %q\n", s, html.UnescapeString(s))
	}
	h := fnv.New64a()
	for a := 'A'; a <= 'z'; a++ {
		for _, b := range "abcdefghijklmnopqrstuvwxyz1234" {
			for _, end := range []string{";", "", "g;", "r;", "t;", "cy;", "rr;", "rc;", "ar;", "opf;", "scr;", "fr;", "cute;", "ml", "acute", "circ"} {
				h.Write([]byte(html.UnescapeString("&" + string(a) + string(b) + end)))
			}
		}
	}
	fmt.Printf("%x\n", h.Sum64())
	text := strings.Repeat(`<&>"'`, 20)
	fmt.Println(html.UnescapeString(html.EscapeString(text)) == text)
}

/* Output:
&lt;a href=&#34;x?y=1&amp;z=&#39;2&#39;&#34;&gt;é&lt;/a&gt; 
"&lt;b&gt; &amp;amp; &quot;&#39;&#x27;&#34;" "<b> &amp; \"''\""
"&" "&"
"&;" "&;"
"&#" "&#"
"&#;" "&#;"
"&#x;" "�"
"&#xZ;" "&#xZ;"
"&nosuch;" "&nosuch;"
"&notit;" "¬it;"
"&notin;" "∉"
"&not" "¬"
"&amp" "&"
"&ampx" "&x"
"&copy2" "©2"
"&#128;&#x9f;&#129;" "€Ÿ\u0081"
"&#0;" "�"
"&#xD800;" "�"
"&#x110000;" "�"
"&#99999999999;" "�"
"&#65" "A"
"&#9" "&#9"
"&#9;" "\t"
"&#9x" "&#9x"
"&#xa" "\n"
"&#x41g" "Ag"
"&Aacute" "Á"
"&aacutex" "áx"
"&NotEqualTilde;" "≂̸"
"&fjlig;" "fj"
"a & b &&lt;" "a & b &<"
"&CounterClockwiseContourIntegral;" "∳"
"&AMP;&LT" "&<"
"&eacute;&hearts;&rarr;" "é♥→"
baa923d06aeabf42
true
*/
