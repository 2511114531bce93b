// Addresses of endpoints: as texts, and where names lead.
package net

import (
	"context"
	"strconv"
	"strings"
)

// JoinHostPort gives host:port, or [host]:port when the host has a colon.
func JoinHostPort(host, port string) string {
	if strings.IndexByte(host, ':') >= 0 {
		host = "[" + host + "]"
	}
	return host + ":" + port
}

// SplitHostPort takes host:port, [host]:port or [host%zone]:port apart.
func SplitHostPort(hostport string) (host, port string, err error) {
	fail := func(why string) (string, string, error) {
		return "", "", &AddrError{Err: why, Addr: hostport}
	}
	colon := strings.LastIndexByte(hostport, ':')
	if colon < 0 {
		return fail("missing port in address")
	}
	host = hostport[:colon]
	closing := 0
	if strings.HasPrefix(hostport, "[") {
		closing = strings.IndexByte(hostport, ']')
		switch {
		case closing < 0:
			return fail("missing ']' in address")
		case closing+1 == len(hostport):
			return fail("missing port in address")
		case closing+1 != colon && hostport[closing+1] == ':':
			return fail("too many colons in address")
		case closing+1 != colon:
			return fail("missing port in address")
		}
		host = hostport[1:closing]
		if strings.IndexByte(hostport[1:], '[') >= 0 {
			return fail("unexpected '[' in address")
		}
	} else if strings.IndexByte(host, ':') >= 0 {
		return fail("too many colons in address")
	} else if strings.IndexByte(hostport, '[') >= 0 {
		return fail("unexpected '[' in address")
	}
	if closing == 0 && strings.IndexByte(hostport, ']') >= 0 ||
		closing > 0 && strings.IndexByte(hostport[closing+1:], ']') >= 0 {
		return fail("unexpected ']' in address")
	}
	return host, hostport[colon+1:], nil
}

// endpoint is what the addresses of TCP and UDP have in common.
type endpoint struct {
	IP   IP
	Port int
	Zone string
}

func (e endpoint) String() string {
	host := ""
	if len(e.IP) != 0 {
		host = e.IP.String()
	}
	if e.Zone != "" {
		host += "%" + e.Zone
	}
	return JoinHostPort(host, strconv.Itoa(e.Port))
}

func (e endpoint) isWildcard() bool { return e.IP == nil || e.IP.IsUnspecified() }

// TCPAddr is the address of one end of a TCP connection.
type TCPAddr struct {
	IP   IP
	Port int
	Zone string
}

func (a *TCPAddr) Network() string { return "tcp" }

func (a *TCPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return endpoint(*a).String()
}

// UDPAddr is where packets come from or go to.
type UDPAddr struct {
	IP   IP
	Port int
	Zone string
}

func (a *UDPAddr) Network() string { return "udp" }

func (a *UDPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return endpoint(*a).String()
}

// IPAddr is an address without a port.
type IPAddr struct {
	IP   IP
	Zone string
}

func (a *IPAddr) Network() string { return "ip" }

func (a *IPAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	if a.Zone != "" {
		return a.IP.String() + "%" + a.Zone
	}
	return a.IP.String()
}

// The hosts as the network below knows them: numbers of their own, or an IPv4 loopback address.
const (
	hostAny       = 0
	hostAny4      = 1
	hostLoopback6 = 2
)

// host gives the number of an address, and false for one that is not of this machine.
func (e endpoint) host(network string) (int, bool) {
	if e.isWildcard() {
		if strings.HasSuffix(network, "4") {
			return hostAny4, true
		}
		return hostAny, true
	}
	if ip4 := e.IP.To4(); ip4 != nil && ip4[0] == 127 {
		return int(ip4[0])<<24 | int(ip4[1])<<16 | int(ip4[2])<<8 | int(ip4[3]), true
	}
	return hostLoopback6, e.IP.Equal(IPv6loopback)
}

func ipOfHost(host int) IP {
	switch host {
	case hostAny:
		return IPv6unspecified
	case hostAny4:
		return IP{0, 0, 0, 0}
	case hostLoopback6:
		return IPv6loopback
	}
	return IP{byte(host >> 24), byte(host >> 16), byte(host >> 8), byte(host)}
}

// toLocal is where a connection to any address of this machine goes.
func (e endpoint) toLocal(network string) endpoint {
	if e.isWildcard() {
		e.IP = IP{127, 0, 0, 1}
		if strings.HasSuffix(network, "6") {
			e.IP = IPv6loopback
		}
	}
	return e
}

// Ports that have names.
var services = map[string]int{
	"domain": 53, "ftp": 21, "ftps": 990, "gopher": 70, "http": 80, "https": 443, "imap2": 143,
	"imap3": 220, "imaps": 993, "ntp": 123, "pop3": 110, "pop3s": 995, "smtp": 25, "ssh": 22,
	"submissions": 465, "telnet": 23,
}

