// Texts that come from a reader, and expressions as text.
package regexp

import (
	"io"
	"strings"
)

// all reads what there is. A search may need text far behind the match, so it takes all; the
// reader is left at its end.
func all(r io.RuneReader) string {
	var text strings.Builder
	for {
		c, _, err := r.ReadRune()
		if err != nil {
			return text.String()
		}
		text.WriteRune(c)
	}
}

// MatchReader reports whether the text of r has a match of the expression.
func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchReader(r), nil
}

func (re *Regexp) MatchReader(r io.RuneReader) bool { return re.MatchString(all(r)) }

func (re *Regexp) FindReaderIndex(r io.RuneReader) (loc []int) { return re.FindStringIndex(all(r)) }

func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int {
	return re.FindStringSubmatchIndex(all(r))
}

// MarshalText gives the expression.
func (re *Regexp) MarshalText() ([]byte, error) { return []byte(re.expr), nil }

// UnmarshalText compiles the text.
func (re *Regexp) UnmarshalText(text []byte) error {
	compiled, err := Compile(string(text))
	if err == nil {
		*re = *compiled
	}
	return err
}
