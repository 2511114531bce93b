// Writes that are larger than the buffer do not mix.
// gantry: --procs 2
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"net"
	"sync"
)

// Large writes of several goroutines do not mix.
func main() {
	l, _ := net.Listen("tcp", "127.0.0.1:0")
	c, _ := net.Dial("tcp", l.Addr().String())
	s, _ := l.Accept()
	var wg sync.WaitGroup
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := 0; k < 3; k++ {
				line := append(bytes.Repeat([]byte{byte('a' + i)}, 1<<19), '\n')
				if n, err := c.Write(line); n != len(line) || err != nil {
					panic(err)
				}
			}
		}()
	}
	go func() { wg.Wait(); c.Close() }()
	r := bufio.NewReaderSize(s, 1<<20)
	counts := map[byte]int{}
	for {
		line, err := r.ReadBytes('\n')
		if err != nil {
			fmt.Println(err)
			break
		}
		if bytes.Count(line, line[:1]) == len(line)-1 && len(line) == 1<<19+1 {
			counts[line[0]]++
		}
	}
	fmt.Println(counts)
}

/* Output:
EOF
map[97:3 98:3 99:3 100:3]
*/
