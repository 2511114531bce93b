// Natives of package sync/atomic: each is carried out at its exact instant (NativeRow::ordered).
#include "engine/golang/vm/equal.h"
#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/native.h"

namespace gantry::golang {
namespace {

constexpr std::uint32_t kCostNs = 4;

// A value of T in a register: sign- or zero-extended.
template <class T>
std::uint64_t widen(T value) {
  if constexpr (std::is_signed_v<T>) {
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(value));
  } else {
    return value;
  }
}

template <class T>
struct Atomic {
  static T at(NativeCall& call) { return loadAs<T>(call.word(0)); }
  static T param(NativeCall& call, std::uint32_t n) { return static_cast<T>(call.word(n)); }

  static NativeNext load(NativeCall& call) {
    if (call.word(0) == 0) return call.panicNil();
    return call.result(0, widen(at(call))), NativeCall::done();
  }
  static NativeNext store(NativeCall& call) {
    if (call.word(0) == 0) return call.panicNil();
    return storeAs<T>(call.word(0), param(call, 1)), NativeCall::done();
  }
  // Gives the value after.
  static NativeNext add(NativeCall& call) {
    if (call.word(0) == 0) return call.panicNil();
    using Unsigned = std::make_unsigned_t<T>;
    const auto sum = static_cast<T>(static_cast<Unsigned>(static_cast<Unsigned>(at(call)) +
                                                          static_cast<Unsigned>(param(call, 1))));
    storeAs<T>(call.word(0), sum);
    return call.result(0, widen(sum)), NativeCall::done();
  }
  // The others give the value before.
  static NativeNext replace(NativeCall& call, T old, T value) {
    storeAs<T>(call.word(0), value);
    return call.result(0, widen(old)), NativeCall::done();
  }
  static NativeNext swap(NativeCall& call) {
    if (call.word(0) == 0) return call.panicNil();
    return replace(call, at(call), param(call, 1));
  }
  static NativeNext bitAnd(NativeCall& call) {
    if (call.word(0) == 0) return call.panicNil();
    return replace(call, at(call), static_cast<T>(at(call) & param(call, 1)));
  }
  static NativeNext bitOr(NativeCall& call) {
    if (call.word(0) == 0) return call.panicNil();
    return replace(call, at(call), static_cast<T>(at(call) | param(call, 1)));
  }
  static NativeNext compareAndSwap(NativeCall& call) {
    if (call.word(0) == 0) return call.panicNil();
    const bool same = at(call) == param(call, 1);
    if (same) storeAs<T>(call.word(0), param(call, 2));
    return call.result(0, same), NativeCall::done();
  }
};

// For an interface: two words.
NativeNext loadAny(NativeCall& call) {
  if (call.word(0) == 0) return call.panicNil();
  return call.result(0, loadAs<IfaceValue>(call.word(0))), NativeCall::done();
}
NativeNext storeAny(NativeCall& call) {
  if (call.word(0) == 0) return call.panicNil();
  return storeAs(call.word(0), call.iface(1)), NativeCall::done();
}
NativeNext swapAny(NativeCall& call) {
  if (call.word(0) == 0) return call.panicNil();
  call.result(0, loadAs<IfaceValue>(call.word(0)));
  return storeAs(call.word(0), call.iface(1)), NativeCall::done();
}
NativeNext compareAndSwapAny(NativeCall& call) {
  if (call.word(0) == 0) return call.panicNil();
  const std::uint64_t now[2] = {loadAs<std::uint64_t>(call.word(0)),
                                loadAs<std::uint64_t>(call.word(0) + 8)};
  const RType* trouble = nullptr;
  const bool same = equalIfaces(now, call.params + 1, trouble);
  if (trouble != nullptr)
    return call.panicRuntime("comparing uncomparable type " + std::string(trouble->text));
  if (same) storeAs(call.word(0), call.iface(3));
  return call.result(0, same), NativeCall::done();
}
NativeNext sameType(NativeCall& call) {
  return call.result(0, call.word(0) == call.word(2)), NativeCall::done();
}

#define ROW(name, type, does) \
  { "sync/atomic." name, Atomic<type>::does, kCostNs, true }
#define ROWS(name, type)                                                                      \
  ROW("Load" name, type, load), ROW("Store" name, type, store), ROW("Swap" name, type, swap), \
      ROW("CompareAndSwap" name, type, compareAndSwap)
#define NUMBERS(name, type)                                                    \
  ROWS(name, type), ROW("Add" name, type, add), ROW("And" name, type, bitAnd), \
      ROW("Or" name, type, bitOr)

constexpr NativeRow kRows[] = {
    NUMBERS("Int32", std::int32_t),
    NUMBERS("Int64", std::int64_t),
    NUMBERS("Uint32", std::uint32_t),
    NUMBERS("Uint64", std::uint64_t),
    NUMBERS("Uintptr", std::uint64_t),
    ROWS("Pointer", std::uint64_t),
    {"sync/atomic.loadAny", loadAny, kCostNs, true},
    {"sync/atomic.storeAny", storeAny, kCostNs, true},
    {"sync/atomic.swapAny", swapAny, kCostNs, true},
    {"sync/atomic.compareAndSwapAny", compareAndSwapAny, kCostNs, true},
    {"sync/atomic.sameType", sameType, 1},
};

}  // namespace

std::span<const NativeRow> atomicNatives() { return kRows; }

}  // namespace gantry::golang
