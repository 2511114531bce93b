// The one table of event kinds: its name, who must hold what, and what its arguments say.
//
// An event is one change of the simulated machine, made by one M. Its context is that M, the
// P the M holds and the G it runs; World knows both, so an event names only the M. The third
// column is what the context must be before the state moves:
//   none   nothing      m   the M exists      p   the M holds a P      g   the M runs a G
// Arguments a and b are 32 bits; `wide` marks kinds whose b is a signed 64-bit value: its
// high half comes in a Wide event just before, when b alone, sign-extended, does not say it.
// Ids of created channels, sync objects and timers are not said: they count up by themselves.
//
// Numbers in the file format are positions in this table: append, never reorder.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace gantry {

// clang-format off
//   kind            name             needs  a             b            wide
#define GANTRY_EVENT_KINDS(X)                                                         \
  /* carriers: they change nothing by themselves */                                   \
  X(Time,            "time",          none,  "lo",         "hi",         0)           \
  X(Wide,            "wide",          none,  "high",       "",           0)           \
  /* Ps and Ms (go-semantics 1.3, 1.4, 2.7) */                                        \
  X(Gomaxprocs,      "gomaxprocs",    m,     "n",          "",           0)           \
  X(StwBegin,        "stw-begin",     m,     "",           "",           0)           \
  X(StwEnd,          "stw-end",       m,     "",           "",           0)           \
  X(MNew,            "m-new",         none,  "id",         "role",       0)           \
  X(MPark,           "m-park",        m,     "why",        "",           0)           \
  X(MWake,           "m-wake",        m,     "id",         "p",          0)           \
  X(MExit,           "m-exit",        m,     "",           "",           0)           \
  X(Spin,            "spin",          m,     "on",         "",           0)           \
  X(NeedSpin,        "need-spin",     none,  "on",         "",           0)           \
  X(PAcquire,        "p-acquire",     m,     "p",          "",           0)           \
  X(PRelease,        "p-release",     p,     "why",        "",           0)           \
  X(PIdle,           "p-idle",        m,     "p",          "",           0)           \
  X(Handoff,         "handoff",       m,     "p",          "",           0)           \
  X(Retake,          "retake",        m,     "p",          "",           0)           \
  X(PreemptRequest,  "preempt-req",   m,     "p",          "",           0)           \
  X(NetpollBlock,    "netpoll-block", m,     "until lo",   "until hi",   0)           \
  X(NetpollReturn,   "netpoll-return", m,    "",           "",           0)           \
  /* Gs and run queues (1.1, 2.1 to 2.6) */                                           \
  X(Create,          "create",        p,     "g",          "function",   0)           \
  X(Start,           "run",           p,     "g",          "from",       0)           \
  X(Park,            "block",         g,     "why",        "object",     0)           \
  X(Ready,           "ready",         m,     "g",          "to",         0)           \
  X(Yield,           "yield",         g,     "why",        "",           0)           \
  X(End,             "end",           g,     "",           "",           0)           \
  X(Take,            "take",          m,     "g",          "from",       0)           \
  X(Overflow,        "overflow",      p,     "count",      "runnext",    0)           \
  X(GlobalGet,       "global-get",    p,     "count",      "",           0)           \
  X(Steal,           "steal",         p,     "victim",     "count",      0)           \
  X(LockThread,      "lock-thread",   g,     "",           "",           0)           \
  X(UnlockThread,    "unlock-thread", g,     "",           "",           0)           \
  X(Drain,           "drain",         m,     "p",          "count",      0)           \
  /* system calls (2.10) */                                                           \
  X(SyscallEnter,    "syscall",       g,     "ns",         "",           0)           \
  X(SyscallExit,     "syscall-exit",  m,     "p",          "",           0)           \
  X(SyscallSlow,     "syscall-slow",  m,     "to",         "",           0)           \
  /* channels and select (3) */                                                       \
  X(ChanMake,        "make",          m,     "cap",        "label",      0)           \
  X(Send,            "send",          m,     "chan",       "value",      1)           \
  X(SendTo,          "send-to",       m,     "chan",       "value",      1)           \
  X(Recv,            "recv",          g,     "chan",       "",           0)           \
  X(RecvFrom,        "recv-from",     g,     "chan",       "",           0)           \
  X(RecvClosed,      "recv-closed",   g,     "chan",       "",           0)           \
  X(ParkSend,        "block-send",    g,     "chan",       "value",      1)           \
  X(ParkRecv,        "block-recv",    g,     "chan",       "",           0)           \
  X(Close,           "close",         g,     "chan",       "",           0)           \
  X(SelectArmSend,   "select-send",   g,     "chan",       "value",      1)           \
  X(SelectArmRecv,   "select-recv",   g,     "chan",       "",           0)           \
  X(SelectWin,       "select-win",    g,     "case",       "ready",      0)           \
  /* sync (4): b is the object's state word after the operation */                    \
  X(SyncMake,        "make-sync",     m,     "kind",       "label",      0)           \
  X(Lock,            "lock",          g,     "sync",       "state",      0)           \
  X(Unlock,          "unlock",        g,     "sync",       "state",      0)           \
  X(RLock,           "rlock",         g,     "sync",       "state",      0)           \
  X(RUnlock,         "runlock",       g,     "sync",       "state",      0)           \
  X(SyncState,       "sync-state",    m,     "sync",       "state",      0)           \
  X(SyncState2,      "sync-state2",   m,     "sync",       "state",      0)           \
  X(SemaPark,        "block-sync",    g,     "sync",       "how",        0)           \
  X(WgAdd,           "wg-add",        g,     "sync",       "counter",    0)           \
  X(Atomic,          "atomic",        g,     "sync",       "value",      1)           \
  X(Signal,          "signal",        m,     "sync",       "count",      0)           \
  /* timers (5): b of TimerSet and Sleep is nanoseconds from now. A channel timer is */ \
  /* in the heap only while somebody is blocked on its channel: TimerArm, TimerDisarm */ \
  X(TimerMake,       "make-timer",    m,     "kind",       "period",     1)           \
  X(TimerSet,        "timer-set",     m,     "timer",      "delay",      1)           \
  X(TimerStop,       "timer-stop",    m,     "timer",      "",           0)           \
  X(TimerFire,       "timer-fire",    m,     "timer",      "",           0)           \
  X(TimerArm,        "timer-arm",     p,     "timer",      "",           0)           \
  X(TimerDisarm,     "timer-disarm",  m,     "timer",      "",           0)           \
  X(Sleep,           "sleep",         g,     "timer",      "delay",      1)           \
  /* what the program says, and how it ends (6) */                                    \
  X(Output,          "output",        m,     "fd",         "text",       0)           \
  X(Count,           "count",         g,     "counter",    "by",         1)           \
  X(Panic,           "panic",         g,     "text",       "",           0)           \
  X(Recover,         "recover",       g,     "text",       "",           0)           \
  X(Goexit,          "goexit",        g,     "",           "",           0)           \
  X(Fatal,           "fatal",         m,     "text",       "with",       1)           \
  X(Exit,            "exit",          m,     "code",       "",           0)
