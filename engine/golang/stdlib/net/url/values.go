package url

import (
	"errors"
	"slices"
	"strings"
)

// Values are those of a query, by their keys.
type Values map[string][]string

// Get is the first value of the key; empty if there is none.
func (v Values) Get(key string) string {
	if all := v[key]; len(all) > 0 {
		return all[0]
	}
	return ""
}

func (v Values) Set(key, value string) { v[key] = []string{value} }
func (v Values) Add(key, value string) { v[key] = append(v[key], value) }
func (v Values) Del(key string)        { delete(v, key) }

func (v Values) Has(key string) bool {
	_, has := v[key]
	return has
}

// Encode is the query, in the order of the keys.
func (v Values) Encode() string {
	keys := make([]string, 0, len(v))
	for key := range v {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	var out strings.Builder
	for _, key := range keys {
		for _, value := range v[key] {
			if out.Len() > 0 {
				out.WriteByte('&')
			}
			out.WriteString(QueryEscape(key) + "=" + QueryEscape(value))
		}
	}
	return out.String()
}

// ParseQuery reads key=value pairs between ampersands. The error is the first one; what could be
// read is in the result all the same.
func ParseQuery(query string) (Values, error) {
	values := Values{}
	var first error
	fail := func(err error) {
		if first == nil {
			first = err
		}
	}
	for _, pair := range strings.Split(query, "&") {
		if strings.Contains(pair, ";") {
			fail(errors.New("invalid semicolon separator in query"))
			continue
		}
		if pair == "" {
			continue
		}
		key, value, _ := strings.Cut(pair, "=")
		key, err := QueryUnescape(key)
		if err != nil {
			fail(err)
			continue
		}
		if value, err = QueryUnescape(value); err != nil {
			fail(err)
			continue
		}
		values.Add(key, value)
	}
	return values, first
}
