// Numbers the functions of a program's goroutines.
#include "ui/state/function_categories.h"

#include <algorithm>

namespace gantry::ui {

FunctionCategories FunctionCategories::of(const EventLog& log) {
  FunctionCategories categories;
  for (std::size_t n = 0; n < log.size();) {
    const EventLog::Run run = log.runFrom(n);
    for (std::size_t i = 0; i < run.count; ++i) {
      const Event event = run.first[i];
      if (event.kind() == Kind::Create && (event.b() & kCreateSystem) == 0)
        categories.note(event.b());
    }
    n += run.count;
  }
  return categories;
}

void FunctionCategories::note(TextId function) {
  if (std::find(m_functions.begin(), m_functions.end(), function) == m_functions.end())
    m_functions.push_back(function);
}

std::size_t FunctionCategories::operator[](TextId function) const {
  const auto at = std::find(m_functions.begin(), m_functions.end(), function);
  return at == m_functions.end() ? 0 : static_cast<std::size_t>(at - m_functions.begin());
}

}  // namespace gantry::ui
