// Package runtime and the outside world: go, Gosched, computing, system calls, printing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "engine/coro/go.h"

namespace gantry {

// An operation without arguments or answer, with a number, and one that asks for a number.
struct Plain : NoAnswer {
  Op op;
  explicit Plain(Op what) : op(what) {}
  void ask(Process& process) const { process.ask(op); }
};

struct WithNumber : NoAnswer {
  Op op;
  std::int64_t number;
  std::uint8_t flags;
  WithNumber(Op what, std::int64_t n, std::uint8_t how = 0) : op(what), number(n), flags(how) {}
  void ask(Process& process) const {
    Request& request = process.ask(op);
    request.word = static_cast<std::uint64_t>(number);
    request.flags = flags;
  }
};

struct NumberOf {
  Op op;
  std::int64_t number = 0;
  void ask(Process& process) const { process.ask(op).word = static_cast<std::uint64_t>(number); }
  static std::int64_t answer(Process& process) {
    return static_cast<std::int64_t>(process.reply().word);
  }
};

// `go f(...)`: starts the goroutine; the answer is its goid.
struct Start {
  Body* body;
  const char* literal;    // its function's name by the compiler, or null
  std::string_view name;  // else this
  [[nodiscard]] TextId function(Process& process) const {
    return literal != nullptr ? process.functionText(literal) : process.symbols().text(name);
  }
  void ask(Process& process) const {
    const TextId text = function(process);
    Request& request = process.ask(Op::go);
    request.body = body;
    request.obj = text;
  }
  static std::uint64_t answer(Process& process) { return process.reply().word; }
};

// It is known by its function's name: main.worker.
[[nodiscard]] inline Start go(Go&& routine) {
  const char* const function = routine.function();
  return {std::move(routine).release(), function, {}};
}
// For closures, which have none: go("main.main.func1", [](Chan<int> c) -> Go {...}(c)).
[[nodiscard]] inline Start go(std::string_view name, Go&& routine) {
  return {std::move(routine).release(), nullptr, name};
}

struct Gosched : NoAnswer {
  static constexpr bool kAlwaysWaits = true;
  static void ask(Process& process) { process.ask(Op::gosched); }
};
[[nodiscard]] inline auto gosched() { return Gosched(); }
[[nodiscard]] inline auto lockThread() { return Plain(Op::lockThread); }
[[nodiscard]] inline auto unlockThread() { return Plain(Op::unlockThread); }
// n <= 0 only asks. The answer is the setting before.
[[nodiscard]] inline auto gomaxprocs(std::int64_t n) {
  return NumberOf{Op::gomaxprocs, n > 0 ? n : 0};
}
[[nodiscard]] inline auto numCpu() { return NumberOf{Op::numCpu}; }
[[nodiscard]] inline auto numGoroutine() { return NumberOf{Op::numGoroutine}; }
[[nodiscard]] inline auto goid() { return NumberOf{Op::goid}; }

// Computing for `ns` virtual nanoseconds, in which the goroutine can be preempted.
struct Work : NoAnswer {
  std::uint64_t ns;
  explicit Work(std::uint64_t time) : ns(time) {}
  void ask(Process& process) const {
    process.spend(ns);
    process.ask(Op::work);
  }
};
[[nodiscard]] inline auto work(std::uint64_t ns) { return Work(ns); }

// A system call that takes so long: the thread is in the kernel, the P can be retaken.
[[nodiscard]] inline auto syscall(std::int64_t ns) { return WithNumber(Op::syscall, ns); }
// One that is known to block, so that the P is handed off at once (entersyscallblock).
[[nodiscard]] inline auto blockingSyscall(std::int64_t ns) {
  return WithNumber(Op::syscall, ns, Request::kBlocking);
}
// Waits for the network poller: the goroutine parks, thread and P stay free.
[[nodiscard]] inline auto ioWait(std::int64_t ns) { return WithNumber(Op::ioWait, ns); }

// One write of `text` to fd 1 or 2.
struct Write : NoAnswer {
  std::string text;
  std::uint16_t fd;
  Write(std::string what, std::uint16_t where) : text(std::move(what)), fd(where) {}
  void ask(Process& process) const {
    const TextId id = process.symbols().text(text);
    Request& request = process.ask(Op::print);
    request.obj = id;
    request.n = fd;
  }
};
[[nodiscard]] inline auto print(std::string text) { return Write(std::move(text), 1); }
[[nodiscard]] inline auto printError(std::string text) { return Write(std::move(text), 2); }

// A value as fmt.Print writes it.
template <class T>
void appendText(std::string& line, const T& value) {
  if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    line += std::string_view(value);
  } else {
    line += shownText(value);
  }
}

// fmt.Println: the values with spaces between them, and a line end.
template <class First, class... Rest>
[[nodiscard]] auto println(const First& first, const Rest&... rest) {
  std::string line;
  appendText(line, first);
  ((line += ' ', appendText(line, rest)), ...);
  line += '\n';
  return print(std::move(line));
}

// os.Exit
struct Exit : NoAnswer {
  std::uint64_t code;
  explicit Exit(std::uint64_t status) : code(status) {}
  void ask(Process& process) const { process.ask(Op::exit).word = code; }
};
[[nodiscard]] inline auto exit(std::uint64_t code) { return Exit(code); }

// A counter of the program's own, which charts draw: primes found, cups sold.
class Counter {
 public:
  Counter(Process& process, std::string_view name) : m_label(process.symbols().label(name, "")) {}

  struct Add : NoAnswer {
    LabelId label;
    std::int64_t by;
    Add(LabelId what, std::int64_t n) : label(what), by(n) {}
    void ask(Process& process) const {
      Request& request = process.ask(Op::count);
      request.obj = label;
      request.word = static_cast<std::uint64_t>(by);
    }
  };
  [[nodiscard]] auto add(std::int64_t by) const { return Add(m_label, by); }

 private:
  LabelId m_label;
};

}  // namespace gantry
