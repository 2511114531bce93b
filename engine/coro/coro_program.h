// CoroProgram: a Program whose main.main is a C++ coroutine.
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "engine/coro/go.h"
#include "engine/coro/process.h"
#include "engine/program/body.h"

namespace gantry {

class CoroProgram final : public Program {
 public:
  // Makes the body of main.main. A closure lives as long as the program does, so a coroutine
  // may use what it captured.
  using Main = std::function<Go(Process&)>;

  CoroProgram(std::string name, Main main) : m_name(std::move(name)), m_main(std::move(main)) {}

  [[nodiscard]] std::string name() const override { return m_name; }
  // All bodies of the run before must have been destroyed.
  Body* start(Env& env) override {
    m_process.begin(env);
    return m_main(m_process).release();
  }

 private:
  std::string m_name;
  Main m_main;
  Process m_process;
};

}  // namespace gantry
