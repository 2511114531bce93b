// Package encoding/binary: orders, variable lengths, values by reflection, errors.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"math/rand"
)

type inner struct {
	A int8
	_ [3]byte
	B uint16
}

type record struct {
	Flag  bool
	I     int64
	U     uint32
	F     float32
	D     float64
	C     complex64
	Z     complex128
	Array [2]inner
	Small int16
	Last  uint8
}

type named uint32

func panics(f func()) {
	defer func() { fmt.Println("panic:", recover()) }()
	f()
}

func orders() {
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian, binary.NativeEndian} {
		b := make([]byte, 14)
		order.PutUint16(b, 0x1234)
		order.PutUint32(b[2:], 0xdeadbeef)
		order.PutUint64(b[6:], 0x0102030405060708)
		fmt.Printf("%v %#v %x %x %x %x\n", order, order, b, order.Uint16(b), order.Uint32(b[2:]), order.Uint64(b[6:]))
	}
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		b := order.AppendUint64(order.AppendUint32(order.AppendUint16([]byte{9}, 1), 2), 3)
		fmt.Println(order, b)
	}
	panics(func() { binary.BigEndian.Uint32([]byte{1, 2, 3}) })
	panics(func() { binary.LittleEndian.PutUint64(nil, 1) })
}

func varints() {
	for _, x := range []uint64{0, 1, 127, 128, 300, 1 << 14, 1<<63 - 1, 1 << 63, math.MaxUint64} {
		b := binary.AppendUvarint(nil, x)
		v, n := binary.Uvarint(b)
		s, m := binary.Varint(binary.AppendVarint(nil, int64(x)))
		read, err := binary.ReadUvarint(bytes.NewReader(b))
		fmt.Printf("%x %d %d %d %d %d %v\n", b, v, n, s, m, read, err)
	}
	buf := make([]byte, binary.MaxVarintLen64)
	fmt.Println(binary.PutVarint(buf, -65), buf[:2], binary.PutUvarint(buf, 65), binary.PutVarint(buf, math.MinInt64))
	long := bytes.Repeat([]byte{0x80}, 11)
	fmt.Println(binary.Uvarint(long))
	fmt.Println(binary.Uvarint(append(long[:9:9], 2)))
	fmt.Println(binary.Uvarint(long[:3]))
	fmt.Println(binary.Varint(nil))
	for _, b := range [][]byte{nil, {0x80}, long, append(long[:9:9], 2), append(long[:9:9], 1)} {
		u, err := binary.ReadUvarint(bytes.NewReader(b))
		i, err2 := binary.ReadVarint(bytes.NewReader(b))
		fmt.Println(u, err, i, err2, err == io.EOF)
	}
}

func values() {
	r := record{true, -5, 7, 1.5, math.Pi, 1 - 2i, complex(3, math.Inf(1)),
		[2]inner{{A: -1, B: 2}, {A: 3, B: 4}}, -300, 255}
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		var buf bytes.Buffer
		fmt.Println(binary.Write(&buf, order, r), binary.Write(&buf, order, &r), buf.Len(), binary.Size(r))
		fmt.Printf("%x\n", buf.Bytes()[:binary.Size(r)])
		var back record
		fmt.Println(binary.Read(&buf, order, &back), back == r)
		for _, data := range []any{uint8(1), int8(-1), uint16(2), int16(-2), uint32(3), int32(-3), uint64(4),
			int64(-4), true, float32(1), 2.5, []uint16{1, 2}, []byte("abc"), []bool{true, false}, []named{5},
			[3]int16{1, 2, 3}, []inner{{A: 1}}, named(6), struct{}{}, []int32{}, [2]byte{1, 2}} {
			b, err := binary.Append([]byte{0xee}, order, data)
			room := make([]byte, 16)
			n, err2 := binary.Encode(room, order, data)
			fmt.Printf("%T %x %v %d %v %d\n", data, b, err, n, err2, binary.Size(data))
		}
	}
	in := bytes.NewReader([]byte{1, 0, 2, 0, 3, 0, 4, 5, 6})
	numbers := make([]uint16, 2)
	var array [2]byte
	var n named
	var b bool
	fmt.Println(binary.Read(in, binary.LittleEndian, numbers), numbers)
	fmt.Println(binary.Read(in, binary.LittleEndian, &array), array)
	fmt.Println(binary.Read(in, binary.LittleEndian, &b), b)
	fmt.Println(binary.Read(in, binary.LittleEndian, &n), n)
	fmt.Println(binary.Read(in, binary.LittleEndian, &n), n)
	fmt.Println(binary.Decode([]byte{1, 2, 3, 4, 5}, binary.BigEndian, &n))
	fmt.Println(n)
	fmt.Println(binary.Decode([]byte{1, 2, 3}, binary.BigEndian, &n))
}

