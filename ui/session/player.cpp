// Turning time into events, and events into moves.
#include "ui/session/player.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gantry::ui {
namespace {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

// How far a step to another line looks.
constexpr std::uint64_t kLineSearch = 1'000'000;
// A stalled window must not make up for lost time in one leap.
constexpr nanoseconds kLongestTick = milliseconds(100);
// Steps that come faster than this are shown as jumps: there is no time to see a movement.
constexpr milliseconds kFastestAnimation{70};

}  // namespace

Player::Player(QObject* parent) : QObject(parent) {}

void Player::setRun(RunPtr run, std::uint64_t position) {
  setPlaying(false);
  m_history.clear();
  m_dragging = false;
  m_cursor.reset();
  m_run = std::move(run);
  if (m_run) {
    m_cursor.emplace(m_run->recording.events, m_run->keyframes);
    seekWhole(position);
  }
  emit runChanged();
  report(this->position(), milliseconds(0));
}

void Player::grow(RunPtr run) {
  const bool atEnd = position() == size();
  const std::uint64_t from = position();
  m_cursor.reset();  // before the run that it reads
  m_run = std::move(run);
  m_cursor.emplace(m_run->recording.events, m_run->keyframes);
  seekWhole(atEnd ? m_run->size() : from);
  emit grown();
  report(position(), milliseconds(0));
}

void Player::play() {
  if (!m_cursor || m_playing || size() == 0) return;
  if (position() == size()) seek(m_run->firstUser);
  m_due = 0;
  setPlaying(true);
}

void Player::pause() {
  m_dragging = false;
  setPlaying(false);
}

void Player::toggle() { m_playing ? pause() : play(); }

void Player::setPlaying(bool playing) {
  if (m_playing == playing) return;
  m_playing = playing;
  emit playingChanged(playing);
}

void Player::step() {
  pause();
  const std::uint64_t from = position();
  if (m_cursor && m_cursor->step()) report(from, kStepPace);
}

void Player::stepBack() {
  pause();
  const std::uint64_t from = position();
  if (m_cursor && m_cursor->stepBack()) report(from, kStepPace);
}

void Player::glideTo(std::uint64_t position) {
  pause();
  if (!m_cursor) return;
  const std::uint64_t from = this->position();
  seekWhole(position);
  const std::uint64_t to = this->position();
  report(from, to > from && to - from <= Move::kAnimated ? kStepPace : milliseconds(0));
}

void Player::stepLine(std::uint32_t goid) {
  pause();
  if (!m_cursor || position() == size()) return;
  const std::uint64_t from = position();
  const std::optional<std::uint32_t> slot = slotOf(goid);
  if (!slot) return step();
  const PosId line = world().gs[*slot].pos;
  for (std::uint64_t n = 0; n < kLineSearch && m_cursor->step(); ++n)
    if (world().gs[*slot].pos != line) return report(from, kStepPace);
  m_cursor->seek(from);
}

// Backward there is no fold: the way to the present is walked from further and further before it,
// and the last change of line on it is the place.
void Player::stepLineBack(std::uint32_t goid) {
  pause();
  if (!m_cursor || position() == 0) return;
  const std::uint64_t from = position();
  const std::optional<std::uint32_t> slot = slotOf(goid);
  if (!slot) return stepBack();
  std::uint64_t reach = 1000;
  for (bool all = false; !all && reach <= kLineSearch; reach *= 10) {
    all = reach >= from;
    m_cursor->seek(all ? 0 : from - reach);
    std::optional<std::uint64_t> change;
    const auto lineNow = [&] {
      return *slot < world().gs.size() ? world().gs[*slot].pos : PosId{0};
    };
    PosId line = lineNow();
    std::uint64_t before = position();
    while (position() < from && m_cursor->step()) {
      if (lineNow() != line) change = before;
      line = lineNow();
      before = position();
    }
    if (!change) continue;
    m_cursor->seek(*change);
    return report(from, kStepPace);
  }
  m_cursor->seek(from);
}

// The goroutine with that goid now; of 0 the one that the next event is about.
std::optional<std::uint32_t> Player::slotOf(std::uint32_t goid) const {
  if (goid == 0) {
    const MId m = m_run->recording.events[position()].m();
    if (m.v >= world().ms.size() || !world().ms[m.v].curg.valid()) return std::nullopt;
    return world().ms[m.v].curg.v;
  }
  for (std::uint32_t slot = 0; slot < world().gs.size(); ++slot)
    if (world().gs[slot].goid == goid) return slot;
  return std::nullopt;
}

