// Package cookiejar keeps the cookies of clients in memory.
package cookiejar

import (
	"cmp"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
)

// PublicSuffixList knows under which domains everybody may have one.
type PublicSuffixList interface {
	PublicSuffix(domain string) string
	String() string
}

type Options struct {
	PublicSuffixList PublicSuffixList
}

// cookie is one that is kept.
type cookie struct {
	name, value, domain, path string
	quoted                    bool
	hostOnly, secure          bool
	expires                   time.Time // zero: never
	number                    uint64    // the order in which they came
}

// Jar is a http.CookieJar.
type Jar struct {
	list PublicSuffixList

	mu      sync.Mutex
	cookies []cookie
	last    uint64
}

func New(o *Options) (*Jar, error) {
	j := &Jar{}
	if o != nil {
		j.list = o.PublicSuffixList
	}
	return j, nil
}

func isWeb(u *url.URL) bool { return u.Scheme == "http" || u.Scheme == "https" }

func hostOf(u *url.URL) string { return strings.TrimSuffix(strings.ToLower(u.Hostname()), ".") }

// defaultPath is the folder of the request's path.
func defaultPath(path string) string {
	if path == "" || path[0] != '/' {
		return "/"
	}
	if i := strings.LastIndexByte(path, '/'); i > 0 {
		return path[:i]
	}
	return "/"
}

func (c *cookie) fits(host, path string, secure bool) bool {
	if host != c.domain && (c.hostOnly || !strings.HasSuffix(host, "."+c.domain)) {
		return false
	}
	if c.secure && !secure {
		return false
	}
	below, ok := strings.CutPrefix(path, c.path)
	return ok && (below == "" || strings.HasSuffix(c.path, "/") || below[0] == '/')
}

// Cookies gives those for a request, the ones of longer paths first.
func (j *Jar) Cookies(u *url.URL) []*http.Cookie {
	if !isWeb(u) {
		return nil
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	now := time.Now()
	j.cookies = slices.DeleteFunc(j.cookies, func(c cookie) bool {
		return !c.expires.IsZero() && !c.expires.After(now)
	})
	path := u.Path
	if path == "" {
		path = "/"
	}
	var fit []cookie
	for _, c := range j.cookies {
		if c.fits(hostOf(u), path, u.Scheme == "https") {
			fit = append(fit, c)
		}
	}
	slices.SortFunc(fit, func(a, b cookie) int {
		if r := cmp.Compare(len(b.path), len(a.path)); r != 0 {
			return r
		}
		return cmp.Compare(a.number, b.number)
	})
	var out []*http.Cookie
	for _, c := range fit {
		out = append(out, &http.Cookie{Name: c.name, Value: c.value, Quoted: c.quoted})
	}
	return out
}

// SetCookies keeps what a reply said.
func (j *Jar) SetCookies(u *url.URL, cookies []*http.Cookie) {
	if len(cookies) == 0 || !isWeb(u) {
		return
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	now := time.Now()
	for _, given := range cookies {
		c := cookie{name: given.Name, value: given.Value, quoted: given.Quoted, path: given.Path,
			secure: given.Secure}
		if c.path == "" || c.path[0] != '/' {
			c.path = defaultPath(u.Path)
		}
		if !j.setDomain(&c, hostOf(u), given.Domain) {
			continue
		}
		over := given.MaxAge < 0
		switch {
		case given.MaxAge > 0:
			c.expires = now.Add(time.Duration(given.MaxAge) * time.Second)
		case given.MaxAge == 0 && !given.Expires.IsZero():
			c.expires = given.Expires
			over = !c.expires.After(now)
		}
		at := slices.IndexFunc(j.cookies, func(old cookie) bool {
			return old.name == c.name && old.domain == c.domain && old.path == c.path
		})
		switch {
		case over && at >= 0:
			j.cookies = slices.Delete(j.cookies, at, at+1)
		case over:
		case at >= 0:
			c.number = j.cookies[at].number
			j.cookies[at] = c
		default:
			j.last++
			c.number = j.last
			j.cookies = append(j.cookies, c)
		}
	}
}

// setDomain gives false for a cookie of somebody else's.
func (j *Jar) setDomain(c *cookie, host, domain string) bool {
	domain = strings.ToLower(domain)
	if domain == "" || domain == host {
		c.domain, c.hostOnly = host, domain == "" || net.ParseIP(host) != nil
		return true
	}
	domain = strings.TrimPrefix(domain, ".")
	if net.ParseIP(host) != nil || domain == "" || strings.HasSuffix(domain, ".") {
		return false
	}
	if j.list != nil {
		if suffix := j.list.PublicSuffix(domain); suffix != "" && !strings.HasSuffix(domain, "."+suffix) {
			c.domain, c.hostOnly = host, true
			return host == domain
		}
	}
	c.domain = domain
	return host == domain || strings.HasSuffix(host, "."+domain)
}

var _ http.CookieJar = (*Jar)(nil)
