// Finding the file, line and column of a position.
#include "engine/golang/token/source.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace gantry::golang {

SourceFile& SourceSet::add(std::string name, std::string text) {
  return addView(std::move(name), m_texts.emplace_back(std::move(text)));
}

SourceFile& SourceSet::addView(std::string name, std::string_view text) {
  SourceFile& file = m_files.emplace_back();
  file.name = std::move(name);
  file.text = text;
  file.base = m_next;
  file.lines.push_back(0);
  const char* const begin = file.text.data();
  const char* const end = begin + file.text.size();
  for (const char* at = begin; at != end;) {
    const void* const found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
    if (found == nullptr) break;
    at = static_cast<const char*>(found) + 1;
    file.lines.push_back(static_cast<std::uint32_t>(at - begin));
  }
  // One more than its length, so that the end of a file is no position of the next.
  m_next += static_cast<Pos>(file.text.size()) + 1;
  return file;
}

const SourceFile* SourceSet::fileAt(Pos pos) const {
  const auto after = std::upper_bound(m_files.begin(), m_files.end(), pos,
                                      [](Pos p, const SourceFile& file) { return p < file.base; });
  return pos == kNoPos || after == m_files.begin() ? nullptr : &*(after - 1);
}

LineCol SourceSet::lineCol(Pos pos) const {
  const SourceFile* const file = fileAt(pos);
  if (file == nullptr) return {};
  const std::uint32_t offset = pos - file->base;
  const auto after = std::upper_bound(file->lines.begin(), file->lines.end(), offset);
  return {file->name, static_cast<std::uint32_t>(after - file->lines.begin()),
          offset - *(after - 1) + 1};
}

}  // namespace gantry::golang
