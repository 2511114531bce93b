// Labels first; a thing without one is known by its type and line.
#include "engine/analysis/names.h"

namespace gantry {

namespace {

Phrase typeOf(SyncKind kind) {
  static constexpr MessageId kTypes[] = {MessageId::typeOfMutex,     MessageId::typeOfRwmutex,
                                         MessageId::typeOfWaitgroup, MessageId::typeOfOnce,
                                         MessageId::typeOfCond,      MessageId::typeOfSema,
                                         MessageId::typeOfAtomic};
  return Phrase::of(kTypes[static_cast<std::size_t>(kind)]);
}

// Of one that no variable names. Where even the line is unknown, as in C++ programs, its number.
Phrase unnamed(Phrase type, std::uint32_t id, std::uint32_t line) {
  if (line == 0)
    return Phrase::of(MessageId::unnamedThing, {std::move(type), Phrase::ofNumber(id)});
  return Phrase::of(MessageId::thingOfLine, {std::move(type), Phrase::ofLine(line)});
}

bool isLock(SyncKind kind) { return kind == SyncKind::mutex || kind == SyncKind::rwmutex; }

// Counts those that are called what `id` is called, up to it and in all.
template <class Same>
std::uint32_t numberAmong(std::size_t size, std::uint32_t id, Same same) {
  if (size > kMostNumbered) return 0;
  std::uint32_t number = 0;
  std::uint32_t all = 0;
  for (std::uint32_t other = 0; other < size; ++other) {
    if (other != id && !same(other)) continue;
    ++all;
    if (other <= id) ++number;
  }
  return all < 2 ? 0 : number;
}

Phrase numbered(std::int64_t key, Phrase name, std::uint32_t number) {
  Phrase object = Phrase::ofObject(key, std::move(name));
  if (number != 0) object.text = " #" + std::to_string(number);
  return object;
}

std::int64_t chanKey(std::uint32_t id) { return std::int64_t{id} * 2; }
std::int64_t syncKey(std::uint32_t id) { return std::int64_t{id} * 2 + 1; }

}  // namespace

std::uint32_t chanNumber(const World& world, const Symbols& symbols, std::uint32_t id) {
  const Hchan& c = world.chans[id];
  const TextId name = symbols.label(c.label).name;
  if (c.timer != kNil || name == 0) return 0;
  return numberAmong(world.chans.size(), id, [&](std::uint32_t other) {
    const Hchan& o = world.chans[other];
    return (o.label == c.label || symbols.label(o.label).name == name) && o.timer == kNil;
  });
}

std::uint32_t syncNumber(const World& world, const Symbols& symbols, std::uint32_t id) {
  id = outerSync(world, id);
  const Sync& s = world.syncs[id];
  const TextId name = symbols.label(s.label).name;
  if (name == 0) return 0;
  return numberAmong(world.syncs.size(), id, [&](std::uint32_t other) {
    const Sync& o = world.syncs[other];
    return (o.label == s.label || symbols.label(o.label).name == name) &&
           isLock(o.kind) == isLock(s.kind) && (isLock(s.kind) || o.kind == s.kind) &&
           outerSync(world, other) == other;
  });
}

Phrase chanName(const World& world, const Symbols& symbols, std::uint32_t id) {
  const Hchan& c = world.chans[id];
  if (c.timer != kNil) {
    const bool ticks = world.timers[c.timer].period != 0;
    return Phrase::ofObject(chanKey(id), unnamed(Phrase::of(ticks ? MessageId::typeOfTickerChannel
                                                                  : MessageId::typeOfTimerChannel),
                                                 id, symbols.position(c.madeAt).line));
  }
  const std::string_view name = symbols.labelName(c.label);
  if (!name.empty())
    return numbered(chanKey(id), Phrase::ofText(name), chanNumber(world, symbols, id));
  const std::string_view type = symbols.labelType(c.label);
  return Phrase::ofObject(chanKey(id), unnamed(type.empty() ? Phrase::of(MessageId::typeOfChannel)
                                                            : Phrase::ofText(type),
                                               id, symbols.position(c.madeAt).line));
}

Phrase syncName(const World& world, const Symbols& symbols, std::uint32_t id) {
  const Sync& s = world.syncs[id];
  const std::string_view name = symbols.labelName(s.label);
  if (!name.empty())
    return numbered(syncKey(id), Phrase::ofText(name), syncNumber(world, symbols, id));
  return Phrase::ofObject(syncKey(id),
                          unnamed(typeOf(s.kind), id, symbols.position(s.madeAt).line));
}

Phrase syncTyped(const World& world, const Symbols& symbols, std::uint32_t id) {
  Phrase name = syncName(world, symbols, id);
  if (symbols.labelName(world.syncs[id].label).empty()) return name;
  return Phrase::of(MessageId::typedThing, {typeOf(world.syncs[id].kind), std::move(name)});
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
