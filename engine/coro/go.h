// Go and Task: what a goroutine's functions are, and how they ask.
//
//   Go worker(Chan<int> jobs, Chan<int> primes, WaitGroup wg) {   // started with go(...)
//     while (const auto job = co_await jobs.recv())
//       co_await test(*job, primes);                 // Task<> test(int n, Chan<int> primes)
//     co_await wg.done();
//   }
//
// Everything that a goroutine waits for, or that costs it virtual time, is a co_await of an
// Operation: a small object that writes one Request and reads its Reply. The line of the
// co_await becomes the position of the request (keep it on the line of the call: compilers
// differ on which line of a long expression they name).
//
// A coroutine's frame lies in its Process's memory, which it finds through its parameters:
// at least one is a Process&, or a Chan, Mutex or other handle that is not nil (or something
// else with a process()). Parameters are taken by value, or by reference to what outlives the call.
// No C++ exception may leave a coroutine: panic() is the program's way to fail.
//
// Two rules are for g++ 12. A bare co_await is no condition, its result gets a name first:
//   const bool prime = co_await isPrime(n);
//   if (prime) ...                                   // not: if (co_await isPrime(n)) ...
// (else the frame of a function that has no variable is laid out wrongly, which is CHECKed).
// And no braced list makes a class with a destructor, or an initializer_list, inside the
// expression of a co_await (see kSafeInAwait in value.h).
#pragma once

#include <concepts>
#include <coroutine>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include "engine/base/check.h"
#include "engine/coro/process.h"
#include "engine/coro/routine.h"

namespace gantry {

// Something to co_await: ask() writes the request, answer() makes the result of the reply.
// An operation that asks for nothing (it changes the goroutine's own stack) goes on at once.
// Pointers that a request keeps into the operation need an answer() that is not static: then it
// stays where it is.
template <class T>
concept Operation = requires(T operation, Process& process) {
  operation.ask(process);
  operation.answer(process);
};

// For an operation's answer when there is nothing to say.
struct NoAnswer {
  static void answer(Process&) {}
};

// One whose answer needs nothing but the reply: it is gone when the goroutine waits, and no byte
// of it in the frame.
template <class T>
concept Forgotten = Operation<T> && requires(Process& process) {
  T::answer(process);
};

// One that makes the goroutine wait in any case.
template <class T>
concept AlwaysWaits = Operation<T> && T::kAlwaysWaits;

// One that may destroy the frame it is awaited in: it asks when that is suspended.
template <class T>
concept EndsFrame = Operation<T> && T::kEndsFrame;

// An operation on a handle and nothing more is the handle itself, by reference to a base class that
// asks: g++ keeps every temporary object of a co_await in the frame, to its end.
template <Op kOp, class Below = Handle>
struct Asks : Below {
  using Below::Below;
  void ask(Process& process) const { process.ask(kOp).obj = this->id(); }
  static void answer(Process&) {}
};

// What is awaited lies in the frame, and the frame leads to the process.
//
// Awaits the answer of an operation that has asked already.
template <Forgotten Op>
struct Answering {
  [[nodiscard]] bool await_ready() const {
    if constexpr (AlwaysWaits<Op>) return false;
    return FramePool::processOf(this).answered();
  }
  static void await_suspend(std::coroutine_handle<>) {}
  decltype(auto) await_resume() const { return Op::answer(FramePool::processOf(this)); }
};

// Awaits an operation that has something to remember, perhaps for the runtime to look at.
template <Operation Op>
struct Asking {
  Op operation;

  bool await_ready() {
    if constexpr (EndsFrame<Op>) return false;
    Process& process = FramePool::processOf(this);
    operation.ask(process);
    return process.answered();
  }
  void await_suspend(std::coroutine_handle<>) {
    if constexpr (EndsFrame<Op>) operation.ask(FramePool::processOf(this));
  }
  decltype(auto) await_resume() { return operation.answer(FramePool::processOf(this)); }
};

// Awaits a call. The callee's frame is gone, and its result here, when the caller goes on.
template <class T>
struct Calling {
  typename Task<T>::promise_type& callee;
  T result{};

  static constexpr bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<>) {
    callee.result = &result;
    FramePool::processOf(this).running().call(callee);
  }
  T await_resume() { return std::move(result); }
};

template <>
struct Calling<void> : std::suspend_always {};  // begun already

// What a coroutine finds its process by: the Process, or something that knows it, such as a
// handle (null when nil) or the object that the coroutine is a method of.
template <class T>
concept LeadsToProcess = std::same_as<T, Process> || requires(const T& parameter) {
  { parameter.process() } -> std::same_as<Process*>;
};
template <class T>
Process* processIn(T& parameter) {
  if constexpr (std::same_as<T, Process>) {
    return &parameter;
  } else if constexpr (LeadsToProcess<T>) {
    return parameter.process();
  } else {
    return nullptr;
  }
}

// What the promises of Go and Task have in common: their memory, and what they can await.
class Promise {
 public:
  // Inlined always, or g++ takes it for the partner of another operator delete.
  template <class... Parameters>
  [[gnu::always_inline]] static void* operator new(std::size_t bytes, Parameters&... parameters) {
    static_assert((LeadsToProcess<std::remove_const_t<Parameters>> || ...),
                  "a coroutine takes a Process&, or a channel, lock or the like");
    Process* process = nullptr;
    ((process = process != nullptr ? process : processIn(parameters)), ...);
    CHECK_MSG(process != nullptr, "all handles that this coroutine is given are nil");
    return process->frames().take(bytes);
  }
  static void operator delete(void* frame, std::size_t bytes) { FramePool::give(frame, bytes); }

