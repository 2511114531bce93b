// Chooser: every pick that the runtime leaves open goes through here (architecture,
// decision 2). A run is its setup and the picks that were made.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/ids.h"
#include "engine/base/prng.h"
#include "engine/base/result.h"

namespace gantry {

// What is picked. The numbers are part of the file format.
enum class ChoiceKind : std::uint8_t {
  selectCase,  // which of the ready cases, in source order (go-semantics 3.5)
  stealOrder,  // where a thief starts and in which step it walks the Ps (2.4)
  // Only in explored runs (engine/sched/explore.cpp). 0 is always to go on as the scheduler would.
  goOn,     // before a runtime call: 0 the running G goes on, else it is preempted for another
  nextG,    // which of the runnable Gs is started
  stretch,  // before which access to memory a G may be preempted: 0 none before its next call
  clock,    // 1: all are held up until the next timer is due
};

// Of whom a G is chosen: for strategies that know the Gs apart.
struct Candidate {
  std::uint32_t goid = 0;
  std::uint8_t op = 0;  // what it is about to ask (program/request.h), kUnknown when it never said
  std::uint32_t object = 0;
  PosId pos = 0;  // where it asks; 0 when it never said

  static constexpr std::uint8_t kUnknown = 0xff;
};

// A case of a select that could go on at once.
struct ReadyCase {
  std::uint32_t index = 0;  // in source order
  std::uint32_t chan = 0;
  bool isSend = false;
  PosId pos = 0;  // of the select
};

// A thing that a step of an explored run touches. Two steps can change places unless they touch
// the same thing; equal ways of touching it, write apart, can all the same.
struct Touch {
  enum class How : std::uint8_t {
    write,
    read,
    down,  // a counter goes down, and nobody can tell by which of its owners first
  };
  std::uint64_t thing = 0;
  How how = How::write;

  friend bool operator==(const Touch&, const Touch&) = default;
};
// What a Touch names: an object of a kind, a word of memory by its address, or
enum class ThingKind : std::uint8_t { channel, sync, memory, time, procs, network, all };
constexpr std::uint64_t thingOf(ThingKind kind, std::uint64_t id) {
  return std::uint64_t{static_cast<std::uint8_t>(kind)} << 56 | id;
}
// ... everything that any step touches; or all that there is, with the steps that touch nothing:
// the end of the run.
inline constexpr std::uint64_t kAllThings = thingOf(ThingKind::all, 0);
inline constexpr std::uint64_t kAllSteps = thingOf(ThingKind::all, 1);

struct Decision {
  ChoiceKind kind = ChoiceKind::selectCase;
  std::uint32_t among = 0;  // there were so many
  std::uint32_t pick = 0;   // this one was taken

  friend bool operator==(const Decision&, const Decision&) = default;
};

class Chooser {
 public:
  virtual ~Chooser() = default;
  // One of 0..n-1, n >= 2. A single possibility is no choice and never comes here.
  virtual std::uint32_t choose(ChoiceKind kind, std::uint32_t n) = 0;

  // For goOn and nextG a chooser that says so is asked with the Gs themselves, for selectCase with
  // the cases.
  [[nodiscard]] virtual bool wantsCandidates() const { return false; }
  virtual std::uint32_t chooseG(ChoiceKind kind, std::span<const Candidate> gs) {
    return choose(kind, static_cast<std::uint32_t>(gs.size()));
  }
  virtual std::uint32_t chooseCase(std::span<const ReadyCase> cases) {
    return choose(ChoiceKind::selectCase, static_cast<std::uint32_t>(cases.size()));
  }
  // From chooseG: the run is not to go on.
  static constexpr std::uint32_t kNoneOfThem = 0xffffffff;

  // A chooser that says so, of those that want candidates, is told of every step of an explored
  // run. A step begins when its G is chosen, or is the only one there is, and goes on to the next
  // choice among Gs.
  [[nodiscard]] virtual bool wantsSteps() const { return false; }
  virtual void onlyG(const Candidate& /*g*/) {}    // one candidate: no choice
  virtual void touched(const Touch& /*touch*/) {}  // by the step that is on its way
  virtual void beforeAccess() {}  // the G that is asked about with `stretch` stands before one
  virtual void allWait() {}       // a step of the clock: nobody can run, time passes
};

// Picks by a seeded generator.
class SeededChooser final : public Chooser {
 public:
  explicit SeededChooser(std::uint64_t seed) : m_prng(seed) {}
  std::uint32_t choose(ChoiceKind, std::uint32_t n) override { return m_prng.below(n); }

 private:
  Prng m_prng;
};

// Decisions that are to be made again.
struct Schedule {
  std::vector<Decision> decisions;
  bool explored = false;  // of an exploration, with a pick at every step (Setup::explored)
  // Of the run that they were made in, when that is known: it drew the run's delays.
  std::optional<std::uint64_t> seed = std::nullopt;
};

// Takes the picks of an earlier run; where they end, or where another choice comes up than
// the one that was recorded, it goes on with the seed and remembers where that was. An explored
// schedule goes on with pick 0 instead, and to do so at its end is no divergence.
class ReplayChooser final : public Chooser {
 public:
  ReplayChooser(std::vector<Decision> decisions, std::uint64_t seed);
  static ReplayChooser explored(std::vector<Decision> decisions);
  static ReplayChooser of(Schedule schedule, std::uint64_t seed);
  std::uint32_t choose(ChoiceKind kind, std::uint32_t n) override;

  // The index of the first decision that was not taken from the recording, or -1.
  [[nodiscard]] std::int64_t divergedAt() const { return m_divergedAt; }

 private:
  std::vector<Decision> m_decisions;
  std::size_t m_next = 0;
  std::int64_t m_divergedAt = -1;
  bool m_explored = false;
  SeededChooser m_rest;
};

// A schedule as a short text that a person can paste: `g1:` and the picks in base 64. Only
// the picks are kept; kinds and counts come up again by themselves.
std::string scheduleText(const std::vector<Decision>& decisions);
Result<std::vector<Decision>> parseSchedule(std::string_view text);

// The same for an explored run: `x1:`. Runs of zeros are short, and those at the end are left out.
std::string exploredText(const std::vector<std::uint32_t>& picks);
Result<std::vector<Decision>> parseExplored(std::string_view text);
[[nodiscard]] bool isExplored(std::string_view text);  // by its prefix

}  // namespace gantry
