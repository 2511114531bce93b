// A run: the scheduler, the program, and the recording they write.
#include "engine/sim/simulation.h"

#include <cstdio>
#include <utility>

#include "engine/base/check.h"
#include "engine/sched/sched.h"
#include "engine/sim/race_run.h"

namespace gantry {
namespace {

CostModel costsOf(const Setup& setup) {
  if (const auto preset = costPreset(setup.cost)) return *preset;
  const auto parsed = parseCosts(setup.cost);
  CHECK_MSG(parsed.ok(), "the cost preset was not checked before the run");
  return *parsed;
}

SchedOptions optionsOf(const Setup& setup) {
  return {.procs = setup.procs,
          .threads = setup.threads,
          .maxTime = setup.maxTime,
          .maxEvents = setup.maxEvents,
          .quantumNs = setup.quantumNs,
          .costs = costsOf(setup)};
}

// What a bug report needs: the setup that was running.
void printSetup(void* context) {
  const Setup& setup = *static_cast<const Setup*>(context);
  std::fprintf(stderr, "gantry: reproduce with: gantry run %s --procs %u --threads %u --seed %llu",
               setup.program.c_str(), setup.procs, setup.threads,
               static_cast<unsigned long long>(setup.seed));
  for (std::size_t i = 0; i < setup.args.size(); ++i)
    std::fprintf(stderr, "%s%s", i == 0 ? " -- " : " ", setup.args[i].c_str());
  std::fputc('\n', stderr);
}

}  // namespace

struct Simulation::Impl {
  Impl(Program& program, Recording& into, Chooser& chooser, SimOptions options)
      : recording(into),
        races(into.setup.race && program.tellsAccesses()
                  ? std::make_unique<RaceRun>(program, into, options.output)
                  : nullptr),
        record(options.record),
        env{.symbols = into.symbols,
            .args = into.setup.args,
            .input = into.setup.input,
            .seed = into.setup.seed,
            .procs = into.setup.procs,
            .maxMemory = into.setup.maxMemory,
            .race = races == nullptr ? nullptr : &races->detector()},
        sched(optionsOf(into.setup),
              SchedSinks{.symbols = &into.symbols,
                         .chooser = &chooser,
                         .log = options.record ? &into.events : nullptr,
                         .decisions = options.record ? &into.decisions : nullptr,
                         .output = std::move(options.output),
                         .observer = races == nullptr ? nullptr : &races->edges()}) {
    if (races != nullptr && record) races->begin(sched.world());
    setCheckHook(printSetup, &recording.setup);
    sched.boot(program.start(env));
  }
  ~Impl() { setCheckHook(nullptr, nullptr); }

  void end() {
    const World& world = sched.world();
    if (races != nullptr) races->end(sched.end() == RunEnd::exited && world.exitCode == 0);
    recording.digest = digest(world);
    recording.exitCode = world.exitCode;
    switch (sched.end()) {
      case RunEnd::running:
        break;
      case RunEnd::exited:
        recording.ending = Ending::exited;
        break;
      case RunEnd::panicked:
        recording.ending = Ending::panicked;
        break;
      case RunEnd::fatal:
        recording.ending = Ending::fatal;
        break;
      case RunEnd::timeLimit:
        limit("virtual time");
        break;
      case RunEnd::eventLimit:
        limit("events");
        break;
      case RunEnd::memoryLimit:
        limit("memory");
        break;
    }
  }
  void limit(const char* which) {
    recording.ending = Ending::limit;
    recording.limit = which;
  }

  Recording& recording;
  std::unique_ptr<RaceRun> races;
  bool record;
  Env env;
  Sched sched;
};

Simulation::Simulation(Program& program, Recording& recording, Chooser& chooser, SimOptions options)
    : m_impl(std::make_unique<Impl>(program, recording, chooser, std::move(options))) {}

Simulation::~Simulation() = default;

bool Simulation::advance(std::uint64_t events) {
  if (m_impl->sched.end() != RunEnd::running) return false;
  const bool more = m_impl->sched.run(events);
  if (!more) m_impl->end();
  return more;
}

const World& Simulation::world() const { return m_impl->sched.world(); }

void runToEnd(Program& program, Recording& recording, Chooser& chooser, SimOptions options) {
  Simulation sim(program, recording, chooser, std::move(options));
  while (sim.advance(1 << 20)) {
  }
}

}  // namespace gantry
