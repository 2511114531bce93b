// Registers, instructions and jumps of one function: see the header.
#include "engine/golang/compile/function_builder.h"

#include <algorithm>
#include <array>

#include "engine/base/check.h"
#include "engine/golang/bytecode/op_table.h"
#include "engine/golang/bytecode/pairs.h"

namespace gantry::golang {

namespace {

constexpr std::uint32_t kMostSlots = 0x3f00;  // of one space
constexpr std::size_t kMostPinned = 12;

}  // namespace

// ---- registers ----

Reg FunctionBuilder::grow(Reg space, std::uint64_t slots) {
  std::uint64_t at = 0;
  switch (space) {
    case kFixedSpace:
      at = m_fixedKinds.size();
      break;
    case kPointerSpace:
      at = m_pointerKinds.size();
      break;
    default:
      at = m_scalars;
      break;
  }
  if (at + slots > kMostSlots) {
    m_overflow = true;
    return space;
  }
  return static_cast<Reg>(space | at);
}

Reg FunctionBuilder::fixed(const Shape& shape) {
  const Reg r = grow(kFixedSpace, shape.size());
  if (!m_overflow) m_fixedKinds.insert(m_fixedKinds.end(), shape.begin(), shape.end());
  return r;
}

std::uint32_t FunctionBuilder::poolOf(const Shape& shape) {
  std::string key(shape.size(), '\0');
  for (std::size_t i = 0; i < shape.size(); ++i) key[i] = static_cast<char>(shape[i]);
  const auto [at, fresh] =
      m_poolByShape.try_emplace(std::move(key), static_cast<std::uint32_t>(m_pools.size()));
  if (fresh) m_pools.emplace_back();
  return at->second;
}

Reg FunctionBuilder::take(const Shape& shape) {
  if (shape.empty()) return kScalarSpace;
  const std::uint32_t pool = poolOf(shape);
  Reg r = 0;
  if (!m_pools[pool].empty()) {
    r = m_pools[pool].back();
    m_pools[pool].pop_back();
  } else if (std::all_of(shape.begin(), shape.end(),
                         [](WordKind k) { return k == WordKind::scalar; })) {
    r = grow(kScalarSpace, shape.size());
    if (!m_overflow) m_scalars += static_cast<std::uint32_t>(shape.size());
  } else {
    r = grow(kPointerSpace, shape.size());
    if (!m_overflow) m_pointerKinds.insert(m_pointerKinds.end(), shape.begin(), shape.end());
  }
  m_taken.push_back({r, pool});
  return r;
}

Reg FunctionBuilder::takeScalar() {
  static const Shape kOne(1, WordKind::scalar);
  return take(kOne);
}

void FunctionBuilder::release(std::size_t mark) {
  while (m_taken.size() > mark) {
    m_pools[m_taken.back().pool].push_back(m_taken.back().reg);
    m_taken.pop_back();
  }
}

Reg FunctionBuilder::window(std::uint64_t n, std::uint64_t slots) {
  if (n + slots > kMostSlots) {
    m_overflow = true;
    return kWindowSpace;
  }
  m_windowSlots = std::max(m_windowSlots, static_cast<std::uint32_t>(n + slots));
  return static_cast<Reg>(kWindowSpace | n);
}

Reg FunctionBuilder::pinned(std::uint64_t value, std::uint32_t constantIndex) {
  for (const Pinned& p : m_pinned)
    if (p.value == value) return p.reg;
  if (m_pinned.size() == kMostPinned) return kNoReg;
  const Reg r = grow(kScalarSpace, 1);
  if (m_overflow) return kNoReg;
  ++m_scalars;
  m_pinned.push_back({value, constantIndex, r});
  return r;
}

// ---- code ----

void FunctionBuilder::emit(Op op, std::uint16_t a, std::uint16_t b, std::uint16_t c) {
  m_code.push_back({op, a, b, c});
  m_positions.push_back(m_pos);
}

void FunctionBuilder::emitD(Op op, std::uint16_t a, std::int64_t d) {
  const auto bits = static_cast<std::uint32_t>(d);
  emit(op, a, static_cast<std::uint16_t>(bits), static_cast<std::uint16_t>(bits >> 16));
}

void FunctionBuilder::ext(std::uint16_t a, std::int64_t d) { emitD(Op::nop, a, d); }

void FunctionBuilder::extWords(Op op, std::uint16_t a, std::uint16_t b, std::uint16_t c) {
  emit(op, a, b, c);
}

Label FunctionBuilder::newLabel() {
  m_labels.push_back(0xffffffff);
  return {static_cast<std::uint32_t>(m_labels.size() - 1)};
}

void FunctionBuilder::bind(Label label) {
  CHECK(m_labels[label.id] == 0xffffffff);
  m_labels[label.id] = here();
  m_lastLabel = here();
}

void FunctionBuilder::jump(Op op, std::uint16_t a, std::uint16_t b, Label target) {
  const bool isShort = opInfo(op).c == 'o';
  emit(op, a, b, 0);
  m_fixups.push_back({here() - 1, target, here(), isShort});
}

void FunctionBuilder::extJump(std::uint16_t a, Label target, std::uint32_t words) {
  ext(a, 0);
  m_fixups.push_back({here() - 1, target, here() + words, false});
}

bool FunctionBuilder::reachable() const {
  if (m_code.empty() || m_lastLabel == here()) return true;
  switch (m_code.back().op) {
    case Op::jmp:
    case Op::ret:
    case Op::retDefer:
    case Op::panic:
    case Op::raise:
      return false;
    default:
      return true;
  }
}

void FunctionBuilder::beginLocals(std::size_t n) {
  for (; n < m_locals.size(); ++n) m_locals[n].fromPc = here();
}

void FunctionBuilder::endLocals(std::size_t n) {
  for (; n < m_locals.size(); ++n)
    if (m_locals[n].toPc == 0) m_locals[n].toPc = here();
}

// ---- the end ----

std::uint16_t FunctionBuilder::mapped(Reg r) const {
  if (r == kNoReg) return r;
  const auto at = static_cast<std::uint32_t>(r & ~kSpaceMask);
  const auto fixedSlots = static_cast<std::uint32_t>(m_fixedKinds.size());
  const auto pointers = static_cast<std::uint32_t>(m_pointerKinds.size());
  switch (r & kSpaceMask) {
    case kFixedSpace:
      return static_cast<std::uint16_t>(at);
    case kPointerSpace:
      return static_cast<std::uint16_t>(fixedSlots + at);
    case kScalarSpace:
      return static_cast<std::uint16_t>(fixedSlots + pointers + at);
    default:
      return static_cast<std::uint16_t>(fixedSlots + pointers + m_scalars + at);
  }
}

void FunctionBuilder::remap(Function& function) const {
  std::vector<Ins>& code = function.code;
  for (std::size_t i = 0; i < code.size();) {
    Ins& ins = code[i];
    const OpInfo& info = opInfo(ins.op);
    if (info.a == 'r' || info.a == 'w') ins.a = mapped(ins.a);
    if (info.b == 'r') ins.b = mapped(ins.b);
    if (info.c == 'r') ins.c = mapped(ins.c);
    const std::size_t words = extWordsOf(ins);
    if (ins.op == Op::select) {
      for (std::size_t w = 1; w <= words; w += 2) {
        code[i + w].a = mapped(code[i + w].a);
        code[i + w].b = mapped(code[i + w].b);
        code[i + w + 1].a = mapped(code[i + w + 1].a);
      }
    } else if (ins.op == Op::callIface) {
      code[i + 1].a = mapped(code[i + 1].a);
    } else if (ins.op == Op::deferAt) {
      code[i + 2].a = mapped(code[i + 2].a);
    }
    i += 1 + words;
  }
  for (LocalVar& v : function.locals) v.slot = mapped(v.slot);
  for (UnsignedIndex& index : function.unsignedIndexes) index.reg = mapped(index.reg);
}

// moved[i]: where the i-th word goes when the long ones of the short jumps take two words more.
void FunctionBuilder::layOut(std::vector<std::uint32_t>& moved, std::vector<bool>& isLong) {
  std::vector<std::uint32_t> extra(m_code.size() + 1, 0);
  for (bool again = true; again;) {
    std::fill(extra.begin(), extra.end(), 0);
    for (std::size_t f = 0; f < m_fixups.size(); ++f)
      if (isLong[f]) extra[m_fixups[f].at + 1] += 2;
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < moved.size(); ++i) {
      sum += extra[i];
      moved[i] = static_cast<std::uint32_t>(i) + sum;
    }
    again = false;
    for (std::size_t f = 0; f < m_fixups.size(); ++f) {
      if (!m_fixups[f].isShort || isLong[f]) continue;
      const std::int64_t by = std::int64_t{moved[m_labels[m_fixups[f].target.id]]} -
                              std::int64_t{moved[m_fixups[f].at]} - 1;
      if (by >= -32768 && by <= 32767) continue;
      isLong[f] = true;
      again = true;
    }
  }
}