// LookupPort gives the port of a number or of a well-known name.
func LookupPort(network, service string) (port int, err error) {
	digits := strings.TrimLeft(service, "+-")
	if digits == "" && service == "" {
		return 0, nil
	}
	if digits != "" && strings.Trim(digits, "0123456789") == "" {
		port, err = strconv.Atoi(service)
		if err != nil || port < 0 || port > 0xffff {
			return 0, &AddrError{Err: "invalid port", Addr: service}
		}
		return port, nil
	}
	if port, ok := services[strings.ToLower(service)]; ok {
		return port, nil
	}
	return 0, &DNSError{Err: "unknown port", Name: network + "/" + service, IsNotFound: true}
}

// LookupHost knows localhost, and addresses are their own.
func LookupHost(host string) (addrs []string, err error) {
	ips, err := LookupIP(host)
	for _, ip := range ips {
		addrs = append(addrs, ip.String())
	}
	return addrs, err
}

func LookupIP(host string) ([]IP, error) {
	name := strings.ToLower(strings.TrimSuffix(host, "."))
	if name == "localhost" {
		return []IP{IPv4(127, 0, 0, 1)}, nil
	}
	if ip := ParseIP(host); ip != nil {
		return []IP{ip}, nil
	}
	return nil, &DNSError{Err: "no such host", Name: host, IsNotFound: true}
}

// LookupAddr gives the name of a loopback address.
func LookupAddr(addr string) (names []string, err error) {
	ip := ParseIP(addr)
	if ip == nil {
		return nil, &DNSError{Err: "unrecognized address", Name: addr}
	}
	if ip.IsLoopback() {
		return []string{"localhost"}, nil
	}
	return nil, &DNSError{Err: "no such host", Name: addr, IsNotFound: true}
}

// Resolver looks names up; all of them do the same.
type Resolver struct {
	PreferGo     bool
	StrictErrors bool
	Dial         func(ctx context.Context, network, address string) (Conn, error)
}

var DefaultResolver = &Resolver{}

func (r *Resolver) LookupHost(ctx context.Context, host string) (addrs []string, err error) {
	return LookupHost(host)
}

func (r *Resolver) LookupPort(ctx context.Context, network, service string) (int, error) {
	return LookupPort(network, service)
}

func (r *Resolver) LookupAddr(ctx context.Context, addr string) (names []string, err error) {
	return LookupAddr(addr)
}

func (r *Resolver) LookupIPAddr(ctx context.Context, host string) ([]IPAddr, error) {
	ips, err := LookupIP(host)
	var out []IPAddr
	for _, ip := range ips {
		out = append(out, IPAddr{IP: ip})
	}
	return out, err
}

// resolve reads an address such as localhost:80 or :0 for a network such as tcp4.
func resolve(network, address string) (endpoint, error) {
	host, service, err := SplitHostPort(address)
	if err != nil {
		return endpoint{}, err
	}
	port, err := LookupPort(network, service)
	if err != nil || host == "" {
		return endpoint{Port: port}, err
	}
	name, zone, _ := strings.Cut(host, "%")
	ips, err := LookupIP(name)
	if err != nil {
		return endpoint{}, err
	}
	ip := ips[0]
	if strings.HasSuffix(network, "6") && name == "localhost" {
		ip = IPv6loopback
	}
	is4 := ip.To4() != nil
	if strings.HasSuffix(network, "4") && !is4 || strings.HasSuffix(network, "6") && is4 {
		return endpoint{}, &AddrError{Err: "no suitable address found", Addr: host}
	}
	if is4 {
		ip = ip.To4()
	}
	return endpoint{ip, port, zone}, nil
}

func ResolveTCPAddr(network, address string) (*TCPAddr, error) {
	switch network {
	case "tcp", "tcp4", "tcp6":
	case "":
		network = "tcp"
	default:
		return nil, UnknownNetworkError(network)
	}
	e, err := resolve(network, address)
	if err != nil {
		return nil, err
	}
	a := TCPAddr(e)
	return &a, nil
}

func ResolveUDPAddr(network, address string) (*UDPAddr, error) {
	switch network {
	case "udp", "udp4", "udp6":
	case "":
		network = "udp"
	default:
		return nil, UnknownNetworkError(network)
	}
	e, err := resolve(network, address)
	if err != nil {
		return nil, err
	}
	a := UDPAddr(e)
	return &a, nil
}

func ResolveIPAddr(network, address string) (*IPAddr, error) {
	if !strings.HasPrefix(network, "ip") && network != "" {
		return nil, UnknownNetworkError(network)
	}
	ips, err := LookupIP(address)
	if err != nil {
		return nil, err
	}
	return &IPAddr{IP: ips[0]}, nil
}
