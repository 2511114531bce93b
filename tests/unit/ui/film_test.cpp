// Films: what their frames show, and what stands in the files.
#include <QFile>
#include <QImageReader>
#include <QTemporaryDir>
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/ui/session_programs.h"
#include "ui/film/film_picture.h"
#include "ui/film/film_writer.h"
#include "ui/film/gif_palette.h"
#include "ui/session/player.h"

namespace gantry::ui {
namespace {

Film filmOf(const Run& run, double seconds, QSize size = {480, 320}) {
  return {.from = run.firstUser,
          .to = run.size(),
          .seconds = seconds,
          .framesPerSecond = 10,
          .size = size};
}

Filmed write(const RunPtr& run, const Film& film, const QString& path) {
  return writeFilm(run, film, Theme::dark(), path, [](int) { return true; });
}

// How many pixels of two pictures differ by more than a shade.
int differing(const QImage& a, const QImage& b) {
  int count = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x) {
      const QRgb p = a.pixel(x, y);
      const QRgb q = b.pixel(x, y);
      const int most = std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                                 std::abs(qBlue(p) - qBlue(q))});
      count += most > 24 ? 1 : 0;
    }
  return count;
}

TEST(FilmPlan, GoesThroughAllEventsInOrderAndStandsStillAtTheEnd) {
  const RunPtr run = testing::senderRun(3);
  const FilmPlan plan(*run, filmOf(*run, 40));
  ASSERT_EQ(plan.frames(), 400);
  EXPECT_EQ(plan.step(0).from, run->firstUser);
  EXPECT_TRUE(plan.step(0).moves);
  std::uint64_t before = run->firstUser;
  for (int frame = 0; frame < plan.frames(); ++frame) {
    const FilmPlan::Step step = plan.step(frame);
    EXPECT_GE(step.to, before);
    EXPECT_LE(step.to - step.from, 3U) << "an event a step, with its carriers";
    before = step.to;
  }
  EXPECT_EQ(before, run->size());
  EXPECT_EQ(plan.step(395).from, run->size()) << "nothing happens in the last second";
}

TEST(FilmPlan, ManyEventsAreShownSeveralAtATimeAndVeryManyWithoutMotion) {
  const RunPtr run = testing::senderRun(200);
  const FilmPlan slow(*run, filmOf(*run, 40));
  EXPECT_TRUE(slow.step(0).moves);
  EXPECT_GT(slow.step(0).to - slow.step(0).from, 1U);
  const FilmPlan fast(*run, filmOf(*run, 2));
  EXPECT_FALSE(fast.step(0).moves);
  EXPECT_EQ(fast.step(fast.frames() - 1).to, run->size());
}

TEST(FilmPlan, AFilmWhoseLengthNobodyChoseHasTenToTwentySeconds) {
  const RunPtr brief = testing::senderRun(1);
  EXPECT_GE(FilmPlan(*brief, filmOf(*brief, 0)).seconds(), 10);
  const RunPtr longer = testing::senderRun(500);
  EXPECT_DOUBLE_EQ(FilmPlan(*longer, filmOf(*longer, 0)).seconds(), 20);
}

TEST(FilmPlan, CaptionsAreAsManyAsCanBeReadAndTellOfTheEnd) {
  const RunPtr run = testing::senderRun(200);
  const FilmPlan plan(*run, filmOf(*run, 10));
  EXPECT_THAT(plan.captions().size(), ::testing::AllOf(::testing::Ge(4U), ::testing::Le(10U)));
  EXPECT_TRUE(std::ranges::is_sorted(plan.captions()));
  EventReader reader(run);
  EXPECT_EQ(reader.line(plan.captions().back()).words.kind, QStringLiteral("close"))
      << "what tells most of the last second";
}

TEST(FilmPicture, AnyOrderGivesTheSameFrames) {
  const RunPtr run = testing::senderRun(3);
  const Film film = filmOf(*run, 6);
  FilmPicture forward(run, film, Theme::dark());
  std::vector<QImage> frames;
  for (int frame = 0; frame < 20; ++frame) frames.push_back(forward.frame(frame));
  FilmPicture backward(run, film, Theme::dark());
  for (int frame = 19; frame >= 0; frame -= 6)
    EXPECT_EQ(backward.frame(frame), frames[static_cast<std::size_t>(frame)]) << frame;
}

