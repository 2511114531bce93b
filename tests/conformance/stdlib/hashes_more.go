// SHA-512 and its kin, adler32, crc64, maphash, crypto/rand.
package main

import (
	"bytes"
	"crypto/rand"
	"crypto/sha512"
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc64"
	"hash/maphash"
	"io"
	"strings"
)

func main() {
	for _, n := range []int{0, 3, 111, 112, 119, 127, 128, 129, 600} {
		data := []byte(strings.Repeat("go!", n)[:n])
		fmt.Printf("%x\n%x\n%x\n%x\n", sha512.Sum512(data), sha512.Sum384(data), sha512.Sum512_256(data), sha512.Sum512_224(data))
	}
	iso, ecma := crc64.MakeTable(crc64.ISO), crc64.MakeTable(crc64.ECMA)
	for _, h := range []hash.Hash{sha512.New(), sha512.New384(), sha512.New512_224(), sha512.New512_256(),
		adler32.New(), crc64.New(iso), crc64.New(ecma)} {
		for i := range 40 {
			io.WriteString(h, strings.Repeat("x", i))
		}
		first := h.Sum(nil)
		io.WriteString(h, "more")
		second := h.Sum([]byte{1, 2})
		h.Reset()
		fmt.Printf("%d %d %x %x %x\n", h.Size(), h.BlockSize(), first, second, h.Sum(nil))
	}
	long := bytes.Repeat([]byte{0xff}, 20000)
	fmt.Printf("%x %x %x\n", adler32.Checksum(long), crc64.Checksum(long, iso), crc64.Checksum(long, ecma))
	fmt.Printf("%x %x\n", crc64.Update(crc64.Checksum([]byte("a"), ecma), ecma, []byte("b")), adler32.New().Sum32())

	seed := maphash.MakeSeed()
	var a, b maphash.Hash
	a.SetSeed(seed)
	b.SetSeed(a.Seed())
	a.WriteString("hel")
	a.WriteByte('l')
	a.Write([]byte("o"))
	b.WriteString("hello")
	fmt.Println(a.Sum64() == b.Sum64(), a.Sum64() == maphash.String(seed, "hello"),
		maphash.Bytes(seed, []byte("hello")) == maphash.String(seed, "hello"), len(a.Sum(nil)), a.Size(), a.BlockSize())
	b.WriteByte('!')
	fmt.Println(a.Sum64() == b.Sum64(), maphash.String(maphash.MakeSeed(), "hello") == a.Sum64())
	a.Reset()
	var c maphash.Hash
	fmt.Println(a.Sum64() == maphash.String(seed, ""), c.Sum64() == c.Sum64(), c.Seed() != seed)
	counts := [8]int{}
	for i := range 800 {
		counts[maphash.String(seed, fmt.Sprint(i))%8]++
	}
	for _, n := range counts {
		fmt.Print(n > 50 && n < 150, " ")
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		maphash.String(maphash.Seed{}, "x")
	}()

	x, y := make([]byte, 16), make([]byte, 16)
	n, err := rand.Read(x)
	m, err2 := io.ReadFull(rand.Reader, y)
	fmt.Println(n, err, m, err2, bytes.Equal(x, y), bytes.Count(x, []byte{0}) < 4)
}

