// A matrix for each, applied to linear light.
#include "ui/theme/vision.h"

#include <algorithm>
#include <cmath>

namespace gantry::ui {
namespace {

using Linear = std::array<double, 3>;
using Matrix = std::array<Linear, 3>;

const Matrix& matrixOf(Vision vision) {
  static constexpr std::array<Matrix, kAllVisions.size()> kMatrices = {{
      {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
      {{{0.152286, 1.052583, -0.204868},
        {0.114503, 0.786281, 0.099216},
        {-0.003882, -0.048116, 1.051998}}},
      {{{0.367322, 0.860646, -0.227968},
        {0.280085, 0.672501, 0.047413},
        {-0.011820, 0.042940, 0.968881}}},
      {{{1.255528, -0.076749, -0.178779},
        {-0.078411, 0.930809, 0.147602},
        {0.004733, 0.691367, 0.303900}}},
  }};
  return kMatrices[static_cast<std::size_t>(vision)];
}

double toLinear(double part) {
  return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

float fromLinear(double light) {
  const double c = std::clamp(light, 0.0, 1.0);
  return static_cast<float>(c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055);
}

}  // namespace

QColor seenBy(const QColor& colour, Vision vision) {
  if (vision == Vision::normal) return colour;
  const Linear c = {toLinear(colour.redF()), toLinear(colour.greenF()), toLinear(colour.blueF())};
  std::array<float, 3> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    const Linear& row = matrixOf(vision)[i];
    out[i] = fromLinear(row[0] * c[0] + row[1] * c[1] + row[2] * c[2]);
  }
  return QColor::fromRgbF(out[0], out[1], out[2]);
}

}  // namespace gantry::ui
