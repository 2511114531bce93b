// Allocation on behalf of the program, and collections.
#include <algorithm>
#include <cstring>

#include "engine/golang/vm/machine.h"

namespace gantry::golang {

std::string_view Machine::newString(std::string_view text) {
  if (text.empty()) return {};
  char* const bytes = newBytes(text.size());
  if (bytes == nullptr) return {};
  std::memcpy(bytes, text.data(), text.size());
  return {bytes, text.size()};
}

IfaceValue Machine::box(const RType& type, const void* memory) {
  IfaceValue value{&type, 0};
  if (type.direct) {
    std::uint64_t slot = 0;
    loadValue(type, &slot, memory);
    value.word = slot;
    return value;
  }
  void* const copy = newObject(type);
  if (copy == nullptr) return {};
  if (type.size != 0) std::memcpy(copy, memory, type.size);
  value.word = reinterpret_cast<std::uint64_t>(copy);
  return value;
}

bool Machine::collectNow() {
  collect();
  const std::uint64_t limit = m_heap.limit();
  return memory() <= limit - limit / 16 || noRoom();
}

bool Machine::roomFor(std::uint64_t bytes) {
  if (room(bytes)) return true;
  collect();
  return room(bytes) || noRoom();
}

bool Machine::noRoom() {
  ask(gantry::Op::memoryLimit, VmGoroutine::Await::unwound);
  return false;
}

void Machine::collect() {
  leaveStack(x.g->stack);
  m_heap.beginMark();
  m_heap.mark(m_globals);
  m_heap.markWords(reinterpret_cast<const std::uint64_t*>(m_globals), m_module->globalWords.data(),
                   m_module->globalWords.size());
  for (const VmGoroutine& g : m_goroutines)
    if (g.alive) markStack(g.stack);
  for (const Coro& coro : m_coros)
    if (!coro.done) markStack(coro.stack);
  m_heap.endMark();
}

// A collection in two halves: what `from` leads to, a look at the marks, then the rest.
void Machine::reach(const std::vector<const Body*>& from, Reached& into) {
  m_heap.beginMark();
  m_heap.mark(m_globals);
  m_heap.markWords(reinterpret_cast<const std::uint64_t*>(m_globals), m_module->globalWords.data(),
                   m_module->globalWords.size());
  for (const Body* body : from) markStack(static_cast<const VmGoroutine*>(body)->stack);
  for (const Coro& coro : m_coros)
    if (!coro.done) markStack(coro.stack);
  m_heap.drain();
  const auto marks = [this](const Table<std::uint64_t>& owners, std::vector<bool>& out) {
    out.assign(owners.size(), false);
    for (std::size_t n = 0; n < owners.size(); ++n) out[n] = m_heap.marked(owners[n]);
  };
  marks(m_chanOwners, into.chans);
  marks(m_syncOwners, into.syncs);
  for (const VmGoroutine& g : m_goroutines)
    if (g.alive) markStack(g.stack);
  m_heap.endMark();
}

void Machine::markStack(const Stack& stack) {
  FrameRef frame = topFrame(stack);
  const std::uint64_t* upper = std::min(frame.r + frame.code->need, stack.base + stack.slots);
  for (;;) {
    const Function& function = *frame.code->function;
    m_heap.markWords(frame.r, function.slotKinds.data(), function.slotKinds.size());
    for (const std::uint64_t* at = frame.r + function.frameSize; at < upper; ++at) m_heap.mark(*at);
    m_heap.mark(frame.r[-1]);
    upper = frame.r - kFrameHeader;
    if (!nextFrame(frame)) break;
  }
  if (stack.exits == nullptr) return;
  for (Deferred* d = stack.exits->deferred; d != nullptr; d = d->next) {
    m_heap.mark(d->closure);
    for (std::uint32_t n = 0; n < d->slots; ++n) m_heap.mark(d->params()[n]);
  }
  for (const Panic* p = stack.exits->panics; p != nullptr; p = p->older)
    m_heap.markIface(reinterpret_cast<std::uint64_t>(p->value.type), p->value.word);
}

}  // namespace gantry::golang
