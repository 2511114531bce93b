// Generic code that would need endlessly many instances: func f[T any]() { f[[]T]() }.
//
// Each type argument of an instantiation in the checked package is told by add(). Then an arrow
// leads from every type parameter that a type argument mentions to the parameter it is the argument
// of, and it grows when the argument is more than that parameter alone. A circle with an arrow that
// grows is endless.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/golang/types/types.h"

namespace gantry::golang {

class InstanceGraph {
 public:
  // One arrow, as a message tells it.
  struct Edge {
    TypeParam* from;
    TypeParam* to;
    Pos pos;
    Type* argument;
    bool grows;
  };

  // The receiver of a method has its own copies of its type's parameters.
  void same(const TypeParam* copy, TypeParam* original) { m_originals[copy->id] = original; }
  void add(Pos pos, TypeParam* param, Type* argument);

  // The arrows of one endless circle, in their order; empty when there is none. Linear but for
  // programs with many arrows that grow inside of circles.
  [[nodiscard]] std::vector<Edge> endless() const;

 private:
  void mentions(Type* type, TypeParam* to, Pos pos, Type* argument, int depth);
  void mentions(const std::vector<Var*>& vars, TypeParam* to, Pos pos, Type* argument, int depth);
  [[nodiscard]] TypeParam* originalOf(TypeParam* param) const;
  [[nodiscard]] std::vector<Edge> circular() const;

  std::map<std::uint32_t, TypeParam*> m_originals;
  std::vector<Edge> m_edges;
};

}  // namespace gantry::golang
