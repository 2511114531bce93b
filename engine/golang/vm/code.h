// Code: a function as the machine runs it, made of a Function once per run; what a function
// value's word 0 and a frame's header point to.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <vector>

#include "engine/base/check.h"
#include "engine/golang/bytecode/module.h"
#include "engine/golang/vm/heap_arena.h"

namespace gantry::golang {

// Where calls return that the machine itself made: `a` of the instruction `host`.
enum class HostReturn : std::uint16_t {
  finish,     // the first function of a goroutine or coroutine
  deferred,   // a deferred call, at the end of the function that deferred it
  unwinding,  // a deferred call, run by a panic or Goexit
  text,       // Error or String of a panic's value
  native,     // a function value that a native called
};

// What such a call returns to: `a` of the word before is its window, as before any return address.
struct HostStub {
  Ins words[2];
  [[nodiscard]] const Ins* back() const { return words + 1; }
};
constexpr HostStub hostStub(HostReturn what, std::uint16_t window) {
  return {{{Op::nop, window, 0, 0}, {Op::host, static_cast<std::uint16_t>(what), 0, 0}}};
}

struct Code {
  const Ins* code = nullptr;
  std::uint32_t need = 0;  // slots from r[0] on: the frame and its windows
  std::uint16_t zeroFrom = 0;
  std::uint16_t zeroCount = 0;
  std::uint16_t zeroResults = 0;
  std::uint16_t costNs = 0;  // of a call and the straight part of it
  bool zeroes = false;       // a call zeroes more slots than zeroSlot
  std::uint16_t results = 0;
  std::uint16_t params = 0;
  std::int32_t zeroSlot = -1;  // the only slot to zero, which most functions have, needs no loop;
                               // -1: the closure's, which the call sets afterwards
  const Function* function = nullptr;
  const Code* self = this;  // its function value, when it captures nothing, is the address of this
  HostStub stub{};          // where the calls return that it deferred
  bool host = false;        // the machine's own frame: r[0] is its distance from the one below
  bool system = false;      // of the standard library: positions are those of its caller
  std::uint32_t nameText = 0;            // TextId, 0 not interned yet
  std::vector<std::uint32_t> positions;  // PosId of each instruction, 0 not made yet

  Code() = default;
  Code(const Code&) = delete;
  Code& operator=(const Code&) = delete;
  // Zeroes what a new frame may show to the collector before the function has written it.
  void zero(std::uint64_t* frame) const {
    for (std::uint32_t n = 0; n < zeroResults; ++n) frame[n] = 0;
    std::uint64_t* const from = frame + zeroFrom;
    for (std::uint32_t n = 0; n < zeroCount; ++n) from[n] = 0;
  }
  [[nodiscard]] std::uint64_t value() const { return reinterpret_cast<std::uint64_t>(&self); }
};

// The Codes of a module, at an address that is the same in every run while it is free: function
// values can be printed.
class CodeTable {
 public:
  explicit CodeTable(std::size_t count)
      : m_count(count), m_arena(std::max(count * sizeof(Code), kLeast), kWish) {
    CHECK(m_arena.commit(count * sizeof(Code)));
    for (std::size_t n = 0; n < count; ++n) new (first() + n) Code;
  }
  ~CodeTable() { std::destroy_n(first(), m_count); }
  CodeTable(const CodeTable&) = delete;
  CodeTable& operator=(const CodeTable&) = delete;

  [[nodiscard]] Code* first() const { return reinterpret_cast<Code*>(m_arena.base()); }

 private:
  static constexpr std::size_t kLeast = std::size_t{1} << 20;
  static constexpr std::uint64_t kWish = 0xbf00000000;  // below the heap's

  std::size_t m_count;
  PageArena m_arena;
};

// Of a function value that is not nil.
inline const Code& codeOf(std::uint64_t closure) {
  return **reinterpret_cast<const Code* const*>(closure);
}

// At the bottom of each stack is the header of a frame without slots, which the first function
// returns to; so every frame has one below it. The first function's r[0] is at kBottom.
inline constexpr std::uint32_t kBottom = 2 * kFrameHeader;

// A host frame's scratch slots, and the window of the calls that it makes.
inline constexpr std::uint32_t kHostWindow = 4;

}  // namespace gantry::golang
