// Package reflect looks at types and values while the program runs. This file: what the VM tells
// and does. Every Value points to memory that holds it in Go's own layout.
package reflect

import "unsafe"

// rtype is the VM's descriptor of a type; one for each type, so == means identical.
type rtype struct{ opaque uintptr }

// What a type is.
func kindOf(t *rtype) Kind
func sizeOf(t *rtype) uintptr
func alignOf(t *rtype) uintptr
func typeString(t *rtype) string
func typeName(t *rtype) string
func typePkgPath(t *rtype) string
func elemOf(t *rtype) *rtype
func keyOf(t *rtype) *rtype
func lenOf(t *rtype) int
func chanDirOf(t *rtype) int
func numField(t *rtype) int
func fieldOf(t *rtype, i int) (name, pkgPath, tag string, typ *rtype, offset uintptr, embedded bool)
func numIn(t *rtype) int
func numOut(t *rtype) int
func paramOf(t *rtype, i int) *rtype
func isVariadic(t *rtype) bool
func numMethod(t *rtype) int
func methodOf(t *rtype, i int) (name, pkgPath string, typ *rtype)
func isComparable(t *rtype) bool
func implements(t, iface *rtype) bool
func assignable(from, to *rtype) bool
func convertible(from, to *rtype) bool

// Types made of others.
func pointerTo(t *rtype) *rtype
func sliceOf(t *rtype) *rtype
func arrayOf(n int, t *rtype) *rtype
func mapOf(key, elem *rtype) *rtype
func chanOf(dir int, t *rtype) *rtype
func funcOf(params []*rtype, results int, variadic bool) *rtype

// Memory.
func newOf(t *rtype) unsafe.Pointer
func newArray(t *rtype, n int) unsafe.Pointer
func typedCopy(t *rtype, dst, src unsafe.Pointer, n int)
func equal(t *rtype, a, b unsafe.Pointer) bool

// Maps.
func makeMap(t *rtype, n int) unsafe.Pointer
func mapLen(m unsafe.Pointer) int
func mapGet(t *rtype, m, key unsafe.Pointer) unsafe.Pointer
func mapSet(t *rtype, m, key, elem unsafe.Pointer)
func mapDelete(t *rtype, m, key unsafe.Pointer)
func mapClear(t *rtype, m unsafe.Pointer)
func mapIter(t *rtype, m unsafe.Pointer) unsafe.Pointer
func mapNext(it unsafe.Pointer) (key, elem unsafe.Pointer)

// Channels.
func makeChan(t *rtype, n int) unsafe.Pointer
func chanLen(c unsafe.Pointer) int
func chanCap(c unsafe.Pointer) int
func chanSend(t *rtype, c, elem unsafe.Pointer, block bool) bool
func chanRecv(t *rtype, c, elem unsafe.Pointer, block bool) (received, ok bool)
func chanClose(c unsafe.Pointer)
func selectCases(cases []runtimeCase) (chosen int, ok bool)

// Functions.
func call(t *rtype, f unsafe.Pointer, args, results []unsafe.Pointer)
func funcPC(f unsafe.Pointer) uintptr
func methodFunc(t *rtype, receiver unsafe.Pointer, i int) unsafe.Pointer
func makeFunc(t *rtype, f func(args, results []unsafe.Pointer)) unsafe.Pointer

// runtimeCase is a case of a select as the VM takes it.
type runtimeCase struct {
	dir  SelectDir
	typ  *rtype         // of the channel
	ch   unsafe.Pointer // nil never is ready
	elem unsafe.Pointer // to send, or room for what is received
}
