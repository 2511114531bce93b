// Natives that ask for dynamic types without reflection: packages errors and context; and the
// run's own random numbers.
#include <cstring>

#include "engine/base/prng.h"
#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/native.h"

namespace gantry::golang {
namespace {

// Whether == on two values of the type can panic because of the type itself.
NativeNext isComparable(NativeCall& call) {
  const RType* const type = call.iface(0).type;
  return call.result(0, type == nullptr || type->comparable), call.done();
}

// func typeName(v any) string
NativeNext typeName(NativeCall& call) {
  const RType* const type = call.iface(0).type;
  return call.resultOld(0, type == nullptr ? std::string_view("<nil>") : type->text), call.done();
}

// func checkTarget(target any) int
NativeNext checkTarget(NativeCall& call) {
  const IfaceValue target = call.iface(0);
  if (target.type == nullptr || target.type->kind != RKind::pointer || target.word == 0)
    return call.result(0, 1), call.done();
  const RType& elem = *target.type->elem;
  const bool fits = elem.kind == RKind::interface_ ||
                    call.machine().implements(elem, *call.machine().module().known.error);
  return call.result(0, fits ? 0 : 2), call.done();
}

// func assign(err error, target any) bool
NativeNext assign(NativeCall& call) {
  const IfaceValue err = call.iface(0);
  const IfaceValue target = call.iface(2);
  const RType& elem = *target.type->elem;
  auto* const to = reinterpret_cast<void*>(target.word);
  if (elem.kind == RKind::interface_) {
    if (!call.machine().implements(*err.type, elem)) return call.result(0, false), call.done();
    std::memcpy(to, &err, sizeof err);
  } else {
    if (err.type != &elem) return call.result(0, false), call.done();
    std::uint64_t scratch = 0;
    std::memcpy(to, NativeCall::unbox(err, scratch), elem.size);
  }
  return call.result(0, true), call.done();
}

// func next() uint64
NativeNext next(NativeCall& call) {
  return call.result(0, call.machine().random().next()), call.done();
}

constexpr NativeRow kRows[] = {
    {"errors.isComparable", isComparable},
    {"errors.checkTarget", checkTarget},
    {"errors.assign", assign},
    {"context.typeName", typeName},
    {"context.isComparable", isComparable},
    {"math/rand.next", next, 4},
    {"math/rand/v2.next", next, 4},
    {"crypto/rand.next", next, 4},
    {"hash/maphash.next", next, 4},
};

}  // namespace

std::span<const NativeRow> dynamicNatives() { return kRows; }

}  // namespace gantry::golang
