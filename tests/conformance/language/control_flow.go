// Branches: labels, goto, fallthrough, switches of every kind.
package main

import "fmt"

func classify(n int) string {
	switch {
	case n < 0:
		return "negative"
	case n == 0:
		return "zero"
	case n%2 == 0:
		fallthrough
	case n == 7:
		return "even or seven"
	default:
		return "odd"
	}
}

func table(n int) int {
	switch n {
	case 1, 2:
		return 10
	case 3:
		return 30
	case 4:
		return 40
	case 5, 6, 8:
		return 50
	}
	return -1
}

func kind(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("integer %v", x)
	case string:
		return "string of " + fmt.Sprint(len(x))
	case error:
		return "error " + x.Error()
	case []int:
		return fmt.Sprint("slice ", x[0])
	case func() int:
		return fmt.Sprint("function ", x())
	case *int:
		*x++
		return fmt.Sprint("pointer ", *x)
	default:
		return fmt.Sprintf("other %T", x)
	}
}

func main() {
	for _, n := range []int{-1, 0, 4, 7, 9} {
		fmt.Print(classify(n), "; ")
	}
	fmt.Println()
	for n := range 10 {
		fmt.Print(table(n), " ")
	}
	fmt.Println(table(-5), table(1<<40))
	n := 1
	for _, v := range []any{nil, 3, int64(4), "abc", fmt.Errorf("e"), []int{8}, func() int { return 6 }, &n, 2.5} {
		fmt.Print(kind(v), "; ")
	}
	fmt.Println(n)

outer:
	for i := 0; i < 3; i++ {
		for j := 0; ; j++ {
			switch {
			case j == 2:
				continue outer
			case i == 2:
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()

	i := 0
again:
	if i < 3 {
		i++
		goto again
	}
	fmt.Println(i)
block:
	switch i {
	case 3:
		if i > 0 {
			break block
		}
		fmt.Println("not here")
	}
	switch s := "b"; s {
	case "a", "b":
		fmt.Println("a or b")
	}
	switch any(3) {
	case "3":
		fmt.Println("string")
	case 3:
		fmt.Println("int")
	}
	for range 2 {
		fmt.Print("x")
	}
	for i, r := range "aé\xff世" {
		fmt.Print(" ", i, ":", r)
	}
	fmt.Println()
	if x := 5; x > 9 {
		fmt.Println("no")
	} else if y := x * 2; y > 9 {
		fmt.Println(x, y)
	}
}

/* Output:
negative; zero; even or seven; even or seven; odd; 
-1 10 10 30 40 50 50 -1 50 -1 -1 -1
nil; integer 3; integer 4; string of 3; error e; slice 8; function 6; pointer 2; other float64; 2
0 0 0 1 1 0 1 1 
3
a or b
int
xx 0:97 1:233 3:65533 4:19990
5 10
*/
