// The type of contents, by how they begin (mimesniff.spec.whatwg.org).
package http

import (
	"bytes"
	"strings"
)

// A beginning says what a content is. Bytes whose mask is 0 do not count; no mask: all count.
type beginning struct {
	mask, bytes string
	kind        string
}

var beginnings = []beginning{
	{"", "%PDF-", "application/pdf"},
	{"", "%!PS-Adobe-", "application/postscript"},
	{"\xff\xff\x00\x00", "\xfe\xff\x00\x00", "text/plain; charset=utf-16be"},
	{"\xff\xff\x00\x00", "\xff\xfe\x00\x00", "text/plain; charset=utf-16le"},
	{"\xff\xff\xff\x00", "\xef\xbb\xbf\x00", "text/plain; charset=utf-8"},
	{"", "\x00\x00\x01\x00", "image/x-icon"},
	{"", "\x00\x00\x02\x00", "image/x-icon"},
	{"", "BM", "image/bmp"},
	{"", "GIF87a", "image/gif"},
	{"", "GIF89a", "image/gif"},
	{"\xff\xff\xff\xff\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff", "RIFF\x00\x00\x00\x00WEBPVP", "image/webp"},
	{"", "\x89PNG\r\n\x1a\n", "image/png"},
	{"", "\xff\xd8\xff", "image/jpeg"},
	{"\xff\xff\xff\xff\x00\x00\x00\x00\xff\xff\xff\xff", "FORM\x00\x00\x00\x00AIFF", "audio/aiff"},
	{"", "ID3", "audio/mpeg"},
	{"", "OggS\x00", "application/ogg"},
	{"", "MThd\x00\x00\x00\x06", "audio/midi"},
	{"\xff\xff\xff\xff\x00\x00\x00\x00\xff\xff\xff\xff", "RIFF\x00\x00\x00\x00AVI ", "video/avi"},
	{"\xff\xff\xff\xff\x00\x00\x00\x00\xff\xff\xff\xff", "RIFF\x00\x00\x00\x00WAVE", "audio/wave"},
	{"", "\x1a\x45\xdf\xa3", "video/webm"},
	{"", "\x00\x01\x00\x00", "font/ttf"},
	{"", "OTTO", "font/otf"},
	{"", "ttcf", "font/collection"},
	{"", "wOFF", "font/woff"},
	{"", "wOF2", "font/woff2"},
	{"", "\x1f\x8b\x08", "application/x-gzip"},
	{"", "PK\x03\x04", "application/zip"},
	{"", "Rar!\x1a\x07\x00", "application/x-rar-compressed"},
	{"", "Rar!\x1a\x07\x01\x00", "application/x-rar-compressed"},
	{"", "\x00asm", "application/wasm"},
}

func (b *beginning) fits(data []byte) bool {
	if len(data) < len(b.bytes) {
		return false
	}
	if b.mask == "" {
		return string(data[:len(b.bytes)]) == b.bytes
	}
	for i := range len(b.bytes) {
		if data[i]&b.mask[i] != b.bytes[i] {
			return false
		}
	}
	return true
}

var htmlTags = []string{
	"<!DOCTYPE HTML", "<HTML", "<HEAD", "<SCRIPT", "<IFRAME", "<H1", "<DIV", "<FONT", "<TABLE", "<A",
	"<STYLE", "<TITLE", "<B", "<BODY", "<BR", "<P", "<!--",
}

func isHTML(text []byte) bool {
	for _, tag := range htmlTags {
		if len(text) <= len(tag) || !strings.EqualFold(string(text[:len(tag)]), tag) {
			continue
		}
		if next := text[len(tag)]; next == ' ' || next == '>' {
			return true
		}
	}
	return false
}

func isMP4(data []byte) bool {
	if len(data) < 12 || string(data[4:8]) != "ftyp" {
		return false
	}
	size := int(data[0])<<24 | int(data[1])<<16 | int(data[2])<<8 | int(data[3])
	if len(data) < size || size%4 != 0 {
		return false
	}
	for at := 8; at < size; at += 4 {
		if at != 12 && string(data[at:at+3]) == "mp4" {
			return true
		}
	}
	return false
}

const mostSniffed = 512

// DetectContentType looks at 512 bytes at most, and always gives a type.
func DetectContentType(data []byte) string {
	data = data[:min(len(data), mostSniffed)]
	text := bytes.TrimLeft(data, "\t\n\x0c\r ")
	if isHTML(text) {
		return "text/html; charset=utf-8"
	}
	if bytes.HasPrefix(text, []byte("<?xml")) {
		return "text/xml; charset=utf-8"
	}
	for i := range beginnings {
		if beginnings[i].fits(data) {
			return beginnings[i].kind
		}
	}
	if isMP4(data) {
		return "video/mp4"
	}
	for _, c := range text {
		if c <= 0x08 || c == 0x0b || c >= 0x0e && c <= 0x1a || c >= 0x1c && c <= 0x1f {
			return "application/octet-stream"
		}
	}
	return "text/plain; charset=utf-8"
}
