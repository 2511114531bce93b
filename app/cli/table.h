// A table of texts, each column as wide as its widest cell.
#pragma once

#include <string>
#include <vector>

namespace gantry::cli {

class Table {
 public:
  explicit Table(std::vector<std::string> headings) { m_rows.push_back(std::move(headings)); }

  // As many cells as there are headings.
  void row(std::vector<std::string> cells) { m_rows.push_back(std::move(cells)); }

  [[nodiscard]] bool empty() const { return m_rows.size() == 1; }

  // Lines, each behind `indent` spaces; the last column is not filled up.
  [[nodiscard]] std::string text(std::size_t indent = 0) const;

 private:
  std::vector<std::vector<std::string>> m_rows;
};

}  // namespace gantry::cli
