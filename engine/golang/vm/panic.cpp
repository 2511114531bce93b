// Panics, recover, Goexit and deferred calls: go-semantics 6.1 and 6.2.
//
// A panic pushes a frame of the machine's own (a host frame) on top of the function that panics,
// as Go's gopanic is a call; the deferred calls run on top of that, so nothing that they could
// look at is gone before somebody recovers.
#include <array>

#include "engine/base/check.h"
#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/print.h"

namespace gantry::golang {
namespace {

using Await = VmGoroutine::Await;

constexpr HostStub kUnwindingStub = hostStub(HostReturn::unwinding, kHostWindow);
constexpr HostStub kTextStub = hostStub(HostReturn::text, kHostWindow);
constexpr std::string_view kSignal =
    "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x480000]";
constexpr std::uint32_t kHostCallee = kHostWindow + kFrameHeader;

std::size_t bytesOf(const Deferred& deferred) {
  return sizeof(Deferred) + deferred.slots * sizeof(std::uint64_t);
}

// A method that was to give the text of a panic's value panics itself.
std::string whyDying(Machine& machine, const IfaceValue& value, bool signal) {
  std::string text = "panic while printing panic value: ";
  if (value.type == machine.module().known.string) {
    text += panicValueText(machine, value);
  } else {
    text += "type " + std::string(value.type == nullptr ? "nil" : value.type->text);
  }
  if (signal) text += "\n" + std::string(kSignal);
  return text;
}

}  // namespace

const Panic* Machine::panicAt(const std::uint64_t* host) const {
  const Exits* const mine = x.g->stack.exits;
  for (const Panic* p = mine == nullptr ? nullptr : mine->panics; p != nullptr; p = p->older)
    if (p->host == offsetOf(host)) return p;
  return nullptr;
}

bool Machine::isPanic(const std::uint64_t* host) const { return panicAt(host) != nullptr; }

bool Machine::isGoexit(const std::uint64_t* host) const {
  const Panic* const panic = panicAt(host);
  return panic != nullptr && panic->goexit;
}

// Starting.

bool Machine::panicWith(IfaceValue value, bool signal) {
  const RType* const nilError = m_module->known.panicNilError;
  if (value.type == nullptr && nilError != nullptr)
    value = {nilError, reinterpret_cast<std::uint64_t>(newObject(*nilError->elem))};
  return startPanic(value, false, signal);
}

bool Machine::panicRuntime(std::string_view text, bool signal) {
  const StringValue copy(newString(text));
  return panicWith(box(*m_module->known.runtimeError, &copy), signal);
}

bool Machine::panicBounds(std::string_view text) {
  const StringValue copy(newString(text));
  return panicWith(box(*m_module->known.boundsError, &copy));
}

bool Machine::panicPlain(std::string_view text) {
  const StringValue copy(newString(text));
  return panicWith(box(*m_module->known.plainError, &copy));
}

bool Machine::panicString(std::string_view text) {
  const StringValue copy(newString(text));
  return panicWith(box(*m_module->known.string, &copy));
}

bool Machine::panicNil() {
  return panicRuntime("invalid memory address or nil pointer dereference", true);
}

bool Machine::panicIndex() {
  const auto index = static_cast<std::int64_t>(x.detail[0]);
  const bool isNegative = index < 0 && !indexIsUnsigned();
  std::string text = "index out of range [" +
                     (isNegative ? std::to_string(index) : std::to_string(x.detail[0])) + "]";
  if (!isNegative) text += " with length " + std::to_string(x.detail[1]);
  return panicBounds(text);
}

// Of the instruction that the running function stands behind, or behind the first word of.
bool Machine::indexIsUnsigned() const {
  const auto& code = *reinterpret_cast<const Code*>(x.r[-2]);
  if (code.host || code.function->unsignedIndexes.empty()) return false;
  const Function& function = *code.function;
  const auto at = static_cast<std::size_t>(x.pc - code.code) - 1;
  if (at >= function.code.size()) return false;
  const Ins ins = function.code[at];
  const std::vector<UnsignedIndex>& all = function.unsignedIndexes;
  return std::any_of(all.begin(), all.end(), [&](const UnsignedIndex& one) {
    return one.pos == function.positions[at] && (one.reg == ins.a || one.reg == ins.c);
  });
}

bool Machine::panicReply(const Reply& reply) {
  return panicPlain(symbols().text(static_cast<TextId>(reply.word)));
}

bool Machine::fatal(std::string_view text) {
  const TextId id = symbols().text(text);
  ask(gantry::Op::fatal, Await::unwound).obj = id;
  return false;
}

bool Machine::opPanic(Ins ins) {
  return panicWith({reinterpret_cast<const RType*>(x.r[ins.a]), x.r[ins.a + 1]});
}

bool Machine::opRaise(Ins ins) {
  const std::string_view text = m_strings[ins.d()];
  return ins.a != 0 ? panicPlain(text) : panicRuntime(text);
}

NativeNext Machine::goexit() {
  startPanic({}, true, false);
  return NativeNext::unwinding;
}

// A host frame on top of the running one; null when the stack overflowed.
std::uint64_t* Machine::pushHost(HostReturn) {
  const auto& code = *reinterpret_cast<const Code*>(x.r[-2]);
  const std::uint64_t distance = code.need + kFrameHeader;
  if (!growStack(distance + kHostCallee)) return nullptr;
  std::uint64_t* const host = x.r + distance;
  host[-3] = reinterpret_cast<std::uint64_t>(x.pc);
  host[-2] = reinterpret_cast<std::uint64_t>(&m_hostCode);
  host[-1] = 0;
  host[0] = distance;
  x.r = host;
  x.pc = kUnwindingStub.back();
  return host;
}

bool Machine::startPanic(IfaceValue value, bool goexit, bool signal) {
  Exits& mine = exits();
  if (mine.dying) return fatal(whyDying(*this, value, signal));
  // A signal says where it fell; Go's text of the others does not.
  if (pushHost(HostReturn::unwinding) == nullptr) return false;
  auto* const panic = new Panic;
  panic->older = mine.panics;
  panic->value = value;
  panic->host = offsetOf(x.r);
  panic->goexit = goexit;
  panic->signal = signal;
  mine.panics = panic;
  if (goexit) {
    ask(gantry::Op::goexitBegin, Await::unwinding);
  } else {
    const TextId text = panicText(*panic);
    ask(gantry::Op::panicBegin, Await::unwinding).obj = text;
  }
  return false;
}

// Deferred calls.

void Machine::addDeferred(const Code* code, std::uint64_t closure, const std::uint64_t* params,
                          std::uint32_t frame) {
  const std::uint32_t slots = code == nullptr ? 0 : code->params;
  void* const memory = m_pool.take(sizeof(Deferred) + slots * sizeof(std::uint64_t));
  // What a loop over a function defers lies in another code than the frame's.
  const Ins* const where = frame == offsetOf(x.r) ? x.pc : nullptr;
  auto* const deferred = new (memory) Deferred{nullptr, code, closure, frame, slots, where};
  for (std::uint32_t n = 0; n < slots; ++n) deferred->params()[n] = params[n];
  // Those of frames further out come behind those of the frames on top of them.
  Deferred** at = &exits().deferred;
  while (*at != nullptr && (*at)->frame > frame) at = &(*at)->next;
  deferred->next = *at;
  *at = deferred;
}

void Machine::deferInto(Ins ins, std::uint32_t frame) {
  const Ins ext = *x.pc;
  const std::uint64_t closure = ins.b == kNoReg ? 0 : x.r[ins.b];
  const Code* code = nullptr;
  if (ins.b == kNoReg) {
    code = &m_codes[static_cast<std::uint32_t>(ext.d())];
  } else if (closure != 0) {
    code = &codeOf(closure);
  }
  const std::uint64_t* const params =
      x.r + ins.a + kFrameHeader + (code == nullptr ? 0 : code->results);
  addDeferred(code, closure, params, frame);
}

bool Machine::opDefer(Ins ins) {
  if (!roomFor(sizeof(Deferred))) return false;
  deferInto(ins, offsetOf(x.r));
  ++x.pc;
  return true;
}

bool Machine::opDeferAt(Ins ins) {
  if (!roomFor(sizeof(Deferred))) return false;
  deferInto(ins, static_cast<std::uint32_t>(x.r[x.pc[1].a]));
  x.pc += 2;
  return true;
}

// Calls it with its r[0] at `frame`, and frees it.
bool Machine::runDeferred(Deferred* deferred, std::uint64_t* frame, const Ins* back) {
  const Code* const code = deferred->code;
  if (code == nullptr) {
    m_pool.give(deferred, bytesOf(*deferred));
    return panicNil();
  }
  const auto distance = static_cast<std::uint64_t>(frame - x.r);
  if (!growStack(distance + code->need)) {
    m_pool.give(deferred, bytesOf(*deferred));
    return false;
  }
  frame = x.r + distance;
  for (std::uint32_t n = 0; n < deferred->slots; ++n)
    frame[code->results + n] = deferred->params()[n];
  const std::uint64_t closure = deferred->closure;
  exits().runningFrame = deferred->frame;
  exits().runningAt = deferred->at;
  m_pool.give(deferred, bytesOf(*deferred));
  return enter(*code, closure, frame, back);
}

// The function returns: its next deferred call first.
bool Machine::opRunDefers() {
  Exits* const mine = x.g->stack.exits;
  if (mine == nullptr) return true;
  mine->runningAt = nullptr;
  if (mine->deferred == nullptr || mine->deferred->frame != offsetOf(x.r)) return true;
  Deferred* const deferred = mine->deferred;
  mine->deferred = deferred->next;
  const auto& code = *reinterpret_cast<const Code*>(x.r[-2]);
  return runDeferred(deferred, x.r + code.function->frameSize + kFrameHeader, code.stub.back());
}

bool Machine::opRetDefer() {
  const Ins* const before = x.pc;
  if (!opRunDefers()) return false;
  if (x.pc != before) return true;
  const auto* const back = reinterpret_cast<const Ins*>(x.r[-3]);
  x.r -= back[-1].a + kFrameHeader;
  x.pc = back;
  return true;
}

// Unwinding.

// The latest panic's host frame is on top: the next deferred call, or the end.
bool Machine::unwind() {
  Exits& mine = exits();
  Panic& panic = *mine.panics;
  CHECK(panic.host == offsetOf(x.r));
  mine.runningAt = nullptr;
  x.pc = kUnwindingStub.back();
  if (panic.recovered) return recoverInto(panic);
  if (mine.deferred == nullptr) return unwound(panic);
  Deferred* const deferred = mine.deferred;
  mine.deferred = deferred->next;
  panic.deferFrame = deferred->frame;
  return runDeferred(deferred, x.r + kHostCallee, kUnwindingStub.back());
}

bool Machine::unwound(Panic& panic) {
  if (!panic.goexit) return uncaught();
  if (x.g->stack.coro != 0) return endCoro();
  ask(gantry::Op::goexit, Await::unwound);
  return false;
}

void Machine::dropPanic() {
  Exits& mine = exits();
  Panic* const panic = mine.panics;
  mine.panics = panic->older;
  delete panic;
}

// The function that deferred the recovering call returns now, after its other deferred calls.
// A Goexit that was under way goes on instead.
bool Machine::recoverInto(Panic& panic) {
  const std::uint32_t frame = panic.deferFrame;
  bool goexits = false;
  Exits& mine = exits();
  while (mine.panics != nullptr && mine.panics->host > frame) {
    goexits = goexits || mine.panics->goexit;
    dropPanic();
  }
  x.r = x.base + frame;
  const auto& code = *reinterpret_cast<const Code*>(x.r[-2]);
  x.pc = code.code + code.function->recoverPc;
  return !goexits || startPanic({}, true, false);
}

// A wrapper of a method, or a frame that makes one of what package reflect finds or makes.
bool Machine::isBetween(const FrameRef& frame) const {
  if (frame.code->host) return !isPanic(frame.r);
  const std::string_view name = frame.code->function->name;
  return frame.code->function->wrapper || name == "reflect.(*rtype).Method.func1" ||
         name == "reflect.MakeFunc.func1";
}

// The panic that the running function may stop: it was called by that panic itself, wrappers of
// methods aside, and no one has stopped it yet.
Panic* Machine::recoverable() const {
  Panic* const latest = x.g->stack.exits == nullptr ? nullptr : x.g->stack.exits->panics;
  if (latest == nullptr || latest->goexit || latest->recovered) return nullptr;
  FrameRef frame{reinterpret_cast<const Code*>(x.r[-2]), x.r, x.pc, false};
  // `defer recover()` is a call by the function that says so, when that returns.
  if (frame.code->function->ofBuiltin && (!nextFrame(frame) || frame.code->host)) return nullptr;
  if (frame.code->function->wrapper) return nullptr;
  do {
    if (!nextFrame(frame)) return nullptr;
  } while (isBetween(frame));
  return frame.code->host && offsetOf(frame.r) == latest->host ? latest : nullptr;
}

bool Machine::opRecover(Ins ins) {
  Panic* const panic = recoverable();
  x.r[ins.a] = 0;
  x.r[ins.a + 1] = 0;
  if (panic == nullptr) return true;
  panic->recovered = true;
  x.r[ins.a] = reinterpret_cast<std::uint64_t>(panic->value.type);
  x.r[ins.a + 1] = panic->value.word;
  const TextId text = panicText(*panic);
  ask(gantry::Op::recovered, Await::nothing).obj = text;
  return false;
}

// The end, and texts.

// Nobody recovers: the texts of all values are made, by their own methods where they have any.
bool Machine::uncaught() {
  Exits& mine = exits();
  mine.dying = true;
  for (Panic* panic = mine.panics; panic != nullptr; panic = panic->older) {
    if (panic->printed || panic->goexit) continue;
    panic->printed = true;
    const Code* const method = textMethod(*this, panic->value.type);
    if (method == nullptr) {
      panic->text = panicValueText(*this, panic->value);
      continue;
    }
    if (!growStack(kHostCallee + method->need)) return false;
    x.r[1] = reinterpret_cast<std::uint64_t>(panic);
    std::uint64_t* const frame = x.r + kHostCallee;
    frame[method->results] = panic->value.word;
    return enter(*method, 0, frame, kTextStub.back());
  }
  std::vector<const Panic*> oldestFirst;
  for (const Panic* panic = mine.panics; panic != nullptr; panic = panic->older)
    oldestFirst.insert(oldestFirst.begin(), panic);
  std::string out;
  bool signal = false;
  for (const Panic* panic : oldestFirst) {
    if (panic->goexit) continue;
    signal = signal || panic->signal;
    if (panic->older != nullptr && !panic->older->goexit) out += '\t';
    out += "panic: " + panic->text;
    out += panic->recovered ? " [recovered]\n" : "\n";
  }
  if (signal) out += std::string(kSignal) + "\n";
  const TextId text = symbols().text(out);
  ask(gantry::Op::uncaught, Await::unwound).obj = text;
  return false;
}

// Error or String of a panic's value has returned.
bool Machine::textReturned() {
  auto* const panic = reinterpret_cast<Panic*>(x.r[1]);
  panic->text = indented(stringAt(x.r + kHostCallee));
  x.pc = kUnwindingStub.back();
  return uncaught();
}

TextId Machine::panicText(Panic& panic) {
  return symbols().text(panicValueText(*this, panic.value));
}

void Machine::freeExits(Stack& stack) {
  Exits* const mine = stack.exits;
  if (mine == nullptr) return;
  while (mine->deferred != nullptr) {
    Deferred* const deferred = mine->deferred;
    mine->deferred = deferred->next;
    m_pool.give(deferred, bytesOf(*deferred));
  }
  while (mine->panics != nullptr) {
    Panic* const panic = mine->panics;
    mine->panics = panic->older;
    delete panic;
  }
  mine->~Exits();
  m_pool.give(mine, sizeof(Exits));
  stack.exits = nullptr;
}

}  // namespace gantry::golang
