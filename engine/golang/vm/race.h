// RaceWatch: what a machine tells a race detector: which goroutine runs and where it is, its
// accesses to memory, and the edges that locks and atomics make (go-semantics 7.1). Only there
// when a run looks for races; then the interpreter is another instantiation, which asks here.
//
// An access of the runtime in a goroutine's name (a map's, a channel's) has Go's function on top
// of its stack. A lock releases when it is asked for and acquires when the answer is there:
// between the two its goroutine does nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/golang/vm/heap.h"
#include "engine/golang/vm/machine.h"
#include "engine/program/request.h"
#include "engine/race/detector.h"

namespace gantry::golang {

class RaceWatch final : public race::Detector::StackSource, public Heap::FreeWatch {
 public:
  RaceWatch(Machine& machine, race::Detector& detector);
  ~RaceWatch();
  RaceWatch(const RaceWatch&) = delete;
  RaceWatch& operator=(const RaceWatch&) = delete;

  race::StackId stack() override;
  void freed(std::uint64_t address, std::uint64_t bytes) override {
    detector.forget(address, bytes);
  }

  // Around Machine::resume.
  void resumed(const VmGoroutine& g, std::uint32_t slot, const Reply& reply);
  void asked(const VmGoroutine& g, const Request& request);
  // A frame is entered at r; the goroutine's stack is another one; a goroutine begins anew.
  void entered(const std::uint64_t* r) {
    if (!m_known->empty()) drop(m_machine.offsetOf(r));
  }
  void switched() { m_known->clear(); }
  void born(const VmGoroutine& g);

  // An access of the running goroutine to a range.
  void range(std::uint64_t address, std::uint64_t bytes, bool writes) {
    if (bytes != 0) detector.slow(address, bytes, writes, false);
  }
  enum class MapUse : std::uint8_t { get, getOk, set, erase, clear, iterate, next };
  void map(std::uint64_t map, const RType& type, MapUse use);
  void send(std::uint64_t chan);
  void close(std::uint64_t chan);
  // Before an atomic native runs.
  void atomic(const NativeRef& native, const std::uint64_t* params);

  // What a stack says.
  void frames(race::StackId stack, std::vector<Frame>& out);

  race::Detector& detector;  // NOLINT(readability-identifier-naming): as the machine's x

 private:
  // The calls that a frame is in, as far as they were looked at.
  struct Known {
    std::uint32_t offset = 0;  // of its r[0]
    race::StackId below = 0;   // the stack under it
  };
  // A frame on the way to one that was looked at.
  struct Step {
    std::uint32_t offset = 0;
    std::uint32_t number = 0;
    bool counts = false;
  };
  struct PerGoroutine {
    std::vector<Known> known;
    gantry::Op op = gantry::Op::work;  // that it waits for the answer of
    std::uint32_t obj = 0;
    std::uint64_t word = 0;
  };

  void drop(std::uint32_t offset) {
    while (!m_known->empty() && m_known->back().offset >= offset) m_known->pop_back();
  }
  [[nodiscard]] bool numberOf(const Code& code, const Ins* pc, std::uint32_t& number) const;
  void access(std::uint64_t address, bool writes, std::uint32_t function);

  Machine& m_machine;
  std::vector<PerGoroutine> m_all;
  race::Clock m_network;  // what whoever receives learns: all that was sent
  std::vector<Known> m_none;
  std::vector<Known>* m_known = &m_none;
  std::vector<Step> m_steps;             // of stack()
  std::vector<std::uint32_t> m_firstPc;  // by function
};

}  // namespace gantry::golang
