// EventReader: the rows of a run's event list in words, read a block at a time.
//
// A row needs the World just before its event. The reader folds to the start of a block, tells
// all of its rows and keeps the last few blocks, so scrolling and redrawing cost nothing and a
// jump costs one seek. All lists of a window share one reader: a World may be large.
#pragma once

#include <QCache>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/world/cursor.h"
#include "ui/i18n/happening.h"
#include "ui/session/run.h"

namespace gantry::ui {

class EventReader {
 public:
  struct Line {
    std::uint64_t event = 0;  // index in the log
    TimeNs time = 0;
    Happening words;
  };

  explicit EventReader(RunPtr run);

  [[nodiscard]] const Run& run() const { return *m_run; }

  // The row must be below run->rows.count(). The reference is good until the next call.
  const Line& line(std::uint64_t row);

  // Forgets the words: the language has changed.
  void clear() { m_blocks.clear(); }

 private:
  static constexpr std::uint64_t kBlock = 32;
  static constexpr int kBlocks = 64;  // kept; more than any screen shows

  using Block = std::vector<Line>;
  Block* read(std::uint64_t block);

  RunPtr m_run;
  Cursor m_cursor;
  QCache<quint64, Block> m_blocks{kBlocks};
};

using EventReaderPtr = std::shared_ptr<EventReader>;

}  // namespace gantry::ui
