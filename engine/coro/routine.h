// Routine: one goroutine's stack of coroutines, and how it unwinds.
//
// A goroutine is its own coroutine (Go) and the calls on top of it (Task). Only the topmost
// runs; a call or a return changes which that is and goes back to the loop in
// Go::promise_type::resume. (Rejected: symmetric transfer, which is no faster and, without
// optimisation, eats the host's stack.)
//
// Unwinding follows Go, not C++ (go-semantics 6.1): nothing is thrown. A panicking call stays
// suspended where it is, with all its variables; `unwind`, itself a coroutine on top of it,
// runs the deferred calls; only recovery, or the end of the goroutine, destroys frames.
//
// A parked goroutine that never deferred and called nothing costs three words here.
#pragma once

#include <coroutine>
#include <cstdint>
#include <optional>
#include <string>

#include "engine/coro/process.h"
#include "engine/program/body.h"

namespace gantry {

template <class T = void>
class Task;

// A call in progress. Its caller is the goroutine's own function when null.
struct CallFrame {
  std::coroutine_handle<> code;
  CallFrame* caller = nullptr;
  bool leaving = false;  // it has returned or recovered: only its deferred calls are left
};

// A deferred call, not started.
struct Deferred {
  Deferred* next;
  CallFrame* owner;  // the call whose end runs it; null for the goroutine's own function
  CallFrame* call;
};

class Routine : public Body {
 public:
  // The call that runs, null for the goroutine's own function.
  [[nodiscard]] CallFrame* top() const { return m_top; }

  // The running function calls `callee`.
  void call(CallFrame& callee) {
    callee.caller = m_top;
    m_top = &callee;
  }
  // `callee`, the topmost, has returned: its deferred calls run, then its frame goes.
  void returned(CallFrame& callee) {
    if (m_exits == nullptr) return leave(callee);
    callee.leaving = true;
    runDeferred(&callee);
  }
  // The goroutine's own function has returned.
  void finished() {
    if (m_exits != nullptr) return runOutermost();
    process().setPos(0);
    process().ask(Op::finish);
  }

  // Ownership of the call passes.
  void defer(CallFrame& call);
  void panic(TextId text) { startUnwinding(text, false); }
  void goexit() { startUnwinding(0, true); }
  // Stops the panic that the running function may stop, and gives its text: only a function
  // that was deferred and is called by the latest panic itself, and only once.
  std::optional<TextId> recover();

 protected:
  ~Routine() = default;

  // Destroys all calls, the topmost first, and the deferred ones, which do not run.
  void destroyCalls() {
    while (m_top != nullptr) leave(*m_top);
    if (m_exits != nullptr) destroyExits();
  }
  // Before and after each turn: where goroutines that defer were last, should that panic.
  [[nodiscard]] PosId lastPos() const { return m_exits == nullptr ? 0 : m_exits->lastPos; }
  void keepPos(PosId pos) {
    if (m_exits != nullptr) m_exits->lastPos = pos;
  }

  CallFrame* m_top = nullptr;

 private:
  // A panic, or a Goexit, on its way; it lives in the frame of its `unwind`.
  struct Panic {
    Panic(Routine& of, TextId what, bool isGoexit);
    ~Panic();
    Panic(const Panic&) = delete;
    Panic& operator=(const Panic&) = delete;

    Routine& routine;
    Panic* older;
    CallFrame* unwinder;  // that frame: who is called by it may recover
    TextId text;
    bool goexit;
    bool recovered = false;
  };

  // What only goroutines have that defer, panic or call Goexit.
  struct Exits {
    Deferred* deferred = nullptr;  // the last one first
    Panic* panics = nullptr;       // the latest first
    PosId lastPos = 0;
    bool leaving = false;  // as CallFrame's, for the goroutine's own function
  };

  struct CallDeferred;
  struct RecoverInto;
  static Task<> unwind(Process& process, Routine& routine, TextId text, PosId pos, bool goexit);

  [[nodiscard]] Process& process() const { return FramePool::processOf(this); }
  Exits& exits();
  [[nodiscard]] bool& leaving(CallFrame* call) {
    return call == nullptr ? m_exits->leaving : call->leaving;
  }
  [[nodiscard]] bool hasDeferred(const CallFrame* owner) const;
  CallFrame& takeDeferred();
  void leave(CallFrame& call) {
    m_top = call.caller;
    call.code.destroy();
  }
  void runDeferred(CallFrame* call);
  void runOutermost();
  void destroyExits();
  void startUnwinding(TextId text, bool goexit);
  void recoverInto(CallFrame* owner);
  [[nodiscard]] std::string uncaughtText() const;

  Exits* m_exits = nullptr;
};

}  // namespace gantry
