// Package blocks cuts what is written to a hash function into blocks of 64 bytes, and pads the last.
package blocks

const Size = 64

// A Feed holds what does not fill a block yet.
type Feed struct {
	rest   [Size]byte
	used   int
	length uint64 // in bytes, so far
}

// Write hands each full block to step.
func (f *Feed) Write(p []byte, step func(block []byte)) {
	f.length += uint64(len(p))
	if f.used > 0 {
		n := copy(f.rest[f.used:], p)
		f.used += n
		p = p[n:]
		if f.used < Size {
			return
		}
		step(f.rest[:])
		f.used = 0
	}
	for len(p) >= Size {
		step(p[:Size])
		p = p[Size:]
	}
	f.used = copy(f.rest[:], p)
}

// Finish pads with a one bit, zeros, and the length in bits, whose bytes come from the high end
// when bigEndian.
func (f *Feed) Finish(bigEndian bool, step func(block []byte)) {
	bits := f.length * 8
	zeros := (Size + 55 - f.used) % Size
	end := make([]byte, 1+zeros+8)
	end[0] = 0x80
	for i := range 8 {
		shift := 8 * i
		if bigEndian {
			shift = 56 - shift
		}
		end[1+zeros+i] = byte(bits >> shift)
	}
	f.Write(end, step)
}
