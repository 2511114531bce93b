// The searches that are loops over bytes.
package strings

func Index(s, substr string) int
func IndexByte(s string, c byte) int
func LastIndex(s, substr string) int
func LastIndexByte(s string, c byte) int
func Contains(s, substr string) bool

// Count counts the places of substr that do not overlap; "" is in s once more than runes are.
func Count(s, substr string) int

func mapASCII(s string, upper bool) (mapped string, ok bool)
