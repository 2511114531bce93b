// Package flag: kinds of flags, usage texts and errors.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"
)

type list []string

func (l *list) String() string { return strings.Join(*l, ",") }

func (l *list) Set(s string) error {
	if s == "bad" {
		return errors.New("refused")
	}
	*l = append(*l, s)
	return nil
}

func set() (*flag.FlagSet, func()) {
	f := flag.NewFlagSet("prog", flag.ContinueOnError)
	f.SetOutput(os.Stdout)
	b := f.Bool("b", false, "a bool")
	n := f.Int("n", 7, "number of `things`")
	i := f.Int64("i64", 0, "")
	u := f.Uint("u", 1, "unsigned\nin two lines")
	u64 := f.Uint64("u64", 0, "large")
	s := f.String("name", "x \"y\"", "a string")
	x := f.Float64("x", 1.5, "a float")
	d := f.Duration("d", time.Second, "a duration")
	var l list
	f.Var(&l, "list", "a list")
	f.Func("fn", "a func", func(s string) error { fmt.Println("fn", s); return nil })
	f.BoolFunc("bf", "a bool func", func(s string) error { fmt.Println("bf", s); return nil })
	return f, func() { fmt.Println(*b, *n, *i, *u, *u64, *s, *x, *d, l, f.Args(), f.NFlag()) }
}

func main() {
	for _, args := range []string{"", "-b -n 3 rest -n 4", "--n=0x10 -b=false -name=z -- -b", "-x 2.5e3 -d 1m30s -u 5",
		"-list a -list=b -fn v -bf -i64 -9", "-n", "-n x", "-n 99999999999999999999", "-b=maybe", "-d 5", "-zz", "---n",
		"-=3", "-list bad", "-h", "-u64 -1 x", "- -b", "-x 1e999"} {
		f, show := set()
		err := f.Parse(strings.Fields(args))
		fmt.Printf("%q: %v %v\n", args, err, err == flag.ErrHelp)
		show()
	}
	f, _ := set()
	f.Parse([]string{"-n=2", "-b"})
	f.Visit(func(g *flag.Flag) { fmt.Print(g.Name, "=", g.Value, " ", g.DefValue, "; ") })
	fmt.Println(f.Lookup("n").Usage, f.Lookup("zz") == nil, f.Set("n", "9"), f.Set("zz", "1"), f.Parsed(), f.Name())
	f.Usage = func() { fmt.Println("own usage") }
	fmt.Println(f.Parse([]string{"-q"}))
	func() {
		defer func() { fmt.Println(recover()) }()
		f.Int("n", 1, "again")
	}()
	v := flag.Int("v", 1, "verbosity")
	flag.Parse()
	fmt.Println(*v, flag.NArg(), flag.NFlag(), flag.Arg(0) == "", flag.CommandLine.Lookup("v").DefValue)
}

