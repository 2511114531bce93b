// One execution after the other, and what became of each.
#include "engine/explore/explorer.h"

#include <algorithm>
#include <utility>

#include "engine/analysis/names.h"
#include "engine/analysis/stuck.h"
#include "engine/base/hash.h"
#include "engine/trace/outside_limits.h"

namespace gantry {
namespace {

constexpr std::uint64_t kSteps = 1 << 20;
// How long those who are left behind may show that they are not stuck, in events.
constexpr std::uint64_t kLingering = 20'000;
// Programs that print other texts in each run fill the table of texts; then it is made anew.
constexpr std::size_t kMostTexts = 1 << 16;

bool isDeadlock(std::string_view fatal) {
  return fatal.find("deadlock!") != std::string_view::npos;
}

// Whether one of them waits for a lock that one of them has: a deadlock, though main returned.
bool lockedOut(const World& world, const std::vector<GId>& blocked) {
  return std::any_of(blocked.begin(), blocked.end(), [&](GId id) {
    const G& g = world.gs[id.v];
    if (g.sudogs == kNil || world.sudogs[g.sudogs].isChan) return false;
    if (g.reason != WaitReason::mutexLock && g.reason != WaitReason::rwmutexLock &&
        g.reason != WaitReason::rwmutexRLock)
      return false;
    const GId owner = lockOwner(world, outerSync(world, world.sudogs[g.sudogs].object));
    return std::find(blocked.begin(), blocked.end(), owner) != blocked.end();
  });
}

}  // namespace

// Takes given picks, then 0, and keeps what was taken.
class Explorer::Script final : public Chooser {
 public:
  void begin(const std::vector<std::uint32_t>& given) {
    m_given = given;
    m_picks.clear();
    m_preemptions = 0;
  }
  std::uint32_t choose(ChoiceKind kind, std::uint32_t n) override {
    const std::size_t at = m_picks.size();
    std::uint32_t pick = at < m_given.size() ? m_given[at] : 0;
    if (pick >= n) pick = 0;
    m_picks.push_back(pick);
    if (pick != 0 && (kind == ChoiceKind::goOn || kind == ChoiceKind::clock)) ++m_preemptions;
    return pick;
  }
  [[nodiscard]] const std::vector<std::uint32_t>& picks() const { return m_picks; }
  [[nodiscard]] std::uint32_t preemptions() const { return m_preemptions; }

