// Natives of package runtime.
#include <algorithm>
#include <array>
#include <cstring>

#include <fmt/format.h>

#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/native.h"

namespace gantry::golang {
namespace {

using gantry::Op;

template <Op kOp>
NativeNext askFor(NativeCall& call) {
  call.ask(kOp);
  return NativeCall::asked();
}
NativeNext wordAnswer(NativeCall& call, const Reply& reply) {
  return call.result(0, reply.word), NativeCall::done();
}
template <Op kOp>
NativeNext askWord(NativeCall& call) {
  call.ask(kOp, wordAnswer);
  return NativeCall::asked();
}

// The scheduler's and the coroutines, which Go makes goroutines of.
NativeNext numAnswer(NativeCall& call, const Reply& reply) {
  return call.result(0, reply.word + call.machine().liveCoros()), NativeCall::done();
}
NativeNext numGoroutine(NativeCall& call) {
  call.ask(Op::numGoroutine, numAnswer);
  return NativeCall::asked();
}

NativeNext gomaxprocs(NativeCall& call) {
  const auto n = static_cast<std::uint64_t>(std::max<std::int64_t>(call.integer(0), 0));
  call.ask(Op::gomaxprocs, wordAnswer).word = n;
  return NativeCall::asked();
}

NativeNext goexit(NativeCall& call) { return call.machine().goexit(); }

NativeNext gc(NativeCall& call) {
  constexpr std::uint64_t kStartNs = 20'000;
  call.machine().collect();
  call.charge(kStartNs);
  return NativeCall::done();
}

// func markWorkerMissing(procs int) bool
NativeNext markWorkerMissing(NativeCall& call) {
  return call.result(0, call.machine().countMarkWorker(call.integer(0))), NativeCall::done();
}

NativeNext restartTheWorld(NativeCall& call) {
  call.ask(Op::gomaxprocs).word = kNoObject;
  return NativeCall::asked();
}

// What marking a small heap takes.
NativeNext awaitCollection(NativeCall& call) {
  constexpr std::uint64_t kCollectionNs = 100'000;
  call.ask(Op::sleep).word = kCollectionNs;
  return NativeCall::asked();
}

// A pc that programs see: the function's number and the instruction's.
constexpr std::uint64_t kPcBase = 0x400000;
constexpr std::uint32_t kPcBits = 20;

// The runtime's own frames, which are the machine's or not there at all.
struct RuntimeFrame {
  std::string_view function;
  std::string_view file;
  std::uint32_t line;
};
constexpr RuntimeFrame kRuntimeFrames[] = {
    {"runtime.gopanic", "runtime/panic.go", 785},
    {"runtime.Goexit", "runtime/panic.go", 629},
    {"runtime.main", "runtime/proc.go", 272},
    {"runtime.goexit", "runtime/asm_amd64.s", 1700},
};
constexpr std::uint64_t kPanicFrame = 0, kGoexitFrame = 1, kMainFrame = 2, kOutermostFrame = 3;
constexpr std::uint64_t kRuntimePc = 0x300000;  // where the first of them begins
constexpr std::uint64_t kRuntimeSize = 16;  // of each: programs ask for the pc before a return's

constexpr std::uint64_t runtimePc(std::uint64_t frame) {
  return kRuntimePc + frame * kRuntimeSize + 1;
}

std::uint64_t pcOf(const Code& code, std::uint64_t index) {
  return kPcBase + (std::uint64_t{code.function->id} << kPcBits) + index;
}

// What Go shows of a frame as a pc; 0 of one that it does not show.
std::uint64_t shownPc(const Machine& machine, const Machine::FrameRef& frame) {
  if (frame.code->host) {
    if (!machine.isPanic(frame.r)) return 0;
    return runtimePc(machine.isGoexit(frame.r) ? kGoexitFrame : kPanicFrame);
  }
  const Function& function = *frame.code->function;
  if (function.id == machine.module().entry) return runtimePc(kMainFrame);
  if (function.wrapper) return 0;
  const std::uint64_t size = function.code.size();
  const auto index = static_cast<std::uint64_t>(frame.pc - frame.code->code);
  return pcOf(*frame.code, std::min(index, size));
}

// func callerAt(skip int) (pc uintptr, ok bool)
NativeNext callerAt(NativeCall& call) {
  const Machine& machine = call.machine();
  Machine::FrameRef frame{reinterpret_cast<const Code*>(machine.x.r[-2]), machine.x.r, machine.x.pc,
                          false};
  std::int64_t skip = call.integer(0);
  std::uint64_t pc = 0;
  do {
    pc = shownPc(machine, frame);
    if (pc != 0) --skip;
  } while (skip >= 0 && Machine::nextFrame(frame));
  if (skip >= 0) {
    pc = runtimePc(kOutermostFrame);
    if (skip > 0) return NativeCall::done();
  }
  call.result(0, pc);
  return call.result(1, true), NativeCall::done();
}

// func pcInfo(pc uintptr) (function, file string, line int, entry uintptr, ok bool)
NativeNext pcInfo(NativeCall& call) {
  const Machine& machine = call.machine();
  const Module& module = machine.module();
  if (const std::uint64_t own = (call.word(0) - kRuntimePc) / kRuntimeSize;
      own < std::size(kRuntimeFrames)) {
    call.resultOld(0, kRuntimeFrames[own].function);
    call.resultOld(2, kRuntimeFrames[own].file);
    call.result(4, std::uint64_t{kRuntimeFrames[own].line});
    call.result(5, kRuntimePc + own * kRuntimeSize);
    return call.result(6, true), NativeCall::done();
  }
  const std::uint64_t pc = call.word(0) - kPcBase;
  const std::uint64_t id = pc >> kPcBits;
  if (call.word(0) < kPcBase || id >= module.functions.size()) return NativeCall::done();
  const Function& function = module.functions[id];
  std::uint64_t index = pc & ((std::uint64_t{1} << kPcBits) - 1);
  index = std::min<std::uint64_t>(index == 0 ? 0 : index - 1, function.code.size() - 1);
  LineCol at;
  if (module.sources != nullptr && index < function.positions.size())
    at = module.sources->lineCol(function.positions[index]);
  call.resultOld(0, function.name);
  call.resultOld(2, at.file);
  call.result(4, std::uint64_t{at.line});
  call.result(5, pcOf(machine.codeAt(static_cast<std::uint32_t>(id)), 0));
  return call.result(6, true), NativeCall::done();
}

// func funcPC(f unsafe.Pointer) uintptr, of package reflect: where the code of a func value begins
NativeNext funcPc(NativeCall& call) {
  if (call.word(0) == 0) return NativeCall::done();
  return call.result(0, pcOf(**call.pointer<const Code*>(0), 0)), NativeCall::done();
}

// func memStats(out *[8]uint64)
NativeNext memStats(NativeCall& call) {
  const Heap::Stats stats = call.machine().heap().stats();
  const std::uint64_t values[8] = {stats.live,
                                   stats.allocated,
                                   stats.reserved,
                                   stats.mallocs,
                                   stats.frees,
                                   stats.live,
                                   stats.mallocs - stats.frees,
                                   stats.collections};
  if (call.word(0) == 0) return call.panicNil();
  std::memcpy(call.pointer(0), values, sizeof values);
  return NativeCall::done();
}

// func Stack(buf []byte, all bool) int: of this goroutine; the scheduler lists the others.
NativeNext stackAnswer(NativeCall& call, const Reply& reply) {
  Machine& machine = call.machine();
  machine.x.g->stack.pc = machine.x.pc;
  machine.x.g->stack.top = machine.offsetOf(machine.x.r);
  std::vector<Frame> frames;
  machine.frames(*machine.x.g, frames);
  std::string text = "goroutine " + std::to_string(reply.word) + " [running]:\n";
  for (const Frame& frame : frames) {
    const Position at = machine.symbols().position(frame.pos);
    text += std::string(machine.symbols().text(frame.function)) + "\n\t" +
            std::string(machine.symbols().text(at.file)) + ":" + std::to_string(at.line);
    text += frame.offset == 0 ? "\n" : fmt::format(" +{:#x}\n", frame.offset);
  }
  if (call.word(3) != 0) text += machine.symbols().text(static_cast<TextId>(reply.picked));
  const std::size_t size = std::min<std::size_t>(text.size(), call.word(1));
  if (size != 0) std::memcpy(call.pointer(0), text.data(), size);
  return call.result(0, std::uint64_t{size}), NativeCall::done();
}
NativeNext stack(NativeCall& call) {
  call.ask(call.word(3) != 0 ? Op::stacks : Op::goid, stackAnswer);
  return NativeCall::asked();
}

// func throw(text string)
NativeNext throwText(NativeCall& call) { return call.fatal(call.string(0)); }

// func setFinalizer(obj, finalizer any) string: what is wrong with the arguments, or nothing
std::string whyNoFinalizer(NativeCall& call, const Heap::Found& found) {
  const IfaceValue object = call.iface(0);
  const IfaceValue finalizer = call.iface(2);
  if (object.type == nullptr) return "first argument is nil";
  const std::string type(object.type->text);
  if (object.type->kind != RKind::pointer) return "first argument is " + type + ", not pointer";
  if (object.word == 0) return "pointer not in heap";
  if (finalizer.type == nullptr) return {};
  const RType& f = *finalizer.type;
  const std::string text(f.text);
  if (f.kind != RKind::func) return "second argument is " + text + ", not a function";
  const RType* const param = f.params.size() == 1 && !f.variadic ? f.params[0] : nullptr;
  const bool fits = param != nullptr &&
                    (param == object.type || (param->kind == RKind::interface_ &&
                                              call.machine().implements(*object.type, *param)));
  if (!fits) return "cannot pass " + type + " to finalizer " + text;
  if (found.object != nullptr && call.machine().heap().hasFinalizer(found.object))
    return "finalizer already set";
  return {};
}
NativeNext setFinalizer(NativeCall& call) {
  Heap& heap = call.machine().heap();
  const IfaceValue object = call.iface(0);
  const bool isPointer = object.type != nullptr && object.type->kind == RKind::pointer;
  const Heap::Found found = isPointer ? heap.find(object.word) : Heap::Found{};
  if (const std::string why = whyNoFinalizer(call, found); !why.empty())
    return call.resultString(0, "runtime.SetFinalizer: " + why), NativeCall::done();
  // Package variables and empty objects are for ever.
  if (found.object == nullptr || reinterpret_cast<std::uint64_t>(found.object) != object.word ||
      object.type->elem->size == 0)
    return NativeCall::done();
  const bool asIface =
      call.iface(2).type != nullptr && call.iface(2).type->params[0]->kind == RKind::interface_;
  heap.setFinalizer({found.object, call.iface(2).word, asIface ? object.type : nullptr});
  return NativeCall::done();
}

// func hasFinalized() bool
NativeNext hasFinalized(NativeCall& call) {
  return call.result(0, call.machine().heap().hasFinalized()), NativeCall::done();
}

// func runFinalizer() bool: calls one that is due; false when there is none
NativeNext ranFinalizer(NativeCall& call, const Reply&) {
  return call.result(0, true), NativeCall::done();
}
NativeNext runFinalizer(NativeCall& call) {
  Heap& heap = call.machine().heap();
  if (!heap.hasFinalized()) return NativeCall::done();
  const Heap::Finalizer due = heap.takeFinalized();
  const auto object = reinterpret_cast<std::uint64_t>(due.object);
  if (due.type == nullptr) return call.call(due.closure, std::array{object}, ranFinalizer);
  return call.call(due.closure, std::array{reinterpret_cast<std::uint64_t>(due.type), object},
                   ranFinalizer);
}

constexpr NativeRow kRows[] = {
    {"runtime.GOMAXPROCS", gomaxprocs, 1},
    {"runtime.NumCPU", askWord<Op::numCpu>, 1},
    {"runtime.NumGoroutine", numGoroutine, 1},
    {"runtime.Gosched", askFor<Op::gosched>, 1},
    {"runtime.Goexit", goexit, 1},
    {"runtime.LockOSThread", askFor<Op::lockThread>, 1},
    {"runtime.UnlockOSThread", askFor<Op::unlockThread>, 1},
    {"runtime.collect", gc},
    {"runtime.markWorkerMissing", markWorkerMissing, 1},
    {"runtime.restartTheWorld", restartTheWorld},
    {"runtime.awaitCollection", awaitCollection},
    {"runtime.throw", throwText},
    {"runtime.setFinalizer", setFinalizer, 100},
    {"runtime.hasFinalized", hasFinalized},
    {"runtime.runFinalizer", runFinalizer},
    {"reflect.funcPC", funcPc},
    {"runtime.Stack", stack, 500},
    {"runtime.callerAt", callerAt, 50},
    {"runtime.pcInfo", pcInfo, 50},
    {"runtime.memStats", memStats, 1000},
};

}  // namespace

std::span<const NativeRow> runtimeNatives() { return kRows; }

}  // namespace gantry::golang
