// Lab: the common part of the order experiments of go-semantics 10, run on the real scheduler.
#pragma once

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/coro/coro.h"
#include "engine/sim/simulation.h"

namespace gantry {

class Lab {
 public:
  Lab(Process& process, std::string& out) : m_process(process), m_out(out) {}

  [[nodiscard]] Process* process() const { return &m_process; }

  // p(a...): fmt.Sprint, which puts a space between two values that both are no strings, and
  // a space after it.
  template <class... Values>
  void p(const Values&... values) {
    bool textBefore = true;
    (append(values, textBefore), ...);
    m_out += ' ';
  }

  // wg.Add(1); go func() { defer wg.Done(); f() }()
  Task<> spawn(Task<> f) {
    co_await wg.add(1);
    co_await go("main.spawn.func1", runSpawned(wg, std::move(f)));
  }

  // Numbers with every run of neighbours shortened to first-last.
  void runs(const std::vector<int>& numbers) {
    for (std::size_t i = 0, end = 0; i < numbers.size(); i = end) {
      end = i + 1;
      while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1) ++end;
      const std::string first = std::to_string(numbers[i]);
      p(end - i == 1 ? first : first + "-" + std::to_string(numbers[end - 1]));
    }
  }

  WaitGroup wg;

 private:
  static Go runSpawned(WaitGroup wg, Task<> f) {
    co_await defer(wg.done());
    co_await std::move(f);
  }

  template <class Value>
  void append(const Value& value, bool& textBefore) {
    constexpr bool kIsText = std::is_convertible_v<const Value&, std::string_view>;
    if (!kIsText && !textBefore) m_out += ' ';
    appendText(m_out, value);
    textBefore = kIsText;
  }

  Process& m_process;
  std::string& m_out;
};

// What the experiment, a closure that makes a Task<> of a Lab&, puts out at GOMAXPROCS=1.
template <class Experiment>
std::string order(const Experiment& experiment) {
  std::string out;
  CoroProgram program("order", [&](Process& process) -> Go {
    Lab lab(process, out);
    lab.wg = co_await make<WaitGroup>("wg");
    co_await experiment(lab);
  });
  Recording recording;
  recording.setup.program = "order";
  recording.setup.procs = 1;
  SeededChooser chooser(recording.setup.seed);
  runToEnd(program, recording, chooser, {});
  if (recording.ending != Ending::exited) return "did not end well";
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace gantry
