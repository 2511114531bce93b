// The order in which package-level variables are initialised, and cycles in it.
#include <algorithm>

#include "engine/golang/types/checker.h"

namespace gantry::golang {

namespace {

bool isValue(const Object* object) {
  return object->kind == ObjectKind::constant || object->kind == ObjectKind::var;
}

}  // namespace

// Constants and variables, with what they depend on directly or through functions.
struct Checker::InitGraph {
  struct Node {
    Object* object = nullptr;
    std::vector<std::uint32_t> needs;  // orders of objects
    std::vector<std::uint32_t> neededBy;
    std::size_t open = 0;  // of needs, not initialised yet
  };
  std::vector<Node> nodes;  // by order; index 0 is unused

  explicit InitGraph(const std::vector<std::unique_ptr<DeclInfo>>& decls)
      : nodes(decls.size() + 1), m_decls(decls), m_seen(decls.size() + 1) {
    for (const auto& decl : decls)
      if (isValue(decl->object)) addValue(*decl);
  }

 private:
  static const std::vector<Object*>& depsOf(const DeclInfo& decl) {
    return decl.shared != nullptr ? decl.shared->deps : decl.deps;
  }

  void addValue(const DeclInfo& decl) {
    Node& node = nodes[decl.object->order];
    node.object = decl.object;
    ++m_round;
    std::vector<const DeclInfo*> functions{&decl};
    while (!functions.empty()) {
      const DeclInfo& from = *functions.back();
      functions.pop_back();
      for (const Object* const dep : depsOf(from)) {
        if (m_seen[dep->order] == m_round) continue;
        m_seen[dep->order] = m_round;
        if (dep->kind == ObjectKind::func) {
          functions.push_back(m_decls[dep->order - 1].get());
        } else if (isValue(dep)) {
          node.needs.push_back(dep->order);
          nodes[dep->order].neededBy.push_back(decl.object->order);
        }
      }
    }
    node.open = node.needs.size();
  }

  const std::vector<std::unique_ptr<DeclInfo>>& m_decls;
  std::vector<std::uint32_t> m_seen;
  std::uint32_t m_round = 0;
};

// Bodies of a standard package wait, but what initialisers call counts for the order.
void Checker::checkReachedBodies() {
  std::vector<Object*> reached;
  for (const auto& decl : m_decls)
    if (isValue(decl->object)) reached.insert(reached.end(), decl->deps.begin(), decl->deps.end());
  while (!reached.empty()) {
    Object* const object = reached.back();
    reached.pop_back();
    if (object->kind != ObjectKind::func) continue;
    DeclInfo* const decl = declOf(object);
    if (decl == nullptr || decl->funcDecl == nullptr) continue;
    FuncDecl& source = *decl->funcDecl;
    if (source.body == nullptr || source.body->scope != nullptr) continue;
    if (source.body->unread) m_set.readBody(*source.body);
    funcBody(decl, static_cast<Func*>(object)->signature(), *source.type, *source.body, nullptr);
    processDelayed(0);
    reached.insert(reached.end(), decl->deps.begin(), decl->deps.end());
  }
}

void Checker::emitInitializer(DeclInfo& decl, std::set<const DeclInfo*>& emitted) {
  if (decl.object->kind != ObjectKind::var || decl.init == nullptr) return;
  if (!emitted.insert(decl.shared != nullptr ? decl.shared : &decl).second) return;
  Initializer init;
  init.lhs = decl.lhs;
  if (init.lhs.empty()) init.lhs.push_back(static_cast<Var*>(decl.object));
  init.rhs = decl.init;
  m_package.initOrder.push_back(std::move(init));
}

void Checker::initOrder() {
  if (m_options.standard) checkReachedBodies();
  InitGraph graph(m_decls);
  // Constants first; then who waits for the fewest; then source order.
  struct Key {
    bool isVar;
    std::size_t open;
    std::uint32_t order;
    bool operator<(const Key& other) const {
      if (isVar != other.isVar) return !isVar;
      if (open != other.open) return open < other.open;
      return order < other.order;
    }
  };
  const auto keyOf = [](const InitGraph::Node& node) {
    return Key{node.object->kind == ObjectKind::var, node.open, node.object->order};
  };
  std::set<Key> queue;
  for (const InitGraph::Node& node : graph.nodes)
    if (node.object != nullptr) queue.insert(keyOf(node));
  std::set<const DeclInfo*> emitted;
  while (!queue.empty()) {
    const Key next = *queue.begin();
    queue.erase(queue.begin());
    const InitGraph::Node& node = graph.nodes[next.order];
    if (next.open > 0) initCycle(node.object);
    for (const std::uint32_t order : node.neededBy) {
      InitGraph::Node& waiting = graph.nodes[order];
      const bool queued = queue.erase(keyOf(waiting)) > 0;
      --waiting.open;
      if (queued) queue.insert(keyOf(waiting));
    }
    emitInitializer(*m_decls[next.order - 1], emitted);
  }
}

bool Checker::findCycle(Object* from, const Object* to, std::set<const Object*>& seen,
                        std::vector<Object*>& path) {
  constexpr std::size_t kMaxDepth = 10000;
  if (path.size() > kMaxDepth || !seen.insert(from).second) return false;
  const DeclInfo* decl = declOf(from);
  if (decl != nullptr && decl->shared != nullptr) decl = decl->shared;
  if (decl == nullptr) return false;
  std::vector<Object*> deps = decl->deps;
  std::sort(deps.begin(), deps.end(),
            [](const Object* a, const Object* b) { return a->order < b->order; });
  for (Object* const dep : deps) {
    path.push_back(dep);
    if (dep == to || findCycle(dep, to, seen, path)) return true;
    path.pop_back();
  }
  return false;
}

void Checker::initCycle(const Object* object) {
  std::set<const Object*> seen;
  std::vector<Object*> path;
  if (!findCycle(const_cast<Object*>(object), object, seen, path)) return;
  if (path.size() == 1) {
    error(object->pos, say("initialization cycle: ", object->name, " refers to itself"));
    return;
  }
  Report report(*this, object->pos, say("initialization cycle for ", object->name));
  report.also(object->pos, say(object->name, " refers to"));
  for (std::size_t i = 0; i < path.size(); ++i)
    report.also(path[i]->pos, say(path[i]->name, i + 1 < path.size() ? " refers to" : ""));
  report.send();
}

}  // namespace gantry::golang
