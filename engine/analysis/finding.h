// Finding: something that went wrong in a run, or would in another order: its kind, a text in
// both languages, and the evidence: goroutines, source lines, events.
//
//   Keyframes keyframes;  keyframes.extend(recording.events);
//   for (const Finding& finding : findings(recording, keyframes))
//     print(textOf(finding, Language::en));
//
// Each analysis is a file with one function from a recording to findings; findings() calls them
// all. Equal recordings give equal findings. Texts are made of message ids and typed parts
// (Phrase), so that a window can colour or link a part and choose the language late.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/analysis/messages.h"
#include "engine/program/body.h"
#include "engine/trace/recording.h"
#include "engine/world/cursor.h"

namespace gantry {

// The names are those of `gantry explain --json`.
// clang-format off
#define GANTRY_FINDING_KINDS(X)                                                               \
  X(deadlock, "deadlock")                /* total, or of some goroutines while others run */  \
  X(leak, "leak")                        /* blocked for ever when main returns */             \
  X(race, "race")                                                                             \
  X(panic, "panic")                      /* not recovered: it ended the run */                \
  X(fatal, "fatal")                      /* a fatal error that is no deadlock */              \
  X(lockOrder, "lock-order")             /* locks taken in a circle, even if it went well */  \
  X(doubleLock, "double-lock")           /* a goroutine locks what it holds */                \
  X(starvation, "starvation")                                                                 \
  X(recursiveRlock, "recursive-rlock")   /* with a writer between */                          \
  X(heldWhileBlocked, "lock-held-while-blocked")  /* and somebody waits for the lock */       \
  X(unlockOfUnlocked, "unlock-of-unlocked")                                                   \
  X(waitgroupMisuse, "waitgroup-misuse")                                                      \
  X(sendOnClosed, "send-on-closed")                                                           \
  X(closeOfClosed, "close-of-closed")                                                         \
  X(closeOfNil, "close-of-nil")                                                               \
  X(concurrentMap, "concurrent-map")                                                          \
  X(exit, "exit")                        /* os.Exit with a status that is not 0 (explore) */
// clang-format on

enum class FindingKind : std::uint8_t {
#define X(kind, name) kind,
  GANTRY_FINDING_KINDS(X)
#undef X
};
[[nodiscard]] std::string_view nameOf(FindingKind kind);

// A part of a text, or a whole sentence: a message with its own parts.
struct Phrase {
  enum class Form : std::uint8_t {
    text,       // as it is: names, Go's own texts
    number,     //
    goroutine,  // number: goid -> "G7"
    line,       // number -> "line 12"; 0 -> "an unknown line"
    duration,   // number: ns
    message,    // id, with parts
    object,     // a channel or a lock, `number` says which: the name in parts[0], and `text`: the
                // number that it has among those of its name (names.h)
    list,       // parts, with commas and "and"
  };
  Form form = Form::text;
  MessageId id = MessageId::none;
  std::int64_t number = 0;
  std::string text;
  std::vector<Phrase> parts;

  bool operator==(const Phrase&) const = default;

  static Phrase ofText(std::string_view text) {
    return {Form::text, MessageId::none, 0, std::string(text), {}};
  }
  static Phrase ofNumber(std::int64_t n) { return {Form::number, MessageId::none, n, {}, {}}; }
  static Phrase ofG(std::uint32_t goid) { return {Form::goroutine, MessageId::none, goid, {}, {}}; }
  static Phrase ofLine(std::uint32_t line) { return {Form::line, MessageId::none, line, {}, {}}; }
  static Phrase ofDuration(TimeNs ns) {
    return {Form::duration, MessageId::none, static_cast<std::int64_t>(ns), {}, {}};
  }
  static Phrase ofList(std::vector<Phrase> parts) {
    return {Form::list, MessageId::none, 0, {}, std::move(parts)};
  }
  static Phrase ofObject(std::int64_t which, Phrase name) {
    return {Form::object, MessageId::none, which, {}, {std::move(name)}};
  }
  static Phrase of(MessageId id, std::vector<Phrase> parts = {}) {
    return {Form::message, id, 0, {}, std::move(parts)};
  }
};

// A goroutine that has part in a finding, as it was at the evidence.
struct FindingGoroutine {
  std::uint32_t goid = 0;
  std::string function;           // main.worker: where it stands
  std::uint32_t line = 0;         // where it stands; 0 when unknown
  std::string waitReason;         // Go's string; empty when it does not wait
  std::string entry;              // main.main.func1: what its go statement called
  std::uint32_t startedLine = 0;  // of the go statement; 0 when the program has none for it
};

struct Finding {
  FindingKind kind = FindingKind::deadlock;
  std::vector<Phrase> sentences;
  std::vector<FindingGoroutine> goroutines;  // the one to blame or most concerned first
  std::vector<std::uint32_t> lines;          // ascending, no doubles
  std::vector<std::uint64_t> events;         // ascending; the last: where it became true
};

[[nodiscard]] std::string textOf(const Phrase& phrase, Language language);
// All sentences.
[[nodiscard]] std::string textOf(const Finding& finding, Language language);

// What the goroutines in `from` and the globals can still reach in the program's memory, in the
// World at the end of a run. Returns false when nobody knows (then everything counts as reachable
// as long as anybody can run). Simulation::reachable is one, after the run has ended.
using ReachFn = std::function<bool(const std::vector<GId>& from, Reached& into)>;

// The recorded run once more, which can be stopped in the middle: Rerun (engine/sim/rerun.h).
struct Again {
  // Runs it to its first stop after so many events or more, and says how many; 0: it cannot.
  std::function<std::uint64_t(std::uint64_t events)> goTo;
  ReachFn reach;  // where it stands
};

// All findings of a recording, the most serious first. `reach` sharpens what is said of goroutines
// that wait while others run. Races are those of recording.races: a file has none, racesOf()
// (engine/sim/race_run.h) finds them. `leftBehind`: slots of goroutines that are known to stay
// blocked after main's return, if somebody saw that. `again` tells since when those who can never
// be woken cannot; without it only circles of locks say so. Costs a fold of the log and some 30 ns
// an event.
[[nodiscard]] std::vector<Finding> findings(const Recording& recording, const Keyframes& keyframes,
                                            const ReachFn& reach = {},
                                            const std::vector<GId>& leftBehind = {},
                                            const Again& again = {});

}  // namespace gantry