void Player::setBreaks(std::vector<PosId> positions) {
  std::sort(positions.begin(), positions.end());
  m_breaks = std::move(positions);
}

void Player::setGroupBreaks(std::uint32_t groups) { m_groupBreaks = groups; }

bool Player::isBreak(Event event) const {
  if (event.pos() != 0 && std::binary_search(m_breaks.begin(), m_breaks.end(), event.pos()))
    return true;
  return m_groupBreaks != 0 && std::ranges::any_of(kAllEventGroups, [&](EventGroup group) {
           return (m_groupBreaks & bitOf(group)) != 0 && isIn(group, event.kind());
         });
}

std::optional<std::uint64_t> Player::untilBreak(std::uint64_t due) const {
  if (m_breaks.empty() && m_groupBreaks == 0) return std::nullopt;
  const std::uint64_t end = std::min(position() + due, size());
  for (std::uint64_t n = position(); n < end; ++n) {
    if (isBreak(m_run->recording.events[n])) return n + 1 - position();
  }
  return std::nullopt;
}

void Player::toStart() { seek(0); }

void Player::toEnd() { seek(size()); }

void Player::leave() {
  if (m_cursor && !m_dragging) m_history.leave(position());
  m_dragging = false;
}

void Player::jump(std::uint64_t position) {
  pause();
  if (!m_cursor) return;
  const std::uint64_t from = this->position();
  seekWhole(position);
  report(from, milliseconds(0));
}

void Player::seek(std::uint64_t position) {
  m_dragging = false;
  leave();
  jump(position);
}

void Player::drag(std::uint64_t position) {
  leave();
  jump(position);
  m_dragging = true;
}

void Player::toNext(EventGroup group) {
  pause();
  for (std::uint64_t n = position(); n < size(); ++n)
    if (isIn(group, m_run->recording.events[n].kind())) return seek(n + 1);
}

void Player::toPrevious(EventGroup group) {
  pause();
  for (std::uint64_t n = position(); n > 1; --n)
    if (isIn(group, m_run->recording.events[n - 2].kind())) return seek(n - 1);
}

void Player::back() {
  if (const auto there = m_history.back(position())) jump(*there);
}

void Player::forward() {
  if (const auto there = m_history.forward(position())) jump(*there);
}

void Player::seekTime(TimeNs time) {
  pause();
  if (!m_cursor) return;
  m_dragging = false;
  leave();
  const std::uint64_t from = position();
  m_cursor->seekTime(time);
  report(from, milliseconds(0));
}

void Player::setSpeed(double eventsPerSecond) {
  const double speed = std::clamp(eventsPerSecond, kSlowest, kFastest);
  if (speed == m_speed) return;
  m_speed = speed;
  emit speedChanged(speed);
}

void Player::advance(nanoseconds elapsed) {
  if (!m_playing) return;
  const double seconds = std::chrono::duration<double>(std::min(elapsed, kLongestTick)).count();
  m_due += seconds * m_speed;
  const auto whole = static_cast<std::uint64_t>(m_due);
  if (whole == 0) return;
  m_due -= static_cast<double>(whole);
  const std::optional<std::uint64_t> untilStop = untilBreak(whole);
  const std::uint64_t due = untilStop.value_or(whole);

  const std::uint64_t from = position();
  if (due <= Move::kAnimated) {
    for (std::uint64_t n = 0; n < due && m_cursor->step(); ++n) {
    }
  } else {
    seekWhole(from + due);
  }
  const milliseconds pace(
      std::min<std::int64_t>(static_cast<std::int64_t>(1000 / m_speed), kStepPace.count()));
  report(from, pace < kFastestAnimation ? milliseconds(0) : pace);
  if (position() == size() || untilStop) pause();
}

void Player::seekWhole(std::uint64_t position) {
  m_cursor->seek(position);
  const std::uint64_t at = m_cursor->position();
  if (at > 0 && at < size() && isCarrier(m_run->recording.events[at - 1].kind())) m_cursor->step();
}

void Player::report(std::uint64_t from, milliseconds pace) {
  emit moved(Move{from, position(), pace});
}

double speedOfFraction(double fraction) {
  const double decades = std::log10(Player::kFastest / Player::kSlowest);
  return Player::kSlowest * std::pow(10.0, std::clamp(fraction, 0.0, 1.0) * decades);
}

double fractionOfSpeed(double eventsPerSecond) {
  const double decades = std::log10(Player::kFastest / Player::kSlowest);
  const double speed = std::clamp(eventsPerSecond, Player::kSlowest, Player::kFastest);
  return std::log10(speed / Player::kSlowest) / decades;
}

}  // namespace gantry::ui
