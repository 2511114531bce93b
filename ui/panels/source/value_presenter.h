// What hovering a name in the source asks for: which name it is, and whose variable.
#pragma once

#include <QString>
#include <QStringView>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/event/symbols.h"
#include "engine/world/world.h"

namespace gantry::ui {

// A name in a line of Go, with what stands before its dots: `p.next` when `next` was pointed at.
struct NameAt {
  QString expression;
  qsizetype from = 0;  // where the first name begins, in the line
  qsizetype to = 0;    // behind the last one

  friend bool operator==(const NameAt&, const NameAt&) = default;
};

// The name at a column of a line; none in a string, a comment, a number, a keyword, and for a field
// of what is no name, as in `f().x`.
[[nodiscard]] std::optional<NameAt> nameAt(QStringView line, qsizetype column);

// The goroutines whose variable is meant at a line, the first first: who is selected (0: nobody),
// those that stand at the line with the running ones first, who acted last (0: nobody).
[[nodiscard]] std::vector<std::uint32_t> goidsForLine(const World& world, const Symbols& symbols,
                                                      std::string_view file, std::uint32_t line,
                                                      std::uint32_t selected,
                                                      std::uint32_t lastActed);

}  // namespace gantry::ui
