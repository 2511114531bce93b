// Which of a file's errors are kept, and in what order: gc's rules.
#pragma once

#include <string>
#include <vector>

#include "engine/golang/token/source.h"

namespace gantry::golang {

class Errors {
 public:
  explicit Errors(const SourceFile& file) : m_file(file) {}

  // Of syntax errors the first of a line is kept; of others those that are not repeated at once.
  void add(Pos pos, std::string text);
  // Appends what was kept.
  void moveTo(std::vector<Error>& errors);

  [[nodiscard]] std::size_t lineOf(Pos pos) const;

 private:
  const SourceFile& m_file;
  std::vector<Error> m_kept;
  std::size_t m_syntaxLine = 0;
  std::size_t m_otherLine = 0;
  std::string m_otherText;
};

}  // namespace gantry::golang
