// Package net/url: parsing, escaping, references, queries.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
)

var urls = []string{
	"http://www.example.com", "http://www.example.com/", "http://www.example.com/file%20one%26two",
	"ftp://user:pa%20ss@example.com:21/x", "http://u@h/", "http://:p@h/", "http://h/?a=b&c=d", "http://h/?", "http://h/??",
	"mailto:joe@example.com", "mailto:/x", "//host/path", "///x", "/a//b", "a/b?c#d", "*", "", "#frag", "?q", "http:a/b",
	"http://[fe80::1]:8080/", "http://[fe80::1%25en0]/", "http://[::1", "http://h:x/", "http://h:/", "http://a b/", "http://a%zz/",
	"http://h/%2f", "http://h/a%2Fb/c", "http://h/[x]", "http://h/x#a%20b&c", "http://h/x#<>", "http://h/\x01", ":x", "1http://a", "a:b:c",
	"HTTP://HOST/Path", "http://h/é", "http://h%C3%A9/", "http://h%41/", "http://h/%", "http://h/%a", "file:///etc/passwd", "file:/etc",
	"http://us\"er@h/", "http://h?x=1;y=2", "javascript:alert('x')", "http://h/a;b,c:d@e!$&'()*+=", "x:opaque?q#f", "http://a@b@c/", "first:segment/x", "./first:segment",
}

func main() {
	for _, s := range urls {
		u, err := url.Parse(s)
		if err != nil {
			var e *url.Error
			fmt.Printf("%q: %v | %T %v\n", s, err, errors.Unwrap(err), errors.As(err, &e) && e.Op == "parse" && !e.Timeout() && !e.Temporary())
		} else {
			fmt.Printf("%q: %+v\n  %q %q %q %v %v %q %q %q %q %q\n", s, *u, u.String(), u.EscapedPath(), u.EscapedFragment(), u.User, u.IsAbs(),
				u.Hostname(), u.Port(), u.RequestURI(), u.Redacted(), u.Query())
		}
		if _, err := url.ParseRequestURI(s); err != nil {
			fmt.Println("  request:", err)
		}
	}
	base, _ := url.Parse("http://u:p@a/b/c/d;p?q#f")
	for _, ref := range []string{"g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "", ".", "./", "..", "../", "../g", "../..", "../../g",
		"../../../g", "/./g", "/../g", "g.", ".g", "g..", "..g", "./../g", "g/./h", "g/../h", "x:y", "http://z/../w", "a%2fb", "//"} {
		u, err := base.Parse(ref)
		fmt.Println(ref, u, err)
	}
	opaque, _ := url.Parse("mailto:a@b?c")
	for _, ref := range []string{"", "#x", "?y", "/p"} {
		fmt.Println(opaque.Parse(ref))
	}
	for _, elems := range [][]string{{}, {"x"}, {"../x", "y/"}, {"/x/", "/"}, {"a%2fb", ".."}, {"../../../.."}} {
		fmt.Println(base.JoinPath(elems...), (&url.URL{Path: "rel"}).JoinPath(elems...))
		fmt.Println(url.JoinPath("https://h/a/b/", elems...))
	}
	_, err := url.JoinPath("http://a b", "x")
	fmt.Println(err)
	all := ""
	for c := range 128 {
		all += string(rune(c))
	}
	all += "é世\xff"
	fmt.Println(url.QueryEscape(all))
	fmt.Println(url.PathEscape(all))
	fmt.Println((&url.URL{Path: all, Fragment: all, Scheme: "x", Host: "h", User: url.UserPassword(all, all)}).String())
	for _, s := range []string{"a+b", "a%20b", "%", "%1", "%zz", "%E4%B8%96", "a%2fb"} {
		q, err := url.QueryUnescape(s)
		p, err2 := url.PathUnescape(s)
		fmt.Printf("%q %v %q %v\n", q, err, p, err2)
	}
	for _, s := range []string{"a=1&b=2&a=3", "a=1;b=2", "=x&y&&z=", "a%=1&b=%zz&c=3", "k=a+b%20c"} {
		v, err := url.ParseQuery(s)
		fmt.Println(v, err, v.Encode())
	}
	v := url.Values{}
	v.Set("name", "Ava Smith")
	v.Add("friend", "Jess & Co")
	v.Add("friend", "Zoë")
	fmt.Println(v.Encode(), v.Get("friend"), v.Has("name"), v.Get("none"), v)
	v.Del("friend")
	fmt.Println(v, url.Values(nil).Get("x"), url.Values(nil).Encode() == "")
	for _, u := range []url.URL{{Path: "a:b"}, {Path: "//x"}, {Host: "h", Path: "p"}, {Scheme: "s", Path: "/p", OmitHost: true}, {Scheme: "s", Path: "/p"},
		{Scheme: "s"}, {RawQuery: "q"}, {ForceQuery: true}, {Path: "a b", RawPath: "a%20b"}, {Path: "a b", RawPath: "wrong"}, {Path: "*"}, {Scheme: "s", Opaque: "//o"}} {
		fmt.Println(u.String(), u.RequestURI())
	}
	var none *url.Userinfo
	fmt.Println(url.User("a").String(), none.Username(), url.UserPassword("a", "").String())
	fmt.Println((*url.URL)(nil).Redacted() == "")
	text, _ := base.MarshalBinary()
	var again url.URL
	fmt.Println(again.UnmarshalBinary(text), again.String() == base.String())
	j, err := json.Marshal(&url.URL{Scheme: "http", Host: "h"})
	fmt.Println(string(j), err)
}

