// Films as files: GIF by giflib, MP4 by the program `ffmpeg` where it is installed.
#pragma once

#include <QImage>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

#include "ui/film/film_plan.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

// One film being written. Pictures come in order; the file is there after finish(), and until then
// nothing stands at its path that did not before.
class FilmWriter {
 public:
  virtual ~FilmWriter() = default;
  // False when it went wrong: then problem() says why.
  [[nodiscard]] virtual bool add(const QImage& picture) = 0;
  [[nodiscard]] virtual bool finish() = 0;
  [[nodiscard]] const QString& problem() const { return m_problem; }

 protected:
  // Always false.
  bool fail(const QString& problem) {
    m_problem = problem;
    return false;
  }

 private:
  QString m_problem;
};

// The 255 colours of a GIF are chosen by `samples`, pictures from all over the film: their most
// frequent colours stay exactly as they are, the others are summed up.
[[nodiscard]] std::unique_ptr<FilmWriter> gifWriter(const QString& path, QSize size,
                                                    int framesPerSecond,
                                                    const std::vector<QImage>& samples);
[[nodiscard]] std::unique_ptr<FilmWriter> mp4Writer(const QString& path, QSize size,
                                                    int framesPerSecond);
// The program that makes MP4 films; empty when it is not installed.
[[nodiscard]] QString mp4Program();

enum class FilmEnd : std::uint8_t {
  written,
  cancelled,
  noProgram,  // ffmpeg is not installed
  failed,
};
struct Filmed {
  FilmEnd end = FilmEnd::written;
  QString problem;  // of noProgram and failed: a sentence
};

// Draws and writes it, on the thread that calls: 5 to 15 s for 400 frames. `goOn` is told how many
// frames are done, and ends the work with false. By the path's ending: .gif or .mp4.
[[nodiscard]] Filmed writeFilm(const RunPtr& run, const Film& film, const Theme& theme,
                               const QString& path, const std::function<bool(int)>& goOn);

}  // namespace gantry::ui
