// unicode: classes and cases of letters of several scripts.
package main

import (
	"fmt"
	"unicode"
)

func main() {
	for _, r := range "aZ5 \t\u00a0ñÉßǅǆλЖ日あア한٣½_-+$€^«»\u0301\u200d\U0001F600\x7f\uFFFD" {
		s := ""
		for _, c := range []struct {
			name string
			is   func(rune) bool
		}{{"letter", unicode.IsLetter}, {"upper", unicode.IsUpper}, {"lower", unicode.IsLower}, {"title", unicode.IsTitle},
			{"digit", unicode.IsDigit}, {"number", unicode.IsNumber}, {"space", unicode.IsSpace}, {"punct", unicode.IsPunct},
			{"symbol", unicode.IsSymbol}, {"mark", unicode.IsMark}, {"control", unicode.IsControl},
			{"graphic", unicode.IsGraphic}, {"print", unicode.IsPrint}} {
			if c.is(r) {
				s += " " + c.name
			}
		}
		fmt.Printf("%U %q%s %q %q %q %U\n", r, r, s, unicode.ToUpper(r), unicode.ToLower(r), unicode.ToTitle(r), unicode.SimpleFold(r))
	}
	fmt.Println(unicode.Is(unicode.Han, '日'), unicode.Is(unicode.Latin, 'é'), unicode.In('λ', unicode.Han, unicode.Greek),
		unicode.Is(unicode.Cyrillic, 'x'), unicode.Is(unicode.White_Space, '\u2028'), unicode.In('x', unicode.Lu, unicode.Nd))
	own := &unicode.RangeTable{R16: []unicode.Range16{{Lo: 'a', Hi: 'i', Stride: 4}}}
	for r := 'a'; r < 'k'; r++ {
		if unicode.Is(own, r) {
			fmt.Print(string(r))
		}
	}
	fmt.Println(string(unicode.TurkishCase.ToUpper('i')), unicode.To(unicode.LowerCase, 'Ā') == 'ā', unicode.MaxRune, unicode.IsLetter(-1))
}

/* Output:
U+0061 'a' letter lower graphic print 'A' 'a' 'A' U+0041
U+005A 'Z' letter upper graphic print 'Z' 'z' 'Z' U+007A
U+0035 '5' digit number graphic print '5' '5' '5' U+0035
U+0020 ' ' space graphic print ' ' ' ' ' ' U+0020
U+0009 '\t' space control '\t' '\t' '\t' U+0009
U+00A0 '\u00a0' space graphic '\u00a0' '\u00a0' '\u00a0' U+00A0
U+00F1 'ñ' letter lower graphic print 'Ñ' 'ñ' 'Ñ' U+00D1
U+00C9 'É' letter upper graphic print 'É' 'é' 'É' U+00E9
U+00DF 'ß' letter lower graphic print 'ß' 'ß' 'ß' U+1E9E
U+01C5 'ǅ' letter title graphic print 'Ǆ' 'ǆ' 'ǅ' U+01C6
U+01C6 'ǆ' letter lower graphic print 'Ǆ' 'ǆ' 'ǅ' U+01C4
U+03BB 'λ' letter lower graphic print 'Λ' 'λ' 'Λ' U+039B
U+0416 'Ж' letter upper graphic print 'Ж' 'ж' 'Ж' U+0436
U+65E5 '日' letter graphic print '日' '日' '日' U+65E5
U+3042 'あ' letter graphic print 'あ' 'あ' 'あ' U+3042
U+30A2 'ア' letter graphic print 'ア' 'ア' 'ア' U+30A2
U+D55C '한' letter graphic print '한' '한' '한' U+D55C
U+0663 '٣' digit number graphic print '٣' '٣' '٣' U+0663
U+00BD '½' number graphic print '½' '½' '½' U+00BD
U+005F '_' punct graphic print '_' '_' '_' U+005F
U+002D '-' punct graphic print '-' '-' '-' U+002D
U+002B '+' symbol graphic print '+' '+' '+' U+002B
U+0024 '$' symbol graphic print '$' '$' '$' U+0024
U+20AC '€' symbol graphic print '€' '€' '€' U+20AC
U+005E '^' symbol graphic print '^' '^' '^' U+005E
U+00AB '«' punct graphic print '«' '«' '«' U+00AB
U+00BB '»' punct graphic print '»' '»' '»' U+00BB
U+0301 '́' mark graphic print '́' '́' '́' U+0301
U+200D '\u200d' '\u200d' '\u200d' '\u200d' U+200D
U+1F600 '😀' symbol graphic print '😀' '😀' '😀' U+1F600
U+007F '\x7f' control '\x7f' '\x7f' '\x7f' U+007F
U+FFFD '�' symbol graphic print '�' '�' '�' U+FFFD
true true true false true false
aeiİ true 1114111 false
*/
