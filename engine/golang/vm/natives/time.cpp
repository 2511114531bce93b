// Natives of package time: the virtual clock and the scheduler's timers.
#include "engine/golang/vm/chan.h"
#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/native.h"

namespace gantry::golang {
namespace {

using gantry::Op;

NativeNext sleep(NativeCall& call) {
  const std::uint64_t ns = call.word(0);
  call.ask(Op::sleep).word = ns;
  return NativeCall::asked();
}

NativeNext wordAnswer(NativeCall& call, const Reply& reply) {
  return call.result(0, reply.word), NativeCall::done();
}
NativeNext okAnswer(NativeCall& call, const Reply& reply) {
  if (reply.trouble != Trouble::none) return call.panicReply(reply);
  return call.result(0, reply.ok), NativeCall::done();
}

NativeNext now(NativeCall& call) {
  call.ask(Op::now, wordAnswer);
  return NativeCall::asked();
}

// func newTimer(ns int64) (id uint32, c <-chan Time)
NativeNext timerAnswer(NativeCall& call, const Reply& reply) {
  if (reply.trouble != Trouble::none) return call.panicReply(reply);
  const RType& type = *call.ref().results[1];
  ChanObject* const chan = call.machine().newChan(type, static_cast<std::uint32_t>(reply.picked));
  if (chan == nullptr) return call.outOfMemory();
  chan->timer = 1;
  call.result(0, reply.word);
  call.result(1, static_cast<const void*>(chan));
  return NativeCall::done();
}
template <Op kOp>
NativeNext newTimer(NativeCall& call) {
  const std::uint64_t ns = call.word(0);
  call.ask(kOp, timerAnswer).word = ns;
  return NativeCall::asked();
}

// func afterFunc(ns int64, f func()) (id uint32)
NativeNext afterFunc(NativeCall& call) {
  if (call.word(1) == 0) return call.panicNil();
  VmGoroutine& g = call.machine().newGoroutineOf(call.word(1));
  const std::int64_t ns = call.integer(0);
  Request& request = call.ask(Op::afterFunc, wordAnswer);
  call.machine().askGo(request, g);
  request.shown = ns;
  return NativeCall::asked();
}

NativeNext timerStop(NativeCall& call) {
  const auto id = static_cast<std::uint32_t>(call.word(0));
  call.ask(Op::timerStop, okAnswer).obj = id;
  return NativeCall::asked();
}

// func timerReset(id uint32, ns int64) bool
NativeNext timerReset(NativeCall& call) {
  const auto id = static_cast<std::uint32_t>(call.word(0));
  const std::uint64_t ns = call.word(1);
  Request& request = call.ask(Op::timerReset, okAnswer);
  request.obj = id;
  request.word = ns;
  request.fresh = nullptr;
  return NativeCall::asked();
}

// func funcTimerReset(id uint32, ns int64, f func()) bool
NativeNext funcTimerReset(NativeCall& call) {
  const auto id = static_cast<std::uint32_t>(call.word(0));
  const std::uint64_t ns = call.word(1);
  VmGoroutine& g = call.machine().newGoroutineOf(call.word(2));
  Request& request = call.ask(Op::timerReset, okAnswer);
  request.obj = id;
  request.word = ns;
  request.fresh = &g;
  return NativeCall::asked();
}

constexpr NativeRow kRows[] = {
    {"time.Sleep", sleep, 1},
    {"time.now", now, 1},
    {"time.newTimer", newTimer<Op::newTimer>, 1},
    {"time.newTicker", newTimer<Op::newTicker>, 1},
    {"time.afterFunc", afterFunc, 1},
    {"time.timerStop", timerStop, 1},
    {"time.timerReset", timerReset, 1},
    {"time.funcTimerReset", funcTimerReset, 1},
};

}  // namespace

std::span<const NativeRow> timeNatives() { return kRows; }

}  // namespace gantry::golang
