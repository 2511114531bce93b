package rand

import (
	"errors"
	"io"
	"math/big"
)

// Int is a number from 0 to below max, which is above 0.
func Int(rand io.Reader, max *big.Int) (n *big.Int, err error) {
	if max.Sign() <= 0 {
		panic("crypto/rand: argument to Int is <= 0")
	}
	size := new(big.Int).Sub(max, big.NewInt(1)).BitLen()
	if size == 0 {
		return new(big.Int), nil
	}
	bytes := make([]byte, (size+7)/8)
	for n = new(big.Int); ; {
		if _, err = io.ReadFull(rand, bytes); err != nil {
			return nil, err
		}
		bytes[0] &= byte(1<<((size-1)%8+1) - 1)
		if n.SetBytes(bytes); n.Cmp(max) < 0 {
			return n, nil
		}
	}
}

// Prime is a prime number of that many bits, of which the two highest are set.
func Prime(rand io.Reader, bits int) (*big.Int, error) {
	if bits < 2 {
		return nil, errors.New("crypto/rand: prime size must be at least 2-bit")
	}
	limit := new(big.Int).Lsh(big.NewInt(1), uint(bits))
	for {
		p, err := Int(rand, limit)
		if err != nil {
			return nil, err
		}
		p.SetBit(p, bits-1, 1)
		if bits > 2 {
			p.SetBit(p, bits-2, 1)
			p.SetBit(p, 0, 1)
		}
		if p.ProbablyPrime(20) {
			return p, nil
		}
	}
}
