// MadeTypes: types that a program makes while it runs (reflect.PointerTo, SliceOf ...) and that
// its source does not mention.
//
// As everywhere a type has one descriptor, so each is looked for among the program's own first,
// by what it is made of. A made type has no name and no methods.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "engine/golang/bytecode/rtype.h"

namespace gantry::golang {

class MadeTypes {
 public:
  // The module's types, by id; made ones are added behind them.
  explicit MadeTypes(std::vector<const RType*>& types) : m_types(types) {}

  // The type that is like `wanted` in all but its id and text; made when there is none: then
  // `made` is set. The caller has filled in size, align, slots, words and what it is made of.
  const RType& find(RType wanted, std::string text, bool& made);

 private:
  std::vector<const RType*>& m_types;
  std::deque<RType> m_made;
  std::deque<std::string> m_texts;
};

}  // namespace gantry::golang
