// WaitScene: the wait-for graph laid out from left to right: who waits, for what, and who has it.
//
// Pure: a function of the graph. Goroutines that wait for the same thing and for which nobody
// waits are one box that counts them. Edges that lead back (a circle) run below the boxes.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <cstdint>
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
  double below = 0;  // the height at which one that leads back runs
};

struct WaitScene {
  std::vector<WaitBox> boxes;
  std::vector<WaitArrow> arrows;
  QSizeF size;
  std::uint32_t leftOut = 0;
};

inline constexpr double kWaitBoxWidth = 150;
inline constexpr double kWaitBoxHeight = 42;

[[nodiscard]] WaitScene waitSceneOf(const WaitGraph& graph, gantry::Language language);

}  // namespace gantry::ui
