// Vector clocks of steps, and races between them.
#include "engine/explore/happens.h"

#include <algorithm>

#include "engine/choice/last_down.h"

namespace gantry {
namespace {

// Addresses that differ from run to run would fill the table.
constexpr std::size_t kMostThings = std::size_t{1} << 14;

bool touches(std::span<const Touch> list, std::uint64_t thing) {
  return std::any_of(list.begin(), list.end(), [&](const Touch& t) { return t.thing == thing; });
}

}  // namespace

bool depend(std::span<const Touch> one, std::span<const Touch> other) {
  if (touches(one, kAllSteps) || touches(other, kAllSteps)) return true;
  if (one.empty() || other.empty()) return false;
  if (touches(one, kAllThings) || touches(other, kAllThings)) return true;
  for (const Touch& a : one) {
    for (const Touch& b : other) {
      if (a.thing == b.thing && (a.how != b.how || a.how == Touch::How::write)) return true;
      // Where one of the two is the last to count down, the other does not count as before.
      if ((a.thing ^ b.thing) == kLastDown) return true;
    }
  }
  return false;
}

void addTouch(std::vector<Touch>& touches, const Touch& touch) {
  for (Touch& old : touches) {
    if (old.thing != touch.thing) continue;
    if (old.how != touch.how) old.how = Touch::How::write;
    return;
  }
  touches.push_back(touch);
}

void Happens::begin(std::uint32_t actors) {
  m_actors = actors;
  m_who.clear();
  m_turn.clear();
  m_clocks.clear();
  m_known.assign(std::size_t{actors} * actors, 0);
  m_steps.assign(actors, 0);
  m_latest.assign(actors, 0);
  m_touching.assign(actors, 0);
  m_lastOfAll = 0;
  m_lastWithAll = 0;
  ++m_epoch;
  if (m_things.size() < kMostThings) return;
  m_things.clear();
  m_lasts.clear();
}

const Happens::Last* Happens::lastOf(std::uint64_t thing) const {
  const auto at = std::lower_bound(m_things.begin(), m_things.end(), std::pair(thing, 0U));
  if (at == m_things.end() || at->first != thing) return nullptr;
  const Last& last = m_lasts[at->second];
  return last.epoch == m_epoch ? &last : nullptr;
}

Happens::Last& Happens::touchedLast(std::uint64_t thing) {
  auto at = std::lower_bound(m_things.begin(), m_things.end(), std::pair(thing, 0U));
  if (at == m_things.end() || at->first != thing) {
    at = m_things.insert(at, {thing, static_cast<std::uint32_t>(m_lasts.size())});
    m_lasts.emplace_back();
  }
  Last& last = m_lasts[at->second];
  if (last.epoch == m_epoch) return last;
  last.epoch = m_epoch;
  last.how = Touch::How::write;
  last.now.clear();
  last.before.clear();
  return last;
}

void Happens::join(std::uint32_t* into, const std::uint32_t* from) const {
  for (std::uint32_t n = 0; n < m_actors; ++n) into[n] = std::max(into[n], from[n]);
}

// The last steps of others that depend on one that touches this; those before them come before
// them.
void Happens::findRivals(Actor actor, std::span<const Touch> list) {
  m_rivals.clear();
  if (m_lastWithAll != 0) m_rivals.push_back(m_lastWithAll - 1);
  if (m_lastOfAll != 0 && !list.empty()) m_rivals.push_back(m_lastOfAll - 1);
  const bool withAll = touches(list, kAllSteps);
  if (withAll || touches(list, kAllThings)) {
    for (const std::uint32_t step : withAll ? m_latest : m_touching)
      if (step != 0) m_rivals.push_back(step - 1);
  } else {
    for (const Touch& touch : list) {
      const Last* const last = lastOf(touch.thing);
      if (last == nullptr) continue;
      const bool commutes = last->how == touch.how && touch.how != Touch::How::write;
      const auto& group = commutes ? last->before : last->now;
      m_rivals.insert(m_rivals.end(), group.begin(), group.end());
    }
  }
  std::sort(m_rivals.begin(), m_rivals.end(), std::greater<>());
  m_rivals.erase(std::unique(m_rivals.begin(), m_rivals.end()), m_rivals.end());
  std::erase_if(m_rivals, [&](std::uint32_t step) { return m_who[step] == actor; });
}

// Of the steps after `first` that are not ordered after it, and then `actor`'s, which knows
// `clock`: the actors whose first such step has none of the others before it.
void Happens::findStarters(std::uint32_t first, Actor actor, const std::uint32_t* clock) {
  m_starters.clear();
  m_heads.clear();
  std::vector<bool> seen(m_actors);
  const auto starts = [&](const std::uint32_t* known) {
    return std::none_of(m_heads.begin(), m_heads.end(),
                        [&](std::uint32_t head) { return isBefore(head, known); });
  };
  for (auto step = first + 1; step < m_who.size(); ++step) {
    const Actor who = m_who[step];
    if (seen[who] || isBefore(first, clockOf(step))) continue;
    seen[who] = true;
    if (starts(clockOf(step))) m_starters.push_back(who);
    m_heads.push_back(step);
  }
  if (!seen[actor] && starts(clock)) m_starters.push_back(actor);
}

void Happens::enter(std::uint32_t step, std::span<const Touch> list) {
  m_latest[m_who[step]] = step + 1;
  if (list.empty()) return;
  m_touching[m_who[step]] = step + 1;
  if (touches(list, kAllSteps)) m_lastWithAll = step + 1;
  if (touches(list, kAllSteps) || touches(list, kAllThings)) {
    m_lastOfAll = step + 1;
    ++m_epoch;  // whoever depends on what was touched depends on this step, too
    return;
  }
  for (const Touch& touch : list) {
    Last& last = touchedLast(touch.thing);
    if (last.how != touch.how || touch.how == Touch::How::write) {
      last.before.swap(last.now);
      last.now.clear();
      last.how = touch.how;
    }
    last.now.push_back(step);
  }
}

void Happens::add(Actor actor, std::span<const Touch> list, std::span<const Actor> woken,
                  const std::function<void(const Race&)>& told) {
  const auto step = static_cast<std::uint32_t>(m_who.size());
  std::uint32_t* const known = m_known.data() + std::size_t{actor} * m_actors;
  if (step != 0)
    for (const Actor g : woken) join(m_known.data() + std::size_t{g} * m_actors, clockOf(step - 1));
  findRivals(actor, list);
  for (const std::uint32_t rival : m_rivals) {
    if (isBefore(rival, known)) continue;
    if (told) {
      findStarters(rival, actor, known);
      told({rival, step, m_starters});
    }
    join(known, clockOf(rival));
  }
  known[actor] = ++m_steps[actor];
  m_who.push_back(actor);
  m_turn.push_back(m_steps[actor]);
  m_clocks.insert(m_clocks.end(), known, known + m_actors);
  enter(step, list);
}

}  // namespace gantry
