// What is to be chosen at a turn, in words: the question, the rule it is from, and the options.
//
// For whoever plays the scheduler ("Your turn"). In the window's language; a function of the turn,
// the World that it asks in, and the symbols. About 1 µs an option.
#pragma once

#include <QString>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/turns/game.h"
#include "ui/i18n/happening.h"
#include "ui/session/run.h"

namespace gantry::ui {

struct ChoiceRow {
  QString title;           // `G3 runs`
  QString detail;          // `worker, line 12: is about to receive from jobs`
  bool usual = false;      // what Go's scheduler would do
  std::uint32_t goid = 0;  // of the goroutine that it is about; 0: of none
};

struct ChoiceView {
  QString question;
  QString rule;  // why there is a choice at all, with its section of go-semantics
  std::vector<ChoiceRow> rows = {};
  std::size_t left = 0;  // options that are not among the rows
};

// Longer lists are read by nobody; the others can be picked on the stage.
inline constexpr std::size_t kMostChoices = 100;

[[nodiscard]] ChoiceView choiceView(const Turn& turn, const World& world, const Symbols& symbols);

// An answer that was given, in a few words: `G3 runs`, `G1's select: case 2`, `Gantry: G1 goes on`.
[[nodiscard]] QString takenText(const Game::Taken& taken, const World& world,
                                const Symbols& symbols);

// How the run ended: the panel has nothing more to ask.
struct EndView {
  QString title;  // `Deadlock`
  QString text;   // what the finding says, or Go's own text
  Tone tone = Tone::plain;
};
// `findings` are null while they are being looked for.
[[nodiscard]] EndView endView(const Run& run, const std::vector<Finding>* findings, bool chinese);

}  // namespace gantry::ui
