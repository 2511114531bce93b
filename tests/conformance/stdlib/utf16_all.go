// Package unicode/utf16, and the functions of io/fs over os.DirFS.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"unicode/utf16"
)

func main() {
	units := utf16.Encode([]rune{'a', '😀', 0xd800, -1, 0x10ffff})
	fmt.Printf("%x\n", units)
	fmt.Printf("%q\n", utf16.Decode([]uint16{0x61, 0xd83d, 0xde00, 0xd83d, 0xde, 0xdc00}))
	fmt.Println(utf16.IsSurrogate(0xdfff), utf16.RuneLen('世'), utf16.RuneLen('😀'), utf16.RuneLen(0xd800))
	fmt.Println(utf16.EncodeRune('x'))
	fmt.Printf("%x\n", utf16.AppendRune(nil, utf16.DecodeRune(0xd83d, 0xde00)))

	dir, err := os.MkdirTemp("", "tree")
	if err != nil {
		panic(err)
	}
	os.MkdirAll(dir+"/a/b", 0o755)
	os.MkdirAll(dir+"/c", 0o755)
	os.WriteFile(dir+"/a/b/one.txt", []byte("one"), 0o644)
	os.WriteFile(dir+"/c/two.txt", []byte("two"), 0o644)
	os.WriteFile(dir+"/three.txt", []byte("three"), 0o644)
	tree := os.DirFS(dir)
	walk := func(skip string, with error) {
		err := fs.WalkDir(tree, ".", func(path string, d fs.DirEntry, err error) error {
			fmt.Print(path, " ", d.IsDir(), "; ")
			if path == skip {
				return with
			}
			return err
		})
		fmt.Println(err)
	}
	walk("", nil)
	walk("a", fs.SkipDir)
	walk("a/b/one.txt", fs.SkipDir)
	walk("c", fs.SkipAll)
	walk("c", errors.New("enough"))
	text, err := fs.ReadFile(tree, "a/b/one.txt")
	fmt.Println(string(text), err)
	_, err = fs.ReadFile(tree, "nothing")
	fmt.Println(errors.Is(err, fs.ErrNotExist))
	info, _ := fs.Stat(tree, "c/two.txt")
	fmt.Println(info.Name(), info.Size(), fs.FileInfoToDirEntry(info).Type(), fs.FileInfoToDirEntry(nil))
	entries, err := fs.ReadDir(tree, ".")
	for _, e := range entries {
		fmt.Print(e.Name(), " ")
	}
	fmt.Println(err)
	for _, name := range []string{".", "a/b", "/a", "a/", "a//b", "../a", "", "a/./b"} {
		fmt.Print(fs.ValidPath(name), " ")
	}
	fmt.Println(os.RemoveAll(dir))
}

/* Output:
[61 d83d de00 fffd fffd dbff dfff]
['a' '😀' '�' 'Þ' '�']
true 1 2 -1
65533 65533
[d83d de00]
. true; a true; a/b true; a/b/one.txt false; c true; c/two.txt false; three.txt false; <nil>
. true; a true; c true; c/two.txt false; three.txt false; <nil>
. true; a true; a/b true; a/b/one.txt false; c true; c/two.txt false; three.txt false; <nil>
. true; a true; a/b true; a/b/one.txt false; c true; <nil>
. true; a true; a/b true; a/b/one.txt false; c true; enough
one <nil>
true
two.txt 3 ---------- <nil>
a c three.txt <nil>
true true false false false false false false <nil>
*/
