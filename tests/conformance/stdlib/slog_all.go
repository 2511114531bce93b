// Package log/slog: text and JSON, groups, levels, replaced pairs, values of all kinds.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"math"
	"os"
	"strings"
	"time"
)

type secret string

func (secret) LogValue() slog.Value { return slog.StringValue("REDACTED") }

type user struct {
	Name string
	Age  int `json:"age"`
}

type account struct{ u user }

func (a account) LogValue() slog.Value {
	return slog.GroupValue(slog.String("name", a.u.Name), slog.Any("password", secret("x")))
}

type texter struct{ bad bool }

func (t texter) MarshalText() ([]byte, error) {
	if t.bad {
		return nil, errors.New("no text")
	}
	return []byte("a text"), nil
}

type nilError struct{ s string }

func (e *nilError) Error() string { return e.s }

type endless struct{}

func (e endless) LogValue() slog.Value { return slog.AnyValue(e) }

type panics struct{}

func (panics) MarshalText() ([]byte, error) { panic("at the disco") }
func (panics) MarshalJSON() ([]byte, error) { panic("at the disco") }

func noTime(groups []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey && len(groups) == 0 {
		return slog.Attr{}
	}
	return a
}

func kinds(l *slog.Logger) {
	at := time.Date(2024, 2, 3, 4, 5, 6, 7008009, time.UTC)
	l.Info("plain")
	l.Info("", "k", "v")
	l.Info("a message = \"quoted\"\n", "sp ace", "v w", "eq=", "x=y", "nl", "a\nb", "back\\", `c:\d`, "empty", "", "uni", "世界\u00a0\u2028", "bad", "\xff", "del", "<&>")
	l.Info("numbers", "i", -1, "u", uint8(200), "f", 1.5, "f32", float32(0.1), "big", 1e21, "inf", math.Inf(1), "nan", math.NaN(), "b", true, "p", uintptr(9))
	l.Info("times", "t", at, "d", 1500*time.Millisecond, "loc", at.In(time.FixedZone("X", 3600)))
	l.Info("any", "nil", nil, "err", errors.New("oops"), "slice", []int{1, 2}, "bytes", []byte("hi \x00"), "map", map[string]int{"b": 1, "a": 2},
		"struct", user{"Ann", 3}, "ptr", (*user)(nil), "text", texter{}, "badtext", texter{true}, "level", slog.LevelWarn, "rune", 'x', "raw", json.RawMessage(`{"a":1}`))
	l.Info("wrong", "chan", make(chan int) == nil, "f", struct{ C chan int }{}, "nilerr", (*nilError)(nil), "panics", panics{})
	l.Info("valuers", "s", secret("abc"), "acc", account{user{"Bob", 4}}, "endless", endless{})
	l.Info("bad keys", "only", 1, 2, "three", slog.Int("attr", 4), "last")
	l.Info("groups", slog.Group("g", "a", 1, slog.Group("h", "b", 2), slog.Group("none")), slog.Group("", "inline", 3), slog.Group("empty"), slog.Attr{}, slog.Any("", 5))
	l.With("w", 1).Info("with", "x", 2)
	l.With("w", 1).WithGroup("g").With("a", 1).WithGroup("h").Info("deep", "x", 2)
	l.With("w", 1).WithGroup("g").With("a", 1).WithGroup("h").Info("deep, nothing")
	l.WithGroup("g").Info("nothing")
	l.WithGroup("g").WithGroup("h").Info("two", "k", "v")
	l.WithGroup("g").With(slog.Group("e")).Info("empty", slog.Group("f"))
	l.WithGroup("").With().Info("the same")
	l.WithGroup("sp ace").With("a", 1, "b", slog.GroupValue(slog.Int("c", 1))).Error("spaces", "k", 1)
	l.Debug("not seen")
	l.Warn("warn")
	l.Log(context.Background(), slog.Level(2), "between")
	l.Log(context.Background(), slog.LevelError+3, "above")
	l.LogAttrs(context.Background(), slog.LevelInfo, "attrs", slog.Float64("f", 0.25), slog.Uint64("u", 1<<63), slog.Int64("i", -1<<63), slog.Bool("b", false), slog.Duration("d", time.Minute))
	l.InfoContext(context.Background(), "ctx", "k", "v")
}

