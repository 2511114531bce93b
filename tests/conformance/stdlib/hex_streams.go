// encoding/hex with streams: dumps in pieces, digits from a reader.
package main

import (
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"strings"
)

// Gives one byte at a time.
type slow struct{ r io.Reader }

func (s slow) Read(p []byte) (int, error) { return s.r.Read(p[:min(1, len(p))]) }

func main() {
	text := "Go is an open source programming language.\x00\xff~"
	d := hex.Dumper(os.Stdout)
	for i := 0; i < len(text); i += 7 {
		n, err := d.Write([]byte(text[i:min(i+7, len(text))]))
		if n == 0 || err != nil {
			fmt.Println(n, err)
		}
	}
	fmt.Println(d.Close(), d.Close())
	fmt.Println(d.Write([]byte("x")))
	fmt.Print(hex.Dump([]byte(text[:16])), hex.Dump(nil), hex.Dump([]byte(text[:20])))
	for _, digits := range []string{"", "48656c6c6f", "48656c6c6", "4865zz6c", "486x", "4", "x", strings.Repeat("6f", 3000)} {
		for _, r := range []io.Reader{strings.NewReader(digits), slow{strings.NewReader(digits)}} {
			out, err := io.ReadAll(hex.NewDecoder(r))
			fmt.Println(len(out), string(out[:min(len(out), 10)]), err)
		}
	}
	e := hex.NewEncoder(os.Stdout)
	fmt.Println(e.Write([]byte("abc")))
}

/* Output:
00000000  47 6f 20 69 73 20 61 6e  20 6f 70 65 6e 20 73 6f  |Go is an open so|
00000010  75 72 63 65 20 70 72 6f  67 72 61 6d 6d 69 6e 67  |urce programming|
00000020  20 6c 61 6e 67 75 61 67  65 2e 00 ff 7e           | language...~|
<nil> <nil>
0 encoding/hex: dumper closed
00000000  47 6f 20 69 73 20 61 6e  20 6f 70 65 6e 20 73 6f  |Go is an open so|
00000000  47 6f 20 69 73 20 61 6e  20 6f 70 65 6e 20 73 6f  |Go is an open so|
00000010  75 72 63 65                                       |urce|
0  <nil>
0  <nil>
5 Hello <nil>
5 Hello <nil>
4 Hell unexpected EOF
4 Hell unexpected EOF
2 He encoding/hex: invalid byte: U+007A 'z'
2 He encoding/hex: invalid byte: U+007A 'z'
1 H encoding/hex: invalid byte: U+0078 'x'
1 H encoding/hex: invalid byte: U+0078 'x'
0  unexpected EOF
0  unexpected EOF
0  encoding/hex: invalid byte: U+0078 'x'
0  encoding/hex: invalid byte: U+0078 'x'
3000 oooooooooo <nil>
3000 oooooooooo <nil>
6162633 <nil>
*/
