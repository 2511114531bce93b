// IP addresses and networks.
package net

import (
	"bytes"
	"strconv"
	"strings"
)

const (
	IPv4len = 4
	IPv6len = 16
)

// IP is an address in 4 or 16 bytes; an IPv4 address may have either.
type IP []byte

// IPMask is as long as the addresses that it is for.
type IPMask []byte

// IPNet is a network: all addresses that are IP where Mask has ones.
type IPNet struct {
	IP   IP
	Mask IPMask
}

var (
	IPv4bcast                  = IPv4(255, 255, 255, 255)
	IPv4allsys                 = IPv4(224, 0, 0, 1)
	IPv4allrouter              = IPv4(224, 0, 0, 2)
	IPv4zero                   = IPv4(0, 0, 0, 0)
	IPv6zero                   = IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
	IPv6unspecified            = IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
	IPv6loopback               = IP{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}
	IPv6interfacelocalallnodes = IP{0xff, 0x01, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}
	IPv6linklocalallnodes      = IP{0xff, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}
	IPv6linklocalallrouters    = IP{0xff, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2}
)

// Of an IPv4 address in 16 bytes.
var mappedPrefix = []byte{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}

func IPv4(a, b, c, d byte) IP { return append(bytes.Clone(mappedPrefix), a, b, c, d) }

func IPv4Mask(a, b, c, d byte) IPMask { return IPMask{a, b, c, d} }

// CIDRMask is a mask of `ones` ones before zeros, `bits` in all; nil when there is none such.
func CIDRMask(ones, bits int) IPMask {
	if bits != 8*IPv4len && bits != 8*IPv6len || ones < 0 || ones > bits {
		return nil
	}
	m := make(IPMask, bits/8)
	for i := range m {
		m[i] = ^byte(0xff >> min(max(ones-8*i, 0), 8))
	}
	return m
}

// To4 gives the 4 bytes of an IPv4 address, else nil.
func (ip IP) To4() IP {
	if len(ip) == IPv4len {
		return ip
	}
	if len(ip) == IPv6len && bytes.HasPrefix(ip, mappedPrefix) {
		return ip[12:16]
	}
	return nil
}

func (ip IP) To16() IP {
	switch len(ip) {
	case IPv4len:
		return IPv4(ip[0], ip[1], ip[2], ip[3])
	case IPv6len:
		return ip
	}
	return nil
}

// Equal takes the two forms of an IPv4 address as one.
func (ip IP) Equal(x IP) bool {
	if len(ip) == len(x) {
		return bytes.Equal(ip, x)
	}
	a, b := ip.To4(), x.To4()
	return a != nil && b != nil && bytes.Equal(a, b)
}

func (ip IP) IsUnspecified() bool { return ip.Equal(IPv4zero) || ip.Equal(IPv6unspecified) }

func (ip IP) IsLoopback() bool {
	if ip4 := ip.To4(); ip4 != nil {
		return ip4[0] == 127
	}
	return ip.Equal(IPv6loopback)
}

func (ip IP) IsPrivate() bool {
	if ip4 := ip.To4(); ip4 != nil {
		return ip4[0] == 10 || (ip4[0] == 172 && ip4[1]&0xf0 == 16) ||
			(ip4[0] == 192 && ip4[1] == 168)
	}
	return len(ip) == IPv6len && ip[0]&0xfe == 0xfc
}

func (ip IP) IsMulticast() bool {
	if ip4 := ip.To4(); ip4 != nil {
		return ip4[0]&0xf0 == 0xe0
	}
	return len(ip) == IPv6len && ip[0] == 0xff
}

func (ip IP) IsInterfaceLocalMulticast() bool {
	return len(ip) == IPv6len && ip[0] == 0xff && ip[1]&0x0f == 0x01
}

func (ip IP) IsLinkLocalMulticast() bool {
	if ip4 := ip.To4(); ip4 != nil {
		return ip4[0] == 224 && ip4[1] == 0 && ip4[2] == 0
	}
	return len(ip) == IPv6len && ip[0] == 0xff && ip[1]&0x0f == 0x02
}

func (ip IP) IsLinkLocalUnicast() bool {
	if ip4 := ip.To4(); ip4 != nil {
		return ip4[0] == 169 && ip4[1] == 254
	}
	return len(ip) == IPv6len && ip[0] == 0xfe && ip[1]&0xc0 == 0x80
}

