// defer, panic, recover and Goexit, as Go has them (go-semantics 6.1).
//
//   Task<> unlockAndCount(Mutex mu, Chan<int> c) { ... }
//
//   co_await defer(mu.unlock());               // one operation, or
//   co_await defer(unlockAndCount(mu, c));     // a call: its arguments are evaluated now
//   co_await panic("out of coffee");           // never goes on
//
//   Task<> saveTheDay(Process& process) {      // deferred, it stops the panic:
//     if (const auto cause = co_await recover()) co_await println("saved from", cause.text);
//   }
//
// On a plain return the function's own variables are gone when its deferred calls run (on a
// panic they are still there): a deferred call takes values and handles, not references to
// the function's variables. The result it may change: see kResult in go.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/coro/go.h"

namespace gantry {

// An operation of the library's own coroutines, at the place of the program's line.
template <Operation Op>
struct AtPlace {
  Op operation;
  PosId pos;
  AtPlace(Op what, PosId where) : operation(std::move(what)), pos(where) {}
  void ask(Process& process) {
    process.setPos(pos);
    operation.ask(process);
  }
  decltype(auto) answer(Process& process) { return operation.answer(process); }
};

template <Operation Op>
Task<> perform(Process&, Op operation, PosId pos) {
  co_await AtPlace<Op>(std::move(operation), pos);
}

template <Operation Op>
struct DeferOperation : NoAnswer {
  Op operation;
  explicit DeferOperation(Op what) : operation(std::move(what)) {}
  void ask(Process& process) {
    process.running().defer(*perform(process, std::move(operation), process.pos()).release());
  }
};

struct DeferCall : NoAnswer {
  CallFrame& callee;
  explicit DeferCall(CallFrame& what) : callee(what) {}
  void ask(Process& process) const { process.running().defer(callee); }
};

// What recover() gives: false when there is nothing to recover from.
struct Recovered {
  bool panicking = false;
  std::string_view text;  // the panic's value as Go prints it

  explicit operator bool() const { return panicking; }
};

// Stops the panic that called this function, when it was deferred.
struct Recover {
  std::optional<TextId> text;
  void ask(Process& process) {
    text = process.running().recover();
    if (text) process.ask(Op::recovered).obj = *text;
  }
  Recovered answer(Process& process) const {
    if (!text) return {};
    return {true, process.symbols().text(*text)};
  }
};
[[nodiscard]] inline Recover recover() { return {}; }

// Runs the operation, or calls the function, when the running function ends: by returning,
// by a panic or by Goexit; the last deferred first.
template <Operation Op>
[[nodiscard]] auto defer(Op operation) {
  static_assert(!std::is_same_v<Op, Recover>, "recover works in a deferred function, not as one");
  return DeferOperation<Op>(std::move(operation));
}
[[nodiscard]] inline auto defer(Task<>&& call) { return DeferCall(*std::move(call).release()); }

struct PanicWith : NoAnswer {
  std::string text;
  explicit PanicWith(std::string what) : text(std::move(what)) {}
  void ask(Process& process) const { process.running().panic(process.symbols().text(text)); }
};
// panic(v), with v as Go prints it: a string, or an error's text.
[[nodiscard]] inline auto panic(std::string text) { return PanicWith(std::move(text)); }

// runtime.Goexit: runs the deferred calls and ends the goroutine.
struct Goexit : NoAnswer {
  static void ask(Process& process) { process.running().goexit(); }
};
[[nodiscard]] inline Goexit goexit() { return {}; }

}  // namespace gantry
