// Turning time into events, and events into moves.
#include "ui/session/player.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gantry::ui {
namespace {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

// A stalled window must not make up for lost time in one leap.
constexpr nanoseconds kLongestTick = milliseconds(100);
// Steps that come faster than this are shown as jumps: there is no time to see a movement.
constexpr milliseconds kFastestAnimation{70};

}  // namespace

Player::Player(QObject* parent) : QObject(parent) {}

void Player::setRun(RunPtr run, std::uint64_t position) {
  setPlaying(false);
  m_cursor.reset();
  m_run = std::move(run);
  if (m_run) {
    m_cursor.emplace(m_run->recording.events, m_run->keyframes);
    seekWhole(position);
  }
  emit runChanged();
  report(this->position(), milliseconds(0));
}

void Player::play() {
  if (!m_cursor || m_playing || size() == 0) return;
  if (position() == size()) seek(m_run->firstUser);
  m_due = 0;
  setPlaying(true);
}

void Player::pause() { setPlaying(false); }

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

void Player::toStart() { seek(0); }

void Player::toEnd() { seek(size()); }

void Player::seek(std::uint64_t position) {
  pause();
  if (!m_cursor) return;
  const std::uint64_t from = this->position();
  seekWhole(position);
  report(from, milliseconds(0));
}

void Player::seekTime(TimeNs time) {
  pause();
  if (!m_cursor) return;
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
  const auto due = static_cast<std::uint64_t>(m_due);
  if (due == 0) return;
  m_due -= static_cast<double>(due);

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
  if (position() == size()) pause();
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
