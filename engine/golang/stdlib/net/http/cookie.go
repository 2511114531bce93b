// Cookies.
package http

import (
	"errors"
	"fmt"
	"log"
	"net"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Cookie is one, of a Set-Cookie header or of a Cookie header, which has no more than name and
// value.
type Cookie struct {
	Name        string
	Value       string
	Quoted      bool // the value stands in quotes
	Path        string
	Domain      string
	Expires     time.Time
	RawExpires  string
	MaxAge      int // seconds; 0: not set; negative: now, Max-Age: 0
	Secure      bool
	HttpOnly    bool
	SameSite    SameSite
	Partitioned bool
	Raw         string
	Unparsed    []string
}

// SameSite says with which requests of other sites a browser sends a cookie.
type SameSite int

const (
	SameSiteDefaultMode SameSite = iota + 1
	SameSiteLaxMode
	SameSiteStrictMode
	SameSiteNoneMode
)

// CookieJar keeps the cookies of a Client.
type CookieJar interface {
	SetCookies(u *url.URL, cookies []*Cookie)
	Cookies(u *url.URL) []*Cookie
}

var (
	errBlankCookie        = errors.New("http: blank cookie")
	errEqualNotFound      = errors.New("http: '=' not found in cookie")
	errInvalidCookieName  = errors.New("http: invalid cookie name")
	errInvalidCookieValue = errors.New("http: invalid cookie value")
)

func isCookieByte(c byte) bool {
	return c >= ' ' && c < 0x7f && c != '"' && c != ';' && c != '\\'
}

func isPathByte(c byte) bool { return c >= ' ' && c < 0x7f && c != ';' }

// cookieValue takes the quotes off.
func cookieValue(s string) (value string, quoted, ok bool) {
	if len(s) > 1 && s[0] == '"' && s[len(s)-1] == '"' {
		s, quoted = s[1:len(s)-1], true
	}
	for i := 0; i < len(s); i++ {
		if !isCookieByte(s[i]) {
			return "", quoted, false
		}
	}
	return s, quoted, true
}

// only drops the bytes that are not allowed, and says so.
func only(field, s string, allowed func(byte) bool) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if allowed(s[i]) {
			b.WriteByte(s[i])
		} else {
			log.Printf("net/http: invalid byte %q in %s; dropping invalid bytes", s[i], field)
		}
	}
	return b.String()
}

func sanitizedName(name string) string {
	return strings.NewReplacer("\n", "-", "\r", "-").Replace(name)
}

func sanitizedValue(value string, quoted bool) string {
	value = only("Cookie.Value", value, isCookieByte)
	if value != "" && (quoted || strings.ContainsAny(value, " ,")) {
		return `"` + value + `"`
	}
	return value
}

// readCookies gives those of a request, of one name if there is one.
func readCookies(h Header, name string) []*Cookie {
	out := []*Cookie{}
	for _, line := range h["Cookie"] {
		for _, part := range strings.Split(line, ";") {
			key, text, _ := strings.Cut(strings.Trim(part, " \t\r\n"), "=")
			key = strings.Trim(key, " \t\r\n")
			if !isToken(key) || name != "" && name != key {
				continue
			}
			if value, quoted, ok := cookieValue(text); ok {
				out = append(out, &Cookie{Name: key, Value: value, Quoted: quoted})
			}
		}
	}
	return out
}

// ParseCookie reads the value of a Cookie header.
func ParseCookie(line string) ([]*Cookie, error) {
	line = strings.Trim(line, " \t\r\n")
	if line == "" {
		return nil, errBlankCookie
	}
	var out []*Cookie
	for _, part := range strings.Split(line, ";") {
		key, text, ok := strings.Cut(strings.Trim(part, " \t\r\n"), "=")
		if !ok {
			return nil, errEqualNotFound
		}
		if !isToken(key) {
			return nil, errInvalidCookieName
		}
		value, quoted, ok := cookieValue(text)
		if !ok {
			return nil, errInvalidCookieValue
		}
		out = append(out, &Cookie{Name: key, Value: value, Quoted: quoted})
	}
	return out, nil
}

// ParseSetCookie reads the value of a Set-Cookie header.
func ParseSetCookie(line string) (*Cookie, error) {
	parts := strings.Split(strings.Trim(line, " \t\r\n"), ";")
	if len(parts) == 1 && parts[0] == "" {
		return nil, errBlankCookie
	}
	name, text, ok := strings.Cut(strings.Trim(parts[0], " \t\r\n"), "=")
	if !ok {
		return nil, errEqualNotFound
	}
	name = strings.Trim(name, " \t\r\n")
	if !isToken(name) {
		return nil, errInvalidCookieName
	}
	value, quoted, ok := cookieValue(text)
	if !ok {
		return nil, errInvalidCookieValue
	}
	c := &Cookie{Name: name, Value: value, Quoted: quoted, Raw: line}
	for _, part := range parts[1:] {
		part = strings.Trim(part, " \t\r\n")
		if part == "" {
			continue
		}
		key, text, _ := strings.Cut(part, "=")
		value, _, ok := cookieValue(text)
		if !ok || !c.setAttribute(strings.ToLower(key), value) {
			c.Unparsed = append(c.Unparsed, part)
		}
	}
	return c, nil
}

