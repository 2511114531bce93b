// Functions made while the program runs.
#include "engine/golang/vm/made_functions.h"

namespace gantry::golang {
namespace {

Ins ins(Op op, std::uint32_t a = 0, std::uint32_t b = 0, std::uint32_t c = 0) {
  return {op, static_cast<std::uint16_t>(a), static_cast<std::uint16_t>(b),
          static_cast<std::uint16_t>(c)};
}
// With the 32-bit operand d.
Ins wide(Op op, std::uint32_t a, std::uint32_t d) { return ins(op, a, d & 0xffff, d >> 16); }

void addKinds(const RType& type, std::vector<WordKind>& kinds) {
  for (std::uint32_t n = 0; n < type.slots; ++n)
    kinds.push_back(n < type.words.size() ? type.words[n] : WordKind::scalar);
}

// The Code of a Function that is complete; it captures one slot.
void finish(MadeFunction& made) {
  Function& function = made.function;
  function.frameSize = function.resultSlots + function.paramSlots;
  function.captureKinds = {WordKind::pointer};
  function.wrapper = true;
  Code& code = made.code;
  code.code = function.code.data();
  code.need = function.frameSize + function.maxWindow;
  code.results = static_cast<std::uint16_t>(function.resultSlots);
  code.params = static_cast<std::uint16_t>(function.paramSlots);
  code.zeroResults = code.results;
  code.zeroes = code.results != 0;
  code.costNs = 5;
  code.function = &function;
  code.stub = hostStub(HostReturn::deferred, static_cast<std::uint16_t>(function.frameSize));
  code.system = true;
  made.closure.shape = Layout::Shape::masks;
  made.closure.words = 2;
  made.closure.pointers = 0b10;
}

}  // namespace

// A Code lies in its MadeFunction; few are made.
const RType* MadeFunctions::typeOf(const Code& code) const {
  for (const MadeFunction& made : m_made)
    if (&made.code == &code) return made.type;
  return nullptr;
}

MadeFunction& MadeFunctions::add(std::string_view name) {
  MadeFunction& made = m_made.emplace_back();
  made.function.name = name;
  made.function.id = kNoFunction;
  return made;
}

const MadeFunction& MadeFunctions::bound(const Code& method) {
  for (const MadeFunction& made : m_made)
    if (made.method == &method) return made;
  MadeFunction& made = add("reflect.methodValueCall");
  made.method = &method;
  const Function& called = *method.function;
  Function& function = made.function;
  const std::uint32_t results = called.resultSlots;
  const std::uint32_t params = called.paramSlots - 1;
  function.resultSlots = results;
  function.paramSlots = params;
  function.slotKinds.assign(called.slotKinds.begin(), called.slotKinds.begin() + results);
  function.slotKinds.insert(function.slotKinds.end(), called.slotKinds.begin() + results + 1,
                            called.slotKinds.begin() + results + 1 + params);
  const std::uint32_t window = results + params;
  const std::uint32_t callee = window + kFrameHeader;
  function.code = {
      ins(Op::ldCap, callee + results, 0), ins(Op::movN, callee + results + 1, results, params),
      wide(Op::call, window, called.id), ins(Op::movN, 0, callee, results), ins(Op::ret)};
  function.maxWindow = kFrameHeader + results + params + 1;
  finish(made);
  return made;
}

const MadeFunction& MadeFunctions::calling(const RType& type, std::uint32_t native) {
  for (const MadeFunction& made : m_made)
    if (made.type == &type) return made;
  MadeFunction& made = add("reflect.makeFuncStub");
  made.type = &type;
  Function& function = made.function;
  for (const RType* result : type.results) addKinds(*result, function.slotKinds);
  function.resultSlots = static_cast<std::uint32_t>(function.slotKinds.size());
  for (const RType* param : type.params) addKinds(*param, function.slotKinds);
  function.paramSlots =
      static_cast<std::uint32_t>(function.slotKinds.size()) - function.resultSlots;
  const auto window = static_cast<std::uint32_t>(function.slotKinds.size());
  function.code = {wide(Op::callNative, window, native), ins(Op::ret)};
  function.maxWindow = kFrameHeader;
  finish(made);
  return made;
}

}  // namespace gantry::golang
