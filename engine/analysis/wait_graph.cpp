// Building the graph, its circles, and its form for Graphviz.
#include "engine/analysis/wait_graph.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "engine/analysis/history.h"
#include "engine/analysis/names.h"
#include "engine/analysis/stuck.h"
#include "engine/world/wait_text.h"

namespace gantry {
namespace {

using NodeKind = WaitGraph::NodeKind;
using EdgeKind = WaitGraph::EdgeKind;

NodeKind kindOf(SyncKind kind) {
  switch (kind) {
    case SyncKind::waitgroup:
      return NodeKind::waitGroup;
    case SyncKind::cond:
      return NodeKind::cond;
    case SyncKind::sema:
    case SyncKind::atomic:
      return NodeKind::semaphore;
    default:
      return NodeKind::lock;
  }
}

bool waits(const G& g) { return !g.system() && g.status == GStatus::waiting; }

// Waits for others to act: not for the clock or the outside.
bool waitsForOthers(const G& g) { return waits(g) && !wakesByItself(g.reason); }

class Builder {
 public:
  Builder(const World& world, const Symbols& symbols) : w(world), m_symbols(symbols) {}

  // The waiting ones and what they wait for.
  void waiting() {
    std::size_t shown = 0;
    for (std::uint32_t slot = 0; slot < w.gs.size(); ++slot) {
      const G& g = w.gs[slot];
      const bool onNetwork = waits(g) && !networkWait(g.reason, g.object, m_symbols).empty();
      if (!waitsForOthers(g) && !onNetwork) continue;
      if (++shown > WaitGraph::kMostWaiting) {
        ++m_graph.leftOut;
        continue;
      }
      const std::uint32_t from = goroutine(slot);
      if (onNetwork) edge(EdgeKind::waitsFor, from, network(g.object), 0);
      std::vector<std::uint32_t> objects;
      for (std::uint32_t s = g.sudogs; s != kNil; s = w.sudogs[s].ofG)
        objects.push_back(objectOf(w.sudogs[s]));
      // The sudogs of a select are linked last case first.
      for (auto at = objects.rbegin(); at != objects.rend(); ++at)
        edge(EdgeKind::waitsFor, from, *at, 0);
    }
  }

  // Holders as the World knows them: of each lock that is waited for.
  void owners() {
    const std::size_t count = m_graph.nodes.size();
    for (std::uint32_t n = 0; n < count; ++n) {
      if (m_graph.nodes[n].kind != NodeKind::lock) continue;
      const GId owner = lockOwner(w, m_graph.nodes[n].id);
      if (owner.v < w.gs.size()) edge(EdgeKind::heldBy, n, goroutine(owner.v), 0);
    }
  }

  // Holders and partners as the history knows them.
  void known(const History& history) {
    const std::size_t count = m_graph.nodes.size();
    for (std::uint32_t n = 0; n < count; ++n) {
      const WaitGraph::Node node = m_graph.nodes[n];
      if (node.kind == NodeKind::goroutine) {
        if (!waits(w.gs[node.slot])) continue;
        for (const Hold& h : holdersFor(history, node.slot)) held(history, h);
      } else if (node.kind == NodeKind::channel) {
        for (const Use& use : history.chanUses(node.id)) partner(history, n, use);
      } else if (node.kind != NodeKind::network) {
        for (const Use& use : history.syncUses(node.id))
          if (use.how == How::add || use.how == How::done || use.how == How::signal)
            partner(history, n, use);
      }
    }
  }

  void markStuck(const std::vector<std::uint32_t>& slots) {
    for (WaitGraph::Node& node : m_graph.nodes)
      node.stuck = node.kind == NodeKind::goroutine &&
                   std::binary_search(slots.begin(), slots.end(), node.slot);
  }

