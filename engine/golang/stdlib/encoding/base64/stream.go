// Streams of base64.
package base64

import "io"

type encoder struct {
	enc  *Encoding
	w    io.Writer
	rest []byte // fewer than three bytes
	err  error
}

// NewEncoder writes to w what is written to it, encoded; Close writes what does not fill a group.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser { return &encoder{enc: enc, w: w} }

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	all := append(e.rest, p...)
	whole := len(all) / 3 * 3
	if whole > 0 {
		if _, e.err = e.w.Write(e.enc.AppendEncode(nil, all[:whole])); e.err != nil {
			return 0, e.err
		}
	}
	e.rest = append([]byte(nil), all[whole:]...)
	return len(p), nil
}

func (e *encoder) Close() error {
	if e.err == nil && len(e.rest) > 0 {
		_, e.err = e.w.Write(e.enc.AppendEncode(nil, e.rest))
		e.rest = nil
	}
	return e.err
}

type decoder struct {
	enc  *Encoding
	r    io.Reader
	text []byte // read, without line ends, not decoded yet
	out  []byte // decoded
	err  error  // what comes after out
}

// NewDecoder reads from r what stands there encoded.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader { return &decoder{enc: enc, r: r} }

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(p) == 0 {
		return 0, nil
	}
	for len(d.out) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		d.fill()
	}
	n = copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}

func (d *decoder) fill() {
	var piece [1024]byte
	n, err := d.r.Read(piece[:])
	for _, c := range piece[:n] {
		if c != '\n' && c != '\r' {
			d.text = append(d.text, c)
		}
	}
	whole := len(d.text) / 4 * 4
	if err == io.EOF && d.enc.padding == NoPadding {
		whole = len(d.text)
	}
	var wrong error
	d.out, wrong = d.enc.AppendDecode(nil, d.text[:whole])
	d.text = append([]byte(nil), d.text[whole:]...)
	switch {
	case wrong != nil:
		d.err = wrong
	case err == io.EOF && len(d.text) > 0:
		d.err = io.ErrUnexpectedEOF
	default:
		d.err = err
	}
}
