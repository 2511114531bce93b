// Comparison: two runs of a program side by side: how much faster, and where they part.
//
// They part at the first moment at which different goroutines are started: the first scheduling
// decision that came out otherwise. Goroutines are told apart by their slots, which count up in
// the order of creation, so runs on different numbers of Ps can be compared.
#pragma once

#include <cstdint>
#include <optional>

#include "ui/session/run.h"

namespace gantry::ui {

struct Parting {
  std::uint64_t decision = 0;      // how many goroutines were started alike before
  std::uint64_t keptPosition = 0;  // just behind the decision; 0 when that run had no more
  std::uint64_t position = 0;
  TimeNs keptTime = 0;
  TimeNs time = 0;
  std::uint32_t keptGoid = 0;  // who was started; 0 nobody
  std::uint32_t goid = 0;
};

struct Comparison {
  TimeNs keptEnd = 0;
  TimeNs end = 0;
  double speedUp = 1;              // of this run over the kept one
  std::optional<Parting> parting;  // nothing: they start the same goroutines to the end
};

// A walk over both logs, 2 ns an event, and two seeks.
[[nodiscard]] Comparison compare(const Run& kept, const Run& now);

}  // namespace gantry::ui
