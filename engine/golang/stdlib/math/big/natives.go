package big

// What arith computes.
const (
	opAdd = iota
	opSub
	opMul
	opQuo
	opRem
	opFloor
	opGCD
	opAnd
	opOr
	opXor
	opAndNot
)

func arith(op int, xneg bool, x nat, yneg bool, y nat) (neg bool, z nat)
func shift(xneg bool, x nat, left bool, n uint) (neg bool, z nat)
func power(xneg bool, x, y, m nat) (neg bool, z nat)
func root(x nat) (neg bool, z nat)
func inverse(xneg bool, x, m nat) (neg bool, z nat, ok bool)
func isPrime(x nat, rounds int) bool
func jacobi(xneg bool, x, y nat) int
func digits(x nat, base int) string
func parse(digits string, base int) (neg bool, z nat)
