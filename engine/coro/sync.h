// Package sync: Mutex, RWMutex, WaitGroup, Once, Cond, Semaphore, Atomic (go-semantics 4).
//
//   auto mu = co_await make<Mutex>("mu");
//   co_await mu.lock();
//   co_await defer(mu.unlock());
//
// Each is a handle, 8 bytes to copy; copies are the same lock. They are made by name, because
// views show them; there is no zero value.
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include "engine/coro/defer.h"
#include "engine/coro/go.h"
#include "engine/event/kinds.h"

namespace gantry {

// The pieces that all of them are made of: an operation on one object, without an answer and
// with "did it work", and the making of the object.
struct SyncOperation : NoAnswer {
  Handle handle;
  Op op;
  SyncOperation(Handle on, Op what) : handle(on), op(what) {}
  void ask(Process& process) const { process.ask(op).obj = handle.id(); }
};

struct SyncTry {
  Handle handle;
  Op op;
  void ask(Process& process) const { process.ask(op).obj = handle.id(); }
  static bool answer(Process& process) { return process.reply().ok; }
};

template <class T, SyncKind kKind>
struct MakeSync {
  std::string_view name;
  LabelId label = 0;
  void ask(Process& process) {
    label = process.label(name, [] { return std::string(T::kTypeName); });
    Request& request = process.ask(Op::makeSync);
    request.obj = kNoObject;
    request.word = static_cast<std::uint64_t>(kKind);
    request.shown = label;
  }
  T answer(Process& process) const { return T(process.newObject(process.reply().word, label)); }
};

class Mutex : public Asks<Op::mutexUnlock, Asks<Op::mutexLock>> {
 public:
  using Lock = Asks<Op::mutexLock>;
  using Unlock = Asks<Op::mutexUnlock, Lock>;
  using Unlock::Unlock;
  void ask(Process&) = delete;  // a lock is no operation
  static constexpr std::string_view kTypeName = "sync.Mutex";
  using Make = MakeSync<Mutex, SyncKind::mutex>;

  [[nodiscard]] const Lock& lock() const { return *this; }
  [[nodiscard]] auto tryLock() const { return SyncTry{*this, Op::mutexTryLock}; }
  // fatal error: "sync: unlock of unlocked mutex"
  [[nodiscard]] const Unlock& unlock() const { return *this; }
};

class RWMutex : public Handle {
 public:
  using Handle::Handle;
  static constexpr std::string_view kTypeName = "sync.RWMutex";
  using Make = MakeSync<RWMutex, SyncKind::rwmutex>;

  [[nodiscard]] auto rLock() const { return SyncOperation(*this, Op::rwRLock); }
  [[nodiscard]] auto tryRLock() const { return SyncTry{*this, Op::rwTryRLock}; }
  [[nodiscard]] auto rUnlock() const { return SyncOperation(*this, Op::rwRUnlock); }
  [[nodiscard]] auto lock() const { return SyncOperation(*this, Op::rwLock); }
  [[nodiscard]] auto tryLock() const { return SyncTry{*this, Op::rwTryLock}; }
  [[nodiscard]] auto unlock() const { return SyncOperation(*this, Op::rwUnlock); }
};

struct WaitGroupAdd : NoAnswer {
  Handle group;
  std::int64_t delta;
  WaitGroupAdd(Handle to, std::int64_t by) : group(to), delta(by) {}
  void ask(Process& process) const {
    Request& request = process.ask(Op::wgAdd);
    request.obj = group.id();
    request.word = static_cast<std::uint64_t>(delta);
  }
};

struct WaitGroupDone : Handle, NoAnswer {
  using Handle::Handle;
  void ask(Process& process) const { WaitGroupAdd(*this, -1).ask(process); }
};

class WaitGroup : public Asks<Op::wgWait, WaitGroupDone> {
 public:
  using Wait = Asks<Op::wgWait, WaitGroupDone>;
  using Wait::Wait;
  void ask(Process&) = delete;  // a wait group is no operation
  static constexpr std::string_view kTypeName = "sync.WaitGroup";
  using Make = MakeSync<WaitGroup, SyncKind::waitgroup>;

  // panic: "sync: negative WaitGroup counter"
  [[nodiscard]] auto add(std::int64_t delta) const { return WaitGroupAdd(*this, delta); }
  [[nodiscard]] const WaitGroupDone& done() const { return *this; }
  [[nodiscard]] const Wait& wait() const { return *this; }
};

class Once : public Handle {
 public:
  using Handle::Handle;
  static constexpr std::string_view kTypeName = "sync.Once";
  using Make = MakeSync<Once, SyncKind::once>;

