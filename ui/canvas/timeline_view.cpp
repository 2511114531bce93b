// Ranges that stay in the run.
#include "ui/canvas/timeline_view.h"

#include <algorithm>
#include <cmath>

namespace gantry::ui {
namespace {

constexpr double kMarkReach = 5;  // pixels

}  // namespace

void TimelineView::setEnd(TimeNs end) {
  m_end = std::max(static_cast<double>(end), kSmallestSpan);
  marks.clear();
  fit();
}

void TimelineView::extend(TimeNs end) {
  const bool all = whole();
  m_end = std::max(static_cast<double>(end), kSmallestSpan);
  all ? fit() : clamp();
}

void TimelineView::setWidth(double pixels) { m_width = std::max(pixels, 1.0); }

TimeNs TimelineView::timeAt(double x) const {
  return static_cast<TimeNs>(std::clamp(m_from + x * perPixel(), 0.0, m_end));
}

void TimelineView::zoom(double factor, double x) {
  const double at = m_from + x * perPixel();
  const double span = std::clamp((m_to - m_from) / factor, kSmallestSpan, m_end);
  m_from = at - span * x / m_width;
  m_to = m_from + span;
  clamp();
}

void TimelineView::pan(double pixels) {
  const double by = pixels * perPixel();
  m_from += by;
  m_to += by;
  clamp();
}

void TimelineView::fit() {
  m_from = 0;
  m_to = m_end;
}

void TimelineView::show(double from, double to) {
  m_from = from;
  m_to = std::max(to, from + kSmallestSpan);
  clamp();
}

void TimelineView::reveal(TimeNs time) {
  const auto at = static_cast<double>(time);
  if (at >= m_from && at <= m_to) return;
  const double span = m_to - m_from;
  show(at - span / 3, at - span / 3 + span);
}

void TimelineView::clamp() {
  const double span = m_to - m_from;
  if (span >= m_end * (1 - 1e-9)) return fit();  // rounding must not leave a hair out
  m_from = std::clamp(m_from, 0.0, m_end - span);
  m_to = m_from + span;
}

std::vector<TimeNs> TimelineView::ticks(double gap) const {
  const double least = std::max(perPixel() * gap, 1.0);
  const double decade = std::pow(10.0, std::floor(std::log10(least)));
  double step = 10 * decade;
  for (const double times : {1.0, 2.0, 5.0}) {
    if (times * decade < least) continue;
    step = times * decade;
    break;
  }
  std::vector<TimeNs> ticks;
  for (double at = std::ceil(m_from / step) * step; at <= m_to; at += step)
    ticks.push_back(static_cast<TimeNs>(std::llround(at)));
  return ticks;
}

void TimelineView::toggleMark(TimeNs time) {
  const auto near = std::find_if(marks.begin(), marks.end(), [&](TimeNs mark) {
    return std::abs(xOf(static_cast<double>(mark)) - xOf(static_cast<double>(time))) < kMarkReach;
  });
  near == marks.end() ? marks.push_back(time) : static_cast<void>(marks.erase(near));
}

std::optional<TimeNs> TimelineView::measured() const {
  if (marks.size() < 2) return std::nullopt;
  const TimeNs a = marks[marks.size() - 2];
  const TimeNs b = marks[marks.size() - 1];
  return a < b ? b - a : a - b;
}

}  // namespace gantry::ui
