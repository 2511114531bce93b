// What iter.Pull has begun and not ended counts as a goroutine.
package main

import (
	"fmt"
	"iter"
	"runtime"
)

func count(yield func(int) bool) {
	for i := 0; i < 3 && yield(i); i++ {
	}
}

func main() {
	fmt.Print(runtime.NumGoroutine())
	next, stop := iter.Pull(count)
	fmt.Print(runtime.NumGoroutine())
	next()
	next2, stop2 := iter.Pull(count)
	fmt.Print(runtime.NumGoroutine())
	stop()
	fmt.Print(runtime.NumGoroutine())
	for range 4 {
		next2()
	}
	stop2()
	fmt.Println(runtime.NumGoroutine())
}

/* Output:
12321
*/
