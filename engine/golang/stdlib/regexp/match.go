// Compiling a tree, and running the program over a text.
//
// All ways through the expression are followed at once, one rune after the other (Thompson,
// Pike): so the time is that of the text times the program, whatever the expression.
package regexp

import (
	"strings"
	"unicode/utf8"
)

type instOp uint8

const (
	iMatch instOp = iota
	iRune
	iClass
	iSplit // x first, then y
	iJump
	iSave
	iAssert
)

type inst struct {
	op    instOp
	x, y  int // targets; iSave: x is the slot; iAssert: x is the assertion
	rune  rune
	class *class
}

func compile(n *node, prog []inst) []inst {
	switch n.op {
	case opClass:
		if r := n.class.single(); r >= 0 {
			return append(prog, inst{op: iRune, rune: r})
		}
		return append(prog, inst{op: iClass, class: &n.class})
	case opAssert:
		return append(prog, inst{op: iAssert, x: int(n.assert)})
	case opCapture:
		prog = append(prog, inst{op: iSave, x: 2 * n.capture})
		prog = compile(n.subs[0], prog)
		return append(prog, inst{op: iSave, x: 2*n.capture + 1})
	case opConcat:
		for _, sub := range n.subs {
			prog = compile(sub, prog)
		}
	case opAlternate:
		var jumps []int
		for i, sub := range n.subs {
			if i == len(n.subs)-1 {
				prog = compile(sub, prog)
				break
			}
			split := len(prog)
			prog = compile(sub, append(prog, inst{op: iSplit, x: split + 1}))
			jumps = append(jumps, len(prog))
			prog = append(prog, inst{op: iJump})
			prog[split].y = len(prog)
		}
		for _, j := range jumps {
			prog[j].x = len(prog)
		}
	case opRepeat:
		return compileRepeat(n, prog)
	}
	return prog
}

func compileRepeat(n *node, prog []inst) []inst {
	sub := n.subs[0]
	if n.max < 0 {
		// sub, and a split back to it; for a sub that may be left out, a split past all that.
		// So a sub that can be empty is tried once, and its captures are kept.
		for range n.min - 1 {
			prog = compile(sub, prog)
		}
		first := len(prog)
		if n.min == 0 {
			prog = append(prog, inst{op: iSplit})
		}
		loop := len(prog)
		prog = compile(sub, prog)
		again := len(prog)
		prog = append(prog, inst{op: iSplit})
		aim(&prog[again], loop, len(prog), n.lazy)
		if n.min == 0 {
			aim(&prog[first], loop, len(prog), n.lazy)
		}
		return prog
	}
	for range n.min {
		prog = compile(sub, prog)
	}
	var splits []int
	for range n.max - n.min {
		splits = append(splits, len(prog))
		prog = compile(sub, append(prog, inst{op: iSplit}))
	}
	for _, s := range splits {
		aim(&prog[s], s+1, len(prog), n.lazy)
	}
	return prog
}

// Sets the targets of a split that goes in or past.
func aim(i *inst, in, past int, lazy bool) {
	if i.x, i.y = in, past; lazy {
		i.x, i.y = past, in
	}
}

// The runes that every match begins with, and whether they are all of it.
func literalPrefix(prog []inst) (prefix string, complete bool) {
	pc := 0
	var b strings.Builder
	for prog[pc].op == iRune {
		b.WriteRune(prog[pc].rune)
		pc++
	}
	// A rune before a split may be one that the split comes back to: still the first way
	// through the program is the only one up to there.
	return b.String(), prog[pc].op == iMatch
}

// A thread is a way through the program: where it is, and what it captured.
type thread struct {
	pc   int
	caps []int
}

// A queue has the threads in order of preference, at most one for each place.
type queue struct {
	threads []thread
	place   []int // of a pc in threads; valid if that thread has the pc
}

func (q *queue) has(pc int) bool {
	i := q.place[pc]
	return i < len(q.threads) && q.threads[i].pc == pc
}

func (q *queue) put(t thread) {
	q.place[t.pc] = len(q.threads)
	q.threads = append(q.threads, t)
}

type machine struct {
	prog []inst
	text string
	caps int // how many slots to keep
}

// Puts the threads into q that wait for a rune at pos when one is at pc.
func (m *machine) follow(q *queue, pc, pos int, caps []int) {
	for !q.has(pc) {
		i := &m.prog[pc]
		q.put(thread{pc, caps})
		switch i.op {
		case iJump:
			pc = i.x
		case iSplit:
			m.follow(q, i.x, pos, caps)
			pc = i.y
		case iAssert:
			if !m.holds(assertion(i.x), pos) {
				return
			}
			pc++
		case iSave:
			if i.x < m.caps {
				own := make([]int, m.caps)
				copy(own, caps)
				own[i.x] = pos
				caps = own
			}
			pc++
		default:
			return
		}
	}
}

func (m *machine) holds(a assertion, pos int) bool {
	switch a {
	case beginText:
		return pos == 0
	case endText:
		return pos == len(m.text)
	case beginLine:
		return pos == 0 || m.text[pos-1] == '\n'
	case endLine:
		return pos == len(m.text) || m.text[pos] == '\n'
	}
	before := pos > 0 && isWord(rune(m.text[pos-1]))
	after := pos < len(m.text) && isWord(rune(m.text[pos]))
	return (before != after) == (a == wordEdge)
}

// Finds the first match at or after pos: its slots, at least the two of the whole; or nil.
func (re *Regexp) run(text string, pos, slots int) []int {
	m := &machine{re.prog, text, max(slots, 2)}
	now := &queue{place: make([]int, len(re.prog))}
	next := &queue{place: make([]int, len(re.prog))}
	var match []int
	for begin := pos; ; {
		if len(now.threads) == 0 {
			if match != nil || re.anchored && pos > 0 && begin != pos {
				break
			}
			if re.prefix != "" {
				i := strings.Index(text[pos:], re.prefix)
				if i < 0 {
					break
				}
				pos += i
			}
		}
		if match == nil && (!re.anchored || pos == 0) {
			caps := make([]int, m.caps)
			for i := range caps {
				caps[i] = -1
			}
			caps[0] = pos
			m.follow(now, 0, pos, caps)
		}
		r, size := rune(-1), 0
		if pos < len(text) {
			if r, size = rune(text[pos]), 1; r >= utf8.RuneSelf {
				r, size = utf8.DecodeRuneInString(text[pos:])
			}
		}
		match = m.step(now, next, pos, r, size, match, re.longest)
		if size == 0 || slots == 0 && match != nil {
			break
		}
		pos += size
		now, next = next, now
		next.threads = next.threads[:0]
	}
	return match
}

// Lets the threads in `now` take rune r; returns the best match so far.
func (m *machine) step(
	now, next *queue, pos int, r rune, size int, match []int, longest bool) []int {
	for _, t := range now.threads {
		if longest && match != nil && t.caps[0] > match[0] {
			continue
		}
		i := &m.prog[t.pc]
		switch i.op {
		case iMatch:
			if longest && match != nil && (t.caps[0] > match[0] || pos <= match[1]) {
				continue
			}
			match = append([]int(nil), t.caps...)
			match[1] = pos
			if !longest {
				return match // the threads after this one are worse
			}
		case iRune:
			if r == i.rune {
				m.follow(next, t.pc+1, pos+size, t.caps)
			}
		case iClass:
			if r >= 0 && i.class.has(r) {
				m.follow(next, t.pc+1, pos+size, t.caps)
			}
		}
	}
	return match
}