// clang-format on

enum class Kind : std::uint8_t {
#define X(kind, name, needs, a, b, wide) kind,
  GANTRY_EVENT_KINDS(X)
#undef X
};

enum class Needs : std::uint8_t { none, m, p, g };

struct KindRow {
  std::string_view name;
  Needs needs;
  std::string_view a;  // what argument a says; empty when unused
  std::string_view b;
  bool wide;
};

inline constexpr KindRow kKindRows[] = {
#define X(kind, name, needs, a, b, wide) {name, Needs::needs, a, b, wide != 0},
    GANTRY_EVENT_KINDS(X)
#undef X
};
inline constexpr std::size_t kKinds = std::size(kKindRows);

constexpr const KindRow& row(Kind kind) { return kKindRows[static_cast<std::size_t>(kind)]; }

// The arguments that are small enumerations. Their numbers are part of the file format.

// Where a G was when it was taken to run (Start, Take).
// `queued`: from wherever it stands in the queues of the P or in the global one, as an explorer of
// schedules picks it: as if all before it had been started and preempted at once.
enum class From : std::uint8_t { runnext, ringHead, ringTail, global, hand, queued };
// Where a G was put when it became runnable (Ready, SyscallSlow).
enum class To : std::uint8_t { runnext, ring, global, hand };
// Yield: Gosched and preemption go to the global queue, goyield to the ring (2.6, 2.9).
enum class YieldWhy : std::uint8_t { gosched, preempted, goyield };
// PRelease: why the M lets go of its P.
enum class ReleaseWhy : std::uint8_t { idle, syscall, locked, stopped, exit };
// MNew: what the thread is for.
enum class MRole : std::uint8_t { ordinary, sysmon };
// MPark: idle list, or waiting for its locked G.
enum class MParkWhy : std::uint8_t { idle, locked };
// SyncMake.
enum class SyncKind : std::uint8_t { mutex, rwmutex, waitgroup, once, cond, sema, atomic };
// TimerMake: what firing does: ready a sleeper, start a goroutine, send on a channel.
enum class TimerKind : std::uint8_t { sleep, func, channel };

