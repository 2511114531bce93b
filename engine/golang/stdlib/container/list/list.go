// Package list is a doubly linked list.
package list

// An Element is a place in a list.
type Element struct {
	next, prev *Element
	list       *List
	Value      any
}

// Next is the element after e, or nil.
func (e *Element) Next() *Element { return e.neighbour(e.next) }
func (e *Element) Prev() *Element { return e.neighbour(e.prev) }

func (e *Element) neighbour(n *Element) *Element {
	if e.list == nil || n == &e.list.root {
		return nil
	}
	return n
}

// A List is empty when zero. Its root closes the chain of elements to a ring.
type List struct {
	root Element
	len  int
}

func New() *List { return new(List).Init() }

// Init empties the list.
func (l *List) Init() *List {
	l.root.next, l.root.prev = &l.root, &l.root
	l.len = 0
	return l
}

func (l *List) ready() {
	if l.root.next == nil {
		l.Init()
	}
}

func (l *List) Len() int { return l.len }

func (l *List) Front() *Element {
	if l.len == 0 {
		return nil
	}
	return l.root.next
}

func (l *List) Back() *Element {
	if l.len == 0 {
		return nil
	}
	return l.root.prev
}

func link(e, after *Element) {
	e.prev, e.next = after, after.next
	e.prev.next, e.next.prev = e, e
}

func unlink(e *Element) { e.prev.next, e.next.prev = e.next, e.prev }

func (l *List) add(v any, after *Element) *Element {
	e := &Element{Value: v, list: l}
	link(e, after)
	l.len++
	return e
}

func (l *List) move(e, after *Element) {
	if e != after {
		unlink(e)
		link(e, after)
	}
}

// Remove takes e out, if it is of this list, and returns its value.
func (l *List) Remove(e *Element) any {
	if e.list == l {
		unlink(e)
		e.next, e.prev, e.list = nil, nil, nil
		l.len--
	}
	return e.Value
}

func (l *List) PushFront(v any) *Element {
	l.ready()
	return l.add(v, &l.root)
}

func (l *List) PushBack(v any) *Element {
	l.ready()
	return l.add(v, l.root.prev)
}

// With a mark of another list, the methods do nothing.

func (l *List) InsertBefore(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.add(v, mark.prev)
}

func (l *List) InsertAfter(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.add(v, mark)
}

func (l *List) MoveToFront(e *Element) {
	if e.list == l && l.root.next != e {
		l.move(e, &l.root)
	}
}

func (l *List) MoveToBack(e *Element) {
	if e.list == l && l.root.prev != e {
		l.move(e, l.root.prev)
	}
}

func (l *List) MoveBefore(e, mark *Element) {
	if e.list == l && mark.list == l && e != mark {
		l.move(e, mark.prev)
	}
}

func (l *List) MoveAfter(e, mark *Element) {
	if e.list == l && mark.list == l {
		l.move(e, mark)
	}
}

// PushBackList appends copies of the elements of other, which may be l.
func (l *List) PushBackList(other *List) {
	l.ready()
	e := other.Front()
	for n := other.Len(); n > 0; n-- {
		l.add(e.Value, l.root.prev)
		e = e.Next()
	}
}

func (l *List) PushFrontList(other *List) {
	l.ready()
	e := other.Back()
	for n := other.Len(); n > 0; n-- {
		l.add(e.Value, &l.root)
		e = e.Prev()
	}
}
