// TimelineView: which part of a timeline is seen: the range of time, the kind of rows, marks.
//
// Pure numbers; the widget asks it where things are and tells it what the hand does.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/ids.h"
#include "ui/state/rows_by.h"

namespace gantry::ui {

class TimelineView {
 public:
  static constexpr double kSmallestSpan = 20;  // ns

  // A run of that length, all of it in sight.
  void setEnd(TimeNs end);
  // More of the run is known. What is in sight stays there, unless that was all of it.
  void extend(TimeNs end);
  void setWidth(double pixels);

  [[nodiscard]] double from() const { return m_from; }
  [[nodiscard]] double to() const { return m_to; }
  [[nodiscard]] double perPixel() const { return (m_to - m_from) / m_width; }
  [[nodiscard]] double xOf(double time) const { return (time - m_from) / perPixel(); }
  [[nodiscard]] TimeNs timeAt(double x) const;
  [[nodiscard]] bool whole() const { return m_from <= 0 && m_to >= m_end; }

  // Larger than 1 shows less; what is at `x` stays there.
  void zoom(double factor, double x);
  void pan(double pixels);
  void fit();
  void show(double from, double to);
  // Pans so that a time is in sight; nothing when it is or the whole run is.
  void reveal(TimeNs time);

  // Where the axis has its ticks: a round step of at least `gap` pixels.
  [[nodiscard]] std::vector<TimeNs> ticks(double gap) const;

  RowsBy rowsBy = RowsBy::p;
  std::vector<TimeNs> marks = {};  // the last two span the measured range

  // Sets a mark, or takes one away that is within a few pixels.
  void toggleMark(TimeNs time);
  [[nodiscard]] std::optional<TimeNs> measured() const;

 private:
  void clamp();

  double m_end = 1;
  double m_from = 0;
  double m_to = 1;
  double m_width = 1;
};

}  // namespace gantry::ui
