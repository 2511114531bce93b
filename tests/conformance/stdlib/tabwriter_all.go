// Package text/tabwriter: columns, alignment, escapes and blocks.
package main

import (
	"fmt"
	"strings"
	"text/tabwriter"
)

func table(minwidth, tabwidth, padding int, padchar byte, flags uint) {
	var out strings.Builder
	w := tabwriter.NewWriter(&out, minwidth, tabwidth, padding, padchar, flags)
	fmt.Fprintln(w, "name\tcount\tnote")
	fmt.Fprintln(w, "a\t1\tfirst\t")
	fmt.Fprintln(w, "längerer\t12345\t")
	fmt.Fprintln(w, "\t\tindented")
	fmt.Fprintln(w)
	fmt.Fprintln(w, "another\tblock")
	fmt.Fprintf(w, "x\ty\fafter form feed\tz\n")
	fmt.Fprint(w, "a\v\vb\vc\n<b>bold</b>\t&amp;\t\xffraw\ttext\xff\tend\nunfinished\tcell")
	fmt.Println(w.Flush())
	fmt.Println(strings.ReplaceAll(out.String(), "\xff", "<escape>"))
}

func main() {
	table(0, 8, 1, ' ', 0)
	table(0, 8, 2, '.', tabwriter.AlignRight|tabwriter.Debug)
	table(5, 4, 1, '\t', 0)
	table(8, 8, 0, '-', tabwriter.TabIndent|tabwriter.StripEscape|tabwriter.DiscardEmptyColumns)
	table(1, 3, 1, ' ', tabwriter.FilterHTML|tabwriter.Debug)
}

/* Output:
<nil>
name     count note
a        1     first 
längerer 12345 
               indented

another block
x       y
after form feed z
a                     b        c
<b>bold</b>     &amp; <escape>raw	text<escape> end
unfinished      cell
<nil>
......name|..count|note
.........a|......1|..first|
..längerer|..12345|
..........|.......|indented

..another|block
........x|y
---
..after form feed|z
................a|.......|.........b|c
......<b>bold</b>|..&amp;|..<escape>raw	text<escape>|end
.......unfinished|cell
<nil>
name		count	note
a			1		first	
längerer	12345	
					indented

another	block
x		y
after form feed	z
a						b			c
<b>bold</b>		&amp;	<escape>raw	text<escape>	end
unfinished		cell
<nil>
name----count---note
a-------1-------first---
längerer12345---
		indented

another-block
x-------y
after form feedz
a----------------------b-------c
<b>bold</b>----&amp;---raw	textend
unfinished-----cell
<nil>
name     |count |note
a        |1     |first |
längerer |12345 |
         |      |indented

another |block
x       |y
---
after form feed |z
a               |  |b        |c
<b>bold</b>            |&amp; |<escape>raw	text<escape> |end
unfinished      |cell
*/
