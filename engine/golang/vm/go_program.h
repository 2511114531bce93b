// GoProgram: a compiled Go program as a Program that the scheduler runs.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "engine/golang/bytecode/module.h"
#include "engine/golang/vm/machine.h"
#include "engine/program/body.h"

namespace gantry::golang {

class GoProgram final : public Program {
 public:
  GoProgram(std::shared_ptr<const Module> module, std::string name)
      : m_name(std::move(name)),
        m_hasFinalizers(module->hasOs),
        m_machine(std::move(module), m_name) {}

  [[nodiscard]] std::string name() const override { return m_name; }
  // All bodies of the run before must have been destroyed. Memory is kept from run to run.
  Body* start(Env& env) override { return m_machine.begin(env); }
  [[nodiscard]] bool sharesMemory() const override { return true; }
  [[nodiscard]] bool hasFinalizers() const override { return m_hasFinalizers; }
  [[nodiscard]] std::uint64_t memory() const override { return m_machine.memory(); }

  bool reach(const std::vector<const Body*>& from, Reached& into) override {
    m_machine.reach(from, into);
    return true;
  }
  [[nodiscard]] bool tellsAccesses() const override { return true; }
  void frames(std::uint32_t stack, std::vector<Frame>& out) override;
  [[nodiscard]] Place placeOf(std::uint64_t address) override;
  [[nodiscard]] std::optional<Variable> valueAt(const Body* body, std::string_view expression,
                                                const SourcePoint& at) override;
  [[nodiscard]] std::vector<FrameVariables> variablesOf(const Body& body) override;

  [[nodiscard]] Machine& machine() { return m_machine; }

 private:
  std::string m_name;
  bool m_hasFinalizers;
  Machine m_machine;
};

}  // namespace gantry::golang