// A short jump that goes too far jumps to a long one behind it.
void FunctionBuilder::expand(const std::vector<std::uint32_t>& moved,
                             const std::vector<bool>& isLong) {
  std::vector<Ins> code(moved.back());
  std::vector<Pos> positions(moved.back());
  for (std::size_t i = 0; i < m_code.size(); ++i) {
    code[moved[i]] = m_code[i];
    positions[moved[i]] = m_positions[i];
  }
  for (std::size_t f = 0; f < m_fixups.size(); ++f) {
    const Fixup& fixup = m_fixups[f];
    const std::uint32_t at = moved[fixup.at];
    const std::int64_t target = moved[m_labels[fixup.target.id]];
    const auto setD = [&code](std::uint32_t word, std::int64_t by) {
      const auto bits = static_cast<std::uint32_t>(by);
      code[word].b = static_cast<std::uint16_t>(bits);
      code[word].c = static_cast<std::uint16_t>(bits >> 16);
    };
    if (isLong[f]) {
      code[at].c = 1;
      code[at + 1] = {Op::jmp, 0, 1, 0};
      code[at + 2] = {Op::jmp, 0, 0, 0};
      positions[at + 1] = positions[at + 2] = positions[at];
      setD(at + 2, target - at - 3);
    } else if (fixup.isShort) {
      code[at].c = static_cast<std::uint16_t>(target - at - 1);
    } else {
      setD(at, target - moved[fixup.base]);
    }
  }
  m_code = std::move(code);
  m_positions = std::move(positions);
}

