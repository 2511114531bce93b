// What natives call.
#include "engine/golang/vm/native.h"

#include "engine/golang/vm/machine.h"

namespace gantry::golang {

void NativeCall::resultString(std::uint32_t n, std::string_view text) {
  resultOld(n, owner->newString(text));
}

// Collecting could free what the native holds, so only its limit counts here; the machine
// collects before the native begins.
bool NativeCall::room(std::uint64_t bytes) { return owner->room(bytes); }
void* NativeCall::newObject(const RType& type) { return owner->newObject(type); }
void* NativeCall::newArray(const RType& elem, std::uint64_t count) {
  return owner->newArray(elem, count);
}
char* NativeCall::newBytes(std::uint64_t count) { return owner->newBytes(count); }

std::uint64_t NativeCall::grownCap(const RType& elem, std::uint64_t oldCap,
                                   std::uint64_t needed) const {
  return Machine::grownCap(elem, oldCap, needed);
}

IfaceValue NativeCall::box(const RType& type, const void* memory) {
  return owner->box(type, memory);
}

const void* NativeCall::unbox(const IfaceValue& value, std::uint64_t& scratch) {
  if (!value.type->direct) return reinterpret_cast<const void*>(value.word);
  scratch = value.word;
  return &scratch;
}

void NativeCall::charge(std::uint64_t ns) { owner->charge(static_cast<std::int64_t>(ns)); }

NativeNext NativeCall::panicString(std::string_view text) {
  owner->panicString(text);
  return NativeNext::unwinding;
}
NativeNext NativeCall::panicRuntime(std::string_view text) {
  owner->panicRuntime(text);
  return NativeNext::unwinding;
}
NativeNext NativeCall::panicPlain(std::string_view text) {
  owner->panicPlain(text);
  return NativeNext::unwinding;
}
NativeNext NativeCall::panicValue(IfaceValue value) {
  owner->panicWith(value);
  return NativeNext::unwinding;
}
NativeNext NativeCall::panicNil() {
  owner->panicNil();
  return NativeNext::unwinding;
}
NativeNext NativeCall::outOfMemory() {
  owner->noRoom();
  return NativeNext::unwinding;
}
NativeNext NativeCall::fatal(std::string_view text) {
  owner->fatal(text);
  return NativeNext::unwinding;
}

Request& NativeCall::ask(gantry::Op op, NativeThen then) {
  results[-3] = reinterpret_cast<std::uint64_t>(then);
  return owner->ask(op, VmGoroutine::Await::native);
}

NativeNext NativeCall::panicReply(const Reply& reply) {
  return panicString(owner->symbols().text(static_cast<TextId>(reply.word)));
}

NativeNext NativeCall::call(std::uint64_t closure, std::span<const std::uint64_t> slots,
                            NativeThen then) {
  return owner->callFromNative(*this, closure, slots, then);
}

}  // namespace gantry::golang
