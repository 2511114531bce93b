// What there is to know about a type, found out once.
package json

import (
	"encoding"
	"reflect"
	"slices"
	"strings"
	"sync"
	"unicode"
)

var (
	marshalerType       = reflect.TypeFor[Marshaler]()
	textMarshalerType   = reflect.TypeFor[encoding.TextMarshaler]()
	textUnmarshalerType = reflect.TypeFor[encoding.TextUnmarshaler]()
	numberType          = reflect.TypeFor[Number]()
)

// A field is one that JSON knows, perhaps of an embedded struct.
type field struct {
	name      string
	typ       reflect.Type
	index     []int
	tagged    bool
	omitEmpty bool
	quoted    bool
	plainKey  string // `"name":`
	safeKey   string // the same, safe within HTML
}

// A typeInfo says what writes a type: the first of json, addrJSON, text and addrText, where addr is
// of methods of the pointer, for values that have an address.
type typeInfo struct {
	json, addrJSON, text, addrText bool

	fields []field // of a struct
	byName map[string]*field
}

var types sync.Map // reflect.Type to *typeInfo

func infoOf(t reflect.Type) *typeInfo {
	if found, ok := types.Load(t); ok {
		return found.(*typeInfo)
	}
	info := &typeInfo{json: t.Implements(marshalerType), text: t.Implements(textMarshalerType)}
	if t.Kind() != reflect.Pointer {
		p := reflect.PointerTo(t)
		info.addrJSON, info.addrText = p.Implements(marshalerType), p.Implements(textMarshalerType)
	}
	if t.Kind() == reflect.Struct {
		info.fields = fieldsOf(t)
		info.byName = map[string]*field{}
		for i := range info.fields {
			info.byName[info.fields[i].name] = &info.fields[i]
		}
	}
	kept, _ := types.LoadOrStore(t, info)
	return kept.(*typeInfo)
}

// find gives the field of a key: of that very name, else the first that differs in case only.
func (info *typeInfo) find(key string) *field {
	if f, ok := info.byName[key]; ok {
		return f
	}
	for i := range info.fields {
		if strings.EqualFold(info.fields[i].name, key) {
			return &info.fields[i]
		}
	}
	return nil
}

func isName(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", r) {
			return false
		}
	}
	return s != ""
}

func mayBeQuoted(k reflect.Kind) bool {
	return reflect.Bool <= k && k <= reflect.Float64 || k == reflect.String
}

// isKnown: exported fields, and embedded structs for the exported fields in them.
func isKnown(f reflect.StructField) bool {
	if f.IsExported() {
		return true
	}
	t := f.Type
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return f.Anonymous && t.Kind() == reflect.Struct
}

func newField(f reflect.StructField, index []int, tag string) field {
	name, options, _ := strings.Cut(tag, ",")
	if !isName(name) {
		name = ""
	}
	t := f.Type
	if t.Name() == "" && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	one := field{name: name, typ: t, index: index, tagged: name != ""}
	for _, option := range strings.Split(options, ",") {
		switch option {
		case "omitempty":
			one.omitEmpty = true
		case "string":
			one.quoted = mayBeQuoted(t.Kind())
		}
	}
	if name == "" {
		one.name = f.Name
	}
	return one
}

// fieldsOf goes level by level through embedded structs without a name of their own.
func fieldsOf(t reflect.Type) []field {
	type place struct {
		typ   reflect.Type
		index []int
	}
	var all []field
	visited := map[reflect.Type]bool{}
	count, next := map[reflect.Type]int{}, []place{{t, nil}}
	for len(next) > 0 {
		level, times := next, count
		next, count = nil, map[reflect.Type]int{}
		for _, p := range level {
			if visited[p.typ] {
				continue
			}
			visited[p.typ] = true
			for i := range p.typ.NumField() {
				f := p.typ.Field(i)
				tag := f.Tag.Get("json")
				if !isKnown(f) || tag == "-" {
					continue
				}
				one := newField(f, append(p.index[:len(p.index):len(p.index)], i), tag)
				if one.tagged || !f.Anonymous || one.typ.Kind() != reflect.Struct {
					all = append(all, one)
					if times[p.typ] > 1 {
						all = append(all, one) // it hides itself
					}
					continue
				}
				if count[one.typ]++; count[one.typ] == 1 {
					next = append(next, place{one.typ, one.index})
				}
			}
		}
	}
	return visible(all)
}

// visible leaves of each name the one that is least deep, tagged before others, if there is one such.
func visible(all []field) []field {
	byIndex := func(a, b field) int { return slices.Compare(a.index, b.index) }
	rank := func(f field) int {
		if f.tagged {
			return 2 * len(f.index)
		}
		return 2*len(f.index) + 1
	}
	slices.SortFunc(all, func(a, b field) int {
		if order := strings.Compare(a.name, b.name); order != 0 {
			return order
		}
		if order := rank(a) - rank(b); order != 0 {
			return order
		}
		return byIndex(a, b)
	})
	var left []field
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[to].name == all[from].name {
			to++
		}
		if to == from+1 || rank(all[from]) != rank(all[from+1]) {
			f := all[from]
			f.plainKey = string(appendString(nil, f.name, false)) + ":"
			f.safeKey = string(appendString(nil, f.name, true)) + ":"
			left = append(left, f)
		}
		from = to
	}
	slices.SortFunc(left, byIndex)
	return left
}
