// A pointer that only reflection makes has the methods that only the pointer has.
package main

import (
	"fmt"
	"reflect"
)

type counter int

func (c *counter) Add(n int) { *c += counter(n) }

type adder interface{ Add(int) }

type holder struct {
	Count counter
	Many  []counter
	ByKey map[string]counter
}

type outer struct{ Part inner }

type inner struct{ counter }

func main() {
	h := &holder{Many: make([]counter, 2), ByKey: map[string]counter{"a": 1}}
	v := reflect.ValueOf(h).Elem()
	for _, part := range []reflect.Value{v.Field(0), v.Field(1).Index(1)} {
		part.Addr().Interface().(adder).Add(5)
	}
	made := reflect.New(v.Field(2).Type().Elem())
	made.Interface().(adder).Add(7)
	fmt.Println(*h, made.Elem(), made.Type(), made.NumMethod())
	_, ok := v.Field(2).MapIndex(reflect.ValueOf("a")).Interface().(adder)
	fmt.Println(ok, reflect.PointerTo(v.Field(0).Type()).Implements(reflect.TypeFor[adder]()))
	o := reflect.ValueOf(&outer{}).Elem().Field(0).Addr()
	o.Interface().(adder).Add(2)
	fmt.Println(o.Elem().Field(0), o.Type().NumMethod(), o.Type().Method(0).Name)
}

/* Output:
{5 [0 5] map[a:1]} 7 *main.counter 1
false true
2 1 Add
*/
