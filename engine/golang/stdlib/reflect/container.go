// Maps and channels.
package reflect

import "unsafe"

// copied gives a value in memory of its own.
func copied(t *rtype, p unsafe.Pointer, f flag) Value {
	own := newOf(t)
	typedCopy(t, own, p, 1)
	return Value{t, own, f}
}

func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

func MakeMapWithSize(typ Type, n int) Value {
	if typ.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	return pointerValue(typ.common(), makeMap(typ.common(), n), 0)
}

// MapIndex gives the element of a key; no Value if there is none.
func (v Value) MapIndex(key Value) Value {
	v.must(Map, "MapIndex")
	key = key.assignTo("reflect.Value.MapIndex", keyOf(v.typ))
	if m := v.word(); m != nil {
		if p := mapGet(v.typ, m, key.ptr); p != nil {
			return copied(elemOf(v.typ), p, (v.flag | key.flag).only())
		}
	}
	return Value{}
}

func (f flag) only() flag {
	if f&readOnly != 0 {
		return sticky
	}
	return 0
}

// SetMapIndex sets the element of a key; no Value deletes it.
func (v Value) SetMapIndex(key, elem Value) {
	v.must(Map, "SetMapIndex")
	v.mustBeExported("SetMapIndex")
	key.mustBeExported("SetMapIndex")
	key = key.assignTo("reflect.Value.SetMapIndex", keyOf(v.typ))
	if elem.typ == nil {
		if m := v.word(); m != nil {
			mapDelete(v.typ, m, key.ptr)
		}
		return
	}
	elem.mustBeExported("SetMapIndex")
	elem = elem.assignTo("reflect.Value.SetMapIndex", elemOf(v.typ))
	if v.word() == nil {
		panic("assignment to entry in nil map")
	}
	mapSet(v.typ, v.word(), key.ptr, elem.ptr)
}

// MapKeys gives the keys in no particular order.
func (v Value) MapKeys() []Value {
	v.must(Map, "MapKeys")
	keys := make([]Value, 0, v.Len())
	for it := v.MapRange(); it.Next(); {
		keys = append(keys, it.Key())
	}
	return keys
}

// Clear empties a map, or sets all elements of a slice to zero.
func (v Value) Clear() {
	switch v.Kind() {
	case Slice:
		for i, zero := 0, newOf(elemOf(v.typ)); i < v.Len(); i++ {
			typedCopy(elemOf(v.typ), v.Index(i).ptr, zero, 1)
		}
	case Map:
		if m := v.word(); m != nil {
			mapClear(v.typ, m)
		}
	default:
		v.wrong("Clear")
	}
}

// MapIter goes through a map.
type MapIter struct {
	m         Value
	it        unsafe.Pointer
	key, elem unsafe.Pointer
	started   bool
}

func (v Value) MapRange() *MapIter {
	v.must(Map, "MapRange")
	return &MapIter{m: v}
}

func (i *MapIter) Next() bool {
	if !i.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	if !i.started {
		i.started = true
		if i.m.word() != nil {
			i.it = mapIter(i.m.typ, i.m.word())
		}
	} else if i.key == nil {
		panic("MapIter.Next called on exhausted iterator")
	}
	i.key = nil
	if i.it != nil {
		i.key, i.elem = mapNext(i.it)
	}
	return i.key != nil
}

func (i *MapIter) check(method string) {
	if !i.started {
		panic(method + " called before Next")
	}
	if i.key == nil {
		panic(method + " called on exhausted iterator")
	}
}

func (i *MapIter) Key() Value {
	i.check("MapIter.Key")
	return copied(keyOf(i.m.typ), i.key, i.m.readOnly())
}

func (i *MapIter) Value() Value {
	i.check("MapIter.Value")
	return copied(elemOf(i.m.typ), i.elem, i.m.readOnly())
}

func (i *MapIter) Reset(v Value) { *i = MapIter{m: v} }

func (v Value) SetIterKey(i *MapIter) { v.Set(i.Key()) }

