// Ranks by the longest way from somebody for whom nobody waits; rows by the middle of what leads
// there.
#include "ui/canvas/wait_scene.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace gantry::ui {
namespace {

constexpr double kMargin = 20;
constexpr double kColumnGap = 70;
constexpr double kRowGap = 12;
constexpr double kBackGap = 14;
constexpr double kLineGap = 34;
constexpr double kTurnMargin = 34;  // for the arrows that turn
constexpr std::size_t kLanes = 3;   // of arrows between two lines
constexpr std::size_t kNamed = 2;   // goroutines of a box that are named

using NodeKind = WaitGraph::NodeKind;

class Layout {
 public:
  Layout(const WaitGraph& graph, gantry::Language language, double width)
      : m_graph(graph), m_language(language), m_width(width) {}

  WaitScene run() {
    merge();
    connect();
    rank();
    place();
    route();
    m_scene.leftOut = m_graph.leftOut;
    return std::move(m_scene);
  }

 private:
  QString words(const Phrase& phrase) const {
    return QString::fromStdString(textOf(phrase, m_language));
  }

  // Goroutines with one edge, out to the same object, and none in, share a box.
  void merge() {
    const std::size_t nodes = m_graph.nodes.size();
    std::vector<std::uint32_t> in(nodes), out(nodes), target(nodes);
    for (const WaitGraph::Edge& edge : m_graph.edges) {
      ++out[edge.from];
      ++in[edge.to];
      target[edge.from] = edge.to;
    }
    std::map<std::pair<std::uint32_t, bool>, std::size_t> shared;
    m_boxOf.resize(nodes);
    for (std::size_t n = 0; n < nodes; ++n) {
      const WaitGraph::Node& node = m_graph.nodes[n];
      const bool joins = node.kind == NodeKind::goroutine && in[n] == 0 && out[n] == 1;
      if (joins) {
        const auto [at, isNew] = shared.try_emplace({target[n], node.stuck}, m_scene.boxes.size());
        m_boxOf[n] = at->second;
        if (!isNew) {
          m_scene.boxes[at->second].goids.push_back(node.id);
          continue;
        }
      }
      m_boxOf[n] = m_scene.boxes.size();
      WaitBox box{.kind = node.kind,
                  .id = node.id,
                  .goids = {},
                  .name = words(node.name),
                  .detail = words(node.detail),
                  .waits = node.waits,
                  .stuck = node.stuck,
                  .inCircle = false,
                  .rect = {}};
      if (node.kind == NodeKind::goroutine) box.goids.push_back(node.id);
      m_scene.boxes.push_back(std::move(box));
    }
    for (WaitBox& box : m_scene.boxes) {
      if (box.goids.size() < 2) continue;
      box.name.clear();
      for (std::size_t i = 0; i < std::min(kNamed, box.goids.size()); ++i)
        box.name +=
            (i == 0 ? QString() : QStringLiteral(", ")) + QStringLiteral("G%1").arg(box.goids[i]);
      if (box.goids.size() > kNamed)
        box.name += QStringLiteral(" +%1").arg(box.goids.size() - kNamed);
    }
  }

  void connect() {
    for (const WaitGraph::Edge& edge : m_graph.edges) {
      WaitArrow arrow{.kind = edge.kind,
                      .from = m_boxOf[edge.from],
                      .to = m_boxOf[edge.to],
                      .inCircle = edge.inCircle,
                      .start = {},
                      .end = {}};
      const bool known = std::ranges::any_of(m_scene.arrows, [&](const WaitArrow& other) {
        return other.from == arrow.from && other.to == arrow.to && other.kind == arrow.kind;
      });
      if (known) continue;
      if (arrow.inCircle)
        m_scene.boxes[arrow.from].inCircle = m_scene.boxes[arrow.to].inCircle = true;
      m_scene.arrows.push_back(arrow);
    }
  }

  // Arrows to a box that is being visited lead back and do not count for the ranks.
  void visit(std::size_t box, std::vector<std::uint8_t>& state) {
    state[box] = 1;
    for (WaitArrow& arrow : m_scene.arrows) {
      if (arrow.from != box) continue;
      if (state[arrow.to] == 1) {
        arrow.leadsBack = true;
      } else if (state[arrow.to] == 0) {
        visit(arrow.to, state);
      }
    }
    state[box] = 2;
  }

  void rank() {
    const std::size_t boxes = m_scene.boxes.size();
    std::vector<std::uint8_t> state(boxes);
    std::vector<bool> entered(boxes);
    for (const WaitArrow& arrow : m_scene.arrows) entered[arrow.to] = true;
    for (const bool roots : {true, false})
      for (std::size_t box = 0; box < boxes; ++box)
        if (state[box] == 0 && (!roots || !entered[box])) visit(box, state);
    m_rank.assign(boxes, 0);
    for (bool changed = true; changed;) {
      changed = false;
      for (const WaitArrow& arrow : m_scene.arrows) {
        if (arrow.leadsBack || m_rank[arrow.to] > m_rank[arrow.from]) continue;
        m_rank[arrow.to] = m_rank[arrow.from] + 1;
        changed = true;
      }
    }
  }

