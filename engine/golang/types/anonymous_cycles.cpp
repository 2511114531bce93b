// Interface literals that contain themselves without a defined type in between:
// type T = interface{ m() interface{ T } }. gc refuses them after type checking.
#include <algorithm>

#include "engine/golang/types/checker.h"

namespace gantry::golang {

class Checker::CycleFinder {
 public:
  explicit CycleFinder(PackageSet& set) : m_set(set) {}

  bool hasCycle(Interface* type) {
    const std::vector<Func*> methods = typeSet(m_set, type).methods;
    for (const Func* const method : methods)
      if (method->type != nullptr && visit(method->type)) return true;
    return false;
  }
  // One message for each cycle.
  void forget() {
    for (auto& [type, cyclic] : m_cyclic) cyclic = false;
  }

 private:
  bool visit(const std::vector<Var*>& vars) {
    for (const Var* const var : vars)
      if (var->type != nullptr && visit(var->type)) return true;
    return false;
  }

  bool visit(Type* type) {
    type = unalias(type);
    switch (type->kind) {
      case TypeKind::pointer:
        return visit(static_cast<Pointer*>(type)->elem);
      case TypeKind::array:
        return visit(static_cast<Array*>(type)->elem);
      case TypeKind::chan:
        return visit(static_cast<Chan*>(type)->elem);
      case TypeKind::slice:
        return visit(static_cast<Slice*>(type)->elem);
      case TypeKind::map: {
        const auto& map = *static_cast<Map*>(type);
        return visit(map.key) || visit(map.elem);
      }
      case TypeKind::struct_:
        return visit(static_cast<Struct*>(type)->fields);
      case TypeKind::tuple:
        return visit(static_cast<Tuple*>(type)->vars);
      case TypeKind::signature: {
        const auto& sig = *static_cast<Signature*>(type);
        return visit(sig.params) || visit(sig.results);
      }
      case TypeKind::interface_:
        return visitInterface(static_cast<Interface*>(type));
      default:
        return false;  // a defined type is no part of an anonymous cycle
    }
  }

  bool visitInterface(Interface* type) {
    if (type->methods.empty() && type->embeddeds.empty()) return false;
    const auto [at, fresh] = m_cyclic.emplace(type, true);
    if (!fresh) return at->second;
    if (hasCycle(type)) return true;
    m_cyclic[type] = false;
    return false;
  }

  PackageSet& m_set;
  std::map<const Interface*, bool> m_cyclic;
};

void Checker::checkAnonymousCycles() {
  if (!m_errors.empty()) return;
  std::stable_sort(m_interfaces.begin(), m_interfaces.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  CycleFinder finder(m_set);
  for (const auto& [pos, type] : m_interfaces) {
    if (!finder.hasCycle(type)) continue;
    m_errors.push_back({pos,
                        "invalid recursive type: anonymous interface refers to itself (see "
                        "https://go.dev/issue/56103)"});
    finder.forget();
  }
}

}  // namespace gantry::golang
