// Natives: functions of the standard library that are written in C++.
//
// A native is a plain function on a NativeCall: it reads its parameters, writes its results and
// returns done(). Values lie in slots as bytecode/rtype.h says: a string takes two slots, a slice
// three, an interface two; `n` below is always the first slot of a value among the parameters
// (or among the results), not the number of the parameter:
//
//   // func Index(s, substr string) int
//   NativeNext index(NativeCall& call) {
//     const auto at = call.string(0).find(call.string(2));
//     return call.result(0, at == npos ? -1 : static_cast<std::int64_t>(at)), call.done();
//   }
//   constexpr NativeRow kRows[] = {{"strings.Index", index, 20}};
//
// Memory: nothing is collected while a native runs, so addresses may be kept in C++ variables
// until it returns or asks. Results start as zeros. A program may ask for any amount of memory:
// before allocating more than a few KiB at the program's wish, ask room().
//
// A native that must wait for the scheduler asks: it fills in the Request and names the function
// that goes on with the Reply. Between the two only its parameters, its results and its two
// words of state() are kept, and other goroutines run; slot addresses may have changed.
//
// What costs much should be charged, so that virtual time passes: charge(bytes / 8).
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

#include "engine/golang/bytecode/module.h"
#include "engine/program/request.h"

namespace gantry::golang {

class Machine;
class NativeCall;

// What a native returns; only the functions of NativeCall make one.
enum class NativeNext : std::uint8_t { done, asked, unwinding, called };

using NativeFn = NativeNext (*)(NativeCall& call);
using NativeThen = NativeNext (*)(NativeCall& call, const Reply& reply);

struct NativeRow {
  std::string_view name;  // strings.Index, sync/atomic.AddInt64: import path, dot, function
  NativeFn run = nullptr;
  std::uint32_t costNs = 10;
  // It touches memory that others touch at the same time on purpose: it takes place at its exact
  // instant, in order of virtual time with all that others do.
  bool ordered = false;
};

// A slice and an interface value as they lie in slots and in memory.
struct SliceValue {
  void* data = nullptr;
  std::int64_t len = 0;
  std::int64_t cap = 0;
};
struct IfaceValue {
  const RType* type = nullptr;  // the dynamic type; null: a nil interface
  std::uint64_t word = 0;       // the value itself (type->direct), or the address of a copy
};

class NativeCall {
 public:
  // Parameters. `n`: the slot.
  [[nodiscard]] std::uint64_t word(std::uint32_t n) const { return params[n]; }
  [[nodiscard]] std::int64_t integer(std::uint32_t n) const {
    return static_cast<std::int64_t>(params[n]);
  }
  [[nodiscard]] bool boolean(std::uint32_t n) const { return params[n] != 0; }
  [[nodiscard]] double f64(std::uint32_t n) const { return as<double>(params[n]); }
  [[nodiscard]] float f32(std::uint32_t n) const {
    return as<float>(static_cast<std::uint32_t>(params[n]));
  }
  template <class T = void>
  [[nodiscard]] T* pointer(std::uint32_t n) const {
    return reinterpret_cast<T*>(params[n]);
  }
  [[nodiscard]] std::string_view string(std::uint32_t n) const {
    return {pointer<const char>(n), static_cast<std::size_t>(params[n + 1])};
  }
  [[nodiscard]] SliceValue slice(std::uint32_t n) const {
    return {pointer<>(n), integer(n + 1), integer(n + 2)};
  }
  [[nodiscard]] IfaceValue iface(std::uint32_t n) const {
    return {pointer<const RType>(n), params[n + 1]};
  }

  // Results.
  void result(std::uint32_t n, std::uint64_t value) { results[n] = value; }
  void result(std::uint32_t n, std::int64_t value) {
    results[n] = static_cast<std::uint64_t>(value);
  }
  void result(std::uint32_t n, int value) { result(n, static_cast<std::int64_t>(value)); }
  void result(std::uint32_t n, bool value) { results[n] = value ? 1 : 0; }
  void result(std::uint32_t n, double value) { results[n] = as<std::uint64_t>(value); }
  void result(std::uint32_t n, float value) { results[n] = as<std::uint32_t>(value); }
  void result(std::uint32_t n, const void* value) {
    results[n] = reinterpret_cast<std::uint64_t>(value);
  }
  void result(std::uint32_t n, SliceValue value) {
    result(n, static_cast<const void*>(value.data));
    result(n + 1, value.len);
    result(n + 2, value.cap);
  }
  void result(std::uint32_t n, IfaceValue value) {
    result(n, static_cast<const void*>(value.type));
    result(n + 1, value.word);
  }
  // A new string on the heap.
  void resultString(std::uint32_t n, std::string_view text);
  // A string that lies on the heap already, or in static memory.
  void resultOld(std::uint32_t n, std::string_view text) {
    result(n, static_cast<const void*>(text.empty() ? nullptr : text.data()));
    result(n + 1, static_cast<std::uint64_t>(text.size()));
  }

