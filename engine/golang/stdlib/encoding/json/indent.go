// Text to text: with fewer spaces, with more, safe within HTML.
package json

import "bytes"

const hexDigits = "0123456789abcdef"

// appendSafe appends data with what is special in HTML and JavaScript as \u escapes.
func appendSafe(dst, data []byte) []byte {
	from := 0
	for i, c := range data {
		if c == '<' || c == '>' || c == '&' {
			dst = append(dst, data[from:i]...)
			dst = append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
			from = i + 1
		}
		// U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
		if c == 0xe2 && i+2 < len(data) && data[i+1] == 0x80 && data[i+2]&^1 == 0xa8 {
			dst = append(dst, data[from:i]...)
			dst = append(dst, '\\', 'u', '2', '0', '2', hexDigits[data[i+2]&15])
			from = i + 3
		}
	}
	return append(dst, data[from:]...)
}

// HTMLEscape writes src so that it can stand in a <script> element.
func HTMLEscape(dst *bytes.Buffer, src []byte) { dst.Write(appendSafe(nil, src)) }

// appendCompact appends a value without spaces between tokens; dst as it was if there is an error.
func appendCompact(dst, src []byte, safe bool) ([]byte, error) {
	if err := check(src); err != nil {
		err.(*SyntaxError).Offset = 0 // Go does not count here
		return dst, err
	}
	for at := 0; at < len(src); {
		c := src[at]
		end := at + 1
		if c == '"' {
			end, _ = scanString(src, at)
		}
		if safe && c == '"' {
			dst = appendSafe(dst, src[at:end])
		} else if !isSpace(c) {
			dst = append(dst, src[at:end]...)
		}
		at = end
	}
	return dst, nil
}

// Compact writes src without spaces between tokens.
func Compact(dst *bytes.Buffer, src []byte) error {
	out, err := appendCompact(nil, src, false)
	dst.Write(out)
	return err
}

func appendLine(dst []byte, prefix, indent string, depth int) []byte {
	dst = append(append(dst, '\n'), prefix...)
	for range depth {
		dst = append(dst, indent...)
	}
	return dst
}

func appendIndent(dst, src []byte, prefix, indent string) ([]byte, error) {
	if err := check(src); err != nil {
		return dst, err
	}
	depth := 0
	for at := skipSpace(src, 0); at < len(src); {
		c := src[at]
		end := at + 1
		switch {
		case c == '[' || c == '{':
			dst = append(dst, c)
			if inside := skipSpace(src, end); src[inside] == c+2 {
				dst = append(dst, c+2)
				end = inside + 1
			} else {
				depth++
				dst = appendLine(dst, prefix, indent, depth)
			}
		case c == ']' || c == '}':
			depth--
			dst = append(appendLine(dst, prefix, indent, depth), c)
		case c == ',':
			dst = appendLine(append(dst, c), prefix, indent, depth)
		case c == ':':
			dst = append(dst, c, ' ')
		case isSpace(c):
		default:
			end, _ = scanPlain(src, at)
			dst = append(dst, src[at:end]...)
		}
		at = end
	}
	for end := len(bytes.TrimRight(src, " \n\r\t")); end < len(src); end++ {
		dst = append(dst, src[end])
	}
	return dst, nil
}

// Indent writes src with each element on a line of its own that begins with prefix and, for each
// array or object around it, indent. Spaces behind the value are kept.
func Indent(dst *bytes.Buffer, src []byte, prefix, indent string) error {
	out, err := appendIndent(nil, src, prefix, indent)
	dst.Write(out)
	return err
}
