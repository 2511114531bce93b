// reflect.Value.Seq and Seq2, io/fs.Sub and Glob, runtime.Pinner.
package main

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"reflect"
	"runtime"
	"slices"
)

func main() {
	c := make(chan string, 2)
	c <- "a"
	c <- "b"
	close(c)
	for _, x := range []any{3, uint8(2), []string{"x", "y"}, [2]bool{}, &[1]int{7}, "hé", c, map[int]int{5: 6},
		slices.Values([]int{8, 9})} {
		for v := range reflect.ValueOf(x).Seq() {
			fmt.Print(v, " ")
		}
		fmt.Println(reflect.TypeOf(x))
	}
	for _, x := range []any{[]string{"x", "y"}, "hé", map[int]int{5: 6}, maps.All(map[string]bool{"k": true})} {
		for k, v := range reflect.ValueOf(x).Seq2() {
			fmt.Print(k, ":", v, " ")
		}
		fmt.Println(reflect.TypeOf(x))
	}
	for v := range reflect.ValueOf(slices.Values([]int{8, 9})).Seq() {
		fmt.Println(v)
		break
	}
	for _, x := range []any{1.5, struct{}{}, new(int)} {
		func() {
			defer func() { fmt.Println(recover()) }()
			reflect.ValueOf(x).Seq()
		}()
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		reflect.ValueOf(3).Seq2()
	}()

	dir, _ := os.MkdirTemp("", "tree")
	os.MkdirAll(dir+"/a/b", 0o755)
	os.WriteFile(dir+"/a/b/one.txt", []byte("one"), 0o644)
	os.WriteFile(dir+"/a/two.go", []byte("two"), 0o644)
	tree, err := fs.Sub(os.DirFS(dir), "a")
	fmt.Println(err)
	for _, pattern := range []string{"*", "*/*.txt", "two.go", "no", "[", "b/*"} {
		fmt.Println(fs.Glob(tree, pattern))
	}
	_, err = tree.Open("nothing")
	fmt.Println(err)
	_, err = fs.Sub(tree, "../x")
	fmt.Println(err)
	os.RemoveAll(dir)

	var p runtime.Pinner
	p.Pin(new(int))
	p.Unpin()
}

/* Output:
0 1 2 int
0 1 uint8
0 1 []string
0 1 [2]bool
0 *[1]int
0 1 string
a b chan string
5 map[int]int
8 9 iter.Seq[int]
0:x 1:y []string
0:104 1:233 string
5:6 map[int]int
k:true iter.Seq2[string,bool]
8
reflect: float64 cannot produce iter.Seq[Value]
reflect: struct {} cannot produce iter.Seq[Value]
reflect: *int cannot produce iter.Seq[Value]
reflect: int cannot produce iter.Seq2[Value, Value]
<nil>
[b two.go] <nil>
[b/one.txt] <nil>
[two.go] <nil>
[] <nil>
[] syntax error in pattern
[b/one.txt] <nil>
open nothing: no such file or directory
sub ../x: invalid argument
*/
