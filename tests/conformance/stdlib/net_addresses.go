// Addresses as texts: what is one, and what is not.
package main

import (
	"fmt"
	"net"
)

func main() {
	for _, s := range []string{"192.0.2.1", "2001:db8::68", "::ffff:1.2.3.4", "1.2.3", "1.2.3.4.5", "01.2.3.4", "256.1.1.1", "::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8:9", "fe80::1%eth0", "1::2::3", "::1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "12345::", "g::", "", ":", ":::", "1:0:0:2:0:0:0:3", "0:0:1::", "1.2.3.+4", "::+1", "1:2", "2001:db8:0:0:1:0:0:1"} {
		ip := net.ParseIP(s)
		fmt.Printf("%q %v %d %v %v %v %v\n", s, ip, len(ip), ip.To4(), ip.IsLoopback(), ip.IsPrivate(), ip.IsUnspecified())
	}
	for _, s := range []string{"192.0.2.1/24", "2001:db8::/32", "10.0.0.0/8", "1.2.3.4/33", "1.2.3.4", "x/8", "1.2.3.4/-1", "::ffff:1.2.3.4/100", "1.2.3.4/0", "::/0", "1.2.3.4/+8", "1.2.3.4/08", "1.2.3.4/"} {
		ip, n, err := net.ParseCIDR(s)
		fmt.Println(s, ip, n, err)
		if n != nil {
			ones, bits := n.Mask.Size()
			fmt.Println("  ", ones, bits, n.Mask, n.Contains(net.IPv4(192, 0, 2, 77)), n.Contains(net.ParseIP("2001:db8::1")), n.Network())
		}
	}
	for _, s := range []string{"a:1", "[::1]:80", "::1:80", "a", "[::1]", "[a:1", "a]:1", "[a]b:1", ":80", "a:", "[]:1", "a:b:c", "[::1]:80:90", "[fe80::1%lo0]:53", "a[b:1", "[a]]:1", "[a][b:1", "", ":"} {
		h, p, err := net.SplitHostPort(s)
		fmt.Printf("%q %q %q %v\n", s, h, p, err)
	}
	fmt.Println(net.JoinHostPort("::1", "80"), net.JoinHostPort("a", "http"), net.JoinHostPort("", "1"))
	for _, s := range []string{"127.0.0.1:80", "localhost:http", ":0", "[::1]:8080", "127.0.0.1:x", "127.0.0.1", "1.2.3.4:65536", "1.2.3.4:-1", "[fe80::1%eth0]:80"} {
		a, err := net.ResolveTCPAddr("tcp4", s)
		fmt.Println(s, a, err)
		b, err := net.ResolveUDPAddr("udp", s)
		if s != "localhost:http" {
			fmt.Println(s, b, err)
		}
	}
	_, err := net.ResolveTCPAddr("abc", "127.0.0.1:80")
	fmt.Println(err)
	fmt.Println(net.LookupPort("tcp", "https"))
	fmt.Println(net.LookupPort("tcp", "nope"))
	fmt.Println(net.LookupPort("tcp", "70000"))
	fmt.Println(net.LookupHost("127.0.0.1"))
	fmt.Println(net.CIDRMask(20, 32), net.CIDRMask(33, 32), net.IPv4Mask(255, 0, 255, 0), net.IPv4(1, 2, 3, 4).DefaultMask())
	fmt.Println(net.IPv4(10, 1, 2, 3).Mask(net.CIDRMask(8, 32)), net.IPv4(224, 0, 0, 1).IsMulticast(), net.IP{1, 2}.String(), net.IP(nil))
	var a *net.TCPAddr
	fmt.Println(a, &net.TCPAddr{Port: 80}, &net.UDPAddr{IP: net.IPv6loopback, Port: 1, Zone: "z"}, &net.IPAddr{IP: net.IPv4zero})
	fmt.Println(net.IPv4(1, 2, 3, 4).Equal(net.IP{1, 2, 3, 4}), (&net.IPNet{IP: net.IPv4(1, 2, 3, 4), Mask: net.IPv4Mask(255, 0, 255, 0)}).String())
	b, err := net.ParseIP("::1").MarshalText()
	fmt.Println(string(b), err)
	var ip net.IP
	fmt.Println(ip.UnmarshalText([]byte("x")), ip.UnmarshalText([]byte("1.2.3.4")), ip)
}

