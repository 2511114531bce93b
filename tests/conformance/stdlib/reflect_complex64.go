// A complex64 lies in an interface's word, and package reflect finds it there.
package main

import (
	"fmt"
	"reflect"
)

type small complex64

func main() {
	var x any = small(3 + 4i)
	fmt.Println(x, reflect.ValueOf(x).Complex(), reflect.TypeOf(x))
	fmt.Printf("%v %.1f %T\n", x, x, []any{complex64(1), x})
	y := reflect.New(reflect.TypeOf(x)).Elem()
	y.SetComplex(1 - 2i)
	fmt.Println(y.Interface() == any(small(1-2i)), y)
}

/* Output:
(3+4i) (3+4i) main.small
(3+4i) (3.0+4.0i) []interface {}
true (1-2i)
*/
