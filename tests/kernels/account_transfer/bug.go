// want: deadlock lock-order
// who: main.(*Account).TransferTo
// explored
package main

import (
	"errors"
	"sync"
)

var errPoor = errors.New("not enough money")

type Account struct {
	id      int
	mu      sync.Mutex
	balance int
}

func (a *Account) TransferTo(b *Account, amount int) error {
	a.mu.Lock() // line: own
	defer a.mu.Unlock()
	if a.balance < amount {
		return errPoor
	}
	b.mu.Lock() // line: other
	defer b.mu.Unlock()
	a.balance -= amount
	b.balance += amount
	return nil
}

func main() {
	ann, bob := &Account{id: 1, balance: 100}, &Account{id: 2, balance: 100}
	results := make(chan error, 4)
	for range 2 {
		go func() { results <- ann.TransferTo(bob, 10) }()
		go func() { results <- bob.TransferTo(ann, 20) }()
	}
	for range 4 {
		<-results // line: main
	}
}
