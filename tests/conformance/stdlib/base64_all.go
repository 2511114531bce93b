// Package encoding/base64: alphabets, padding, strictness, places of errors, streams.
package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"hash/crc32"
	"io"
	"math/rand"
	"strings"
)

var encodings = []*base64.Encoding{base64.StdEncoding, base64.URLEncoding, base64.RawStdEncoding,
	base64.RawURLEncoding, base64.StdEncoding.Strict(), base64.RawStdEncoding.Strict(),
	base64.StdEncoding.WithPadding('*')}

func show(s string) {
	for _, e := range encodings {
		b, err := e.DecodeString(s)
		fmt.Printf("%q %v; ", b, err)
	}
	fmt.Printf("%q\n", s)
}

// generated gives a checksum over many texts that are nearly base64.
func generated(n int, print bool) {
	r := rand.New(rand.NewSource(1))
	sum := crc32.NewIEEE()
	for range n {
		data := make([]byte, r.Intn(12))
		r.Read(data)
		e := encodings[r.Intn(len(encodings))]
		text := []byte(e.EncodeToString(data))
		for r.Intn(2) == 0 && len(text) > 0 {
			at := r.Intn(len(text))
			switch r.Intn(4) {
			case 0:
				text[at] = "=\n\rA/_*"[r.Intn(7)]
			case 1:
				text = append(text[:at], text[at+1:]...)
			case 2:
				text = append(text, "=\nA"[r.Intn(3)])
			case 3:
				text = append(text[:at], append([]byte{"\n\r="[r.Intn(3)]}, text[at:]...)...)
			}
		}
		d := encodings[r.Intn(len(encodings))]
		out, err := d.DecodeString(string(text))
		line := fmt.Sprintf("%q %q %v\n", text, out, err)
		io.WriteString(sum, line)
		if print {
			fmt.Print(line)
		}
	}
	fmt.Printf("%08x\n", sum.Sum32())
}

func main() {
	for n := range 8 {
		data := []byte("\xff\xfe>go?!\x00")[:n]
		for _, e := range encodings {
			fmt.Print(e.EncodeToString(data), " ", e.EncodedLen(n), e.DecodedLen(n), " ")
		}
		fmt.Println(string(base64.StdEncoding.AppendEncode([]byte("x"), data)))
	}
	for _, s := range []string{"", "Z", "Zg", "Zg=", "Zg==", "Zh==", "Zm8=", "Zm8", "Zm9v", "Zm9vZg==Zg",
		"Z\ng\r\n==", "Zg=\n=\n", "Zg==x", "=", "Z===", "Zm9v\n", "Zm!v", "Zm9v====", "_-_-", "+/+/"} {
		show(s)
	}
	var b strings.Builder
	w := base64.NewEncoder(base64.StdEncoding, &b)
	for i := range 10 {
		io.WriteString(w, strings.Repeat("ab", i))
	}
	fmt.Println(w.Close(), b.String())
	for _, s := range []string{b.String(), "Zm9v\nZm9v\r\n", "Zm9vZ", "Zm9v!m9v", "Zg==", ""} {
		out, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, strings.NewReader(s)))
		fmt.Printf("%q %v\n", out, err)
	}
	out, err := io.ReadAll(base64.NewDecoder(base64.RawURLEncoding, strings.NewReader("Zm9vZg")))
	fmt.Printf("%q %v\n", out, err)
	big := bytes.Repeat([]byte("0123456789"), 500)
	b.Reset()
	w = base64.NewEncoder(base64.URLEncoding, &b)
	w.Write(big)
	w.Close()
	out, err = io.ReadAll(base64.NewDecoder(base64.URLEncoding, strings.NewReader(b.String())))
	fmt.Println(bytes.Equal(out, big), err, b.Len())
	for _, f := range []func(){func() { base64.NewEncoding("short") },
		func() { base64.StdEncoding.WithPadding('A') }, func() { base64.StdEncoding.WithPadding('\n') }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	generated(1500, false)
}

