// What a server answers, byte by byte, to good and bad requests.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
	"time"
)

func send(addr, text string, closeWrite bool) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer c.Close()
	c.SetDeadline(time.Now().Add(2 * time.Second))
	fmt.Fprint(c, strings.ReplaceAll(text, "\n", "\r\n"))
	if closeWrite {
		c.(*net.TCPConn).CloseWrite()
	}
	b, err := io.ReadAll(c)
	fmt.Printf("--- %q\n", strings.SplitN(text, "\n", 2)[0])
	for _, line := range strings.SplitAfter(strings.ReplaceAll(string(b), "\r\n", "$\n"), "\n") {
		if !strings.HasPrefix(line, "Date: ") {
			fmt.Print(line)
		}
	}
	if err != nil {
		e, ok := err.(net.Error)
		fmt.Println("=> error timeout:", ok && e.Timeout())
	}
}

func main() {
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	mux := http.NewServeMux()
	mux.HandleFunc("/hello", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, "hello", r.Method, r.URL, r.Host, r.Header.Get("X-A"), ".")
	})
	mux.HandleFunc("/big", func(w http.ResponseWriter, r *http.Request) {
		for i := 0; i < 260; i++ {
			fmt.Fprintf(w, "line %d\n", i)
		}
	})
	mux.HandleFunc("/flush", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Trailer", "X-T")
		w.Write([]byte("one"))
		w.(http.Flusher).Flush()
		w.Write([]byte("two"))
		w.Header().Set("X-T", "tt")
		w.Header().Set(http.TrailerPrefix+"X-U", "uu")
	})
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) {
		b, err := io.ReadAll(r.Body)
		fmt.Fprintf(w, "%q %v %d %v", b, err, r.ContentLength, r.TransferEncoding)
	})
	mux.HandleFunc("/unread", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(201)
		fmt.Fprint(w, "<html>x</html>")
	})
	mux.HandleFunc("/204", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(204)
		_, err := w.Write([]byte("x"))
		fmt.Println("204:", err)
	})
	mux.HandleFunc("/cl", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "3")
		_, err := w.Write([]byte("abcdef"))
		fmt.Println("cl:", err)
		w.Write([]byte("abc"))
		w.WriteHeader(500)
	})
	mux.HandleFunc("/short", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "10")
		w.Write([]byte("abc"))
	})
	mux.HandleFunc("/err", func(w http.ResponseWriter, r *http.Request) {
		http.Error(w, "no way", 418)
	})
	mux.HandleFunc("/redir", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "other?x=<1>", 302)
	})
	mux.HandleFunc("/info", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Link", "</a.css>")
		w.WriteHeader(103)
		w.WriteHeader(200)
		fmt.Fprint(w, "ok")
	})
	mux.HandleFunc("/close", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Connection", "close")
		fmt.Fprint(w, "bye")
	})
	mux.HandleFunc("/dir/", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "dir ", r.URL.Path) })
	mux.HandleFunc("POST /only", func(w http.ResponseWriter, r *http.Request) {})
	mux.HandleFunc("/cookie", func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, &http.Cookie{Name: "a", Value: "b c", Path: "/", MaxAge: 3, HttpOnly: true, SameSite: http.SameSiteLaxMode})
		http.SetCookie(w, &http.Cookie{Name: "d", Value: "x"})
		fmt.Fprint(w, r.Cookies())
	})
	mux.HandleFunc("/form", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, r.FormValue("a"), r.PostFormValue("a"), r.Form, r.ParseForm())
	})
	mux.HandleFunc("/limit", func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, 5)
		b, err := io.ReadAll(r.Body)
		fmt.Fprintf(w, "%q %v", b, err)
	})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go http.Serve(l, mux)
	a := l.Addr().String()
	get := func(path string) { send(a, "GET "+path+" HTTP/1.1\nHost: x\nConnection: close\n\n", false) }
	for _, p := range []string{"/hello?q=1", "/big", "/flush", "/echo", "/204", "/cl", "/short", "/err", "/redir", "/info", "/close", "/dir", "/dir/../hello", "/only", "/cookie", "/none", "/dir/a%2Fb"} {
		get(p)
	}
	send(a, "GET /hello HTTP/1.0\n\n", false)
	send(a, "GET /hello HTTP/1.0\nConnection: keep-alive\n\n", true)
	send(a, "GET /big HTTP/1.0\n\n", false)
	send(a, "HEAD /hello HTTP/1.1\nHost: x\n\nGET /hello HTTP/1.1\nHost: y\nX-A: 1\nX-A: 2\n\n", true)
	send(a, "HEAD /big HTTP/1.1\nHost: x\nConnection: close\n\n", false)
	send(a, "POST /echo HTTP/1.1\nHost: x\nContent-Length: 5\n\nhelloGET /hello HTTP/1.1\nHost: x\nConnection: close\n\n", false)
	send(a, "POST /echo HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\nConnection: close\n\n5;x=1\nhello\n1\n!\n0\nA: b\n\n", false)
	send(a, "POST /echo HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\nConnection: close\n\nzz\nhello\n0\n\n", false)
	send(a, "POST /unread HTTP/1.1\nHost: x\nContent-Length: 5\n\nhelloGET /hello HTTP/1.1\nHost: x\nConnection: close\n\n", false)
	send(a, "POST /echo HTTP/1.1\nHost: x\nExpect: 100-continue\nContent-Length: 5\nConnection: close\n\nhello", false)
	send(a, "POST /unread HTTP/1.1\nHost: x\nExpect: 100-continue\nContent-Length: 5\n\n", false)
	send(a, "POST /unread HTTP/1.1\nHost: x\nExpect: whatever\nContent-Length: 5\n\n", false)
	send(a, "POST /form?a=2&b=3 HTTP/1.1\nHost: x\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 3\nConnection: close\n\na=1", false)
	send(a, "POST /limit HTTP/1.1\nHost: x\nContent-Length: 9\n\n123456789", false)
	send(a, "GET /cookie HTTP/1.1\nHost: x\nCookie: a=1; b=\"2 3\"; c\nConnection: close\n\n", false)
	send(a, "OPTIONS * HTTP/1.1\nHost: x\nConnection: close\n\n", false)
	send(a, "GET * HTTP/1.1\nHost: x\nConnection: close\n\n", false)
	send(a, "GET /hello HTTP/1.1\n\n", false)
	send(a, "GET /hello\n\n", false)
	send(a, "G(T /hello HTTP/1.1\nHost: x\n\n", false)
	send(a, "GET /hello HTTP/3.1\nHost: x\n\n", false)
	send(a, "GET /hello HTTP/11\nHost: x\n\n", false)
	send(a, "GET /hello HTTP/1.1\nHost: x\nbad header\n\n", false)
	send(a, "GET /hello HTTP/1.1\nHost: x\nHost: y\n\n", false)
	send(a, "GET /hello HTTP/1.1\nHost: x/y\n\n", false)
	send(a, "GET /hello HTTP/1.1\nHost: x\nContent-Length: -1\n\n", false)
	send(a, "GET /hello HTTP/1.1\nHost: x\nContent-Length: 1\nContent-Length: 2\n\n", false)
	send(a, "GET /hello HTTP/1.1\nHost: x\nTransfer-Encoding: gzip\n\n", false)
	send(a, "GET hello HTTP/1.1\nHost: x\n\n", false)
	send(a, "GET http://foo.com/hello HTTP/1.1\nHost: x\nConnection: close\n\n", false)
	send(a, "GET /hello HTTP/1.1\nHost: x\nX: "+strings.Repeat("y", 1100000)+"\n\n", false)
	send(a, "", true)
	send(a, "GET /he", true)
	r := httpGetKeep(a)
	fmt.Println(r)
}

