// Package crc64 has 64-bit cyclic redundancy checks.
package crc64

import "hash"

// Size is that of a checksum in bytes.
const Size = 8

// The polynomials, their lowest power in the highest bit.
const (
	ISO  = 0xd800000000000000
	ECMA = 0xc96c5795d7870f42
)

// A Table has what each byte does to the checksum.
type Table [256]uint64

func MakeTable(poly uint64) *Table {
	t := new(Table)
	for i := range t {
		v := uint64(i)
		for range 8 {
			v = v>>1 ^ poly&-(v&1)
		}
		t[i] = v
	}
	return t
}

func Update(crc uint64, tab *Table, p []byte) uint64 {
	crc = ^crc
	for _, c := range p {
		crc = tab[byte(crc)^c] ^ crc>>8
	}
	return ^crc
}

func Checksum(data []byte, tab *Table) uint64 { return Update(0, tab, data) }

type digest struct {
	crc uint64
	tab *Table
}

func New(tab *Table) hash.Hash64 { return &digest{0, tab} }

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }
func (d *digest) Reset()         { d.crc = 0 }
func (d *digest) Sum64() uint64  { return d.crc }

func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = Update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Sum(b []byte) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(d.crc>>shift))
	}
	return b
}
