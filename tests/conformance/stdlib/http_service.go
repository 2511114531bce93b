// Middleware, a store behind JSON, a pool of fetchers, the first answer wins.
// gantry: --procs 4
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"sort"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// Middleware, a worker pool of fetchers, semaphores, first answer wins, retries.

func logged(log *[]string, mu *sync.Mutex, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r)
		mu.Lock()
		*log = append(*log, r.Method+" "+r.URL.Path)
		mu.Unlock()
	})
}

func recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if e := recover(); e != nil {
				http.Error(w, fmt.Sprint("recovered: ", e), 500)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

type userKey struct{}

func authed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		user, pass, ok := r.BasicAuth()
		if !ok || pass != "secret" {
			w.Header().Set("WWW-Authenticate", `Basic realm="x"`)
			http.Error(w, "who?", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), userKey{}, user)))
	})
}

type item struct {
	ID   int    `json:"id"`
	Name string `json:"name"`
}

type shop struct {
	mu    sync.RWMutex
	items map[int]item
	next  int
}

func (s *shop) list(w http.ResponseWriter, r *http.Request) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	out := []item{}
	for _, it := range s.items {
		out = append(out, it)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	json.NewEncoder(w).Encode(out)
}

func (s *shop) get(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(r.PathValue("id"))
	if err != nil {
		http.Error(w, "bad id", 400)
		return
	}
	s.mu.RLock()
	it, ok := s.items[id]
	s.mu.RUnlock()
	if !ok {
		http.NotFound(w, r)
		return
	}
	json.NewEncoder(w).Encode(it)
}

func (s *shop) create(w http.ResponseWriter, r *http.Request) {
	var it item
	if err := json.NewDecoder(r.Body).Decode(&it); err != nil {
		http.Error(w, err.Error(), 400)
		return
	}
	s.mu.Lock()
	s.next++
	it.ID = s.next
	s.items[it.ID] = it
	s.mu.Unlock()
	w.Header().Set("Location", fmt.Sprint("/items/", it.ID))
	w.WriteHeader(201)
}

func main() {
	var mu sync.Mutex
	var log []string
	s := &shop{items: map[int]item{}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /items", s.list)
	mux.HandleFunc("GET /items/{id}", s.get)
	mux.HandleFunc("POST /items", s.create)
	mux.HandleFunc("/panic", func(w http.ResponseWriter, r *http.Request) { panic("oh") })
	mux.Handle("/me", authed(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "hello ", r.Context().Value(userKey{}))
	})))
	var tries atomic.Int32
	mux.HandleFunc("/flaky", func(w http.ResponseWriter, r *http.Request) {
		if tries.Add(1) < 3 {
			w.Header().Set("Retry-After", "0")
			w.WriteHeader(503)
			return
		}
		fmt.Fprint(w, "at last")
	})
	mux.HandleFunc("/delay/{ms}", func(w http.ResponseWriter, r *http.Request) {
		ms, _ := strconv.Atoi(r.PathValue("ms"))
		select {
		case <-time.After(time.Duration(ms) * time.Millisecond):
			fmt.Fprint(w, ms)
		case <-r.Context().Done():
		}
	})
	ts := httptest.NewServer(logged(&log, &mu, recovered(mux)))
	defer ts.Close()
	do := func(method, path, body string) string {
		req, err := http.NewRequest(method, ts.URL+path, strings.NewReader(body))
		if err != nil {
			return err.Error()
		}
		resp, err := ts.Client().Do(req)
		if err != nil {
			return err.Error()
		}
		defer resp.Body.Close()
		b, _ := io.ReadAll(resp.Body)
		return fmt.Sprint(resp.StatusCode, " ", strings.TrimSpace(string(b)), " ", resp.Header.Get("Location"), ".")
	}
	var wg sync.WaitGroup
	for i := 0; i < 8; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if got := do("POST", "/items", fmt.Sprintf(`{"name":"n%d"}`, i)); !strings.HasPrefix(got, "201") {
				fmt.Println(got)
			}
		}()
	}
	wg.Wait()
	fmt.Println(strings.Count(do("GET", "/items", ""), "name"))
	fmt.Println(do("GET", "/items/x", ""), do("GET", "/items/99", ""), do("POST", "/items", "{"), do("DELETE", "/items", ""))
	fmt.Println(do("GET", "/panic", ""), do("GET", "/me", ""))
	req, _ := http.NewRequest("GET", ts.URL+"/me", nil)
	req.SetBasicAuth("ann", "secret")
	resp, err := http.DefaultClient.Do(req)
	b, _ := io.ReadAll(resp.Body)
	resp.Body.Close()
	fmt.Println(string(b), err)
	for n := 1; ; n++ {
		if got := do("GET", "/flaky", ""); !strings.HasPrefix(got, "503") {
			fmt.Println(n, got)
			break
		}
	}
	// a pool of three fetches twelve pages
	jobs := make(chan int)
	results := make(chan int)
	for w := 0; w < 3; w++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for n := range jobs {
				resp, err := http.Get(fmt.Sprint(ts.URL, "/delay/", n))
				if err != nil {
					fmt.Println(err)
					continue
				}
				b, _ := io.ReadAll(resp.Body)
				resp.Body.Close()
				v, _ := strconv.Atoi(string(b))
				results <- v
			}
		}()
	}
	go func() {
		for n := 1; n <= 12; n++ {
			jobs <- n
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	sum := 0
	for v := range results {
		sum += v
	}
	fmt.Println("sum", sum)
	// the first answer wins, the others are canceled
	ctx, cancel := context.WithCancel(context.Background())
	first := make(chan string, 3)
	for _, ms := range []int{300, 20, 200} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			req, _ := http.NewRequestWithContext(ctx, "GET", fmt.Sprint(ts.URL, "/delay/", ms), nil)
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				first <- "canceled"
				return
			}
			b, _ := io.ReadAll(resp.Body)
			resp.Body.Close()
			first <- string(b)
		}()
	}
	fmt.Println(<-first)
	cancel()
	wg.Wait()
	fmt.Println(<-first, <-first)
	mu.Lock()
	fmt.Println(len(log) > 20)
	mu.Unlock()
}

/* Output:
8
400 bad id . 404 404 page not found . 400 unexpected EOF . 405 Method Not Allowed .
500 recovered: oh . 401 who? .
hello ann <nil>
3 200 at last .
sum 78
20
canceled canceled
true
*/
