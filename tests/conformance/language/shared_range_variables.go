// Up to Go 1.21 all iterations of a loop share its variables, those of range, too.
// gantry: --procs 1 --lang 1.21
package main

import "fmt"

type node struct{ name string }

func main() {
	var prints []func()
	for i := 0; i < 3; i++ {
		prints = append(prints, func() { fmt.Print(i, " ") })
	}
	for i, s := range []string{"a", "b", "c"} {
		prints = append(prints, func() { fmt.Print(i, s, " ") })
	}
	for _, n := range [...]node{{"x"}, {"y"}} {
		prints = append(prints, func() { fmt.Print(n.name, " ") })
	}
	for i, r := range "hé" {
		prints = append(prints, func() { fmt.Print(i, string(r), " ") })
	}
	for k, v := range map[int]int{7: 8} {
		prints = append(prints, func() { fmt.Print(k, v, " ") })
	}
	c := make(chan int, 2)
	c <- 1
	c <- 2
	close(c)
	for v := range c {
		prints = append(prints, func() { fmt.Print(v, " ") })
	}
	for _, print := range prints {
		print()
	}
	fmt.Println()
	var all []*int
	for j := 0; j < 2; j++ {
		for _, n := range []int{1, 2, 3} {
			n := n
			n++
			all = append(all, &n)
		}
		for _, n := range []int{4, 5} {
			all = append(all, &n)
		}
	}
	for _, p := range all {
		fmt.Print(*p, " ")
	}
	fmt.Println()
}

/* Output:
3 3 3 2c 2c 2c y y 1é 1é 7 8 2 2 
2 3 4 5 5 2 3 4 5 5 
*/
