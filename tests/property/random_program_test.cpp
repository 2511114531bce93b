// Thousands of random programs on random machines: the World is sound after every event, and
// folding, running again and replaying all lead to the same bytes.
#include "tests/property/random_program.h"

#include <cstdlib>
#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/base/prng.h"
#include "engine/sim/simulation.h"
#include "engine/world/cursor.h"
#include "engine/world/fold.h"
#include "engine/world/invariants.h"

namespace gantry {
namespace {

// Enough that each pair of operations meets many times; 30 s with the sanitizers on.
constexpr int kPrograms = 3000;

// A program whose bodies are suspended for each runtime call (Env::runtime).
class Suspended final : public Program {
 public:
  explicit Suspended(Program& program) : m_program(program) {}
  [[nodiscard]] std::string name() const override { return m_program.name(); }
  Body* start(Env& env) override {
    env.runtime = nullptr;
    return m_program.start(env);
  }

 private:
  Program& m_program;
};

Recording runOf(std::uint64_t seed, Program& program, Chooser& chooser, bool record = true,
                bool explored = false) {
  Recording recording;
  recording.setup = randomSetup(seed);
  recording.setup.explored = explored;
  runToEnd(program, recording, chooser, {.record = record, .output = {}});
  return recording;
}

Recording runOf(std::uint64_t seed, Chooser& chooser, bool record = true) {
  return runOf(seed, *makeRandomProgram(seed), chooser, record);
}

Recording runOf(std::uint64_t seed) {
  SeededChooser chooser(randomSetup(seed).seed);
  return runOf(seed, chooser);
}

// Empty, or the event after which an invariant is broken; folds the log event by event.
std::string brokenAfter(const Recording& recording) {
  World world;
  for (std::size_t i = 0; i < recording.events.size(); ++i) {
    const Event event = recording.events[i];
    const auto where = [&] {
      return fmt::format("event {} ({} of M{}, a={}, b={}): ", i, row(event.kind()).name,
                         event.m().v, event.a(), event.b());
    };
    if (const char* rule = fold(world, event)) return where() + rule;
    if (const std::string broken = brokenInvariant(world); !broken.empty()) return where() + broken;
  }
  if (digest(world) != recording.digest) return "the folded World is not the live one";
  return {};
}

// Empty, or where two recordings differ.
std::string differenceOf(const Recording& a, const Recording& b) {
  const std::size_t both = std::min(a.events.size(), b.events.size());
  for (std::size_t i = 0; i < both; ++i)
    if (a.events[i] != b.events[i]) return fmt::format("event {}", i);
  if (a.events.size() != b.events.size()) return "the number of events";
  if (a.decisions != b.decisions) return "the decisions";
  if (a.ending != b.ending || a.exitCode != b.exitCode) return "the ending";
  return a.digest == b.digest ? "" : "the digest";
}

// Empty, or a position at which seeking does not lead to the World that stepping leads to.
std::string seekDifference(const Recording& recording, std::uint64_t seed) {
  Keyframes keyframes;
  keyframes.extend(recording.events);
  Cursor seeking(recording.events, keyframes);
  Prng prng(seed);
  for (int i = 0; i < 4; ++i) {
    const std::uint32_t n = prng.below(static_cast<std::uint32_t>(recording.events.size() + 1));
    seeking.seek(n);
    World world;
    while (world.events < n)
      if (fold(world, recording.events[world.events]) != nullptr) break;
    if (digest(seeking.world()) != digest(world)) return fmt::format("seek to {}", n);
  }
  return {};
}

// Everything that must hold for one program; empty when it does.
std::string wrongWith(std::uint64_t seed) {
  const Recording recording = runOf(seed);
  if (const auto broken = brokenAfter(recording); !broken.empty()) return broken;
  if (const auto broken = seekDifference(recording, seed); !broken.empty()) return broken;
  if (const auto other = differenceOf(recording, runOf(seed)); !other.empty())
    return "a second run differs in " + other;
  ReplayChooser replay(recording.decisions, ~seed);
  if (const auto other = differenceOf(recording, runOf(seed, replay)); !other.empty())
    return "the replayed run differs in " + other;
  if (replay.divergedAt() >= 0) return "the replay made decisions of its own";
  SeededChooser chooser(recording.setup.seed);
  if (runOf(seed, chooser, false).digest != recording.digest)
    return "without recording the run differs";
  const auto program = makeRandomProgram(seed);
  Suspended suspended(*program);
  chooser = SeededChooser(recording.setup.seed);
  if (const auto other = differenceOf(recording, runOf(seed, suspended, chooser)); !other.empty())
    return "suspended for each runtime call the run differs in " + other;
  return {};
}

// GANTRY_SEED=n runs that program alone.
TEST(RandomPrograms, AreSoundAndReproducible) {
  std::uint64_t first = 1;
  std::uint64_t last = kPrograms;
  if (const char* only = std::getenv("GANTRY_SEED"))
    first = last = std::strtoull(only, nullptr, 10);
  int endings[5] = {};
  for (std::uint64_t seed = first; seed <= last; ++seed) {
    ASSERT_EQ(wrongWith(seed), "") << "GANTRY_SEED=" << seed;
    ++endings[static_cast<int>(runOf(seed).ending)];
  }
  if (first == last) return;
  // The programs are of no use if they all end early.
  EXPECT_GT(endings[static_cast<int>(Ending::exited)], kPrograms / 10);
  EXPECT_GT(endings[static_cast<int>(Ending::panicked)], kPrograms / 100);
  EXPECT_GT(endings[static_cast<int>(Ending::fatal)], kPrograms / 10);
}

// The usual ways of a switch and of a call are shorter ones; they end where the long ones end.
TEST(RandomPrograms, StopAtTheSameEventWhetherRecordedSuspendedOrNeither) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Recording limited[3];
    for (int way = 0; way < 3; ++way) {
      limited[way].setup = randomSetup(seed);
      limited[way].setup.maxEvents = 50 + seed * 7 % 200;
      const auto program = makeRandomProgram(seed);
      Suspended suspended(*program);
      SeededChooser chooser(limited[way].setup.seed);
      runToEnd(way == 1 ? suspended : *program, limited[way], chooser,
               {.record = way != 2, .output = {}});
    }
    EXPECT_EQ(differenceOf(limited[0], limited[1]), "") << "suspended, seed " << seed;
    EXPECT_EQ(limited[0].digest, limited[2].digest) << "not recorded, seed " << seed;
    EXPECT_EQ(limited[0].ending, limited[2].ending) << "not recorded, seed " << seed;
  }
}

// Explored, the chooser is asked before each call that others notice.
TEST(RandomPrograms, ExploredAreTheSameSuspended) {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    const auto program = makeRandomProgram(seed);
    SeededChooser chooser(seed);
    const Recording recording = runOf(seed, *program, chooser, true, true);
    const auto again = makeRandomProgram(seed);
    Suspended suspended(*again);
    SeededChooser chooserAgain(seed);
    EXPECT_EQ(differenceOf(recording, runOf(seed, suspended, chooserAgain, true, true)), "")
        << "seed " << seed;
  }
}

}  // namespace
}  // namespace gantry
