// Names of things.
#include "ui/i18n/moment.h"

#include "ui/i18n/names.h"

namespace gantry::ui {

std::int64_t Moment::wideB() const {
  if (m_before.hasWide == 0) return static_cast<std::int32_t>(b());
  return m_before.wide << 32 | b();
}

QString Moment::p() const { return holds().valid() ? Moment::p(holds().v) : QString(); }

GId Moment::runs() const {
  const MId m = m_event.m();
  return m.v < m_before.ms.size() ? m_before.gOf(m) : GId::none();
}

QString Moment::g() const {
  const GId g = runs();
  return g.valid() ? Moment::g(g.v) : QString();
}

QString Moment::g(std::uint32_t slot) const {
  return QStringLiteral("G%1").arg(m_before.gs[slot].goid);
}

QString Moment::chan(std::uint32_t id) const { return chanName(m_before, m_symbols, id); }

QString Moment::fill(std::uint32_t chan, int change) const {
  const Hchan& c = hchan(chan);
  if (c.cap == 0) return {};
  return QStringLiteral("%1/%2").arg(std::int64_t{c.len} + change).arg(c.cap);
}

QString Moment::value(std::uint32_t chan, std::int64_t shown) const {
  return valueText(m_symbols, labelType(hchan(chan).label), shown);
}

std::int64_t Moment::oldest(std::uint32_t chan) const {
  const Hchan& c = hchan(chan);
  return m_before.cells[c.cells + c.recvx];
}

QString Moment::first(const WaitQueue& queue) const { return g(m_before.sudogs[queue.head].g.v); }

QString Moment::sync(std::uint32_t id) const { return syncName(m_before, m_symbols, id); }

QString Moment::text(TextId id) const { return utf8(m_symbols.text(id)); }
QString Moment::function(TextId id) const { return functionName(m_symbols, id); }
QString Moment::labelName(LabelId id) const { return utf8(m_symbols.labelName(id)); }
QString Moment::labelType(LabelId id) const { return utf8(m_symbols.labelType(id)); }

}  // namespace gantry::ui
