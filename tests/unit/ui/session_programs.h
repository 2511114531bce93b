// Small programs for the window's tests, and whole runs of them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/catalog/catalog.h"
#include "engine/sim/simulation.h"
#include "tests/support/script_program.h"
#include "ui/session/run.h"

namespace gantry::ui::testing {

inline Request print(Symbols& symbols, const std::string& text) {
  Request request = ask(Op::print, symbols.text(text));
  request.n = 1;
  return request;
}

inline Request makeChan(Symbols& symbols, const std::string& name, std::int64_t cap) {
  Request request = ask(Op::makeChan, kNoObject, cap);
  request.shown = symbols.label(name, "chan int");
  return request;
}

// main sends 0 .. values-1 on `jobs` (room for two) to a worker, prints a line after each, and
// closes it.
class Sender final : public Program {
 public:
  explicit Sender(std::int64_t values) : m_values(values) {}
  std::string name() const override { return "sender"; }

  Body* start(Env& env) override {
    const std::vector<Request> receives(static_cast<std::size_t>(m_values) + 1, ask(Op::recv, 0));
    Request worker = go(receives);
    worker.obj = env.symbols.text("main.worker");
    std::vector<Request> steps{makeChan(env.symbols, "jobs", 2), worker};
    for (std::int64_t i = 0; i < m_values; ++i) {
      steps.push_back(ask(Op::send, 0, i));
      steps.push_back(print(env.symbols, "sent " + std::to_string(i) + "\n"));
    }
    steps.push_back(ask(Op::close, 0));
    return new Script(std::move(steps));
  }

 private:
  std::int64_t m_values;
};

// main waits for ever: "all goroutines are asleep".
class Deadlock final : public Program {
 public:
  std::string name() const override { return "deadlock"; }
  Body* start(Env& env) override {
    return new Script({makeChan(env.symbols, "never", 0), ask(Op::recv, 0)});
  }
};

// Yields for ever.
class Endless final : public Program {
 public:
  std::string name() const override { return "endless"; }
  Body* start(Env&) override { return new Yielder; }

 private:
  class Yielder final : public Body {
   public:
    virtual ~Yielder() = default;
    void resume(const Reply&, Request& request) override { request = ask(Op::gosched); }
    void destroy() override { delete this; }
  };
};

// By name: `sender`, `deadlock`, `endless`; null for others.
inline Loaded programOf(const Setup& setup) {
  Loaded loaded;
  if (setup.program == "sender") loaded.program = std::make_unique<Sender>(20);
  if (setup.program == "deadlock") loaded.program = std::make_unique<Deadlock>();
  if (setup.program == "endless") loaded.program = std::make_unique<Endless>();
  loaded.unknown = loaded.program == nullptr;
  return loaded;
}

// A whole run, made here and now.
inline RunPtr runOf(Program& program, std::uint32_t procs = 2) {
  const auto run = std::make_shared<Run>();
  run->recording.setup.program = program.name();
  run->recording.setup.procs = procs;
  SeededChooser chooser(0);
  runToEnd(program, run->recording, chooser, {});
  while (run->takeIn(100)) {
  }
  return run;
}

inline RunPtr senderRun(std::int64_t values = 20) {
  Sender program(values);
  return runOf(program);
}

}  // namespace gantry::ui::testing
