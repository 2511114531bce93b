// Natives of package iter: coroutines for Pull. A coroutine is a second stack of the goroutine
// that switches to it, so the scheduler sees nothing of it, as in Go.
#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/native.h"

namespace gantry::golang {
namespace {

// func newcoro(f func()) (coro uint64)
NativeNext newCoro(NativeCall& call) {
  return call.result(0, call.machine().newCoro(call.word(0))), call.done();
}

// func coroswitch(coro uint64)
NativeNext coroSwitch(NativeCall& call) { return call.machine().switchCoro(call.word(0)); }

// func goexit()
NativeNext goexit(NativeCall& call) { return call.machine().goexit(); }

constexpr NativeRow kRows[] = {
    {"iter.newcoro", newCoro, 100}, {"iter.coroswitch", coroSwitch, 30}, {"iter.goexit", goexit}};

}  // namespace

std::span<const NativeRow> iterNatives() { return kRows; }

}  // namespace gantry::golang