func levels() {
	for l := slog.Level(-6); l < 12; l += 3 {
		b, err := l.MarshalJSON()
		fmt.Println(l, string(b), err)
	}
	for _, s := range []string{"info", "WARN+3", "Error-1", "debug+x", "none", "INFO-"} {
		var l slog.Level
		err := l.UnmarshalText([]byte(s))
		fmt.Println(l, err)
	}
	var v slog.LevelVar
	out := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{Level: &v, ReplaceAttr: noTime}))
	out.Debug("hidden")
	v.Set(slog.LevelDebug)
	out.Debug("seen")
	v.Set(slog.LevelError)
	fmt.Println(&v, out.Enabled(context.Background(), slog.LevelWarn), out.Enabled(nil, slog.LevelError))
}

func values() {
	at := time.Unix(0, 0).UTC()
	for _, x := range []any{"s", 1, int8(2), uint(3), 4.5, true, at, time.Second, nil, []slog.Attr{slog.Int("a", 1), slog.String("b", "c d")}, secret("q"), user{"n", 1}, slog.IntValue(7), []int(nil)} {
		v := slog.AnyValue(x)
		fmt.Printf("%v %v %T %v %v\n", v.Kind(), v, v.Any(), v.Resolve(), v.Equal(slog.IntValue(1)))
	}
	fmt.Println(slog.Group("g", "a", 1, "b"), slog.String("k", "v w"), slog.Any("x", nil), slog.Value{}.Kind(), slog.Kind(99))
	fmt.Println(slog.Int("a", 1).Equal(slog.Int("a", 1)), slog.Group("g", "a", 1).Equal(slog.Group("g", "a", 2)), slog.TimeValue(at).Equal(slog.TimeValue(at.Local())))
	defer func() { fmt.Println(recover()) }()
	slog.StringValue("s").Int64()
}

type counting struct{ slog.Handler }

func (h counting) Handle(ctx context.Context, r slog.Record) error {
	n := 0
	r.Attrs(func(a slog.Attr) bool { n++; return n < 2 })
	r = r.Clone()
	r.AddAttrs(slog.Int("count", r.NumAttrs()), slog.Int("stopped", n))
	r.Add("more", "x")
	return h.Handler.Handle(ctx, r)
}

func main() {
	opts := &slog.HandlerOptions{ReplaceAttr: noTime}
	kinds(slog.New(slog.NewTextHandler(os.Stdout, opts)))
	kinds(slog.New(slog.NewJSONHandler(os.Stdout, opts)))
	levels()
	values()
	replace := &slog.HandlerOptions{Level: slog.LevelDebug, AddSource: true, ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
		switch a.Key {
		case slog.TimeKey, "drop":
			return slog.Attr{}
		case slog.LevelKey:
			return slog.String("severity", strings.ToLower(a.Value.Any().(slog.Level).String()))
		case slog.SourceKey:
			s := a.Value.Any().(*slog.Source)
			s.File = s.File[strings.LastIndex(s.File, "/")+1:]
			return slog.Any("source", &slog.Source{Function: s.Function, File: "file", Line: s.Line})
		case "nest":
			return slog.Group("n", "a", 1)
		}
		a.Key = strings.Join(append(groups, a.Key), "/")
		return a
	}}
	for _, h := range []slog.Handler{slog.NewTextHandler(os.Stdout, replace), slog.NewJSONHandler(os.Stdout, replace)} {
		l := slog.New(h).With("w", 1, "drop", 2)
		l.Debug("replaced", "a", 1, slog.Group("g", "b", 2, "drop", 3), "nest", 0)
		l.WithGroup("q").WithGroup("r").With("c", 3).Info("more", "drop", 1)
		slog.New(counting{h}).Info("counted", "a", 1, "b", 2, "c", 3)
		r := slog.NewRecord(time.Time{}, slog.LevelInfo, "by hand", 0)
		r.Add("k", "v")
		fmt.Println(h.Handle(context.Background(), r))
	}

	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	slog.Info("default", "a", "b c", slog.Group("g", "x", 1))
	slog.Debug("hidden")
	slog.With("w", 1).WithGroup("q").Warn("with", "k", "v")
	fmt.Println(slog.SetLogLoggerLevel(slog.LevelDebug))
	slog.Debug("shown")
	slog.SetLogLoggerLevel(slog.LevelInfo)
	log.SetFlags(log.Lshortfile)
	var b bytes.Buffer
	log.SetOutput(&b)
	slog.Info("with its place")
	_, place, _ := strings.Cut(b.String(), ".go:")
	fmt.Print(place)
	log.SetFlags(0)
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stdout, opts)))
	slog.Info("now as text", "k", "v")
	log.Print("from package log")
	slog.Error("error", "err", errors.New("an error"))
	slog.LogAttrs(context.Background(), slog.LevelWarn, "attrs", slog.Int("n", 1))
	slog.NewLogLogger(slog.NewJSONHandler(os.Stdout, opts), slog.LevelWarn).Println("a line", 5)
	func() {
		defer func() { fmt.Println(recover()) }()
		slog.New(nil)
	}()
}