TEST(Film, AGifHasItsFramesItsSizeItsTimesAndTheColoursOfTheWindow) {
  const RunPtr run = testing::senderRun(3);
  for (const Theme* theme : {&Theme::dark(), &Theme::light()}) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("film.gif"));
    Film film = filmOf(*run, 2.5);
    film.framesPerSecond = 15;  // no whole number of hundredths of a second a frame
    const Filmed filmed = writeFilm(run, film, *theme, path, [](int) { return true; });
    ASSERT_EQ(filmed.end, FilmEnd::written) << filmed.problem.toStdString();

    QImageReader reader(path);
    EXPECT_EQ(reader.size(), film.size);
    EXPECT_EQ(reader.loopCount(), -1) << "again and again";
    FilmPicture picture(run, film, *theme);
    int frames = 0;
    int milliseconds = 0;
    int changes = 0;
    QImage before;
    for (QImage image = reader.read(); !image.isNull(); image = reader.read()) {
      milliseconds += reader.nextImageDelay();
      if (!before.isNull() && image != before) ++changes;
      before = image.copy();
      // Each is the picture that was painted, but for blends of colours.
      if (frames % 12 == 0) {
        EXPECT_LT(differing(image, picture.frame(frames)), 480 * 320 / 500) << frames;
      }
      ++frames;
    }
    EXPECT_EQ(frames, 38);
    EXPECT_NEAR(milliseconds, 2533, 10);
    EXPECT_GT(changes, 20);
  }
}

TEST(Film, OneThatIsCancelledOrCannotBeWrittenLeavesNoFile) {
  const RunPtr run = testing::senderRun(3);
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("film.gif"));
  const Filmed cancelled =
      writeFilm(run, filmOf(*run, 2), Theme::dark(), path, [](int frame) { return frame < 3; });
  EXPECT_EQ(cancelled.end, FilmEnd::cancelled);
  EXPECT_FALSE(QFile::exists(path));
  const Filmed failed = write(run, filmOf(*run, 2), QStringLiteral("/no/such/folder/film.gif"));
  EXPECT_EQ(failed.end, FilmEnd::failed);
  EXPECT_TRUE(failed.problem.contains(QStringLiteral("/no/such/folder/film.gif")));
}

// A folder with a program `ffmpeg` of a shell's lines, before all others on the way or alone.
class Ffmpeg : public ::testing::Test {
 protected:
  ~Ffmpeg() override { qputenv("PATH", before); }

  void install(const char* lines) {
    QFile script(folder.filePath(QStringLiteral("ffmpeg")));
    ASSERT_TRUE(script.open(QIODevice::WriteOnly));
    script.write(lines);
    script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    qputenv("PATH", folder.path().toLocal8Bit() + ":" + before);
  }

  QByteArray before = qgetenv("PATH");
  QTemporaryDir folder;
  RunPtr run = testing::senderRun(3);
  QString path = folder.filePath(QStringLiteral("film.mp4"));
};

TEST_F(Ffmpeg, GetsEveryPixelOfEveryFrame) {
  install("#!/bin/sh\nfor last; do :; done\ncat > \"$last\"\n");
  const Filmed filmed = write(run, filmOf(*run, 2), path);
  ASSERT_EQ(filmed.end, FilmEnd::written) << filmed.problem.toStdString();
  EXPECT_EQ(QFile(path).size(), 20LL * 480 * 320 * 4);
  EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 2) << "nothing else is left";
}

TEST_F(Ffmpeg, WhatItComplainsOfIsSaid) {
  install("#!/bin/sh\nexec 0<&-\necho 'no such codec' >&2\nexit 1\n");
  const Filmed filmed = write(run, filmOf(*run, 2), path);
  EXPECT_EQ(filmed.end, FilmEnd::failed);
  EXPECT_TRUE(filmed.problem.contains(QStringLiteral("no such codec")))
      << filmed.problem.toStdString();
  EXPECT_FALSE(QFile::exists(path));
}

TEST_F(Ffmpeg, WithoutItThereIsNoMp4) {
  qputenv("PATH", folder.path().toLocal8Bit());
  EXPECT_EQ(write(run, filmOf(*run, 2), path).end, FilmEnd::noProgram);
}

TEST(GifPalette, FrequentColoursStayExactAndRareOnesAreNotDrowned) {
  QImage image(256, 256, QImage::Format_RGB32);
  for (int y = 0; y < 256; ++y)
    for (int x = 0; x < 256; ++x) image.setPixel(x, y, qRgb(x / 8, x / 8, 100 + y / 4));
  for (int y = 0; y < 200; ++y)
    for (int x = 0; x < 200; ++x) image.setPixel(x, y, qRgb(11, 22, 33));
  image.setPixel(255, 255, qRgb(250, 40, 30));
  GifPalette palette({image});
  EXPECT_THAT(palette.colours().size(), ::testing::Le(255U));
  EXPECT_THAT(palette.colours(), ::testing::Contains(qRgb(11, 22, 33)));
  const std::vector<std::uint8_t> pixels = palette.indexed(image);
  const QRgb rare = palette.colours()[pixels.back()];
  EXPECT_EQ(rare, qRgb(250, 40, 30));
}

}  // namespace
}  // namespace gantry::ui
