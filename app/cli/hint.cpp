// Edit distance: letters added, dropped, exchanged.
#include "app/cli/hint.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace gantry::cli {
namespace {

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t exchanged = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({exchanged, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string nearest(std::string_view name, const std::vector<std::string>& candidates) {
  // Two letters may be wrong, or a third of them; of a very short name, one.
  const std::size_t most = name.size() <= 2 ? 1 : std::max<std::size_t>(name.size() / 3, 2);
  const std::string* found = nullptr;
  std::pair best(most + 1, false);  // letters wrong, and whether the first is
  for (const std::string& candidate : candidates) {
    const std::pair away(distance(name, candidate), !candidate.starts_with(name.substr(0, 1)));
    if (away >= best) continue;
    best = away;
    found = &candidate;
  }
  return found == nullptr ? "" : *found;
}

std::string didYouMean(std::string_view name, const std::vector<std::string>& candidates) {
  const std::string found = nearest(name, candidates);
  return found.empty() ? "" : "; did you mean " + found + "?";
}

}  // namespace gantry::cli
