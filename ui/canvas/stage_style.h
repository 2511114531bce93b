// What layout and painter of the stage agree on: fonts and fixed distances, in pixels at zoom 1.
#pragma once

#include <QFont>
#include <QString>

namespace gantry::ui {

struct StageFonts {
  QFont count;       // the number beside it
  QFont label;       // runnext, held by
  QFont labelSmall;  // the same on small cards
  QFont mono;        // tick 37, 4 / 256
  QFont monoSmall;
  QFont monoBold;  // 7 / 10
  QFont proc;      // P0
  QFont procSmall;
  QFont procTiny;
  QFont thread;  // M1
  QFont name;    // jobs
  QFont type;    // chan int
  QFont caption;
};

// One set for each thread: a QFont finds its face once, and is not safe to share.
[[nodiscard]] const StageFonts& stageFonts();

[[nodiscard]] double textWidth(const QFont& font, const QString& text);

namespace stage {

inline constexpr double kGlyph = 13;       // radius of a G in a queue
inline constexpr double kGlyphPitch = 40;  // from one to the next
inline constexpr double kTitlePx = 11;     // GLOBAL RUN QUEUE, in the heading's font
inline constexpr double kTitle = 21;       // height of a section's title
inline constexpr double kQueueCard = 50;
inline constexpr double kCardPad = 14;
inline constexpr double kLegend = 26;
inline constexpr double kEnding = 38;
inline constexpr double kHeader = 30;  // of an object's card
// One that is no higher than this has the same body between a lower header and a thin edge.
inline constexpr double kLowCard = 62;
inline constexpr double kLowHeader = 26;
inline constexpr double kLowEdge = 4;

[[nodiscard]] constexpr double headerOf(double cardHeight) {
  return cardHeight <= kLowCard ? kLowHeader : kHeader;
}

}  // namespace stage

}  // namespace gantry::ui
