// Which instructions access memory that other goroutines may access, too.
#pragma once

#include <array>
#include <cstddef>

#include "engine/golang/bytecode/op.h"

namespace gantry::golang {

// Never its addresses: explored schedules stop a goroutine there, and a stop too many does no harm.
constexpr bool isAccess(Op op) {
  return (op >= Op::ldG64 && op <= Op::stG3) || (op >= Op::ld8u && op <= Op::stN) ||
         op == Op::copyMem || (op >= Op::idxLd8u && op <= Op::idxSt3) ||
         (op >= Op::append1 && op <= Op::clearSlice) || (op >= Op::mapGet && op <= Op::mapNext);
}
constexpr std::array<bool, 256> accessTable() {
  std::array<bool, 256> table{};
  for (std::size_t op = 0; op < table.size(); ++op) table[op] = isAccess(static_cast<Op>(op));
  return table;
}
constexpr std::array<bool, 256> kAccesses = accessTable();
static_assert(static_cast<std::size_t>(Op::host) < kAccesses.size());

}  // namespace gantry::golang
