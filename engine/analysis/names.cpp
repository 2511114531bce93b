// Labels first; a thing without one is known by its number.
#include "engine/analysis/names.h"

namespace gantry {

Phrase chanName(const World& world, const Symbols& symbols, std::uint32_t id) {
  const std::string_view name = symbols.labelName(world.chans[id].label);
  if (!name.empty()) return Phrase::ofText(name);
  return Phrase::of(MessageId::chanUnnamed, {Phrase::ofNumber(id)});
}

Phrase syncName(const World& world, const Symbols& symbols, std::uint32_t id) {
  static constexpr MessageId kTypes[] = {MessageId::typeOfMutex,     MessageId::typeOfRwmutex,
                                         MessageId::typeOfWaitgroup, MessageId::typeOfOnce,
                                         MessageId::typeOfCond,      MessageId::typeOfSema,
                                         MessageId::typeOfAtomic};
  const Sync& s = world.syncs[id];
  const std::string_view name = symbols.labelName(s.label);
  if (!name.empty()) return Phrase::ofText(name);
  return Phrase::of(MessageId::syncUnnamed,
                    {Phrase::ofNumber(id), Phrase::of(kTypes[static_cast<std::size_t>(s.kind)])});
}

std::uint32_t outerSync(const World& world, std::uint32_t id) {
  if (id == 0 || world.syncs[id].kind != SyncKind::mutex) return id;
  const SyncKind before = world.syncs[id - 1].kind;
  return before == SyncKind::rwmutex || before == SyncKind::once ? id - 1 : id;
}

GId lockOwner(const World& world, std::uint32_t id) {
  const Sync& s = world.syncs[id];
  const bool inner = s.kind == SyncKind::rwmutex || s.kind == SyncKind::once;
  if (s.owner.valid() || !inner || id + 1 >= world.syncs.size()) return s.owner;
  return world.syncs[id + 1].owner;
}

Phrase chanState(const Hchan& chan) {
  Phrase fill =
      chan.cap == 0
          ? Phrase::of(MessageId::unbuffered)
          : Phrase::of(MessageId::filled, {Phrase::ofNumber(chan.len), Phrase::ofNumber(chan.cap)});
  return chan.closed != 0 ? Phrase::of(MessageId::closedToo, {std::move(fill)}) : fill;
}

}  // namespace gantry
