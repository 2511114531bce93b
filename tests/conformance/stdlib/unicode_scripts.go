// Package unicode has a table of every script and property, by its name too.
package main

import (
	"fmt"
	"unicode"
)

func main() {
	fmt.Println(len(unicode.Scripts), len(unicode.Properties), len(unicode.Categories),
		len(unicode.FoldScript), len(unicode.FoldCategory))
	for _, r := range "ཀ।አ⠿ᏣΩ" {
		for _, name := range []string{"Tibetan", "Common", "Ethiopic", "Braille", "Cherokee", "Greek"} {
			if unicode.Is(unicode.Scripts[name], r) {
				fmt.Print(string(r), " ", name, "; ")
			}
		}
	}
	fmt.Println(unicode.Is(unicode.Other_Alphabetic, 'ͅ'), unicode.Is(unicode.Properties["Dash"], '-'),
		unicode.Is(unicode.Categories["Nd"], '7'), unicode.Is(unicode.FoldCategory["Lu"], 'x'))
}

/* Output:
163 35 36 3 6
ཀ Tibetan; । Common; አ Ethiopic; ⠿ Braille; Ꮳ Cherokee; Ω Greek; true true true true
*/
