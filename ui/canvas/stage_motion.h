// StageMotion: how the stage gets from one world to the next.
//
// Made of what was shown before, what is shown after, and the events between. frame(t) is the
// picture at t of the way, 0 to 1, by a clock that the caller holds: the same t is the same
// picture. At 1 nothing moves any more, and what just happened is still drawn: the path of a
// steal with its words, who woke whom.
//
// The events are used for what the two pictures cannot tell: who stole, who made a goroutine,
// which value went where. Contexts come from the picture before and the P changes among the
// events; nothing here folds.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/event/event.h"
#include "engine/event/symbols.h"
#include "ui/canvas/stage_layout.h"
#include "ui/canvas/stage_scene.h"

namespace gantry::ui {

// A quadratic curve.
struct Curve {
  QPointF from;
  QPointF control;
  QPointF to;
  [[nodiscard]] QPointF at(double t) const;
};

// Bends upward by a share of the distance.
[[nodiscard]] Curve bentCurve(QPointF from, QPointF to, double bend);

struct MotionFrame {
  struct Moving {
    GSpot spot;
    double alpha = 1;
  };
  struct Value {
    QString text;
    QPointF at;
  };
  enum class ArcKind : std::uint8_t { steal, wake, create };
  struct Arc {
    ArcKind kind = ArcKind::steal;
    Curve curve;
    double reach = 1;  // how much of it is drawn
  };
  struct Caption {
    QString text;
    QPointF at;  // the middle
    double alpha = 1;
  };

  // A buffer after a receive: its values are still so much of a cell behind their places.
  struct Slide {
    std::size_t chan = 0;  // index in the scene
    double cells = 0;
  };
  // A value that is still on its way to its cell.
  struct Awaited {
    std::size_t chan = 0;
    std::uint32_t cell = 0;
  };

  std::vector<bool> away;  // spots of the layout that are drawn as `moving`; empty for none
  std::vector<Moving> moving;
  std::vector<Value> values;
  std::vector<Slide> slides;
  std::vector<Awaited> awaited;
  std::vector<Arc> arcs;
  std::vector<Caption> captions;
};

class StageMotion {
 public:
  // More goroutines than this on the move are shown in their new places at once.
  static constexpr std::size_t kMostMoving = 400;
  // And of so many events on the way each one's own time would be too short to see.
  static constexpr std::size_t kMostEvents = 64;

  StageMotion(const StageScene& before, const StageLayout& layoutBefore, const StageScene& after,
              const StageLayout& layoutAfter, std::span<const Event> events,
              const Symbols& symbols);

  [[nodiscard]] MotionFrame frame(double t) const;

  // True when frame(0) and frame(1) show every goroutine in the same place.
  [[nodiscard]] bool still() const { return m_flights.empty() && m_values.empty(); }

 private:
  friend class MotionBuilder;

  struct Flight {
    GSpot from;
    GSpot to;
    Curve curve;
    double begin = 0;  // of the way
    double end = 1;
    double alphaFrom = 1;
    double alphaTo = 1;
    std::size_t spot = 0;  // in the layout after, when it ends there
    bool ends = false;     // it leaves the stage
  };
  struct ValueFlight {
    QString text;
    Curve curve;
    double begin = 0;
    double end = 1;
    std::size_t chan = 0;
    std::optional<std::uint32_t> cell;  // that it flies to
    bool slides = false;                // the others move up behind it
  };
  struct TimedArc {
    MotionFrame::Arc arc;
    double begin = 0;
  };
  struct TimedCaption {
    MotionFrame::Caption caption;
    double begin = 0;
  };

  std::size_t m_spots = 0;  // of the layout after
  std::vector<Flight> m_flights;
  std::vector<ValueFlight> m_values;
  std::vector<TimedArc> m_arcs;
  std::vector<TimedCaption> m_captions;
};

}  // namespace gantry::ui
