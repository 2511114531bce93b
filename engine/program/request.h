// Request and Reply: the whole conversation between what a G runs and the runtime.
//
// A Body computes for real; whatever touches the simulated machine it asks for with a
// Request, and goes on when the runtime resumes it with the Reply. A request names things by
// the ids that earlier replies gave; it never sees the scheduler or the World.
#pragma once

#include <cstdint>

#include "engine/base/ids.h"

namespace gantry {

class Body;

// What can be asked, by families. Beside each: the fields of Request it reads -> the Reply.
enum class Op : std::uint8_t {
  // Virtual time: nothing but costNs. Preemption can fall anywhere in it.
  work,
  // Scheduling.
  go,            // body, function (TextId in obj) -> word: goid
  gosched,       //
  goexit,        // the body has run its deferred calls: end the goroutine
  finish,        // the body returned; in main: the process ends
  lockThread,    //
  unlockThread,  //
  gomaxprocs,    // word: n (0 asks, kNoObject restarts the world) -> word: n before
  numCpu,        // -> word
  numGoroutine,  // -> word
  goid,          // -> word: the number of the goroutine that asks
  stacks,        // -> word: that number, picked: TextId of the stacks of all others
  // Channels (go-semantics 3). obj kNoObject is the nil channel.
  makeChan,  // word: cap (signed), label in shown -> word: id; panics makechan
  send,      // obj, word, shown
  recv,      // obj -> word, ok
  trySend,   // obj, word, shown -> ok: sent
  tryRecv,   // obj -> word, ok; picked 0: received or closed, -1: would block
  close,     // obj
  chanLen,   // obj -> word
  chanCap,   // obj -> word
  select,    // cases, n, flag kHasDefault -> picked (-1: default), word, ok
  // Locks (4). makeSync: kind in word, label in shown, obj: what it is a copy of, or kNoObject
  // -> word: id
  makeSync,
  mutexLock,     // obj
  mutexTryLock,  // obj -> ok
  mutexUnlock,   // obj
  rwRLock,
  rwTryRLock,
  rwRUnlock,
  rwLock,
  rwTryLock,
  rwUnlock,       // obj (-> ok)
  wgAdd,          // obj, word: delta (signed)
  wgWait,         // obj
  onceBegin,      // obj -> ok: the caller must run f, then ask onceEnd
  onceEnd,        // obj
  condWait,       // obj: the condition, word: id of its Mutex
  condSignal,     // obj
  condBroadcast,  // obj
  semAcquire,     // obj
  semRelease,     // obj
  atomic,         // obj, word: the value after; takes its turn in time -> word: same
  // Time (5).
  now,         // -> word: virtual ns since start, strictly growing
  sleep,       // word: ns (signed)
  newTimer,    // word: ns (signed) -> word: timer id, picked: its channel's id
  newTicker,   // word: ns -> word: timer id, picked: its channel's id; panics
  afterFunc,   // shown: ns, body, function in obj -> word: timer id
  timerStop,   // obj -> ok: it was active
  timerReset,  // obj, word: ns, fresh (afterFunc's: its next body, or null) -> ok: it was
               // active; panics for a ticker with ns <= 0
  // The outside (2.10).
  syscall,   // word: ns it takes; flag kBlocking: entersyscallblock
  ioWait,    // word: ns until ready: parks on the poller
  netCall,   // word: ns it takes, obj: 1 sends, 0 receives: a system call whose effect others see
  netWait,   // word: deadline (kNever: none), obj: TextId of what is waited for: parks on the
             // poller until then or until netReady
  netReady,  // obj: slot of the G that waits, or is about to
  print,     // obj: TextId, n: fd 1 or 2: one write through a system call
  rawPrint,  // obj: TextId: print/println to fd 2, never a scheduling point
  // The end, and what is shown of a failure on the way (6).
  panicBegin,   // obj: TextId: the goroutine panics and starts unwinding
  recovered,    // obj: TextId
  goexitBegin,  // Goexit starts to run the deferred calls
  uncaught,     // obj: TextId of Go's whole stderr text up to "goroutine N": exit 2
  fatal,        // obj: TextId of "fatal error: ..."'s message: exit 2
  exit,         // word: status
  memoryLimit,  // the program has used up the memory it may use: the run ends
  // The program's own counter.
  count,  // obj: LabelId, word: by (signed)
};

inline constexpr std::uint32_t kNoObject = 0xffffffff;

// One case of a select. Lives in the body until the reply comes.
struct SelectCase {
  std::uint32_t chan = kNoObject;
  bool isSend = false;
  std::uint64_t word = 0;  // what a send sends
  std::int64_t shown = 0;
};

struct Request {
  static constexpr std::uint8_t kHasDefault = 1;
  static constexpr std::uint8_t kBlocking = 2;
  static constexpr std::uint8_t kBeforeAccess = 4;  // work: `accesses` is why it is asked for

  Op op = Op::finish;
  std::uint8_t flags = 0;
  std::uint16_t n = 0;
  std::uint32_t obj = kNoObject;
  std::uint64_t costNs = 0;  // computing since the last request
  PosId pos = 0;             // where in the program
  // The G that resumes the body: its slot in World. Filled in by the runtime, when what stands
  // below is.
  std::uint32_t g = 0;
  union {
    std::uint64_t word = 0;  // opaque payload, moved from sender to receiver untouched
    Body* body;              // go, afterFunc: ownership passes
  };
  union {
    std::int64_t shown = 0;  // what World and views show of the payload
    const SelectCase* cases;
    Body* fresh;
  };

  // How long the body may compute: filled in by the runtime before it resumes a body of a program
  // that shares memory (Program::sharesMemory: the Go virtual machine), which only reads it.
  // Both count from when the body goes on, after the cost of the call it had asked for.
  //
  // No other M acts in so many ns: accesses to memory within them are in exact order of time.
  // 0: others come first; a run in strict order (quantum 0) must ask for work with costNs 0 then.
  std::uint64_t strictNs = 0;
  // A body that has computed so long must ask for work, so that others act, preemption falls and
  // limits hold. The larger of strictNs and the run's quantum; at most 10 ms.
  std::uint32_t budgetNs = 0;
  // In explored runs: before the body's so-manieth access to memory that others may access, too, it
  // must ask for work. 0: no such bound.
  std::uint32_t accesses = 0;
  // When the body goes on: the instant that both count from.
  std::uint64_t startNs = 0;
};
static_assert(sizeof(Request) == 64);

// What a runtime call does to its caller when it does not simply succeed.
enum class Trouble : std::uint8_t {
  none,
  panic,  // the body must panic with the runtime error whose text is in `word` (a TextId)
};

struct Reply {
  std::uint64_t word = 0;
  std::int32_t picked = 0;
  bool ok = true;
  Trouble trouble = Trouble::none;
  std::uint16_t padding = 0;  // two whole words to copy
};
static_assert(sizeof(Reply) == 16);

}  // namespace gantry
