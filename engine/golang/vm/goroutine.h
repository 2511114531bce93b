// VmGoroutine: a goroutine of the virtual machine, as the scheduler sees it: a Body.
//
// 80 bytes, and a stack of at least 256 that grows by moving: nothing points into a stack, what
// names a place in it is an offset from its base. Both come from the machine's pool.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/golang/vm/code.h"
#include "engine/golang/vm/native.h"
#include "engine/program/body.h"

namespace gantry::golang {

class Machine;

// A deferred call that has not started. Its parameter slots follow it in memory.
struct Deferred {
  Deferred* next;         // older
  const Code* code;       // null: a nil function, which panics when its time comes
  std::uint64_t closure;  // its function value, 0 when it captures nothing
  std::uint32_t frame;    // the frame whose end runs it: offset of its r[0]
  std::uint32_t slots;    // parameters
  const Ins* at;          // behind the defer statement's instruction

  [[nodiscard]] std::uint64_t* params() { return reinterpret_cast<std::uint64_t*>(this + 1); }
};

// A panic, or a Goexit, on its way.
struct Panic {
  Panic* older = nullptr;
  IfaceValue value;
  std::uint32_t host = 0;        // offset of its own frame's r[0], on top of what panicked
  std::uint32_t deferFrame = 0;  // whose deferred call runs now
  bool goexit = false;
  bool recovered = false;
  bool signal = false;   // a memory fault
  bool printed = false;  // `text` is what is shown of the value
  std::string text;
};

// What only goroutines have that defer, panic or print.
struct Exits {
  Deferred* deferred = nullptr;  // the latest first
  Panic* panics = nullptr;       // the latest first
  bool dying = false;            // the panic is not caught: its text is made
  // The deferred call that runs: whose, and where it was deferred. Null: none, or another began in
  // it and is over.
  std::uint32_t runningFrame = 0;
  const Ins* runningAt = nullptr;
  std::string printing;  // of print and println, up to `end`
};

struct Stack {
  std::uint64_t* base = nullptr;
  const Ins* pc = nullptr;  // behind the first word of what it waits in; else the next to run
  std::uint32_t slots = 0;
  std::uint32_t top = 0;      // offset of the running frame's r[0]
  std::uint32_t coro = 0;     // 1 + the coroutine that it is the stack of
  std::uint32_t pending = 0;  // while it sends: 1 + the place of the value in the channel's pool
  Exits* exits = nullptr;
};

class VmGoroutine final : public Body {
 public:
  // What the reply that comes next is for.
  enum class Await : std::uint8_t {
    start,        // none has come yet
    nothing,      // work: go on at pc
    instruction,  // the one before pc takes it
    native,       // the native that it called
    unwinding,    // a panic or Goexit begins to run the deferred calls
    overflow,     // the first half of the text is written
    unwound,      // nothing comes any more
  };

  void resume(const Reply& reply, Request& request) override;
  void destroy() override;
  void frames(std::vector<Frame>& out) const override;
  [[nodiscard]] PosId createdAt() const override { return goAt; }

  Machine* machine = nullptr;
  Stack stack;
  VmGoroutine* next = nullptr;  // in the list of unused ones
  std::uint32_t id = 0;         // its number in the machine
  PosId goAt = 0;               // the go statement, also one of the library; 0: none
  Await await = Await::start;
  bool alive = false;
};
static_assert(sizeof(VmGoroutine) <= 80);

}  // namespace gantry::golang
