// main that is no function.
package main

var main = 1 // ERROR "cannot declare main - must be func" at 5

type init int // ERROR "cannot declare init - must be func" at 6
