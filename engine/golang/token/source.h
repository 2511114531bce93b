// Where things stand in Go source: a set of files, and positions in them as single numbers.
//
// A Pos is 1 + the byte offset in the concatenation of all files of the set, so it orders
// within a file, costs four bytes in every node, and 0 is "nowhere". Line and column are found
// when somebody asks (a binary search), because only messages and debugging ask.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "engine/golang/token/version.h"

namespace gantry::golang {

using Pos = std::uint32_t;
inline constexpr Pos kNoPos = 0;

// As compilers print it: line and column from 1, the column in bytes.
struct LineCol {
  std::string_view file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

// One file of source. `name` is how messages name it.
struct SourceFile {
  std::string name;
  std::string_view text;             // a NUL follows
  Pos base = 0;                      // the Pos of its first byte
  std::vector<std::uint32_t> lines;  // offset of each line's first byte
  Language language;
};

class SourceSet {
 public:
  // The file stays where it is as long as the set lives.
  SourceFile& add(std::string name, std::string text);
  // The text is not copied: it outlives the set, and a NUL follows it.
  SourceFile& addView(std::string name, std::string_view text);

  [[nodiscard]] const SourceFile* fileAt(Pos pos) const;
  // Of kNoPos: an empty file name and zeros.
  [[nodiscard]] LineCol lineCol(Pos pos) const;
  // All files of the set, in the order they were added.
  [[nodiscard]] const std::deque<SourceFile>& files() const { return m_files; }

 private:
  std::deque<SourceFile> m_files;
  std::deque<std::string> m_texts;
  Pos m_next = 1;
};

// A message of the compiler, in gc's words without the position in front.
struct Error {
  Pos pos = kNoPos;
  std::string text;
};

}  // namespace gantry::golang
