// World: the whole simulated machine at one event, as plain values.
//
// It is what the events add up to and nothing else: fold.h changes it, one event at a time;
// the scheduler reads it and changes it only by emitting events; every view is a function of
// it. Things live in tables and name each other by index, so a copy of a World is a keyframe.
//
// Queues of Gs are linked through G::link (the global queue, free lists) or through sudogs
// (wait queues). A linked list and not a vector per queue: a program may make a million
// channels, and a keyframe must stay a handful of block copies.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/base/ids.h"
#include "engine/base/table.h"
#include "engine/event/kinds.h"
#include "engine/world/timer_heap.h"

namespace gantry {

inline constexpr std::uint32_t kNil = 0xffffffff;  // the end of a linked list
// The most values that the buffers of all channels have room for: a run that wants more is out of
// memory, a recording that does is damaged.
inline constexpr std::size_t kMostCells = std::size_t{1} << 25;

// Go's own numbers (go-semantics 1.1), as schedtrace prints them.
enum class GStatus : std::uint8_t {
  idle = 0,
  runnable = 1,
  running = 2,
  syscall = 3,
  waiting = 4,
  dead = 6,
  preempted = 9,
};
// 1.3
enum class PStatus : std::uint8_t { idle = 0, running = 1, syscall = 2, gcstop = 3, dead = 4 };
// What a thread is doing (1.4). `scheduling` is on g0 with a P or looking for one.
enum class MState : std::uint8_t {
  scheduling,
  running,
  syscall,
  netpoll,
  idle,
  lockedWait,
  sysmon,
  exited,
};
// Which queue a runnable G is on. `hand`: picked by an M, not started yet.
enum class Where : std::uint8_t { none, runnext, ring, global, hand };

// A list of Gs linked by G::link.
struct GList {
  std::uint32_t head = kNil;
  std::uint32_t tail = kNil;
  std::uint32_t size = 0;
};

// A list of sudogs linked by Sudog::next and prev: a channel's sendq or recvq, a semaphore's.
struct WaitQueue {
  std::uint32_t head = kNil;
  std::uint32_t tail = kNil;
  std::uint32_t size = 0;
};

struct G {
  GStatus status = GStatus::idle;
  Where where = Where::none;
  WaitReason reason = WaitReason::none;  // kept after waking, as in Go
  std::uint8_t flags = 0;                // kSystem ...
  std::uint32_t goid = 0;
  TextId function = 0;
  PosId pos = 0;                 // the line it is at
  PosId createdAt = 0;           // the go statement
  std::uint32_t parentGoid = 0;  // 0 for main and for timers' goroutines
  PId p;                         // holds it (runnext, ring, running), or last ran it
  MId m;                         // runs it, or last ran it
  std::uint32_t link = kNil;     // next on the global queue or a free list
  std::uint32_t sudogs = kNil;   // what it waits on, by Sudog::ofG
  std::uint32_t object = kNil;   // Park's object, the channel or sync object of a sudog wait
  std::uint32_t timer = kNil;    // its own sleep timer, once it has slept
  MId lockedM;                   // LockOSThread
  std::uint16_t lockDepth = 0;
  TimeNs since = 0;      // when its status last changed
  TimeNs ran = 0;        // running in total, up to `since`
  TimeNs readyTime = 0;  // runnable in total, up to `since`

  static constexpr std::uint8_t kSystem = 1;     // made by the runtime: not the program's
  static constexpr std::uint8_t kPreempt = 2;    // sysmon asked it to stop
  static constexpr std::uint8_t kPanicking = 4;  // unwinding
  [[nodiscard]] bool system() const { return (flags & kSystem) != 0; }
  [[nodiscard]] bool preempt() const { return (flags & kPreempt) != 0; }
};

struct M {
  MState state = MState::scheduling;
  bool spinning = false;
  PId p;      // holds it
  PId nextp;  // will take it when it wakes
  PId oldp;   // had it before the system call
  GId curg;
  GId hand;     // picked or handed over, not started yet
  GId lockedg;  // LockOSThread
  std::uint32_t padding = 0;
  TimeNs since = 0;
  TimeNs until = 0;  // netpoll: the deadline it sleeps to, kNever for none
};

struct P {
  static constexpr std::uint32_t kRing = 256;
  PStatus status = PStatus::idle;
  bool onIdleList = false;
  MId m;
  GId runnext;
  std::uint32_t head = 0;  // counts up; index is head % 256
  std::uint32_t tail = 0;
  std::uint32_t schedtick = 0;
  std::uint32_t syscalltick = 0;
  std::uint32_t goidNext = 0;  // the batch of 16 goids (1.5)
  std::uint32_t goidEnd = 0;
  std::uint32_t gfree = kNil;  // dead Gs for reuse, LIFO
  std::uint32_t gfreeSize = 0;
  TimeNs since = 0;
  TimeNs busy = 0;  // running a G in total, up to the end of the last one
  std::array<std::uint32_t, kRing> ring{};
  TimerHeap timers;