func errorTexts() {
	var i int
	var s struct{ S string }
	for _, data := range []any{i, &i, s, "text", []int{1}, []string{}, map[int]int{}, &s} {
		_, err := binary.Append(nil, binary.BigEndian, data)
		_, err2 := binary.Encode(nil, binary.BigEndian, data)
		_, err3 := binary.Decode(nil, binary.BigEndian, data)
		fmt.Println(binary.Size(data), binary.Write(io.Discard, binary.BigEndian, data), err, err2)
		fmt.Println(binary.Read(bytes.NewReader(nil), binary.BigEndian, data), err3)
	}
	fmt.Println(binary.Read(bytes.NewReader(make([]byte, 4)), binary.BigEndian, uint32(1)))
	_, err := binary.Encode(make([]byte, 3), binary.BigEndian, uint32(1))
	fmt.Println(err)
}

func main() {
	orders()
	varints()
	values()
	errorTexts()
	r := rand.New(rand.NewSource(3))
	for range 300 {
		b := make([]byte, r.Intn(12))
		for i := range b {
			b[i] = byte(r.Intn(256)) | byte(r.Intn(4)/3*128)
		}
		x, n := binary.Uvarint(b)
		y, m := binary.Varint(b)
		if n <= 0 || m <= 0 || !bytes.Equal(binary.AppendUvarint(nil, x), b[:n]) {
			fmt.Println(x, n, y, m, b)
		}
	}
}