/* Output:
 0 0  0 0  0 0  0 0  0 0  0 0  0 0 x
/w== 4 0 _w== 4 0 /w 2 0 _w 2 0 /w== 4 0 /w 2 0 /w** 4 0 x/w==
//4= 4 0 __4= 4 0 //4 3 1 __4 3 1 //4= 4 0 //4 3 1 //4* 4 0 x//4=
//4+ 4 0 __4- 4 0 //4+ 4 2 __4- 4 2 //4+ 4 0 //4+ 4 2 //4+ 4 0 x//4+
//4+Zw== 8 3 __4-Zw== 8 3 //4+Zw 6 3 __4-Zw 6 3 //4+Zw== 8 3 //4+Zw 6 3 //4+Zw** 8 3 x//4+Zw==
//4+Z28= 8 3 __4-Z28= 8 3 //4+Z28 7 3 __4-Z28 7 3 //4+Z28= 8 3 //4+Z28 7 3 //4+Z28* 8 3 x//4+Z28=
//4+Z28/ 8 3 __4-Z28_ 8 3 //4+Z28/ 8 4 __4-Z28_ 8 4 //4+Z28/ 8 3 //4+Z28/ 8 4 //4+Z28/ 8 3 x//4+Z28/
//4+Z28/IQ== 12 3 __4-Z28_IQ== 12 3 //4+Z28/IQ 10 5 __4-Z28_IQ 10 5 //4+Z28/IQ== 12 3 //4+Z28/IQ 10 5 //4+Z28/IQ** 12 3 x//4+Z28/IQ==
"" <nil>; "" <nil>; "" <nil>; "" <nil>; "" <nil>; "" <nil>; "" <nil>; ""
"" illegal base64 data at input byte 0; "" illegal base64 data at input byte 0; "" illegal base64 data at input byte 0; "" illegal base64 data at input byte 0; "" illegal base64 data at input byte 0; "" illegal base64 data at input byte 0; "" illegal base64 data at input byte 0; "Z"
"" illegal base64 data at input byte 0; "" illegal base64 data at input byte 0; "f" <nil>; "f" <nil>; "" illegal base64 data at input byte 0; "f" <nil>; "" illegal base64 data at input byte 0; "Zg"
"" illegal base64 data at input byte 3; "" illegal base64 data at input byte 3; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 3; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "Zg="
"f" <nil>; "f" <nil>; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "f" <nil>; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "Zg=="
"f" <nil>; "f" <nil>; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "Zh=="
"fo" <nil>; "fo" <nil>; "" illegal base64 data at input byte 3; "" illegal base64 data at input byte 3; "fo" <nil>; "" illegal base64 data at input byte 3; "" illegal base64 data at input byte 3; "Zm8="
"" illegal base64 data at input byte 0; "" illegal base64 data at input byte 0; "fo" <nil>; "fo" <nil>; "" illegal base64 data at input byte 0; "fo" <nil>; "" illegal base64 data at input byte 0; "Zm8"
"foo" <nil>; "foo" <nil>; "foo" <nil>; "foo" <nil>; "foo" <nil>; "foo" <nil>; "foo" <nil>; "Zm9v"
"foof" illegal base64 data at input byte 8; "foof" illegal base64 data at input byte 8; "foo" illegal base64 data at input byte 6; "foo" illegal base64 data at input byte 6; "foof" illegal base64 data at input byte 8; "foo" illegal base64 data at input byte 6; "foo" illegal base64 data at input byte 6; "Zm9vZg==Zg"
"f" <nil>; "f" <nil>; "" illegal base64 data at input byte 5; "" illegal base64 data at input byte 5; "f" <nil>; "" illegal base64 data at input byte 5; "" illegal base64 data at input byte 5; "Z\ng\r\n=="
"f" <nil>; "f" <nil>; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "f" <nil>; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "Zg=\n=\n"
"f" illegal base64 data at input byte 4; "f" illegal base64 data at input byte 4; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "f" illegal base64 data at input byte 4; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "Zg==x"
"" illegal base64 data at input byte 0; "" illegal base64 data at input byte 0; "" illegal base64 data at input byte 0; "" illegal base64 data at input byte 0; "" illegal base64 data at input byte 0; "" illegal base64 data at input byte 0; "" illegal base64 data at input byte 0; "="
"" illegal base64 data at input byte 1; "" illegal base64 data at input byte 1; "" illegal base64 data at input byte 1; "" illegal base64 data at input byte 1; "" illegal base64 data at input byte 1; "" illegal base64 data at input byte 1; "" illegal base64 data at input byte 1; "Z==="
"foo" <nil>; "foo" <nil>; "foo" <nil>; "foo" <nil>; "foo" <nil>; "foo" <nil>; "foo" <nil>; "Zm9v\n"
"" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "" illegal base64 data at input byte 2; "Zm!v"
"foo" illegal base64 data at input byte 4; "foo" illegal base64 data at input byte 4; "foo" illegal base64 data at input byte 4; "foo" illegal base64 data at input byte 4; "foo" illegal base64 data at input byte 4; "foo" illegal base64 data at input byte 4; "foo" illegal base64 data at input byte 4; "Zm9v===="
"" illegal base64 data at input byte 0; "\xff\xef\xfe" <nil>; "" illegal base64 data at input byte 0; "\xff\xef\xfe" <nil>; "" illegal base64 data at input byte 0; "" illegal base64 data at input byte 0; "" illegal base64 data at input byte 0; "_-_-"
"\xfb\xff\xbf" <nil>; "" illegal base64 data at input byte 0; "\xfb\xff\xbf" <nil>; "" illegal base64 data at input byte 0; "\xfb\xff\xbf" <nil>; "\xfb\xff\xbf" <nil>; "\xfb\xff\xbf" <nil>; "+/+/"
<nil> YWJhYmFiYWJhYmFiYWJhYmFiYWJhYmFiYWJhYmFiYWJhYmFiYWJhYmFiYWJhYmFiYWJhYmFiYWJhYmFiYWJhYmFiYWJhYmFiYWJhYmFiYWJhYmFiYWJhYmFi
"ababababababababababababababababababababababababababababababababababababababababababababab" <nil>
"foofoo" <nil>
"foo" unexpected EOF
"foo" illegal base64 data at input byte 4
"f" <nil>
"" <nil>
"foof" <nil>
true <nil> 6668
encoding alphabet is not 64-bytes long
padding contained in alphabet
invalid padding
0a0b494a
*/
