// Which patterns a ServeMux takes beside each other, and what it says of others.
package main

import (
	"fmt"
	"net/http"
	"regexp"
)

func try(ps ...string) {
	defer func() {
		if e := recover(); e != nil {
			place := regexp.MustCompile(`[^ ]*/?http_patterns.go:[0-9]*`)
			fmt.Println(ps, place.ReplaceAllString(fmt.Sprint(e), "HERE"))
		}
	}()
	m := http.NewServeMux()
	for _, p := range ps {
		m.HandleFunc(p, func(w http.ResponseWriter, r *http.Request) {})
	}
	fmt.Println(ps, "ok")
}

func main() {
	try("")
	try("GET")
	try("G@T /")
	try("GET  /x")
	try(" /x")
	try("GET a{b}/x")
	try("a/{x}/{x}")
	try("GET a/{x}/{x}")
	try("/{x}/{x...}")
	try("/{x...}/a")
	try("/{$}/a")
	try("/a{x}")
	try("/{x}b")
	try("/{x")
	try("/a/{}")
	try("/a/{...}")
	try("/a/{1x}")
	try("/a/{x-y}")
	try("GET /a/../b")
	try("/a/../b")
	try("/a//b")
	try("GET host.com")
	try("/a", "/a")
	try("/a/{x}", "/a/{y}")
	try("/a/{x}", "/a/b")
	try("/a/{x}", "/{x}/b")
	try("/a/{x}/", "/{x}/b/{z...}")
	try("GET /a/", "/a/b")
	try("/a/b", "GET /a/")
	try("GET /a/{x}", "HEAD /a/b")
	try("HEAD /a/{x}", "GET /a/b")
	try("HEAD /a/", "GET /a/b")
	try("/{$}", "/")
	try("/{$}", "/{x...}")
	try("/{x...}", "/")
	try("/b/{$}", "/{x}/")
	try("/b/", "/{x}/{$}")
	try("/{x}/c", "/b/{c}")
	try("/{b}/c", "/b/{c}/")
	try("/{b}/c/{$}", "/b/{c...}")
	try("example.com/a", "/a")
	try("example.com/", "example.com/{a...}")
	try("POST /items/{id}", "/items/{name}")
	try("POST /items/{id}", "GET /items/{name}")
	try("/items/%61", "/items/a")
	try("/%zz")
}