  // What is certain without history: see the header.
  void markCertain() {
    const bool anybody = somebodyActs();
    for (WaitGraph::Node& node : m_graph.nodes) {
      if (node.kind != NodeKind::goroutine || !waitsForOthers(w.gs[node.slot])) continue;
      node.stuck = !anybody || w.gs[node.slot].sudogs == kNil;
    }
    for (const WaitGraph::Edge& e : m_graph.edges)
      if (e.inCircle && m_graph.nodes[e.from].waits) m_graph.nodes[e.from].stuck = true;
    // Whoever waits for a lock of a stuck one is stuck, too.
    for (bool more = true; more;) {
      more = false;
      for (const WaitGraph::Edge& held : m_graph.edges) {
        if (held.kind != EdgeKind::heldBy || !m_graph.nodes[held.to].stuck) continue;
        for (const WaitGraph::Edge& e : m_graph.edges) {
          if (e.kind != EdgeKind::waitsFor || e.to != held.from) continue;
          more = more || !m_graph.nodes[e.from].stuck;
          m_graph.nodes[e.from].stuck = true;
        }
      }
    }
  }

  // Edges of waitsFor and heldBy on a way back to where they begin.
  void findCircles() {
    m_next.assign(m_graph.nodes.size(), {});
    for (const WaitGraph::Edge& e : m_graph.edges)
      if (e.kind != EdgeKind::couldWake) m_next[e.from].push_back(e.to);
    for (WaitGraph::Edge& e : m_graph.edges)
      e.inCircle = e.kind != EdgeKind::couldWake && leads(e.to, e.from);
  }

  WaitGraph take() { return std::move(m_graph); }

 private:
  std::uint32_t add(NodeKind kind, std::uint32_t id) {
    const bool chan = kind == NodeKind::channel;
    const int table = kind == NodeKind::goroutine ? 0
                      : chan                      ? 1
                      : kind == NodeKind::network ? 3
                                                  : 2;
    const auto [at, fresh] =
        m_known.try_emplace({table, id}, static_cast<std::uint32_t>(m_graph.nodes.size()));
    if (fresh) {
      m_graph.nodes.emplace_back();
      m_graph.nodes.back().kind = kind;
      m_graph.nodes.back().id = id;
    }
    return at->second;
  }

  std::uint32_t goroutine(std::uint32_t slot) {
    const G& g = w.gs[slot];
    const std::uint32_t at = add(NodeKind::goroutine, g.goid);
    WaitGraph::Node& node = m_graph.nodes[at];
    node.slot = slot;
    node.name = Phrase::ofG(g.goid);
    node.line = m_symbols.position(g.pos).line;
    node.waits = waits(g);
    if (node.waits) node.detail = Phrase::ofText(text(g.reason));
    return at;
  }

  std::uint32_t objectOf(const Sudog& sudog) {
    if (sudog.isChan) {
      const Hchan& chan = w.chans[sudog.object];
      const std::uint32_t at = add(NodeKind::channel, sudog.object);
      m_graph.nodes[at].name = chanName(w, m_symbols, sudog.object);
      m_graph.nodes[at].detail = chanState(chan);
      m_graph.nodes[at].line = m_symbols.position(chan.madeAt).line;
      return at;
    }
    const std::uint32_t id = outerSync(w, sudog.object);
    const Sync& s = w.syncs[id];
    const std::uint32_t at = add(kindOf(s.kind), id);
    m_graph.nodes[at].name = syncName(w, m_symbols, id);
    if (s.kind == SyncKind::waitgroup) m_graph.nodes[at].detail = Phrase::ofNumber(s.state);
    m_graph.nodes[at].line = m_symbols.position(s.madeAt).line;
    return at;
  }

  std::uint32_t network(TextId what) {
    const std::uint32_t at = add(NodeKind::network, what);
    m_graph.nodes[at].name = Phrase::ofText(m_symbols.text(what));
    return at;
  }

  void held(const History& history, const Hold& h) {
    const std::uint32_t holder = history.life(h.goid).slot;
    if (holder >= w.gs.size() || w.gs[holder].goid != h.goid) return;
    const auto lock = m_known.find({2, h.sync});
    if (lock == m_known.end()) return;
    edge(EdgeKind::heldBy, lock->second, goroutine(holder), history.lineOf(h.pos));
  }

  // Who uses it the other way than somebody who waits for it.
  void partner(const History& history, std::uint32_t object, const Use& use) {
    const std::uint32_t slot = history.life(use.goid).slot;
    if (slot >= w.gs.size() || w.gs[slot].goid != use.goid || history.life(use.goid).ended != 0)
      return;
    if (m_graph.nodes[object].kind == NodeKind::channel) {
      const Hchan& chan = w.chans[m_graph.nodes[object].id];
      const bool send = use.how == How::send || use.how == How::close;
      const bool receive = use.how == How::receive;
      if (!(send && chan.recvq.size != 0) && !(receive && chan.sendq.size != 0)) return;
    }
    const std::uint32_t to = goroutine(slot);
    if (m_edges.count({EdgeKind::waitsFor, to, object}) != 0) return;
    edge(EdgeKind::couldWake, object, to, history.lineOf(use.pos));
  }

