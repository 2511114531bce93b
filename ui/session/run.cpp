// One walk over the log for keyframes, console and marks.
#include "ui/session/run.h"

#include <algorithm>

namespace gantry::ui {
namespace {

// So many events are read three times: they stay in the cache.
constexpr std::uint64_t kPiece = 16'384;
constexpr std::uint32_t kMain = 0;  // the slot of the main goroutine

bool noticed(Kind kind) {
  return kind == Kind::Output || kind == Kind::Close || kind == Kind::Panic ||
         kind == Kind::Fatal || kind == Kind::Exit || kind == Kind::Start;
}

}  // namespace

bool Run::takeIn(std::uint64_t count) {
  const std::uint64_t end = std::min<std::uint64_t>(recording.events.size(), size() + count);
  while (size() < end && takePiece(std::min(end, size() + kPiece))) {
  }
  return keyframes.damage() == nullptr && size() < recording.events.size();
}

std::shared_ptr<const Run> Run::soFar() const {
  const auto part = std::make_shared<Run>();
  part->recording.setup = recording.setup;
  part->recording.symbols = Symbols(recording.symbols);
  // Events that were recorded and not taken in are behind size(), where nobody looks.
  part->recording.events = recording.events.shared();
  part->recording.decisions = recording.decisions;
  part->recording.races = recording.races;
  part->keyframes = keyframes;
  part->rows = rows;
  part->console = console;
  part->marks = marks;
  part->firstUser = firstUser;
  part->stopped = true;
  return part;
}

bool Run::takePiece(std::uint64_t end) {
  const EventLog& log = recording.events;
  std::uint64_t n = size();
  for (; n < end; ++n) {
    const Event event = log[n];
    if (!noticed(event.kind()) || (event.kind() == Kind::Start && event.a() != kMain)) continue;
    // The World just before the event knows which G its M runs.
    keyframes.extendBy(log, n - size());
    if (keyframes.damage() != nullptr) break;
    notice(n, event);
  }
  keyframes.extendBy(log, n - size());
  rows.extend(log, size());
  return keyframes.damage() == nullptr;
}

void Run::notice(std::uint64_t n, Event event) {
  const World& before = keyframes.last();
  const auto mark = [&](Mark::What what) {
    if (marks.size() < kMaxMarks || what == Mark::What::end) marks.push_back({n, what});
  };
  switch (event.kind()) {
    case Kind::Output: {
      const GId g = event.m().v < before.ms.size() ? before.gOf(event.m()) : GId::none();
      console.write(n, g.valid() ? before.gs[g.v].goid : 0, event.a(),
                    recording.symbols.text(event.b()));
      break;
    }
    case Kind::Start:
      // The runtime starts main several times before main.main begins, all at time 0.
      if (firstUser == 0 || before.now + event.dt() == 0) firstUser = n + 1;
      break;
    case Kind::Close:
      mark(Mark::What::close);
      break;
    case Kind::Panic:
      mark(Mark::What::panic);
      break;
    default:
      mark(Mark::What::end);
      break;
  }
}

}  // namespace gantry::ui
