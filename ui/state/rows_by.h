// RowsBy: what the rows of a timeline are.
#pragma once

#include <cstdint>

namespace gantry::ui {

enum class RowsBy : std::uint8_t { p, m, g };

}  // namespace gantry::ui
