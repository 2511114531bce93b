// The generator that the whole run shares.
package rand

func next() uint64
