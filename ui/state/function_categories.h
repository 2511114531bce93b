// FunctionCategories: which of the theme's category colours a goroutine's function has.
//
// Functions count up in the order in which their first goroutine is created, so a function
// keeps its colour wherever in the run the cursor stands. Made from the log once, or taught
// by and by when there is no log to ask.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/base/ids.h"
#include "engine/event/event_log.h"

namespace gantry::ui {

class FunctionCategories {
 public:
  // Of every goroutine of the program that the log creates; system goroutines do not count.
  static FunctionCategories of(const EventLog& log);

  // A function seen for the first time gets the next number; one known already keeps its own.
  void note(TextId function);

  // 0, 1, 2 ...; a function that was never noted reads as 0. Cost: a search among the known.
  [[nodiscard]] std::size_t operator[](TextId function) const;

  [[nodiscard]] const std::vector<TextId>& functions() const { return m_functions; }

 private:
  std::vector<TextId> m_functions;  // in order of their numbers; programs have a handful
};

}  // namespace gantry::ui
