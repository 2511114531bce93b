// want: nothing
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

func lockBoth(a, b *Account) {
	if a.id > b.id {
		a, b = b, a
	}
	a.mu.Lock()
	b.mu.Lock()
}

func (a *Account) TransferTo(b *Account, amount int) error {
	lockBoth(a, b)
	defer a.mu.Unlock()
	defer b.mu.Unlock()
	if a.balance < amount {
		return errPoor
	}
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
		<-results
	}
}
