// Finds the pairs in a function's code.
#include "engine/golang/bytecode/pairs.h"

#include <array>

#include "engine/golang/bytecode/op_table.h"

namespace gantry::golang {

namespace {

struct Pair {
  Op first;
  Op second;
  Op both;
};

constexpr Pair kPairs[] = {
#define P(x, y) {Op::x, Op::y, Op::x##_##y},
    GANTRY_PAIRS(P)
#undef P
};

constexpr auto kPlainOps = static_cast<std::size_t>(Op::plainOps);

// By both ops; Op::nop where there is none.
constexpr std::array<std::array<Op, kPlainOps>, kPlainOps> makeTable() {
  std::array<std::array<Op, kPlainOps>, kPlainOps> table{};
  for (const Pair& pair : kPairs)
    table[static_cast<std::size_t>(pair.first)][static_cast<std::size_t>(pair.second)] = pair.both;
  return table;
}

constexpr auto kTable = makeTable();

}  // namespace

void makePairs(std::vector<Ins>& code) {
  for (std::size_t i = 0; i + 1 < code.size();) {
    const std::size_t next = i + 1 + extWordsOf(code[i]);
    if (next == i + 1) {
      const Op both = kTable[static_cast<std::size_t>(plainOf(code[i].op))]
                            [static_cast<std::size_t>(plainOf(code[next].op))];
      if (both != Op::nop) code[i].op = both;
    }
    i = next;
  }
}

}  // namespace gantry::golang