// Fatal's b, of a map that two use at once: 1 + the slot of the other G, and the PosId where it is.
constexpr std::uint32_t kFatalWithShift = 24;
// SyncMake's a: the kind, and of a copy 1 + the object that it is a copy of.
constexpr std::uint32_t kSyncCopyShift = 8;
// SemaPark's b: bits 0..7 wait reason, bit 8 which queue of the object, bit 9 at the head.
constexpr std::uint32_t kSemaSecondQueue = 1u << 8;
constexpr std::uint32_t kSemaAtHead = 1u << 9;
// Steal's b: bit 31 says that the victim's runnext was taken.
constexpr std::uint32_t kStealRunnext = 1u << 31;
// MWake's b: bits 0..15 the P handed over (0xffff none), bit 16 the M starts spinning.
constexpr std::uint32_t kWakeSpinning = 1u << 16;
// Create's b: bit 31 marks a system goroutine.
constexpr std::uint32_t kCreateSystem = 1u << 31;

// Why a G waits: Go's `waitReason`, with Go's exact strings (1.2).
// clang-format off
#define GANTRY_WAIT_REASONS(X)                         \
  X(none,             "")                              \
  X(chanReceive,      "chan receive")                  \
  X(chanSend,         "chan send")                     \
  X(chanReceiveNil,   "chan receive (nil chan)")       \
  X(chanSendNil,      "chan send (nil chan)")          \
  X(select,           "select")                        \
  X(selectNoCases,    "select (no cases)")             \
  X(sleep,            "sleep")                         \
  X(mutexLock,        "sync.Mutex.Lock")               \
  X(rwmutexRLock,     "sync.RWMutex.RLock")            \
  X(rwmutexLock,      "sync.RWMutex.Lock")             \
  X(condWait,         "sync.Cond.Wait")                \
  X(semacquire,       "semacquire")                    \
  X(ioWait,           "IO wait")                       \
  X(coroutine,        "coroutine")                     \
  X(panicWait,        "panicwait")                     \
  X(forceGcIdle,      "force gc (idle)")               \
  X(gcSweepWait,      "GC sweep wait")                 \
  X(gcScavengeWait,   "GC scavenge wait")              \
  X(finalizerWait,    "finalizer wait")
// clang-format on

enum class WaitReason : std::uint8_t {
#define X(reason, text) reason,
  GANTRY_WAIT_REASONS(X)
#undef X
};

inline constexpr std::string_view kWaitReasonTexts[] = {
#define X(reason, text) text,
    GANTRY_WAIT_REASONS(X)
#undef X
};
inline constexpr std::size_t kWaitReasons = std::size(kWaitReasonTexts);

constexpr std::string_view text(WaitReason reason) {
  return kWaitReasonTexts[static_cast<std::size_t>(reason)];
}

}  // namespace gantry