func (ip IP) IsGlobalUnicast() bool {
	return (len(ip) == IPv4len || len(ip) == IPv6len) && !ip.Equal(IPv4bcast) &&
		!ip.IsUnspecified() && !ip.IsLoopback() && !ip.IsMulticast() && !ip.IsLinkLocalUnicast()
}

// DefaultMask is that of the address's old class; nil for IPv6.
func (ip IP) DefaultMask() IPMask {
	ip4 := ip.To4()
	switch {
	case ip4 == nil:
		return nil
	case ip4[0] < 0x80:
		return CIDRMask(8, 32)
	case ip4[0] < 0xc0:
		return CIDRMask(16, 32)
	}
	return CIDRMask(24, 32)
}

// Mask gives the address of the network that ip is in.
func (ip IP) Mask(mask IPMask) IP {
	if len(mask) == IPv6len && len(ip) == IPv4len && allOnes(mask[:12]) {
		mask = mask[12:]
	}
	if len(mask) == IPv4len && len(ip) == IPv6len && ip.To4() != nil {
		ip = ip.To4()
	}
	if len(ip) != len(mask) {
		return nil
	}
	out := make(IP, len(ip))
	for i := range ip {
		out[i] = ip[i] & mask[i]
	}
	return out
}

func allOnes(b []byte) bool {
	for _, c := range b {
		if c != 0xff {
			return false
		}
	}
	return true
}

func (ip IP) String() string {
	if len(ip) == 0 {
		return "<nil>"
	}
	if ip4 := ip.To4(); ip4 != nil {
		return dotted(ip4)
	}
	if len(ip) != IPv6len {
		return "?" + inHex(ip)
	}
	return grouped(ip)
}

func dotted(ip IP) string {
	parts := make([]string, len(ip))
	for i, b := range ip {
		parts[i] = strconv.Itoa(int(b))
	}
	return strings.Join(parts, ".")
}

// grouped writes IPv6: the longest run of two zero groups or more, the first of equals, is `::`.
func grouped(ip IP) string {
	group := func(i int) int { return int(ip[2*i])<<8 | int(ip[2*i+1]) }
	from, length := -1, 1
	for i := 0; i < 8; i++ {
		n := 0
		for i+n < 8 && group(i+n) == 0 {
			n++
		}
		if n > length {
			from, length = i, n
		}
	}
	var s strings.Builder
	for i := 0; i < 8; i++ {
		if i == from {
			s.WriteString("::")
			i += length - 1
			continue
		}
		if i > 0 && i != from+length {
			s.WriteByte(':')
		}
		s.WriteString(strconv.FormatInt(int64(group(i)), 16))
	}
	return s.String()
}

func inHex(b []byte) string {
	const digits = "0123456789abcdef"
	var s strings.Builder
	for _, c := range b {
		s.WriteByte(digits[c>>4])
		s.WriteByte(digits[c&15])
	}
	return s.String()
}

func (ip IP) MarshalText() ([]byte, error) {
	if len(ip) == 0 {
		return []byte(""), nil
	}
	if len(ip) != IPv4len && len(ip) != IPv6len {
		return nil, &AddrError{Err: "invalid IP address", Addr: inHex(ip)}
	}
	return []byte(ip.String()), nil
}

func (ip *IP) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*ip = nil
		return nil
	}
	x := ParseIP(string(text))
	if x == nil {
		return &ParseError{Type: "IP address", Text: string(text)}
	}
	*ip = x
	return nil
}

// ParseIP reads 192.0.2.1, 2001:db8::68 or ::ffff:192.0.2.1; nil when s is none of these. The result
// has 16 bytes.
func ParseIP(s string) IP {
	if strings.IndexByte(s, ':') < 0 {
		return parse4(s).To16()
	}
	return parse6(s)
}

func parse4(s string) IP {
	parts := strings.Split(s, ".")
	if len(parts) != IPv4len {
		return nil
	}
	ip := make(IP, 0, IPv4len)
	for _, part := range parts {
		if part == "" || len(part) > 3 || (len(part) > 1 && part[0] == '0') {
			return nil
		}
		n := 0
		for i := 0; i < len(part); i++ {
			if part[i] < '0' || part[i] > '9' {
				return nil
			}
			n = 10*n + int(part[i]-'0')
		}
		if n > 255 {
			return nil
		}
		ip = append(ip, byte(n))
	}
	return ip
}

