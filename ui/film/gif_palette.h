// GifPalette: 255 colours for the pictures of one film.
//
// Pictures of the window have few grounds and a great many blends of them at the edges of letters.
// So the most frequent colours are kept exactly, which leaves no noise on any ground, and the rest
// are split into boxes of about as many pixels each, of which the mean stands for all. No
// dithering: it would make flat colours restless and the file several times as large.
#pragma once

#include <QHash>
#include <QImage>
#include <array>
#include <cstdint>
#include <vector>

namespace gantry::ui {

class GifPalette {
 public:
  static constexpr int kColours = 256;
  static constexpr int kTransparent = 255;  // an index that no colour has

  explicit GifPalette(const std::vector<QImage>& samples);

  [[nodiscard]] const std::vector<QRgb>& colours() const { return m_colours; }

  // The pixels of a Format_RGB32 picture as indices, row by row; each the nearest colour.
  [[nodiscard]] std::vector<std::uint8_t> indexed(const QImage& picture);

 private:
  [[nodiscard]] std::uint8_t nearest(QRgb colour) const;

  std::vector<QRgb> m_colours;
  QHash<QRgb, std::uint8_t> m_known;
};

}  // namespace gantry::ui