func (v Value) SetIterValue(i *MapIter) { v.Set(i.Value()) }

func MakeChan(typ Type, buffer int) Value {
	if typ.Kind() != Chan {
		panic("reflect.MakeChan of non-chan type")
	}
	if buffer < 0 {
		panic("reflect.MakeChan: negative buffer size")
	}
	if typ.ChanDir() != BothDir {
		panic("reflect.MakeChan: unidirectional channel type")
	}
	return pointerValue(typ.common(), makeChan(typ.common(), buffer), 0)
}

func (v Value) channel(method string, dir ChanDir) {
	v.must(Chan, method)
	v.mustBeExported(method)
	if ChanDir(chanDirOf(v.typ))&dir == 0 {
		if dir == RecvDir {
			panic("reflect: recv on send-only channel")
		}
		panic("reflect: send on recv-only channel")
	}
}

func (v Value) send(x Value, block bool) bool {
	x.mustBeExported("Send")
	x = x.assignTo("reflect.Value.Send", elemOf(v.typ))
	return chanSend(v.typ, v.word(), x.ptr, block)
}

func (v Value) Send(x Value) {
	v.channel("Send", SendDir)
	v.send(x, true)
}

func (v Value) TrySend(x Value) bool {
	v.channel("TrySend", SendDir)
	return v.send(x, false)
}

func (v Value) recv(block bool) (Value, bool) {
	x := Zero(elemOf(v.typ))
	received, ok := chanRecv(v.typ, v.word(), x.ptr, block)
	if !received {
		return Value{}, false
	}
	return x, ok
}

func (v Value) Recv() (x Value, ok bool) {
	v.channel("Recv", RecvDir)
	return v.recv(true)
}

func (v Value) TryRecv() (x Value, ok bool) {
	v.channel("TryRecv", RecvDir)
	return v.recv(false)
}

func (v Value) Close() {
	v.must(Chan, "Close")
	v.mustBeExported("Close")
	if ChanDir(chanDirOf(v.typ))&SendDir == 0 {
		panic("reflect: close of receive-only channel")
	}
	chanClose(v.word())
}

// SelectDir is what a case of a select does.
type SelectDir int

const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// SelectCase is one case of a select.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value
}

// Select waits until one of cases can go on, and gives its number and what was received.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	if len(cases) > 65536 {
		panic("reflect.Select: too many cases (max 65536)")
	}
	list := make([]runtimeCase, len(cases))
	hasDefault := false
	for i, c := range cases {
		list[i].dir = c.Dir
		switch c.Dir {
		case SelectDefault:
			if hasDefault {
				panic("reflect.Select: multiple default cases")
			}
			hasDefault = true
			if c.Chan.IsValid() {
				panic("reflect.Select: default case has Chan value")
			}
			if c.Send.IsValid() {
				panic("reflect.Select: default case has Send value")
			}
		case SelectSend:
			if !c.Chan.IsValid() {
				break
			}
			c.Chan.channel("Select", SendDir)
			if !c.Send.IsValid() {
				panic("reflect.Select: SendDir case missing Send value")
			}
			c.Send.mustBeExported("Select")
			x := c.Send.assignTo("reflect.Select", elemOf(c.Chan.typ))
			list[i].typ, list[i].ch, list[i].elem = c.Chan.typ, c.Chan.word(), x.ptr
		case SelectRecv:
			if c.Send.IsValid() {
				panic("reflect.Select: RecvDir case has Send value")
			}
			if !c.Chan.IsValid() {
				break
			}
			c.Chan.channel("Select", RecvDir)
			list[i].typ, list[i].ch = c.Chan.typ, c.Chan.word()
			list[i].elem = newOf(elemOf(c.Chan.typ))
		default:
			panic("reflect.Select: invalid Dir")
		}
	}
	chosen, recvOK = selectCases(list)
	if list[chosen].dir == SelectRecv {
		recv = Value{elemOf(list[chosen].typ), list[chosen].elem, 0}
	}
	return chosen, recv, recvOK
}