// groups reads the groups of one side of a `::`, of which the last may be an IPv4 address.
func groups(s string, last bool) (b []byte, ok bool) {
	if s == "" {
		return nil, true
	}
	parts := strings.Split(s, ":")
	for i, part := range parts {
		if last && i == len(parts)-1 && strings.IndexByte(part, '.') >= 0 {
			ip4 := parse4(part)
			return append(b, ip4...), ip4 != nil
		}
		if part == "" || len(part) > 4 {
			return nil, false
		}
		n, err := strconv.ParseUint(part, 16, 16)
		if err != nil || part[0] == '+' {
			return nil, false
		}
		b = append(b, byte(n>>8), byte(n))
	}
	return b, true
}

func parse6(s string) IP {
	before, after, short := strings.Cut(s, "::")
	head, ok := groups(before, !short)
	if !ok {
		return nil
	}
	if !short {
		if len(head) != IPv6len {
			return nil
		}
		return head
	}
	tail, ok := groups(after, true)
	if !ok || len(head)+len(tail) > IPv6len-2 {
		return nil
	}
	ip := make(IP, IPv6len)
	copy(ip, head)
	copy(ip[IPv6len-len(tail):], tail)
	return ip
}

// Size tells how many ones lead, and of how many bits; 0, 0 when zeros lie between ones.
func (m IPMask) Size() (ones, bits int) {
	ones, bits = m.ones(), 8*len(m)
	if ones < 0 {
		return 0, 0
	}
	return ones, bits
}

func (m IPMask) ones() int {
	n := 0
	for n < 8*len(m) && m[n/8]&(0x80>>(n%8)) != 0 {
		n++
	}
	for i := n; i < 8*len(m); i++ {
		if m[i/8]&(0x80>>(i%8)) != 0 {
			return -1
		}
	}
	return n
}

func (m IPMask) String() string {
	if len(m) == 0 {
		return "<nil>"
	}
	return inHex(m)
}

// plain gives address and mask in the same number of bytes; nil when they do not go together.
func (n *IPNet) plain() (ip IP, m IPMask) {
	if ip = n.IP.To4(); ip == nil {
		if ip = n.IP; len(ip) != IPv6len {
			return nil, nil
		}
	}
	m = n.Mask
	if len(m) == IPv6len && len(ip) == IPv4len {
		m = m[12:]
	}
	if len(m) != len(ip) {
		return nil, nil
	}
	return ip, m
}

func (n *IPNet) Contains(ip IP) bool {
	of, m := n.plain()
	if x := ip.To4(); x != nil {
		ip = x
	}
	if len(ip) != len(of) {
		return false
	}
	for i := range ip {
		if ip[i]&m[i] != of[i]&m[i] {
			return false
		}
	}
	return true
}

func (n *IPNet) Network() string { return "ip+net" }

func (n *IPNet) String() string {
	if n == nil {
		return "<nil>"
	}
	ip, m := n.plain()
	if ip == nil || m == nil {
		return "<nil>"
	}
	if ones := m.ones(); ones >= 0 {
		return ip.String() + "/" + strconv.Itoa(ones)
	}
	return ip.String() + "/" + m.String()
}

// ParseCIDR reads 192.0.2.0/24: the address, and the network that it is in.
func ParseCIDR(s string) (IP, *IPNet, error) {
	wrong := &ParseError{Type: "CIDR address", Text: s}
	addr, size, ok := strings.Cut(s, "/")
	if !ok {
		return nil, nil, wrong
	}
	ip := ParseIP(addr)
	if ip == nil {
		return nil, nil, wrong
	}
	own := ip
	if strings.IndexByte(addr, ':') < 0 {
		own = ip.To4()
	}
	ones, err := strconv.Atoi(size)
	if err != nil || size[0] < '0' || size[0] > '9' || ones > 8*len(own) {
		return nil, nil, wrong
	}
	m := CIDRMask(ones, 8*len(own))
	return ip, &IPNet{IP: own.Mask(m), Mask: m}, nil
}
