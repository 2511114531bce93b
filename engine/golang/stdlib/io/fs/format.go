// Files and entries as lines for people.
package fs

import (
	"strconv"
	"time"
)

// FormatFileInfo gives mode, size, time and name; directories end with a slash.
func FormatFileInfo(info FileInfo) string {
	name := info.Name()
	if info.IsDir() {
		name += "/"
	}
	return info.Mode().String() + " " + strconv.FormatInt(info.Size(), 10) + " " +
		info.ModTime().Format(time.DateTime) + " " + name
}

// FormatDirEntry gives the type and the name; directories end with a slash.
func FormatDirEntry(dir DirEntry) string {
	name := dir.Name()
	if dir.IsDir() {
		name += "/"
	}
	mode := dir.Type().String() // with nine rights, which an entry does not tell
	return mode[:len(mode)-9] + " " + name
}