  void edge(EdgeKind kind, std::uint32_t from, std::uint32_t to, std::uint32_t line) {
    const auto [at, fresh] = m_edges.try_emplace({kind, from, to}, m_graph.edges.size());
    if (fresh) return m_graph.edges.push_back({kind, from, to, line, false});
    if (m_graph.edges[at->second].line == 0) m_graph.edges[at->second].line = line;
  }

  [[nodiscard]] bool somebodyActs() const {
    if (w.timersSet != 0) return true;
    return std::any_of(w.gs.begin(), w.gs.end(), [](const G& g) {
      return !g.system() && g.status != GStatus::dead && g.status != GStatus::idle &&
             !waitsForOthers(g);
    });
  }

  // Whether `to` can be come to from `from`, by waitsFor and heldBy.
  [[nodiscard]] bool leads(std::uint32_t from, std::uint32_t to) const {
    std::vector<char> seen(m_graph.nodes.size());
    std::vector<std::uint32_t> open = {from};
    seen[from] = 1;
    while (!open.empty()) {
      const std::uint32_t at = open.back();
      open.pop_back();
      if (at == to) return true;
      for (const std::uint32_t next : m_next[at]) {
        if (seen[next] != 0) continue;
        seen[next] = 1;
        open.push_back(next);
      }
    }
    return false;
  }

  const World& w;  // NOLINT(readability-identifier-naming): every line speaks of it
  const Symbols& m_symbols;
  WaitGraph m_graph;
  std::map<std::pair<int, std::uint32_t>, std::uint32_t> m_known;  // table, id -> node
  std::map<std::tuple<EdgeKind, std::uint32_t, std::uint32_t>, std::size_t> m_edges;
  std::vector<std::vector<std::uint32_t>> m_next;  // of each node, without couldWake
};

std::string quoted(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

WaitGraph waitGraphAt(const World& world, const Symbols& symbols) {
  Builder builder(world, symbols);
  builder.waiting();
  builder.owners();
  builder.findCircles();
  builder.markCertain();
  return builder.take();
}

WaitGraph waitGraphOf(const History& history, const std::vector<std::uint32_t>& stuck) {
  Builder builder(history.end(), history.recording().symbols);
  builder.waiting();
  builder.owners();
  builder.known(history);
  builder.findCircles();
  builder.markStuck(stuck);
  return builder.take();
}

WaitGraph waitGraphAt(const Recording& recording, const Keyframes& keyframes, std::uint64_t n,
                      const ReachFn& reach) {
  const History history(recording, keyframes, n);
  const bool atEnd = history.end().events >= keyframes.valid();
  return waitGraphOf(
      history, stuckGoroutines(history, atEnd ? reach : ReachFn(), history.end().exited != 0));
}

std::string dotOf(const WaitGraph& graph, Language language) {
  std::string out = "digraph waits {\n  rankdir=LR;\n";
  for (std::size_t n = 0; n < graph.nodes.size(); ++n) {
    const WaitGraph::Node& node = graph.nodes[n];
    const std::string detail = textOf(node.detail, language);
    out += fmt::format(
        "  n{} [label=\"{}{}{}\\n{}\", shape={}{}];\n", n, quoted(textOf(node.name, language)),
        detail.empty() ? "" : "\\n", quoted(detail), textOf(Phrase::ofLine(node.line), language),
        node.kind == NodeKind::goroutine ? "ellipse" : "box", node.stuck ? ", color=red" : "");
  }
  static constexpr std::string_view kStyles[] = {"solid", "bold", "dashed"};
  for (const WaitGraph::Edge& edge : graph.edges)
    out += fmt::format("  n{} -> n{} [style={}{}];\n", edge.from, edge.to,
                       kStyles[static_cast<std::size_t>(edge.kind)],
                       edge.inCircle ? ", color=red" : "");
  return out + "}\n";
}

}  // namespace gantry
