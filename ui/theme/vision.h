// Colours as those see them who lack one kind of cone.
#pragma once

#include <QColor>
#include <array>
#include <cstdint>

namespace gantry::ui {

enum class Vision : std::uint8_t { normal, protanopia, deuteranopia, tritanopia };
inline constexpr std::array kAllVisions = {Vision::normal, Vision::protanopia, Vision::deuteranopia,
                                           Vision::tritanopia};

// A simulation at full severity, by the matrices of Machado, Oliveira and Fernandes (2009).
[[nodiscard]] QColor seenBy(const QColor& colour, Vision vision);

}  // namespace gantry::ui
