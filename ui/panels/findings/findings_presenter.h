// What was found in a run, as cards: what it is, in words, and its evidence to be gone to.
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

#include "engine/analysis/finding.h"
#include "ui/i18n/happening.h"
#include "ui/session/run.h"

namespace gantry::ui {

// A thing of the evidence: an event (then `position` is the one just after it) or a goroutine.
struct Evidence {
  QString label;  // `1.204 µs  block-send` or `G7 worker`
  std::uint64_t position = 0;
  std::uint32_t goid = 0;  // 0: it is an event
};

struct FindingCard {
  QString title;  // `Deadlock`
  QString text;
  Tone tone = Tone::danger;
  std::vector<Evidence> evidence;  // the goroutines, then the events
  std::uint64_t position = 0;      // just after the event where it became true
  std::uint32_t goid = 0;          // the one most concerned; 0 when nobody is
};

// In the window's language. Costs a seek for each event of the evidence; of goroutines and of
// events at most kEvidence are named.
inline constexpr std::size_t kEvidence = 12;
[[nodiscard]] std::vector<FindingCard> findingCards(const std::vector<Finding>& findings,
                                                    const Run& run, gantry::Language language);

}  // namespace gantry::ui
