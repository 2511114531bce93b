// Exploring schedules: where the Chooser decides more than in an ordinary run.
//
// An explored run has one P and no sysmon. Who runs is a choice wherever a G can be seen by
// others: before each runtime call that others notice (goOn), whenever a P looks for a G (nextG),
// and, for programs whose Gs share memory, anywhere in between (stretch). So every order of the
// Gs' steps comes up that several Ps could bring about, one step after the other; GOMAXPROCS only
// answers as if there were more. Each choice is one that the runtime can come to: a G may be
// preempted between any two instructions (go-semantics 2.9), and a G that is taken from the middle
// of a queue stands for those before it being started and preempted at once.
//
// Pick 0 is what the scheduler would do, so a run of zeros is an ordinary run without preemption.
#include <algorithm>
#include <utility>

#include "engine/sched/switch.h"

namespace gantry {
namespace {

constexpr TimeNs kSlice = 10'000'000;
// After so many requests of one G without an event, about a second of virtual time when it
// computes, a program does so for ever: it polls, or it loops.
constexpr std::uint32_t kMostComputed = 100'000;
// So long the whole machine may be held up: a time slice of Go's.
constexpr TimeNs kHeldUp = 10'000'000;
// A G that only computes is asked about so often.
constexpr std::uint32_t kLongestStretch = 10'000;
// It may be stopped before one of so many accesses to memory.
constexpr std::uint32_t kStretches = 33;

// Whether others can tell if they acted before this or after it.
bool isSeen(Op op, bool main) {
  switch (op) {
    case Op::finish:
      return main;
    case Op::go:
    case Op::gosched:
    case Op::goexit:
    case Op::lockThread:
    case Op::unlockThread:
    case Op::gomaxprocs:
    case Op::numCpu:
    case Op::goid:
    case Op::makeChan:
    case Op::chanCap:
    case Op::makeSync:
    case Op::now:
    case Op::sleep:
    case Op::newTimer:
    case Op::newTicker:
    case Op::afterFunc:
    case Op::syscall:
    case Op::ioWait:
    case Op::netWait:
    case Op::netReady:
    case Op::print:
    case Op::rawPrint:
    case Op::panicBegin:
    case Op::recovered:
    case Op::goexitBegin:
    case Op::memoryLimit:
    case Op::count:
      return false;
    default:
      return true;
  }
}

}  // namespace

// The n-th of those who could be started, in the order in which they would be.
inline GId Sched::queuedAt(const P& p, std::uint32_t n) const {
  if (p.runnext.valid() && n-- == 0) return p.runnext;
  if (n < p.ringSize()) return p.ringAt(n);
  std::uint32_t g = w.global.head;
  for (n -= p.ringSize(); n != 0; --n) g = w.gs[g].link;
  return GId(g);
}

Candidate Sched::candidate(GId g, const Request* request) const {
  const GRun& run = m_gs[g.v];
  if (request == nullptr && run.resume == Resume::request) request = &m_saved[run.word];
  Candidate c{.goid = w.gs[g.v].goid, .op = Candidate::kUnknown, .object = kNoObject};
  if (request == nullptr) return c;
  c.op = static_cast<std::uint8_t>(request->op);
  c.object = request->obj;
  c.pos = request->pos;
  return c;
}

inline std::uint32_t Sched::chooseG(ChoiceKind kind, MId m, std::uint32_t n) {
  if (n == 1 && !m_tellsSteps) return 0;
  if (!m_sinks.chooser->wantsCandidates()) return choose(kind, n);
  return chooseAmong(kind, m, n);
}

// Of a chooser that wants to know who they are.
[[gnu::noinline]] std::uint32_t Sched::chooseAmong(ChoiceKind kind, MId m, std::uint32_t n) {
  if (n == 1) {
    const bool goOn = kind == ChoiceKind::goOn;
    const GId g = goOn ? mOf(m).curg : queuedAt(pOf(m), 0);
    m_sinks.chooser->onlyG(candidate(g, goOn ? &runOf(m).request : nullptr));
    return 0;
  }
  m_candidates.clear();
  const P& p = pOf(m);
  if (kind == ChoiceKind::goOn) m_candidates.push_back(candidate(mOf(m).curg, &runOf(m).request));
  while (m_candidates.size() < n) {
    const auto before = static_cast<std::uint32_t>(m_candidates.size());
    const std::uint32_t at = kind == ChoiceKind::goOn ? before - 1 : before;
    m_candidates.push_back(candidate(queuedAt(p, at), nullptr));
  }
  const std::uint32_t pick = m_sinks.chooser->chooseG(kind, m_candidates);
  if (pick == Chooser::kNoneOfThem) return stopAtLimit(RunEnd::eventLimit), pick;
  decided(kind, n, pick);
  return pick;
}

// The next timer, that is not due yet, is, when nothing runs for a while: a choice while anybody
// could run.
bool Sched::clockJumps(MId m) {
  const P& p = pOf(m);
  if (p.timers.earliest() <= m_at || p.timers.earliest() - m_at > kHeldUp) return false;
  return choose(ChoiceKind::clock, 2) != 0;
}

// Before the request of m's G: true when another G runs first.
bool Sched::explorePoint(MId m) {
  // When it has just been started its turn was chosen already.
  if (!std::exchange(m_asked, false) && othersFirst(m)) return true;
  if (m_tellsSteps) touchForRequest(runOf(m).request, mOf(m).curg.v == 0);
  return false;
}

inline bool Sched::othersFirst(MId m) {
  const GId g = mOf(m).curg;
  const Request& request = runOf(m).request;
  const Op op = request.op;
  m_computed = w.events == m_eventsAt ? m_computed + 1 : 0;
  m_eventsAt = w.events;
  if (m_computed > kMostComputed) return stopAtLimit(RunEnd::timeLimit), true;
  // A built-in program carries out its atomic operations when it asks for them.
  if (m_tellsSteps && op == Op::atomic) touch(ThingKind::sync, request.obj);
  if (!isSeen(op, g.v == 0) || mOf(m).lockedg.valid()) return false;
  const P& p = pOf(m);
  if (!p.timers.empty() && clockJumps(m)) {
    yieldPreempted(m, std::max(m_options.costs.goSwitch, pOf(m).timers.earliest() - m_at));
    return true;
  }
  // Pick 0 is fair, too: a G that computes has its time slice (go-semantics 2.8).
  const bool due = !p.timers.empty() && p.timers.earliest() <= m_at;
  if (m_at - w.gs[g.v].since >= kSlice && (due || queued(p) != 0)) {
    yieldPreempted(m, m_options.costs.goSwitch);
    return true;
  }
  const std::uint32_t pick = chooseG(ChoiceKind::goOn, m, 1 + queued(p));
  if (pick == 0) return false;
  if (pick == Chooser::kNoneOfThem) return true;
  m_picked = queuedAt(p, pick - 1);
  yieldPreempted(m, m_options.costs.goSwitch);
  return true;
}

// A request is carried out where it was made, unless another G is first.
[[gnu::flatten]] Request* Sched::carryExplored(MRun& run, TimeNs time) {
  if (!keepsBody(run.request.op)) return nullptr;
  m_at = time;
  run.time = time;
  run.request.costNs = 0;
  m_pos = 0;
  --m_steps;
  if (explorePoint(m_acting)) return nullptr;
  ++m_steps;  // counted where it is carried out
  return carryChosen(run, time);
}

// The M's next step, right after its G has left it. With nobody to run it is the loop's: that may
// be the end, and the body of this G has not returned yet.
[[gnu::flatten]] void Sched::exploreOn(MId m, TimeNs time) {
  if (queued(pOf(m)) == 0) return;
  m_at = time;
  --m_steps;
  m_pos = 0;
  exploreSchedule(m);
  if (m_run->next == Next::body) m_run->next = Next::nextBody;
}

[[gnu::flatten]] void Sched::exploreSchedule(MId m) {
  // Who is woken by time is woken after everything that was before.
  if (fireTimers(m, mOf(m).p) && m_tellsSteps) touch(ThingKind::all, 0);
  if (m_picked.valid()) return startQueued(m, std::exchange(m_picked, GId::none()));
  const P& p = pOf(m);
  const std::uint32_t n = queued(p);
  if (n == 0) {
    if (m_tellsSteps) m_sinks.chooser->allWait();
    return findElsewhere(m);
  }
  if (!p.timers.empty() && clockJumps(m)) {
    runOf(m).time = pOf(m).timers.earliest();
    runOf(m).next = Next::schedule;
    return;
  }
  const std::uint32_t pick = chooseG(ChoiceKind::nextG, m, n);
  if (pick != Chooser::kNoneOfThem) startQueued(m, queuedAt(p, pick));
}

void Sched::startQueued(MId m, GId g) {
  const P& p = pOf(m);
  From from = From::queued;
  if (g == p.runnext) {
    from = From::runnext;
  } else if (p.ringSize() != 0 && p.ringAt(0) == g) {
    from = From::ringHead;
  } else if (w.global.head == g.v) {
    from = From::global;
  }
  if (m_tellsSteps) touchForResume(runOf(g));
  execute(m, g, from);
}

// How far the body that goes on at `start` may compute. Operations that are in exact order of time
// come right after a request of work, so that there is a choice before each.
void Sched::exploreBudget(MId m, TimeNs start, Request& request) {
  request.g = mOf(m).curg.v;
  request.startNs = start;
  request.strictNs = 1;
  request.accesses = 0;
  request.budgetNs = kLongestStretch;
  if (queued(pOf(m)) == 0) return;
  if (m_tellsSteps && (request.flags & Request::kBeforeAccess) != 0)
    m_sinks.chooser->beforeAccess();
  request.accesses = choose(ChoiceKind::stretch, kStretches);
  // Each instruction is counted then, also the call that asked for work to be first.
  if (request.accesses != 0) request.strictNs = 2;
}

}  // namespace gantry
