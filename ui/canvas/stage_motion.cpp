// The picture at a moment of a motion.
#include "ui/canvas/stage_motion.h"

#include <algorithm>
#include <cmath>

namespace gantry::ui {

namespace {

// Slow at both ends.
double eased(double t) { return t * t * (3 - 2 * t); }

// How far something that takes [begin, end] of the way has come at t.
double share(double t, double begin, double end) {
  return end <= begin ? (t >= begin ? 1.0 : 0.0)
                      : std::clamp((t - begin) / (end - begin), 0.0, 1.0);
}

double between(double from, double to, double t) { return from + (to - from) * t; }

}  // namespace

QPointF Curve::at(double t) const {
  const double u = 1 - t;
  return u * u * from + 2 * u * t * control + t * t * to;
}

Curve bentCurve(QPointF from, QPointF to, double bend) {
  const double distance = std::hypot(to.x() - from.x(), to.y() - from.y());
  return {from, (from + to) / 2 - QPointF(0, distance * bend), to};
}

MotionFrame StageMotion::frame(double t) const {
  t = std::clamp(t, 0.0, 1.0);
  MotionFrame frame;
  if (t < 1 && !m_flights.empty()) frame.away.resize(m_spots);
  for (const Flight& flight : m_flights) {
    if (t >= 1) break;
    const double way = eased(share(t, flight.begin, flight.end));
    if (!flight.ends) frame.away[flight.spot] = true;
    GSpot spot = way <= 0 ? flight.from : flight.to;
    spot.at = flight.curve.at(way);
    spot.radius = between(flight.from.radius, flight.to.radius, way);
    const double alpha = between(flight.alphaFrom, flight.alphaTo, way);
    if (alpha > 0.01) frame.moving.push_back({spot, alpha});
  }
  for (const ValueFlight& value : m_values) {
    const double way = share(t, value.begin, value.end);
    if (way >= 1) continue;
    if (way > 0) frame.values.push_back({value.text, value.curve.at(eased(way))});
    if (value.cell) frame.awaited.push_back({value.chan, *value.cell});
    if (value.slides) frame.slides.push_back({value.chan, 1 - eased(way)});
  }
  for (const TimedArc& timed : m_arcs) {
    MotionFrame::Arc arc = timed.arc;
    arc.reach = eased(share(t, timed.begin, std::min(1.0, timed.begin + 0.5)));
    if (arc.reach > 0) frame.arcs.push_back(arc);
  }
  for (const TimedCaption& timed : m_captions) {
    MotionFrame::Caption caption = timed.caption;
    caption.alpha = share(t, timed.begin, timed.begin + 0.15);
    if (caption.alpha > 0) frame.captions.push_back(caption);
  }
  return frame;
}

}  // namespace gantry::ui
