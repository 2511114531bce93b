// Natives of package reflect that work on values: memory, maps, channels, calls.
#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "engine/golang/vm/chan.h"
#include "engine/golang/vm/equal.h"
#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/map.h"
#include "engine/golang/vm/native.h"
#include "engine/golang/vm/values.h"

namespace gantry::golang {
namespace {

const RType& type(NativeCall& call, std::uint32_t n = 0) { return *call.pointer<const RType>(n); }

NativeNext give(NativeCall& call, const void* found) { return call.result(0, found), call.done(); }

NativeNext unhashable(NativeCall& call, const RType& of) {
  return call.panicRuntime("hash of unhashable type " + std::string(of.text));
}

NativeNext newOf(NativeCall& call) {
  if (!call.room(type(call).size)) return call.outOfMemory();
  return give(call, call.newObject(type(call)));
}

NativeNext newArray(NativeCall& call) {
  const std::uint64_t count = call.word(1);
  const std::uint64_t size = std::max<std::uint64_t>(type(call).size, 1);
  if (count > (std::uint64_t{1} << 40) / size || !call.room(size * count))
    return call.outOfMemory();
  return give(call, call.newArray(type(call), count));
}

// func typedCopy(t *rtype, dst, src unsafe.Pointer, n int)
NativeNext typedCopy(NativeCall& call) {
  const std::uint64_t bytes = type(call).size * call.word(3);
  if (bytes != 0) std::memmove(call.pointer<>(1), call.pointer<>(2), bytes);
  call.charge(bytes / 16);
  return call.done();
}

NativeNext equal(NativeCall& call) {
  const RType* trouble = nullptr;
  const bool same = equalValues(type(call), call.pointer<>(1), call.pointer<>(2), trouble);
  if (trouble != nullptr)
    return call.panicRuntime("comparing uncomparable type " + std::string(trouble->text));
  return call.result(0, same), call.done();
}

NativeNext makeMapOf(NativeCall& call) {
  MapObject* const map = makeMap(call.machine(), type(call), call.word(1));
  return map == nullptr ? call.outOfMemory() : give(call, map);
}

NativeNext mapLen(NativeCall& call) {
  const auto* const map = call.pointer<const MapObject>(0);
  return call.result(0, map == nullptr ? std::uint64_t{0} : map->count), call.done();
}

// func mapGet(t *rtype, m, key unsafe.Pointer) unsafe.Pointer
NativeNext mapGet(NativeCall& call) {
  const RType* trouble = nullptr;
  const void* const found =
      mapFind(call.machine(), type(call), call.pointer<MapObject>(1), call.pointer<>(2), trouble);
  return trouble != nullptr ? unhashable(call, *trouble) : give(call, found);
}

// func mapSet(t *rtype, m, key, elem unsafe.Pointer)
NativeNext mapSet(NativeCall& call) {
  auto* const map = call.pointer<MapObject>(1);
  if (map == nullptr) return call.panicPlain("assignment to entry in nil map");
  const RType* trouble = nullptr;
  std::uint64_t* const value =
      mapAssign(call.machine(), type(call), *map, call.pointer<>(2), trouble);
  if (trouble != nullptr) return unhashable(call, *trouble);
  if (value == nullptr) return call.outOfMemory();
  loadValue(*type(call).elem, value, call.pointer<>(3));
  return call.done();
}

NativeNext mapDelete(NativeCall& call) {
  const RType* trouble = nullptr;
  mapErase(call.machine(), type(call), call.pointer<MapObject>(1), call.pointer<>(2), trouble);
  return trouble != nullptr ? unhashable(call, *trouble) : call.done();
}

NativeNext clearMap(NativeCall& call) {
  if (auto* const map = call.pointer<MapObject>(1)) mapClear(type(call), *map);
  return call.done();
}

struct TypedIter {
  MapIter iter;
  const RType* type;
};
const Layout kTypedIter{.shape = Layout::Shape::masks,
                        .words = sizeof(TypedIter) / 8,
                        .pointers = 0b111};  // map, entries, live

// func mapIter(t *rtype, m unsafe.Pointer) unsafe.Pointer
NativeNext mapIter(NativeCall& call) {
  auto* const iter =
      static_cast<TypedIter*>(call.machine().heap().allocate(sizeof(TypedIter), kTypedIter));
  if (iter == nullptr) return call.outOfMemory();
  iter->type = &type(call);
  mapIterate(call.machine(), call.pointer<MapObject>(1), iter->iter);
  return give(call, iter);
}

// func mapNext(it unsafe.Pointer) (key, elem unsafe.Pointer)
NativeNext nextOfMap(NativeCall& call) {
  auto* const iter = call.pointer<TypedIter>(0);
  const std::uint64_t* value = nullptr;
  const std::uint64_t* const key = mapNext(call.machine(), *iter->type, iter->iter, value);
  call.result(0, static_cast<const void*>(key));
  call.result(1, static_cast<const void*>(key == nullptr ? nullptr : value));
  return call.done();
}

// func makeChan(t *rtype, n int) unsafe.Pointer
NativeNext makeChan(NativeCall& call) {
  Request& request = call.ask(gantry::Op::makeChan, [](NativeCall& then, const Reply& reply) {
    if (reply.trouble == Trouble::panic) return then.panicReply(reply);
    ChanObject* const chan =
        then.machine().newChan(type(then), static_cast<std::uint32_t>(reply.word));
    return chan == nullptr ? then.outOfMemory() : give(then, chan);
  });
  request.word = call.word(1);
  request.shown = call.machine().symbols().label("", type(call).text);
  return call.asked();
}

NativeNext number(NativeCall& call, const Reply& reply) {
  return call.result(0, reply.word), call.done();
}

template <gantry::Op kOp>
NativeNext askChan(NativeCall& call) {
  const auto* const chan = call.pointer<const ChanObject>(0);
  if (chan == nullptr) return call.done();
  call.ask(kOp, number).obj = chan->id;
  return call.asked();
}

NativeNext chanClose(NativeCall& call) {
  const auto* const chan = call.pointer<const ChanObject>(0);
  Request& request = call.ask(gantry::Op::close, [](NativeCall& then, const Reply& reply) {
    return reply.trouble == Trouble::panic ? then.panicReply(reply) : then.done();
  });
  request.obj = chan == nullptr ? kNoObject : chan->id;
  return call.asked();
}

// func chanSend(t *rtype, c, elem unsafe.Pointer, block bool) bool
NativeNext chanSend(NativeCall& call) {
  const RType& elem = *type(call).elem;
  auto* const chan = call.pointer<ChanObject>(1);
  const bool block = call.boolean(3);
  if (chan == nullptr && !block) return call.done();
  std::uint64_t word = 0;
  std::int64_t shown = 0;
  if (chan != nullptr) {
    std::vector<std::uint64_t> slots(elem.slots + 1);
    loadValue(elem, slots.data(), call.pointer<>(2));
    if (!packValue(call.machine(), elem, *chan, slots.data(), word)) return call.outOfMemory();
    shown = call.machine().shownOf(elem, call.pointer<>(2));
  }
  Request& request = call.ask(
      block ? gantry::Op::send : gantry::Op::trySend, [](NativeCall& then, const Reply& reply) {
        const bool sent = reply.trouble == Trouble::none && (then.boolean(3) || reply.ok);
        if (!sent) dropValue(*type(then).elem, *then.pointer<ChanObject>(1), then.state(0));
        if (reply.trouble == Trouble::panic) return then.panicReply(reply);
        return then.result(0, sent), then.done();
      });
  call.state(0) = word;
  request.obj = chan == nullptr ? kNoObject : chan->id;
  request.word = word;
  request.shown = shown;
  return call.asked();
}

// func chanRecv(t *rtype, c, elem unsafe.Pointer, block bool) (received, ok bool)
NativeNext chanRecv(NativeCall& call) {
  auto* const chan = call.pointer<ChanObject>(1);
  const bool block = call.boolean(3);
  if (chan == nullptr && !block) return call.done();
  Request& request = call.ask(
      block ? gantry::Op::recv : gantry::Op::tryRecv, [](NativeCall& then, const Reply& reply) {
        if (!then.boolean(3) && reply.picked < 0) return then.done();
        const RType& elem = *type(then).elem;
        std::vector<std::uint64_t> slots(elem.slots + 1);
        if (reply.ok) unpackValue(elem, *then.pointer<ChanObject>(1), reply.word, slots.data());
        storeValue(elem, then.pointer<>(2), slots.data());
        then.result(0, true);
        return then.result(1, reply.ok), then.done();
      });
  request.obj = chan == nullptr ? kNoObject : chan->id;
  return call.asked();
}

// func call(t *rtype, f unsafe.Pointer, args, results []unsafe.Pointer)
NativeNext callFunc(NativeCall& call) {
  const RType& func = type(call);
  if (call.word(1) == 0) return call.panicNil();
  const auto* const args = static_cast<void* const*>(call.slice(2).data);
  std::vector<std::uint64_t> slots;
  for (std::size_t i = 0; i < func.params.size(); ++i) {
    const std::size_t at = slots.size();
    slots.resize(at + func.params[i]->slots);
    if (func.params[i]->slots != 0) loadValue(*func.params[i], slots.data() + at, args[i]);
  }
  return call.call(call.word(1), slots, [](NativeCall& then, const Reply&) {
    const auto* const results = static_cast<void* const*>(then.slice(5).data);
    const std::uint64_t* at = then.callResults;
    const RType& of = type(then);
    for (std::size_t i = 0; i < of.results.size(); ++i) {
      storeValue(*of.results[i], results[i], at);
      at += of.results[i]->slots;
    }
    return then.done();
  });
}

constexpr NativeRow kRows[] = {
    {"reflect.newOf", newOf, 25},
    {"reflect.newArray", newArray, 30},
    {"reflect.typedCopy", typedCopy, 3},
    {"reflect.equal", equal},
    {"reflect.makeMap", makeMapOf, 50},
    {"reflect.mapLen", mapLen, 1},
    {"reflect.mapGet", mapGet, 20},
    {"reflect.mapSet", mapSet, 30},
    {"reflect.mapDelete", mapDelete, 20},
    {"reflect.mapClear", clearMap, 20},
    {"reflect.mapIter", mapIter, 25},
    {"reflect.mapNext", nextOfMap, 5},
    {"reflect.makeChan", makeChan, 25},
    {"reflect.chanLen", askChan<gantry::Op::chanLen>},
    {"reflect.chanCap", askChan<gantry::Op::chanCap>},
    {"reflect.chanSend", chanSend},
    {"reflect.chanRecv", chanRecv},
    {"reflect.chanClose", chanClose},
    {"reflect.call", callFunc, 30},
};

}  // namespace

std::span<const NativeRow> reflectValueNatives() { return kRows; }

}  // namespace gantry::golang
