// The loop of virtual time: whose turn it is, and one step of an M.
#include <algorithm>
#include <cstdio>
#include <utility>

#include "engine/sched/switch.h"

namespace gantry {
namespace {

// The most that a body computes at a stretch: whoever drives the run wants to be back in a while.
constexpr std::uint64_t kMostBudget = 10'000'000;

}  // namespace

Sched::Sched(const SchedOptions& options, SchedSinks sinks)
    : m_options(options), m_sinks(std::move(sinks)) {
  CHECK(m_sinks.symbols != nullptr && m_sinks.chooser != nullptr);
  CHECK(options.procs >= 1 && options.procs <= 1024 && options.threads >= 1);
  CHECK(options.quantumNs <= kMostBudget);
  m_tellsSteps = m_options.explore && m_sinks.chooser->wantsSteps();
  // From one G to the next (switch.h) no time passes then that needs a carrier.
  const CostModel& costs = m_options.costs;
  const std::uint64_t longest =
      std::max({costs.gosched, costs.goSwitch, costs.exit + costs.goSwitch});
  m_unrecorded = m_sinks.log == nullptr && m_sinks.observer == nullptr && longest <= Event::kMaxDt;
  m_unseen = m_unrecorded && !m_options.explore;
  beginTiming();
}

// Explored runs are not about time.
void Sched::beginTiming() {
  m_timing = m_options.explore ? Timing() : Timing(m_options.seed, m_options.costs.jitter);
  m_stallAt = m_timing.nextStall(0);
  m_quantum = m_timing.quantum(m_options.quantumNs);
  m_late = 0;
  beginCpus();
  watch();
}

Sched::~Sched() { destroyBodies(); }

void Sched::destroyBodies() {
  while (!m_waiting.empty()) endWaiting(m_waiting.back());
  for (GRun& g : m_gs)
    if (g.body != nullptr) g.body->destroy();
  for (TimerRun& t : m_timerRuns)
    if (t.body != nullptr) t.body->destroy();
  for (MRun& m : m_runs)
    if (m.next == Next::request && (m.request.op == Op::go || m.request.op == Op::afterFunc))
      m.request.body->destroy();
  // Places that are free hold an op without a body.
  for (Request& request : m_saved)
    if (request.op == Op::go || request.op == Op::afterFunc) request.body->destroy();
}

std::size_t Sched::memory() const {
  const auto bytesOf = [](const auto& table) { return table.size() * sizeof(*table.data()); };
  return footprint(w) + bytesOf(m_gs) + bytesOf(m_runs) + bytesOf(m_syncs) + bytesOf(m_timerRuns) +
         bytesOf(m_payload) + bytesOf(m_saved) + bytesOf(m_free) + bytesOf(m_io) +
         bytesOf(m_dueQueue);
}

void Sched::reset(Chooser& chooser, bool linger) {
  destroyBodies();
  m_sinks.chooser = &chooser;
  m_options.linger = linger;
  m_tellsSteps = m_options.explore && chooser.wantsSteps();
  if (m_image == nullptr) gantry::reset(w);
  m_gs.clear();
  m_runs.clear();
  m_syncs.clear();
  m_timerRuns.clear();
  m_payload.clear();
  m_saved.clear();
  m_free.clear();
  m_io.clear();
  m_ioEarly.clear();
  m_dueQueue.clear();
  m_ticks.clear();
  m_sysmonIdle = 0;
  m_sysmonDelay = 0;
  m_sysmonDeep = false;
  m_poller = MId::none();
  m_acting = MId::none();
  m_steps = 0;
  m_at = 0;
  m_horizon = 0;
  m_moving = 0;
  m_pos = 0;
  m_picked = GId::none();
  m_asked = false;
  m_computed = 0;
  m_eventsAt = 0;
  m_mainReturned = false;
  m_shownProcs = 0;
  m_end = RunEnd::running;
  beginTiming();
}

void Sched::emitTime(MId m, std::uint64_t dt) {
  const Event event = Event::make(Kind::Time, 0, m, 0, static_cast<std::uint32_t>(dt),
                                  static_cast<std::uint32_t>(dt >> 32));
  if (m_sinks.log != nullptr) m_sinks.log->append(event);
  CHECK(applyKind<Kind::Time>(w, event) == nullptr);
}

void Sched::ruleBroken(const char* rule, Event event) {
  std::fprintf(stderr, "gantry: event %llu, %s, M%u, a=%u, b=%u at %llu ns\n",
               static_cast<unsigned long long>(w.events), row(event.kind()).name.data(),
               event.m().v, event.a(), event.b(), static_cast<unsigned long long>(w.now));
  checkFailed("an event is legal", __FILE__, __LINE__, rule);
}

// Ms that are due at the same instant act in the order of their ids, so m has the instant at which
// a higher one is due.
TimeNs Sched::horizonOf(MId m) const {
  const TimeNs end = m_watch == kNever ? kNever : m_watch + 1;
  if (m_dueQueue.empty()) return end;
  const Due& next = m_dueQueue.front();
  return std::min(end, next.time + (next.m < m ? 0 : 1));
}

void Sched::due(MId m, TimeNs time, Next next) {
  MRun& run = runOf(m);
  run.time = time;
  run.next = next;
  m_dueQueue.push_back({time, ++run.stamp, m});
  std::push_heap(m_dueQueue.begin(), m_dueQueue.end(), std::greater<>());
  m_horizon = std::min(m_horizon, horizonOf(m_acting));
}

void Sched::cancel(MId m) {
  ++runOf(m).stamp;
  runOf(m).next = Next::none;
}

bool Sched::run(std::uint64_t steps) {
  m_steps = steps;
  while (m_end == RunEnd::running && m_steps > 0) {
    CHECK_MSG(!m_dueQueue.empty(), "nothing left to do, and no end of the run");
    std::pop_heap(m_dueQueue.begin(), m_dueQueue.end(), std::greater<>());
    const Due turn = m_dueQueue.back();
    m_dueQueue.pop_back();
    if (turn.stamp != runOf(turn.m).stamp) continue;
    if (turn.time > m_watch) [[unlikely]] {
      if (turn.time > m_options.maxTime) return stopAtLimit(RunEnd::timeLimit), false;
      stall(turn);
      continue;
    }
    const MId m = turn.m;
    m_acting = m;
    MRun& run = runOf(m);  // stays where it is: there is room for all Ms (bootMachine)
    m_run = &run;
    m_horizon = horizonOf(m);
    TimeNs time = turn.time;
    // Asked for while others acted; a G that is asked in its M's own turn ends it (runBody).
    if (run.next == Next::request && w.gs[mOf(m).curg.v].preempt()) [[unlikely]]
      run.next = Next::preempted;
    // While nobody else comes first, this M goes on without going through the queue.
    do {
      if (w.events >= m_options.maxEvents) return stopAtLimit(RunEnd::eventLimit), false;
      m_at = time;
      --m_steps;
      step(run, m);
      while (run.next == Next::body || run.next == Next::nextBody) runBody(m);
      time = run.time;
    } while (time < m_horizon && run.next != Next::none && m_steps > 0);
    m_acting = MId::none();
    if (m_late != 0) [[unlikely]]
      time += std::exchange(m_late, 0);
    if (m_end == RunEnd::running && run.next != Next::none) due(m, time, run.next);
  }
  return m_end == RunEnd::running;
}

// As the loop would do it when it came back to it next.
Request* Sched::carryOutStep(MRun& run, TimeNs time) {
  Request& asked = run.request;
  if (!keepsBody(asked.op)) return nullptr;
  --m_steps;
  m_at = time;
  run.time = time;
  asked.costNs = 0;
  m_pos = asked.pos;
  request(m_acting, asked);
  if (run.next != Next::body || m_reply.trouble != Trouble::none) return nullptr;
  run.next = Next::request;
  return &asked;
}

// The operating system has other things to do than to run this M.
void Sched::stall(const Due& turn) {
  const std::uint64_t length = w.gomaxprocs == 1 ? 0 : m_timing.stall(turn.time);
  m_stallAt = m_timing.nextStall(turn.time);
  watch();
  if (m_cpus != 0 && turnOver(turn.m, turn.time)) return;
  due(turn.m, turn.time + length, runOf(turn.m).next);
}

// What this step asks of the operating system takes so long before its M goes on. Ends the turn.
void Sched::holdUp(std::uint64_t ns) {
  m_late += ns;
  m_horizon = std::min(m_horizon, m_at);
}

void Sched::watch() { m_watch = std::min(m_options.maxTime, m_stallAt); }

// Nothing ran for a while.
void Sched::rested() {
  m_timing.cold(m_at);
  m_stallAt = m_timing.nextStall(m_at);
  watch();
  shortOfCpus(8);
}

// In the middle of a step too: without a horizon the acting M does not go on, whose request stays.
void Sched::stopAtLimit(RunEnd end) {
  m_end = end;
  m_horizon = 0;
}

[[gnu::always_inline]] inline void Sched::step(const MRun& run, MId m) {
  if (run.next == Next::request) [[likely]] {
    m_pos = 0;
    if (m_options.explore && explorePoint(m)) [[unlikely]]
      return;
    m_pos = run.request.pos;
    return request(m, run.request);
  }
  m_pos = 0;
  if (run.next == Next::schedule) return schedule(m);
  stepOther(m);
}

void Sched::stepOther(MId m) {
  if (runOf(m).next == Next::preempted) return yieldPreempted(m, m_options.costs.goSwitch);
  if (m_cpus != 0 && runOf(m).next != Next::sysmon && !getCpu(m)) return;
  switch (runOf(m).next) {
    case Next::wake:
      return wake(m);
    case Next::stealPause:
      return stealPauseOver(m);
    case Next::syscallExit:
      return exitsyscall(m);
    case Next::netpollReturn:
      return netpollReturn(m);
    case Next::sysmon:
      return sysmon(m);
    default:
      break;
  }
  CHECK_MSG(false, "an M acts that has nothing to do");
}

// The frequent ones.
[[gnu::always_inline]] inline void Sched::request(MId m, const Request& r) {
  switch (r.op) {
    case Op::send:
      return send(m, r, true);
    case Op::recv:
      return recv(m, r, true);
    case Op::mutexLock:
      return mutexLock(m, r.obj, Resume::mutexWoken);
    case Op::mutexUnlock:
      return unlockAndReply(m, r.obj);
    case Op::work:
      return reply(m, 0);
    case Op::finish:
      return returned(m);
    case Op::gosched:
      return gosched(m);
    case Op::go:
      return goStatement(m, r);
    case Op::wgAdd:
      return wgAdd(m, r.obj, static_cast<std::int64_t>(r.word));
    case Op::atomic:
      emitValue<Kind::Atomic>(m, r.obj, static_cast<std::int64_t>(r.word));
      return replyWord(m, r.word, m_options.costs.atomic);
    default:
      return requestOther(m, r);
  }
}

// Fills in how long the body that goes on at `start` may compute.
void Sched::allowTime(MId m, TimeNs start, Request& request) {
  if (m_options.explore) [[unlikely]]
    return exploreBudget(m, start, request);
  request.g = mOf(m).curg.v;
  const std::uint64_t strict = start < m_horizon ? std::min(m_horizon - start, kMostBudget) : 0;
  request.strictNs = strict;
  request.startNs = start;
  request.budgetNs = static_cast<std::uint32_t>(std::max(strict, m_quantum));
}

void Sched::replyPanic(MId m, std::string_view text) {
  Reply reply;
  reply.word = m_sinks.symbols->text(text);
  reply.ok = false;
  reply.trouble = Trouble::panic;
  resumeBody(m, reply, m_options.costs.panicRecover);
}

}  // namespace gantry