func httpGetKeep(a string) string {
	c, _ := net.Dial("tcp", a)
	defer c.Close()
	br := bufio.NewReader(c)
	out := ""
	for i := 0; i < 3; i++ {
		req, _ := http.NewRequest("GET", fmt.Sprintf("http://%s/big?%d", a, i), nil)
		req.Write(c)
		resp, err := http.ReadResponse(br, req)
		if err != nil {
			return err.Error()
		}
		b, err := io.ReadAll(resp.Body)
		out += fmt.Sprint(resp.Status, resp.Proto, len(b), err, resp.ContentLength, resp.TransferEncoding, resp.Close, "\n")
	}
	return out
}

/* Output:
--- "GET /hello?q=1 HTTP/1.1"
HTTP/1.1 200 OK$
Content-Length: 26$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
hello GET /hello?q=1 x  .
--- "GET /big HTTP/1.1"
HTTP/1.1 200 OK$
Content-Type: text/plain; charset=utf-8$
Connection: close$
Transfer-Encoding: chunked$
$
800$
line 0
line 1
line 2
line 3
line 4
line 5
line 6
line 7
line 8
line 9
line 10
line 11
line 12
line 13
line 14
line 15
line 16
line 17
line 18
line 19
line 20
line 21
line 22
line 23
line 24
line 25
line 26
line 27
line 28
line 29
line 30
line 31
line 32
line 33
line 34
line 35
line 36
line 37
line 38
line 39
line 40
line 41
line 42
line 43
line 44
line 45
line 46
line 47
line 48
line 49
line 50
line 51
line 52
line 53
line 54
line 55
line 56
line 57
line 58
line 59
line 60
line 61
line 62
line 63
line 64
line 65
line 66
line 67
line 68
line 69
line 70
line 71
line 72
line 73
line 74
line 75
line 76
line 77
line 78
line 79
line 80
line 81
line 82
line 83
line 84
line 85
line 86
line 87
line 88
line 89
line 90
line 91
line 92
line 93
line 94
line 95
line 96
line 97
line 98
line 99
line 100
line 101
line 102
line 103
line 104
line 105
line 106
line 107
line 108
line 109
line 110
line 111
line 112
line 113
line 114
line 115
line 116
line 117
line 118
line 119
line 120
line 121
line 122
line 123
line 124
line 125
line 126
line 127
line 128
line 129
line 130
line 131
line 132
line 133
line 134
line 135
line 136
line 137
line 138
line 139
line 140
line 141
line 142
line 143
line 144
line 145
line 146
line 147
line 148
line 149
line 150
line 151
line 152
line 153
line 154
line 155
line 156
line 157
line 158
line 159
line 160
line 161
line 162
line 163
line 164
line 165
line 166
line 167
line 168
line 169
line 170
line 171
line 172
line 173
line 174
line 175
line 176
line 177
line 178
line 179
line 180
line 181
line 182
line 183
line 184
line 185
line 186
line 187
line 188
line 189
line 190
line 191
line 192
line 193
line 194
line 195
line 196
line 197
line 198
line 199
line 200
line 201
line 202
line 203
line 204
line 205
line 206
line 207
line 208
line 209
line 210
line 211
line 212
line 213
line 214
line 215
line 216
line 217
line 218
line 219
line 220
line 221
line 222
line 223
line 224
line 225
line 226
line 227
line 228
line 229
line 230
line 231
line 232
line 233
line 234
line 235
line 236
line 237
line 238
line 23$
b6$
9
line 240
line 241
line 242
line 243
line 244
line 245
line 246
line 247
line 248
line 249
line 250
line 251
line 252
line 253
line 254
line 255
line 256
line 257
line 258
line 259
$
0$
$
--- "GET /flush HTTP/1.1"
HTTP/1.1 200 OK$
Trailer: X-T$
Content-Type: text/plain; charset=utf-8$
Connection: close$
Transfer-Encoding: chunked$
$
3$
one$
3$
two$
0$
X-T: tt$
X-U: uu$
$
--- "GET /echo HTTP/1.1"
HTTP/1.1 200 OK$
Content-Length: 13$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
"" <nil> 0 []204: http: request method or response status code does not allow body
--- "GET /204 HTTP/1.1"
HTTP/1.1 204 No Content$
Connection: close$
$
cl: http: wrote more than the declared Content-Length
http: superfluous response.WriteHeader call from main.main.func7 (http_replies.go:79)
--- "GET /cl HTTP/1.1"
HTTP/1.1 200 OK$
Content-Length: 3$
Connection: close$
$
--- "GET /short HTTP/1.1"
HTTP/1.1 200 OK$
Content-Length: 10$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
abc--- "GET /err HTTP/1.1"
HTTP/1.1 418 I'm a teapot$
Content-Type: text/plain; charset=utf-8$
X-Content-Type-Options: nosniff$
Content-Length: 7$
Connection: close$
$
no way
--- "GET /redir HTTP/1.1"
HTTP/1.1 302 Found$
Content-Type: text/html; charset=utf-8$
Location: /other?x=<1>$
Content-Length: 41$
Connection: close$
$
<a href="/other?x=&lt;1&gt;">Found</a>.

--- "GET /info HTTP/1.1"
HTTP/1.1 103 Early Hints$
Link: </a.css>$
$
HTTP/1.1 200 OK$
Link: </a.css>$
Content-Length: 2$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
ok--- "GET /close HTTP/1.1"
HTTP/1.1 200 OK$
Connection: close$
Content-Length: 3$
Content-Type: text/plain; charset=utf-8$
$
bye--- "GET /dir HTTP/1.1"
HTTP/1.1 301 Moved Permanently$
Content-Type: text/html; charset=utf-8$
Location: /dir/$
Content-Length: 40$
Connection: close$
$
<a href="/dir/">Moved Permanently</a>.

--- "GET /dir/../hello HTTP/1.1"
HTTP/1.1 301 Moved Permanently$
Content-Type: text/html; charset=utf-8$
Location: /hello$
Content-Length: 41$
Connection: close$
$
<a href="/hello">Moved Permanently</a>.

--- "GET /only HTTP/1.1"
HTTP/1.1 405 Method Not Allowed$
Allow: POST$
Content-Type: text/plain; charset=utf-8$
X-Content-Type-Options: nosniff$
Content-Length: 19$
Connection: close$
$
Method Not Allowed
--- "GET /cookie HTTP/1.1"
HTTP/1.1 200 OK$
Set-Cookie: a="b c"; Path=/; Max-Age=3; HttpOnly; SameSite=Lax$
Set-Cookie: d=x$
Content-Length: 2$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
[]--- "GET /none HTTP/1.1"
HTTP/1.1 404 Not Found$
Content-Type: text/plain; charset=utf-8$
X-Content-Type-Options: nosniff$
Content-Length: 19$
Connection: close$
$
404 page not found
--- "GET /dir/a%2Fb HTTP/1.1"
HTTP/1.1 200 OK$
Content-Length: 12$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
dir /dir/a/b--- "GET /hello HTTP/1.0"
HTTP/1.0 200 OK$
Content-Length: 21$
Content-Type: text/plain; charset=utf-8$
$
hello GET /hello   .
--- "GET /hello HTTP/1.0"
HTTP/1.0 200 OK$
Content-Length: 21$
Content-Type: text/plain; charset=utf-8$
Connection: keep-alive$
$
hello GET /hello   .
--- "GET /big HTTP/1.0"
HTTP/1.0 200 OK$
Content-Type: text/plain; charset=utf-8$
$
line 0
line 1
line 2
line 3
line 4
line 5
line 6
line 7
line 8
line 9
line 10
line 11
line 12
line 13
line 14
line 15
line 16
line 17
line 18
line 19
line 20
line 21
line 22
line 23
line 24
line 25
line 26
line 27
line 28
line 29
line 30
line 31
line 32
line 33
line 34
line 35
line 36
line 37
line 38
line 39
line 40
line 41
line 42
line 43
line 44
line 45
line 46
line 47
line 48
line 49
line 50
line 51
line 52
line 53
line 54
line 55
line 56
line 57
line 58
line 59
line 60
line 61
line 62
line 63
line 64
line 65
line 66
line 67
line 68
line 69
line 70
line 71
line 72
line 73
line 74
line 75
line 76
line 77
line 78
line 79
line 80
line 81
line 82
line 83
line 84
line 85
line 86
line 87
line 88
line 89
line 90
line 91
line 92
line 93
line 94
line 95
line 96
line 97
line 98
line 99
line 100
line 101
line 102
line 103
line 104
line 105
line 106
line 107
line 108
line 109
line 110
line 111
line 112
line 113
line 114
line 115
line 116
line 117
line 118
line 119
line 120
line 121
line 122
line 123
line 124
line 125
line 126
line 127
line 128
line 129
line 130
line 131
line 132
line 133
line 134
line 135
line 136
line 137
line 138
line 139
line 140
line 141
line 142
line 143
line 144
line 145
line 146
line 147
line 148
line 149
line 150
line 151
line 152
line 153
line 154
line 155
line 156
line 157
line 158
line 159
line 160
line 161
line 162
line 163
line 164
line 165
line 166
line 167
line 168
line 169
line 170
line 171
line 172
line 173
line 174
line 175
line 176
line 177
line 178
line 179
line 180
line 181
line 182
line 183
line 184
line 185
line 186
line 187
line 188
line 189
line 190
line 191
line 192
line 193
line 194
line 195
line 196
line 197
line 198
line 199
line 200
line 201
line 202
line 203
line 204
line 205
line 206
line 207
line 208
line 209
line 210
line 211
line 212
line 213
line 214
line 215
line 216
line 217
line 218
line 219
line 220
line 221
line 222
line 223
line 224
line 225
line 226
line 227
line 228
line 229
line 230
line 231
line 232
line 233
line 234
line 235
line 236
line 237
line 238
line 239
line 240
line 241
line 242
line 243
line 244
line 245
line 246
line 247
line 248
line 249
line 250
line 251
line 252
line 253
line 254
line 255
line 256
line 257
line 258
line 259
--- "HEAD /hello HTTP/1.1"
HTTP/1.1 200 OK$
Content-Length: 23$
Content-Type: text/plain; charset=utf-8$
$
HTTP/1.1 200 OK$
Content-Length: 23$
Content-Type: text/plain; charset=utf-8$
$
hello GET /hello y 1 .
--- "HEAD /big HTTP/1.1"
HTTP/1.1 200 OK$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
--- "POST /echo HTTP/1.1"
HTTP/1.1 200 OK$
Content-Length: 18$
Content-Type: text/plain; charset=utf-8$
$
"hello" <nil> 5 []HTTP/1.1 200 OK$
Content-Length: 22$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
hello GET /hello x  .
--- "POST /echo HTTP/1.1"
HTTP/1.1 200 OK$
Content-Length: 27$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
"hello!" <nil> -1 [chunked]--- "POST /echo HTTP/1.1"
HTTP/1.1 200 OK$
Content-Length: 44$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
"" invalid byte in chunk length -1 [chunked]--- "POST /unread HTTP/1.1"
HTTP/1.1 201 Created$
Content-Length: 14$
Content-Type: text/html; charset=utf-8$
$
<html>x</html>HTTP/1.1 200 OK$
Content-Length: 22$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
hello GET /hello x  .
--- "POST /echo HTTP/1.1"
HTTP/1.1 100 Continue$
$
HTTP/1.1 200 OK$
Content-Length: 18$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
"hello" <nil> 5 []--- "POST /unread HTTP/1.1"
HTTP/1.1 201 Created$
Content-Length: 14$
Content-Type: text/html; charset=utf-8$
Connection: close$
$
<html>x</html>=> error timeout: true
--- "POST /unread HTTP/1.1"
HTTP/1.1 417 Expectation Failed$
Connection: close$
Content-Length: 0$
$
=> error timeout: true
--- "POST /form?a=2&b=3 HTTP/1.1"
HTTP/1.1 200 OK$
Content-Length: 26$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
11map[a:[1 2] b:[3]] <nil>--- "POST /limit HTTP/1.1"
HTTP/1.1 200 OK$
Connection: close$
Content-Length: 36$
Content-Type: text/plain; charset=utf-8$
$
"12345" http: request body too large--- "GET /cookie HTTP/1.1"
HTTP/1.1 200 OK$
Set-Cookie: a="b c"; Path=/; Max-Age=3; HttpOnly; SameSite=Lax$
Set-Cookie: d=x$
Content-Length: 16$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
[a=1 b="2 3" c=]--- "OPTIONS * HTTP/1.1"
HTTP/1.1 200 OK$
Content-Length: 0$
Connection: close$
$
--- "GET * HTTP/1.1"
HTTP/1.1 400 Bad Request$
Connection: close$
Content-Length: 0$
$
--- "GET /hello HTTP/1.1"
HTTP/1.1 400 Bad Request: missing required Host header$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
400 Bad Request: missing required Host header--- "GET /hello"
HTTP/1.1 400 Bad Request$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
400 Bad Request--- "G(T /hello HTTP/1.1"
HTTP/1.1 400 Bad Request$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
400 Bad Request--- "GET /hello HTTP/3.1"
HTTP/1.1 505 HTTP Version Not Supported: unsupported protocol version$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
505 HTTP Version Not Supported: unsupported protocol version--- "GET /hello HTTP/11"
HTTP/1.1 400 Bad Request$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
400 Bad Request--- "GET /hello HTTP/1.1"
HTTP/1.1 400 Bad Request$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
400 Bad Request--- "GET /hello HTTP/1.1"
HTTP/1.1 400 Bad Request$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
400 Bad Request--- "GET /hello HTTP/1.1"
HTTP/1.1 400 Bad Request: malformed Host header$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
400 Bad Request: malformed Host header--- "GET /hello HTTP/1.1"
HTTP/1.1 400 Bad Request$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
400 Bad Request--- "GET /hello HTTP/1.1"
HTTP/1.1 400 Bad Request$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
400 Bad Request--- "GET /hello HTTP/1.1"
HTTP/1.1 501 Not Implemented$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
Unsupported transfer encoding--- "GET hello HTTP/1.1"
HTTP/1.1 400 Bad Request$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
400 Bad Request--- "GET http://foo.com/hello HTTP/1.1"
HTTP/1.1 200 OK$
Content-Length: 42$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
hello GET http://foo.com/hello foo.com  .
--- "GET /hello HTTP/1.1"
HTTP/1.1 431 Request Header Fields Too Large$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
431 Request Header Fields Too Large--- ""
--- "GET /he"
HTTP/1.1 400 Bad Request$
Content-Type: text/plain; charset=utf-8$
Connection: close$
$
400 Bad Request200 OKHTTP/1.12230 <nil> -1 [chunked] false
200 OKHTTP/1.12230 <nil> -1 [chunked] false
200 OKHTTP/1.12230 <nil> -1 [chunked] false

*/
