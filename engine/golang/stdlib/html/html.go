// Package html escapes text for HTML, and back.
package html

import (
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

var escaper = strings.NewReplacer("&", "&amp;", "'", "&#39;", "<", "&lt;", ">", "&gt;", `"`, "&#34;")

// EscapeString escapes <, >, &, ' and ".
func EscapeString(s string) string { return escaper.Replace(s) }

// The text of each entity, by its name; those with a semicolon have it in their names.
var entities = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, entry := range strings.Fields(entityList) {
		name, codes, _ := strings.Cut(entry, "=")
		text := ""
		for _, code := range strings.Split(codes, "+") {
			r, _ := strconv.ParseInt(code, 16, 32)
			text += string(rune(r))
		}
		all[name] = text
	}
	return all
})

// What numbers from 0x80 to 0x9f mean, which is what Windows-1252 has there.
const windows = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
	"\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178"

func isDigit(c byte, isHex bool) bool {
	return '0' <= c && c <= '9' || isHex && 'a' <= c|0x20 && c|0x20 <= 'f'
}

// The text of &#123; or &#x1F; at the beginning of s, and its length; 0 if it is none.
func numeric(s string) (text string, length int) {
	at, base := 2, 10
	if len(s) > 2 && s[2]|0x20 == 'x' {
		at, base = 3, 16
	}
	from := at
	for at < len(s) && isDigit(s[at], base == 16) {
		at++
	}
	code, err := strconv.ParseInt(s[from:at], base, 32)
	if at < len(s) && s[at] == ';' {
		at++
	}
	// As Go's: too short for one, whatever it is.
	if at <= 3 {
		return "", 0
	}
	switch {
	case err != nil || code == 0 || code > utf8.MaxRune || 0xd800 <= code && code <= 0xdfff:
		code = utf8.RuneError
	case 0x80 <= code && code <= 0x9f:
		code = int64([]rune(windows)[code-0x80])
	}
	return string(rune(code)), at
}

// The longest name that stands without a semicolon.
const longestOpen = 6

// The same for &name; or a name that needs no semicolon.
func named(s string) (text string, length int) {
	at := 1
	for at < len(s) && ('0' <= s[at] && s[at] <= '9' || 'a' <= s[at]|0x20 && s[at]|0x20 <= 'z') {
		at++
	}
	if at < len(s) && s[at] == ';' {
		at++
	}
	name := s[1:at]
	if text := entities()[name]; text != "" {
		return text, at
	}
	for size := min(len(name)-1, longestOpen); size > 1; size-- {
		if text := entities()[name[:size]]; text != "" {
			return text, size + 1
		}
	}
	return "", 0
}

// UnescapeString replaces all entities of HTML.
func UnescapeString(s string) string {
	var out strings.Builder
	for {
		at := strings.IndexByte(s, '&')
		if at < 0 {
			break
		}
		out.WriteString(s[:at])
		s = s[at:]
		text, length := "", 0
		if len(s) > 1 && s[1] == '#' {
			text, length = numeric(s)
		} else {
			text, length = named(s)
		}
		if length == 0 {
			text, length = "&", 1
		}
		out.WriteString(text)
		s = s[length:]
	}
	out.WriteString(s)
	return out.String()
}
