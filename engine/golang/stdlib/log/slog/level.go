// Package slog writes records: a time, a level, a message, and pairs of keys and values.
//
// This file: levels; value.go and attr.go: what records hold; logger.go: who makes them; handler.go
// and format.go: who writes them.
package slog

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"
)

// A Level is higher for what is worse.
type Level int

const (
	LevelDebug Level = -4
	LevelInfo  Level = 0
	LevelWarn  Level = 4
	LevelError Level = 8
)

var levelNames = []struct {
	level Level
	name  string
}{{LevelError, "ERROR"}, {LevelWarn, "WARN"}, {LevelInfo, "INFO"}, {LevelDebug, "DEBUG"}}

// String is a name, and how far above it the level is: INFO+2.
func (l Level) String() string {
	base := levelNames[len(levelNames)-1]
	for _, one := range levelNames {
		if l >= one.level {
			base = one
			break
		}
	}
	if l == base.level {
		return base.name
	}
	return fmt.Sprintf("%s%+d", base.name, int(l-base.level))
}

func (l Level) Level() Level                 { return l }
func (l Level) MarshalJSON() ([]byte, error) { return strconv.AppendQuote(nil, l.String()), nil }
func (l Level) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

func (l *Level) UnmarshalJSON(data []byte) error {
	s, err := strconv.Unquote(string(data))
	if err != nil {
		return err
	}
	return l.UnmarshalText([]byte(s))
}

func (l *Level) UnmarshalText(data []byte) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("slog: level string %q: %w", data, err)
		}
	}()
	name, offset := string(data), 0
	if i := strings.IndexAny(name, "+-"); i >= 0 {
		if offset, err = strconv.Atoi(name[i:]); err != nil {
			return err
		}
		name = name[:i]
	}
	for _, one := range levelNames {
		if strings.EqualFold(one.name, name) {
			*l = one.level + Level(offset)
			return nil
		}
	}
	return errors.New("unknown name")
}

// A Leveler gives the least level that counts.
type Leveler interface {
	Level() Level
}

// A LevelVar is a Level that may be set while others read it; first LevelInfo.
type LevelVar struct {
	value atomic.Int64
}

func (v *LevelVar) Level() Level                 { return Level(v.value.Load()) }
func (v *LevelVar) Set(l Level)                  { v.value.Store(int64(l)) }
func (v *LevelVar) String() string               { return fmt.Sprintf("LevelVar(%s)", v.Level()) }
func (v *LevelVar) MarshalText() ([]byte, error) { return v.Level().MarshalText() }

func (v *LevelVar) UnmarshalText(data []byte) error {
	var l Level
	if err := l.UnmarshalText(data); err != nil {
		return err
	}
	v.Set(l)
	return nil
}
