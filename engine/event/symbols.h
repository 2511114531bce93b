// Symbols: the texts, labels and source positions that events name by number.
//
// Append-only and interned: the same text has the same number, given in order of first use,
// so that equal runs have equal tables. Number 0 is the empty one in each table. Not part of
// World: a World holds numbers, a view asks here for the words.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/base/ids.h"

namespace gantry {

// A thing's name with its type: `jobs`, `chan int`.
struct Label {
  TextId name = 0;
  TextId type = 0;
  friend bool operator==(Label, Label) = default;
};

// A line of the program, with the function it lies in.
struct Position {
  TextId file = 0;
  TextId function = 0;
  std::uint32_t line = 0;
  friend bool operator==(Position, Position) = default;
};

class Symbols {
 public:
  Symbols();
  // A copy gives the same numbers to the same texts and to those that come. 0.1 us a text.
  Symbols(const Symbols& other);
  Symbols(Symbols&&) noexcept = default;
  Symbols& operator=(const Symbols& other) { return *this = Symbols(other); }
  Symbols& operator=(Symbols&&) noexcept = default;
  ~Symbols() = default;

  TextId text(std::string_view text);
  LabelId label(std::string_view name, std::string_view type);
  PosId position(std::string_view file, std::uint32_t line, std::string_view function);

  // An id that is not in the table reads as number 0: a damaged file never crashes a view.
  [[nodiscard]] std::string_view text(TextId id) const;
  [[nodiscard]] Label label(LabelId id) const;
  [[nodiscard]] Position position(PosId id) const;
  [[nodiscard]] std::string_view labelName(LabelId id) const { return text(label(id).name); }
  [[nodiscard]] std::string_view labelType(LabelId id) const { return text(label(id).type); }

  [[nodiscard]] std::size_t texts() const { return m_texts.size(); }
  [[nodiscard]] std::size_t labels() const { return m_labels.size(); }
  [[nodiscard]] std::size_t positions() const { return m_positions.size(); }

 private:
  std::deque<std::string> m_texts;  // a deque: the views in m_textIds stay valid
  std::deque<Label> m_labels;
  std::deque<Position> m_positions;
  // Looked up, never walked: their order decides nothing.
  std::unordered_map<std::string_view, TextId> m_textIds;
  std::unordered_map<std::uint64_t, LabelId> m_labelIds;
  std::unordered_multimap<std::uint64_t, PosId> m_positionIds;
};

}  // namespace gantry