// setAttribute gives false for one that makes no sense.
func (c *Cookie) setAttribute(key, value string) bool {
	switch key {
	case "samesite":
		switch strings.ToLower(value) {
		case "lax":
			c.SameSite = SameSiteLaxMode
		case "strict":
			c.SameSite = SameSiteStrictMode
		case "none":
			c.SameSite = SameSiteNoneMode
		default:
			c.SameSite = SameSiteDefaultMode
		}
	case "secure":
		c.Secure = true
	case "httponly":
		c.HttpOnly = true
	case "partitioned":
		c.Partitioned = true
	case "domain":
		c.Domain = value
	case "path":
		c.Path = value
	case "max-age":
		seconds, err := strconv.Atoi(value)
		if err != nil || seconds != 0 && value[0] == '0' {
			return false
		}
		c.MaxAge = seconds
		if seconds <= 0 {
			c.MaxAge = -1
		}
	case "expires":
		c.RawExpires = value
		t, err := time.Parse(time.RFC1123, value)
		if err != nil {
			t, err = time.Parse("Mon, 02-Jan-2006 15:04:05 MST", value)
		}
		if err != nil {
			c.Expires = time.Time{}
			return false
		}
		c.Expires = t.UTC()
	default:
		return false
	}
	return true
}

// readSetCookies gives those of a response.
func readSetCookies(h Header) []*Cookie {
	out := []*Cookie{}
	for _, line := range h["Set-Cookie"] {
		if c, err := ParseSetCookie(line); err == nil {
			out = append(out, c)
		}
	}
	return out
}

// SetCookie adds the header; a cookie whose name is no token is dropped.
func SetCookie(w ResponseWriter, cookie *Cookie) {
	if s := cookie.String(); s != "" {
		w.Header().Add("Set-Cookie", s)
	}
}

// isDomain takes a name of a host, with a point in front or not, or an IPv4 address.
func isDomain(s string) bool {
	if ip := net.ParseIP(s); ip != nil {
		return !strings.Contains(s, ":")
	}
	s = strings.TrimPrefix(s, ".")
	if s == "" || len(s) > 255 {
		return false
	}
	letters := false
	for _, label := range strings.Split(s, ".") {
		if label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
		for _, c := range label {
			isLetter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
			if !isLetter && c != '-' && (c < '0' || c > '9') {
				return false
			}
			letters = letters || isLetter
		}
	}
	return letters
}

// String is the value of a Set-Cookie header, or of a Cookie header when only name and value are
// set.
func (c *Cookie) String() string {
	if c == nil || !isToken(c.Name) {
		return ""
	}
	var b strings.Builder
	b.WriteString(c.Name + "=" + sanitizedValue(c.Value, c.Quoted))
	if c.Path != "" {
		b.WriteString("; Path=" + only("Cookie.Path", c.Path, isPathByte))
	}
	if c.Domain != "" {
		if isDomain(c.Domain) {
			b.WriteString("; Domain=" + strings.TrimPrefix(c.Domain, "."))
		} else {
			log.Printf("net/http: invalid Cookie.Domain %q; dropping domain attribute", c.Domain)
		}
	}
	if c.Expires.Year() >= 1601 {
		b.WriteString("; Expires=" + c.Expires.UTC().Format(TimeFormat))
	}
	if c.MaxAge > 0 {
		b.WriteString("; Max-Age=" + strconv.Itoa(c.MaxAge))
	} else if c.MaxAge < 0 {
		b.WriteString("; Max-Age=0")
	}
	if c.HttpOnly {
		b.WriteString("; HttpOnly")
	}
	if c.Secure {
		b.WriteString("; Secure")
	}
	switch c.SameSite {
	case SameSiteNoneMode:
		b.WriteString("; SameSite=None")
	case SameSiteLaxMode:
		b.WriteString("; SameSite=Lax")
	case SameSiteStrictMode:
		b.WriteString("; SameSite=Strict")
	}
	if c.Partitioned {
		b.WriteString("; Partitioned")
	}
	return b.String()
}

// Valid says what is wrong with the cookie.
func (c *Cookie) Valid() error {
	if c == nil {
		return errors.New("http: nil Cookie")
	}
	if !isToken(c.Name) {
		return errors.New("http: invalid Cookie.Name")
	}
	if !c.Expires.IsZero() && c.Expires.Year() < 1601 {
		return errors.New("http: invalid Cookie.Expires")
	}
	for i := 0; i < len(c.Value); i++ {
		if !isCookieByte(c.Value[i]) {
			return fmt.Errorf("http: invalid byte %q in Cookie.Value", c.Value[i])
		}
	}
	for i := 0; i < len(c.Path); i++ {
		if !isPathByte(c.Path[i]) {
			return fmt.Errorf("http: invalid byte %q in Cookie.Path", c.Path[i])
		}
	}
	if c.Domain != "" && !isDomain(c.Domain) {
		return errors.New("http: invalid Cookie.Domain")
	}
	if c.Partitioned && !c.Secure {
		return errors.New("http: partitioned cookies must be set with Secure")
	}
	return nil
}