  void place() {
    const std::size_t boxes = m_scene.boxes.size();
    if (boxes == 0) return;
    const std::size_t ranks = *std::ranges::max_element(m_rank) + 1;
    std::vector<std::vector<std::size_t>> columns(ranks);
    for (std::size_t box = 0; box < boxes; ++box) columns[m_rank[box]].push_back(box);
    std::vector<double> row(boxes);
    for (auto& column : columns) {
      std::vector<double> middle(boxes);
      for (const std::size_t box : column) {
        double sum = 0;
        double count = 0;
        for (const WaitArrow& arrow : m_scene.arrows) {
          if (arrow.to != box || arrow.leadsBack) continue;
          sum += row[arrow.from];
          ++count;
        }
        middle[box] = count == 0 ? static_cast<double>(box) : sum / count;
      }
      std::ranges::stable_sort(column, {}, [&](std::size_t box) { return middle[box]; });
      for (std::size_t i = 0; i < column.size(); ++i) row[column[i]] = static_cast<double>(i);
    }
    placeLines(columns);
  }

  // The columns from left to right, and from line to line where they do not fit into one.
  void placeLines(const std::vector<std::vector<std::size_t>>& columns) {
    constexpr double kPitch = kWaitBoxWidth + kColumnGap;
    const double fit = (m_width - 2 * kMargin + kColumnGap) / kPitch;
    const double inTurns = (m_width - 2 * kTurnMargin + kColumnGap) / kPitch;
    const bool turns = static_cast<double>(columns.size()) > std::max(fit, 2.0);
    m_inLine = turns ? static_cast<std::size_t>(std::max(inTurns, 2.0)) : columns.size();
    const double margin = turns ? kTurnMargin : kMargin;
    double top = kMargin;
    for (std::size_t first = 0; first < columns.size(); first += m_inLine) {
      const std::size_t end = std::min(columns.size(), first + m_inLine);
      std::size_t most = 0;
      for (std::size_t c = first; c < end; ++c) most = std::max(most, columns[c].size());
      const double high = heightOf(most);
      for (std::size_t c = first; c < end; ++c) {
        double y = top + (high - heightOf(columns[c].size())) / 2;
        const double x = margin + static_cast<double>(c - first) * kPitch;
        for (const std::size_t box : columns[c]) {
          m_scene.boxes[box].rect = {x, y, kWaitBoxWidth, kWaitBoxHeight};
          y += kWaitBoxHeight + kRowGap;
        }
      }
      m_below.push_back(top + high);
      top += high + kLineGap;
    }
    const auto wide = static_cast<double>(m_inLine);
    m_scene.size = {2 * margin + wide * kPitch - kColumnGap, m_below.back() + kMargin};
  }

  static double heightOf(std::size_t boxes) {
    return static_cast<double>(boxes) * (kWaitBoxHeight + kRowGap) - kRowGap;
  }

  void route() {
    double below = m_scene.size.height() - kMargin + kBackGap;
    std::vector<std::size_t> turning(m_below.size());  // how many arrows turn below each line
    for (WaitArrow& arrow : m_scene.arrows) {
      const QRectF& from = m_scene.boxes[arrow.from].rect;
      const QRectF& to = m_scene.boxes[arrow.to].rect;
      const std::size_t line = m_rank[arrow.from] / m_inLine;
      arrow.turns = line != m_rank[arrow.to] / m_inLine;
      const bool isBelow = arrow.leadsBack;
      if (arrow.turns || !isBelow) {
        arrow.start = {from.right(), from.center().y()};
        arrow.end = {to.left(), to.center().y()};
      } else {
        arrow.start = {from.center().x(), from.bottom()};
        arrow.end = {to.center().x(), to.bottom()};
      }
      if (isBelow) {
        arrow.below = below;
        below += kBackGap;
        m_scene.size.setHeight(below + kMargin - kBackGap + 4);
      } else if (arrow.turns) {
        // Side by side as long as there is room between the lines.
        const std::size_t lane = turning[line]++ % kLanes;
        arrow.below = m_below[line] + kLineGap * static_cast<double>(lane + 1) / (kLanes + 1);
      }
    }
  }

  const WaitGraph& m_graph;
  gantry::Language m_language;
  WaitScene m_scene;
  std::vector<std::size_t> m_boxOf;  // of each node
  std::vector<std::size_t> m_rank;   // of each box
  double m_width;
  std::size_t m_inLine = 1;     // columns
  std::vector<double> m_below;  // the lower edge of each line
};

}  // namespace

WaitScene waitSceneOf(const WaitGraph& graph, gantry::Language language, double width) {
  return Layout(graph, language, width).run();
}

}  // namespace gantry::ui
