// Instructions on maps, and the watch over concurrent use: go-semantics 6.4.
#include "engine/base/ids.h"
#include "engine/golang/bytecode/op_table.h"
#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/map.h"
#include "engine/golang/vm/race.h"

namespace gantry::golang {
namespace {

const Layout kIterLayout{.shape = Layout::Shape::masks, .words = 5, .pointers = 0b111};

MapObject* mapIn(std::uint64_t slot) { return reinterpret_cast<MapObject*>(slot); }

std::string unhashable(const RType& type) {
  return "hash of unhashable type " + std::string(type.text);
}

void copySlots(std::uint64_t* to, const std::uint64_t* from, std::uint32_t slots) {
  for (std::uint32_t n = 0; n < slots; ++n) to[n] = from[n];
}

}  // namespace

// An access that takes kMapNs from now on. False: it overlaps with another goroutine's, which
// Go's runtime detects.
bool Machine::mapAccess(MapObject& map, bool writes, bool iterates) {
  const std::uint64_t from = x.now();
  const std::uint64_t to = from + kMapNs;
  const std::uint32_t me = x.g->id + 1;
  charge(kMapNs);
  if (map.writer != 0 && map.writer != me && from < map.writeEnd && map.writeStart < to)
    return fatalWith(map, writes     ? "concurrent map writes"
                          : iterates ? "concurrent map iteration and map write"
                                     : "concurrent map read and map write");
  if (!writes) {
    map.reader = me;
    map.readAt = from;
    return true;
  }
  if (map.reader != 0 && map.reader != me && map.readAt >= from && map.readAt < to)
    return fatalWith(map, "concurrent map read and map write", false);
  map.writer = me;
  map.writeStart = from;
  map.writeEnd = to;
  map.writePc = x.pc;
  return true;
}

// The end of the program, told with who used the map meanwhile, and where if that wrote it.
bool Machine::fatalWith(const MapObject& map, std::string_view text, bool wrote) {
  fatal(text);
  VmGoroutine& other = m_goroutines[(wrote ? map.writer : map.reader) - 1];
  x.request->body = &other;
  if (!wrote) return false;
  for (const Function& function : m_module->functions) {
    const Code& code = m_codes[function.id];
    const auto at = static_cast<std::uint64_t>(map.writePc - code.code) - 1;
    if (!code.system && at < function.code.size()) x.request->shown = positionAt(code, map.writePc);
  }
  if (x.request->shown != 0 || !other.alive) return false;
  // In the library: what called it.
  FrameRef frame = topFrame(other.stack);
  while (frame.code->host || frame.code->system)
    if (!nextFrame(frame)) return false;
  x.request->shown = positionAt(*frame.code, frame.pc);
  return false;
}

// In an explored run a goroutine is held up before instruction `ins`. If that writes a map, it is
// held up in the middle of the write: whoever comes to the map meanwhile is caught.
void Machine::heldUpBefore(Ins ins) {
  const Op op = plainOf(ins.op);
  if (op != Op::mapSet && op != Op::mapDelete && op != Op::mapClear) return;
  MapObject* const map = mapIn(x.r[ins.a]);
  if (map == nullptr || (map->writer != 0 && map->writeEnd == kNever)) return;
  map->writer = x.g->id + 1;
  map->writeStart = x.now();
  map->writeEnd = kNever;
  map->writePc = x.pc + 1;
}

// To the race detector: as Go's race build, an access to the map's header.
void Machine::tellMap(const MapObject* map, const RType& type, Ins ins) {
  using Use = RaceWatch::MapUse;
  if (m_race == nullptr || map == nullptr) return;
  const Use use = ins.op == Op::mapGet      ? Use::get
                  : ins.op == Op::mapGetOk  ? Use::getOk
                  : ins.op == Op::mapSet    ? Use::set
                  : ins.op == Op::mapDelete ? Use::erase
                  : ins.op == Op::mapClear  ? Use::clear
                  : ins.op == Op::mapIter   ? Use::iterate
                                            : Use::next;
  m_race->map(reinterpret_cast<std::uint64_t>(map), type, use);
}

bool Machine::opMakeMap(Ins ins) {
  if (!safePoint()) return false;
  const RType& type = typeAt(ins.c);
  const std::uint64_t hint = x.r[ins.b];
  const std::uint64_t bytes = (type.key->slots + type.elem->slots + 2) * hint * 8;
  if (hint > 1024 && hint < std::uint64_t{1} << 30 && !roomFor(bytes)) return false;
  MapObject* const map = makeMap(*this, type, hint);
  if (map == nullptr) return noRoom();
  x.r[ins.a] = reinterpret_cast<std::uint64_t>(map);
  charge(kAllocationNs * 2);
  return true;
}

bool Machine::opMapGet(Ins ins) {
  const RType& type = typeAt(static_cast<std::uint32_t>((x.pc++)->d()));
  MapObject* const map = mapIn(x.r[ins.b]);
  tellMap(map, type, ins);
  if (map != nullptr && !mapAccess(*map, false)) return false;
  const RType* trouble = nullptr;
  const std::uint64_t* const value = mapFind(*this, type, map, x.r + ins.c, trouble);
  if (trouble != nullptr) return panicRuntime(unhashable(*trouble));
  const std::uint32_t slots = type.elem->slots;
  if (value != nullptr) {
    copySlots(x.r + ins.a, value, slots);
  } else {
    zeroValue(*type.elem, x.r + ins.a);
  }
  if (ins.op == Op::mapGetOk) x.r[ins.a + slots] = value != nullptr ? 1 : 0;
  return true;
}

bool Machine::opMapSet(Ins ins) {
  const RType& type = typeAt(static_cast<std::uint32_t>((x.pc++)->d()));
  MapObject* const map = mapIn(x.r[ins.a]);
  if (map == nullptr) return panicPlain("assignment to entry in nil map");
  if (!safePoint()) return false;
  tellMap(map, type, ins);
  if (!mapAccess(*map, true)) return false;
  const RType* trouble = nullptr;
  std::uint64_t* const value = mapAssign(*this, type, *map, x.r + ins.b, trouble);
  if (trouble != nullptr) return panicRuntime(unhashable(*trouble));
  if (value == nullptr) return noRoom();
  copySlots(value, x.r + ins.c, type.elem->slots);
  return true;
}

bool Machine::opMapDelete(Ins ins) {
  MapObject* const map = mapIn(x.r[ins.a]);
  tellMap(map, typeAt(ins.c), ins);
  if (map != nullptr && !mapAccess(*map, true)) return false;
  const RType* trouble = nullptr;
  mapErase(*this, typeAt(ins.c), map, x.r + ins.b, trouble);
  return trouble == nullptr || panicRuntime(unhashable(*trouble));
}

bool Machine::opMapClear(Ins ins) {
  MapObject* const map = mapIn(x.r[ins.a]);
  if (map == nullptr) return true;
  tellMap(map, typeAt(ins.b), ins);
  if (!mapAccess(*map, true)) return false;
  charge(static_cast<std::int64_t>(map->used));
  mapClear(typeAt(ins.b), *map);
  return true;
}

bool Machine::opMapIter(Ins ins) {
  if (!safePoint()) return false;
  MapObject* const map = mapIn(x.r[ins.b]);
  tellMap(map, typeAt(ins.c), ins);
  if (map != nullptr && !mapAccess(*map, false, true)) return false;
  auto* const iter = static_cast<MapIter*>(m_heap.allocate(sizeof(MapIter), kIterLayout));
  if (iter == nullptr) return noRoom();
  mapIterate(*this, map, *iter);
  x.r[ins.a] = reinterpret_cast<std::uint64_t>(iter);
  return true;
}

bool Machine::opMapNext(Ins ins) {
  const RType& type = typeAt(static_cast<std::uint32_t>(x.pc[0].d()));
  const std::int32_t atEnd = x.pc[1].d();
  x.pc += 2;
  auto& iter = *reinterpret_cast<MapIter*>(x.r[ins.a]);
  tellMap(iter.map, type, ins);
  if (iter.map != nullptr && !mapAccess(*iter.map, false, true)) return false;
  const std::uint64_t* value = nullptr;
  const std::uint64_t* const key = mapNext(*this, type, iter, value);
  if (key == nullptr) {
    x.pc += atEnd;
    return true;
  }
  if (ins.b != kNoReg) copySlots(x.r + ins.b, key, type.key->slots);
  if (ins.c != kNoReg) copySlots(x.r + ins.c, value, type.elem->slots);
  return true;
}

}  // namespace gantry::golang
