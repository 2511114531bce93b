// Chooser: every pick that the runtime leaves open goes through here (architecture,
// decision 2). A run is its setup and the picks that were made.
#pragma once

#include <cstdint>
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
};

// Picks by a seeded generator.
class SeededChooser final : public Chooser {
 public:
  explicit SeededChooser(std::uint64_t seed) : m_prng(seed) {}
  std::uint32_t choose(ChoiceKind, std::uint32_t n) override { return m_prng.below(n); }

 private:
  Prng m_prng;
};

// Takes the picks of an earlier run; where they end, or where another choice comes up than
// the one that was recorded, it goes on with the seed and remembers where that was.
class ReplayChooser final : public Chooser {
 public:
  ReplayChooser(std::vector<Decision> decisions, std::uint64_t seed);
  std::uint32_t choose(ChoiceKind kind, std::uint32_t n) override;

  // The index of the first decision that was not taken from the recording, or -1.
  [[nodiscard]] std::int64_t divergedAt() const { return m_divergedAt; }

 private:
  std::vector<Decision> m_decisions;
  std::size_t m_next = 0;
  std::int64_t m_divergedAt = -1;
  SeededChooser m_rest;
};

// A schedule as a short text that a person can paste: `g1:` and the picks in base 64. Only
// the picks are kept; kinds and counts come up again by themselves.
std::string scheduleText(const std::vector<Decision>& decisions);
Result<std::vector<Decision>> parseSchedule(std::string_view text);

}  // namespace gantry