  // Once.Do: the first caller runs f, the others wait until it is done. It counts as done
  // even when f panics.
  [[nodiscard]] Task<> run(Task<> f) const { return runOnce(*this, std::move(f)); }

 private:
  static Task<> runOnce(Once once, Task<> f) {
    const bool first = co_await SyncTry{once, Op::onceBegin};
    if (!first) co_return;
    co_await defer(SyncOperation(once, Op::onceEnd));
    co_await std::move(f);
  }
};

// sync.Cond, with L a Mutex: make<Cond>("ready", mu).
class Cond : public Handle {
 public:
  using Handle::Handle;
  static constexpr std::string_view kTypeName = "sync.Cond";

  struct Make {
    std::string_view name;
    Mutex mutex;
    LabelId label = 0;
    void ask(Process& process) {
      MakeSync<Cond, SyncKind::cond> make{name};
      make.ask(process);
      label = make.label;
    }
    Cond answer(Process& process) const {
      Cond cond(process.newObject(process.reply().word, label));
      cond.object()->value = mutex.id();
      return cond;
    }
  };

  struct Wait : NoAnswer {
    Handle cond;
    explicit Wait(Handle on) : cond(on) {}
    void ask(Process& process) const {
      Request& request = process.ask(Op::condWait);
      request.obj = cond.id();
      request.word = static_cast<std::uint64_t>(cond.object()->value);
    }
  };

  // The caller holds the mutex; it is released while waiting.
  [[nodiscard]] auto wait() const { return Wait(*this); }
  [[nodiscard]] auto signal() const { return SyncOperation(*this, Op::condSignal); }
  [[nodiscard]] auto broadcast() const { return SyncOperation(*this, Op::condBroadcast); }
};

// The runtime's counting semaphore; it starts at 0 (4.1).
class Semaphore : public Handle {
 public:
  using Handle::Handle;
  static constexpr std::string_view kTypeName = "semaphore";
  using Make = MakeSync<Semaphore, SyncKind::sema>;

  [[nodiscard]] auto acquire() const { return SyncOperation(*this, Op::semAcquire); }
  [[nodiscard]] auto release() const { return SyncOperation(*this, Op::semRelease); }
};

// sync/atomic on one integer, in the order in which goroutines ask.
template <class T>
class Atomic : public Handle {
  static_assert(std::is_integral_v<T>);

 public:
  using Handle::Handle;
  static constexpr std::string_view kTypeName = goTypeName(As<T>{});
  using Make = MakeSync<Atomic, SyncKind::atomic>;

  [[nodiscard]] auto load() const { return Add{*this, 0}; }
  [[nodiscard]] auto store(T value) const { return Swap{*this, value}; }
  // The value before.
  [[nodiscard]] auto swap(T value) const { return Swap{*this, value}; }
  // The value after.
  [[nodiscard]] auto add(T delta) const { return Add{*this, delta}; }
  // Says whether the value was `expected` and is `desired` now.
  [[nodiscard]] auto compareAndSwap(T expected, T desired) const {
    return CompareAndSwap{*this, expected, desired};
  }

 private:
  static void askWith(Process& process, Handle handle, T value) {
    handle.object()->value = static_cast<std::int64_t>(value);
    Request& request = process.ask(Op::atomic);
    request.obj = handle.id();
    request.word = static_cast<std::uint64_t>(handle.object()->value);
  }

  struct Add {
    Handle handle;
    T delta;
    void ask(Process& process) const {
      askWith(process, handle, static_cast<T>(handle.object()->value + delta));
    }
    static T answer(Process& process) { return static_cast<T>(process.reply().word); }
  };

  struct Swap {
    Handle handle;
    T desired;
    T before = 0;
    void ask(Process& process) {
      before = static_cast<T>(handle.object()->value);
      askWith(process, handle, desired);
    }
    T answer(Process&) const { return before; }
  };

  struct CompareAndSwap {
    Handle handle;
    T expected;
    T desired;
    bool swapped = false;
    void ask(Process& process) {
      const T old = static_cast<T>(handle.object()->value);
      swapped = old == expected;
      askWith(process, handle, swapped ? desired : old);
    }
    bool answer(Process&) const { return swapped; }
  };
};

}  // namespace gantry
