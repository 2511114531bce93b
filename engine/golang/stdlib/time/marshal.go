// Times as bytes: JSON, text, and the compact form that gob takes.
package time

// A marshalError is a value that cannot be written, or bytes that are no time.
type marshalError string

func (e marshalError) Error() string { return string(e) }

// strict writes RFC 3339 with nanoseconds, or says in whose name why that cannot be.
func (t Time) strict(b []byte, who string) ([]byte, error) {
	if year := t.Year(); year < 0 || year > 9999 {
		return nil, marshalError(who + ": year outside of range [0,9999]")
	}
	if _, offset := t.Zone(); offset <= -24*3600 || offset >= 24*3600 {
		return nil, marshalError(who + ": timezone hour outside of range [0,23]")
	}
	return t.AppendFormat(b, RFC3339Nano), nil
}

// MarshalJSON writes a quoted RFC 3339 time.
func (t Time) MarshalJSON() ([]byte, error) {
	b, err := t.strict([]byte{'"'}, "Time.MarshalJSON")
	if err != nil {
		return nil, err
	}
	return append(b, '"'), nil
}

// UnmarshalJSON reads what MarshalJSON writes; null changes nothing.
func (t *Time) UnmarshalJSON(data []byte) error {
	text := string(data)
	if text == "null" {
		return nil
	}
	if len(text) < 2 || text[0] != '"' || text[len(text)-1] != '"' {
		return marshalError("Time.UnmarshalJSON: input is not a JSON string")
	}
	return t.UnmarshalText(data[1 : len(data)-1])
}

// MarshalText writes an RFC 3339 time.
func (t Time) MarshalText() ([]byte, error) { return t.strict(nil, "Time.MarshalText") }

// UnmarshalText reads an RFC 3339 time.
func (t *Time) UnmarshalText(data []byte) error {
	parsed, err := Parse(RFC3339, string(data))
	if err == nil {
		*t = parsed
	}
	return err
}

// The versions of the binary form: the second has a byte of seconds in the zone's offset.
const (
	binaryV1 byte = 1
	binaryV2 byte = 2
)

// MarshalBinary writes a version, seconds, nanoseconds and the zone's offset in minutes.
func (t Time) MarshalBinary() ([]byte, error) {
	minutes, seconds, version := -1, 0, binaryV1
	if loc := t.Location(); loc != UTC {
		_, offset := t.Zone()
		minutes, seconds = offset/60, offset%60
		if seconds != 0 {
			version = binaryV2
		}
		if minutes < -1<<15 || minutes == -1 || minutes >= 1<<15 {
			return nil, marshalError("Time.MarshalBinary: unexpected zone offset")
		}
	}
	sec, nsec := t.parts()
	b := []byte{version}
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(sec>>shift))
	}
	for shift := 24; shift >= 0; shift -= 8 {
		b = append(b, byte(nsec>>shift))
	}
	b = append(b, byte(minutes>>8), byte(minutes))
	if version == binaryV2 {
		b = append(b, byte(seconds))
	}
	return b, nil
}

// UnmarshalBinary reads what MarshalBinary writes.
func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return marshalError("Time.UnmarshalBinary: no data")
	}
	version, size := data[0], 15
	if version == binaryV2 {
		size = 16
	} else if version != binaryV1 {
		return marshalError("Time.UnmarshalBinary: unsupported version")
	}
	if len(data) != size {
		return marshalError("Time.UnmarshalBinary: invalid length")
	}
	var sec, nsec int64
	for _, b := range data[1:9] {
		sec = sec<<8 | int64(b)
	}
	for _, b := range data[9:13] {
		nsec = nsec<<8 | int64(b)
	}
	offset := int(int16(data[13])<<8|int16(data[14])) * 60
	if version == binaryV2 {
		offset += int(int8(data[15]))
	}
	loc := UTC
	if offset != -60 {
		loc = FixedZone("", offset)
	}
	*t = at(sec, nsec, loc)
	return nil
}

func (t Time) GobEncode() ([]byte, error) { return t.MarshalBinary() }

func (t *Time) GobDecode(data []byte) error { return t.UnmarshalBinary(data) }

// ZoneBounds says that the zone's offset has no beginning and no end.
func (t Time) ZoneBounds() (start, end Time) { return Time{}, Time{} }
