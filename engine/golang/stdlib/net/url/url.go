// Package url reads and writes URLs, and the values of their queries.
package url

import (
	"errors"
	"fmt"
	"path"
	"strings"
)

// A URL is [scheme:][//[userinfo@]host][/]path[?query][#fragment], or scheme:opaque[?query][#fragment].
type URL struct {
	Scheme      string
	Opaque      string
	User        *Userinfo
	Host        string // with its port
	Path        string
	RawPath     string // as it was written, where Path does not tell
	OmitHost    bool   // no // when there is no host
	ForceQuery  bool   // a ? also before no query
	RawQuery    string
	Fragment    string
	RawFragment string
}

// Error is what went wrong with which URL.
type Error struct {
	Op  string
	URL string
	Err error
}

func (e *Error) Unwrap() error { return e.Err }
func (e *Error) Error() string { return fmt.Sprintf("%s %q: %s", e.Op, e.URL, e.Err) }

func (e *Error) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

func (e *Error) Temporary() bool {
	t, ok := e.Err.(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// Userinfo is a name, and perhaps a password.
type Userinfo struct {
	username    string
	password    string
	passwordSet bool
}

func User(username string) *Userinfo { return &Userinfo{username: username} }

func UserPassword(username, password string) *Userinfo { return &Userinfo{username, password, true} }

func (u *Userinfo) Username() string {
	if u == nil {
		return ""
	}
	return u.username
}

func (u *Userinfo) Password() (string, bool) {
	if u == nil {
		return "", false
	}
	return u.password, u.passwordSet
}

func (u *Userinfo) String() string {
	if u == nil || u.username == "" && u.password == "" && !u.passwordSet {
		return ""
	}
	s := escape(u.username, inUser)
	if u.passwordSet {
		s += ":" + escape(u.password, inUser)
	}
	return s
}

// Parse reads a URL, which may be relative.
func Parse(rawURL string) (*URL, error) {
	whole, fragment, _ := strings.Cut(rawURL, "#")
	u, err := parse(whole, false)
	if err != nil {
		return nil, &Error{"parse", whole, err}
	}
	if fragment != "" {
		if err := u.setFragment(fragment); err != nil {
			return nil, &Error{"parse", rawURL, err}
		}
	}
	return u, nil
}

// ParseRequestURI reads a URL as a request of HTTP has it: absolute, or a path, and no fragment.
func ParseRequestURI(rawURL string) (*URL, error) {
	u, err := parse(rawURL, true)
	if err != nil {
		return nil, &Error{"parse", rawURL, err}
	}
	return u, nil
}

func splitScheme(s string) (scheme, rest string, err error) {
	for i := range len(s) {
		c := s[i]
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
		case i > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'):
		case c == ':' && i == 0:
			return "", "", errors.New("missing protocol scheme")
		case c == ':':
			return s[:i], s[i+1:], nil
		default:
			return "", s, nil
		}
	}
	return "", s, nil
}

func parse(s string, isRequest bool) (*URL, error) {
	for i := range len(s) {
		if s[i] < ' ' || s[i] == 0x7f {
			return nil, errors.New("net/url: invalid control character in URL")
		}
	}
	if s == "" && isRequest {
		return nil, errors.New("empty url")
	}
	u := new(URL)
	if s == "*" {
		u.Path = "*"
		return u, nil
	}
	scheme, rest, err := splitScheme(s)
	if err != nil {
		return nil, err
	}
	u.Scheme = strings.ToLower(scheme)
	rest, query, hasQuery := strings.Cut(rest, "?")
	u.RawQuery, u.ForceQuery = query, hasQuery && query == ""
	if !strings.HasPrefix(rest, "/") {
		if u.Scheme != "" {
			u.Opaque = rest
			return u, nil
		}
		if isRequest {
			return nil, errors.New("invalid URI for request")
		}
		if first, _, _ := strings.Cut(rest, "/"); strings.Contains(first, ":") {
			return nil, errors.New("first path segment in URL cannot contain colon")
		}
	}
	if strings.HasPrefix(rest, "//") && (u.Scheme != "" || !isRequest && !strings.HasPrefix(rest, "///")) {
		authority := rest[2:]
		rest = ""
		if at := strings.IndexByte(authority, '/'); at >= 0 {
			authority, rest = authority[:at], authority[at:]
		}
		if err := u.setAuthority(authority); err != nil {
			return nil, err
		}
	} else if u.Scheme != "" && strings.HasPrefix(rest, "/") {
		u.OmitHost = true
	}
	if err := u.setPath(rest); err != nil {
		return nil, err
	}
	return u, nil
}

func (u *URL) setAuthority(authority string) error {
	at := strings.LastIndexByte(authority, '@')
	host, err := parseHost(authority[at+1:])
	if err != nil {
		return err
	}
	u.Host = host
	if at < 0 {
		return nil
	}
	info := authority[:at]
	for i := range len(info) {
		if !isAlphanumeric(info[i]) && strings.IndexByte("-._:~!$&'()*+,;=%@", info[i]) < 0 {
			return errors.New("net/url: invalid userinfo")
		}
	}
	name, password, hasPassword := strings.Cut(info, ":")
	if name, err = unescape(name, inUser); err != nil {
		return err
	}
	if !hasPassword {
		u.User = User(name)
		return nil
	}
	if password, err = unescape(password, inUser); err != nil {
		return err
	}
	u.User = UserPassword(name, password)
	return nil
}

// Whether s is nothing, or a colon and digits.
func isPort(s string) bool {
	if s == "" {
		return true
	}
	return s[0] == ':' && strings.Trim(s[1:], "0123456789") == ""
}

func parseHost(host string) (string, error) {
	if !strings.HasPrefix(host, "[") {
		if at := strings.LastIndexByte(host, ':'); at >= 0 && !isPort(host[at:]) {
			return "", fmt.Errorf("invalid port %q after host", host[at:])
		}
		return unescape(host, inHost)
	}
	// An address of IPv6, which may have a zone.
	end := strings.LastIndexByte(host, ']')
	if end < 0 {
		return "", errors.New("missing ']' in host")
	}
	if port := host[end+1:]; !isPort(port) {
		return "", fmt.Errorf("invalid port %q after host", port)
	}
	zone := strings.Index(host[:end], "%25")
	if zone < 0 {
		return unescape(host, inHost)
	}
	whole := ""
	for _, piece := range []struct {
		text  string
		where part
	}{{host[:zone], inHost}, {host[zone:end], inZone}, {host[end:], inHost}} {
		text, err := unescape(piece.text, piece.where)
		if err != nil {
			return "", err
		}
		whole += text
	}
	return whole, nil
}

// What was written, and in `raw` again when the usual form of it is another.
func decoded(text string, where part) (value, raw string, err error) {
	value, err = unescape(text, where)
	if err == nil && escape(value, where) != text {
		raw = text
	}
	return value, raw, err
}

func (u *URL) setPath(p string) error {
	value, raw, err := decoded(p, inPath)
	if err == nil {
		u.Path, u.RawPath = value, raw
	}
	return err
}

func (u *URL) setFragment(f string) error {
	value, raw, err := decoded(f, inFragment)
	if err == nil {
		u.Fragment, u.RawFragment = value, raw
	}
	return err
}

func encoded(value, raw string, where part) string {
	if raw != "" && isEncoded(raw, where) {
		if text, err := unescape(raw, where); err == nil && text == value {
			return raw
		}
	}
	return escape(value, where)
}

// EscapedPath is RawPath if that is Path escaped, else Path escaped the usual way.
func (u *URL) EscapedPath() string {
	if u.Path == "*" && u.RawPath == "" {
		return "*"
	}
	return encoded(u.Path, u.RawPath, inPath)
}

func (u *URL) EscapedFragment() string { return encoded(u.Fragment, u.RawFragment, inFragment) }

func (u *URL) String() string {
	var out strings.Builder
	if u.Scheme != "" {
		out.WriteString(u.Scheme + ":")
	}
	if u.Opaque != "" {
		out.WriteString(u.Opaque)
	} else {
		u.writeHierarchy(&out)
	}
	if u.ForceQuery || u.RawQuery != "" {
		out.WriteString("?" + u.RawQuery)
	}
	if u.Fragment != "" {
		out.WriteString("#" + u.EscapedFragment())
	}
	return out.String()
}

func (u *URL) writeHierarchy(out *strings.Builder) {
	hasNobody := u.Host == "" && u.User == nil
	if !hasNobody || u.Scheme != "" && !u.OmitHost && u.Path != "" {
		out.WriteString("//")
		if u.User != nil {
			out.WriteString(u.User.String() + "@")
		}
		out.WriteString(escape(u.Host, inHost))
	}
	p := u.EscapedPath()
	if p != "" && p[0] != '/' && u.Host != "" {
		out.WriteByte('/')
	}
	// Else it would be taken for a scheme.
	if first, _, _ := strings.Cut(p, "/"); out.Len() == 0 && strings.Contains(first, ":") {
		out.WriteString("./")
	}
	out.WriteString(p)
}

// Redacted is String with xxxxx for a password.
func (u *URL) Redacted() string {
	if u == nil {
		return ""
	}
	shown := *u
	if _, has := shown.User.Password(); has {
		shown.User = UserPassword(shown.User.Username(), "xxxxx")
	}
	return shown.String()
}

func (u *URL) IsAbs() bool { return u.Scheme != "" }

// Parse reads a URL that is relative to u.
func (u *URL) Parse(ref string) (*URL, error) {
	to, err := Parse(ref)
	if err != nil {
		return nil, err
	}
	return u.ResolveReference(to), nil
}

// The path of ref, seen from base, without dots.
func resolved(base, ref string) string {
	full := ref
	if ref == "" {
		full = base
	} else if ref[0] != '/' {
		full = base[:strings.LastIndexByte(base, '/')+1] + ref
	}
	if full == "" {
		return ""
	}
	var way []string
	segments := strings.Split(full, "/")
	for _, s := range segments {
		switch s {
		case ".":
		case "..":
			way = way[:max(len(way)-1, 0)]
		default:
			way = append(way, s)
		}
	}
	p := "/" + strings.Join(way, "/")
	if last := segments[len(segments)-1]; last == "." || last == ".." {
		p += "/"
	}
	if strings.HasPrefix(p, "//") {
		p = p[1:]
	}
	return p
}

// ResolveReference is where ref leads from u.
func (u *URL) ResolveReference(ref *URL) *URL {
	to := *ref
	if ref.Scheme == "" {
		to.Scheme = u.Scheme
	}
	if ref.Scheme != "" || ref.Host != "" || ref.User != nil {
		to.setPath(resolved(ref.EscapedPath(), ""))
		return &to
	}
	if ref.Opaque != "" {
		to.User, to.Host, to.Path = nil, "", ""
		return &to
	}
	if ref.Path == "" && !ref.ForceQuery && ref.RawQuery == "" {
		to.RawQuery = u.RawQuery
		if ref.Fragment == "" {
			to.Fragment, to.RawFragment = u.Fragment, u.RawFragment
		}
	}
	if ref.Path == "" && u.Opaque != "" {
		to.Opaque = u.Opaque
		to.User, to.Host, to.Path = nil, "", ""
		return &to
	}
	to.Host, to.User = u.Host, u.User
	to.setPath(resolved(u.EscapedPath(), ref.EscapedPath()))
	return &to
}

// JoinPath is u with elements behind its path, and no dots in it.
func (u *URL) JoinPath(elem ...string) *URL {
	all := append([]string{u.EscapedPath()}, elem...)
	isRelative := !strings.HasPrefix(all[0], "/")
	if isRelative {
		all[0] = "/" + all[0] // dots lead no further up
	}
	p := path.Join(all...)
	if isRelative {
		p = p[1:]
	}
	if strings.HasSuffix(all[len(all)-1], "/") && !strings.HasSuffix(p, "/") {
		p += "/"
	}
	to := *u
	to.setPath(p)
	return &to
}

// JoinPath does it with a URL as text.
func JoinPath(base string, elem ...string) (string, error) {
	u, err := Parse(base)
	if err != nil {
		return "", err
	}
	return u.JoinPath(elem...).String(), nil
}

// Query is the values of the query, without those that are wrong.
func (u *URL) Query() Values {
	values, _ := ParseQuery(u.RawQuery)
	return values
}

// RequestURI is what a request of HTTP names.
func (u *URL) RequestURI() string {
	s := u.Opaque
	if s == "" {
		if s = u.EscapedPath(); s == "" {
			s = "/"
		}
	} else if strings.HasPrefix(s, "//") {
		s = u.Scheme + ":" + s
	}
	if u.ForceQuery || u.RawQuery != "" {
		s += "?" + u.RawQuery
	}
	return s
}

func (u *URL) split() (host, port string) {
	host = u.Host
	if at := strings.LastIndexByte(host, ':'); at >= 0 && isPort(host[at:]) {
		host, port = host[:at], host[at+1:]
	}
	if strings.HasPrefix(host, "[") && strings.HasSuffix(host, "]") {
		host = host[1 : len(host)-1]
	}
	return host, port
}

// Hostname and Port are the two parts of Host.
func (u *URL) Hostname() string {
	host, _ := u.split()
	return host
}

func (u *URL) Port() string {
	_, port := u.split()
	return port
}

func (u *URL) MarshalBinary() (text []byte, err error) { return []byte(u.String()), nil }

func (u *URL) UnmarshalBinary(text []byte) error {
	read, err := Parse(string(text))
	if err == nil {
		*u = *read
	}
	return err
}