void FunctionBuilder::prologue() {
  if (m_pinned.empty()) return;
  std::vector<Ins> loads;
  for (const Pinned& p : m_pinned) {
    const auto v = static_cast<std::int64_t>(p.value);
    const bool isSmall = v >= INT32_MIN && v <= INT32_MAX;
    const auto d = isSmall ? static_cast<std::uint32_t>(v) : p.constantIndex;
    loads.push_back({isSmall ? Op::loadI : Op::loadK, p.reg, static_cast<std::uint16_t>(d),
                     static_cast<std::uint16_t>(d >> 16)});
  }
  const auto n = static_cast<std::uint32_t>(loads.size());
  m_code.insert(m_code.begin(), loads.begin(), loads.end());
  m_positions.insert(m_positions.begin(), n, m_positions.empty() ? m_pos : m_positions.front());
  for (std::uint32_t& label : m_labels)
    if (label != 0xffffffff) label += n;
  for (Fixup& fixup : m_fixups) fixup.at += n, fixup.base += n;
  for (LocalVar& v : m_locals) v.fromPc += n, v.toPc += n;
}

bool FunctionBuilder::finish(Function& function) {
  endLocals(0);
  prologue();
  const std::uint32_t frame =
      static_cast<std::uint32_t>(m_fixedKinds.size() + m_pointerKinds.size()) + m_scalars;
  if (m_overflow || frame + m_windowSlots >= kNoReg) return false;
  std::vector<std::uint32_t> moved(m_code.size() + 1);
  std::vector<bool> isLong(m_fixups.size(), false);
  layOut(moved, isLong);
  expand(moved, isLong);
  for (LocalVar& v : m_locals) v.fromPc = moved[v.fromPc], v.toPc = moved[v.toPc];
  if (m_recover.id != 0xffffffff) function.recoverPc = moved[m_labels[m_recover.id]];
  function.code = std::move(m_code);
  function.positions = std::move(m_positions);
  function.locals = std::move(m_locals);
  remap(function);
  makePairs(function.code);
  function.slotKinds = m_fixedKinds;
  function.slotKinds.insert(function.slotKinds.end(), m_pointerKinds.begin(), m_pointerKinds.end());
  function.slotKinds.insert(function.slotKinds.end(), m_scalars, WordKind::scalar);
  function.frameSize = frame;
  function.zeroFrom = static_cast<std::uint32_t>(m_fixedKinds.size());
  function.zeroCount = static_cast<std::uint32_t>(m_pointerKinds.size());
  function.maxWindow = m_windowSlots;
  return true;
}

}  // namespace gantry::golang
