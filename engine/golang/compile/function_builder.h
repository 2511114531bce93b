// FunctionBuilder: writes the code of one function: registers, instructions, jumps, positions.
//
// Registers are virtual while code is written: two bits say in which space, the rest the slot
// there. finish() lays the spaces side by side: results and parameters, slots with pointers,
// scalar slots, the window of calls. A value's slots are consecutive in one space, so the
// slots with pointers end up together and a call can zero them in one go.
//
// Registers are handed out in scopes: what was taken since mark() goes back with release(). A
// slot keeps its kind for ever, so a register is reused only for values of the same shape.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/golang/bytecode/module.h"

namespace gantry::golang {

using Reg = std::uint16_t;

// The slot `slots` behind r.
[[nodiscard]] constexpr Reg offsetReg(Reg r, std::uint64_t slots) {
  return static_cast<Reg>(r + slots);
}

// The kinds of a value's slots.
using Shape = std::vector<WordKind>;

struct Label {
  std::uint32_t id = 0xffffffff;
};

class FunctionBuilder {
 public:
  static constexpr Reg kSpaceMask = 0xc000;
  static constexpr Reg kFixedSpace = 0x0000;
  static constexpr Reg kPointerSpace = 0x4000;
  static constexpr Reg kScalarSpace = 0x8000;
  static constexpr Reg kWindowSpace = 0xc000;

  // ---- registers ----

  // The next slots of the results and parameters; before all else.
  Reg fixed(const Shape& shape);
  // Undefined content (slots with pointers: something that was once valid).
  Reg take(const Shape& shape);
  Reg takeScalar();
  [[nodiscard]] std::size_t mark() const { return m_taken.size(); }
  void release(std::size_t mark);
  // Slot n of the window behind the frame; the window grows to hold n + slots.
  Reg window(std::uint64_t n, std::uint64_t slots);
  [[nodiscard]] static bool isWindow(Reg r) {
    return r != kNoReg && (r & kSpaceMask) == kWindowSpace;
  }
  // A scalar register that holds the constant all the time: it is loaded where the function
  // begins. kNoReg when there are enough of them.
  Reg pinned(std::uint64_t value, std::uint32_t constantIndex);

  // ---- code ----

  void setPos(Pos pos) { m_pos = pos; }
  [[nodiscard]] Pos pos() const { return m_pos; }
  void emit(Op op, std::uint16_t a = 0, std::uint16_t b = 0, std::uint16_t c = 0);
  void emitD(Op op, std::uint16_t a, std::int64_t d);
  // An extension word: a and d, or a, b and c.
  void ext(std::uint16_t a, std::int64_t d);
  void extWords(Op op, std::uint16_t a, std::uint16_t b, std::uint16_t c);

  Label newLabel();
  void bind(Label label);
  // A conditional jump (operands a and b, target in c) or one with a 32-bit target.
  void jump(Op op, std::uint16_t a, std::uint16_t b, Label target);
  void jump(Label target) { jump(Op::jmp, 0, 0, target); }
  // An extension word whose d is a jump, measured from behind `words` more extension words.
  void extJump(std::uint16_t a, Label target, std::uint32_t words = 0);
  [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(m_code.size()); }
  // The last instruction cannot go on to the next one, and nobody jumps here.
  [[nodiscard]] bool reachable() const;

  // ---- debugging ----

  void local(LocalVar var) { m_locals.push_back(var); }
  // The variables made since count n have their values only from here on; they end here.
  [[nodiscard]] std::size_t localCount() const { return m_locals.size(); }
  void beginLocals(std::size_t n);
  void endLocals(std::size_t n);

  // Moves everything into the function. False: it is too large for the instructions.
  [[nodiscard]] bool finish(Function& function);
  void setRecover(Label label) { m_recover = label; }

 private:
  struct Fixup {
    std::uint32_t at;
    Label target;
    std::uint32_t base;  // the jump counts from behind this word
    bool isShort;
  };
  struct Taken {
    Reg reg;
    std::uint32_t pool;
  };

  [[nodiscard]] std::uint32_t poolOf(const Shape& shape);
  Reg grow(Reg space, std::uint64_t slots);
  void remap(Function& function) const;
  [[nodiscard]] std::uint16_t mapped(Reg r) const;
  void layOut(std::vector<std::uint32_t>& moved, std::vector<bool>& isLong);
  void expand(const std::vector<std::uint32_t>& moved, const std::vector<bool>& isLong);
  void prologue();

  std::vector<Ins> m_code;
  std::vector<Pos> m_positions;
  Pos m_pos = kNoPos;
  std::vector<std::uint32_t> m_labels;  // where each is bound
  std::vector<Fixup> m_fixups;
  std::uint32_t m_lastLabel = 0xffffffff;  // the instruction that the last bound label names
  Label m_recover;

  Shape m_fixedKinds;
  Shape m_pointerKinds;
  std::uint32_t m_scalars = 0;
  std::uint32_t m_windowSlots = 0;
  std::map<std::string, std::uint32_t> m_poolByShape;
  std::vector<std::vector<Reg>> m_pools;
  std::vector<Taken> m_taken;
  bool m_overflow = false;

  struct Pinned {
    std::uint64_t value;
    std::uint32_t constantIndex;
    Reg reg;
  };
  std::vector<Pinned> m_pinned;
  std::vector<LocalVar> m_locals;
};

}  // namespace gantry::golang