/* Output:
level=INFO msg=plain
level=INFO msg="" k=v
level=INFO msg="a message = \"quoted\"\n" "sp ace"="v w" "eq="="x=y" nl="a\nb" back\=c:\d empty="" uni="世界\u00a0\u2028" bad="\xff" del=<&>
level=INFO msg=numbers i=-1 u=200 f=1.5 f32=0.10000000149011612 big=1e+21 inf=+Inf nan=NaN b=true p=9
level=INFO msg=times t=2024-02-03T04:05:06.007Z d=1.5s loc=2024-02-03T05:05:06.007+01:00
level=INFO msg=any nil=<nil> err=oops slice="[1 2]" bytes="hi \x00" map="map[a:2 b:1]" struct="{Name:Ann Age:3}" ptr=<nil> text="a text" badtext="!ERROR:no text" level=WARN rune=120 raw="{\"a\":1}"
level=INFO msg=wrong chan=false f={C:<nil>} nilerr=<nil> panics="!PANIC: at the disco"
level=INFO msg=valuers s=REDACTED acc.name=Bob acc.password=REDACTED endless="LogValue called too many times on Value of type main.endless"
level=INFO msg="bad keys" only=1 !BADKEY=2 three="attr=4" !BADKEY=last
level=INFO msg=groups g.a=1 g.h.b=2 inline=3 ""=5
level=INFO msg=with w=1 x=2
level=INFO msg=deep w=1 g.a=1 g.h.x=2
level=INFO msg="deep, nothing" w=1 g.a=1
level=INFO msg=nothing
level=INFO msg=two g.h.k=v
level=INFO msg=empty
level=INFO msg="the same"
level=ERROR msg=spaces "sp ace.a"=1 "sp ace.b.c"=1 "sp ace.k"=1
level=WARN msg=warn
level=INFO+2 msg=between
level=ERROR+3 msg=above
level=INFO msg=attrs f=0.25 u=9223372036854775808 i=-9223372036854775808 b=false d=1m0s
level=INFO msg=ctx k=v
{"level":"INFO","msg":"plain"}
{"level":"INFO","msg":"","k":"v"}
{"level":"INFO","msg":"a message = \"quoted\"\n","sp ace":"v w","eq=":"x=y","nl":"a\nb","back\\":"c:\\d","empty":"","uni":"世界 \u2028","bad":"\ufffd","del":"<&>"}
{"level":"INFO","msg":"numbers","i":-1,"u":200,"f":1.5,"f32":0.10000000149011612,"big":1e+21,"inf":"!ERROR:json: unsupported value: +Inf","nan":"!ERROR:json: unsupported value: NaN","b":true,"p":9}
{"level":"INFO","msg":"times","t":"2024-02-03T04:05:06.007008009Z","d":1500000000,"loc":"2024-02-03T05:05:06.007008009+01:00"}
{"level":"INFO","msg":"any","nil":null,"err":"oops","slice":[1,2],"bytes":"aGkgAA==","map":{"a":2,"b":1},"struct":{"Name":"Ann","age":3},"ptr":null,"text":"a text","badtext":"!ERROR:json: error calling MarshalText for type main.texter: no text","level":"WARN","rune":120,"raw":{"a":1}}
{"level":"INFO","msg":"wrong","chan":false,"f":"!ERROR:json: unsupported type: chan int","nilerr":"<nil>","panics":"!PANIC: at the disco"}
{"level":"INFO","msg":"valuers","s":"REDACTED","acc":{"name":"Bob","password":"REDACTED"},"endless":"LogValue called too many times on Value of type main.endless"}
{"level":"INFO","msg":"bad keys","only":1,"!BADKEY":2,"three":{"Key":"attr","Value":{}},"!BADKEY":"last"}
{"level":"INFO","msg":"groups","g":{"a":1,"h":{"b":2}},"inline":3,"":5}
{"level":"INFO","msg":"with","w":1,"x":2}
{"level":"INFO","msg":"deep","w":1,"g":{"a":1,"h":{"x":2}}}
{"level":"INFO","msg":"deep, nothing","w":1,"g":{"a":1}}
{"level":"INFO","msg":"nothing"}
{"level":"INFO","msg":"two","g":{"h":{"k":"v"}}}
{"level":"INFO","msg":"empty"}
{"level":"INFO","msg":"the same"}
{"level":"ERROR","msg":"spaces","sp ace":{"a":1,"b":{"c":1},"k":1}}
{"level":"WARN","msg":"warn"}
{"level":"INFO+2","msg":"between"}
{"level":"ERROR+3","msg":"above"}
{"level":"INFO","msg":"attrs","f":0.25,"u":9223372036854775808,"i":-9223372036854775808,"b":false,"d":60000000000}
{"level":"INFO","msg":"ctx","k":"v"}
DEBUG-2 "DEBUG-2" <nil>
DEBUG+1 "DEBUG+1" <nil>
INFO "INFO" <nil>
INFO+3 "INFO+3" <nil>
WARN+2 "WARN+2" <nil>
ERROR+1 "ERROR+1" <nil>
INFO <nil>
WARN+3 <nil>
WARN+3 <nil>
INFO slog: level string "debug+x": strconv.Atoi: parsing "+x": invalid syntax
INFO slog: level string "none": unknown name
INFO slog: level string "INFO-": strconv.Atoi: parsing "-": invalid syntax
level=DEBUG msg=seen
LevelVar(ERROR) false true
String s string s false
Int64 1 int64 1 true
Int64 2 int64 2 false
Uint64 3 uint64 3 false
Float64 4.5 float64 4.5 false
Bool true bool true false
Time 1970-01-01 00:00:00 +0000 UTC time.Time 1970-01-01 00:00:00 +0000 UTC false
Duration 1s time.Duration 1s false
Any <nil> <nil> <nil> false
Group [a=1 b=c d] []slog.Attr [a=1 b=c d] false
LogValuer q main.secret REDACTED false
Any {n 1} main.user {n 1} false
Int64 7 int64 7 false
Any [] []int [] false
g=[a=1 !BADKEY=b] k=v w x=<nil> Any <unknown slog.Kind>
true false true
Value kind is String, not Int64
severity=debug source=file:157 msg=replaced w=1 a=1 g.g/b=2 n.n/a=1
severity=info source=file:158 msg=more w=1 q.r.q/r/c=3
severity=info source=file:159 msg=counted a=1 b=2 c=3 count=3 stopped=2 more=x
severity=info source=file:0 msg="by hand" k=v
<nil>
{"severity":"debug","source":{"function":"main.main","file":"file","line":157},"msg":"replaced","w":1,"a":1,"g":{"g/b":2},"n":{"n/a":1}}
{"severity":"info","source":{"function":"main.main","file":"file","line":158},"msg":"more","w":1,"q":{"r":{"q/r/c":3}}}
{"severity":"info","source":{"function":"main.main","file":"file","line":159},"msg":"counted","a":1,"b":2,"c":3,"count":3,"stopped":2,"more":"x"}
{"severity":"info","source":{"file":"file"},"msg":"by hand","k":"v"}
<nil>
INFO default a="b c" g.x=1
WARN with w=1 q.k=v
INFO
DEBUG shown
176: INFO with its place
level=INFO msg="now as text" k=v
level=INFO msg="from package log"
level=ERROR msg=error err="an error"
level=WARN msg=attrs n=1
{"level":"WARN","msg":"a line 5"}
nil Handler
*/