/* Output:
"192.0.2.1" 192.0.2.1 16 192.0.2.1 false false false
"2001:db8::68" 2001:db8::68 16 <nil> false false false
"::ffff:1.2.3.4" 1.2.3.4 16 1.2.3.4 false false false
"1.2.3" <nil> 0 <nil> false false false
"1.2.3.4.5" <nil> 0 <nil> false false false
"01.2.3.4" <nil> 0 <nil> false false false
"256.1.1.1" <nil> 0 <nil> false false false
"::" :: 16 <nil> false false true
"::1" ::1 16 <nil> true false false
"1::" 1:: 16 <nil> false false false
"1:2:3:4:5:6:7:8" 1:2:3:4:5:6:7:8 16 <nil> false false false
"1:2:3:4:5:6:7:8:9" <nil> 0 <nil> false false false
"fe80::1%eth0" <nil> 0 <nil> false false false
"1::2::3" <nil> 0 <nil> false false false
"::1.2.3.4" ::102:304 16 <nil> false false false
"1:2:3:4:5:6:1.2.3.4" 1:2:3:4:5:6:102:304 16 <nil> false false false
"12345::" <nil> 0 <nil> false false false
"g::" <nil> 0 <nil> false false false
"" <nil> 0 <nil> false false false
":" <nil> 0 <nil> false false false
":::" <nil> 0 <nil> false false false
"1:0:0:2:0:0:0:3" 1:0:0:2::3 16 <nil> false false false
"0:0:1::" 0:0:1:: 16 <nil> false false false
"1.2.3.+4" <nil> 0 <nil> false false false
"::+1" <nil> 0 <nil> false false false
"1:2" <nil> 0 <nil> false false false
"2001:db8:0:0:1:0:0:1" 2001:db8::1:0:0:1 16 <nil> false false false
192.0.2.1/24 192.0.2.1 192.0.2.0/24 <nil>
   24 32 ffffff00 true false ip+net
2001:db8::/32 2001:db8:: 2001:db8::/32 <nil>
   32 128 ffffffff000000000000000000000000 false true ip+net
10.0.0.0/8 10.0.0.0 10.0.0.0/8 <nil>
   8 32 ff000000 false false ip+net
1.2.3.4/33 <nil> <nil> invalid CIDR address: 1.2.3.4/33
1.2.3.4 <nil> <nil> invalid CIDR address: 1.2.3.4
x/8 <nil> <nil> invalid CIDR address: x/8
1.2.3.4/-1 <nil> <nil> invalid CIDR address: 1.2.3.4/-1
::ffff:1.2.3.4/100 1.2.3.4 0.0.0.0/4 <nil>
   100 128 fffffffffffffffffffffffff0000000 false false ip+net
1.2.3.4/0 1.2.3.4 0.0.0.0/0 <nil>
   0 32 00000000 true false ip+net
::/0 :: ::/0 <nil>
   0 128 00000000000000000000000000000000 false true ip+net
1.2.3.4/+8 <nil> <nil> invalid CIDR address: 1.2.3.4/+8
1.2.3.4/08 1.2.3.4 1.0.0.0/8 <nil>
   8 32 ff000000 false false ip+net
1.2.3.4/ <nil> <nil> invalid CIDR address: 1.2.3.4/
"a:1" "a" "1" <nil>
"[::1]:80" "::1" "80" <nil>
"::1:80" "" "" address ::1:80: too many colons in address
"a" "" "" address a: missing port in address
"[::1]" "" "" address [::1]: missing port in address
"[a:1" "" "" address [a:1: missing ']' in address
"a]:1" "" "" address a]:1: unexpected ']' in address
"[a]b:1" "" "" address [a]b:1: missing port in address
":80" "" "80" <nil>
"a:" "a" "" <nil>
"[]:1" "" "1" <nil>
"a:b:c" "" "" address a:b:c: too many colons in address
"[::1]:80:90" "" "" address [::1]:80:90: too many colons in address
"[fe80::1%lo0]:53" "fe80::1%lo0" "53" <nil>
"a[b:1" "" "" address a[b:1: unexpected '[' in address
"[a]]:1" "" "" address [a]]:1: missing port in address
"[a][b:1" "" "" address [a][b:1: missing port in address
"" "" "" missing port in address
":" "" "" <nil>
[::1]:80 a:http :1
127.0.0.1:80 127.0.0.1:80 <nil>
127.0.0.1:80 127.0.0.1:80 <nil>
localhost:http 127.0.0.1:80 <nil>
:0 :0 <nil>
:0 :0 <nil>
[::1]:8080 <nil> address ::1: no suitable address found
[::1]:8080 [::1]:8080 <nil>
127.0.0.1:x <nil> lookup tcp4/x: unknown port
127.0.0.1:x <nil> lookup udp/x: unknown port
127.0.0.1 <nil> address 127.0.0.1: missing port in address
127.0.0.1 <nil> address 127.0.0.1: missing port in address
1.2.3.4:65536 <nil> address 65536: invalid port
1.2.3.4:65536 <nil> address 65536: invalid port
1.2.3.4:-1 <nil> address -1: invalid port
1.2.3.4:-1 <nil> address -1: invalid port
[fe80::1%eth0]:80 <nil> address fe80::1%eth0: no suitable address found
[fe80::1%eth0]:80 [fe80::1%eth0]:80 <nil>
unknown network abc
443 <nil>
0 lookup tcp/nope: unknown port
0 address 70000: invalid port
[127.0.0.1] <nil>
fffff000 <nil> ff00ff00 ff000000
10.0.0.0 true ?0102 <nil>
<nil> :80 [::1%z]:1 0.0.0.0
true 1.2.3.4/ff00ff00
::1 <nil>
invalid IP address: x <nil> 1.2.3.4
*/
