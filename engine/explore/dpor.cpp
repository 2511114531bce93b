// Source-DPOR: the path of a run, and where it branches.
#include "engine/explore/dpor.h"

#include <algorithm>
#include <utility>

#include "engine/base/check.h"

namespace gantry {
namespace {

bool has(std::span<const Actor> list, Actor actor) {
  return std::find(list.begin(), list.end(), actor) != list.end();
}

bool isTime(const Touch& touch) { return touch.thing == thingOf(ThingKind::time, 0); }

}  // namespace

bool Dpor::sleeps(const Node& node, Actor actor) {
  return std::any_of(node.sleeping.begin(), node.sleeping.end(),
                     [&](const Sleeper& one) { return one.actor == actor; });
}

void Dpor::want(Node& node, Actor actor) {
  if (!has(node.wanted, actor)) node.wanted.push_back(actor);
}

// Chosen anew: nothing is known yet of its step.
void Dpor::turnTo(Node& node, Actor actor) {
  node.actor = actor;
  const auto at = std::find(node.enabled.begin(), node.enabled.end(), actor);
  node.pick = actor == kClock ? 0 : static_cast<std::uint32_t>(at - node.enabled.begin());
  node.touches.clear();
  node.allTouches.clear();
  node.picks.clear();
  if (actor == kClock) addTouch(node.touches, {kAllThings, Touch::How::write});
}

// Who slept at the point before still does, unless the step there depends on theirs; and who was
// chosen there before.
void Dpor::fallAsleep(Node& node) const {
  node.sleeping.clear();
  if (m_at == 0) return;
  const Node& before = m_path[m_at - 1];
  for (const Sleeper& one : before.sleeping)
    if (one.actor != before.actor && !depend(one.touches, before.touches))
      node.sleeping.push_back(one);
}

Dpor::Node& Dpor::push() {
  if (m_at == m_path.size()) m_path.emplace_back();
  Node& node = m_path[m_at];
  node.enabled.clear();
  node.wanted.clear();
  node.done.clear();
  node.clockAsks = m_clockAsks;
  fallAsleep(node);
  m_length = m_at + 1;
  return node;
}

std::uint32_t Dpor::take(std::span<const Candidate> gs) {
  m_casesAt = 0;
  if (m_givenUp) return gs.size() == 1 ? 0 : kNoneOfThem;
  if (m_at < m_length) {
    const Node& node = m_path[m_at++];
    CHECK_MSG(node.actor != kClock && node.pick < gs.size() && gs[node.pick].goid == node.actor,
              "a prefix of a schedule leads elsewhere");
    return node.pick;
  }
  if (m_at == kLongest) {
    m_leftOut = true;
    return 0;
  }
  const std::uint32_t pick = takeNew(gs);
  m_clockAsks = false;
  return pick;
}

std::uint32_t Dpor::takeNew(std::span<const Candidate> gs) {
  Node& node = push();
  for (const Candidate& g : gs) node.enabled.push_back(g.goid);
  if (node.clockAsks) node.enabled.push_back(kClock);
  const auto awake = std::find_if(node.enabled.begin(), node.enabled.end(),
                                  [&](Actor actor) { return !sleeps(node, actor); });
  if (awake == node.enabled.end()) {
    // All that could follow was made.
    m_length = m_at;
    m_givenUp = true;
    return gs.size() == 1 ? 0 : kNoneOfThem;
  }
  turnTo(node, *awake);
  want(node, node.actor);
  if (node.actor == kClock) {  // asked before, and it was said no
    m_givenUp = true;
    m_again = true;
    return gs.size() == 1 ? 0 : kNoneOfThem;
  }
  ++m_at;
  return node.pick;
}

bool Dpor::pickClock() {
  if (m_givenUp) return false;
  if (m_at == m_length) {
    m_clockAsks = true;
    return false;
  }
  if (m_path[m_at].actor != kClock) return false;
  m_casesAt = 0;
  ++m_at;
  return true;
}

void Dpor::allWait() {
  if (m_givenUp || m_at == kLongest) return;
  // Asked again while it goes on.
  if (m_at != 0 && m_path[m_at - 1].enabled.empty()) return;
  if (m_at < m_length) {
    CHECK_MSG(m_path[m_at].enabled.empty(), "a prefix of a schedule leads elsewhere");
  } else {
    m_clockAsks = false;
    Node& node = push();
    if (sleeps(node, kClock)) {
      m_length = m_at;
      m_givenUp = true;
      return;
    }
    turnTo(node, kClock);
    want(node, kClock);
  }
  ++m_at;
}

std::uint32_t Dpor::pickCase(std::uint32_t n) {
  if (m_givenUp || m_at == 0 || m_at == kLongest) return 0;
  Node& node = m_path[m_at - 1];
  if (m_casesAt == node.picks.size()) node.picks.push_back({0, n});
  return node.picks[m_casesAt++].pick;
}

std::uint32_t Dpor::pick(ChoiceKind kind, std::uint32_t n) {
  switch (kind) {
    case ChoiceKind::clock:
      return pickClock() ? 1 : 0;
    case ChoiceKind::stretch:
      // Before each access: the one that it stands before is the first that is counted.
      if (!m_memory) return 0;
      return std::exchange(m_beforeAccess, false) ? 2 : 1;
    default:
      return pickCase(n);
  }
}

// Of a step that is taken as before they are the same, and known.
void Dpor::touched(const Touch& touch) {
  if (m_at == 0 || m_givenUp || m_at == kLongest) return;
  addTouch(m_path[m_at - 1].touches, touch);
}

// Who can run at this point and could not at the one before. Not the clock: who set its timer
// touched time.
void Dpor::wokenAt(std::size_t at, std::vector<Actor>& woken) const {
  woken.clear();
  if (at == 0) return;
  const Node& before = m_path[at - 1];
  for (const Actor actor : m_path[at].enabled)
    if (actor != before.actor && actor != kClock && !has(before.enabled, actor))
      woken.push_back(actor);
}

// A timer that was about to be due and was stopped: it could have been first.
void Dpor::wantClockBeforeItsEnd() {
  for (std::size_t at = m_new; at + 1 < m_length; ++at) {
    Node& node = m_path[at];
    if (node.clockAsks && node.actor != kClock && !m_path[at + 1].clockAsks) want(node, kClock);
  }
}

void Dpor::onRace(const Happens::Race& race) {
  if (race.second < m_new) return;
  Node& node = m_path[race.first];
  if (node.enabled.empty()) return;  // nobody else could run there
  if (m_path[race.second].actor == kClock) {
    // It needs a timer, which may have been set since: that could have come before, too.
    const auto asks = [](const Node& one) {
      return one.clockAsks || std::any_of(one.touches.begin(), one.touches.end(), isTime);
    };
    if (std::none_of(m_path.begin() + race.first, m_path.begin() + race.second + 1, asks)) return;
  }
  const Actor racing = m_path[race.second].actor;
  for (const Actor actor : race.starters)
    if (has(node.wanted, actor) || sleeps(node, actor)) return;
  if (has(race.starters, racing) && has(node.enabled, racing)) return want(node, racing);
  for (const Actor actor : race.starters)
    if (has(node.enabled, actor)) return want(node, actor);
  // The clock alone could start it, and cannot: its time is too far away.
  if (race.starters.size() == 1 && race.starters.front() == kClock) return;
  for (const Actor actor : node.enabled) want(node, actor);
}

void Dpor::analyse() {
  if (m_length == 0) return;
  // The last step ends the run: whoever could have acted instead might have changed how.
  if (!m_givenUp) {
    Node& last = m_path[m_length - 1];
    last.touches.assign({{kAllSteps, Touch::How::write}});
    for (const Actor actor : last.enabled) want(last, actor);
  }
  wantClockBeforeItsEnd();
  Actor most = 0;
  for (std::size_t at = 0; at < m_length; ++at) {
    most = std::max(most, m_path[at].actor);
    for (const Actor actor : m_path[at].enabled) most = std::max(most, actor);
  }
  if ((m_length + most + 1) > kMostWords / (most + 1)) {
    m_leftOut = true;
    return;
  }
  m_happens.begin(most + 1);
  const std::function<void(const Happens::Race&)> told = [this](const Happens::Race& race) {
    onRace(race);
  };
  std::vector<Actor> woken;
  const std::function<void(const Happens::Race&)> nobody;
  for (std::size_t at = 0; at < m_length; ++at) {
    wokenAt(at, woken);
    m_happens.add(m_path[at].actor, m_path[at].touches, woken, at < m_new ? nobody : told);
  }
}

// Back to the last point where something is left to be chosen.
bool Dpor::nextBranch() {
  for (; m_length != 0; --m_length) {
    Node& node = m_path[m_length - 1];
    for (const Touch& touch : node.touches) addTouch(node.allTouches, touch);
    while (!node.picks.empty() && node.picks.back().pick + 1 == node.picks.back().among)
      node.picks.pop_back();
    if (!node.picks.empty()) {
      ++node.picks.back().pick;
      node.touches.clear();
      return true;
    }
    node.done.push_back(node.actor);
    node.sleeping.push_back({node.actor, node.allTouches});
    const auto left = std::find_if(node.wanted.begin(), node.wanted.end(), [&](Actor actor) {
      return !has(node.done, actor) && !sleeps(node, actor);
    });
    if (left == node.wanted.end()) continue;
    turnTo(node, *left);
    return true;
  }
  return false;
}

bool Dpor::next(std::uint64_t) {
  bool more = true;
  if (m_begun && !std::exchange(m_again, false)) {
    analyse();
    more = nextBranch();
    m_new = m_length == 0 ? 0 : m_length - 1;
  }
  m_begun = true;
  m_givenUp = false;
  m_clockAsks = false;
  m_beforeAccess = false;
  m_at = 0;
  m_casesAt = 0;
  return more;
}

}  // namespace gantry
