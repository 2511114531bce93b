// Natives of package sync: handles of the scheduler's objects.
//
// A handle is a word in the program's memory: 0, or 1 + the object's id, or kMaking while its
// first user waits for the scheduler to make it. The machine remembers whose address each object
// was made for: who uses a word that was copied from there gets another object, which begins in the
// state that the first one has then (a counter, locked), as a copy of Go's own struct would.
#include "engine/event/kinds.h"
#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/native.h"

namespace gantry::golang {
namespace {

constexpr std::uint64_t kMaking = ~std::uint64_t{0};
constexpr std::uint64_t kRetryNs = 20;  // between looks at a handle that somebody else makes

struct Kind {
  SyncKind kind;
  std::string_view type;
};
constexpr Kind kMutex{SyncKind::mutex, "sync.Mutex"};
constexpr Kind kRwmutex{SyncKind::rwmutex, "sync.RWMutex"};
constexpr Kind kWaitgroup{SyncKind::waitgroup, "sync.WaitGroup"};
constexpr Kind kOnce{SyncKind::once, "sync.Once"};
constexpr Kind kCond{SyncKind::cond, "sync.Cond"};

// What a native does once its object is there.
using Go = NativeNext (*)(NativeCall& call, std::uint32_t object);

bool known(NativeCall& call, std::uint64_t address) {
  const auto handle = loadAs<std::uint64_t>(address);
  return handle != 0 && handle != kMaking &&
         call.machine().syncOwner(static_cast<std::uint32_t>(handle - 1)) == address;
}

template <const Kind& kKind, Go kGo, std::uint32_t kParam>
NativeNext withObject(NativeCall& call);

template <const Kind& kKind, Go kGo, std::uint32_t kParam>
NativeNext made(NativeCall& call, const Reply& reply) {
  const std::uint64_t address = call.word(kParam);
  const auto object = static_cast<std::uint32_t>(reply.word);
  storeAs<std::uint64_t>(address, std::uint64_t{object} + 1);
  call.machine().setSyncOwner(object, address);
  return kGo(call, object);
}

template <const Kind& kKind, Go kGo, std::uint32_t kParam>
NativeNext again(NativeCall& call, const Reply&) {
  return withObject<kKind, kGo, kParam>(call);
}

// Does it with the object of the handle that parameter kParam points to; makes it before.
template <const Kind& kKind, Go kGo, std::uint32_t kParam>
NativeNext withObject(NativeCall& call) {
  const std::uint64_t address = call.word(kParam);
  if (address == 0) return call.panicNil();
  const auto handle = loadAs<std::uint64_t>(address);
  if (known(call, address)) return kGo(call, static_cast<std::uint32_t>(handle - 1));
  if (handle == kMaking) {
    call.charge(kRetryNs);
    call.ask(gantry::Op::work, again<kKind, kGo, kParam>);
    return NativeCall::asked();
  }
  storeAs(address, kMaking);
  Machine& machine = call.machine();
  const LabelId label = machine.symbols().label(machine.nameOf(address), kKind.type);
  Request& request = call.ask(gantry::Op::makeSync, made<kKind, kGo, kParam>);
  request.word = static_cast<std::uint64_t>(kKind.kind);
  request.shown = label;
  if (handle != 0) request.obj = static_cast<std::uint32_t>(handle - 1);
  return NativeCall::asked();
}

// The common case: ask for an operation on the object.
template <gantry::Op kOp>
NativeNext askFor(NativeCall& call, std::uint32_t object) {
  call.ask(kOp).obj = object;
  return NativeCall::asked();
}

NativeNext okAnswer(NativeCall& call, const Reply& reply) {
  if (reply.trouble != Trouble::none) return call.panicReply(reply);
  return call.result(0, reply.ok), NativeCall::done();
}
template <gantry::Op kOp>
NativeNext askOk(NativeCall& call, std::uint32_t object) {
  call.ask(kOp, okAnswer).obj = object;
  return NativeCall::asked();
}

NativeNext add(NativeCall& call, std::uint32_t object) {
  const std::uint64_t delta = call.word(1);
  Request& request = call.ask(gantry::Op::wgAdd);
  request.obj = object;
  request.word = delta;
  return NativeCall::asked();
}

// Conditions.

NativeNext nothing(NativeCall&, std::uint32_t) { return NativeCall::done(); }

// A condition that was copied says so; the others of this package do not mind.
template <Go kGo>
NativeNext withCond(NativeCall& call) {
  const std::uint64_t address = call.word(0);
  if (address == 0) return call.panicNil();
  const auto handle = loadAs<std::uint64_t>(address);
  if (handle != 0 && handle != kMaking && !known(call, address))
    return call.panicString("sync.Cond is copied");
  return withObject<kCond, kGo, 0>(call);
}

NativeNext waitOn(NativeCall& call, std::uint32_t mutex) {
  const auto cond = static_cast<std::uint32_t>(loadAs<std::uint64_t>(call.word(0)) - 1);
  Request& request = call.ask(gantry::Op::condWait);
  request.obj = cond;
  request.word = mutex;
  return NativeCall::asked();
}
NativeNext wait(NativeCall& call, std::uint32_t) { return withObject<kMutex, waitOn, 1>(call); }

NativeNext gcCycles(NativeCall& call) {
  const std::uint64_t cycles = call.machine().heap().stats().collections;
  return call.result(0, cycles & 0xffffffff), NativeCall::done();
}

template <const Kind& kKind, Go kGo>
constexpr NativeFn kOn = withObject<kKind, kGo, 0>;

using gantry::Op;
constexpr NativeRow kRows[] = {
    {"sync.mutexLock", kOn<kMutex, askFor<Op::mutexLock>>, 1},
    {"sync.mutexTryLock", kOn<kMutex, askOk<Op::mutexTryLock>>, 1},
    {"sync.mutexUnlock", kOn<kMutex, askFor<Op::mutexUnlock>>, 1},
    {"sync.rwRLock", kOn<kRwmutex, askFor<Op::rwRLock>>, 1},
    {"sync.rwTryRLock", kOn<kRwmutex, askOk<Op::rwTryRLock>>, 1},
    {"sync.rwRUnlock", kOn<kRwmutex, askFor<Op::rwRUnlock>>, 1},
    {"sync.rwLock", kOn<kRwmutex, askFor<Op::rwLock>>, 1},
    {"sync.rwTryLock", kOn<kRwmutex, askOk<Op::rwTryLock>>, 1},
    {"sync.rwUnlock", kOn<kRwmutex, askFor<Op::rwUnlock>>, 1},
    {"sync.wgAdd", kOn<kWaitgroup, add>, 1},
    {"sync.wgWait", kOn<kWaitgroup, askFor<Op::wgWait>>, 1},
    {"sync.onceBegin", kOn<kOnce, askOk<Op::onceBegin>>, 1},
    {"sync.onceEnd", kOn<kOnce, askFor<Op::onceEnd>>, 1},
    {"sync.condCheck", withCond<nothing>, 1},
    {"sync.condWait", withCond<wait>, 1},
    {"sync.condSignal", withCond<askFor<Op::condSignal>>, 1},
    {"sync.condBroadcast", withCond<askFor<Op::condBroadcast>>, 1},
    {"sync.gcCycles", gcCycles, 1},
};

}  // namespace

std::span<const NativeRow> syncNatives() { return kRows; }

}  // namespace gantry::golang
