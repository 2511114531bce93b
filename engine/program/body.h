// Body: what a goroutine runs. Program: what a process runs.
//
// A C++20 coroutine (coro/) and a goroutine of the Go virtual machine are Bodies; the
// scheduler knows no more of them than this.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/event/symbols.h"
#include "engine/program/request.h"
#include "engine/program/variables.h"

namespace gantry {

// A frame of a goroutine's stack, as dumps show it.
struct Frame {
  TextId function = 0;  // main.f(0x5)
  PosId pos = 0;
  std::uint32_t offset = 0;  // of its instruction in the function: +0x25
};

namespace race {
class Detector;
}

// The runtime, for a body that is in its resume(). A runtime call that makes nobody wait is cheaper
// when its body is not suspended for it.
class Runtime {
 public:
  // Carries out what the body has just written to its request, if it is next anyhow. Null if not,
  // or if the body has to be suspended for it: it must return from resume(). Else its reply, the
  // one that resume() was given, has the answer, and its next request goes where this points.
  virtual Request* carryOut() = 0;

 protected:
  ~Runtime() = default;
};

class Body {
 public:
  // Computes until it needs the runtime and writes what it asks for to `request`, every field
  // that its op reads; it asks for work when it has computed for request.budgetNs, which it finds
  // there if its program shares memory. The first call's reply is empty. After finish, goexit or
  // uncaught it is not called again.
  virtual void resume(const Reply& reply, Request& request) = 0;

  // Ends its life, whatever it was doing; the deferred calls of the program do not run.
  virtual void destroy() = 0;

  // Its stack, the innermost frame first, added to `out`: for dumps, while it is suspended. Of more
  // than 100 frames those between the first and the last 50 may be empty. A body that adds none
  // is shown by the position of its last request.
  virtual void frames(std::vector<Frame>& /*out*/) const {}

  // The statement that made it, for dumps; 0: where the request to make it was, which for a
  // statement of a library is the line of the program that led there.
  [[nodiscard]] virtual PosId createdAt() const { return 0; }

 protected:
  ~Body() = default;
};

// Is told of accesses to memory that others may access, before they are made: explored runs.
class MemoryWatch {
 public:
  virtual void accessed(std::uint64_t address, bool writes) = 0;

 protected:
  ~MemoryWatch() = default;
};

// What a program may use of the run it is started in.
struct Env {
  Symbols& symbols;
  std::vector<std::string> args;  // os.Args[1:]
  std::string input;              // what it reads from stdin
  std::uint64_t seed = 0;         // of its own random numbers (math/rand)
  std::uint32_t procs = 1;
  std::uint64_t maxMemory = 0;     // bytes that it may use (0: any): beyond, Op::memoryLimit
  race::Detector* race = nullptr;  // told of every access to memory; null: nobody asks
  MemoryWatch* memory = nullptr;   // told of atomic operations; null: nobody asks
  Runtime* runtime = nullptr;      // null: bodies are suspended for all that they ask for
  // Where `input` comes from, when it is not there yet: asked once, by the first read.
  std::function<std::string()> source = nullptr;

  const std::string& wholeInput() {
    if (source) input = std::exchange(source, nullptr)();
    return input;
  }
};

// Objects of the scheduler that a program's memory leads to, by id.
struct Reached {
  std::vector<bool> chans;
  std::vector<bool> syncs;
};

class Program {
 public:
  virtual ~Program() = default;
  [[nodiscard]] virtual std::string name() const = 0;
  // The body of main.main. `env` outlives it. Called once for each run.
  virtual Body* start(Env& env) = 0;
  // Whether its goroutines share memory that they access in the run's own time, so that it matters
  // where between two requests one is stopped. Then they are told how far they may compute
  // (Request::strictNs and what follows it).
  [[nodiscard]] virtual bool sharesMemory() const { return false; }
  // Whether the goroutine of finalizers is there when main starts: package os makes finalizers for
  // its files, and nearly every program prints by it (go-semantics 0.1).
  [[nodiscard]] virtual bool hasFinalizers() const { return true; }
  // Bytes that its simulated memory takes now: heap and stacks. 0 when nobody counts.
  [[nodiscard]] virtual std::uint64_t memory() const { return 0; }

  // What these bodies' stacks and the globals lead to, followed through the memory as the collector
  // follows it. False: this program cannot say. Only between the end of a run and the destruction
  // of its bodies: it costs two collections.
  virtual bool reach(const std::vector<const Body*>& /*from*/, Reached& /*into*/) { return false; }
  // For data race detection (Env::race). Whether it tells of its accesses at all.
  [[nodiscard]] virtual bool tellsAccesses() const { return false; }
  // A stack that it gave to the detector, innermost frame first; and what lies at an address: the
  // address as programs see it, and the name of a variable or nothing.
  virtual void frames(std::uint32_t /*stack*/, std::vector<Frame>& /*out*/) {}
  struct Place {
    std::uint64_t shown = 0;
    std::string name;
  };
  [[nodiscard]] virtual Place placeOf(std::uint64_t address) { return {address, {}}; }

  // For somebody who looks at a run that stands still. The value that `expression`, a variable or
  // a field of one (`p.next.n`) whose first name stands at `at`, has in the innermost frame of this
  // suspended body in which it is in scope; of a variable of a package in any case, and with no
  // body at all. Nothing: there is none, or it is not set yet.
  [[nodiscard]] virtual std::optional<Variable> valueAt(const Body* /*body*/,
                                                        std::string_view /*expression*/,
                                                        const SourcePoint& /*at*/) {
    return std::nullopt;
  }
  // What is in scope in each frame of the program's own, the innermost first, of at most 50.
  [[nodiscard]] virtual std::vector<FrameVariables> variablesOf(const Body& /*body*/) { return {}; }
};

}  // namespace gantry
