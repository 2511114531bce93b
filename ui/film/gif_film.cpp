// GIF: a palette for the whole film, and of each picture only what has changed.
#include <QHash>
#include <QRect>
#include <QSaveFile>
#include <algorithm>
#include <array>

#include <gif_lib.h>

#include "ui/film/film_writer.h"
#include "ui/film/gif_palette.h"

namespace gantry::ui {
namespace {

int writeTo(GifFileType* gif, const GifByteType* bytes, int count) {
  auto* file = static_cast<QSaveFile*>(gif->UserData);
  return static_cast<int>(file->write(reinterpret_cast<const char*>(bytes), count));
}

class GifWriter final : public FilmWriter {
 public:
  GifWriter(const QString& path, QSize size, int framesPerSecond,
            const std::vector<QImage>& samples)
      : m_file(path), m_palette(samples), m_size(size), m_perSecond(framesPerSecond) {
    begin();
  }
  ~GifWriter() override { close(); }
  GifWriter(const GifWriter&) = delete;
  GifWriter& operator=(const GifWriter&) = delete;

  bool add(const QImage& picture) override {
    if (!problem().isEmpty()) return false;
    std::vector<std::uint8_t> pixels = m_palette.indexed(picture);
    const QRect changed = changedPart(pixels);
    const bool isWritten = putTimes() &&
                           EGifPutImageDesc(m_gif, changed.left(), changed.top(), changed.width(),
                                            changed.height(), false, nullptr) != GIF_ERROR &&
                           putPixels(pixels, changed);
    m_before = std::move(pixels);
    ++m_frames;
    return isWritten || fail(complaint());
  }

  bool finish() override {
    if (!problem().isEmpty()) return false;
    if (!close()) return fail(complaint());
    return m_file.commit() || fail(complaint());
  }

 private:
  void begin() {
    if (!m_file.open(QIODevice::WriteOnly)) {
      fail(complaint());
      return;
    }
    int error = 0;
    m_gif = EGifOpen(&m_file, writeTo, &error);
    std::array<GifColorType, GifPalette::kColours> colours{};
    for (std::size_t i = 0; i < m_palette.colours().size(); ++i) {
      const QRgb colour = m_palette.colours()[i];
      colours[i] = {static_cast<GifByteType>(qRed(colour)),
                    static_cast<GifByteType>(qGreen(colour)),
                    static_cast<GifByteType>(qBlue(colour))};
    }
    ColorMapObject* map = GifMakeMapObject(GifPalette::kColours, colours.data());
    if (m_gif != nullptr) EGifSetGifVersion(m_gif, true);
    const bool isBegun =
        m_gif != nullptr && map != nullptr &&
        EGifPutScreenDesc(m_gif, m_size.width(), m_size.height(), 8, 0, map) != GIF_ERROR &&
        putLoop();
    GifFreeMapObject(map);
    if (!isBegun) fail(complaint());
  }

  // Play it again and again: a block that all browsers know.
  bool putLoop() {
    constexpr std::array<GifByteType, 3> kForEver = {1, 0, 0};
    return EGifPutExtensionLeader(m_gif, APPLICATION_EXT_FUNC_CODE) != GIF_ERROR &&
           EGifPutExtensionBlock(m_gif, 11, "NETSCAPE2.0") != GIF_ERROR &&
           EGifPutExtensionBlock(m_gif, kForEver.size(), kForEver.data()) != GIF_ERROR &&
           EGifPutExtensionTrailer(m_gif) != GIF_ERROR;
  }

  // In hundredths of a second, so shared out that the film as a whole keeps its length.
  bool putTimes() {
    const auto hundredths = [&](int frame) { return (frame * 200 / m_perSecond + 1) / 2; };
    const GraphicsControlBlock times{
        .DisposalMode = DISPOSE_DO_NOT,
        .UserInputFlag = false,
        .DelayTime = hundredths(m_frames + 1) - hundredths(m_frames),
        .TransparentColor = GifPalette::kTransparent,
    };
    std::array<GifByteType, 4> bytes{};
    EGifGCBToExtension(&times, bytes.data());
    return EGifPutExtension(m_gif, GRAPHICS_EXT_FUNC_CODE, bytes.size(), bytes.data()) != GIF_ERROR;
  }

  [[nodiscard]] QRect changedPart(const std::vector<std::uint8_t>& pixels) const {
    if (m_before.empty()) return QRect(QPoint(0, 0), m_size);
    const auto width = static_cast<std::size_t>(m_size.width());
    QRect changed;
    for (int y = 0; y < m_size.height(); ++y) {
      const auto row = static_cast<std::ptrdiff_t>(static_cast<std::size_t>(y) * width);
      const auto first = pixels.begin() + row;
      const auto end = first + m_size.width();
      const auto before = m_before.begin() + row;
      const auto left = std::mismatch(first, end, before).first;
      if (left == end) continue;
      int right = m_size.width() - 1;
      while (first[right] == before[right]) --right;
      const int from = static_cast<int>(left - first);
      changed |= QRect(from, y, right - from + 1, 1);
    }
    return changed.isEmpty() ? QRect(0, 0, 1, 1) : changed;
  }

  bool putPixels(const std::vector<std::uint8_t>& pixels, const QRect& part) {
    std::vector<GifPixelType> line(static_cast<std::size_t>(part.width()));
    for (int y = part.top(); y <= part.bottom(); ++y) {
      const std::size_t at =
          static_cast<std::size_t>(y) * static_cast<std::size_t>(m_size.width()) +
          static_cast<std::size_t>(part.left());
      for (std::size_t x = 0; x < line.size(); ++x)
        line[x] = !m_before.empty() && m_before[at + x] == pixels[at + x]
                      ? GifPixelType{GifPalette::kTransparent}
                      : pixels[at + x];
      if (EGifPutLine(m_gif, line.data(), part.width()) == GIF_ERROR) return false;
    }
    return true;
  }

  bool close() {
    if (m_gif == nullptr) return false;
    int error = 0;
    return EGifCloseFile(std::exchange(m_gif, nullptr), &error) != GIF_ERROR;
  }

  [[nodiscard]] QString complaint() const {
    return QStringLiteral("%1: %2").arg(m_file.fileName(), m_file.errorString());
  }

  QSaveFile m_file;  // before m_gif, which writes to it
  GifPalette m_palette;
  QSize m_size;
  int m_perSecond;
  GifFileType* m_gif = nullptr;
  int m_frames = 0;
  std::vector<std::uint8_t> m_before;  // the last picture
};

}  // namespace

std::unique_ptr<FilmWriter> gifWriter(const QString& path, QSize size, int framesPerSecond,
                                      const std::vector<QImage>& samples) {
  return std::make_unique<GifWriter>(path, size, framesPerSecond, samples);
}

}  // namespace gantry::ui
