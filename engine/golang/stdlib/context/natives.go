// What only the machine knows of types.
package context

func typeName(v any) string
func isComparable(v any) bool
