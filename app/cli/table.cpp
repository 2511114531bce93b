// Columns are measured in characters, not bytes; wide characters belong in the last column.
#include "app/cli/table.h"

#include <algorithm>

namespace gantry::cli {
namespace {

std::size_t width(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
  }));
}

}  // namespace

std::string Table::text(std::size_t indent) const {
  std::vector<std::size_t> widths(m_rows.front().size());
  for (const auto& row : m_rows)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  std::string out;
  for (const auto& row : m_rows) {
    out.append(indent, ' ');
    for (std::size_t i = 0; i < row.size(); ++i) {
      out += row[i];
      if (i + 1 != row.size()) out.append(widths[i] - width(row[i]) + 2, ' ');
    }
    out.erase(out.find_last_not_of(' ') + 1);
    out += '\n';
  }
  return out;
}

}  // namespace gantry::cli
