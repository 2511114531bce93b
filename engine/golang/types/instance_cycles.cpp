// The graph, and the message.
#include "engine/golang/types/instance_cycles.h"

#include <algorithm>

#include "engine/golang/types/checker.h"
#include "engine/golang/types/format.h"

namespace gantry::golang {
namespace {

constexpr int kDeepest = 100;  // what is mentioned below is left to the limit of instances

// Without the arrows that begin (with `heads`; else: end) where no other one ends (begins).
std::vector<InstanceGraph::Edge> withoutLoose(const std::vector<InstanceGraph::Edge>& edges,
                                              bool heads) {
  const auto begin = [heads](const auto& e) { return (heads ? e.from : e.to)->id; };
  const auto end = [heads](const auto& e) { return (heads ? e.to : e.from)->id; };
  std::map<std::uint32_t, std::uint32_t> arriving;
  std::multimap<std::uint32_t, std::size_t> leaving;
  for (std::size_t n = 0; n < edges.size(); ++n) {
    arriving[begin(edges[n])] += 0;
    ++arriving[end(edges[n])];
    leaving.emplace(begin(edges[n]), n);
  }
  std::vector<std::uint32_t> loose;
  for (const auto& [id, count] : arriving)
    if (count == 0) loose.push_back(id);
  std::vector<bool> dropped(edges.size(), false);
  while (!loose.empty()) {
    const std::uint32_t id = loose.back();
    loose.pop_back();
    const auto [first, last] = leaving.equal_range(id);
    for (auto at = first; at != last; ++at) {
      dropped[at->second] = true;
      const std::uint32_t next = end(edges[at->second]);
      if (--arriving[next] == 0) loose.push_back(next);
    }
  }
  std::vector<InstanceGraph::Edge> left;
  for (std::size_t n = 0; n < edges.size(); ++n)
    if (!dropped[n]) left.push_back(edges[n]);
  return left;
}

// From where each parameter is reached first, seen from `edge.to`, until `edge.from` is.
std::vector<InstanceGraph::Edge> wayBack(const std::vector<InstanceGraph::Edge>& edges,
                                         const InstanceGraph::Edge& edge) {
  std::multimap<std::uint32_t, const InstanceGraph::Edge*> leaving;
  for (const auto& e : edges) leaving.emplace(e.from->id, &e);
  std::map<std::uint32_t, const InstanceGraph::Edge*> reached;
  std::vector<const TypeParam*> queue{edge.to};
  for (std::size_t n = 0; n < queue.size() && queue[n] != edge.from; ++n) {
    const auto [begin, end] = leaving.equal_range(queue[n]->id);
    for (auto at = begin; at != end; ++at) {
      const InstanceGraph::Edge& e = *at->second;
      if (e.to != edge.to && reached.emplace(e.to->id, &e).second) queue.push_back(e.to);
    }
  }
  std::vector<InstanceGraph::Edge> circle{edge};
  const TypeParam* at = edge.from;
  while (at != edge.to) {
    const auto found = reached.find(at->id);
    if (found == reached.end()) return {};
    circle.push_back(*found->second);
    at = found->second->from;
  }
  std::reverse(circle.begin(), circle.end());
  return circle;
}

}  // namespace

TypeParam* InstanceGraph::originalOf(TypeParam* param) const {
  const auto found = m_originals.find(param->id);
  return found == m_originals.end() ? param : found->second;
}

void InstanceGraph::add(Pos pos, TypeParam* param, Type* argument) {
  mentions(argument, originalOf(param), pos, argument, 0);
}

void InstanceGraph::mentions(const std::vector<Var*>& vars, TypeParam* to, Pos pos, Type* argument,
                             int depth) {
  for (const Var* const var : vars)
    if (var->type != nullptr) mentions(var->type, to, pos, argument, depth);
}

void InstanceGraph::mentions(Type* type, TypeParam* to, Pos pos, Type* argument, int depth) {
  if (type == nullptr || depth > kDeepest) return;
  type = unalias(type);
  const auto inner = [&](Type* part) { mentions(part, to, pos, argument, depth + 1); };
  switch (type->kind) {
    case TypeKind::typeParam:
      m_edges.push_back({originalOf(static_cast<TypeParam*>(type)), to, pos, argument, depth > 0});
      return;
    case TypeKind::pointer:
      return inner(static_cast<Pointer*>(type)->elem);
    case TypeKind::array:
      return inner(static_cast<Array*>(type)->elem);
    case TypeKind::chan:
      return inner(static_cast<Chan*>(type)->elem);
    case TypeKind::slice:
      return inner(static_cast<Slice*>(type)->elem);
    case TypeKind::map:
      inner(static_cast<Map*>(type)->key);
      return inner(static_cast<Map*>(type)->elem);
    case TypeKind::struct_:
      return mentions(static_cast<Struct*>(type)->fields, to, pos, argument, depth + 1);
    case TypeKind::signature: {
      const auto& sig = *static_cast<Signature*>(type);
      mentions(sig.params, to, pos, argument, depth + 1);
      return mentions(sig.results, to, pos, argument, depth + 1);
    }
    case TypeKind::interface_:
      for (const Func* const method : static_cast<Interface*>(type)->methods)
        if (method->type != nullptr) inner(method->type);
      return;
    case TypeKind::named:
      for (Type* const arg : static_cast<Named*>(type)->typeArgs) inner(arg);
      return;
    default:
      return;
  }
}

// Without those that can be on no circle, because nothing leads to them, or on from them.
std::vector<InstanceGraph::Edge> InstanceGraph::circular() const {
  return withoutLoose(withoutLoose(m_edges, true), false);
}

std::vector<InstanceGraph::Edge> InstanceGraph::endless() const {
  const std::vector<Edge> edges = circular();
  for (const Edge& edge : edges) {
    if (!edge.grows) continue;
    std::vector<Edge> circle = wayBack(edges, edge);
    if (!circle.empty()) return circle;
  }
  return {};
}

// gc's message: where the first parameter of the circle is declared.
void Checker::checkInstanceCycles() {
  const std::vector<InstanceGraph::Edge> circle = m_instances.endless();
  if (circle.empty()) return;
  std::string text = "instantiation cycle:";
  for (const InstanceGraph::Edge& edge : circle)
    text += say("\n\t", posText(m_set, edge.pos), ": ", edge.to->object->name, " instantiated as ",
                edge.argument);
  error(circle.front().to->object->pos, std::move(text));
}

}  // namespace gantry::golang
