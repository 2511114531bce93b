// The stacks of accesses, and the edges of locks.
#include "engine/golang/vm/race.h"

#include <algorithm>
#include <iterator>

#include "engine/golang/vm/map.h"

namespace gantry::golang {
namespace {

using race::EdgeKind;

// Functions of Go's runtime that access memory in a goroutine's name, with their places in 1.23.
struct RuntimeFunction {
  std::string_view name;
  std::string_view file;
  std::uint32_t line;
};
constexpr RuntimeFunction kRuntime[] = {
    {"runtime.mapaccess1", "runtime/map.go", 409},
    {"runtime.mapaccess1_fast32", "runtime/map_fast32.go", 13},
    {"runtime.mapaccess1_fast64", "runtime/map_fast64.go", 13},
    {"runtime.mapaccess1_faststr", "runtime/map_faststr.go", 13},
    {"runtime.mapaccess2", "runtime/map.go", 479},
    {"runtime.mapaccess2_fast32", "runtime/map_fast32.go", 62},
    {"runtime.mapaccess2_fast64", "runtime/map_fast64.go", 62},
    {"runtime.mapaccess2_faststr", "runtime/map_faststr.go", 117},
    {"runtime.mapassign", "runtime/map.go", 615},
    {"runtime.mapassign_fast32", "runtime/map_fast32.go", 113},
    {"runtime.mapassign_fast64", "runtime/map_fast64.go", 113},
    {"runtime.mapassign_faststr", "runtime/map_faststr.go", 223},
    {"runtime.mapdelete", "runtime/map.go", 741},
    {"runtime.mapdelete_fast32", "runtime/map_fast32.go", 302},
    {"runtime.mapdelete_fast64", "runtime/map_fast64.go", 304},
    {"runtime.mapdelete_faststr", "runtime/map_faststr.go", 321},
    {"runtime.mapclear", "runtime/map.go", 1075},
    {"runtime.mapiterinit", "runtime/map.go", 877},
    {"runtime.mapiternext", "runtime/map.go", 937},
    {"runtime.chansend", "runtime/chan.go", 171},
    {"runtime.closechan", "runtime/chan.go", 397},
};
constexpr std::uint32_t kMapClear = 16;
constexpr std::uint32_t kChanSend = 19;
constexpr std::uint32_t kCloseChan = 20;
// Their numbers as pcs; above all those of the program.
constexpr std::uint32_t kRuntimePcs = 0xffff0000;

// Go has functions of their own for maps with such keys and elements that are not large.
std::uint32_t variantOf(const RType& map) {
  constexpr std::uint64_t kLargeElem = 128;
  if (map.elem->size > kLargeElem) return 0;
  if (map.key->kind == RKind::string) return 3;
  const bool plain = map.key->kind <= RKind::uintptr || map.key->kind == RKind::pointer ||
                     map.key->kind == RKind::chan || map.key->kind == RKind::unsafePointer;
  if (plain && map.key->size == 8) return 2;
  return plain && map.key->size == 4 ? 1 : 0;
}

}  // namespace

RaceWatch::RaceWatch(Machine& machine, race::Detector& theDetector)
    : detector(theDetector), m_machine(machine) {
  std::uint32_t next = 1;
  for (const Function& function : machine.module().functions) {
    m_firstPc.push_back(next);
    next += static_cast<std::uint32_t>(function.code.size()) + 2;
  }
  detector.begin(machine.heap().base(), machine.heap().addresses(), this);
  machine.heap().watchFrees(this);
}

RaceWatch::~RaceWatch() { m_machine.heap().watchFrees(nullptr); }

// False for the machine's own frames and for functions made while running.
bool RaceWatch::numberOf(const Code& code, const Ins* pc, std::uint32_t& number) const {
  if (code.host || code.function->wrapper) return false;
  const std::size_t id = code.function->id;
  if (id >= m_firstPc.size() || &m_machine.codeAt(static_cast<std::uint32_t>(id)) != &code)
    return false;
  const auto index = static_cast<std::uint64_t>(pc - code.code);
  const std::uint64_t size = code.function->code.size();
  number = m_firstPc[id] + static_cast<std::uint32_t>(std::min(index, size + 1));
  return true;
}

// Frames that were looked at since they were entered are not walked again.
race::StackId RaceWatch::stack() {
  Exec& x = m_machine.x;
  Machine::FrameRef frame{reinterpret_cast<const Code*>(x.r[-2]), x.r, x.pc, false};
  drop(m_machine.offsetOf(x.r) + 1);
  m_steps.clear();
  race::StackId stack = 0;
  do {
    Step step{m_machine.offsetOf(frame.r), 0, false};
    step.counts = numberOf(*frame.code, frame.pc, step.number);
    if (!m_known->empty() && m_known->back().offset == step.offset) {
      stack = m_known->back().below;
      if (step.counts) stack = detector.stacks().push(stack, step.number);
      break;
    }
    m_steps.push_back(step);
  } while (Machine::nextFrame(frame));
  for (std::size_t n = m_steps.size(); n-- > 0;) {
    m_known->push_back({m_steps[n].offset, stack});
    if (m_steps[n].counts) stack = detector.stacks().push(stack, m_steps[n].number);
  }
  return stack;
}

void RaceWatch::born(const VmGoroutine& g) {
  if (g.id >= m_all.size()) {
    m_all.resize(g.id + 1);
    if (m_known != &m_none) m_known = &m_all[m_machine.x.g->id].known;  // it moved
  }
  m_all[g.id].known.clear();
  m_all[g.id].op = gantry::Op::work;
}

void RaceWatch::resumed(const VmGoroutine& g, std::uint32_t slot, const Reply& reply) {
  using gantry::Op;
  detector.run(slot);
  PerGoroutine& mine = m_all[g.id];
  m_known = &mine.known;
  const race::Tid me = detector.current();
  const auto lock = [&](race::Clock& clock) { detector.acquire(me, clock, EdgeKind::lock); };
  race::SyncClock* const sync =
      mine.op >= Op::mutexLock && mine.op <= Op::condWait ? &detector.sync(mine.obj) : nullptr;
  switch (mine.op) {
    case Op::mutexTryLock:
    case Op::rwTryRLock:
      if (!reply.ok) break;
      [[fallthrough]];
    case Op::mutexLock:
    case Op::rwRLock:
      lock(sync->all);
      break;
    case Op::rwTryLock:
      if (!reply.ok) break;
      [[fallthrough]];
    case Op::rwLock:
      lock(sync->all);
      lock(sync->writers);
      break;
    case Op::condWait:
      lock(detector.sync(static_cast<std::uint32_t>(mine.word)).all);
      break;
    case Op::wgWait:
      if (reply.trouble == Trouble::none) detector.acquire(me, sync->all, EdgeKind::waitgroup);
      break;
    case Op::onceBegin:
      detector.acquire(me, sync->all, EdgeKind::once);
      break;
    case Op::netCall:  // as Go: all that was sent before is known to whoever receives
      if (mine.obj == 0) detector.acquire(me, m_network, EdgeKind::lock);
      break;
    default:
      break;
  }
  mine.op = Op::work;
}

// The goroutine leaves with this request.
void RaceWatch::asked(const VmGoroutine& g, const Request& request) {
  using gantry::Op;
  PerGoroutine& mine = m_all[g.id];
  mine.op = request.op;
  mine.obj = request.obj;
  mine.word = request.word;
  const race::Tid me = detector.current();
  const auto unlock = [&](race::Clock& clock) { detector.release(me, clock, EdgeKind::lock); };
  switch (request.op) {
    case Op::go:
    case Op::afterFunc:
      detector.here(stack());
      break;
    case Op::mutexUnlock:
    case Op::rwUnlock:
      unlock(detector.sync(request.obj).all);
      break;
    case Op::condWait:
      unlock(detector.sync(static_cast<std::uint32_t>(request.word)).all);
      break;
    case Op::rwRUnlock:
      unlock(detector.sync(request.obj).writers);
      break;
    case Op::wgAdd:
      if (static_cast<std::int64_t>(request.word) < 0)
        detector.release(me, detector.sync(request.obj).all, EdgeKind::waitgroup);
      else
        detector.here(stack(), m_machine.syncOwner(request.obj));
      break;
    case Op::wgWait:
      detector.here(stack(), m_machine.syncOwner(request.obj));
      break;
    case Op::onceEnd:
      detector.release(me, detector.sync(request.obj).all, EdgeKind::once);
      break;
    case Op::netCall:
      if (request.obj == 1) detector.release(me, m_network, EdgeKind::lock);
      break;
    default:
      break;
  }
}

void RaceWatch::access(std::uint64_t address, bool writes, std::uint32_t function) {
  if (detector.quick(address, 8, writes)) return;
  const race::StackId at = detector.stacks().push(stack(), kRuntimePcs + function);
  detector.slow(address, 8, writes, false, at);
}

void RaceWatch::map(std::uint64_t map, const RType& type, MapUse use) {
  const std::uint32_t variant = variantOf(type);
  switch (use) {
    case MapUse::get:
      return access(map, false, variant);
    case MapUse::getOk:
      return access(map, false, 4 + variant);
    case MapUse::set:
      return access(map, true, 8 + variant);
    case MapUse::erase:
      return access(map, true, 12 + variant);
    case MapUse::clear:
      return access(map, true, kMapClear);
    case MapUse::iterate:
      return access(map, false, kMapClear + 1);
    case MapUse::next:
      return access(map, false, kMapClear + 2);
  }
}

void RaceWatch::send(std::uint64_t chan) { access(chan, false, kChanSend); }
void RaceWatch::close(std::uint64_t chan) { access(chan, true, kCloseChan); }

// Load sees what was stored, a store is all that is seen of it, the others are both.
void RaceWatch::atomic(const NativeRef& native, const std::uint64_t* params) {
  const std::uint64_t address = params[0];
  if (address == 0) return;
  const std::string_view name = native.name.substr(native.name.rfind('.') + 1);
  const bool loads = name.starts_with("Load") || name.starts_with("load");
  const bool stores = name.starts_with("Store") || name.starts_with("store");
  const std::uint64_t size = name.ends_with("32") ? 4 : name.ends_with("Any") ? 16 : 8;
  const race::Tid me = detector.current();
  race::Clock& clock = detector.atomicAt(address);
  // What it sees comes before it, also in this word.
  if (!stores) detector.acquire(me, clock, EdgeKind::atomic);
  detector.slow(address, size, !loads, true);
  // A CompareAndSwap that finds another value stores nothing.
  const bool compares = name.find("ompareAndSwap") != std::string_view::npos;
  const bool fails =
      compares &&
      ((size == 4 && loadAs<std::uint32_t>(address) != static_cast<std::uint32_t>(params[1])) ||
       (size == 8 && loadAs<std::uint64_t>(address) != params[1]));
  if (!loads && !fails) detector.releaseStore(me, clock, EdgeKind::atomic);
}

void RaceWatch::frames(race::StackId stack, std::vector<Frame>& out) {
  Symbols& symbols = m_machine.symbols();
  for (; stack != 0; stack = detector.stacks().below(stack)) {
    const std::uint32_t pc = detector.stacks().pc(stack);
    if (pc >= kRuntimePcs) {
      const RuntimeFunction& function = kRuntime[pc - kRuntimePcs];
      out.push_back({symbols.text(function.name),
                     symbols.position(function.file, function.line, function.name), 0});
      continue;
    }
    const auto after = std::upper_bound(m_firstPc.begin(), m_firstPc.end(), pc);
    const auto id = static_cast<std::uint32_t>(after - m_firstPc.begin()) - 1;
    const Code& code = m_machine.codeAt(id);
    const std::uint32_t index = pc - m_firstPc[id];
    out.push_back(
        {m_machine.functionText(code), m_machine.positionAt(code, code.code + index), index * 8});
  }
}

}  // namespace gantry::golang