  // Memory on the simulated heap, zeroed. `elem` says what lies in it.
  // False: the program has no room for `bytes` more. Then return outOfMemory().
  [[nodiscard]] bool room(std::uint64_t bytes);
  [[nodiscard]] void* newObject(const RType& type);
  [[nodiscard]] void* newArray(const RType& elem, std::uint64_t count);
  [[nodiscard]] char* newBytes(std::uint64_t count);  // holds no pointers
  // The capacity that Go's append would give a grown slice that needs `needed` elements.
  [[nodiscard]] std::uint64_t grownCap(const RType& elem, std::uint64_t oldCap,
                                       std::uint64_t needed) const;
  // An interface value that holds the value at `memory` (as it lies in memory), a copy if need be.
  [[nodiscard]] IfaceValue box(const RType& type, const void* memory);
  // The memory form of the value in `value`; `scratch` is used for direct ones.
  [[nodiscard]] static const void* unbox(const IfaceValue& value, std::uint64_t& scratch);

  // Time passes by `ns`.
  void charge(std::uint64_t ns);

  // Endings: `return call.done();`
  [[nodiscard]] static NativeNext done() { return NativeNext::done; }
  // Go panics: with a string; with a runtime.Error whose text gets "runtime error: " in front;
  // with a runtime.Error of exactly this text; with any value; by a nil pointer.
  [[nodiscard]] NativeNext panicString(std::string_view text);
  [[nodiscard]] NativeNext panicRuntime(std::string_view text);
  [[nodiscard]] NativeNext panicPlain(std::string_view text);
  [[nodiscard]] NativeNext panicValue(IfaceValue value);
  [[nodiscard]] NativeNext panicNil();
  [[nodiscard]] NativeNext outOfMemory();
  // "fatal error: " + text: not recoverable.
  [[nodiscard]] NativeNext fatal(std::string_view text);

  // Asks the scheduler: `Request& r = call.ask(Op::sleep, then); r.word = ...; return asked();`
  // op, costNs and pos are filled in, everything else is reset. then null: done at the reply.
  Request& ask(gantry::Op op, NativeThen then = nullptr);
  [[nodiscard]] static NativeNext asked() { return NativeNext::asked; }
  // Two words that live from ask (or call) to then.
  [[nodiscard]] std::uint64_t& state(std::int32_t n) const { return results[n - 2]; }
  // When `reply.trouble` is panic: `return call.panicReply(reply);`
  [[nodiscard]] NativeNext panicReply(const Reply& reply);

  // Calls the function value `closure` (not nil) with these parameter slots. `then` goes on when
  // it has returned, with an empty Reply, and finds its results at callResults.
  [[nodiscard]] NativeNext call(std::uint64_t closure, std::span<const std::uint64_t> slots,
                                NativeThen then);
  const std::uint64_t* callResults = nullptr;

  [[nodiscard]] Machine& machine() const { return *owner; }
  [[nodiscard]] const NativeRef& ref() const { return *reference; }

  // Filled in by the machine.
  Machine* owner = nullptr;
  const NativeRef* reference = nullptr;
  std::uint64_t* results = nullptr;
  std::uint64_t* params = nullptr;

 private:
  template <class To, class From>
  static To as(From from) {
    static_assert(sizeof(To) == sizeof(From));
    To to;
    std::memcpy(&to, &from, sizeof to);
    return to;
  }
};

// The natives of one package each: vm/natives/<package>.cpp. natives/table.cpp lists them all.
std::span<const NativeRow> runtimeNatives();
std::span<const NativeRow> syncNatives();
std::span<const NativeRow> atomicNatives();
std::span<const NativeRow> timeNatives();
std::span<const NativeRow> osNatives();
std::span<const NativeRow> netNatives();
std::span<const NativeRow> iterNatives();
std::span<const NativeRow> textNatives();
std::span<const NativeRow> strconvNatives();
std::span<const NativeRow> mathNatives();
std::span<const NativeRow> bigNatives();
std::span<const NativeRow> orderNatives();
std::span<const NativeRow> dynamicNatives();
std::span<const NativeRow> reflectTypeNatives();
std::span<const NativeRow> reflectValueNatives();
std::span<const NativeRow> reflectCallNatives();

// The row of that name; null when there is none.
[[nodiscard]] const NativeRow* findNative(std::string_view name);

}  // namespace gantry::golang
