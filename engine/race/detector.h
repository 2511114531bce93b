// Detector: finds two accesses to the same memory, one of them a write, that nothing orders.
//
// Happens-before by vector clocks (go-semantics 7.1). It knows nothing of programs: somebody tells
// it which goroutine runs, what that accesses, and which edges there are. A release tells an
// object what the goroutine knows, an acquire takes it over; only a release makes the goroutine's
// own time go on, so an access costs a comparison as long as nothing was released since the last
// one of that word: 2 to 4 ns; else 20 to 60.
//
// As in Go, a word whose race was found is not looked at for reads any more, and a pair of stacks
// is told once. One Detector serves run after run; reset() frees nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "engine/race/clocks.h"
#include "engine/race/shadow.h"
#include "engine/race/stacks.h"

namespace gantry::race {

// What makes an edge; the words are for whoever explains a race.
enum class EdgeKind : std::uint8_t {
  none,
  go,
  channel,
  close,
  lock,
  waitgroup,
  once,
  atomic,
  timer,
};

struct Edge {
  EdgeKind kind = EdgeKind::none;
  std::uint64_t event = 0;
};

struct Goroutine {
  Clock clock;
  std::uint32_t time = 1;   // its own, in `clock`, too
  std::uint32_t slot = 0;   // its number in the World
  std::uint32_t goid = 0;   // its number for people
  std::uint32_t child = 0;  // the first that a go statement makes is 1
  StackId created = 0;      // where; 0: by nobody
  StackId at = 0;           // where it last asked the runtime for something
  std::uint64_t about = 0;  // the object's address
  Tid parent = 0;
  bool hasParent = false;
  bool ended = false;
  std::uint64_t createdEvent = 0;
  Edge released;  // the last of each
  Edge acquired;
};

// One of the two parties of a race.
struct Party {
  Tid tid = 0;
  Access access;
  std::uint64_t event = 0;  // the last before the access that its goroutine took part in
};

struct Found {
  std::uint64_t address = 0;
  Party now;
  Party before;
  // Whether `before` released anything after its access, and the last it did; what the other
  // acquired last. The edge that is missing would lead from the one to the other.
  Edge released;
  Edge acquired;
};

// Two clocks, because a lock of readers and writers needs two: what readers wait for, and what
// only writers do.
struct SyncClock {
  Clock all;
  Clock writers;
};

class Detector {
 public:
  // Where the goroutine that runs is.
  class StackSource {
   public:
    virtual StackId stack() = 0;

   protected:
    ~StackSource() = default;
  };

  // Told of every access as it is made, word by word: also of those that add nothing.
  class Listener {
   public:
    virtual void accessed(std::uint64_t address, bool writes) = 0;

   protected:
    ~Listener() = default;
  };
  void listen(Listener* listener) { m_listener = listener; }

  // A new run in a program whose memory lies at `base`. `events`: the count of the run's events,
  // to say when things happened; may be null.
  void reset();
  void begin(std::uint64_t base, std::uint64_t bytes, StackSource* source);
  void countEvents(const std::uint64_t* events) { m_events = events; }
  void onRace(std::function<void(const Found&)> told) { m_told = std::move(told); }

  // Goroutines, by their slot in the World. `parent`: the one that says go; null: nobody.
  Tid create(std::uint32_t slot, const Tid* parent);
  void name(std::uint32_t slot, std::uint32_t goid) { of(slot).goid = goid; }
  void end(std::uint32_t slot) { of(slot).ended = true; }
  // This one runs until the next call.
  void run(std::uint32_t slot);
  [[nodiscard]] Tid tidOf(std::uint32_t slot) const { return m_slots[slot]; }
  [[nodiscard]] const Goroutine& goroutine(Tid tid) const { return m_goroutines[tid]; }
  // What this goroutine knows of that one.
  [[nodiscard]] std::uint32_t knowledge(Tid tid, Tid of) {
    return m_clocks.get(m_goroutines[tid].clock, of);
  }
  [[nodiscard]] std::size_t goroutines() const { return m_goroutines.size(); }
  [[nodiscard]] Tid current() const { return m_current; }
  void here(StackId stack, std::uint64_t about = 0) {
    m_goroutines[m_current].at = stack;
    m_goroutines[m_current].about = about;
  }
  // What this goroutine asked for, about an object, takes place: an access to that, from there.
  void access(std::uint32_t slot, bool writes);

