// Headers.
package http

import (
	"io"
	"net/textproto"
	"slices"
	"strings"
	"time"
)

// Header has the values of each key, keys in their canonical form: Content-Type.
type Header map[string][]string

func (h Header) Add(key, value string) { textproto.MIMEHeader(h).Add(key, value) }

func (h Header) Set(key, value string) { textproto.MIMEHeader(h).Set(key, value) }

// Get gives the first value, or nothing.
func (h Header) Get(key string) string { return textproto.MIMEHeader(h).Get(key) }

func (h Header) Values(key string) []string { return textproto.MIMEHeader(h).Values(key) }

func (h Header) Del(key string) { textproto.MIMEHeader(h).Del(key) }

// has tells about a key in its canonical form.
func (h Header) has(key string) bool {
	_, ok := h[key]
	return ok
}

// first is Get of a key in its canonical form.
func (h Header) first(key string) string {
	if v := h[key]; len(v) != 0 {
		return v[0]
	}
	return ""
}

func (h Header) Clone() Header {
	if h == nil {
		return nil
	}
	c := make(Header, len(h))
	for key, values := range h {
		c[key] = slices.Clone(values)
	}
	return c
}

// Write writes the header as it travels, sorted by keys.
func (h Header) Write(w io.Writer) error { return h.WriteSubset(w, nil) }

// A line of a value would end the header's.
var noLines = strings.NewReplacer("\n", " ", "\r", " ")

// WriteSubset leaves the keys of `exclude` out.
func (h Header) WriteSubset(w io.Writer, exclude map[string]bool) error {
	keys := make([]string, 0, len(h))
	for key := range h {
		if !exclude[key] && isToken(key) {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	for _, key := range keys {
		for _, value := range h[key] {
			if strings.ContainsAny(value, "\r\n") {
				value = noLines.Replace(value)
			}
			_, err := io.WriteString(w, key+": "+textproto.TrimString(value)+"\r\n")
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// CanonicalHeaderKey begins each word of a key with a capital.
func CanonicalHeaderKey(s string) string { return textproto.CanonicalMIMEHeaderKey(s) }

// TimeFormat is how headers write a time, which has to be in UTC.
const TimeFormat = "Mon, 02 Jan 2006 15:04:05 GMT"

// ParseTime reads a time of a header, in any of the three forms there are.
func ParseTime(text string) (t time.Time, err error) {
	for _, layout := range []string{TimeFormat, time.RFC850, time.ANSIC} {
		t, err = time.Parse(layout, text)
		if err == nil {
			return t, nil
		}
	}
	return t, err
}

func isTokenByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ||
		strings.IndexByte("!#$%&'*+-.^_`|~", c) >= 0
}

// isToken tells whether s can be a method, or the key of a header.
func isToken(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isTokenByte(s[i]) {
			return false
		}
	}
	return s != ""
}

// isFieldValue tells whether s can be a value of a header.
func isFieldValue(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' && s[i] != '\t' || s[i] == 0x7f {
			return false
		}
	}
	return true
}

// hasToken looks for a word in lists such as `keep-alive, Upgrade`.
func hasToken(values []string, token string) bool {
	for _, list := range values {
		for _, word := range strings.Split(list, ",") {
			if strings.EqualFold(strings.Trim(word, " \t"), token) {
				return true
			}
		}
	}
	return false
}

// wantsClose tells whether a message says that its connection ends with it.
func wantsClose(major, minor int, h Header) bool {
	if major < 1 || hasToken(h["Connection"], "close") {
		return true
	}
	return major == 1 && minor == 0 && !hasToken(h["Connection"], "keep-alive")
}
