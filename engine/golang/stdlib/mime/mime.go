// Package mime knows the types of files by their extensions, and the parameters of types.
package mime

import (
	"errors"
	"slices"
	"strings"
	"sync"
)

var ErrInvalidMediaParameter = errors.New("mime: invalid media parameter")

var (
	errNoType    = errors.New("mime: no media type")
	errSlash     = errors.New("mime: expected slash after first token")
	errNoSubtype = errors.New("mime: expected token after slash")
	errAfter     = errors.New("mime: unexpected content after media subtype")
)

func isTokenByte(c byte) bool {
	return c > ' ' && c < 0x7f && strings.IndexByte("()<>@,;:\\\"/[]?=", c) < 0
}

// token splits s behind the token it begins with.
func token(s string) (word, rest string) {
	n := 0
	for n < len(s) && isTokenByte(s[n]) {
		n++
	}
	return s[:n], s[n:]
}

// ParseMediaType takes `text/html; charset=utf-8` apart; names come in lower case.
func ParseMediaType(v string) (mediatype string, params map[string]string, err error) {
	base, _, _ := strings.Cut(v, ";")
	rest := v[len(base):]
	mediatype = strings.TrimSpace(strings.ToLower(base))
	if err := checkType(mediatype); err != nil {
		return "", nil, err
	}
	params = make(map[string]string)
	for {
		rest = strings.TrimSpace(rest)
		if rest == "" || rest == ";" {
			return mediatype, params, nil
		}
		if rest[0] != ';' {
			return mediatype, nil, ErrInvalidMediaParameter
		}
		key, value, after, ok := parameter(strings.TrimLeft(rest[1:], " \t\r\n"))
		if !ok {
			return mediatype, nil, ErrInvalidMediaParameter
		}
		if old, double := params[key]; double && old != value {
			return "", nil, errors.New("mime: duplicate parameter name")
		}
		params[key] = value
		rest = after
	}
}

func checkType(mediatype string) error {
	word, rest := token(mediatype)
	switch {
	case word == "":
		return errNoType
	case rest == "":
		return nil
	case rest[0] != '/':
		return errSlash
	}
	word, rest = token(rest[1:])
	switch {
	case word == "":
		return errNoSubtype
	case rest != "":
		return errAfter
	}
	return nil
}

// parameter reads `key=value`, where the value may stand in quotes.
func parameter(s string) (key, value, rest string, ok bool) {
	key, rest = token(s)
	rest = strings.TrimLeft(rest, " \t")
	if key == "" || !strings.HasPrefix(rest, "=") {
		return "", "", s, false
	}
	key = strings.ToLower(key)
	rest = strings.TrimLeft(rest[1:], " \t")
	if !strings.HasPrefix(rest, `"`) {
		value, rest = token(rest)
		return key, value, strings.TrimLeft(rest, " \t"), value != ""
	}
	var b strings.Builder
	for i := 1; i < len(rest); i++ {
		switch {
		case rest[i] == '"':
			return key, b.String(), strings.TrimLeft(rest[i+1:], " \t"), true
		case rest[i] == '\\' && i+1 < len(rest):
			i++
		}
		b.WriteByte(rest[i])
	}
	return "", "", s, false
}

// FormatMediaType is the way back; nothing, if there is none.
func FormatMediaType(t string, param map[string]string) string {
	if checkType(strings.ToLower(t)) != nil {
		return ""
	}
	out := strings.ToLower(t)
	keys := make([]string, 0, len(param))
	for key := range param {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		value := param[key]
		if word, rest := token(key); word == "" || rest != "" {
			return ""
		}
		out += "; " + strings.ToLower(key) + "="
		if word, rest := token(value); word != "" && rest == "" {
			out += value
			continue
		}
		out += `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(value) + `"`
	}
	return out
}

var (
	mu    sync.Mutex
	types = map[string]string{
		".avif": "image/avif", ".css": "text/css; charset=utf-8", ".gif": "image/gif",
		".htm": "text/html; charset=utf-8", ".html": "text/html; charset=utf-8",
		".jpeg": "image/jpeg", ".jpg": "image/jpeg", ".js": "text/javascript; charset=utf-8",
		".json": "application/json", ".mjs": "text/javascript; charset=utf-8",
		".pdf": "application/pdf", ".png": "image/png", ".svg": "image/svg+xml",
		".txt": "text/plain; charset=utf-8", ".wasm": "application/wasm", ".webp": "image/webp",
		".xml": "text/xml; charset=utf-8",
	}
)

// TypeByExtension gives the type of files whose names end with ext, such as .html.
func TypeByExtension(ext string) string {
	mu.Lock()
	defer mu.Unlock()
	if t, ok := types[ext]; ok {
		return t
	}
	return types[strings.ToLower(ext)]
}

// ExtensionsByType is the way back.
func ExtensionsByType(typ string) ([]string, error) {
	want, _, err := ParseMediaType(typ)
	if err != nil {
		return nil, err
	}
	mu.Lock()
	defer mu.Unlock()
	var out []string
	for ext, t := range types {
		if is, _, _ := strings.Cut(t, ";"); is == want {
			out = append(out, ext)
		}
	}
	slices.Sort(out)
	return out, nil
}

func AddExtensionType(ext, typ string) error {
	if !strings.HasPrefix(ext, ".") {
		return errors.New(`mime: extension "` + ext + `" missing leading dot`)
	}
	kind, params, err := ParseMediaType(typ)
	if err != nil {
		return err
	}
	if strings.HasPrefix(kind, "text/") && params["charset"] == "" {
		params["charset"] = "utf-8"
		typ = FormatMediaType(kind, params)
	}
	mu.Lock()
	defer mu.Unlock()
	types[ext] = typ
	return nil
}
