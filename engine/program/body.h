// Body: what a goroutine runs. Program: what a process runs.
//
// A C++20 coroutine (coro/) and a goroutine of the Go virtual machine are Bodies; the
// scheduler knows no more of them than this.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/event/symbols.h"
#include "engine/program/request.h"

namespace gantry {

class Body {
 public:
  // Computes until it needs the runtime and writes what it asks for to `request`, every field
  // that its op reads. The first call's reply is empty. After finish, goexit or uncaught it
  // is not called again.
  virtual void resume(const Reply& reply, Request& request) = 0;

  // Ends its life, whatever it was doing; the deferred calls of the program do not run.
  virtual void destroy() = 0;

 protected:
  ~Body() = default;
};

// A frame of a goroutine's stack, innermost first, as dumps show them.
struct Frame {
  TextId function = 0;
  PosId pos = 0;
};

// What a program may use of the run it is started in.
struct Env {
  Symbols& symbols;
  std::vector<std::string> args;  // os.Args[1:]
  std::string input;              // what it reads from stdin
  std::uint64_t seed = 0;         // of its own random numbers (math/rand)
  std::uint32_t procs = 1;
};

class Program {
 public:
  virtual ~Program() = default;
  [[nodiscard]] virtual std::string name() const = 0;
  // The body of main.main. `env` outlives it. Called once for each run.
  virtual Body* start(Env& env) = 0;
};

}  // namespace gantry