/* Output:
[] http: invalid pattern
[GET] parsing "GET": at offset 0: host/path missing /
[G@T /] parsing "G@T /": at offset 0: invalid method "G@T"
[GET  /x] ok
[ /x] ok
[GET a{b}/x] parsing "GET a{b}/x": at offset 5: host contains '{' (missing initial '/'?)
[a/{x}/{x}] parsing "a/{x}/{x}": at offset 6: duplicate wildcard name "x"
[GET a/{x}/{x}] parsing "GET a/{x}/{x}": at offset 10: duplicate wildcard name "x"
[/{x}/{x...}] parsing "/{x}/{x...}": at offset 5: duplicate wildcard name "x"
[/{x...}/a] parsing "/{x...}/a": at offset 1: {...} wildcard not at end
[/{$}/a] parsing "/{$}/a": at offset 1: {$} not at end
[/a{x}] parsing "/a{x}": at offset 1: bad wildcard segment (must start with '{')
[/{x}b] parsing "/{x}b": at offset 1: bad wildcard segment (must end with '}')
[/{x] parsing "/{x": at offset 1: bad wildcard segment (must end with '}')
[/a/{}] parsing "/a/{}": at offset 3: empty wildcard
[/a/{...}] parsing "/a/{...}": at offset 3: empty wildcard
[/a/{1x}] parsing "/a/{1x}": at offset 3: bad wildcard name "1x"
[/a/{x-y}] parsing "/a/{x-y}": at offset 3: bad wildcard name "x-y"
[GET /a/../b] parsing "GET /a/../b": at offset 4: non-CONNECT pattern with unclean path can never match
[/a/../b] ok
[/a//b] ok
[GET host.com] parsing "GET host.com": at offset 4: host/path missing /
[/a /a] pattern "/a" (registered at HERE) conflicts with pattern "/a" (registered at HERE):
/a matches the same requests as /a
[/a/{x} /a/{y}] pattern "/a/{y}" (registered at HERE) conflicts with pattern "/a/{x}" (registered at HERE):
/a/{y} matches the same requests as /a/{x}
[/a/{x} /a/b] ok
[/a/{x} /{x}/b] pattern "/{x}/b" (registered at HERE) conflicts with pattern "/a/{x}" (registered at HERE):
/{x}/b and /a/{x} both match some paths, like "/a/b".
But neither is more specific than the other.
/{x}/b matches "/x/b", but /a/{x} doesn't.
/a/{x} matches "/a/x", but /{x}/b doesn't.
[/a/{x}/ /{x}/b/{z...}] pattern "/{x}/b/{z...}" (registered at HERE) conflicts with pattern "/a/{x}/" (registered at HERE):
/{x}/b/{z...} and /a/{x}/ both match some paths, like "/a/b/".
But neither is more specific than the other.
/{x}/b/{z...} matches "/x/b/", but /a/{x}/ doesn't.
/a/{x}/ matches "/a/x/", but /{x}/b/{z...} doesn't.
[GET /a/ /a/b] pattern "/a/b" (registered at HERE) conflicts with pattern "GET /a/" (registered at HERE):
/a/b matches more methods than GET /a/, but has a more specific path pattern
[/a/b GET /a/] pattern "GET /a/" (registered at HERE) conflicts with pattern "/a/b" (registered at HERE):
GET /a/ matches fewer methods than /a/b, but has a more general path pattern
[GET /a/{x} HEAD /a/b] ok
[HEAD /a/{x} GET /a/b] pattern "GET /a/b" (registered at HERE) conflicts with pattern "HEAD /a/{x}" (registered at HERE):
GET /a/b matches more methods than HEAD /a/{x}, but has a more specific path pattern
[HEAD /a/ GET /a/b] pattern "GET /a/b" (registered at HERE) conflicts with pattern "HEAD /a/" (registered at HERE):
GET /a/b matches more methods than HEAD /a/, but has a more specific path pattern
[/{$} /] ok
[/{$} /{x...}] ok
[/{x...} /] pattern "/" (registered at HERE) conflicts with pattern "/{x...}" (registered at HERE):
/ matches the same requests as /{x...}
[/b/{$} /{x}/] ok
[/b/ /{x}/{$}] pattern "/{x}/{$}" (registered at HERE) conflicts with pattern "/b/" (registered at HERE):
/{x}/{$} and /b/ both match some paths, like "/b/".
But neither is more specific than the other.
/{x}/{$} matches "/x/", but /b/ doesn't.
/b/ matches "/b/x", but /{x}/{$} doesn't.
[/{x}/c /b/{c}] pattern "/b/{c}" (registered at HERE) conflicts with pattern "/{x}/c" (registered at HERE):
/b/{c} and /{x}/c both match some paths, like "/b/c".
But neither is more specific than the other.
/b/{c} matches "/b/cx", but /{x}/c doesn't.
/{x}/c matches "/x/c", but /b/{c} doesn't.
[/{b}/c /b/{c}/] ok
[/{b}/c/{$} /b/{c...}] pattern "/b/{c...}" (registered at HERE) conflicts with pattern "/{b}/c/{$}" (registered at HERE):
/b/{c...} and /{b}/c/{$} both match some paths, like "/b/c/".
But neither is more specific than the other.
/b/{c...} matches "/b/", but /{b}/c/{$} doesn't.
/{b}/c/{$} matches "/bx/c/", but /b/{c...} doesn't.
[example.com/a /a] ok
[example.com/ example.com/{a...}] pattern "example.com/{a...}" (registered at HERE) conflicts with pattern "example.com/" (registered at HERE):
example.com/{a...} matches the same requests as example.com/
[POST /items/{id} /items/{name}] ok
[POST /items/{id} GET /items/{name}] ok
[/items/%61 /items/a] pattern "/items/a" (registered at HERE) conflicts with pattern "/items/%61" (registered at HERE):
/items/a matches the same requests as /items/%61
[/%zz] ok
*/
