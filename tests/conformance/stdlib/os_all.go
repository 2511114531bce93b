// Packages os, os/signal and syscall: what a program without a file system can do.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	fmt.Println(len(os.Args), os.Getenv("GANTRY_NO_SUCH"))
	os.Clearenv()
	os.Setenv("A", "1")
	os.Setenv("B", "two")
	os.Setenv("A", "3")
	fmt.Println(os.Environ(), os.Getenv("A"))
	v, ok := os.LookupEnv("C")
	fmt.Printf("%q %v\n", v, ok)
	os.Unsetenv("B")
	fmt.Println(os.Environ(), os.ExpandEnv("$A-${A}-$B-$$x ${ $"), os.Setenv("", "x"), os.Setenv("a=b", "x"))
	fmt.Println(os.Expand("${one}$two$3", func(s string) string { return "<" + s + ">" }))

	os.Stdout.WriteString("written\n")
	n, err := os.Stdout.Write([]byte("bytes\n"))
	fmt.Println(n, err, os.Stdout.Name(), os.Stdin.Fd(), os.Stdout.Fd(), os.Stderr.Fd())
	fmt.Fprint(os.Stderr, "")

	_, err = os.ReadFile("/no/such/file")
	fmt.Println(err, os.IsNotExist(err), errors.Is(err, os.ErrNotExist), os.IsExist(err))
	_, err = os.Stat("/no/such/file")
	fmt.Println(err)
	var pe *os.PathError
	fmt.Printf("%v %T %v\n", errors.As(err, &pe), err, pe.Err)
	fmt.Println(os.Remove("/no/such/file"), os.RemoveAll("/no/such/file"))
	fmt.Println(os.FileMode(0755), os.ModeDir|0700, os.ModePerm.IsRegular())
	fmt.Println(os.NewSyscallError("call", syscall.EINVAL), os.NewSyscallError("call", nil) == nil)
	fmt.Println(syscall.ENOENT, syscall.EACCES.Is(os.ErrPermission), syscall.Errno(4095))

	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt, syscall.SIGTERM)
	select {
	case s := <-c:
		fmt.Println("signal", s)
	case <-time.After(time.Millisecond):
		fmt.Println("no signal;", os.Interrupt, os.Kill, syscall.SIGTERM, syscall.SIGHUP, syscall.Signal(99))
	}
	signal.Stop(c)
	fmt.Printf("%T %d\n", os.Interrupt, os.Interrupt)
	defer fmt.Println("not printed")
	os.Exit(0)
}

/* Output:
1 
[A=3 B=two] 3
"" false
[A=3] 3-3--x  $ setenv: invalid argument setenv: invalid argument
<one><two><3>
written
bytes
6 <nil> /dev/stdout 0 1 2
open /no/such/file: no such file or directory true true false
stat /no/such/file: no such file or directory
true *fs.PathError no such file or directory
remove /no/such/file: no such file or directory <nil>
-rwxr-xr-x drwx------ true
call: invalid argument true
no such file or directory true errno 4095
no signal; interrupt killed terminated hangup signal 99
syscall.Signal 2
*/