/* Output:
"": <nil> false
false 7 0 1 0 x "y" 1.5 1s [] [] 0
"-b -n 3 rest -n 4": <nil> false
true 3 0 1 0 x "y" 1.5 1s [] [rest -n 4] 2
"--n=0x10 -b=false -name=z -- -b": <nil> false
false 16 0 1 0 z 1.5 1s [] [-b] 3
"-x 2.5e3 -d 1m30s -u 5": <nil> false
false 7 0 5 0 x "y" 2500 1m30s [] [] 3
fn v
bf true
"-list a -list=b -fn v -bf -i64 -9": <nil> false
false 7 -9 1 0 x "y" 1.5 1s [a b] [] 4
flag needs an argument: -n
Usage of prog:
  -b	a bool
  -bf
    	a bool func
  -d duration
    	a duration (default 1s)
  -fn value
    	a func
  -i64 int
    	
  -list value
    	a list
  -n things
    	number of things (default 7)
  -name string
    	a string (default "x \"y\"")
  -u uint
    	unsigned
    	in two lines (default 1)
  -u64 uint
    	large
  -x float
    	a float (default 1.5)
"-n": flag needs an argument: -n false
false 7 0 1 0 x "y" 1.5 1s [] [] 0
invalid value "x" for flag -n: parse error
Usage of prog:
  -b	a bool
  -bf
    	a bool func
  -d duration
    	a duration (default 1s)
  -fn value
    	a func
  -i64 int
    	
  -list value
    	a list
  -n things
    	number of things (default 7)
  -name string
    	a string (default "x \"y\"")
  -u uint
    	unsigned
    	in two lines (default 1)
  -u64 uint
    	large
  -x float
    	a float (default 1.5)
"-n x": invalid value "x" for flag -n: parse error false
false 0 0 1 0 x "y" 1.5 1s [] [] 0
invalid value "99999999999999999999" for flag -n: value out of range
Usage of prog:
  -b	a bool
  -bf
    	a bool func
  -d duration
    	a duration (default 1s)
  -fn value
    	a func
  -i64 int
    	
  -list value
    	a list
  -n things
    	number of things (default 7)
  -name string
    	a string (default "x \"y\"")
  -u uint
    	unsigned
    	in two lines (default 1)
  -u64 uint
    	large
  -x float
    	a float (default 1.5)
"-n 99999999999999999999": invalid value "99999999999999999999" for flag -n: value out of range false
false 9223372036854775807 0 1 0 x "y" 1.5 1s [] [] 0
invalid boolean value "maybe" for -b: parse error
Usage of prog:
  -b	a bool
  -bf
    	a bool func
  -d duration
    	a duration (default 1s)
  -fn value
    	a func
  -i64 int
    	
  -list value
    	a list
  -n things
    	number of things (default 7)
  -name string
    	a string (default "x \"y\"")
  -u uint
    	unsigned
    	in two lines (default 1)
  -u64 uint
    	large
  -x float
    	a float (default 1.5)
"-b=maybe": invalid boolean value "maybe" for -b: parse error false
false 7 0 1 0 x "y" 1.5 1s [] [] 0
invalid value "5" for flag -d: parse error
Usage of prog:
  -b	a bool
  -bf
    	a bool func
  -d duration
    	a duration (default 1s)
  -fn value
    	a func
  -i64 int
    	
  -list value
    	a list
  -n things
    	number of things (default 7)
  -name string
    	a string (default "x \"y\"")
  -u uint
    	unsigned
    	in two lines (default 1)
  -u64 uint
    	large
  -x float
    	a float (default 1.5)
"-d 5": invalid value "5" for flag -d: parse error false
false 7 0 1 0 x "y" 1.5 0s [] [] 0
flag provided but not defined: -zz
Usage of prog:
  -b	a bool
  -bf
    	a bool func
  -d duration
    	a duration (default 1s)
  -fn value
    	a func
  -i64 int
    	
  -list value
    	a list
  -n things
    	number of things (default 7)
  -name string
    	a string (default "x \"y\"")
  -u uint
    	unsigned
    	in two lines (default 1)
  -u64 uint
    	large
  -x float
    	a float (default 1.5)
"-zz": flag provided but not defined: -zz false
false 7 0 1 0 x "y" 1.5 1s [] [] 0
bad flag syntax: ---n
Usage of prog:
  -b	a bool
  -bf
    	a bool func
  -d duration
    	a duration (default 1s)
  -fn value
    	a func
  -i64 int
    	
  -list value
    	a list
  -n things
    	number of things (default 7)
  -name string
    	a string (default "x \"y\"")
  -u uint
    	unsigned
    	in two lines (default 1)
  -u64 uint
    	large
  -x float
    	a float (default 1.5)
"---n": bad flag syntax: ---n false
false 7 0 1 0 x "y" 1.5 1s [] [---n] 0
bad flag syntax: -=3
Usage of prog:
  -b	a bool
  -bf
    	a bool func
  -d duration
    	a duration (default 1s)
  -fn value
    	a func
  -i64 int
    	
  -list value
    	a list
  -n things
    	number of things (default 7)
  -name string
    	a string (default "x \"y\"")
  -u uint
    	unsigned
    	in two lines (default 1)
  -u64 uint
    	large
  -x float
    	a float (default 1.5)
"-=3": bad flag syntax: -=3 false
false 7 0 1 0 x "y" 1.5 1s [] [-=3] 0
invalid value "bad" for flag -list: refused
Usage of prog:
  -b	a bool
  -bf
    	a bool func
  -d duration
    	a duration (default 1s)
  -fn value
    	a func
  -i64 int
    	
  -list value
    	a list
  -n things
    	number of things (default 7)
  -name string
    	a string (default "x \"y\"")
  -u uint
    	unsigned
    	in two lines (default 1)
  -u64 uint
    	large
  -x float
    	a float (default 1.5)
"-list bad": invalid value "bad" for flag -list: refused false
false 7 0 1 0 x "y" 1.5 1s [] [] 0
Usage of prog:
  -b	a bool
  -bf
    	a bool func
  -d duration
    	a duration (default 1s)
  -fn value
    	a func
  -i64 int
    	
  -list value
    	a list
  -n things
    	number of things (default 7)
  -name string
    	a string (default "x \"y\"")
  -u uint
    	unsigned
    	in two lines (default 1)
  -u64 uint
    	large
  -x float
    	a float (default 1.5)
"-h": flag: help requested true
false 7 0 1 0 x "y" 1.5 1s [] [] 0
invalid value "-1" for flag -u64: parse error
Usage of prog:
  -b	a bool
  -bf
    	a bool func
  -d duration
    	a duration (default 1s)
  -fn value
    	a func
  -i64 int
    	
  -list value
    	a list
  -n things
    	number of things (default 7)
  -name string
    	a string (default "x \"y\"")
  -u uint
    	unsigned
    	in two lines (default 1)
  -u64 uint
    	large
  -x float
    	a float (default 1.5)
"-u64 -1 x": invalid value "-1" for flag -u64: parse error false
false 7 0 1 0 x "y" 1.5 1s [] [x] 0
"- -b": <nil> false
false 7 0 1 0 x "y" 1.5 1s [] [- -b] 0
invalid value "1e999" for flag -x: value out of range
Usage of prog:
  -b	a bool
  -bf
    	a bool func
  -d duration
    	a duration (default 1s)
  -fn value
    	a func
  -i64 int
    	
  -list value
    	a list
  -n things
    	number of things (default 7)
  -name string
    	a string (default "x \"y\"")
  -u uint
    	unsigned
    	in two lines (default 1)
  -u64 uint
    	large
  -x float
    	a float (default 1.5)
"-x 1e999": invalid value "1e999" for flag -x: value out of range false
false 7 0 1 0 x "y" +Inf 1s [] [] 0
b=true false; n=2 7; number of `things` true <nil> no such flag -zz true prog
flag provided but not defined: -q
own usage
flag provided but not defined: -q
prog flag redefined: n
prog flag redefined: n
1 0 0 true 1
*/
