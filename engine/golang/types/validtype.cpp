// Types that contain themselves: directly, through fields and elements, or through instances.
#include <algorithm>

#include "engine/golang/types/checker.h"

namespace gantry::golang {

// `type A B` and `type B A`: there is nothing at the end of the chain.
void Checker::underlyingCycle(Named* type) {
  std::vector<Named*> chain;
  for (Named* at = type; at != nullptr;) {
    const auto before = std::find(chain.begin(), chain.end(), at);
    if (before != chain.end()) {
      std::vector<Object*> cycle;
      for (auto member = before; member != chain.end(); ++member)
        cycle.push_back((*member)->object);
      std::size_t first = 0;
      for (std::size_t i = 1; i < cycle.size(); ++i)
        if (cycle[i]->pos < cycle[first]->pos) first = i;
      cycleError(cycle, first);
      for (Named* const member : chain) member->underlying = invalidType();
      return;
    }
    chain.push_back(at);
    at = at->underlying != nullptr ? asNamed(at->underlying) : nullptr;
    if (at != nullptr) at = at->origin;
  }
}

void Checker::validType(Named* type) {
  underlyingCycle(type->origin);
  std::vector<Named*> nest;
  std::vector<Named*> path;
  (void)validType(type, nest, path);
}

bool Checker::validType(Type* type, std::vector<Named*>& nest, std::vector<Named*>& path) {
  type = unalias(type);
  if (type == nullptr) return true;
  switch (type->kind) {
    case TypeKind::array:
      return validType(static_cast<Array*>(type)->elem, nest, path);
    case TypeKind::struct_:
      for (const Var* const field : static_cast<Struct*>(type)->fields)
        if (!validType(field->type, nest, path)) return false;
      return true;
    case TypeKind::union_:
      for (const Term& term : static_cast<Union*>(type)->terms)
        if (!validType(term.type, nest, path)) return false;
      return true;
    case TypeKind::interface_:
      for (Type* const embedded : static_cast<Interface*>(type)->embeddeds)
        if (!validType(embedded, nest, path)) return false;
      return true;
    case TypeKind::named:
      return validNamed(static_cast<Named*>(type), nest, path);
    case TypeKind::typeParam: {
      if (nest.empty() || nest.back()->typeArgs.empty()) return true;
      Named* const instance = nest.back();
      const std::vector<TypeParam*>& params = instance->origin->typeParams;
      for (std::size_t i = 0; i < params.size() && i < instance->typeArgs.size(); ++i) {
        if (params[i] != type) continue;
        // The argument stands where the instance stands.
        nest.pop_back();
        const bool ok = validType(instance->typeArgs[i], nest, path);
        nest.push_back(instance);
        return ok;
      }
      return true;
    }
    default:
      return true;
  }
}

bool Checker::validNamed(Named* type, std::vector<Named*>& nest, std::vector<Named*>& path) {
  if (m_validTypes.count(type) > 0) return true;
  Named* const origin = type->origin;
  if (origin->underlying == nullptr || !isValid(origin->underlying)) return false;
  for (const Named* const outer : nest) {
    if (outer != type && !identical(outer, type)) continue;
    type->underlying = invalidType();
    origin->underlying = invalidType();
    for (std::size_t start = 0; start < path.size(); ++start) {
      if (path[start] != type && !identical(path[start], type)) continue;
      std::vector<Object*> cycle;
      for (std::size_t i = start; i < path.size(); ++i) cycle.push_back(path[i]->object);
      cycleError(cycle, 0);
      return false;
    }
    return false;
  }
  constexpr std::size_t kMaxDepth = 500;  // instances that grow without end
  if (path.size() >= kMaxDepth) {
    ++m_validTypesCut;
    return true;
  }
  const std::size_t cutBefore = m_validTypesCut;
  const auto written = m_rhs.find(origin);
  Type* const rhs = written != m_rhs.end() ? written->second : origin->underlying;
  nest.push_back(type);
  path.push_back(type);
  const bool ok = validType(rhs, nest, path);
  path.pop_back();
  nest.pop_back();
  // What is valid by itself is so everywhere, unless type arguments decide.
  if (ok && m_validTypesCut == cutBefore && type->typeArgs.empty() && type->typeParams.empty())
    m_validTypes.insert(type);
  return ok;
}

}  // namespace gantry::golang
