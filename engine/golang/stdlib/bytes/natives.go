// The loops over bytes that are faster done in one step.
package bytes

func Equal(a, b []byte) bool
func Compare(a, b []byte) int
func Index(s, sep []byte) int
func IndexByte(b []byte, c byte) int
