// What is not moved needs no pins.
package runtime

// A Pinner keeps objects where they are, which they do here anyway.
type Pinner struct{ pinned []any }

// Pin keeps the object of a pointer until Unpin.
func (p *Pinner) Pin(pointer any) { p.pinned = append(p.pinned, pointer) }

func (p *Pinner) Unpin() { p.pinned = nil }