  [[nodiscard]] std::uint32_t ringSize() const { return tail - head; }
  [[nodiscard]] GId ringAt(std::uint32_t i) const { return GId(ring[(head + i) % kRing]); }
  [[nodiscard]] bool runqEmpty() const { return head == tail && !runnext.valid(); }
};

// A G on one wait queue (Go's sudog). A select has one on each of its channels.
struct Sudog {
  GId g;
  std::uint32_t object = kNil;  // channel or sync object
  std::uint32_t next = kNil;    // in its queue
  std::uint32_t prev = kNil;
  std::uint32_t ofG = kNil;  // the same G's next sudog; the next free one when free
  std::uint8_t queue = 0;    // 0 sendq or first sema queue, 1 recvq or second
  bool isChan = false;
  bool isSelect = false;
  std::uint8_t padding = 0;
  std::int64_t value = 0;  // what a sender sends, as shown
};

// A channel (3.1). Values are what is shown of them: the integer itself, or for other types
// the number that Symbols knows a text by (see Channel::type's reader, symbols.h).
struct Hchan {
  LabelId label = 0;
  std::uint32_t cap = 0;
  std::uint32_t len = 0;
  std::uint32_t recvx = 0;  // index of the oldest value
  std::uint64_t cells = 0;  // its buffer: World::cells[cells .. cells + cap)
  WaitQueue sendq;
  WaitQueue recvq;
  std::uint32_t closed = 0;  // 1 when closed
  PosId madeAt = 0;
  std::uint32_t maker = 0;     // goid
  std::uint32_t timer = kNil;  // a time channel's timer: its len and cap read 0 (5.4)
  std::uint64_t sent = 0;      // values that went in or straight through
  std::uint64_t received = 0;
};

// A lock, wait group, condition, semaphore or atomic (4). The state words are Go's own:
// mutex: locked 1, woken 2, starving 4, waiters << 3. rwmutex: readerCount, readerWait.
// waitgroup: counter. once: 1 when done. cond, sema: waiters show in the queue.
struct Sync {
  SyncKind kind = SyncKind::mutex;
  std::uint8_t padding[3] = {};
  LabelId label = 0;
  std::int32_t state = 0;
  std::int32_t state2 = 0;
  GId owner;  // who locked it last and has not unlocked; none when free
  PosId madeAt = 0;
  WaitQueue queues[2];     // rwmutex: 0 writers, 1 readers; the rest use 0
  std::int64_t value = 0;  // atomic

  static constexpr std::int32_t kLocked = 1;
  static constexpr std::int32_t kWoken = 2;
  static constexpr std::int32_t kStarving = 4;
  static constexpr std::int32_t kWaiterShift = 3;
};

struct RuntimeTimer {
  TimeNs when = 0;
  TimeNs period = 0;
  TimerKind kind = TimerKind::sleep;
  bool active = false;  // set, and neither fired for good nor stopped
  PId p;                // whose heap it is in; a channel timer: only while awaited
  std::uint32_t padding = 0;
  std::uint32_t target = kNil;  // sleep: the G's slot; channel: the channel
  PosId madeAt = 0;
};

// The program's own counter (say, primes found), for the throughput chart.
struct NamedCounter {
  LabelId label = 0;
  std::uint32_t padding = 0;
  std::int64_t value = 0;
};

struct Totals {
  std::uint64_t created = 0;  // Gs, system ones too
  std::uint64_t ended = 0;
  std::uint64_t starts = 0;  // switches to a G
  std::uint64_t steals = 0;  // successful
  std::uint64_t stolen = 0;  // Gs moved by them
  std::uint64_t preemptions = 0;
  std::uint64_t handoffs = 0;
  std::uint64_t retakes = 0;
  std::uint64_t overflows = 0;
  std::uint64_t blocks = 0;
  std::uint64_t syscalls = 0;
  std::uint64_t outputs = 0;
  std::uint64_t liveGs = 0;  // not dead, system ones not counted: runtime.NumGoroutine
  std::uint64_t peakGs = 0;
};

struct World {
  TimeNs now = 0;
  std::uint64_t events = 0;  // folded so far, carriers counted: the index of the next event

  Table<G> gs;  // allgs: slot 0 is main
  Table<M> ms;
  std::vector<P> ps;  // every P that ever was; the first `gomaxprocs` are in use
  std::uint32_t gomaxprocs = 0;
  GList global;                      // the global run queue
  std::vector<std::uint16_t> pidle;  // LIFO: the top is the back
  std::vector<std::uint16_t> midle;
  std::uint32_t spinning = 0;  // nmspinning
  std::uint32_t needSpinning = 0;
  std::uint32_t gfree = kNil;  // sched.gFree
  std::uint32_t gfreeSize = 0;
  std::uint32_t goidgen = 0;
  std::uint32_t stw = 0;  // 1 while the world is stopped

  Table<Sudog> sudogs;
  std::uint32_t sudogFree = kNil;
  Table<Hchan> chans;
  Table<std::int64_t> cells;
  Table<Sync> syncs;
  Table<RuntimeTimer> timers;
  TimerHeap::Places timerPlaces;
  std::uint32_t timersSet = 0;  // in any heap
  Table<NamedCounter> counters;

  Totals totals;
  std::uint32_t exited = 0;  // 1 after Exit
  std::uint32_t exitCode = 0;
  TextId fatal = 0;       // the fatal error or the uncaught panic that ended it
  std::int64_t wide = 0;  // a Wide event's value, for the next event only
  std::uint32_t hasWide = 0;

  // The context of an event of this M: its P and its G, or none.
  [[nodiscard]] PId pOf(MId m) const { return ms[m.v].p; }
  [[nodiscard]] GId gOf(MId m) const { return ms[m.v].curg; }
};

// A stable hash of everything above. About 1 ns per 8 bytes of World.
[[nodiscard]] std::uint64_t digest(const World& world);

// The bytes a copy of this World moves: what a keyframe costs.
[[nodiscard]] std::size_t footprint(const World& world);

// Empty, with the memory of its tables kept, for the next run.
void reset(World& world);

}  // namespace gantry
