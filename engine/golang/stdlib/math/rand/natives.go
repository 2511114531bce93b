// The generator that the whole run shares.
package rand

func next() uint64
func reseed(seed uint64)
