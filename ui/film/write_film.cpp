// From a run to a file.
#include <QCoreApplication>

#include "ui/film/film_picture.h"
#include "ui/film/film_writer.h"

namespace gantry::ui {
namespace {

constexpr int kSamples = 12;  // pictures that the colours of a GIF are chosen by

std::vector<QImage> samplesOf(const RunPtr& run, const Film& film, const Theme& theme) {
  FilmPicture picture(run, film, theme);
  const int last = picture.plan().frames() - 1;
  std::vector<QImage> samples;
  samples.reserve(kSamples);
  for (int i = 0; i < kSamples; ++i) samples.push_back(picture.frame(last * i / (kSamples - 1)));
  return samples;
}

}  // namespace

Filmed writeFilm(const RunPtr& run, const Film& film, const Theme& theme, const QString& path,
                 const std::function<bool(int)>& goOn) {
  const bool isMp4 = path.endsWith(QLatin1String(".mp4"), Qt::CaseInsensitive);
  if (isMp4 && mp4Program().isEmpty())
    return {FilmEnd::noProgram,
            QCoreApplication::translate(
                "Film",
                "MP4 films are made by the program ffmpeg, which is not installed (Debian: "
                "apt-get install ffmpeg). A .gif needs no other program.")};
  const auto writer =
      isMp4 ? mp4Writer(path, film.size, film.framesPerSecond)
            : gifWriter(path, film.size, film.framesPerSecond, samplesOf(run, film, theme));
  FilmPicture picture(run, film, theme);
  for (int frame = 0; frame < picture.plan().frames(); ++frame) {
    if (!goOn(frame)) return {FilmEnd::cancelled, {}};
    if (!writer->add(picture.frame(frame))) return {FilmEnd::failed, writer->problem()};
  }
  if (!writer->finish()) return {FilmEnd::failed, writer->problem()};
  return {};
}

}  // namespace gantry::ui
