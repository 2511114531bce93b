// The machine when main.main starts: go-semantics 0.1, which this file plays through with the
// real events, so that schedtick, goids and idle Ms are what they are in Go.
#include <algorithm>
#include <memory>

#include "engine/sched/sched.h"

namespace gantry {

void Sched::boot(Body* main) {
  // Every run begins with the same events: when nobody sees them, what they came to will do.
  if (m_image == nullptr || m_sinks.log != nullptr || m_sinks.observer != nullptr) {
    bootMachine();
    if (m_options.explore && m_sinks.log == nullptr && m_sinks.observer == nullptr)
      m_image = std::make_unique<Image>(Image{w, m_gs});
  } else {
    w = m_image->world;
    m_gs = m_image->gs;
    m_runs.resize(w.ms.size());
    m_ticks.resize(w.gomaxprocs);
  }
  m_shownProcs = m_options.procs;
  const MId m0(0);
  m_gs[0].body = main;
  m_gs[0].resume = Resume::body;
  m_sysmonDelay = m_options.costs.sysmonMin;
  if (w.ms.size() > 1 && !m_options.explore)
    due(MId(1), m_sysmonDelay + m_options.costs.sysmonLate, Next::sysmon);
  if (m_cpus != 0) getCpu(m0);
  m_horizon = horizonOf(m0);
  m_acting = m0;
  m_run = &runOf(m0);
  resumeBody(m0, Reply{}, 0);
  runBody(m0);
  m_acting = MId::none();
  due(m0, runOf(m0).time, Next::request);
}

void Sched::bootMachine() {
  m_runs.reserve(std::min<std::uint32_t>(m_options.threads, 10000) + 1);
  const MId m0(0);
  emit<Kind::MNew>(m0, 0, static_cast<std::uint32_t>(MRole::ordinary));
  m_runs.emplace_back();
  const std::uint32_t procs = m_options.explore ? 1 : m_options.procs;
  emit<Kind::Gomaxprocs>(m0, procs);
  m_ticks.resize(procs);
  emit<Kind::PAcquire>(m0, 0);
  newprocAtBoot(nullptr, "main.main", false);
  emit<Kind::Start>(m0, 0, static_cast<std::uint32_t>(From::runnext));
  if (m_options.threads >= 2) {
    emit<Kind::MNew>(m0, 1, static_cast<std::uint32_t>(MRole::sysmon));
    m_runs.emplace_back();
  }
  bootSystemGoroutines();
  if (!m_options.finalizers) return;
  // os makes finalizers for its files: their goroutine is runnable when main starts.
  newprocAtBoot(nullptr, "runtime.runfinq", true);
  if (m_options.explore) bootFinalizer();
}

// Explored: it has run when main starts. It meets nobody, so when it runs is no choice.
void Sched::bootFinalizer() {
  const MId m0(0);
  emit<Kind::Yield>(m0, static_cast<std::uint32_t>(YieldWhy::gosched));
  emit<Kind::Start>(m0, 4, static_cast<std::uint32_t>(From::runnext));
  emit<Kind::Park>(m0, static_cast<std::uint32_t>(WaitReason::finalizerWait), kNil);
  emit<Kind::Start>(m0, 0, static_cast<std::uint32_t>(From::global));
}

void Sched::newprocAtBoot(Body* body, std::string_view function, bool system) {
  newprocNoWake(MId(0), body, m_sinks.symbols->text(function), system);
}

// G2 to G4. main waits for two of them while it is locked to M0, so another thread runs them;
// when main is found again it is handed back to M0 and begins a new slice. With more Ps a thief may
// have run some of them, and main may have lost its P in a system call: it begins on another tick.
void Sched::bootSystemGoroutines() {
  const MId m0(0);
  const Timing::Start start =
      m_options.threads < 3 ? Timing::Start{} : m_timing.start(m_options.procs);
  newprocAtBoot(nullptr, "runtime.forcegchelper", true);
  newprocAtBoot(nullptr, "runtime.bgsweep", true);
  newprocAtBoot(nullptr, "runtime.bgscavenge", true);
  const auto none = kNil;
  const auto parkMain = [&] {
    emit<Kind::Park>(m0, static_cast<std::uint32_t>(WaitReason::chanReceive), none);
  };
  const auto runSystem = [&](std::uint32_t slot, From from, WaitReason reason, bool wakesMain) {
    emit<Kind::Start>(m0, slot, static_cast<std::uint32_t>(from));
    if (wakesMain) emit<Kind::Ready>(m0, 0, static_cast<std::uint32_t>(To::runnext));
    emit<Kind::Park>(m0, static_cast<std::uint32_t>(reason), none);
  };
  const auto runMain = [&] {
    emit<Kind::Take>(m0, 0, static_cast<std::uint32_t>(From::runnext));
    emit<Kind::Start>(m0, 0, static_cast<std::uint32_t>(From::hand));
  };
  if (start.stolen != 0) bootThief(start.stolen);
  parkMain();
  runSystem(3, From::runnext, WaitReason::gcScavengeWait, true);
  if (start.stolen < 2) {
    runMain();
    parkMain();
    if (start.stolen == 0) runSystem(1, From::ringHead, WaitReason::forceGcIdle, false);
    runSystem(2, From::ringHead, WaitReason::gcSweepWait, true);
  }
  runMain();
  if (start.lostP) {
    emit<Kind::Yield>(m0, static_cast<std::uint32_t>(YieldWhy::gosched));
    emit<Kind::Start>(m0, 0, static_cast<std::uint32_t>(From::global));
  }
  if (m_options.threads < 3) return;
  if (start.stolen == 0) {
    bootThread();
    emit<Kind::MPark>(MId(2), static_cast<std::uint32_t>(MParkWhy::idle));
  }
  bootThreads();
}

// One more M, not yet on the list of idle ones.
void Sched::bootThread() {
  emit<Kind::MNew>(MId(0), static_cast<std::uint32_t>(w.ms.size()),
                   static_cast<std::uint32_t>(MRole::ordinary));
  m_runs.emplace_back();
}

// M2 takes the first one or two of the system goroutines from P0 while main goes on: main's first
// wait is over before it began when the second was among them.
void Sched::bootThief(std::uint32_t count) {
  const MId thief(2);
  bootThread();
  emit<Kind::MWake>(MId(0), thief.v, w.pidle.back());
  emit<Kind::PAcquire>(thief, mOf(thief).nextp.v);
  constexpr WaitReason kReasons[] = {WaitReason::forceGcIdle, WaitReason::gcSweepWait};
  for (std::uint32_t i = 0; i < count; ++i) {
    emit<Kind::Steal>(thief, 0, 1);
    emit<Kind::Start>(thief, 1 + i, static_cast<std::uint32_t>(From::ringTail));
    emit<Kind::Park>(thief, static_cast<std::uint32_t>(kReasons[i]), kNil);
  }
  const PId p = mOf(thief).p;
  emit<Kind::PRelease>(thief, static_cast<std::uint32_t>(ReleaseWhy::idle));
  emit<Kind::PIdle>(thief, p.v);
  emit<Kind::MPark>(thief, static_cast<std::uint32_t>(MParkWhy::idle));
}

// With more Ps, other threads came to look for work while the machine started, and found none; how
// many depends on how quick they were.
void Sched::bootThreads() {
  const std::uint32_t most = m_timing.threads(m_options.procs);
  for (std::uint32_t i = 0; i < most && w.ms.size() < m_options.threads; ++i) {
    const auto id = static_cast<std::uint16_t>(w.ms.size());
    bootThread();
    emit<Kind::MPark>(MId(id), static_cast<std::uint32_t>(MParkWhy::idle));
  }
}

}  // namespace gantry
