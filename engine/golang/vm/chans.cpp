// Channels: instructions and the values on their way.
#include <algorithm>
#include <cstring>

#include "engine/base/check.h"
#include "engine/golang/vm/chan.h"
#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/print.h"
#include "engine/golang/vm/race.h"

namespace gantry::golang {
namespace {

using Await = VmGoroutine::Await;

constexpr std::size_t kShownBytes = 40;
constexpr std::uint32_t kMostShownTexts = 65536;

const Layout kChanLayout{.shape = Layout::Shape::masks, .words = 4, .pointers = 0b10};

ChanObject* chanIn(std::uint64_t slot) { return reinterpret_cast<ChanObject*>(slot); }
std::uint32_t idOf(const ChanObject* chan) { return chan == nullptr ? kNoObject : chan->id; }

bool growPool(Machine& machine, const RType& elem, ChanObject& chan) {
  const std::uint32_t capacity = chan.capacity == 0 ? 4 : chan.capacity * 2;
  const std::uint64_t bytes = std::uint64_t{capacity} * elem.slots * 8;
  auto* const pool =
      static_cast<std::uint64_t*>(machine.heap().allocate(bytes, machine.layouts().of(elem), true));
  if (pool == nullptr) return false;
  if (chan.used != 0) std::memcpy(pool, chan.pool, std::size_t{chan.used} * elem.slots * 8);
  chan.pool = pool;
  chan.capacity = capacity;
  return true;
}

}  // namespace

bool packValue(Machine& machine, const RType& elem, ChanObject& chan, const std::uint64_t* slots,
               std::uint64_t& word) {
  if (travelsPlain(elem)) {
    word = elem.slots == 0 ? 0 : slots[0];
    return true;
  }
  if (chan.firstFree != 0) {
    word = chan.firstFree - 1;
    chan.firstFree = static_cast<std::uint32_t>(chan.pool[word * elem.slots]);
  } else {
    if (chan.used == chan.capacity && !growPool(machine, elem, chan)) return false;
    word = chan.used++;
  }
  std::memcpy(chan.pool + word * elem.slots, slots, elem.slots * sizeof(std::uint64_t));
  return true;
}

void unpackValue(const RType& elem, ChanObject& chan, std::uint64_t word, std::uint64_t* to) {
  if (chan.timer != 0) {
    to[0] = word;
    for (std::uint32_t n = 1; n < elem.slots; ++n) to[n] = 0;
  } else if (travelsPlain(elem)) {
    if (elem.slots != 0) to[0] = word;
  } else {
    CHECK(word < chan.used);
    std::memcpy(to, chan.pool + word * elem.slots, elem.slots * sizeof(std::uint64_t));
    dropValue(elem, chan, word);
  }
}

void dropValue(const RType& elem, ChanObject& chan, std::uint64_t word) {
  if (travelsPlain(elem)) return;
  std::uint64_t* const place = chan.pool + word * elem.slots;
  std::memset(place, 0, elem.slots * sizeof(std::uint64_t));
  place[0] = chan.firstFree;
  chan.firstFree = static_cast<std::uint32_t>(word) + 1;
}

ChanObject* Machine::newChan(const RType&, std::uint32_t id) {
  auto* const chan = static_cast<ChanObject*>(m_heap.allocate(sizeof(ChanObject), kChanLayout));
  if (chan == nullptr) return nullptr;
  chan->id = id;
  if (id >= m_chanOwners.size()) m_chanOwners.resize(id + 1);
  m_chanOwners[id] = reinterpret_cast<std::uint64_t>(chan);
  return chan;
}

// What views show of a value: numbers as they are, the rest as a short text.
std::int64_t Machine::shownOf(const RType& type, const void* value) {
  const bool predeclared = type.pkgPath.empty() && type.kind <= RKind::uintptr;
  if (predeclared) {
    std::uint64_t slot = 0;
    loadValue(type, &slot, value);
    return static_cast<std::int64_t>(slot);
  }
  if (type.size == 0 || m_shownTexts >= kMostShownTexts) return 0;
  const std::size_t before = symbols().texts();
  const TextId text = symbols().text(shownText(*this, type, value, kShownBytes));
  if (symbols().texts() != before) ++m_shownTexts;
  return text;
}

bool Machine::opMakeChan(Ins ins) {
  if (!safePoint()) return false;
  const std::int32_t name = x.pc->d();
  const RType& type = typeAt(ins.c);
  const std::uint64_t cap = x.r[ins.b];
  const std::uint64_t most = (std::uint64_t{1} << 40) / std::max<std::uint64_t>(type.elem->size, 1);
  if (cap > most) {
    ++x.pc;
    return panicPlain("makechan: size out of range");
  }
  const LabelId label = symbols().label(name < 0 ? std::string_view() : m_strings[name], type.text);
  Request& request = ask(gantry::Op::makeChan, Await::instruction);
  request.word = cap;
  request.shown = label;
  return false;
}

bool Machine::opSend(Ins ins) {
  ChanObject* const chan = chanIn(x.r[ins.a]);
  const RType& elem = *typeAt(ins.c).elem;
  std::uint64_t word = 0;
  std::int64_t shown = 0;
  if (chan != nullptr) {
    if (m_race != nullptr) m_race->send(x.r[ins.a]);
    if (!travelsPlain(elem)) {
      if (!safePoint()) return false;
    }
    if (!packValue(*this, elem, *chan, x.r + ins.b, word)) return noRoom();
    shown = shownOf(elem, x.r + ins.b);
    x.g->stack.pending = static_cast<std::uint32_t>(word) + 1;
  }
  Request& request = ask(gantry::Op::send, Await::instruction);
  request.obj = idOf(chan);
  request.word = word;
  request.shown = shown;
  return false;
}

bool Machine::opRecv(Ins ins) {
  ask(gantry::Op::recv, Await::instruction).obj = idOf(chanIn(x.r[ins.b]));
  return false;
}

bool Machine::opClose(Ins ins) {
  if (m_race != nullptr && x.r[ins.a] != 0) m_race->close(x.r[ins.a]);
  ask(gantry::Op::close, Await::instruction).obj = idOf(chanIn(x.r[ins.a]));
  return false;
}

bool Machine::opChanAsk(Ins ins, gantry::Op op) {
  const ChanObject* const chan = chanIn(x.r[ins.b]);
  if (chan == nullptr) {
    x.r[ins.a] = 0;
    return true;
  }
  ask(op, Await::instruction).obj = chan->id;
  return false;
}

// The cases lie on the goroutine's own stack, above its frame, until the reply comes.
bool Machine::opSelect(Ins ins) {
  constexpr std::uint32_t kCaseSlots = sizeof(SelectCase) / sizeof(std::uint64_t);
  if (!safePoint()) return false;
  const std::uint64_t need = reinterpret_cast<const Code*>(x.r[-2])->need;
  if (!growStack(need + std::uint64_t{ins.b} * kCaseSlots)) return false;
  auto* const cases = reinterpret_cast<SelectCase*>(x.r + need);
  for (std::uint32_t n = 0; n < ins.b; ++n) {
    const Ins given = x.pc[2 * n];
    ChanObject* const chan = chanIn(x.r[given.a]);
    SelectCase* const made = new (cases + n) SelectCase;
    made->chan = idOf(chan);
    made->isSend = static_cast<std::uint16_t>(given.op) == 1;
    if (!made->isSend || chan == nullptr) continue;
    const RType& elem = *typeAt(given.c).elem;
    if (!packValue(*this, elem, *chan, x.r + given.b, made->word)) return noRoom();
    made->shown = shownOf(elem, x.r + given.b);
  }
  Request& request = ask(gantry::Op::select, Await::instruction);
  request.cases = cases;
  request.n = ins.b;
  request.flags = ins.c != 0 ? Request::kHasDefault : std::uint8_t{0};
  return false;
}

namespace {

void settleSelect(Machine& m, Ins ins, const Reply& reply) {
  Exec& x = m.x;
  const std::uint64_t need = reinterpret_cast<const Code*>(x.r[-2])->need;
  const auto* const cases = reinterpret_cast<const SelectCase*>(x.r + need);
  for (std::uint32_t n = 0; n < ins.b; ++n) {
    const Ins given = x.pc[2 * n];
    const bool went =
        static_cast<std::int32_t>(n) == reply.picked && reply.trouble == Trouble::none;
    if (!cases[n].isSend || went || cases[n].chan == kNoObject) continue;
    dropValue(*m.typeAt(given.c).elem, *chanIn(x.r[given.a]), cases[n].word);
  }
  if (reply.trouble != Trouble::none || reply.picked < 0) return;
  const Ins given = x.pc[2 * reply.picked];
  if (static_cast<std::uint16_t>(given.op) == 1) {
    if (m.raceWatch() != nullptr) m.raceWatch()->send(x.r[given.a]);
    return;
  }
  const Ins okTo = x.pc[2 * reply.picked + 1];
  const RType& elem = *m.typeAt(given.c).elem;
  ChanObject& chan = *chanIn(x.r[given.a]);
  if (given.b != kNoReg) {
    if (reply.ok) {
      unpackValue(elem, chan, reply.word, x.r + given.b);
    } else {
      zeroValue(elem, x.r + given.b);
    }
  } else if (reply.ok && chan.timer == 0) {
    dropValue(elem, chan, reply.word);
  }
  if (okTo.a != kNoReg) x.r[okTo.a] = reply.ok ? 1 : 0;
}

}  // namespace

// The reply to the instruction before pc has come.
bool Machine::settleInstruction(const Reply& reply) {
  const Ins ins = x.pc[-1];
  const bool panics = reply.trouble != Trouble::none;
  switch (ins.op) {
    case Op::makeChan: {
      const RType& type = typeAt(ins.c);
      ++x.pc;
      if (panics) return panicReply(reply);
      ChanObject* const chan = newChan(type, static_cast<std::uint32_t>(reply.word));
      if (chan == nullptr) return noRoom();
      x.r[ins.a] = reinterpret_cast<std::uint64_t>(chan);
      return true;
    }
    case Op::send:
      if (!panics) return true;
      dropValue(*typeAt(ins.c).elem, *chanIn(x.r[ins.a]), x.g->stack.pending - 1);
      return panicReply(reply);
    case Op::recv:
    case Op::recvOk: {
      const RType& elem = *typeAt(ins.c).elem;
      ChanObject& chan = *chanIn(x.r[ins.b]);
      if (reply.ok) {
        unpackValue(elem, chan, reply.word, x.r + ins.a);
      } else {
        zeroValue(elem, x.r + ins.a);
      }
      if (ins.op == Op::recvOk) x.r[ins.a + elem.slots] = reply.ok ? 1 : 0;
      return true;
    }
    case Op::close:
      return !panics || panicReply(reply);
    case Op::chanLen:
    case Op::chanCap:
      x.r[ins.a] = reply.word;
      return true;
    case Op::select:
      settleSelect(*this, ins, reply);
      x.pc += 2 * ins.b;
      if (panics) return panicReply(reply);
      x.r[ins.a] = static_cast<std::uint64_t>(static_cast<std::int64_t>(reply.picked));
      return true;
    default:
      break;
  }
  CHECK_MSG(false, "a reply to an instruction that asks nothing");
  return false;
}

}  // namespace gantry::golang
