// Checksums as programs compute them, pieces and lengths around the border of a block; hex; unique.
package main

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"strings"
	"unique"
)

func main() {
	for _, n := range []int{0, 3, 55, 56, 63, 64, 65, 1000} {
		data := []byte(strings.Repeat("go!", n)[:n])
		fmt.Printf("%x\n%x\n%x\n", md5.Sum(data), sha1.Sum(data), sha256.Sum256(data))
	}
	fmt.Printf("%x\n", sha256.Sum224([]byte("abc")))
	for _, h := range []hash.Hash{md5.New(), sha1.New(), sha256.New()} {
		for i := range 40 {
			io.WriteString(h, strings.Repeat("x", i))
		}
		first := h.Sum(nil)
		io.WriteString(h, "more")
		second := h.Sum([]byte{1, 2})
		h.Reset()
		fmt.Println(h.Size(), h.BlockSize(), hex.EncodeToString(first), hex.EncodeToString(second),
			hex.EncodeToString(h.Sum(nil)))
	}
	for _, s := range []string{"48656C6c6f", "4", "4x", "", "zz", "4865f"} {
		b, err := hex.DecodeString(s)
		fmt.Printf("%q %v\n", b, err)
	}
	fmt.Print(hex.Dump([]byte("The quick brown fox\x00\xff")))
	a, b, c := unique.Make("a"+fmt.Sprint(1)), unique.Make("a1"), unique.Make("a2")
	fmt.Println(a == b, a == c, a.Value(), unique.Make(1) == unique.Make(1))
}

/* Output:
d41d8cd98f00b204e9800998ecf8427e
da39a3ee5e6b4b0d3255bfef95601890afd80709
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
e0967c2b0ba3fd32a56b516b1e5d38a8
cdab904f71d39745e81bc95e40f231ca4a524098
d484ecf973ccb854d0adb90f9931b147ed48c1f75835dc1ac40fc8fc64d76373
f2d303fcd4e92865d61224e9d51c5d3b
9ba8c5d2bd4228735d52688485b41d8957e9efd5
3db8a0a9fa9a23c2b52598c5ed2a9c22cd65d3577a34002c677448ceae53e877
9ee8f78870c8120c67b48451afadf2c9
85b5ded5b030d97a47a132a059fd54d813202e33
90c186613d1cb6120e4944bd6b11646fecfc0a7c3a90f104b273d4293e6887ab
1ab4c57fa80fb7c9e3240b698d9150b9
b3fcf335b05f7098d19844d613dd6b51cdb4e767
bc1176943b17a86e2041fd3e326a747ad3425bea58c63cd431a1fe3739c34ae6
eaaeeb6791f4a01772f85efe6081a12a
9cda0b31ee59902a7381828822dff9928cebc53b
94c4c1aa24a33e5b5e935c2867c150dd96f61ebe3dfbc85d448a80aecfc495c4
143ed077bdaacb34d1ac2cfa2a378694
b429719480e7341889df7f4adafacec90361ead2
51005f5520cca23544920a33920d5f57b7f86235ddce5252b6cd8370c4a26aad
d3c07a5eab20f8f1fd309d11af76d91b
ba57bbd9b763103bdfd39e606f99228c5b316c4f
0fb14e9ba730a9e9228e13abe8512b6f53dbb5eff7d41a786c6a25ee11c945e2
23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7
16 64 075c1b6d4804898e9b9c4c608993f2c8 010298e14d4f4c126c8a90f204e460a8bc12 d41d8cd98f00b204e9800998ecf8427e
20 64 b17f2b80b62a75685a5064ef9251ca84beb31771 0102c2328cb19f61e4b59d55137df616c022aeb51d6c da39a3ee5e6b4b0d3255bfef95601890afd80709
32 64 eba6134eb7cc4e174416b8f417ef9cdbf6328fae092683d2a80dd489299ba475 01028a0e287914f5c9e00978a10ed0e6d52cb5891a68b754906791e89510b0352409 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
"Hello" <nil>
"" encoding/hex: odd length hex string
"" encoding/hex: invalid byte: U+0078 'x'
"" <nil>
"" encoding/hex: invalid byte: U+007A 'z'
"He" encoding/hex: odd length hex string
00000000  54 68 65 20 71 75 69 63  6b 20 62 72 6f 77 6e 20  |The quick brown |
00000010  66 6f 78 00 ff                                    |fox..|
true false a1 true
*/
