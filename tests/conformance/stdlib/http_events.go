// Subscribers that come and go, long polls, JSON that streams.
// gantry: --procs 4
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"time"
)

// A publisher of events with subscribers that come and go; long polls; JSON that streams.

type hub struct {
	mu   sync.Mutex
	subs map[chan string]bool
}

func (h *hub) publish(msg string) int {
	h.mu.Lock()
	defer h.mu.Unlock()
	for c := range h.subs {
		c <- msg
	}
	return len(h.subs)
}

func (h *hub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c := make(chan string, 10)
	h.mu.Lock()
	h.subs[c] = true
	h.mu.Unlock()
	defer func() {
		h.mu.Lock()
		delete(h.subs, c)
		h.mu.Unlock()
	}()
	w.Header().Set("Content-Type", "text/event-stream")
	w.WriteHeader(200)
	w.(http.Flusher).Flush()
	for {
		select {
		case m := <-c:
			fmt.Fprintf(w, "data: %s\n\n", m)
			w.(http.Flusher).Flush()
		case <-r.Context().Done():
			return
		}
	}
}

func main() {
	h := &hub{subs: map[chan string]bool{}}
	mux := http.NewServeMux()
	mux.Handle("/events", h)
	mux.HandleFunc("/poll", func(w http.ResponseWriter, r *http.Request) {
		d, err := time.ParseDuration(r.URL.Query().Get("wait"))
		if err != nil {
			http.Error(w, err.Error(), 400)
			return
		}
		select {
		case <-time.After(d):
			w.WriteHeader(http.StatusNoContent)
		case <-r.Context().Done():
		}
	})
	mux.HandleFunc("/rows", func(w http.ResponseWriter, r *http.Request) {
		enc := json.NewEncoder(w)
		for i := range 3 {
			enc.Encode(map[string]int{"row": i})
			w.(http.Flusher).Flush()
		}
	})
	ts := httptest.NewServer(mux)
	var wg sync.WaitGroup
	ready := make(chan bool)
	got := make([]string, 3)
	for i := range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			req, _ := http.NewRequestWithContext(ctx, "GET", ts.URL+"/events", nil)
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				fmt.Println(err)
				return
			}
			defer resp.Body.Close()
			ready <- true
			sc := bufio.NewScanner(resp.Body)
			for n := 0; n <= i && sc.Scan(); {
				if m, ok := strings.CutPrefix(sc.Text(), "data: "); ok {
					got[i] += m + " "
					n++
				}
			}
		}()
	}
	for range 3 {
		<-ready
	}
	for i := range 3 {
		h.publish(fmt.Sprint("m", i))
		time.Sleep(20 * time.Millisecond)
		h.mu.Lock()
		fmt.Println("left", len(h.subs))
		h.mu.Unlock()
	}
	wg.Wait()
	fmt.Printf("%q\n", got)
	resp, err := http.Get(ts.URL + "/poll?wait=5ms")
	fmt.Println(resp.Status, err)
	resp, err = http.Get(ts.URL + "/poll?wait=x")
	fmt.Println(resp.Status, err)
	resp.Body.Close()
	resp, err = http.Get(ts.URL + "/rows")
	if err == nil {
		dec := json.NewDecoder(resp.Body)
		for dec.More() {
			var row struct{ Row int }
			fmt.Println(dec.Decode(&row), row.Row)
		}
		resp.Body.Close()
	}
	ts.Close()
}

/* Output:
left 2
left 1
left 0
["m0 " "m0 m1 " "m0 m1 m2 "]
204 No Content <nil>
400 Bad Request <nil>
<nil> 0
<nil> 1
<nil> 2
*/
