// Natives of package reflect that make functions, and select.
#include <cstring>
#include <vector>

#include "engine/golang/vm/chan.h"
#include "engine/golang/vm/machine.h"
#include "engine/golang/vm/native.h"

namespace gantry::golang {
namespace {

const RType& typeOf(NativeCall& call) { return *call.pointer<const RType>(0); }

// A function value of a made function, with its one captured slot.
NativeNext giveFunction(NativeCall& call, const MadeFunction& made, std::uint64_t captured) {
  auto* const closure =
      static_cast<std::uint64_t*>(call.machine().heap().allocate(16, made.closure));
  if (closure == nullptr) return call.outOfMemory();
  closure[0] = reinterpret_cast<std::uint64_t>(&made.code);
  closure[1] = captured;
  return call.result(0, static_cast<const void*>(closure)), NativeCall::done();
}

// func methodFunc(t *rtype, receiver unsafe.Pointer, i int) unsafe.Pointer
NativeNext methodFunc(NativeCall& call) {
  Machine& machine = call.machine();
  const RType& type = typeOf(call);
  std::uint64_t left = call.word(2);
  for (const RMethod& method : type.methods) {
    if (!method.pkgPath.empty() || left-- != 0) continue;
    if (method.function == kNoFunction)
      return call.panicString("reflect: method " + std::string(method.name) +
                              " is not in the program");
    const IfaceValue receiver = call.box(type, call.pointer<>(1));
    if (receiver.type == nullptr) return call.outOfMemory();
    return giveFunction(call, machine.madeFunctions().bound(machine.codeAt(method.function)),
                        receiver.word);
  }
  return call.panicString("reflect: Method index out of range");
}

// func makeFunc(t *rtype, f func(args, results []unsafe.Pointer)) unsafe.Pointer
NativeNext makeFunc(NativeCall& call) {
  const std::uint32_t native = call.machine().nativeIndex("reflect.runMade");
  return giveFunction(call, call.machine().madeFunctions().calling(typeOf(call), native),
                      call.word(1));
}

// The func type of the made function whose frame this is.
const RType& madeType(const Machine& machine) {
  const auto& code = *reinterpret_cast<const Code*>(machine.x.r[-2]);
  return *machine.madeFunctions().typeOf(code);
}

// f has returned: the results go from memory to the frame.
NativeNext runDone(NativeCall& call, const Reply&) {
  const Machine& machine = call.machine();
  const auto* const results = reinterpret_cast<void* const*>(call.state(0));
  std::uint64_t* to = machine.x.r;
  std::size_t n = 0;
  for (const RType* type : madeType(machine).results) {
    loadValue(*type, to, results[n++]);
    to += type->slots;
  }
  return NativeCall::done();
}

// The body of every function that makeFunc made. Its parameters and results are those of the
// frame that calls it: there is nothing to see in the call itself.
NativeNext runMade(NativeCall& call) {
  const Machine& machine = call.machine();
  const RType& type = madeType(machine);
  const std::size_t count = type.params.size() + type.results.size();
  auto** const places = static_cast<void**>(
      call.machine().heap().allocate((count + 1) * 8, Layouts::kPointers, true));
  if (places == nullptr) return call.outOfMemory();
  std::size_t n = 0;
  const auto& code = *reinterpret_cast<const Code*>(machine.x.r[-2]);
  const std::uint64_t* from = machine.x.r + code.results;
  for (const RType* param : type.params) {
    if ((places[n] = call.newObject(*param)) == nullptr) return call.outOfMemory();
    storeValue(*param, places[n++], from);
    from += param->slots;
  }
  void** const results = places + n;
  for (const RType* result : type.results)
    if ((places[n++] = call.newObject(*result)) == nullptr) return call.outOfMemory();
  const std::uint64_t params = type.params.size();
  const std::uint64_t resultCount = type.results.size();
  const std::uint64_t slots[6] = {
      reinterpret_cast<std::uint64_t>(places),  params,      params,
      reinterpret_cast<std::uint64_t>(results), resultCount, resultCount};
  call.state(0) = reinterpret_cast<std::uint64_t>(results);
  const std::uint64_t f = reinterpret_cast<const std::uint64_t*>(machine.x.r[-1])[1];
  return call.call(f, slots, runDone);
}

// What a case of selectCases is in memory.
struct RuntimeCase {
  std::int64_t dir;  // 1 send, 2 receive, 3 default
  const RType* type;
  ChanObject* chan;
  void* elem;
};

NativeNext selected(NativeCall& call, const Reply& reply) {
  const SliceValue given = call.slice(0);
  const auto* const cases = static_cast<const RuntimeCase*>(given.data);
  const auto* const asked = reinterpret_cast<const SelectCase*>(call.state(0));
  std::int64_t chosen = reply.picked;
  for (std::int64_t n = 0; n < given.len; ++n) {
    if (cases[n].dir == 3 && reply.picked < 0) chosen = n;
    const bool went = n == reply.picked && reply.trouble == Trouble::none;
    if (cases[n].dir == 1 && cases[n].chan != nullptr && !went)
      dropValue(*cases[n].type->elem, *cases[n].chan, asked[n].word);
  }
  if (reply.trouble != Trouble::none) return call.panicReply(reply);
  if (reply.picked >= 0 && cases[chosen].dir == 2 && reply.ok) {
    const RType& elem = *cases[chosen].type->elem;
    std::vector<std::uint64_t> slots(elem.slots + 1);
    unpackValue(elem, *cases[chosen].chan, reply.word, slots.data());
    storeValue(elem, cases[chosen].elem, slots.data());
  }
  call.result(0, chosen);
  const bool received = reply.picked >= 0 && cases[chosen].dir == 2 && reply.ok;
  return call.result(1, received), NativeCall::done();
}

// func selectCases(cases []runtimeCase) (chosen int, ok bool)
NativeNext selectCases(NativeCall& call) {
  const SliceValue given = call.slice(0);
  const auto* const cases = static_cast<const RuntimeCase*>(given.data);
  const auto count = static_cast<std::uint64_t>(given.len);
  char* const memory = call.newBytes((count + 1) * sizeof(SelectCase));
  if (memory == nullptr) return call.outOfMemory();
  auto* const asked = reinterpret_cast<SelectCase*>(memory);
  bool hasDefault = false;
  for (std::uint64_t n = 0; n < count; ++n) {
    const RuntimeCase& one = cases[n];
    SelectCase* const made = new (asked + n) SelectCase;
    hasDefault = hasDefault || one.dir == 3;
    if (one.dir == 3 || one.chan == nullptr) continue;
    made->chan = one.chan->id;
    made->isSend = one.dir == 1;
    if (!made->isSend) continue;
    const RType& elem = *one.type->elem;
    std::vector<std::uint64_t> slots(elem.slots + 1);
    loadValue(elem, slots.data(), one.elem);
    if (!packValue(call.machine(), elem, *one.chan, slots.data(), made->word))
      return call.outOfMemory();
    made->shown = call.machine().shownOf(elem, one.elem);
  }
  Request& request = call.ask(gantry::Op::select, selected);
  call.state(0) = reinterpret_cast<std::uint64_t>(asked);
  request.cases = asked;
  request.n = static_cast<std::uint16_t>(count);
  request.flags = hasDefault ? Request::kHasDefault : std::uint8_t{0};
  return NativeCall::asked();
}

constexpr NativeRow kRows[] = {
    {"reflect.methodFunc", methodFunc, 50},
    {"reflect.makeFunc", makeFunc, 50},
    {"reflect.runMade", runMade, 50},
    {"reflect.selectCases", selectCases, 20},
};

}  // namespace

std::span<const NativeRow> reflectCallNatives() { return kRows; }

}  // namespace gantry::golang
