package main

import (
	"strconv"
	"strings"
)

// The kernels: one goroutine that computes, each a different part of the language. What they
// measure is the code, so they are alike in the Lua twin, ../lua/kernels.lua.

func fibonacci(n int) int {
	if n < 2 {
		return n
	}
	return fibonacci(n-1) + fibonacci(n-2)
}

// fib: naive recursion; an operation is one call.
func fib() (int, int) {
	n := argument(0, 32)
	before, calls := 0, 1
	for i := 0; i < n; i++ {
		before, calls = calls, before+calls+1
	}
	return calls, fibonacci(n)
}

// loops: three nested counting loops; an operation is one innermost iteration.
func loops() (int, int) {
	n := argument(0, 500)
	sum := 0
	for i := 0; i < n; i++ {
		for j := 0; j < n; j++ {
			for k := 0; k < 100; k++ {
				sum += i*j + k
				if sum > 1000000 {
					sum -= 1000000
				}
			}
		}
	}
	return n * n * 100, sum
}

// marks: the sieve of Eratosthenes in a slice; an operation is one store in the inner loop.
func marks() (int, int) {
	limit := argument(0, 2000000)
	composite := make([]bool, limit+1)
	stores := 0
	for i := 2; i*i <= limit; i++ {
		if !composite[i] {
			for j := i * i; j <= limit; j += i {
				composite[j] = true
			}
			stores += (limit-i*i)/i + 1
		}
	}
	count := 0
	for i := 2; i <= limit; i++ {
		if !composite[i] {
			count++
		}
	}
	return stores, count
}

func matrix(n int, seed float64) [][]float64 {
	rows := make([][]float64, n)
	for i := 0; i < n; i++ {
		rows[i] = make([]float64, n)
		for j := 0; j < n; j++ {
			rows[i][j] = seed * float64(i-j) * float64(i+j)
		}
	}
	return rows
}

// matmul: the product of two matrices; an operation is one multiply-add.
func matmul() (int, int) {
	n := argument(0, 200)
	a, b := matrix(n, 1), matrix(n, 2)
	product := make([][]float64, n)
	for i := 0; i < n; i++ {
		row, left := make([]float64, n), a[i]
		for j := 0; j < n; j++ {
			sum := 0.0
			for k := 0; k < n; k++ {
				sum += left[k] * b[k][j]
			}
			row[j] = sum
		}
		product[i] = row
	}
	return n * n * n, int(product[n/2][n/2])
}

// table: pseudo-random keys put into a map, then twice as many looked up; an operation is one of
// either.
func table() (int, int) {
	n := argument(0, 500000)
	seen := make(map[int]int)
	key := 1
	for i := 0; i < n; i++ {
		key = key * 16807 % 2147483647
		seen[key] = i
	}
	hits := 0
	for round := 0; round < 2; round++ {
		key = 1
		for i := 0; i < n; i++ {
			key = key * 16807 % 2147483647
			value, ok := seen[key+round]
			if ok {
				hits += value % 2
			}
		}
	}
	return 3 * n, hits
}

// text: a long string of small pieces; an operation is one piece made and appended.
func text() (int, int) {
	n := argument(0, 1000000)
	var built strings.Builder
	for i := 0; i < n; i++ {
		piece := "k" + strconv.Itoa(i) + ";"
		built.WriteString(piece)
	}
	s := built.String()
	sevens := 0
	for i := 0; i < len(s); i += 8 {
		if s[i] == '7' {
			sevens++
		}
	}
	return n, len(s) + sevens
}

type shape interface{ area() int }

type square struct{ side int }

type rectangle struct{ width, height int }

func (s *square) area() int { return s.side * s.side }

func (r *rectangle) area() int { return r.width * r.height }

type account struct{ balance, moves int }

func (a *account) deposit(amount int) {
	a.balance += amount
	a.moves++
	if a.balance > 1000000 {
		a.balance -= 1000000
	}
}

// methods: calls through an interface and through a pointer; an operation is one call.
func methods() (int, int) {
	n := argument(0, 2000000)
	shapes := []shape{&square{3}, &rectangle{2, 5}, &square{4}, &rectangle{1, 7}}
	saved := &account{}
	for i := 0; i < n; i++ {
		saved.deposit(shapes[i%4].area())
	}
	return 2 * n, saved.balance + saved.moves
}

func adder(step int) func(int) int {
	total := 0
	return func(x int) int {
		total += x + step
		return total
	}
}

// closures: one over two variables made and called ten times; an operation is one call.
func closures() (int, int) {
	n := argument(0, 300000)
	sum := 0
	for i := 0; i < n; i++ {
		add := adder(i % 7)
		for k := 0; k < 10; k++ {
			sum += add(k)
		}
		if sum > 1000000 {
			sum -= 1000000
		}
	}
	return 10 * n, sum
}

type node struct{ left, right *node }

func grow(depth int) *node {
	if depth == 0 {
		return &node{}
	}
	return &node{grow(depth - 1), grow(depth - 1)}
}

func (n *node) count() int {
	if n.left == nil {
		return 1
	}
	return 1 + n.left.count() + n.right.count()
}

// tree: a binary tree is built and walked, again and again; an operation is one node.
func tree() (int, int) {
	depth, rounds := argument(0, 14), argument(1, 20)
	nodes := 0
	for i := 0; i < rounds; i++ {
		nodes += grow(depth).count()
	}
	return nodes, depth
}
