// Chooser: every pick that the runtime leaves open goes through here (architecture,
// decision 2). A run is its setup and the picks that were made.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

  static constexpr std::uint8_t kUnknown = 0xff;
};

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

  // For goOn and nextG a chooser that says so is asked with the Gs themselves.
  [[nodiscard]] virtual bool wantsCandidates() const { return false; }
  virtual std::uint32_t chooseG(ChoiceKind kind, std::span<const Candidate> gs) {
    return choose(kind, static_cast<std::uint32_t>(gs.size()));
  }
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
