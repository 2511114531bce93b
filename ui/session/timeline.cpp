// After each event the Gs that it can have touched are compared with what is open.
#include "ui/session/timeline.h"

#include <array>

namespace gantry::ui {
namespace {

// The kinds whose argument a is a G.
constexpr auto kNamesG = [] {
  std::array<bool, 256> names{};
  for (std::size_t kind = 0; kind < kKinds; ++kind) names[kind] = kKindRows[kind].a == "g";
  return names;
}();

bool isReady(GStatus status) { return status == GStatus::runnable || status == GStatus::preempted; }

GState stateOf(GStatus status) {
  switch (status) {
    case GStatus::running:
      return GState::running;
    case GStatus::runnable:
    case GStatus::preempted:
      return GState::runnable;
    case GStatus::syscall:
      return GState::syscall;
    case GStatus::waiting:
      return GState::waiting;
    default:
      return GState::none;
  }
}

}  // namespace

void TimelineBuilder::after(const World& world, Event event, GId before) {
  const Kind kind = event.kind();
  if (kind == Kind::Time || kind == Kind::Wide) return;
  const MId m = event.m();
  if (before.valid()) note(world, before.v, m);
  if (m.v < world.ms.size()) {
    const GId now = world.gOf(m);
    if (now.valid() && now != before) note(world, now.v, m);
    if (kind == Kind::Steal && world.pOf(m).valid())
      m_steals.add({world.now, static_cast<std::uint16_t>(event.a()), world.pOf(m).v});
  }
  if (kNamesG[static_cast<std::size_t>(kind)] && event.a() < world.gs.size())
    note(world, event.a(), m);
}

void TimelineBuilder::note(const World& world, std::uint32_t slot, MId by) {
  if (slot >= m_gs.size()) m_gs.resize(world.gs.size());
  const G& g = world.gs[slot];
  OpenG& open = m_gs[slot];
  if (open.goid == g.goid && open.status == g.status &&
      (g.status != GStatus::running || open.p == g.p.v))
    return;
  change(world, open, g, by);
}

void TimelineBuilder::change(const World& world, OpenG& open, const G& g, MId by) {
  if (open.goid != g.goid) {
    if (stateOf(open.status) != GState::none) m_stretches.add(lastOf(open, world.now));
    if (!g.system()) m_categories.note(g.function);
    open = {.goid = g.goid, .index = static_cast<std::uint32_t>(m_goroutines.size())};
    const std::size_t shade = g.system() ? kSystemShade : m_categories[g.function];
    m_goroutines.add(
        {world.now, g.goid, g.function, static_cast<std::uint16_t>(shade), g.system()});
  }
  const bool wasReady = isReady(open.status);
  const bool runs = g.status == GStatus::running;
  if (!wasReady && open.status != GStatus::running) {
    open.ready = world.now;
    open.wokenOn = kNoP;
  }
  if (open.status == GStatus::running) {
    m_stretches.add(stretchOf(open, world.now, stateOf(g.status)));
    open.ready = world.now;
    open.wokenOn = kNoP;
  } else if (!runs && !isReady(g.status)) {
    open.start = world.now;
    m_stretches.add(stretchOf(open, world.now, stateOf(g.status)));
  }
  if (isReady(g.status) && !wasReady) {
    const GId waker = by.v < world.ms.size() ? world.gOf(by) : GId::none();
    open.wokenBy = waker.valid() && waker.v < m_gs.size() ? m_gs[waker.v].index : kNoG;
    open.wokenOn = by.v < world.ms.size() ? world.pOf(by).v : kNoP;
  }
  if (runs) {
    open.start = world.now;
    open.p = g.p.v;
    open.m = g.m.v;
  }
  open.status = g.status;
}

Stretch TimelineBuilder::stretchOf(const OpenG& open, TimeNs end, GState after) {
  return {open.ready, open.start, end,          open.index, open.wokenBy,
          open.p,     open.m,     open.wokenOn, after};
}

// What it does as long as nothing more is known.
Stretch TimelineBuilder::lastOf(OpenG open, TimeNs now) {
  if (open.status != GStatus::running) {
    if (!isReady(open.status)) open.ready = now;
    open.start = now;
    open.wokenOn = kNoP;  // it has not run: there is nothing to link
  }
  return stretchOf(open, now, GState::none);
}

void TimelineBuilder::fill(const World& world, Timeline& out) const {
  out.stretches = m_stretches;
  out.goroutines = m_goroutines;
  out.steals = m_steals;
  out.end = world.now;
  for (const OpenG& open : m_gs)
    if (stateOf(open.status) != GState::none) out.stretches.add(lastOf(open, world.now));
  const auto rows = [](std::size_t count) { return static_cast<std::uint32_t>(count); };
  out.procs.build(RowsBy::p, rows(world.ps.size()), out.stretches, out.goroutines);
  out.threads.build(RowsBy::m, rows(world.ms.size()), out.stretches, out.goroutines);
  out.gs.build(RowsBy::g, rows(out.goroutines.size()), out.stretches, out.goroutines);
}

}  // namespace gantry::ui
