// Package rand has random bytes. Here they come from the run's one seeded generator, as those of
// math/rand do, so that a run can be made again: they are no secret.
package rand

import "io"

type generator struct{}

func next() uint64

// Reader never ends and never fails.
var Reader io.Reader = generator{}

func (generator) Read(b []byte) (n int, err error) {
	var word uint64
	for i := range b {
		if i%8 == 0 {
			word = next()
		}
		b[i] = byte(word)
		word >>= 8
	}
	return len(b), nil
}

// Read fills b.
func Read(b []byte) (n int, err error) { return io.ReadFull(Reader, b) }