/* Output:
"http://www.example.com": {Scheme:http Opaque: User: Host:www.example.com Path: RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http://www.example.com" "" ""  true "www.example.com" "" "/" "http://www.example.com" map[]
"http://www.example.com/": {Scheme:http Opaque: User: Host:www.example.com Path:/ RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http://www.example.com/" "/" ""  true "www.example.com" "" "/" "http://www.example.com/" map[]
"http://www.example.com/file%20one%26two": {Scheme:http Opaque: User: Host:www.example.com Path:/file one&two RawPath:/file%20one%26two OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http://www.example.com/file%20one%26two" "/file%20one%26two" ""  true "www.example.com" "" "/file%20one%26two" "http://www.example.com/file%20one%26two" map[]
"ftp://user:pa%20ss@example.com:21/x": {Scheme:ftp Opaque: User:user:pa%20ss Host:example.com:21 Path:/x RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "ftp://user:pa%20ss@example.com:21/x" "/x" "" user:pa%20ss true "example.com" "21" "/x" "ftp://user:xxxxx@example.com:21/x" map[]
"http://u@h/": {Scheme:http Opaque: User:u Host:h Path:/ RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http://u@h/" "/" "" u true "h" "" "/" "http://u@h/" map[]
"http://:p@h/": {Scheme:http Opaque: User::p Host:h Path:/ RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http://:p@h/" "/" "" :p true "h" "" "/" "http://:xxxxx@h/" map[]
"http://h/?a=b&c=d": {Scheme:http Opaque: User: Host:h Path:/ RawPath: OmitHost:false ForceQuery:false RawQuery:a=b&c=d Fragment: RawFragment:}
  "http://h/?a=b&c=d" "/" ""  true "h" "" "/?a=b&c=d" "http://h/?a=b&c=d" map["a":["b"] "c":["d"]]
"http://h/?": {Scheme:http Opaque: User: Host:h Path:/ RawPath: OmitHost:false ForceQuery:true RawQuery: Fragment: RawFragment:}
  "http://h/?" "/" ""  true "h" "" "/?" "http://h/?" map[]
"http://h/??": {Scheme:http Opaque: User: Host:h Path:/ RawPath: OmitHost:false ForceQuery:false RawQuery:? Fragment: RawFragment:}
  "http://h/??" "/" ""  true "h" "" "/??" "http://h/??" map["?":[""]]
"mailto:joe@example.com": {Scheme:mailto Opaque:joe@example.com User: Host: Path: RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "mailto:joe@example.com" "" ""  true "" "" "joe@example.com" "mailto:joe@example.com" map[]
"mailto:/x": {Scheme:mailto Opaque: User: Host: Path:/x RawPath: OmitHost:true ForceQuery:false RawQuery: Fragment: RawFragment:}
  "mailto:/x" "/x" ""  true "" "" "/x" "mailto:/x" map[]
"//host/path": {Scheme: Opaque: User: Host:host Path:/path RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "//host/path" "/path" ""  false "host" "" "/path" "//host/path" map[]
"///x": {Scheme: Opaque: User: Host: Path:///x RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "///x" "///x" ""  false "" "" "///x" "///x" map[]
"/a//b": {Scheme: Opaque: User: Host: Path:/a//b RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "/a//b" "/a//b" ""  false "" "" "/a//b" "/a//b" map[]
"a/b?c#d": {Scheme: Opaque: User: Host: Path:a/b RawPath: OmitHost:false ForceQuery:false RawQuery:c Fragment:d RawFragment:}
  "a/b?c#d" "a/b" "d"  false "" "" "a/b?c" "a/b?c#d" map["c":[""]]
  request: parse "a/b?c#d": invalid URI for request
"*": {Scheme: Opaque: User: Host: Path:* RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "*" "*" ""  false "" "" "*" "*" map[]
"": {Scheme: Opaque: User: Host: Path: RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "" "" ""  false "" "" "/" "" map[]
  request: parse "": empty url
"#frag": {Scheme: Opaque: User: Host: Path: RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment:frag RawFragment:}
  "#frag" "" "frag"  false "" "" "/" "#frag" map[]
  request: parse "#frag": invalid URI for request
"?q": {Scheme: Opaque: User: Host: Path: RawPath: OmitHost:false ForceQuery:false RawQuery:q Fragment: RawFragment:}
  "?q" "" ""  false "" "" "/?q" "?q" map["q":[""]]
  request: parse "?q": invalid URI for request
"http:a/b": {Scheme:http Opaque:a/b User: Host: Path: RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http:a/b" "" ""  true "" "" "a/b" "http:a/b" map[]
"http://[fe80::1]:8080/": {Scheme:http Opaque: User: Host:[fe80::1]:8080 Path:/ RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http://[fe80::1]:8080/" "/" ""  true "fe80::1" "8080" "/" "http://[fe80::1]:8080/" map[]
"http://[fe80::1%25en0]/": {Scheme:http Opaque: User: Host:[fe80::1%en0] Path:/ RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http://[fe80::1%25en0]/" "/" ""  true "fe80::1%en0" "" "/" "http://[fe80::1%25en0]/" map[]
"http://[::1": parse "http://[::1": missing ']' in host | *errors.errorString true
  request: parse "http://[::1": missing ']' in host
"http://h:x/": parse "http://h:x/": invalid port ":x" after host | *errors.errorString true
  request: parse "http://h:x/": invalid port ":x" after host
"http://h:/": {Scheme:http Opaque: User: Host:h: Path:/ RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http://h:/" "/" ""  true "h" "" "/" "http://h:/" map[]
"http://a b/": parse "http://a b/": invalid character " " in host name | url.InvalidHostError true
  request: parse "http://a b/": invalid character " " in host name
"http://a%zz/": parse "http://a%zz/": invalid URL escape "%zz" | url.EscapeError true
  request: parse "http://a%zz/": invalid URL escape "%zz"
"http://h/%2f": {Scheme:http Opaque: User: Host:h Path:// RawPath:/%2f OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http://h/%2f" "/%2f" ""  true "h" "" "/%2f" "http://h/%2f" map[]
"http://h/a%2Fb/c": {Scheme:http Opaque: User: Host:h Path:/a/b/c RawPath:/a%2Fb/c OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http://h/a%2Fb/c" "/a%2Fb/c" ""  true "h" "" "/a%2Fb/c" "http://h/a%2Fb/c" map[]
"http://h/[x]": {Scheme:http Opaque: User: Host:h Path:/[x] RawPath:/[x] OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http://h/[x]" "/[x]" ""  true "h" "" "/[x]" "http://h/[x]" map[]
"http://h/x#a%20b&c": {Scheme:http Opaque: User: Host:h Path:/x RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment:a b&c RawFragment:}
  "http://h/x#a%20b&c" "/x" "a%20b&c"  true "h" "" "/x" "http://h/x#a%20b&c" map[]
"http://h/x#<>": {Scheme:http Opaque: User: Host:h Path:/x RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment:<> RawFragment:<>}
  "http://h/x#%3C%3E" "/x" "%3C%3E"  true "h" "" "/x" "http://h/x#%3C%3E" map[]
"http://h/\x01": parse "http://h/\x01": net/url: invalid control character in URL | *errors.errorString true
  request: parse "http://h/\x01": net/url: invalid control character in URL
":x": parse ":x": missing protocol scheme | *errors.errorString true
  request: parse ":x": missing protocol scheme
"1http://a": parse "1http://a": first path segment in URL cannot contain colon | *errors.errorString true
  request: parse "1http://a": invalid URI for request
"a:b:c": {Scheme:a Opaque:b:c User: Host: Path: RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "a:b:c" "" ""  true "" "" "b:c" "a:b:c" map[]
"HTTP://HOST/Path": {Scheme:http Opaque: User: Host:HOST Path:/Path RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http://HOST/Path" "/Path" ""  true "HOST" "" "/Path" "http://HOST/Path" map[]
"http://h/é": {Scheme:http Opaque: User: Host:h Path:/é RawPath:/é OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http://h/%C3%A9" "/%C3%A9" ""  true "h" "" "/%C3%A9" "http://h/%C3%A9" map[]
"http://h%C3%A9/": {Scheme:http Opaque: User: Host:hé Path:/ RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http://h%C3%A9/" "/" ""  true "hé" "" "/" "http://h%C3%A9/" map[]
"http://h%41/": parse "http://h%41/": invalid URL escape "%41" | url.EscapeError true
  request: parse "http://h%41/": invalid URL escape "%41"
"http://h/%": parse "http://h/%": invalid URL escape "%" | url.EscapeError true
  request: parse "http://h/%": invalid URL escape "%"
"http://h/%a": parse "http://h/%a": invalid URL escape "%a" | url.EscapeError true
  request: parse "http://h/%a": invalid URL escape "%a"
"file:///etc/passwd": {Scheme:file Opaque: User: Host: Path:/etc/passwd RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "file:///etc/passwd" "/etc/passwd" ""  true "" "" "/etc/passwd" "file:///etc/passwd" map[]
"file:/etc": {Scheme:file Opaque: User: Host: Path:/etc RawPath: OmitHost:true ForceQuery:false RawQuery: Fragment: RawFragment:}
  "file:/etc" "/etc" ""  true "" "" "/etc" "file:/etc" map[]
"http://us\"er@h/": parse "http://us\"er@h/": net/url: invalid userinfo | *errors.errorString true
  request: parse "http://us\"er@h/": net/url: invalid userinfo
"http://h?x=1;y=2": {Scheme:http Opaque: User: Host:h Path: RawPath: OmitHost:false ForceQuery:false RawQuery:x=1;y=2 Fragment: RawFragment:}
  "http://h?x=1;y=2" "" ""  true "h" "" "/?x=1;y=2" "http://h?x=1;y=2" map[]
"javascript:alert('x')": {Scheme:javascript Opaque:alert('x') User: Host: Path: RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "javascript:alert('x')" "" ""  true "" "" "alert('x')" "javascript:alert('x')" map[]
"http://h/a;b,c:d@e!$&'()*+=": {Scheme:http Opaque: User: Host:h Path:/a;b,c:d@e!$&'()*+= RawPath:/a;b,c:d@e!$&'()*+= OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http://h/a;b,c:d@e!$&'()*+=" "/a;b,c:d@e!$&'()*+=" ""  true "h" "" "/a;b,c:d@e!$&'()*+=" "http://h/a;b,c:d@e!$&'()*+=" map[]
"x:opaque?q#f": {Scheme:x Opaque:opaque User: Host: Path: RawPath: OmitHost:false ForceQuery:false RawQuery:q Fragment:f RawFragment:}
  "x:opaque?q#f" "" "f"  true "" "" "opaque?q" "x:opaque?q#f" map["q":[""]]
"http://a@b@c/": {Scheme:http Opaque: User:a%40b Host:c Path:/ RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "http://a%40b@c/" "/" "" a%40b true "c" "" "/" "http://a%40b@c/" map[]
"first:segment/x": {Scheme:first Opaque:segment/x User: Host: Path: RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "first:segment/x" "" ""  true "" "" "segment/x" "first:segment/x" map[]
"./first:segment": {Scheme: Opaque: User: Host: Path:./first:segment RawPath: OmitHost:false ForceQuery:false RawQuery: Fragment: RawFragment:}
  "./first:segment" "./first:segment" ""  false "" "" "./first:segment" "./first:segment" map[]
  request: parse "./first:segment": invalid URI for request
g:h g:h <nil>
g http://u:p@a/b/c/g <nil>
./g http://u:p@a/b/c/g <nil>
g/ http://u:p@a/b/c/g/ <nil>
/g http://u:p@a/g <nil>
//g http://g <nil>
?y http://u:p@a/b/c/d;p?y <nil>
g?y http://u:p@a/b/c/g?y <nil>
#s http://u:p@a/b/c/d;p?q#s <nil>
g#s http://u:p@a/b/c/g#s <nil>
;x http://u:p@a/b/c/;x <nil>
 http://u:p@a/b/c/d;p?q#f <nil>
. http://u:p@a/b/c/ <nil>
./ http://u:p@a/b/c/ <nil>
.. http://u:p@a/b/ <nil>
../ http://u:p@a/b/ <nil>
../g http://u:p@a/b/g <nil>
../.. http://u:p@a/ <nil>
../../g http://u:p@a/g <nil>
../../../g http://u:p@a/g <nil>
/./g http://u:p@a/g <nil>
/../g http://u:p@a/g <nil>
g. http://u:p@a/b/c/g. <nil>
.g http://u:p@a/b/c/.g <nil>
g.. http://u:p@a/b/c/g.. <nil>
..g http://u:p@a/b/c/..g <nil>
./../g http://u:p@a/b/g <nil>
g/./h http://u:p@a/b/c/g/h <nil>
g/../h http://u:p@a/b/c/h <nil>
x:y x:y <nil>
http://z/../w http://z/w <nil>
a%2fb http://u:p@a/b/c/a%2fb <nil>
// http://u:p@a/b/c/d;p?q#f <nil>
mailto:a@b?c <nil>
mailto:a@b?c#x <nil>
mailto:a@b?y <nil>
mailto:///p <nil>
http://u:p@a/b/c/d;p?q#f rel
https://h/a/b/ <nil>
http://u:p@a/b/c/d;p/x?q#f rel/x
https://h/a/b/x <nil>
http://u:p@a/b/c/x/y/?q#f x/y/
https://h/a/x/y/ <nil>
http://u:p@a/b/c/d;p/x/?q#f rel/x/
https://h/a/b/x/ <nil>
http://u:p@a/b/c/d;p?q#f rel
https://h/a/b <nil>
http://u:p@a/?q#f 
https://h/ <nil>
parse "http://a b": invalid character " " in host name
%00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F+%21%22%23%24%25%26%27%28%29%2A%2B%2C-.%2F0123456789%3A%3B%3C%3D%3E%3F%40ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F%C3%A9%E4%B8%96%FF
%00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F%20%21%22%23$%25&%27%28%29%2A+%2C-.%2F0123456789:%3B%3C=%3E%3F@ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F%C3%A9%E4%B8%96%FF
x://%00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F%20%21%22%23$%25&%27%28%29%2A+,-.%2F0123456789%3A;%3C=%3E%3F%40ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F%C3%A9%E4%B8%96%FF:%00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F%20%21%22%23$%25&%27%28%29%2A+,-.%2F0123456789%3A;%3C=%3E%3F%40ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F%C3%A9%E4%B8%96%FF@h/%00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F%20%21%22%23$%25&%27%28%29%2A+,-./0123456789:;%3C=%3E%3F@ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F%C3%A9%E4%B8%96%FF#%00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F%20!%22%23$%25&%27()*+,-./0123456789:;%3C=%3E?@ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~%7F%C3%A9%E4%B8%96%FF
"a b" <nil> "a+b" <nil>
"a b" <nil> "a b" <nil>
"" invalid URL escape "%" "" invalid URL escape "%"
"" invalid URL escape "%1" "" invalid URL escape "%1"
"" invalid URL escape "%zz" "" invalid URL escape "%zz"
"世" <nil> "世" <nil>
"a/b" <nil> "a/b" <nil>
map[a:[1 3] b:[2]] <nil> a=1&a=3&b=2
map[] invalid semicolon separator in query 
map[:[x] y:[] z:[]] <nil> =x&y=&z=
map[c:[3]] invalid URL escape "%" c=3
map[k:[a b c]] <nil> k=a+b+c
friend=Jess+%26+Co&friend=Zo%C3%AB&name=Ava+Smith Jess & Co true  map[friend:[Jess & Co Zoë] name:[Ava Smith]]
map[name:[Ava Smith]]  true
./a:b a:b
//x //x
//h/p p
s:/p /p
s:///p /p
s: /
?q /?q
? /?
a%20b a%20b
a%20b a%20b
* *
s://o s://o
a  a:
true
<nil> true
{"Scheme":"http","Opaque":"","User":null,"Host":"h","Path":"","RawPath":"","OmitHost":false,"ForceQuery":false,"RawQuery":"","Fragment":"","RawFragment":""} <nil>
*/