/* Output:
cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e
38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b
c672b8d1ef56ed28ab87c3622c5114069bdd3ad7b8f9737498d0c01ecef0967a
6ed0dd02806fa89e25de060c19d3ac86cabb87d6a0ddd05c333b84f4
c915d557f265bb8dd280215445639fcbbf9f3a1339186cd422e0d25c4113fe5066c434d98f99d188149d4de8abb7ff819e067ff5662f7b5bf3149c8a2c827ea7
b6ab4c3ecc5305d00a3689125f3971725cd81a6fc6e4ed678ac3236d222f3ab4cc6b7b33ec893d9e846a4dc51d4ad711
e6852be722825a5424fda50eed55d8a9345b04305ae7a73bff75e2b8ac24684c
60d730af8e25600f66fa7c5e2880373747850cfe7a27558e46935d25
58f874c4f0c7536c92ad020323779b3a7e7a4a2e81cc49ddc6f62358ca0e06d0c5825e1abeb1542b3adc92c3e4bfbcc8458860c49e90727b86d8bcb0cb0d978c
a4a1d6244c8ddb1f8f731db8039fd73659c2f56de8152ad5e36f79c63e51190cc8fe0c67c27aa0b0ec56a787757f62fd
acd8cd6629d6a050d685b2e912b7f3b73c9877511e440b3fb16a813195806ba5
fc9494ae1edb8020c7dac18851d32bbe33d0fcbf474ebc51aa5c4113
227e5cf8ec3725fb2e25b4ac2b174946491bf00df040ca596a5114c97057289021fd4d665a6bfa0f1e46e46e744d93e382fe2b7dfa2cb9e1ca907dc072332495
e931d12ce39380a69b5874405c384c1386b4d796154a5b2e939270a016388b87166283bf24720254f4550c26d330253c
5ef8cf9414deba30b35f023a016dbed108db432fe82fce873dd975e534bd46b2
cdd162c112c8823ff654534f2ac872584178f260bb8cb48bace0bcbe
76b4f692a45d8982fac1ac45ec54c1fd83455a682ec8fd9d393d58090e3b1fb983d764c2fdbe29f2009628188cf9ad6adc1561ef253847e0b6570877725223f8
f9e40f9c1c45cc4fb428a47edc115f87ba2f8cbf098b391cbb1613421b9ac1d4f2d32e3a65601388d9057b4851272d61
eddbf6469824e66f45b6f6bc2ca97736d97c2a41cd1309f4a11b07e6cf820bb2
a62d519b4143ecea74ae2656badd781f5f31275c289aa2a55bd7de4b
0ce359375a577117207af285d8c6234b0c065275fe67ba3ca01a18fd9398f09396eb26a7589d2d9d246ee8ef96986ef19838e968f0adfb7f1bf1549cbbf104fb
289f6b4704af0a1fdb820f4916ee61b7894a97fab25af88ecdc4e5934295883d7ba8e3a9bc884fb5515692111e102ada
914f5d1234b5dffc5b876fd8219a9351798e37402d25042bf5b6735b9a9ada0a
2e0a1b46e964d8323b822b0d33eb95385a96b52803e26a5db590cfbc
0242f61724be3ada015755340c73a848d68d465ef51d88812db4de7c52c83b214179fe829d44b9ddefb88d55e1fc96f2f76d15747c3b45b901b1d3ea8bda599e
2883dbc744b2399ddce3eaeb51e7d2219cf11487ddfea9266a53b8835c5c04b25171a09eec808a40e19a877738e17fcb
26cda20e201570fae15e2d2acaff05ac7f165c51332bab21b55bab36aa4dc577
c631240517ef02dd97380d57b90c8639f4222d4995bc4a409fbe8d41
3754ea46c26db3505597be743404742a77405b38cb515d5a3e8ee9d889e4639b980b23e5d36f6591cd35575187abe395fd05fbf7a2c93e1273389e3a46e14777
c3cbceae64b806323f22815a455d68e51f7d2f9056561ef4f196f5bac969476ea0c3940b16a594fd39eb9e9761f38333
11cc12e9c2d16de1ec537362be24758fe19d1ed50c35145f2fc04eedf88b45a7
033c96e4ddb0f1f2183a338764ab8feb7a8148633f0501d7dd832b32
3aad5910beefd2b15f5862ea69b0ade4e8db8451f042846d5767e674bece9535aedf819ad2533fb9b29ba26f606f5790d8d26492fa1ccebb3488f76d094c9593
82a215a1840b34fd54d01cc9637385061881ead40981657d987bbd2eeb3d07053083b7562719ca120c16cac59f705b25
3ccf6ea322852c8a33a85dc9137612c82ab3f6c82343f6bf77b9782527dfa0e4
b098b5133cceb6cfa139a2efdf3f5f16d7106ac081c1e9e4d567f370
64 128 79e6754d37f6d158c1d7972080e62c5a232e8a70fd669d36fc9ad499deda59208b78df73b3bfeeb3786a5466f3e93026bf06009dc025f087b6ab1d58f09740c0 01023f45f692742f58551dce2e84afd36a7d79fedcce5d2ed749fcfb775e0e6cbc980fdead1cf407d2577c849baf63eb796ac30ecfb87993bdac5da4d83ac4687f58 cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e
48 128 6bf6bc0317abee82ed84a180ea3086660d07a64a703dbf8a82533b8b4a21b75d84f00835dd6d817b02b1a16192517055 0102f7dd42ffb65ebd815ef8cfd88ab88e60850aa72cd90f186baba61bf6e34a537029e954370c054e5265917c09e13ff694 38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b
28 128 68fd7676dcbb2d568b94998b60dd4055f8f91f704386f283ae8247ff 0102028a60fc37f6c8ae8a5bc87804ff7fd17a60fe6f05a2f5705c3b516e 6ed0dd02806fa89e25de060c19d3ac86cabb87d6a0ddd05c333b84f4
32 128 e5b87c16b332779af9979513c7bd4cebc5fac5368d037184b2c6957feeb36e53 0102c80c3b8fbdc4dfbbff39f9c5d123901ec003deb510c170ed5c765710c2a729df c672b8d1ef56ed28ab87c3622c5114069bdd3ad7b8f9737498d0c01ecef0967a
4 4 dc3f6db0 010297676f63 00000001
8 1 0b9b7c9bcea60d34 01028e0666e4ab9b7c9b 0000000000000000
8 1 cafe006f6c5579d7 01024dc38a883cb3e627 0000000000000000
9f51d664 26c911ff66c913d2 7f2c0077c30ca86e
bc6573200e84b046 1
true true true 8 8 128
false false
true true true
true true true true true true true true maphash: use of uninitialized Seed
16 <nil> 16 <nil> false true
*/