/* Output:
LittleEndian binary.LittleEndian 3412efbeadde0807060504030201 1234 deadbeef 102030405060708
BigEndian binary.BigEndian 1234deadbeef0102030405060708 1234 deadbeef 102030405060708
NativeEndian binary.NativeEndian 3412efbeadde0807060504030201 1234 deadbeef 102030405060708
LittleEndian [9 1 0 2 0 0 0 3 0 0 0 0 0 0 0]
BigEndian [9 0 1 0 0 0 2 0 0 0 0 0 0 0 3]
panic: runtime error: index out of range [3] with length 3
panic: runtime error: index out of range [7] with length 0
00 0 1 0 1 0 <nil>
01 1 1 1 1 1 <nil>
7f 127 1 127 2 127 <nil>
8001 128 2 128 2 128 <nil>
ac02 300 2 300 2 300 <nil>
808001 16384 3 16384 3 16384 <nil>
ffffffffffffffff7f 9223372036854775807 9 9223372036854775807 10 9223372036854775807 <nil>
80808080808080808001 9223372036854775808 10 -9223372036854775808 10 9223372036854775808 <nil>
ffffffffffffffffff01 18446744073709551615 10 -1 1 18446744073709551615 <nil>
2 [255 255] 1 10
0 -11
0 -10
0 0
0 0
0 EOF 0 EOF true
0 unexpected EOF 0 unexpected EOF false
0 binary: varint overflows a 64-bit integer 0 binary: varint overflows a 64-bit integer false
0 binary: varint overflows a 64-bit integer 0 binary: varint overflows a 64-bit integer false
9223372036854775808 <nil> 4611686018427387904 <nil> false
<nil> <nil> 128 64
01fbffffffffffffff070000000000c03f182d4454fb2109400000803f000000c00000000000000840000000000000f07fff0000000200030000000400d4feff
<nil> true
uint8 ee01 <nil> 1 <nil> 1
int8 eeff <nil> 1 <nil> 1
uint16 ee0200 <nil> 2 <nil> 2
int16 eefeff <nil> 2 <nil> 2
uint32 ee03000000 <nil> 4 <nil> 4
int32 eefdffffff <nil> 4 <nil> 4
uint64 ee0400000000000000 <nil> 8 <nil> 8
int64 eefcffffffffffffff <nil> 8 <nil> 8
bool ee01 <nil> 1 <nil> 1
float32 ee0000803f <nil> 4 <nil> 4
float64 ee0000000000000440 <nil> 8 <nil> 8
[]uint16 ee01000200 <nil> 4 <nil> 4
[]uint8 ee616263 <nil> 3 <nil> 3
[]bool ee0100 <nil> 2 <nil> 2
[]main.named ee05000000 <nil> 4 <nil> 4
[3]int16 ee010002000300 <nil> 6 <nil> 6
[]main.inner ee010000000000 <nil> 6 <nil> 6
main.named ee06000000 <nil> 4 <nil> 4
struct {} ee <nil> 0 <nil> 0
[]int32 ee <nil> 0 <nil> 0
[2]uint8 ee0102 <nil> 2 <nil> 2
<nil> <nil> 128 64
01fffffffffffffffb000000073fc00000400921fb54442d183f800000c000000040080000000000007ff0000000000000ff0000000002030000000004fed4ff
<nil> true
uint8 ee01 <nil> 1 <nil> 1
int8 eeff <nil> 1 <nil> 1
uint16 ee0002 <nil> 2 <nil> 2
int16 eefffe <nil> 2 <nil> 2
uint32 ee00000003 <nil> 4 <nil> 4
int32 eefffffffd <nil> 4 <nil> 4
uint64 ee0000000000000004 <nil> 8 <nil> 8
int64 eefffffffffffffffc <nil> 8 <nil> 8
bool ee01 <nil> 1 <nil> 1
float32 ee3f800000 <nil> 4 <nil> 4
float64 ee4004000000000000 <nil> 8 <nil> 8
[]uint16 ee00010002 <nil> 4 <nil> 4
[]uint8 ee616263 <nil> 3 <nil> 3
[]bool ee0100 <nil> 2 <nil> 2
[]main.named ee00000005 <nil> 4 <nil> 4
[3]int16 ee000100020003 <nil> 6 <nil> 6
[]main.inner ee010000000000 <nil> 6 <nil> 6
main.named ee00000006 <nil> 4 <nil> 4
struct {} ee <nil> 0 <nil> 0
[]int32 ee <nil> 0 <nil> 0
[2]uint8 ee0102 <nil> 2 <nil> 2
<nil> [1 2]
<nil> [3 0]
<nil> true
unexpected EOF 0
EOF 0
4 <nil>
16909060
0 buffer too small
-1 binary.Write: some values are not fixed-sized in type int binary.Append: some values are not fixed-sized in type int binary.Encode: some values are not fixed-sized in type int
binary.Read: invalid type int binary.Decode: invalid type int
-1 binary.Write: some values are not fixed-sized in type *int binary.Append: some values are not fixed-sized in type *int binary.Encode: some values are not fixed-sized in type *int
binary.Read: invalid type *int binary.Decode: invalid type *int
-1 binary.Write: some values are not fixed-sized in type struct { S string } binary.Append: some values are not fixed-sized in type struct { S string } binary.Encode: some values are not fixed-sized in type struct { S string }
binary.Read: invalid type struct { S string } binary.Decode: invalid type struct { S string }
-1 binary.Write: some values are not fixed-sized in type string binary.Append: some values are not fixed-sized in type string binary.Encode: some values are not fixed-sized in type string
binary.Read: invalid type string binary.Decode: invalid type string
-1 binary.Write: some values are not fixed-sized in type []int binary.Append: some values are not fixed-sized in type []int binary.Encode: some values are not fixed-sized in type []int
binary.Read: invalid type []int binary.Decode: invalid type []int
-1 binary.Write: some values are not fixed-sized in type []string binary.Append: some values are not fixed-sized in type []string binary.Encode: some values are not fixed-sized in type []string
binary.Read: invalid type []string binary.Decode: invalid type []string
-1 binary.Write: some values are not fixed-sized in type map[int]int binary.Append: some values are not fixed-sized in type map[int]int binary.Encode: some values are not fixed-sized in type map[int]int
binary.Read: invalid type map[int]int binary.Decode: invalid type map[int]int
-1 binary.Write: some values are not fixed-sized in type *struct { S string } binary.Append: some values are not fixed-sized in type *struct { S string } binary.Encode: some values are not fixed-sized in type *struct { S string }
binary.Read: invalid type *struct { S string } binary.Decode: invalid type *struct { S string }
binary.Read: invalid type uint32
buffer too small
0 0 0 0 [153 168]
0 0 0 0 [151 208 146 167 128]
0 0 0 0 [171 185 176]
0 -10 0 -10 [236 229 185 230 242 239 165 236 214 34 227]
0 0 0 0 [224]
0 0 0 0 [227]
0 0 0 0 []
0 0 0 0 []
0 0 0 0 [134 255]
0 0 0 0 [145]
2366 3 1183 3 [190 146 0]
0 0 0 0 []
0 0 0 0 [152]
0 0 0 0 [201 243 171 188]
0 0 0 0 []
0 0 0 0 []
0 0 0 0 []
0 0 0 0 []
0 0 0 0 [189]
0 0 0 0 []
0 0 0 0 [252 233]
0 0 0 0 [233 170 222]
0 0 0 0 []
0 0 0 0 [188 178]
0 0 0 0 []
0 0 0 0 [141]
0 0 0 0 [246]
0 0 0 0 [229]
0 0 0 0 [216 187]
0 0 0 0 []
0 0 0 0 [134]
0 0 0 0 [138]
0 0 0 0 []
0 0 0 0 [129]
0 0 0 0 [137 163 192]
0 0 0 0 []
0 0 0 0 [191]
0 0 0 0 [137 213 196]
0 0 0 0 [187 236]
0 0 0 0 []
0 0 0 0 []
0 0 0 0 [149 172]
62 2 31 2 [190 0 135 23 215 128 154 225]
0 0 0 0 [135 179 177 253 188 255]
0 0 0 0 [132 161]
0 0 0 0 []
0 0 0 0 [203 203 138 170 150 148]
0 0 0 0 [239 169]
0 0 0 0 [152]
0 0 0 0 []
0 0 0 0 []
0 0 0 0 [178]
0 0 0 0 [195 198]
0 0 0 0 [140 145]
0 0 0 0 []
0 0 0 0 [246]
0 0 0 0 [211 228 189 195]
0 0 0 0 [204]
0 0 0 0 []
0 0 0 0 []
0 0 0 0 [237 238 198]
0 0 0 0 [129]
0 0 0 0 []
0 0 0 0 [184 217 163 244 185]
0 0 0 0 [134 185 217]
0 0 0 0 [130 209 164]
0 0 0 0 []
*/