 private:
  std::vector<std::uint32_t> m_given;
  std::vector<std::uint32_t> m_picks;
  std::uint32_t m_preemptions = 0;
};

Setup exploredSetup(Setup setup) {
  setup.explored = true;
  return setup;
}

Explorer::Explorer(Program& program, const Setup& setup, const StrategyOptions& options)
    : m_program(program), m_script(std::make_unique<Script>()) {
  m_recording.setup = exploredSetup(setup);
  StrategyOptions told = options;
  told.memory = setup.race && program.tellsAccesses();
  if (options.kind == StrategyKind::pct && options.length == 0) {
    replay({});
    told.length = static_cast<std::uint32_t>(picks().size());
  }
  m_strategy = makeStrategy(told);
}

Explorer::~Explorer() = default;

bool Explorer::run(std::uint64_t number) {
  m_replayed = false;
  do {
    if (!m_strategy->begin(number)) return false;
    execute(*m_strategy);
    ++m_executions;
  } while (m_strategy->givenUp());
  return true;
}

void Explorer::replay(const std::vector<std::uint32_t>& picks) {
  m_script->begin(picks);
  m_replayed = true;
  execute(*m_script);
}

const std::vector<std::uint32_t>& Explorer::picks() const {
  return m_replayed ? m_script->picks() : m_strategy->picks();
}
std::uint64_t Explorer::hash() const { return m_replayed ? 0 : m_strategy->hash(); }
std::uint32_t Explorer::preemptions() const { return m_script->preemptions(); }

void Explorer::execute(Chooser& chooser) {
  if (m_recorded) {
    m_sim.reset();
    m_recording.events.clear();
    m_recording.decisions.clear();
    m_recorded = false;
  }
  if (m_recording.symbols.texts() > kMostTexts) {
    m_sim.reset();
    Setup setup = std::move(m_recording.setup);
    m_recording = Recording{};
    m_recording.setup = std::move(setup);
    m_keys.clear();
    ++m_epoch;
  }
  if (m_sim == nullptr) {
    m_sim =
        std::make_unique<Simulation>(m_program, m_recording, chooser,
                                     SimOptions{.record = false, .digest = false, .output = {}});
  } else {
    m_sim->restart(chooser);
  }
  while (m_sim->advance(kSteps)) {
  }
  m_failed = false;
  judge();
}

void Explorer::judge() {
  const World& world = m_sim->world();
  m_verdict = {};
  m_leaked.clear();
  switch (m_recording.ending) {
    case Ending::panicked:
      m_verdict.outcome = Outcome::panic;
      break;
    case Ending::fatal:
      m_verdict.outcome =
          isDeadlock(m_recording.symbols.text(world.fatal)) ? Outcome::deadlock : Outcome::fatal;
      break;
    case Ending::running:
    case Ending::limit:
      m_verdict.outcome = Outcome::limit;
      if (m_recording.limit == kNetworkLimit && waitsInSilence(world, m_recording))
        m_verdict.outcome = Outcome::deadlock;
      if ((m_recording.limit == kSignalLimit || m_recording.limit == kNetworkLimit) &&
          lockedOut(world, blockedGs(world)))
        m_verdict.outcome = Outcome::deadlock;
      break;
    case Ending::exited:
      if (m_recording.exitCode != 0) {
        m_verdict = {Outcome::exit, m_recording.exitCode};
      } else if (!m_recording.races.empty()) {
        m_verdict.outcome = Outcome::race;
      } else {
        findLeaks();
      }
      break;
  }
}

// Who is blocked when main returns, and stays so when the others go on without it.
void Explorer::findLeaks() {
  const World& world = m_sim->world();
  if (world.totals.liveGs <= 1) return;
  // os.Exit is no return of main: nobody said that the others should be done.
  if (!m_sim->mainReturned()) return;
  std::vector<GId> blocked = blockedGs(world);
  if (blocked.empty()) return;
  if (othersMayAct(world)) {
    std::vector<std::pair<GId, TimeNs>> since;
    since.reserve(blocked.size());
    for (const GId g : blocked) since.emplace_back(g, world.gs[g.v].since);
    const std::uint64_t most = world.events + kLingering;
    Script script;
    script.begin(picks());
    m_sim->restart(script, true);
    while (m_sim->world().events < most && m_sim->advance(kLingering / 10)) {
    }
    blocked.clear();
    for (const auto& [id, when] : since) {
      const G& g = m_sim->world().gs[id.v];
      if (g.status == GStatus::waiting && g.since == when) blocked.push_back(id);
    }
    m_recording.ending = Ending::exited;
  }
  if (blocked.empty()) return;
  m_leaked = std::move(blocked);
  m_verdict.outcome = lockedOut(m_sim->world(), m_leaked) ? Outcome::deadlock : Outcome::leak;
}

// The same run on a machine that keeps its events, in the place of the one that does not. The
// symbols stay, so numbers mean what they meant.
void Explorer::record() {
  Script script;
  script.begin(picks());
  m_sim.reset();
  m_recording.events.clear();
  m_recording.decisions.clear();
  m_recording.ending = Ending::running;
  m_recording.exitCode = 0;
  m_recording.limit.clear();
  m_sim = std::make_unique<Simulation>(m_program, m_recording, script,
                                       SimOptions{.record = true, .digest = false, .output = {}});
  while (m_sim->advance(kSteps)) {
  }
  m_recorded = true;
}

const Failure& Explorer::failure() {
  if (m_failed) return m_failure;
  record();
  Keyframes keyframes;
  keyframes.extend(m_recording.events);
  const ReachFn reach = [this](const std::vector<GId>& from, Reached& into) {
    return m_sim->reachable(from, into);
  };
  // The program is one run at a time: to look into the middle of this one, its end is given up.
  const std::vector<std::uint32_t> taken = picks();
  Recording middle;
  middle.setup = m_recording.setup;
  Script script;
  const auto goTo = [&](std::uint64_t events) {
    const bool back = m_middle != nullptr && m_middle->world().events > events;
    if (back || m_middle == nullptr) script.begin(taken);
    if (back) m_middle->restart(script);
    if (m_middle == nullptr) {
      m_sim.reset();
      m_middle = std::make_unique<Simulation>(
          m_program, middle, script, SimOptions{.record = false, .digest = false, .output = {}});
    }
    while (m_middle->world().events < events && m_middle->advance(1)) {
    }
    return m_middle->world().events;
  };
  const ReachFn inMiddle = [this](const std::vector<GId>& from, Reached& into) {
    return m_middle->reachable(from, into);
  };
  m_failure = failureOf(m_verdict, m_recording, keyframes, reach, m_leaked, {goTo, inMiddle});
  m_failed = true;
  if (m_middle != nullptr) {
    m_middle.reset();
    record();
  }
  return m_failure;
}

const std::string& Explorer::failureKey() {
  const auto [at, fresh] = m_keys.try_emplace(signature());
  if (fresh) at->second = keyOf(failure());
  return at->second;
}

std::uint64_t Explorer::signature() const {
  const World& world = m_sim->world();
  std::vector<std::uint64_t> gs;
  for (const GId id : concernedGs(m_verdict, world, m_leaked)) {
    const G& g = world.gs[id.v];
    gs.push_back(std::uint64_t{g.function} << 40 ^ std::uint64_t{g.pos} << 8 ^
                 static_cast<std::uint64_t>(g.reason));
  }
  for (const Race& race : m_recording.races)
    for (const RaceAccess* access : {&race.now, &race.before})
      if (!access->stack.empty()) gs.push_back(access->stack.front().line);
  std::sort(gs.begin(), gs.end());
  Hash hash;
  hash.word(static_cast<std::uint64_t>(m_verdict.outcome) | std::uint64_t{m_verdict.status} << 32);
  hash.word(m_epoch);
  for (const std::uint64_t g : gs) hash.word(g);
  return hash.value();
}

Recording recordSchedule(Program& program, const Setup& setup,
                         const std::vector<std::uint32_t>& picks) {
  std::vector<Decision> decisions;
  decisions.reserve(picks.size());
  for (const std::uint32_t pick : picks) decisions.push_back({ChoiceKind::selectCase, 0, pick});
  ReplayChooser chooser = ReplayChooser::explored(std::move(decisions));
  Recording recording;
  recording.setup = exploredSetup(setup);
  runToEnd(program, recording, chooser, {.record = true, .output = {}});
  return recording;
}

}  // namespace gantry
