// WaitScene: the wait-for graph laid out from left to right: who waits, for what, and who has it.
//
// Pure: a function of the graph and of the room. Goroutines that wait for the same thing and for
// which nobody waits are one box that counts them. A chain that is longer than the room is wide
// goes on below, as a text does. Edges that lead back (a circle) run below the boxes.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <cstdint>
#include <limits>
#include <vector>

#include "engine/analysis/wait_graph.h"

namespace gantry::ui {

struct WaitBox {
  WaitGraph::NodeKind kind = WaitGraph::NodeKind::goroutine;
  std::uint32_t id = 0;              // as in WaitGraph::Node; of the first of several
  std::vector<std::uint32_t> goids;  // of goroutines
  QString name;                      // `G7`, `G7, G9 +3`, `primes`
  QString detail;
  bool waits = false;
  bool stuck = false;
  bool inCircle = false;
  QRectF rect;
};

struct WaitArrow {
  WaitGraph::EdgeKind kind = WaitGraph::EdgeKind::waitsFor;
  std::size_t from = 0;  // indexes of boxes
  std::size_t to = 0;
  bool inCircle = false;
  QPointF start;
  QPointF end;
  bool leadsBack = false;
  bool turns = false;  // from line to line: out at the right, along `below`, in at the left
  double below = 0;    // the height at which one runs that leads back or turns
};

struct WaitScene {
  std::vector<WaitBox> boxes;
  std::vector<WaitArrow> arrows;
  QSizeF size;
  std::uint32_t leftOut = 0;
};

inline constexpr double kWaitBoxWidth = 150;
inline constexpr double kWaitBoxHeight = 42;

// At least two boxes are side by side, whatever the width.
[[nodiscard]] WaitScene waitSceneOf(const WaitGraph& graph, gantry::Language language,
                                    double width = std::numeric_limits<double>::infinity());

}  // namespace gantry::ui
