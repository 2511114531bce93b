// Calls, stacks, goroutines, natives, coroutines.
#include <algorithm>
#include <cstring>

#include "engine/base/check.h"
#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/race.h"

namespace gantry::golang {
namespace {

using Await = VmGoroutine::Await;

constexpr HostStub kFinishStub = hostStub(HostReturn::finish, 0);
constexpr HostStub kNativeStub = hostStub(HostReturn::native, kHostWindow);

constexpr std::uint32_t kFirstSlots = 32;
constexpr std::size_t kMostSlots = std::size_t{32} << 20;  // 256 MiB

}  // namespace

void Machine::makeStack(Stack& stack, const Code& code, std::uint64_t closure,
                        const std::uint64_t* params) {
  const std::uint32_t slots = std::max(kFirstSlots, (code.need + kBottom + 1) / 2 * 2);
  stack.base = static_cast<std::uint64_t*>(m_pool.take(slots * sizeof(std::uint64_t)));
  std::memset(stack.base, 0, slots * sizeof(std::uint64_t));
  stack.slots = slots;
  stack.top = kBottom;
  stack.pc = code.code;
  stack.exits = nullptr;
  stack.coro = 0;
  stack.pending = 0;
  stack.base[1] = reinterpret_cast<std::uint64_t>(&m_bottomCode);
  std::uint64_t* const first = stack.base + kBottom;
  first[-3] = reinterpret_cast<std::uint64_t>(kFinishStub.back());
  first[-2] = reinterpret_cast<std::uint64_t>(&code);
  first[-1] = closure;
  std::uint64_t* const to = first + code.results;
  for (std::uint32_t n = 0; params != nullptr && n < code.params; ++n) to[n] = params[n];
}

void Machine::freeStack(Stack& stack) {
  freeExits(stack);
  m_pool.give(stack.base, stack.slots * sizeof(std::uint64_t));
  stack.base = nullptr;
}

VmGoroutine& Machine::newGoroutine(const Code& code, std::uint64_t closure,
                                   const std::uint64_t* params) {
  VmGoroutine* g = m_unused;
  if (g == nullptr) {
    g = &m_goroutines.emplace_back();
    g->machine = this;
    g->id = static_cast<std::uint32_t>(m_goroutines.size() - 1);
  } else {
    m_unused = g->next;
  }
  makeStack(g->stack, code, closure, params);
  g->await = Await::start;
  g->goAt = 0;
  g->alive = true;
  if (m_race != nullptr) m_race->born(*g);
  ++m_alive;
  return *g;
}

VmGoroutine& Machine::newGoroutineOf(std::uint64_t closure) {
  return newGoroutine(codeOf(closure), closure, nullptr);
}

void Machine::destroy(VmGoroutine& g) {
  freeStack(g.stack);
  g.alive = false;
  g.next = m_unused;
  m_unused = &g;
  --m_alive;
}

// Makes the stack larger, so that `slots` fit from x.r on; everything in it moves.
bool Machine::growStack(std::uint64_t slots) {
  const std::size_t needed = offsetOf(x.r) + slots;
  const auto have = static_cast<std::size_t>(x.end - x.base);
  if (needed <= have) return true;
  if (needed > kMostSlots) {
    const auto text = symbols().text(
        "runtime: goroutine stack exceeds 1000000000-byte limit\n"
        "runtime: sp=0xc0200e0390 stack=[0xc0200e0000, 0xc0400e0000]\n");
    ask(gantry::Op::rawPrint, Await::overflow).obj = text;
    return false;
  }
  const std::size_t size = std::min(std::max(have * 2, (needed + 15) / 16 * 16), kMostSlots);
  const std::size_t bytes = size * sizeof(std::uint64_t);
  if (size > 8192 && !roomFor(bytes)) return false;
  auto* const moved = static_cast<std::uint64_t*>(m_pool.take(bytes));
  std::memcpy(moved, x.base, have * sizeof(std::uint64_t));
  std::memset(moved + have, 0, bytes - have * sizeof(std::uint64_t));
  x.r = moved + offsetOf(x.r);
  m_pool.give(x.base, have * sizeof(std::uint64_t));
  x.base = moved;
  x.end = moved + size;
  leaveStack(x.g->stack);
  return true;
}

// The callee runs next, its r[0] at `frame`, for which there is room; its parameters are there.
bool Machine::enter(const Code& callee, std::uint64_t closure, std::uint64_t* frame,
                    const Ins* back) {
  frame[-3] = reinterpret_cast<std::uint64_t>(back);
  frame[-2] = reinterpret_cast<std::uint64_t>(&callee);
  frame[-1] = closure;
  callee.zero(frame);
  if (m_race != nullptr) m_race->entered(frame);
  x.r = frame;
  x.pc = callee.code;
  x.fuel -= callee.costNs;
  return true;
}

const Code* Machine::method(const RType& type, const RType& iface, std::uint32_t index) {
  const RMethod& wanted = iface.methods[index];
  const auto at = std::lower_bound(
      type.methods.begin(), type.methods.end(), wanted, [](const RMethod& a, const RMethod& b) {
        return a.name != b.name ? a.name < b.name : a.pkgPath < b.pkgPath;
      });
  if (at == type.methods.end() || at->name != wanted.name || at->pkgPath != wanted.pkgPath)
    return nullptr;
  return at->function == kNoFunction ? nullptr : &m_codes[at->function];
}

bool Machine::opCallIface(Ins ins) {
  const Ins ext = *x.pc;
  const auto* const type = reinterpret_cast<const RType*>(x.r[ins.b]);
  if (type == nullptr) return panicNil();
  const auto iface = static_cast<std::uint32_t>(ext.d());
  Found& found = foundOf(x.r[ins.b], iface, ins.c);
  if (!found.is(x.r[ins.b], iface, ins.c))
    found = {x.r[ins.b], iface, ins.c, method(*type, typeAt(iface), ins.c)};
  CHECK_MSG(found.code != nullptr, "an interface value without the method that is called");
  const std::uint64_t word = x.r[ins.b + 1];
  if (!growStack(ins.a + kFrameHeader + found.code->need)) return false;
  std::uint64_t* const frame = x.r + ins.a + kFrameHeader;
  frame[found.code->results] = word;
  return enter(*found.code, 0, frame, x.pc + 1);
}

void Machine::askGo(Request& request, VmGoroutine& g) {
  request.body = &g;
  request.obj = functionText(*reinterpret_cast<const Code*>(g.stack.base[kBottom - 2]));
}

bool Machine::opGo(Ins ins) {
  const Ins ext = *x.pc++;
  const std::uint64_t closure = ins.b == kNoReg ? 0 : x.r[ins.b];
  if (ins.b != kNoReg && closure == 0) return fatal("go of nil func value");
  if (!safePoint()) return false;
  const Code& code =
      ins.b == kNoReg ? m_codes[static_cast<std::uint32_t>(ext.d())] : codeOf(closure);
  if (!room(code.need * sizeof(std::uint64_t) + sizeof(VmGoroutine)) && !roomFor(1024))
    return false;
  VmGoroutine& g = newGoroutine(code, closure, x.r + ins.a + kFrameHeader + code.results);
  askGo(ask(gantry::Op::go, Await::nothing), g);
  const Code& creator = *reinterpret_cast<const Code*>(x.r[-2]);
  g.goAt = creator.host ? 0 : positionAt(creator, x.pc);
  return false;
}

bool Machine::opCallNative(Ins ins) {
  const NativeEntry& entry = m_natives[static_cast<std::uint32_t>(ins.d())];
  if (entry.row == nullptr) [[unlikely]]
    return panicPlain("gantry: " + std::string(entry.ref->name) + " is not there");
  if (entry.row->ordered && x.spent() >= x.strictNs) {
    --x.pc;
    askWork();
    return false;
  }
  if (!safePoint()) return false;
  x.fuel -= entry.row->costNs;
  if (entry.row->ordered) {
    const std::uint64_t* const params = x.r + ins.a + kFrameHeader + entry.ref->resultSlots;
    if (m_race != nullptr) m_race->atomic(*entry.ref, params);
    if (m_env->memory != nullptr) m_env->memory->accessed(params[0], true);
  }
  return runNative(entry, x.pc, nullptr, {}, nullptr);
}

// Runs a native, or what goes on with its request (`then`).
bool Machine::runNative(const NativeEntry& entry, const Ins* pc, NativeThen then,
                        const Reply& reply, const std::uint64_t* callResults) {
  NativeCall call;
  call.owner = this;
  call.reference = entry.ref;
  call.results = x.r + pc[-1].a + kFrameHeader;
  call.params = call.results + entry.ref->resultSlots;
  call.callResults = callResults;
  if (then != nullptr) return afterNative(then(call, reply), call);
  if (reply.trouble != Trouble::none) return afterNative(call.panicReply(reply), call);
  for (std::uint32_t n = 0; n < entry.ref->resultSlots; ++n) call.results[n] = 0;
  return afterNative(entry.row->run(call), call);
}

bool Machine::afterNative(NativeNext next, NativeCall&) {
  return next == NativeNext::done || next == NativeNext::called;
}

NativeNext Machine::callFromNative(NativeCall& call, std::uint64_t closure,
                                   std::span<const std::uint64_t> slots, NativeThen then) {
  const Code& callee = codeOf(closure);
  const std::vector<std::uint64_t> params(slots.begin(), slots.end());
  const auto distance =
      static_cast<std::uint64_t>(call.params - x.r) + call.ref().paramSlots + kFrameHeader;
  if (!growStack(distance + kHostWindow + kFrameHeader + callee.need)) return NativeNext::unwinding;
  std::uint64_t* const host = x.r + distance;
  host[-3] = reinterpret_cast<std::uint64_t>(x.pc);
  host[-2] = reinterpret_cast<std::uint64_t>(&m_hostCode);
  host[-1] = 0;
  host[0] = distance;
  host[1] = reinterpret_cast<std::uint64_t>(then);
  std::uint64_t* const frame = host + kHostWindow + kFrameHeader;
  std::copy(params.begin(), params.end(), frame + callee.results);
  enter(callee, closure, frame, kNativeStub.back());
  return NativeNext::called;
}

std::uint64_t Machine::newCoro(std::uint64_t closure) {
  Coro& coro = m_coros.emplace_back();
  makeStack(coro.stack, codeOf(closure), closure, nullptr);
  coro.stack.coro = static_cast<std::uint32_t>(m_coros.size());
  return m_coros.size() - 1;
}

std::uint64_t Machine::liveCoros() const {
  const auto isLive = [](const Coro& coro) { return !coro.done; };
  return static_cast<std::uint64_t>(std::count_if(m_coros.begin(), m_coros.end(), isLive));
}

// The goroutine goes on in the other stack, where that was left; this one waits in its place.
NativeNext Machine::switchCoro(std::uint64_t id) {
  if (id >= m_coros.size() || m_coros[id].done) {
    fatal("coroswitch on exited coro");
    return NativeNext::unwinding;
  }
  leaveStack(x.g->stack);
  std::swap(x.g->stack, m_coros[id].stack);
  if (m_race != nullptr) m_race->switched();
  enterStack(x.g->stack);
  return NativeNext::called;
}

// The coroutine's function has returned, or Goexit has run its deferred calls.
bool Machine::endCoro() {
  Coro& coro = m_coros[x.g->stack.coro - 1];
  leaveStack(x.g->stack);
  freeStack(x.g->stack);
  x.g->stack = coro.stack;
  coro.stack.base = nullptr;
  coro.done = true;
  if (m_race != nullptr) m_race->switched();
  enterStack(x.g->stack);
  return true;
}

// The goroutine's first function has returned.
bool Machine::finished() {
  x.r += kFrameHeader;
  if (x.g->stack.coro != 0) return endCoro();
  ask(gantry::Op::finish, Await::unwound);
  return false;
}

bool Machine::opHost(Ins ins) {
  switch (static_cast<HostReturn>(ins.a)) {
    case HostReturn::finish:
      return finished();
    case HostReturn::deferred: {
      const Code& code = *reinterpret_cast<const Code*>(x.r[-2]);
      x.pc = code.code + code.function->recoverPc;
      return true;
    }
    case HostReturn::unwinding:
      return unwind();
    case HostReturn::text:
      return textReturned();
    case HostReturn::native:
      break;
  }
  const std::uint64_t* const results = x.r + kHostWindow + kFrameHeader;
  const auto then = reinterpret_cast<NativeThen>(x.r[1]);
  x.pc = reinterpret_cast<const Ins*>(x.r[-3]);
  x.r -= x.r[0];
  const auto index = static_cast<std::uint32_t>(x.pc[-1].d());
  return runNative(m_natives[index], x.pc, then, Reply{}, results);
}

}  // namespace gantry::golang
