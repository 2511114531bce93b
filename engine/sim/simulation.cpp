// A run: the scheduler, the program, and the recording they write.
#include "engine/sim/simulation.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "engine/base/check.h"
#include "engine/sched/sched.h"
#include "engine/sim/race_run.h"
#include "engine/trace/outside_limits.h"

namespace gantry {
namespace {

CostModel costsOf(const Setup& setup) {
  if (const auto preset = costPreset(setup.cost)) return *preset;
  const auto parsed = parseCosts(setup.cost);
  CHECK_MSG(parsed.ok(), "the cost preset was not checked before the run");
  return *parsed;
}

SchedOptions optionsOf(const Setup& setup, const Program& program) {
  return {.procs = setup.procs,
          .threads = setup.threads,
          .maxTime = setup.maxTime,
          .maxEvents = setup.maxEvents,
          .quantumNs = setup.quantumNs,
          .maxMemory = setup.maxMemory,
          .costs = costsOf(setup),
          .seed = setup.seed,
          .finalizers = program.hasFinalizers(),
          .explore = setup.explored,
          .sharesMemory = program.sharesMemory()};
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

// Tells a chooser which memory the steps of an explored run touch.
class StepMemory final : public MemoryWatch, public race::Detector::Listener {
 public:
  void accessed(std::uint64_t address, bool writes) override {
    const std::uint64_t word = (address & kAddress) >> 3;
    m_chooser->touched(
        {thingOf(ThingKind::memory, word), writes ? Touch::How::write : Touch::How::read});
  }
  // Whom to tell; false: nobody.
  bool tell(Chooser& chooser, bool explored) {
    m_chooser = &chooser;
    return explored && chooser.wantsSteps();
  }

 private:
  static constexpr std::uint64_t kAddress = (std::uint64_t{1} << 56) - 1;
  Chooser* m_chooser = nullptr;
};

}  // namespace

struct Simulation::Impl {
  Impl(Program& runs, Recording& into, Chooser& chooser, SimOptions options)
      : program(runs),
        recording(into),
        races(into.setup.race && runs.tellsAccesses()
                  ? std::make_unique<RaceRun>(runs, into, options.output)
                  : nullptr),
        digests(options.digest),
        env{.symbols = into.symbols,
            .args = into.setup.args,
            .input = into.setup.input,
            .seed = into.setup.seed,
            .procs = into.setup.procs,
            .maxMemory = into.setup.maxMemory,
            .race = races == nullptr ? nullptr : &races->detector()},
        sched(optionsOf(into.setup, runs),
              SchedSinks{.symbols = &into.symbols,
                         .chooser = &chooser,
                         .log = options.record ? &into.events : nullptr,
                         .decisions = options.record ? &into.decisions : nullptr,
                         .output = std::move(options.output),
                         .observer = races == nullptr ? nullptr : &races->edges()}) {
    if (races != nullptr && options.record) races->begin(sched.world());
    if (options.input && recording.setup.input.empty()) {
      env.source = [this, ask = std::move(options.input)] { return recording.setup.input = ask(); };
    }
    setCheckHook(printSetup, &recording.setup);
    tellMemory(chooser);
    env.runtime = &sched;
    sched.boot(program.start(env));
  }
  ~Impl() { setCheckHook(nullptr, nullptr); }

  void restart(Chooser& chooser, bool linger) {
    recording.events.clear();
    recording.decisions.clear();
    recording.ending = Ending::running;
    recording.exitCode = 0;
    recording.limit.clear();
    recording.digest = 0;
    if (races != nullptr) races->restart();
    tellMemory(chooser);
    sched.reset(chooser, linger);
    untilLook = kBetweenLooks;
    sched.boot(program.start(env));
  }

  [[nodiscard]] std::uint64_t used() const { return program.memory() + sched.memory(); }

  // False when the run has ended.
  bool advance(std::uint64_t steps) {
    while (steps != 0) {
      const std::uint64_t some = std::min(steps, untilLook);
      if (!sched.run(some)) return false;
      steps -= some;
      untilLook -= some;
      if (untilLook != 0) continue;
      untilLook = kBetweenLooks;
      const std::uint64_t most = recording.setup.maxMemory;
      if (most == 0 || used() <= most) continue;
      sched.outOfMemory();
      return false;
    }
    return true;
  }

  void tellMemory(Chooser& chooser) {
    const bool tells = memory.tell(chooser, recording.setup.explored);
    env.memory = tells ? &memory : nullptr;
    if (races != nullptr) races->detector().listen(tells ? &memory : nullptr);
  }

  void end() {
    const World& world = sched.world();
    if (races != nullptr) races->end(sched.end() == RunEnd::exited && world.exitCode == 0);
    if (digests) recording.digest = digest(world);
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
      case RunEnd::signalWait:
        limit(kSignalLimit);
        break;
      case RunEnd::networkWait:
        limit(kNetworkLimit);
        break;
    }
  }
  void limit(const char* which) {
    recording.ending = Ending::limit;
    recording.limit = which;
  }

  Program& program;
  Recording& recording;
  std::unique_ptr<RaceRun> races;
  bool digests;
  StepMemory memory;
  Env env;
  Sched sched;
  static constexpr std::uint64_t kBetweenLooks = 1 << 10;
  std::uint64_t untilLook = kBetweenLooks;  // at the memory: so many steps
};

Simulation::Simulation(Program& program, Recording& recording, Chooser& chooser, SimOptions options)
    : m_impl(std::make_unique<Impl>(program, recording, chooser, std::move(options))) {}

Simulation::~Simulation() = default;

void Simulation::restart(Chooser& chooser, bool linger) { m_impl->restart(chooser, linger); }

bool Simulation::advance(std::uint64_t events) {
  if (m_impl->sched.end() != RunEnd::running) return false;
  const bool more = m_impl->advance(events);
  if (!more) m_impl->end();
  return more;
}

std::uint64_t Simulation::memory() const { return m_impl->used(); }

MId Simulation::acting() const { return m_impl->sched.acting(); }

TimeNs Simulation::actingAt() const { return m_impl->sched.actingAt(); }

bool Simulation::mainReturned() const { return m_impl->sched.mainReturned(); }

bool Simulation::reachable(const std::vector<GId>& from, Reached& into) const {
  return m_impl->program.reach(m_impl->sched.bodiesOf(from), into);
}

std::optional<Variable> Simulation::valueAt(GId g, std::string_view expression,
                                            const SourcePoint& at) const {
  return m_impl->program.valueAt(m_impl->sched.bodyOf(g), expression, at);
}

std::vector<FrameVariables> Simulation::variablesOf(GId g) const {
  const Body* const body = m_impl->sched.bodyOf(g);
  return body == nullptr ? std::vector<FrameVariables>{} : m_impl->program.variablesOf(*body);
}

const World& Simulation::world() const { return m_impl->sched.world(); }

void runToEnd(Program& program, Recording& recording, Chooser& chooser, SimOptions options) {
  Simulation sim(program, recording, chooser, std::move(options));
  while (sim.advance(1 << 20)) {
  }
}

}  // namespace gantry
