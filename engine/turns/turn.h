// Turn: a point of a run at which the runtime may choose, and what it may choose there, as plain
// values: for somebody who plays the scheduler, and for the words that he is asked in.
//
// Slots, Ps and objects are those of the World at `event`, the position in the log at which the run
// stands while it waits for the answer.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/base/ids.h"
#include "engine/choice/chooser.h"
#include "engine/world/world.h"

namespace gantry {

// How a thief finds a victim's work (go-semantics 2.4).
enum class Loot : std::uint8_t { queue, runnext, timers };

// One of the things that can be chosen. Which fields say something depends on the turn's kind:
//
//  goOn, nextG  g, goid, function and where it stands: pos, fresh, op and object
//  selectCase   number: the case's index; op (send or receive), object: its channel
//  stealOrder   p: the victim; loot; number: so many goroutines move
//  stretch      number: before its so-manieth access to memory; 0: not before its next call
//  clock        number: 0, or the ns for which nobody runs
struct TurnOption {
  std::uint32_t pick = 0;  // what the decision says
  bool usual = false;      // the runtime would do this if nobody was asked
  GId g = GId::none();
  std::uint32_t goid = 0;
  TextId function = 0;  // that it was started with
  PosId pos = 0;
  bool fresh = false;                     // it has never run
  std::uint8_t op = Candidate::kUnknown;  // what it is about to ask (program/request.h)
  std::uint32_t object = kNil;
  PId p = PId::none();
  Loot loot = Loot::queue;
  std::uint64_t number = 0;
};

struct Turn {
  ChoiceKind kind = ChoiceKind::goOn;
  std::uint32_t among = 0;  // picks are below this
  std::uint64_t event = 0;
  MId m = MId::none();     // that asks
  PId p = PId::none();     // what it holds
  GId g = GId::none();     // what it runs; none when it looks for one
  std::uint32_t goid = 0;  // of g
  PosId pos = 0;           // where g is
  std::vector<TurnOption> options = {};
};

// The turn of M m in this World at time `at`. The first two say what chooseG and chooseCase were
// given, the last is for all other kinds; `usual` is what the runtime would pick. Fewer than two
// options: it makes no difference. (Of thieves' walks only the first P with work is told apart.)
[[nodiscard]] Turn turnOfGs(ChoiceKind kind, std::span<const Candidate> gs, const World& world,
                            MId m, std::uint32_t usual);
[[nodiscard]] Turn turnOfCases(std::span<const ReadyCase> cases, const World& world, MId m,
                               std::uint32_t usual);
[[nodiscard]] Turn turnOf(ChoiceKind kind, std::uint32_t among, const World& world, MId m,
                          TimeNs at, std::uint32_t usual);

}  // namespace gantry
