// Seeking: copy a keyframe, fold on.
#include "engine/world/cursor.h"

#include <algorithm>

#include "engine/base/check.h"
#include "engine/world/fold.h"

namespace gantry {
namespace {

// A seek folds at most about this many events.
constexpr std::uint64_t kSpacing = 1 << 16;
// Forward from where it stands, up to so many events, folding beats copying a keyframe.
constexpr std::uint64_t kFoldOn = 1 << 14;

bool carrier(Kind kind) { return kind == Kind::Time || kind == Kind::Wide; }

}  // namespace

void Keyframes::clear() {
  m_frames.clear();
  reset(m_world);
  m_nextKeep = 0;
  m_damage = nullptr;
}

void Keyframes::keep() {
  m_frames.push_back(std::make_shared<const World>(m_world));
  // All keyframes together stay within twice the bytes of the log (16 an event).
  m_nextKeep = m_world.events + std::max<std::uint64_t>(kSpacing, footprint(m_world) / 32);
}

bool Keyframes::extendBy(const EventLog& log, std::uint64_t count) {
  if (m_frames.empty()) keep();
  const std::uint64_t end = std::min<std::uint64_t>(log.size(), m_world.events + count);
  while (m_world.events < end && m_damage == nullptr) {
    const EventLog::Run run = log.runFrom(m_world.events);
    const std::uint64_t left =
        std::min({run.count, end - m_world.events, m_nextKeep - m_world.events});
    for (std::uint64_t i = 0; i < left; ++i) {
      const std::uint64_t at = m_world.events;
      if (const char* broken = fold(m_world, run.first[i])) {
        m_damage = broken;
        const World& good = before(at);
        World again = good;
        while (again.events < at) CHECK(fold(again, log[again.events]) == nullptr);
        m_world = std::move(again);
        return false;
      }
    }
    if (m_world.events == m_nextKeep) keep();
  }
  return m_damage == nullptr && m_world.events < log.size();
}

void Keyframes::extend(const EventLog& log) { extendBy(log, log.size()); }

const World& Keyframes::before(std::uint64_t n) const {
  const auto after =
      std::upper_bound(m_frames.begin(), m_frames.end(), n,
                       [](std::uint64_t at, const auto& frame) { return at < frame->events; });
  return **(after - 1);
}

const World& Keyframes::beforeTime(TimeNs time) const {
  const auto after = std::upper_bound(m_frames.begin() + 1, m_frames.end(), time,
                                      [](TimeNs at, const auto& frame) { return at < frame->now; });
  return **(after - 1);
}

Cursor::Cursor(const EventLog& log, const Keyframes& keyframes)
    : m_log(&log), m_keyframes(&keyframes) {}

void Cursor::foldTo(std::uint64_t n) {
  while (m_world.events < n) {
    const EventLog::Run run = m_log->runFrom(m_world.events);
    const std::uint64_t count = std::min<std::uint64_t>(run.count, n - m_world.events);
    for (std::uint64_t i = 0; i < count; ++i) CHECK(fold(m_world, run.first[i]) == nullptr);
  }
}

void Cursor::seek(std::uint64_t n) {
  n = std::min(n, size());
  if (n < m_world.events || n - m_world.events > kFoldOn) {
    const World& frame = m_keyframes->before(n);
    if (n < m_world.events || frame.events > m_world.events) m_world = frame;
  }
  foldTo(n);
}

void Cursor::seekTime(TimeNs time) {
  if (time < m_world.now || m_world.events == 0) m_world = m_keyframes->beforeTime(time);
  const std::uint64_t end = size();
  // Fold whole events while the next one still happens by `time`; a Time event lies before
  // the event that it belongs to, so look through carriers before taking them.
  while (m_world.events < end) {
    TimeNs at = m_world.now;
    std::uint64_t n = m_world.events;
    for (;; ++n) {
      const Event e = (*m_log)[n];
      at += e.dt();
      if (e.kind() == Kind::Time) at += e.a() | std::uint64_t{e.b()} << 32;
      if (!carrier(e.kind()) || n + 1 == end) break;
    }
    if (at > time) break;
    foldTo(n + 1);
  }
}

bool Cursor::step() {
  std::uint64_t n = m_world.events;
  while (n < size() && carrier((*m_log)[n].kind())) ++n;
  if (n >= size()) return false;
  foldTo(n + 1);
  return true;
}

bool Cursor::stepBack() {
  std::uint64_t n = m_world.events;
  if (n == 0) return false;
  --n;  // undo the last event and the carriers before it
  while (n > 0 && carrier((*m_log)[n - 1].kind())) --n;
  seek(n);
  return true;
}

}  // namespace gantry
