// Timeline: who ran where and when, of a whole run, ready to be drawn at any zoom.
//
// A row is a P, an M or a G; a slice of it is a stretch of virtual time in which the same G ran
// there, or in which a G kept its state. Slices of a row are in order and never overlap. Over each
// long row lies a pyramid: blocks of eight slices, blocks of eight of those, and so on, so that a
// row is read in about as many steps as it has pixels, whether it shows ten slices or ten million.
// Rejected: buckets of equal time, which waste memory on the empty stretches and blur the busy
// ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "engine/event/event_log.h"
#include "engine/world/world.h"
#include "ui/state/function_categories.h"

namespace gantry::ui {

struct Slice {
  TimeNs start = 0;
  TimeNs end = 0;
  std::uint32_t g = 0;      // index into Timeline::goroutines
  std::uint16_t shade = 0;  // in rows of P and M the function's number; in rows of G a GState
  std::uint16_t proc = 0;   // the P, or 0xffff
};

enum class GState : std::uint8_t { running, runnable, waiting, syscall };
inline constexpr std::uint16_t kSystemShade = 0xffff;  // of a goroutine of the runtime

// What one or more pixels of a row show.
struct Bar {
  double left = 0;  // pixels from the left edge of the range
  double right = 0;
  const Slice* slice = nullptr;  // the one slice there; null for several
  std::uint16_t shade = 0;       // of the most time
  float share = 1;               // of the time that is not empty
};

class SliceRows {
 public:
  void add(std::uint32_t row, const Slice& slice);
  // Sorts by row and builds the pyramids. Nothing is added after. About 20 ns a slice.
  void finish(std::uint32_t rows);

  [[nodiscard]] std::uint32_t rows() const {
    return m_first.empty() ? 0 : static_cast<std::uint32_t>(m_first.size() - 1);
  }
  [[nodiscard]] std::span<const Slice> row(std::uint32_t row) const;
  [[nodiscard]] std::size_t size() const { return m_slices.size(); }

  // The bars of a row between two times, on that many pixels. At most about two for each pixel;
  // a slice that is wider than a pixel has a bar of its own.
  void bars(std::uint32_t row, double from, double to, int pixels, std::vector<Bar>& out) const;

  // The slice that covers a time, or null.
  [[nodiscard]] const Slice* at(std::uint32_t row, TimeNs time) const;

 private:
  static constexpr std::size_t kFan = 8;
  struct Block {
    TimeNs end = 0;
    TimeNs busy = 0;
    std::uint16_t shade = 0;
  };
  struct Pyramid {
    std::vector<std::vector<Block>> levels;  // levels[k][i]: slices i*8^(k+1) and on
  };
  [[nodiscard]] Pyramid pyramidOf(std::span<const Slice> slices) const;

  // What was added, until finish(): in pieces, since a vector that grows would touch three times
  // the memory, and memory that is new costs more than the slices.
  struct Added {
    Slice slice;
    std::uint32_t row = 0;
  };
  static constexpr std::size_t kFirstPiece = 4096;
  static constexpr std::size_t kPiece = 1 << 20;  // large enough to go back to the system

  std::vector<std::vector<Added>> m_added;
  std::vector<Slice> m_slices;
  std::vector<std::size_t> m_first;  // of each row, and one past the last
  std::vector<std::uint32_t> m_pyramid;
  std::vector<Pyramid> m_pyramids;
};

// From the moment at which a G was made ready, or stolen, to where it ran.
struct Link {
  TimeNs from = 0;
  TimeNs to = 0;
  std::uint32_t fromG = 0;  // who woke it: goroutines' index, or kNoG
  std::uint32_t toG = 0;    // of a steal kNoG
  std::uint16_t fromP = 0;
  std::uint16_t toP = 0;
  bool steal = false;
};
inline constexpr std::uint32_t kNoG = 0xffffffff;

struct TimelineG {
  std::uint32_t goid = 0;
  TextId function = 0;
  bool system = false;
};

struct Timeline {
  SliceRows procs;  // a row for each P
  SliceRows threads;
  SliceRows gs;                       // a row for each of `goroutines`
  std::vector<TimelineG> goroutines;  // in the order in which they were created
  std::vector<Link> links;            // by `from`
  TimeNs end = 0;

  // Folds the first `events` events again: 50 to 130 ns each. `goOn` is told now and then how many
  // are done; nothing comes of it when that says false.
  static std::optional<Timeline> of(const EventLog& log, std::uint64_t events,
                                    const std::function<bool(std::uint64_t)>& goOn = {});
};

}  // namespace gantry::ui
