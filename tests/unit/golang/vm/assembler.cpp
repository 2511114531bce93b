// Modules assembled by hand, and how to run them.
#include "tests/unit/golang/vm/assembler.h"

#include "engine/choice/chooser.h"
#include "engine/sim/simulation.h"

namespace gantry::golang::test {

Assembler::Assembler() {
  int_ = &type(RKind::int_, "int", 8);
  bool_ = &type(RKind::bool_, "bool", 1);
  float_ = &type(RKind::float64, "float64", 8);
  RType& text = type(RKind::string, "string", 16, {WordKind::pointer, WordKind::scalar});
  text.direct = false;
  text.plainEqual = false;
  string_ = &text;
  RType& nothing = type(RKind::struct_, "struct {}", 0);
  nothing.direct = false;
  empty = &nothing;
  anyIface = &iface("interface {}");
  bytes = &sliceOf(type(RKind::uint8, "uint8", 1));
  Module::Known& known = m_module->known;
  known.string = string_;
  known.intType = int_;
  known.byteSlice = bytes;
  const auto errorType = [&](const char* name) {
    RType& made = type(RKind::string, name, 16, {WordKind::pointer, WordKind::scalar});
    made.direct = made.plainEqual = false;
    made.named = true;
    made.pkgPath = "runtime";
    return &made;
  };
  known.runtimeError = errorType("runtime.errorString");
  known.boundsError = errorType("runtime.boundsError");
  known.plainError = errorType("runtime.plainError");
  known.typeAssertionError = &pointerTo(structOf("runtime.TypeAssertionError", {string_}));
  known.panicNilError = &pointerTo(structOf("runtime.PanicNilError", {}));
}

std::string_view Assembler::keep(std::string text) {
  return m_module->texts.emplace_back(std::move(text));
}

RType& Assembler::type(RKind kind, std::string text, std::uint64_t size,
                       std::vector<WordKind> words) {
  RType& made = m_module->types.emplace_back();
  made.kind = kind;
  made.id = static_cast<std::uint32_t>(m_module->types.size() - 1);
  made.size = size;
  made.slots = static_cast<std::uint32_t>((size + 7) / 8);
  made.text = keep(std::move(text));
  made.direct = size <= 8;
  made.plainEqual = kind != RKind::float64;
  for (const WordKind word : words) made.hasPointers = made.hasPointers || word != WordKind::scalar;
  if (made.hasPointers) made.words = std::move(words);
  return made;
}

RType& Assembler::pointerTo(const RType& elem) {
  RType& made = type(RKind::pointer, "*" + std::string(elem.text), 8, {WordKind::pointer});
  made.elem = &elem;
  return made;
}
RType& Assembler::sliceOf(const RType& elem) {
  RType& made = type(RKind::slice, "[]" + std::string(elem.text), 24,
                     {WordKind::pointer, WordKind::scalar, WordKind::scalar});
  made.elem = &elem;
  made.direct = made.comparable = made.plainEqual = false;
  return made;
}
RType& Assembler::mapOf(const RType& key, const RType& elem) {
  RType& made = type(RKind::map, "map[" + std::string(key.text) + "]" + std::string(elem.text), 8,
                     {WordKind::pointer});
  made.key = &key;
  made.elem = &elem;
  made.comparable = made.plainEqual = false;
  return made;
}
RType& Assembler::chanOf(const RType& elem) {
  RType& made = type(RKind::chan, "chan " + std::string(elem.text), 8, {WordKind::pointer});
  made.elem = &elem;
  return made;
}
RType& Assembler::structOf(std::string text, std::vector<const RType*> fields) {
  std::vector<WordKind> words;
  std::uint64_t size = 0;
  bool plain = true;
  std::vector<RField> made;
  for (const RType* field : fields) {
    RField one;
    one.name = keep("f" + std::to_string(made.size()));
    one.type = field;
    one.offset = static_cast<std::uint32_t>(size);
    made.push_back(one);
    for (std::uint32_t n = 0; n < field->slots; ++n)
      words.push_back(field->hasPointers ? field->words[n] : WordKind::scalar);
    size += std::uint64_t{field->slots} * 8;
    plain = plain && field->plainEqual && field->size % 8 == 0;
  }
  RType& structure = type(RKind::struct_, std::move(text), size, std::move(words));
  structure.fields = std::move(made);
  structure.direct = false;
  structure.plainEqual = plain;
  return structure;
}
RType& Assembler::iface(std::string text) {
  RType& made =
      type(RKind::interface_, std::move(text), 16, {WordKind::scalar, WordKind::ifaceData});
  made.direct = made.plainEqual = false;
  return made;
}

Function& Assembler::function(std::string name, int results, int params, std::string kinds,
                              std::vector<Ins> code, int maxWindow) {
  Function& made = m_module->functions.emplace_back();
  made.name = keep(std::move(name));
  made.id = static_cast<std::uint32_t>(m_module->functions.size() - 1);
  made.code = std::move(code);
  made.positions.resize(made.code.size());
  for (const char kind : kinds)
    made.slotKinds.push_back(kind == 'p'   ? WordKind::pointer
                             : kind == 'i' ? WordKind::ifaceData
                                           : WordKind::scalar);
  made.frameSize = static_cast<std::uint32_t>(kinds.size());
  made.resultSlots = static_cast<std::uint32_t>(results);
  made.paramSlots = static_cast<std::uint32_t>(params);
  made.zeroFrom = made.resultSlots + made.paramSlots;
  made.zeroCount = made.frameSize - made.zeroFrom;
  made.maxWindow = static_cast<std::uint32_t>(maxWindow);
  return made;
}

int Assembler::string(std::string text) {
  m_module->strings.push_back(keep(std::move(text)));
  return static_cast<int>(m_module->strings.size()) - 1;
}

int Assembler::native(std::string name, int results, int params) {
  NativeRef ref;
  ref.name = keep(std::move(name));
  ref.resultSlots = static_cast<std::uint32_t>(results);
  ref.paramSlots = static_cast<std::uint32_t>(params);
  m_module->natives.push_back(ref);
  return static_cast<int>(m_module->natives.size()) - 1;
}

void Assembler::global(std::string name, const RType& type) {
  m_module->globals.push_back({keep(std::move(name)), &type, m_module->globalBytes});
  for (std::uint32_t n = 0; n < type.slots; ++n)
    m_module->globalWords.push_back(type.hasPointers ? type.words[n] : WordKind::scalar);
  m_module->globalBytes += type.slots * 8;
}

std::uint64_t runAlone(GoProgram& program, std::uint64_t budget, std::uint64_t maxMemory) {
  Symbols symbols;
  Env env{symbols, {}, "", 1, 1, maxMemory};
  auto* const body = static_cast<VmGoroutine*>(program.start(env));
  Request request;
  do {
    request.strictNs = budget;
    request.budgetNs = static_cast<std::uint32_t>(budget);
    body->resume(Reply{}, request);
    request.startNs += request.costNs;
  } while (request.op != gantry::Op::finish && request.op != gantry::Op::uncaught &&
           request.op != gantry::Op::memoryLimit);
  const std::uint64_t result = request.op == gantry::Op::finish ? body->stack.base[kBottom] : ~0ULL;
  body->destroy();
  return result;
}

Outcome runSimulated(GoProgram& program, const RunOptions& options) {
  Outcome outcome;
  Recording recording;
  recording.setup.program = "test";
  recording.setup.procs = options.procs;
  recording.setup.seed = options.seed;
  recording.setup.quantumNs = options.quantumNs;
  if (options.maxTime != 0) recording.setup.maxTime = options.maxTime;
  SeededChooser chooser(options.seed);
  SimOptions simOptions;
  simOptions.output = [&](int, std::string_view text) { outcome.out += text; };
  {
    Simulation sim(program, recording, chooser, simOptions);
    while (sim.advance(1 << 16)) {
    }
    outcome.ns = sim.world().now;
  }
  outcome.exitCode = static_cast<int>(recording.exitCode);
  outcome.ending = recording.ending == Ending::exited     ? "exited"
                   : recording.ending == Ending::panicked ? "panicked"
                   : recording.ending == Ending::fatal    ? "fatal"
                                                          : "limit: " + recording.limit;
  return outcome;
}

}  // namespace gantry::golang::test
