// What the families of the fold share: the rule macro, lists of Gs, a G's change of status.
#pragma once

#include "engine/event/event.h"
#include "engine/world/world.h"

// An event that breaks a rule is refused with a text.
#define RULE(condition, text)      \
  do {                             \
    if (!(condition)) [[unlikely]] \
      return text;                 \
  } while (false)

namespace gantry::folding {

template <Kind K>
struct Of {};

// b of a `wide` kind: 64 bits when a Wide event came just before.
inline std::int64_t wideB(World& w, auto e) {
  if (w.hasWide == 0) [[likely]]
    return static_cast<std::int32_t>(e.b());
  w.hasWide = 0;
  return w.wide << 32 | e.b();
}

// Whether all Gs lie in the caches, as a few thousand do.
inline bool inCaches(const World& w) { return w.gs.size() <= 4096; }

// For walks along a list of many Gs, which are long out of the caches: most of them were made one
// after the other, and stand in the list as in the table. Inlined always, as all that only
// prefetches: g++ takes a call of it for one without effect.
[[gnu::always_inline]] inline void fetchAhead(const World& w, std::uint32_t id) {
  constexpr std::uint32_t kAhead = 24;
  if (id + kAhead < w.gs.size()) __builtin_prefetch(&w.gs[id + kAhead]);
}

inline void pushTail(World& w, GList& list, std::uint32_t g) {
  w.gs[g].link = kNil;
  if (list.tail == kNil) {
    list.head = g;
  } else {
    w.gs[list.tail].link = g;
  }
  list.tail = g;
  ++list.size;
}

inline void pushHead(World& w, GList& list, std::uint32_t g) {
  w.gs[g].link = list.head;
  list.head = g;
  if (list.tail == kNil) list.tail = g;
  ++list.size;
}

// The list must not be empty.
inline std::uint32_t popHead(World& w, GList& list) {
  const std::uint32_t g = list.head;
  list.head = w.gs[g].link;
  if (list.head == kNil) list.tail = kNil;
  w.gs[g].link = kNil;
  --list.size;
  return g;
}

// Moves a G to another status and books the time it spent in the one before.
inline void setStatus(World& w, G& g, GStatus status) {
  const TimeNs spent = w.now - g.since;
  if (g.status == GStatus::running) {
    g.ran += spent;
  } else if (g.status == GStatus::runnable) {
    g.readyTime += spent;
  }
  g.status = status;
  g.since = w.now;
}

inline void setState(World& w, M& m, MState state) {
  m.state = state;
  m.since = w.now;
}

// The M's G, which runs, goes to another status: books the P's time too.
inline G& leaveM(World& w, M& m, GStatus status) {
  G& g = w.gs[m.curg.v];
  P& p = w.ps[m.p.v];
  p.busy += w.now - p.since;
  p.since = w.now;
  m.curg = GId::none();
  setState(w, m, MState::scheduling);
  g.ran += w.now - g.since;
  g.since = w.now;
  g.status = status;
  return g;
}

// Wait queues. `queue` picks one of an object's two.
inline WaitQueue& queueOf(World& w, const Sudog& s) {
  if (s.isChan) return s.queue == 0 ? w.chans[s.object].sendq : w.chans[s.object].recvq;
  return w.syncs[s.object].queues[s.queue];
}

// Enqueues the G at the tail (or the head) of a queue of an object.
inline Sudog& addSudog(World& w, GId g, bool isChan, std::uint32_t object, std::uint8_t queue,
                       bool atHead = false) {
  std::uint32_t id = w.sudogFree;
  if (id != kNil) {
    w.sudogFree = w.sudogs[id].ofG;
  } else {
    id = static_cast<std::uint32_t>(w.sudogs.size());
    w.sudogs.emplace_back();
  }
  Sudog& s = w.sudogs[id];
  s = Sudog{};
  s.g = g;
  s.object = object;
  s.queue = queue;
  s.isChan = isChan;
  s.ofG = w.gs[g.v].sudogs;
  w.gs[g.v].sudogs = id;
  w.gs[g.v].object = object;
  WaitQueue& q = queueOf(w, s);
  if (atHead) {
    s.next = q.head;
    (q.head == kNil ? q.tail : w.sudogs[q.head].prev) = id;
    q.head = id;
  } else {
    s.prev = q.tail;
    (q.tail == kNil ? q.head : w.sudogs[q.tail].next) = id;
    q.tail = id;
  }
  ++q.size;
  return s;
}

// A G that is woken leaves every queue it stands in. Go leaves the other sudogs of a select
// in place until the G runs and skips them meanwhile (3.5 d, e): the same to see, later.
inline void dropSudogs(World& w, G& g) {
  std::uint32_t id = g.sudogs;
  while (id != kNil) {
    Sudog& s = w.sudogs[id];
    WaitQueue& q = queueOf(w, s);
    (s.prev == kNil ? q.head : w.sudogs[s.prev].next) = s.next;
    (s.next == kNil ? q.tail : w.sudogs[s.next].prev) = s.prev;
    --q.size;
    const std::uint32_t next = s.ofG;
    s.g = GId::none();
    s.ofG = w.sudogFree;
    w.sudogFree = id;
    id = next;
  }
  g.sudogs = kNil;
}

}  // namespace gantry::folding
