// SliceRows: the rows of a timeline, ready to be drawn at any zoom.
//
// A row is a P, an M or a G; a slice of it is a stretch of virtual time in which the same G ran
// there, or in which a G kept its state. Slices of a row are in order and never overlap. They are
// not stored: a row is a list of numbers of stretches (timeline.h), and a slice is read from those.
//
// Over each long row lies a pyramid: blocks of eight slices, blocks of eight of those, and so on,
// so that a row is read in about as many steps as it has pixels, whether it shows ten slices or ten
// million. Rejected: buckets of equal time, which waste memory on the empty stretches and blur the
// busy ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/ids.h"
#include "ui/session/pieces.h"
#include "ui/state/rows_by.h"

namespace gantry::ui {

inline constexpr std::uint32_t kNoG = 0xffffffff;
inline constexpr std::uint16_t kNoP = 0xffff;
inline constexpr std::uint16_t kSystemShade = 0xffff;  // of a goroutine of the runtime

enum class GState : std::uint8_t { running, runnable, waiting, syscall, none };

// A goroutine ran, from `start` to `end`. Goroutines are named by their index in the timeline. All
// rows are made of these, and the links between them too. Some are of no length: they only say
// when a state changed.
struct Stretch {
  TimeNs ready = 0;  // when it was made runnable for this; `start` when nobody did
  TimeNs start = 0;
  TimeNs end = 0;
  std::uint32_t g = 0;
  std::uint32_t wokenBy = kNoG;
  std::uint16_t p = kNoP;
  std::uint16_t m = 0;
  std::uint16_t wokenOn = kNoP;  // the P on which it was made runnable
  GState after = GState::none;   // what it was then, until it was made runnable again
};

struct TimelineG {
  TimeNs born = 0;
  std::uint32_t goid = 0;
  TextId function = 0;
  std::uint16_t shade = 0;  // its function's number
  bool system = false;
};

struct Slice {
  TimeNs start = 0;
  TimeNs end = 0;
  std::uint32_t g = 0;      // index into Timeline::goroutines
  std::uint16_t shade = 0;  // in rows of P and M the function's number; in rows of G a GState
  std::uint16_t proc = 0;   // the P, or kNoP
};

// What one or more pixels of a row show.
struct Bar {
  double left = 0;  // pixels from the left edge of the range
  double right = 0;
  std::optional<Slice> slice;  // the one slice there; none for several
  std::uint16_t shade = 0;     // of the most time
  float share = 1;             // of the time that is not empty
};

class SliceRows {
 public:
  // Both outlive the rows and stay as they are. About 20 ns a stretch.
  void build(RowsBy by, std::uint32_t rows, const Pieces<Stretch>& stretches,
             const Pieces<TimelineG>& goroutines);

  [[nodiscard]] std::uint32_t rows() const {
    return m_first.empty() ? 0 : static_cast<std::uint32_t>(m_first.size() - 1);
  }
  // The slices of a row. In rows of G there are some of no length among them.
  [[nodiscard]] std::size_t size(std::uint32_t row) const;
  [[nodiscard]] Slice slice(std::uint32_t row, std::size_t n) const;
  // The stretches of a row, in order: their numbers.
  [[nodiscard]] std::size_t stretches(std::uint32_t row) const;
  [[nodiscard]] const Stretch& stretch(std::uint32_t row, std::size_t n) const;

  // The bars of a row between two times, on that many pixels. At most about two for each pixel;
  // a slice that is wider than a pixel has a bar of its own.
  void bars(std::uint32_t row, double from, double to, int pixels, std::vector<Bar>& out) const;

  // The first slice of a row that ends after a time: its number, or size() when there is none.
  [[nodiscard]] std::size_t firstEndingAfter(std::uint32_t row, double time) const;
  // The slice that covers a time.
  [[nodiscard]] std::optional<Slice> at(std::uint32_t row, TimeNs time) const;

 private:
  static constexpr std::size_t kFan = 8;
  // In a row of a G each stretch is three slices: it waits, is runnable, runs.
  static constexpr std::size_t kStates = 3;

  struct Block {
    TimeNs end = 0;
    TimeNs busy = 0;
    std::uint16_t shade = 0;
  };
  struct Pyramid {
    std::vector<std::vector<Block>> levels;  // levels[k][i]: slices i*8^(k+1) and on
  };
  [[nodiscard]] Pyramid pyramidOf(std::uint32_t row) const;
  [[nodiscard]] Slice stateOf(std::uint32_t row, std::size_t n) const;

  RowsBy m_by = RowsBy::p;
  const Pieces<Stretch>* m_stretches = nullptr;
  const Pieces<TimelineG>* m_goroutines = nullptr;
  std::vector<std::uint32_t> m_order;  // numbers of stretches, by row
  std::vector<std::size_t> m_first;    // of each row, and one past the last
  std::vector<std::uint32_t> m_pyramid;
  std::vector<Pyramid> m_pyramids;
};

}  // namespace gantry::ui
