// History: what goroutines did to channels and locks in a run, as far as explanations need it.
//
// One walk over the log, folding: about 30 ns an event. Of each object the last use of each kind by
// each of at most kMostUsers goroutines is kept.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/trace/recording.h"
#include "engine/world/cursor.h"

namespace gantry {

enum class How : std::uint8_t { send, receive, close, lock, unlock, done, add, wait, signal };

// The last time that a goroutine did this to the object.
struct Use {
  How how = How::send;
  std::uint32_t goid = 0;
  std::uint64_t event = 0;
  PosId pos = 0;
  bool lost = false;  // a signal that woke nobody
};

// A lock that is held: `reads` for RLock. `waiting`: asked for, not granted yet.
struct Hold {
  std::uint32_t sync = kNil;
  std::uint32_t goid = 0;
  std::uint64_t event = 0;
  PosId pos = 0;
  bool reads = false;
  bool waiting = false;
};

// A goroutine asked for `second` while it held `first`.
struct LockEdge {
  Hold first;
  Hold second;
  std::vector<std::uint32_t> alsoHeld;  // other locks: a common one makes the order harmless
};

// A goroutine read-locked what it had read-locked.
struct Reread {
  Hold first;
  Hold second;
};

// A lock that was held, with its end; `until` 0: it still is.
struct Held {
  Hold hold;
  std::uint64_t until = 0;
  PosId untilPos = 0;
};

// The event of an operation that orders goroutines, and its line.
struct Mark {
  std::uint64_t event = 0;
  PosId pos = 0;
};
struct RaceMarks {
  Mark released;
  Mark acquired;
};

struct Life {
  std::uint32_t slot = kNil;
  TextId function = 0;
  PosId createdAt = 0;
  std::uint32_t parent = 0;
  bool byTimer = false;       // the timer's that the parent set at createdAt
  std::uint64_t created = 0;  // event
  std::uint64_t ended = 0;    // event; 0: it has not
  std::uint64_t blocked = 0;  // event at which it last blocked
  std::uint64_t goexit = 0;   // event of its runtime.Goexit; 0: it called none
  PosId goexitAt = 0;
  PosId pos = 0;     // where it last was
  PosId ownPos = 0;  // and in the program, not the library or what runs tests
};

// How a timer's last setting ended.
struct TimerEnd {
  std::uint64_t event = 0;  // 0: it has not
  bool stopped = false;     // by `goid`, there; else it fired
  std::uint32_t goid = 0;
  PosId pos = 0;
};

// A lock or WaitGroup that is a copy of another in memory.
struct Copy {
  std::uint32_t of = kNil;
  std::uint64_t made = 0;   // event of its first use
  std::vector<Hold> holds;  // of the other then
};

// The other who used the map that ended the run.
struct FatalWith {
  std::uint32_t slot = kNil;
  PosId pos = 0;
};

struct Panicked {
  std::uint32_t goid = 0;
  std::uint64_t event = 0;
  PosId pos = 0;
  TextId text = 0;
  bool recovered = false;
};

// Whether a position lies in the program and not in the standard library, nor in the main function
// that was written for its tests.
[[nodiscard]] bool isOwnCode(const Recording& recording, PosId pos);

class History {
 public:
  static constexpr std::size_t kMostUsers = 64;
  static constexpr std::size_t kMostEdges = 4096;
  static constexpr std::size_t kMostWriters = 8;  // of a lock
  static constexpr std::size_t kMostRereads = 64;
  static constexpr std::size_t kMostRaceHolds = 100'000;

  // Of the first `until` events.
  History(const Recording& recording, const Keyframes& keyframes, std::uint64_t until = kAll);
  static constexpr std::uint64_t kAll = ~std::uint64_t{0};