  // Accesses of the running goroutine to `size` bytes. The first two are for one word at most.
  void read(std::uint64_t address, std::uint32_t size) {
    if (!quick(address, size, false)) slow(address, size, false, false);
  }
  void write(std::uint64_t address, std::uint32_t size) {
    if (!quick(address, size, true)) slow(address, size, true, false);
  }
  // Whether an access adds nothing to what is remembered: then it may be left out.
  [[nodiscard]] bool quick(std::uint64_t address, std::uint32_t size, bool writes) const {
    return m_listener == nullptr && addsNothing(address, size, writes);
  }
  [[nodiscard]] bool addsNothing(std::uint64_t address, std::uint32_t size, bool writes) const {
    const Cell* const cell = m_shadow.find(address);
    if (cell == nullptr) return false;
    const std::uint32_t mask = ((1U << size) - 1) << (address & 7);
    if (cell->writeEpoch == m_epoch && (mask & ~std::uint32_t{cell->writeMask}) == 0) return true;
    return !writes &&
           ((cell->readEpoch == m_epoch && (mask & ~std::uint32_t{cell->readMask}) == 0) ||
            cell->reported != 0);
  }
  // Any size. `stack` 0: the source is asked.
  void slow(std::uint64_t address, std::uint64_t size, bool writes, bool atomic, StackId stack = 0);
  void forget(std::uint64_t address, std::uint64_t bytes) { m_shadow.forget(address, bytes); }

  // Edges. Objects are the callers'; each is dropped by reset().
  void acquire(Tid tid, const Clock& from, EdgeKind kind);
  void release(Tid tid, Clock& into, EdgeKind kind);         // it then knows this and what it knew
  void releaseStore(Tid tid, Clock& into, EdgeKind kind);    // it forgets what it knew
  void releaseAcquire(Tid tid, Clock& with, EdgeKind kind);  // each takes over what the other knew
  void exchange(Tid one, Tid other, EdgeKind kind);          // two goroutines meet
  void hear(Tid tid, Tid from, EdgeKind kind);               // a release to one goroutine
  Clocks& clocks() { return m_clocks; }

  // Objects of package sync and words with atomic accesses.
  SyncClock& sync(std::uint32_t id) {
    if (id >= m_syncs.size()) m_syncs.resize(id + 1);
    return m_syncs[id];
  }
  Clock& atomicAt(std::uint64_t address) { return m_atomics[address]; }

  Stacks& stacks() { return m_stacks; }
  [[nodiscard]] std::uint64_t races() const { return m_races; }
  // The event at which this goroutine's time began to be `time`; 0 when nobody counts.
  [[nodiscard]] std::uint64_t eventOf(Tid tid, std::uint32_t time) const;

 private:
  struct Tick {
    Tid tid = 0;
    std::uint32_t event = 0;  // the low half
  };

  Goroutine& of(std::uint32_t slot) { return m_goroutines[m_slots[slot]]; }
  void tick(Tid tid, EdgeKind kind);
  void touch(Cell& cell, std::uint64_t address, const Access& now);
  [[nodiscard]] bool known(std::uint64_t epoch);
  [[nodiscard]] const Access* conflict(Cell& cell, const Access& now, Access& inlined);
  void drop(Cell& cell, const Access& now);
  void keep(Cell& cell, const Access& now);
  void keepRead(Cell& cell, const Access& now);
  void tidyReads(Extra& extra, const Access& now);
  void found(std::uint64_t address, const Access& now, const Access& before);

  Clocks m_clocks;
  Shadow m_shadow;
  Stacks m_stacks;
  StackSource* m_source = nullptr;
  std::uint64_t m_epoch = 0;
  Tid m_current = 0;
  std::vector<Goroutine> m_goroutines;
  std::vector<Tid> m_slots;
  std::vector<SyncClock> m_syncs;
  std::map<std::uint64_t, Clock> m_atomics;
  std::vector<Tick> m_ticks;
  std::set<std::pair<StackId, StackId>> m_toldPairs;
  std::uint64_t m_races = 0;
  std::uint32_t m_children = 0;
  const std::uint64_t* m_events = nullptr;
  Listener* m_listener = nullptr;
  std::function<void(const Found&)> m_told;
};

}  // namespace gantry::race
