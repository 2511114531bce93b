// EventFilter: what a person types to see only some events: `G7 block`, `kind:steal P2`.
//
// Terms are separated by spaces and all must hold. `G7`, `P2`, `M3`: the event is made by that
// G, P or M or speaks of it. `kind:steal`: the name of the kind, whole or its beginning. Any
// other word must occur in the kind's name, in who, or in the words of the row. Case does not
// count. The terms that need no words are tried first: a million events take about 20 ms.
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <vector>

#include "engine/event/event.h"
#include "engine/event/symbols.h"
#include "engine/world/world.h"

namespace gantry::ui {

class EventFilter {
 public:
  EventFilter() = default;
  explicit EventFilter(const QString& text);

  // Everything passes.
  [[nodiscard]] bool empty() const;

  // Whether an event passes that is legal in the World just before it.
  [[nodiscard]] bool passes(const World& before, Event event, const Symbols& symbols) const;

 private:
  [[nodiscard]] bool passesIds(const World& before, Event event) const;

  std::vector<std::uint32_t> m_goids;
  std::vector<std::uint32_t> m_ps;
  std::vector<std::uint32_t> m_ms;
  QStringList m_kinds;
  QStringList m_words;
};

}  // namespace gantry::ui
