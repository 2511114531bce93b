// Package hash has the interfaces of hash functions.
package hash

import "io"

// A Hash is written to and never fails; Sum appends the hash of all so far.
type Hash interface {
	io.Writer
	Sum(b []byte) []byte
	Reset()
	Size() int
	BlockSize() int
}

type Hash32 interface {
	Hash
	Sum32() uint32
}

type Hash64 interface {
	Hash
	Sum64() uint64
}
