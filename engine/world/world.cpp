// The digest, the cost and the reset of a World: each walks its tables once.
#include "engine/world/world.h"

#include <cstddef>

#include "engine/base/hash.h"

namespace gantry {
namespace {

template <class Records>
void hashTable(Hash& hash, const Records& table) {
  hash.records(table.data(), table.size());
}

template <class Records>
std::size_t bytesOf(const Records& table) {
  return table.size() * sizeof(*table.data());
}

// A timer's place is hashed where the record has room for it.
Table<RuntimeTimer> timersWithPlaces(const World& w) {
  Table<RuntimeTimer> timers = w.timers;
  for (std::size_t i = 0; i < timers.size(); ++i) timers[i].padding = w.timerPlaces[i];
  return timers;
}

}  // namespace

std::uint64_t digest(const World& w) {
  Hash hash;
  hash.word(w.now);
  hash.word(w.events);
  hashTable(hash, w.gs);
  hashTable(hash, w.ms);
  for (const P& p : w.ps) {
    hash.bytes(&p, offsetof(P, timers));
    hashTable(hash, p.timers.ids());
  }
  hash.word(w.gomaxprocs);
  hash.records(&w.global, 1);
  hashTable(hash, w.pidle);
  hashTable(hash, w.midle);
  hash.word(w.spinning | std::uint64_t{w.needSpinning} << 32);
  hash.word(w.gfree | std::uint64_t{w.gfreeSize} << 32);
  hash.word(w.goidgen | std::uint64_t{w.stw} << 32);
  hashTable(hash, w.sudogs);
  hash.word(w.sudogFree);
  hashTable(hash, w.chans);
  hashTable(hash, w.cells);
  hashTable(hash, w.syncs);
  hashTable(hash, timersWithPlaces(w));
  hash.word(w.timersSet);
  hashTable(hash, w.counters);
  hash.records(&w.totals, 1);
  hash.word(w.exited | std::uint64_t{w.exitCode} << 32);
  hash.word(w.fatal);
  return hash.value();
}

std::size_t footprint(const World& w) {
  std::size_t bytes = sizeof(World) + bytesOf(w.gs) + bytesOf(w.ms) + bytesOf(w.ps) +
                      bytesOf(w.sudogs) + bytesOf(w.chans) + bytesOf(w.cells) + bytesOf(w.syncs) +
                      bytesOf(w.timers) + bytesOf(w.timerPlaces) + bytesOf(w.counters);
  for (const P& p : w.ps) bytes += p.timers.bytes();
  return bytes;
}

void reset(World& w) {
  World kept;
  std::swap(kept, w);
  const auto keep = [](auto& into, auto& table) {
    table.clear();
    into.swap(table);
  };
  keep(w.gs, kept.gs);
  keep(w.ms, kept.ms);
  keep(w.ps, kept.ps);
  keep(w.pidle, kept.pidle);
  keep(w.midle, kept.midle);
  keep(w.sudogs, kept.sudogs);
  keep(w.chans, kept.chans);
  keep(w.cells, kept.cells);
  keep(w.syncs, kept.syncs);
  keep(w.timers, kept.timers);
  keep(w.timerPlaces, kept.timerPlaces);
  keep(w.counters, kept.counters);
}

}  // namespace gantry