  [[nodiscard]] const std::vector<Use>& chanUses(std::uint32_t id) const { return m_chans[id]; }
  [[nodiscard]] const std::vector<Use>& syncUses(std::uint32_t id) const { return m_syncs[id]; }
  [[nodiscard]] const std::vector<Hold>& holds() const { return m_holds; }  // at the end
  [[nodiscard]] const std::vector<LockEdge>& edges() const { return m_edges; }
  [[nodiscard]] const std::vector<Reread>& rereads() const { return m_rereads; }
  // The last time that each of some goroutines took it to write.
  [[nodiscard]] const std::vector<Hold>& writers(std::uint32_t sync) const {
    return m_writers[sync];
  }
  [[nodiscard]] const std::vector<Panicked>& panics() const { return m_panics; }
  [[nodiscard]] const Life& life(std::uint32_t goid) const;
  [[nodiscard]] std::uint32_t goids() const { return static_cast<std::uint32_t>(m_lives.size()); }
  // The locks of the goroutines of recording.races, each from its lock to its unlock.
  [[nodiscard]] const std::vector<Held>& raceHolds() const { return m_raceHolds; }
  // Of recording.races: the operations that its edges speak of, as far as there is an event of
  // them.
  [[nodiscard]] const RaceMarks& raceMarks(std::size_t race) const { return m_marks[race]; }
  [[nodiscard]] const TimerEnd& timerEnd(std::uint32_t timer) const { return m_timerEnds[timer]; }
  [[nodiscard]] const Copy& copy(std::uint32_t sync) const { return m_copies[sync]; }
  [[nodiscard]] const FatalWith& fatalWith() const { return m_fatalWith; }
  // Whether somebody unlocked it who had not locked it.
  [[nodiscard]] bool passedOn(std::uint32_t sync) const { return m_passedOn[sync] != 0; }

  [[nodiscard]] const Recording& recording() const { return m_recording; }
  [[nodiscard]] const World& end() const { return m_world; }
  // The goroutine that ended the run: of the last Fatal or Exit; 0 none.
  [[nodiscard]] std::uint32_t endedBy() const { return m_endedBy; }
  [[nodiscard]] std::uint64_t endEvent() const { return m_endEvent; }

  // Words.
  // 0 for a line of the standard library, which says nothing to people.
  [[nodiscard]] std::uint32_t lineOf(PosId pos) const;
  // "line 12"; of the standard library the function.
  [[nodiscard]] Phrase line(PosId pos) const;
  // Of a goroutine that stands there: "line 12", too, while it is in the standard library, as long
  // as it was in the program before.
  [[nodiscard]] Phrase ownLine(std::uint32_t goid, PosId pos) const;
  [[nodiscard]] bool ofProgram(PosId pos) const;  // isOwnCode
  [[nodiscard]] Phrase chan(std::uint32_t id) const;
  [[nodiscard]] Phrase sync(std::uint32_t id) const;
  [[nodiscard]] Phrase typedSync(std::uint32_t id) const;  // "WaitGroup wg"
  // The mutex inside an RWMutex or Once is that object.
  [[nodiscard]] std::uint32_t outer(std::uint32_t sync) const;
  [[nodiscard]] FindingGoroutine goroutine(std::uint32_t goid) const;

 private:
  // Who set a timer, and where.
  struct Setting {
    std::uint32_t goid = 0;
    PosId pos = 0;
  };

  void walk(std::uint64_t until);
  void look(const World& before, Event event);
  void lookSync(const World& before, Event event, std::uint32_t goid);
  void use(std::vector<Use>& uses, How how, std::uint32_t goid, PosId pos, bool lost = false);
  void wrote(const Hold& now);
  void acquire(std::uint32_t sync, std::uint32_t goid, PosId pos, bool reads, bool waiting);
  void release(std::uint32_t sync, std::uint32_t goid, bool reads, PosId pos);
  void watchRaces();
  void lookTimer(Event event, std::uint32_t goid);
  void lookMade(const World& before, Event event);
  void markRaces(Event event, std::uint32_t goid);
  void stood(std::uint32_t goid, PosId pos);
  Life& lifeOf(std::uint32_t goid);

  const Recording& m_recording;
  World m_world;
  std::uint64_t m_at = 0;
  std::vector<std::vector<Use>> m_chans;
  std::vector<std::vector<Use>> m_syncs;
  std::vector<char> m_passedOn;
  std::vector<char> m_ofProgram;  // by PosId: 0 not known yet, 1 no, 2 yes
  std::vector<TimerEnd> m_timerEnds;
  std::vector<Setting> m_timerSets;  // by timer
  Setting m_fired;                   // of the timer that fired last
  std::vector<Copy> m_copies;        // by sync
  FatalWith m_fatalWith;
  std::vector<Hold> m_holds;
  std::vector<Held> m_raceHolds;
  std::vector<RaceMarks> m_marks;
  std::vector<char> m_racing;  // by goid
  std::vector<LockEdge> m_edges;
  std::vector<Reread> m_rereads;
  std::vector<std::vector<Hold>> m_writers;  // by sync
  std::vector<Panicked> m_panics;
  std::vector<Life> m_lives;  // by goid
  std::uint32_t m_endedBy = 0;
  std::uint64_t m_endEvent = 0;
};

}  // namespace gantry
