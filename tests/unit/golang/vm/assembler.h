// Modules assembled by hand, and how to run them: for the tests of the virtual machine.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "engine/golang/bytecode/module.h"
#include "engine/golang/vm/go_program.h"

namespace gantry::golang::test {

inline Ins abc(Op op, int a = 0, int b = 0, int c = 0) {
  return {op, static_cast<std::uint16_t>(a), static_cast<std::uint16_t>(b),
          static_cast<std::uint16_t>(c)};
}
inline Ins ad(Op op, int a, int d) {
  return abc(op, a, d & 0xffff, static_cast<int>(static_cast<unsigned>(d) >> 16));
}
// An extension word with d, and with a beside it.
inline Ins ext(int d, int a = 0) { return ad(Op::nop, a, d); }

// Builds a Module: types first, then functions.
class Assembler {
 public:
  Assembler();

  RType& type(RKind kind, std::string text, std::uint64_t size, std::vector<WordKind> words = {});
  RType& pointerTo(const RType& elem);
  RType& sliceOf(const RType& elem);
  RType& mapOf(const RType& key, const RType& elem);
  RType& chanOf(const RType& elem);
  // Fields one after the other, each of whole words.
  RType& structOf(std::string text, std::vector<const RType*> fields);
  RType& iface(std::string text);

  // `kinds`: 's' scalar, 'p' pointer, 'i' the word of an interface; the first `results` slots are
  // results, the next `params` parameters; pointers behind those are zeroed at calls.
  Function& function(std::string name, int results, int params, std::string kinds,
                     std::vector<Ins> code, int maxWindow = 16);
  int string(std::string text);
  int native(std::string name, int results, int params);
  void global(std::string name, const RType& type);

  std::shared_ptr<const Module> take() { return m_module; }
  Module& module() { return *m_module; }

  const RType *int_, *bool_, *string_, *float_, *empty, *anyIface, *bytes;

 private:
  std::string_view keep(std::string text);
  std::shared_ptr<Module> m_module = std::make_shared<Module>();
};

// What running a program gave.
struct Outcome {
  std::string out;  // both streams
  int exitCode = -1;
  std::string ending;
  std::uint64_t ns = 0;
};
struct RunOptions {
  std::uint32_t procs = 1;
  std::uint64_t seed = 1;
  std::uint64_t quantumNs = 200;
  std::uint64_t maxMemory = 0;
  std::uint64_t maxTime = 0;
};

// Runs main alone, without a scheduler: gives what its first function leaves in its r[0] when it
// finishes; requests that are no work are answered with an empty Reply. `budget`: ns a turn.
std::uint64_t runAlone(GoProgram& program, std::uint64_t budget = 1'000'000,
                       std::uint64_t maxMemory = 0);
// On the simulated machine.
Outcome runSimulated(GoProgram& program, const RunOptions& options = {});

}  // namespace gantry::golang::test