  // Frames begin where the pool says: a multiple of 16.
  static void checkLayout(std::coroutine_handle<> code) {
    CHECK_MSG(reinterpret_cast<std::uintptr_t>(code.address()) % 16 == 0,
              "a bare co_await is a condition: name its result first (go.h)");
  }

  template <class Given, Operation Op = std::remove_cvref_t<Given>>
  auto await_transform(Given&& given, const char* file = __builtin_FILE(),
                       std::uint32_t line = __builtin_LINE(),
                       const char* function = __builtin_FUNCTION()) {
    Process& process = FramePool::processOf(this);
    process.at(file, line, function);
    if constexpr (!Forgotten<Op>) {
      return Asking<Op>{std::forward<Given>(given)};
    } else if constexpr (std::is_lvalue_reference_v<Given> && !Operation<const Op>) {
      Op(given).ask(process);  // asking uses it up, and it has a name
      return Answering<Op>();
    } else {
      given.ask(process);
      return Answering<Op>();
    }
  }
  template <class T>
  Calling<T> await_transform(Task<T>&& task, const char* file = __builtin_FILE(),
                             std::uint32_t line = __builtin_LINE(),
                             const char* function = __builtin_FUNCTION()) {
    Process& process = FramePool::processOf(this);
    process.at(file, line, function);
    if constexpr (std::is_void_v<T>) {
      process.running().call(*std::move(task).release());
      return {};
    } else {
      return {*std::move(task).release()};
    }
  }

  static std::suspend_always initial_suspend() noexcept { return {}; }
  [[noreturn]] static void unhandled_exception() {
    CHECK_MSG(false, "a C++ exception left a goroutine's function");
  }
};

// A goroutine that is not started: go() starts it.
class [[nodiscard]] Go {
 public:
  class promise_type final : public Routine, public Promise {
   public:
    // The goroutine is known by the name of its function.
    Go get_return_object(const char* function = __builtin_FUNCTION()) {
      checkLayout(std::coroutine_handle<promise_type>::from_promise(*this));
      return {*this, function};
    }
    static void return_void() {}

    struct Final {
      static constexpr bool await_ready() noexcept { return false; }
      static void await_suspend(std::coroutine_handle<promise_type> self) noexcept {
        self.promise().finished();
      }
      static void await_resume() noexcept {}
    };
    static Final final_suspend() noexcept { return {}; }

    void resume(const Reply& reply, Request& request) override;
    void destroy() override;
  };

  Go(Go&& other) noexcept
      : m_promise(std::exchange(other.m_promise, nullptr)), m_function(other.m_function) {}
  Go& operator=(Go&&) = delete;
  ~Go() {
    if (m_promise != nullptr) m_promise->destroy();
  }

  // Ownership passes.
  Body* release() && { return std::exchange(m_promise, nullptr); }
  [[nodiscard]] const char* function() const { return m_function; }

 private:
  Go(promise_type& promise, const char* function) : m_promise(&promise), m_function(function) {}

  promise_type* m_promise;
  const char* m_function;
};

// The parts of a Task's promise that do not depend on the result.
class TaskPromise : public Promise, public CallFrame {
 public:
  struct Final {
    static constexpr bool await_ready() noexcept { return false; }
    template <class P>
    static void await_suspend(std::coroutine_handle<P> self) noexcept {
      FramePool::processOf(self.address()).running().returned(self.promise());
    }
    static void await_resume() noexcept {}
  };
  static Final final_suspend() noexcept { return {}; }
};

// `int& result = co_await kResult;` is the variable that co_return writes, Go's named result:
// it lives in the caller, so a deferred call may take it by reference.
struct ResultTag {};
inline constexpr ResultTag kResult{};

template <class T>
struct ResultAwaiter {
  T& result;
  static constexpr bool await_ready() { return true; }
  static void await_suspend(std::coroutine_handle<>) {}
  T& await_resume() const { return result; }
};

template <class T>
class TaskResult : public TaskPromise {
 public:
  T* result = nullptr;  // where the caller awaits it

  using Promise::await_transform;
  ResultAwaiter<T> await_transform(ResultTag) { return {*result}; }
  template <class From>
  void return_value(From&& value) {
    *result = std::forward<From>(value);
  }
};

template <>
class TaskResult<void> : public TaskPromise {
 public:
  static void return_void() {}
};

// A function that may wait, called by `co_await f(...)`. It starts when it is awaited.
// A result type has a zero value, T{}: what the caller gets of a function that recovered.
template <class T>
class [[nodiscard]] Task {
 public:
  class promise_type final : public TaskResult<T> {
   public:
    Task get_return_object() {
      this->code = std::coroutine_handle<promise_type>::from_promise(*this);
      this->checkLayout(this->code);
      return Task(*this);
    }
  };

  Task(Task&& other) noexcept : m_promise(std::exchange(other.m_promise, nullptr)) {}
  Task& operator=(Task&&) = delete;
  ~Task() {
    if (m_promise != nullptr) m_promise->code.destroy();
  }

  // Ownership passes; a call that has begun belongs to its goroutine.
  promise_type* release() && { return std::exchange(m_promise, nullptr); }

 private:
  explicit Task(promise_type& promise) : m_promise(&promise) {}

  promise_type* m_promise;
};

}  // namespace gantry
