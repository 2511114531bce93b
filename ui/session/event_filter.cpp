// Terms against ids first, against words last.
#include "ui/session/event_filter.h"

#include <algorithm>

#include "ui/i18n/happening.h"

namespace gantry::ui {
namespace {

// Which argument of a kind is the id of what, by the table of kinds.
bool argumentIs(Kind kind, std::string_view what) { return row(kind).a == what; }

bool concernsG(const World& before, Event event, std::uint32_t goid) {
  const auto is = [&](std::uint32_t slot) {
    return slot < before.gs.size() && before.gs[slot].goid == goid;
  };
  const MId m = event.m();
  if (m.v < before.ms.size() && before.gOf(m).valid() && is(before.gOf(m).v)) return true;
  if (event.kind() == Kind::Create) return createdGoid(before, event) == goid;
  return argumentIs(event.kind(), "g") && is(event.a());
}

bool concernsP(const World& before, Event event, std::uint32_t p) {
  const MId m = event.m();
  if (m.v < before.ms.size() && before.pOf(m).v == p) return true;
  if (event.kind() == Kind::MWake && (event.b() & 0xffff) == p) return true;
  return (argumentIs(event.kind(), "p") || argumentIs(event.kind(), "victim")) && event.a() == p;
}

bool concernsM(Event event, std::uint32_t m) {
  return event.m().v == m || (argumentIs(event.kind(), "id") && event.a() == m);
}

}  // namespace

EventFilter::EventFilter(const QString& text) {
  for (const QString& term : text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    bool isNumber = false;
    const std::uint32_t id = term.mid(1).toUInt(&isNumber);
    if (term.startsWith(QLatin1String("kind:"))) {
      m_kinds.append(term.mid(5));
    } else if (isNumber && term[0] == QLatin1Char('g')) {
      m_goids.push_back(id);
    } else if (isNumber && term[0] == QLatin1Char('p')) {
      m_ps.push_back(id);
    } else if (isNumber && term[0] == QLatin1Char('m')) {
      m_ms.push_back(id);
    } else {
      m_words.append(term);
    }
  }
}

bool EventFilter::empty() const {
  return m_goids.empty() && m_ps.empty() && m_ms.empty() && m_kinds.empty() && m_words.empty();
}

bool EventFilter::passesIds(const World& before, Event event) const {
  const std::string_view name = row(event.kind()).name;
  const QLatin1String kind(name.data(), static_cast<qsizetype>(name.size()));
  return std::ranges::all_of(m_kinds, [&](const QString& k) { return kind.startsWith(k); }) &&
         std::ranges::all_of(m_ps, [&](auto p) { return concernsP(before, event, p); }) &&
         std::ranges::all_of(m_ms, [&](auto m) { return concernsM(event, m); }) &&
         std::ranges::all_of(m_goids, [&](auto g) { return concernsG(before, event, g); });
}

bool EventFilter::passes(const World& before, Event event, const Symbols& symbols) const {
  if (!passesIds(before, event)) return false;
  if (m_words.empty()) return true;
  const Happening h = happening(before, event, symbols);
  return std::ranges::all_of(m_words, [&](const QString& word) {
    return h.kind.contains(word, Qt::CaseInsensitive) ||
           h.who.contains(word, Qt::CaseInsensitive) || h.brief.contains(word, Qt::CaseInsensitive);
  });
}

}  // namespace gantry::ui
