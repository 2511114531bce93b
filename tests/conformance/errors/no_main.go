// A program without main.
package main // ERROR "function main is undeclared in the main package" at 9

func Main() {}
