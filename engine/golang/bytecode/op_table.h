// What the table of instructions says of each of them: operands and extension words.
#pragma once

#include <cstddef>

#include "engine/golang/bytecode/op.h"

namespace gantry::golang {

struct OpInfo {
  const char* name;
  char a;
  char b;
  char c;
  std::uint8_t ext;  // 'n': see extWordsOf()
};

inline constexpr OpInfo kOpInfos[] = {
#define X(name, a, b, c, ext) {#name, a, b, c, ext},
    GANTRY_OPS(X)
#undef X
};

inline constexpr Op kFirstOfPairs[] = {
#define P(x, y) Op::x,
    GANTRY_PAIRS(P)
#undef P
};

// The instruction itself: of a pair its first.
[[nodiscard]] constexpr Op plainOf(Op op) {
  if (op < Op::plainOps) return op;
  return kFirstOfPairs[static_cast<std::size_t>(op) - static_cast<std::size_t>(Op::plainOps) - 1];
}

[[nodiscard]] constexpr const OpInfo& opInfo(Op op) {
  return kOpInfos[static_cast<std::size_t>(plainOf(op))];
}

// The number of extension words behind an instruction.
[[nodiscard]] constexpr std::size_t extWordsOf(const Ins& ins) {
  if (ins.op == Op::select) return std::size_t{2} * ins.b;
  if (ins.op == Op::jmpTable) return ins.b;
  return opInfo(ins.op).ext;
}

}  // namespace gantry::golang
