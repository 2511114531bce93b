// A run's beginning, and the way in and out of it: replies, requests, positions.
#include "engine/golang/vm/machine.h"

#include <algorithm>

#include "engine/base/check.h"
#include "engine/golang/vm/race.h"

namespace gantry::golang {

Machine::Machine(std::shared_ptr<const Module> module, std::string programName)
    : m_module(std::move(module)),
      m_programName(std::move(programName)),
      m_layouts(*m_module),
      m_found(kFoundMethods) {
  makeCodes();
}

Machine::~Machine() {
  for (Coro& coro : m_coros)
    if (coro.stack.base != nullptr) freeStack(coro.stack);
}

void Machine::makeCodes() {
  for (const RType& type : m_module->types) m_types.push_back(&type);
  m_codeTable = std::make_unique<CodeTable>(m_module->functions.size());
  m_codes = m_codeTable->first();
  for (const Function& function : m_module->functions) makeCode(m_codes[function.id], function);
  for (const NativeRef& ref : m_module->natives) m_natives.push_back({findNative(ref.name), &ref});
  m_constants = m_module->constants.data();
  m_strings = m_module->strings.data();
  m_hostFunction.name = "panic";
  m_hostFunction.frameSize = 1;
  m_hostFunction.slotKinds = {WordKind::scalar};
  m_hostCode.function = &m_hostFunction;
  m_hostCode.need = kHostWindow;
  m_hostCode.host = true;
  m_bottomCode.function = &m_hostFunction;
  m_bottomCode.host = true;
}

void Machine::makeCode(Code& code, const Function& function) {
  constexpr std::size_t kMostStraight = 24;
  code.code = function.code.data();
  code.need = function.frameSize + function.maxWindow;
  code.zeroFrom = static_cast<std::uint16_t>(function.zeroFrom);
  code.zeroCount = static_cast<std::uint16_t>(function.zeroCount);
  code.results = static_cast<std::uint16_t>(function.resultSlots);
  code.params = static_cast<std::uint16_t>(function.paramSlots);
  const auto kinds = function.slotKinds.begin();
  if (std::any_of(kinds, kinds + function.resultSlots,
                  [](WordKind kind) { return kind != WordKind::scalar; }))
    code.zeroResults = code.results;
  code.costNs = static_cast<std::uint16_t>(2 + std::min(function.code.size() / 2, kMostStraight));
  const std::uint32_t zeroed = std::uint32_t{code.zeroCount} + code.zeroResults;
  code.zeroes = zeroed > 1;
  if (zeroed == 1) code.zeroSlot = code.zeroResults == 1 ? 0 : code.zeroFrom;
  code.function = &function;
  code.stub = hostStub(HostReturn::deferred, static_cast<std::uint16_t>(function.frameSize));
  code.system = !function.name.starts_with("main.");
}

std::uint32_t Machine::nativeIndex(std::string_view name) {
  for (std::size_t n = 0; n < m_natives.size(); ++n)
    if (m_natives[n].ref->name == name) return static_cast<std::uint32_t>(n);
  m_ownNatives.push_back({});
  m_ownNatives.back().name = name;
  m_natives.push_back({findNative(name), &m_ownNatives.back()});
  return static_cast<std::uint32_t>(m_natives.size() - 1);
}

Body* Machine::begin(Env& env) {
  CHECK_MSG(m_alive == 0, "a body of the run before is alive");
  m_env = &env;
  m_random = Prng(env.seed);
  m_network.reset();
  m_seed = Prng(env.seed ^ 0x676f6d6170ULL).next();
  m_nans = 0;
  m_inputAt = 0;
  m_markWorkers = 0;
  m_heap.reset(env.maxMemory);
  m_race.reset();
  if (env.race != nullptr) m_race = std::make_unique<RaceWatch>(*this, *env.race);
  m_shownTexts = 0;
  m_syncOwners.clear();
  m_chanOwners.clear();
  for (Coro& coro : m_coros)
    if (coro.stack.base != nullptr) freeStack(coro.stack);
  m_coros.clear();
  m_madeFunctions.clear();
  // A table that grows over many runs, as explorers use it, keeps the numbers it gave.
  if (m_symbols != &env.symbols || env.symbols.position(m_lastPos) != m_lastPosition) {
    m_symbols = &env.symbols;
    m_lastPos = 0;
    m_lastPosition = {};
    for (std::size_t n = 0; n < m_module->functions.size(); ++n) {
      m_codes[n].nameText = 0;
      m_codes[n].positions.clear();
    }
  }
  const std::uint64_t bytes = std::max<std::uint64_t>(m_module->globalBytes, 8);
  m_globals = reinterpret_cast<std::uint64_t>(newBytes((bytes + 7) / 8 * 8));
  CHECK_MSG(m_globals != 0, "no memory for the globals");
  return &newGoroutine(m_codes[m_module->entry], 0, nullptr);
}

std::uint64_t Machine::readInput(char* to, std::uint64_t most) {
  const std::size_t taken = m_env->wholeInput().copy(to, most, m_inputAt);
  m_inputAt += taken;
  return taken;
}

void Machine::enterStack(const Stack& stack) {
  x.base = stack.base;
  x.end = stack.base + stack.slots;
  x.r = stack.base + stack.top;
  x.pc = stack.pc;
}

void Machine::leaveStack(Stack& stack) const {
  stack.base = x.base;
  stack.slots = static_cast<std::uint32_t>(x.end - x.base);
  stack.top = offsetOf(x.r);
  stack.pc = x.pc;
}

void Machine::resume(VmGoroutine& g, const Reply& reply, Request& request) {
  x.g = &g;
  x.request = &request;
  enterStack(g.stack);
  Runtime* const runtime = m_env->runtime;
  do {
    x.budget = static_cast<std::int64_t>(x.request->budgetNs);
    x.fuel = x.budget;
    x.strictNs = x.request->strictNs;
    x.startNs = x.request->startNs;
    x.accesses = x.request->accesses;
    if (m_race != nullptr) [[unlikely]]
      m_race->resumed(g, x.request->g, reply);
    if (settle(reply)) run();
    if (m_race != nullptr) [[unlikely]]
      m_race->asked(g, *x.request);
    leaveStack(g.stack);
  } while (runtime != nullptr && (x.request = runtime->carryOut()) != nullptr);
}

// The reply has come: false when that alone makes the goroutine ask again.
bool Machine::settle(const Reply& reply) {
  using Await = VmGoroutine::Await;
  const Await await = x.g->await;
  x.g->await = Await::nothing;
  switch (await) {
    case Await::start:
    case Await::nothing:
      return true;
    case Await::instruction:
      return settleInstruction(reply);
    case Await::native: {
      const Ins call = x.pc[-1];
      std::uint64_t* const results = x.r + call.a + kFrameHeader;
      const auto then = reinterpret_cast<NativeThen>(results[-3]);
      if (then == nullptr && reply.trouble == Trouble::none) return true;
      return runNative(m_natives[static_cast<std::uint32_t>(call.d())], x.pc, then, reply, nullptr);
    }
    case Await::unwinding:
      return unwind();
    case Await::overflow:
      return fatal("stack overflow");
    case Await::unwound:
      break;
  }
  CHECK_MSG(false, "a goroutine goes on that has ended");
  return false;
}

void Machine::run() {
  for (;;) {
    if (x.fuel <= 0) return askWork();
    if (x.accesses != 0) [[unlikely]] {
      const Leave leave =
          m_race != nullptr ? interpretCountingWatched(*this) : interpretCounting(*this);
      if (leave == Leave::asked) return;
      if (x.accesses == 0) {
        heldUpBefore(*x.pc);
        askWork();
        x.request->flags = Request::kBeforeAccess;
        return;
      }
      continue;
    }
    const bool low = x.fuel < kLowFuel;
    const Leave leave = m_race != nullptr
                            ? low ? interpretPreciseWatched(*this) : interpretFastWatched(*this)
                        : low ? interpretPrecise(*this)
                              : interpretFast(*this);
    if (leave == Leave::asked) return;
  }
}

void Machine::askWork() { ask(gantry::Op::work, VmGoroutine::Await::nothing); }

Request& Machine::ask(gantry::Op op, VmGoroutine::Await await) {
  x.g->await = await;
  Request& request = *x.request;
  request.op = op;
  request.flags = 0;
  request.n = 0;
  request.obj = kNoObject;
  request.costNs = x.spent();
  request.pos = position();
  request.word = 0;
  request.shown = 0;
  return request;
}

// Mostly the innermost function is the program's own, and was here before.
PosId Machine::position() {
  const Code& code = *reinterpret_cast<const Code*>(x.r[-2]);
  if (!code.host && !code.system && !code.function->wrapper && x.g->stack.exits == nullptr)
    return positionAt(code, x.pc);
  return callersPosition();
}

PosId Machine::callersPosition() {
  constexpr int kMostFrames = 32;
  FrameRef frame{reinterpret_cast<const Code*>(x.r[-2]), x.r, x.pc, false};
  FrameRef innermost = frame;
  // A deferred call of the library is where it was deferred, and not at the function's end, nor
  // where a panic began.
  const Exits* const exits = x.g->stack.exits;
  const Ins* const deferredAt = exits == nullptr ? nullptr : exits->runningAt;
  for (int n = 0; n < kMostFrames; ++n) {
    if (frame.code->host) {
      const Panic* const panic = deferredAt == nullptr ? nullptr : panicAt(frame.r);
      if (panic != nullptr && panic->deferFrame == exits->runningFrame)
        return positionAt(*reinterpret_cast<const Code*>(x.base[panic->deferFrame - 2]),
                          deferredAt);
    } else {
      if (innermost.code->host) innermost = frame;
      if (!frame.code->system && !frame.code->function->wrapper) {
        const bool waits =
            frame.deferred && deferredAt != nullptr && offsetOf(frame.r) == exits->runningFrame;
        return positionAt(*frame.code, waits ? deferredAt : frame.pc);
      }
    }
    if (!nextFrame(frame)) break;
  }
  return innermost.code->host ? 0 : positionAt(*innermost.code, innermost.pc);
}

// `pc` is behind the instruction that is meant; of a frame whose deferred calls run it is
// elsewhere, and its last line is meant.
PosId Machine::positionAt(const Code& code, const Ins* pc) {
  const auto here = static_cast<std::size_t>(pc - code.code) - 1;
  if (here < code.positions.size() && code.positions[here] != 0) [[likely]]
    return code.positions[here];
  return newPositionAt(code, pc);
}

[[gnu::noinline]] PosId Machine::newPositionAt(const Code& code, const Ins* pc) {
  const Function& function = *code.function;
  const std::size_t size = function.code.size();
  if (size == 0) return 0;
  auto index = static_cast<std::size_t>(pc - code.code) - 1;
  if (index >= size) index = pc == code.code ? 0 : size - 1;
  // The machine's own cache of numbers in the run's table.
  auto& positions = const_cast<Code&>(code).positions;  // NOLINT
  if (positions.empty()) positions.resize(size);
  PosId& known = positions[index];
  if (known == 0) {
    LineCol at;
    if (m_module->sources != nullptr && index < function.positions.size())
      at = m_module->sources->lineCol(function.positions[index]);
    known = symbols().position(at.file, at.line, function.name);
    m_lastPos = known;
    m_lastPosition = symbols().position(known);
  }
  return known;
}

TextId Machine::functionText(const Code& code) {
  auto& mine = const_cast<Code&>(code);  // NOLINT: a cache, as above
  if (mine.nameText == 0) mine.nameText = symbols().text(code.function->name);
  return mine.nameText;
}

Machine::FrameRef Machine::topFrame(const Stack& stack) {
  std::uint64_t* const r = stack.base + stack.top;
  return {reinterpret_cast<const Code*>(r[-2]), r, stack.pc, false};
}

bool Machine::nextFrame(FrameRef& frame) {
  const auto* const back = reinterpret_cast<const Ins*>(frame.r[-3]);
  if (back == nullptr) return false;
  frame.deferred = false;
  if (frame.code->host) {
    frame.r -= frame.r[0];
  } else {
    if (back->op == Op::host) {
      if (back->a == static_cast<std::uint16_t>(HostReturn::finish)) return false;
      frame.deferred = back->a == static_cast<std::uint16_t>(HostReturn::deferred);
    }
    frame.r -= back[-1].a + kFrameHeader;
  }
  frame.pc = back;
  frame.code = reinterpret_cast<const Code*>(frame.r[-2]);
  return true;
}

Exits& Machine::exits() {
  Exits*& exits = x.g->stack.exits;
  if (exits == nullptr) exits = new (m_pool.take(sizeof(Exits))) Exits;
  return *exits;
}

void VmGoroutine::resume(const Reply& reply, Request& request) {
  machine->resume(*this, reply, request);
}
void VmGoroutine::destroy() { machine->destroy(*this); }
void VmGoroutine::frames(std::vector<Frame>& out) const { machine->frames(*this, out); }

const RType& Machine::madeType(const RType& wanted, std::string text) {
  bool made = false;
  const RType& type = m_made.find(wanted, std::move(text), made);
  if (made) m_layouts.add(type);
  return type;
}

}  // namespace gantry::golang
