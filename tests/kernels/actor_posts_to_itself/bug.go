// want: deadlock
// who: main.(*actor).loop
package main

type message struct {
	kind  string
	reply chan int
}

type actor struct {
	inbox chan message
	state int
}

func (a *actor) loop() {
	for m := range a.inbox {
		switch m.kind {
		case "double":
			a.state *= 2
			a.inbox <- message{kind: "report", reply: m.reply} // line: self
		case "report":
			m.reply <- a.state
		}
	}
}

func main() {
	a := &actor{inbox: make(chan message), state: 21} // line: made
	stopped := make(chan bool)
	go func() { a.loop(); close(stopped) }()
	reply := make(chan int)
	a.inbox <- message{"double", reply}
	<-reply // line: reply
	close(a.inbox)
	<-stopped
}
