// Sched: the runtime of the simulated machine. One class, one file per file of Go's runtime.
//
// Its state is the World, which it changes only by emitting events, and beside it what views
// must not see: bodies, payloads, and for each M the virtual time at which it acts next.
// Invariants:
//  - Time. Each M has its own clock. The loop (loop.cpp) always lets the M act whose time is
//    the least (ties: the lower id), so events come in order of time and every step is atomic
//    at its instant. A step may only move its own M's clock forward.
//  - An M acts when m_runs[m].next says so: to carry out its G's request, to schedule, to come
//    back from a system call ... An idle M has next == Next::none and is in no queue of time.
//  - A G that waits inside a runtime call keeps where to go on in m_gs[g].resume; it is looked
//    at when the G is started again.
// Rejected: an OS thread or a fiber for each M. One loop over state machines is deterministic
// by construction, and a switch costs nothing.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/check.h"
#include "engine/choice/chooser.h"
#include "engine/clock/cost_model.h"
#include "engine/clock/timing.h"
#include "engine/event/event_log.h"
#include "engine/event/symbols.h"
#include "engine/program/body.h"
#include "engine/world/fold.h"
#include "engine/world/world.h"

namespace gantry {

struct SchedOptions {
  std::uint32_t procs = 4;
  std::uint32_t threads = 10000;  // most Ms, sysmon among them
  TimeNs maxTime = kNever;
  std::uint64_t maxEvents = ~std::uint64_t{0};
  std::uint64_t quantumNs = 200;  // see Setup
  std::uint64_t maxMemory = 0;    // bytes that the machine may take (0: any); whoever runs it looks
                                  // at memory(), here no single buffer goes beyond
  CostModel costs;
  std::uint64_t seed = 0;  // of the delays: see Timing
  bool finalizers = true;  // their goroutine is there when main starts: see Program
  // The run is one of an exploration of schedules: see explore.cpp. On one P, then.
  bool explore = false;
  bool sharesMemory = false;  // bodies are told how far they may compute: see Program
  // Explored, to see what is left behind: main's end does not end the process.
  bool linger = false;
};

// Sees what orders the goroutines of a run (channels, goroutines, timers), each event before it
// changes the World.
class EdgeObserver {
 public:
  virtual void before(const World& world, Event event) = 0;

 protected:
  ~EdgeObserver() = default;
};

// Where a run's texts, events and picks go. Null pointers: not kept.
struct SchedSinks {
  Symbols* symbols = nullptr;  // required
  Chooser* chooser = nullptr;  // required
  EventLog* log = nullptr;
  std::vector<Decision>* decisions = nullptr;
  std::function<void(int fd, std::string_view text)> output;
  EdgeObserver* observer = nullptr;
};

enum class RunEnd : std::uint8_t {
  running,
  exited,
  panicked,
  fatal,
  timeLimit,
  eventLimit,
  memoryLimit,
  signalWait,   // nobody can act but who waits for a signal, which nobody sends here
  networkWait,  // nobody can act, and who waits for the network would hear of nobody
};

class Sched final : public Runtime {
 public:
  Sched(const SchedOptions& options, SchedSinks sinks);
  ~Sched();
  Sched(const Sched&) = delete;
  Sched& operator=(const Sched&) = delete;

  // The machine as it is when main.main starts (go-semantics 0.1), main about to run.
  void boot(Body* main);

  // As it was made: nothing of the run is left but memory, which is kept. Destroys its bodies. To
  // be followed by boot().
  void reset(Chooser& chooser, bool linger);

  // Lets Ms act for about `steps` steps. False when the run has ended.
  bool run(std::uint64_t steps);

  // Inside run(), for the body that computes: see Runtime.
  Request* carryOut() override;

  // Between two calls of run(): the run ends at its limit of memory.
  void outOfMemory() { stopAtLimit(RunEnd::memoryLimit); }

  [[nodiscard]] const World& world() const { return w; }
  // Bytes of the World and of what lies beside it. What objects there ever were, dropped or not,
  // count: they are kept. Costs a few additions and one for each P.
  [[nodiscard]] std::size_t memory() const;
  [[nodiscard]] RunEnd end() const { return m_end; }
  [[nodiscard]] bool mainReturned() const { return m_mainReturned; }
  // Inside run(), for a Chooser that wants to know who asks: whose step it is, and when.
  [[nodiscard]] MId acting() const { return m_acting; }
  [[nodiscard]] TimeNs actingAt() const { return m_at; }

  // After the end: the bodies of these Gs, and of what timers will start.
  [[nodiscard]] std::vector<const Body*> bodiesOf(const std::vector<GId>& gs) const;
  // Null when it has none: it has ended, or is the runtime's own.
  [[nodiscard]] const Body* bodyOf(GId g) const {
    return g.v < m_gs.size() ? m_gs[g.v].body : nullptr;
  }

 private:
  // What an M does when its time comes.
  enum class Next : std::uint8_t {
    none,           // idle, or waiting for its locked G
    body,           // let the body of its G go on, with m_reply: still the same step
    nextBody,       // the same, of the G that it has just started instead of the one before
    request,        // carry out the request of its G
    preempted,      // its G gives way before that
    schedule,       // find something to run
    wake,           // woken by startm: take nextp
    stealPause,     // the pause before taking a victim's runnext is over
    syscallExit,    // the system call returns
    netpollReturn,  // the poller's deadline has come
    sysmon,
  };
  struct MRun {
    TimeNs time = 0;
    Next next = Next::none;
    Next held = Next::none;         // what it does when it has a processor again: see cpus.cpp
    bool onCpu = false;             // has one, in a run that counts them
    std::uint32_t stamp = 0;        // of its valid entry in the time queue
    std::uint16_t stealVictim = 0;  // stealPause: whose runnext
    GId stealNext;                  // and which G it was
    Request request;
  };
  // Where a G goes on when it is started.
  enum class Resume : std::uint8_t {
    body,           // the reply is ready
    request,        // preempted: its request is in m_saved, at `word`
    systemPark,     // a goroutine of the runtime: does nothing, parks
    recvClosed,     // woken from a receive by close
    sendClosed,     // woken from a send by close: panics
    selectWon,      // woken in a select: case `object`
    selectClosed,   // the same, that sends, by close: panics
    mutexWoken,     // woken in Mutex.Lock
    onceWoken,      // woken in the Mutex of Once
    rwLockWoken,    // woken in the inner Mutex of RWMutex.Lock
    rwReadersGone,  // RWMutex.Lock: the last reader left
    rwReaderWoken,  // woken in RWMutex.RLock
    onceDone,       // Once.Do: others did it, and its Mutex went to the next one
    wgWoken,        // woken in WaitGroup.Wait
    condWoken,      // woken in Cond.Wait: lock its Mutex again
  };
  // Beside World::gs, by slot. 32 bytes, because there may be ten million.
  struct GRun {
    Body* body = nullptr;
    std::uint64_t word = 0;  // payload: to be sent while it waits, received when it is woken
    union {
      const SelectCase* cases;  // while it waits in a select
      TimeNs waitStart = 0;     // while it waits for a Mutex: when it first queued
    };
    std::uint32_t object = 0;      // the Mutex or condition it waits in; select: the winning case
    std::uint16_t mutexBits = 0;   // kIterations, kAwoke, kStarving, while it waits for a Mutex
    Resume resume = Resume::body;  // so while it runs, too
    bool ok = true;                // of the reply; always true for Resume::body
  };
  static constexpr std::uint16_t kIterations = 0xff;
  static constexpr std::uint16_t kAwoke = 0x100;
  static constexpr std::uint16_t kStarvingMe = 0x200;
  // Beside World::syncs: semaphore counts that no view needs (4.1).
  struct SyncRun {
    std::uint32_t sema[2] = {0, 0};
  };
  // Beside World::timers: what afterFunc starts.
  struct TimerRun {
    Body* body = nullptr;
    TextId function = 0;
  };
  struct IoWait {
    TimeNs when = 0;
    GId g;
  };
  // An entry of the queue of time, a binary heap. Stale ones are skipped by their stamp.
  struct Due {
    TimeNs time = 0;
    std::uint32_t stamp = 0;
    MId m;
    friend bool operator>(const Due& a, const Due& b) {
      return a.time != b.time ? a.time > b.time : a.m > b.m;
    }
  };
  // What sysmon remembers of a P (2.8).
  struct SysmonTick {
    std::uint32_t schedtick = 0;
    std::uint32_t syscalltick = 0;
    TimeNs schedWhen = 0;
    TimeNs syscallWhen = 0;
  };

  // Whether observers see a kind of event.
  static constexpr bool orders(Kind kind) {
    return kind == Kind::Create || kind == Kind::End || kind == Kind::Send ||
           kind == Kind::SendTo || kind == Kind::Recv || kind == Kind::RecvFrom ||
           kind == Kind::RecvClosed || kind == Kind::Close || kind == Kind::TimerSet ||
           kind == Kind::TimerFire || kind == Kind::Start || kind == Kind::WgAdd ||
           kind == Kind::SemaPark;
  }

  // Emitting: loop.cpp has the rare halves.
  template <Kind K>
  void emit(MId m, std::uint32_t a = 0, std::uint32_t b = 0) {
    std::uint64_t dt = m_at - w.now;
    if (dt > Event::kMaxDt) [[unlikely]] {
      emitTime(m, dt);
      dt = 0;
    }
    const EventParts event(K, dt, m, m_pos, a, b);
    if (m_sinks.log != nullptr) m_sinks.log->append(event.packed());
    if constexpr (orders(K))
      if (m_sinks.observer != nullptr) [[unlikely]]
        m_sinks.observer->before(w, event.packed());
    if (const char* broken = applyKind<K>(w, event)) [[unlikely]]
      ruleBroken(broken, event.packed());
  }
  // For a run that is unseen(): without a look at who might see it. `at` is m_at, in a register.
  template <bool kUnseen, Kind K>
  [[gnu::always_inline]] inline void emitAs(MId m, TimeNs at, std::uint32_t a, std::uint32_t b) {
    if constexpr (kUnseen) {
      const EventParts event(K, at - w.now, m, m_pos, a, b);
      if (const char* broken = applyKind<K>(w, event)) [[unlikely]]
        ruleBroken(broken, event.packed());
    } else {
      emit<K>(m, a, b);
    }
  }
  // Nobody records, observes or explores the run, and the event that comes needs no carrier.
  [[nodiscard]] bool unseen() const { return m_unseen && m_at - w.now <= Event::kMaxDt; }
  // For kinds whose b is a 64-bit value.
  template <Kind K>
  void emitValue(MId m, std::uint32_t a, std::int64_t value) {
    static_assert(kKindRows[static_cast<std::size_t>(K)].wide);
    carryWide(m, value);
    emit<K>(m, a, static_cast<std::uint32_t>(value));
  }
  // What does not fit into b comes first.
  void carryWide(MId m, std::int64_t value) {
    if (value != static_cast<std::int32_t>(value)) [[unlikely]]
      emit<Kind::Wide>(m, static_cast<std::uint32_t>(static_cast<std::uint64_t>(value) >> 32));
  }
  void emitTime(MId m, std::uint64_t dt);
  [[noreturn]] void ruleBroken(const char* rule, Event event);

  std::uint32_t choose(ChoiceKind kind, std::uint32_t n) {
    if (n == 1) return 0;
    const std::uint32_t pick = m_sinks.chooser->choose(kind, n);
    decided(kind, n, pick);
    return pick;
  }
  void decided(ChoiceKind kind, std::uint32_t n, std::uint32_t pick) {
    CHECK(pick < n);
    if (m_sinks.decisions != nullptr) m_sinks.decisions->push_back({kind, n, pick});
  }
  void destroyBodies();
  M& mOf(MId m) { return w.ms[m.v]; }
  P& pOf(MId m) { return w.ps[w.ms[m.v].p.v]; }
  GRun& runOf(GId g) { return m_gs[g.v]; }
  MRun& runOf(MId m) { return m_runs[m.v]; }

  // loop.cpp: time.
  void step(const MRun& run, MId m);
  void stepOther(MId m);
  void due(MId m, TimeNs time, Next next);  // puts an M that is not acting in the queue of time
  void cancel(MId m);                       // takes it out
  void stall(const Due& turn);              // holds up whose turn it is
  void watch();
  void beginTiming();
  void holdUp(std::uint64_t ns);
  void rested();
  // How long a thread takes that is woken now. With one P always the same: in Go, too, orders
  // hardly ever depend on it then.
  std::uint64_t woken(std::uint64_t typical) {
    return w.gomaxprocs == 1 ? typical : m_timing.woken(typical);
  }
  void stopAtLimit(RunEnd end);

  // cpus.cpp: runs with fewer processors than Ms.
  bool getCpu(MId m);
  void leaveCpu(MId m);
  void sleeps(MId m) {
    if (m_cpus != 0) [[unlikely]]
      leaveCpu(m);
  }
  void waitForCpu(MId m);
  [[nodiscard]] MId anyOnCpu();
  void nextOnCpu();
  void beginCpus();
  void shortOfCpus(std::uint64_t part);
  void enoughCpus();
  bool turnOver(MId m, TimeNs now);
  void endWaiting(MId m);

  // The G of m goes on: its body will compute up to its next request, from `cost` later on. The
  // last thing that a step does: nothing may come into the queue of time after it (allowTime).
  void resumeBody(MId m, const Reply& reply, std::uint64_t cost) {
    resumeAt(m, reply, m_at + cost, Next::body);
  }
  void resumeAt(MId m, const Reply& reply, TimeNs time, Next next) {
    MRun& run = *m_run;
    m_reply = reply;
    run.time = time;
    run.next = next;
    if (m_options.sharesMemory) allowTime(m, run.time + m_moving, run.request);
  }
  // Its body computes. What it asks for is carried out meanwhile, as far as carryOut() can; then
  // comes what it asked for last, unless that was carried out, too, and the body suspended for it.
  void runBody(MId m) {
    MRun& run = *m_run;
    const GId g = mOf(m).curg;
    // Its turn is over then: the next one begins with giving way. Who just started was not asked.
    if (run.next == Next::body && w.gs[g.v].preempt()) [[unlikely]]
      m_horizon = 0;
    run.next = Next::request;
    runOf(g).body->resume(m_reply, run.request);
    run.time += run.request.costNs;
    run.request.costNs = 0;
  }
  void allowTime(MId m, TimeNs start, Request& request);
  [[nodiscard]] TimeNs horizonOf(MId m) const;
  void reply(MId m, std::uint64_t cost) { resumeBody(m, Reply{}, cost); }
  void replyWord(MId m, std::uint64_t word, std::uint64_t cost) {
    resumeBody(m, Reply{.word = word}, cost);
  }
  void replyOk(MId m, bool ok, std::uint64_t cost) { resumeBody(m, Reply{.ok = ok}, cost); }
  void replyPanic(MId m, std::string_view text);

  // carry_out.cpp; a step of the loop is in loop.cpp.
  Request* carryOutStep(MRun& run, TimeNs time);
  Request* carryChosen(MRun& run, TimeNs time);
  template <bool kUnseen>
  Request* carryOutAs(MRun& run, TimeNs time);
  void beginCarried(MRun& run, TimeNs time);
  Request* carriedOut(MRun& run, const Reply& reply, TimeNs time);
  [[nodiscard]] bool wakesSimply(const Hchan& c, const WaitQueue& q) const;
  template <bool kUnseen>
  void wakeSimply(GId g, TimeNs time, std::uint64_t word, std::uint32_t chan);
  template <bool kUnseen>
  Request* carryGo(MRun& run, TimeNs time);
  template <bool kUnseen>
  Request* carrySend(MRun& run, TimeNs time);
  template <bool kUnseen>
  Request* carryRecv(MRun& run, TimeNs time);
  template <bool kUnseen>
  Request* carryLock(MRun& run, TimeNs time);
  template <bool kUnseen>
  Request* carryUnlock(MRun& run, TimeNs time);
  template <bool kUnseen>
  Request* carryWgAdd(MRun& run, TimeNs time);
  template <bool kUnseen>
  Request* carryAtomic(MRun& run, TimeNs time);

  // The dispatch: the frequent ones in loop.cpp, the others in requests.cpp.
  void request(MId m, const Request& r);
  void requestOther(MId m, const Request& r);
  void requestSched(MId m, const Request& r);
  void requestChan(MId m, const Request& r);
  void requestSync(MId m, const Request& r);
  void requestTime(MId m, const Request& r);
  void requestOutside(MId m, const Request& r);
  void requestEnd(MId m, const Request& r);

  // proc.cpp: goroutines and the scheduler's round.
  void newproc(MId m, Body* body, TextId function);
  void goStatement(MId m, const Request& r);
  void newprocNoWake(MId m, Body* body, TextId function, bool system);
  // What lies beside the new G in World.
  void created(std::uint32_t slot, Body* body) {
    if (slot >= m_gs.size()) m_gs.resize(slot + 1);
    GRun& run = m_gs[slot];
    run = GRun{};
    run.body = body;
    run.resume = body != nullptr ? Resume::body : Resume::systemPark;
  }
  void ready(MId m, GId g, To to = To::runnext);
  void makeRoom(MId m, bool kicks);
  void schedule(MId m);
  bool findLocal(MId m);
  void findElsewhere(MId m);
  void execute(MId m, GId g, From from);
  void started(MId m, GId g);
  void startedInCall(MId m, GId g);
  void goexit(MId m);
  void exitLocked(MId m);
  void returned(MId m);
  void gosched(MId m);
  void globrunqget(MId m);
  void findNothing(MId m);

  // switch.h: from one G to the next.
  void fetchNext(const P& p) const;
  // The reply that was kept for a G in the middle of a runtime call, taken.
  static Reply keptReply(GRun& run) {
    return {.word = run.word, .ok = std::exchange(run.ok, true)};
  }
  static Reply panicOf(GRun& run) {
    Reply reply = keptReply(run);
    reply.trouble = Trouble::panic;
    return reply;
  }
  template <bool kUnseen, From kFrom>
  void startNext(MId m, GId g, TimeNs time);
  template <bool kUnseen>
  void goOn(MId m, TimeNs time);
  template <bool kUnseen>
  void leftG(MId m, TimeNs time);
  template <bool kUnseen, Kind K, class Then>
  void leaveAs(MId m, std::uint32_t a, std::uint32_t b, std::uint64_t cost, Then then);
  template <Kind K, class Then>
  void leave(MId m, std::uint32_t a, std::uint32_t b, std::uint64_t cost, Then then);
  template <Kind K>
  void leaveWaiting(MId m, std::uint32_t a, std::uint32_t b);

  // steal.cpp
  bool stealWork(MId m);
  bool stealRing(MId m, std::uint32_t victim);
  bool stealLast(MId m, std::uint32_t victim);
  void executeStolen(MId m);
  template <class Visit>
  bool walkPs(MId m, Visit visit);
  void stealPauseOver(MId m);
  std::uint64_t stealPause();

  // wakep.cpp: Ms.
  void wakep(MId m) {
    if (w.spinning == 0 && (!w.pidle.empty() || w.needSpinning == 0)) wakeSpinning(m);
  }
  void wakeSpinning(MId m);
  bool startm(MId m, PId p, bool spinning);
  [[nodiscard]] bool threadAvailable() const;
  void handoffp(MId m, PId p);
  void stopm(MId m);
  void stoplockedm(MId m);
  void startlockedm(MId m, GId g, From from);
  void wake(MId m);
  void becomeSpinning(MId m);
  void resetspinning(MId m);
  void checkdead(MId m);

  // syscall.cpp, netpoll.cpp
  void entersyscall(MId m, std::uint64_t ns, bool blocking);
  void exitsyscall(MId m);
  void wakeSysmon();
  void ioWait(MId m, std::uint64_t ns);
  void netWait(MId m, TimeNs deadline, TextId object);
  void netReady(MId m, GId g);
  void parkForIo(MId m, TimeNs when, std::uint32_t object);
  void queueIo(IoWait wait);
  [[nodiscard]] bool leavesPoller(TimeNs time) const;
  void endPoll(TimeNs time);
  void pollForOthers(MId m);
  [[nodiscard]] TimeNs pollUntil() const;
  bool netpollReady(MId m);
  bool takeReadyIo(MId m);
  void netpollReturn(MId m);
  void wakeNetPoller(TimeNs when);
  [[nodiscard]] bool pollerActive() const { return m_poller.valid(); }

  // explore.cpp
  Request* carryExplored(MRun& run, TimeNs time);
  bool explorePoint(MId m);
  void exploreOn(MId m, TimeNs time);
  void exploreSchedule(MId m);
  void exploreBudget(MId m, TimeNs start, Request& request);
  void startQueued(MId m, GId g);
  // touches.cpp: what steps touch, told to a chooser that wants to know.
  void touch(ThingKind kind, std::uint64_t id, Touch::How how = Touch::How::write) {
    m_sinks.chooser->touched({thingOf(kind, id), how});
  }
  void touchChan(std::uint32_t chan);
  void touchForRequest(const Request& r, bool main);
  void touchForChan(const Request& r);
  void touchForSync(const Request& r);
  void touchForResume(const GRun& run);
  void touchForTime();
  bool othersFirst(MId m);
  std::uint32_t chooseG(ChoiceKind kind, MId m, std::uint32_t n);
  std::uint32_t chooseAmong(ChoiceKind kind, MId m, std::uint32_t n);
  bool clockJumps(MId m);
  [[nodiscard]] GId queuedAt(const P& p, std::uint32_t n) const;
  [[nodiscard]] std::uint32_t queued(const P& p) const {
    return (p.runnext.valid() ? 1 : 0) + p.ringSize() + w.global.size;
  }
  [[nodiscard]] Candidate candidate(GId g, const Request* request) const;

  // sysmon.cpp, preempt.cpp, procresize.cpp
  void sysmon(MId m);
  std::uint32_t retake(MId m);
  void preemptone(MId m, PId p);
  void yieldPreempted(MId m, std::uint64_t cost);
  void gomaxprocs(MId m, std::uint32_t n);
  void stopTheWorld(MId m);
  void stopM(MId m);
  void arrive(MId m);
  void saveRequest(MId m);
  void restoreRequest(MId m, GRun& run);

  // chan.cpp, select.cpp
  // Where in m_payload, and in World::cells, the next value goes.
  static std::uint64_t cellAfter(const Hchan& c) {
    const std::uint32_t sum = c.recvx + c.len;
    return c.cells + (sum >= c.cap ? sum - c.cap : sum);
  }
  void makechan(MId m, const Request& r);
  void send(MId m, const Request& r, bool block);
  void recv(MId m, const Request& r, bool block);
  void closechan(MId m, const Request& r);
  void parkSend(MId m, const Request& r);
  void parkRecv(MId m, std::uint32_t chan);
  void parkForever(MId m, WaitReason reason);
  void sendValue(MId m, std::uint32_t chan, std::uint64_t word, std::int64_t shown);
  std::uint64_t recvValue(MId m, std::uint32_t chan);
  std::uint64_t waitingWord(const Sudog& s);
  void wakeWaiter(MId m, std::uint32_t sudog, std::uint64_t word, bool ok, bool closing);
  void selectgo(MId m, const Request& r);
  void selectTake(MId m, const Request& r, std::uint32_t index, std::uint32_t readyCases);
  [[nodiscard]] bool caseReady(const SelectCase& c) const;
  std::uint32_t chooseCase(const Request& r);
  [[nodiscard]] std::uint32_t caseOf(const Sudog& s, std::uint32_t id) const;

  // sema.cpp, mutex.cpp, rwmutex.cpp, waitgroup.cpp, cond.cpp
  std::uint32_t makeSync(MId m, SyncKind kind, LabelId label, std::uint32_t copied);
  void copySync(MId m, std::uint32_t sync, std::int32_t state);
  void semPark(MId m, std::uint32_t sync, std::uint32_t queue, WaitReason reason, Resume resume,
               bool atHead = false);
  bool semTake(std::uint32_t sync, std::uint32_t queue);
  bool semRelease(MId m, std::uint32_t sync, std::uint32_t queue, bool handoff);
  void mutexLock(MId m, std::uint32_t sync, Resume resume);
  void mutexRetry(MId m, Resume resume);
  void mutexAwake(MId m, Resume resume);
  void mutexWoken(MId m, Resume resume);
  bool mutexSpin(MId m, std::uint32_t sync);
  void mutexLocked(MId m, Resume resume);
  bool mutexTryLock(MId m, std::uint32_t sync);
  bool mutexUnlock(MId m, std::uint32_t sync);
  void unlockAndReply(MId m, std::uint32_t sync);
  void goyield(MId m);
  void onceBegin(MId m, std::uint32_t sync);
  void onceLocked(MId m, std::uint32_t sync);
  void rwRLock(MId m, std::uint32_t sync);
  bool rwTryRLock(MId m, std::uint32_t sync);
  void rwRUnlock(MId m, std::uint32_t sync);
  void rwWriterHasMutex(MId m, std::uint32_t sync);
  bool rwTryLock(MId m, std::uint32_t sync);
  void rwUnlock(MId m, std::uint32_t sync);
  void wgAdd(MId m, std::uint32_t sync, std::int64_t delta);
  void wgWait(MId m, std::uint32_t sync);
  void condWait(MId m, std::uint32_t cond, std::uint32_t mutex);
  void condWake(MId m, std::uint32_t cond, std::uint32_t most);
  void semAcquire(MId m, std::uint32_t sync);
  void semReleaseOp(MId m, std::uint32_t sync);

  // time.cpp
  void sleep(MId m, std::int64_t ns);
  void newTimer(MId m, const Request& r, bool ticker);
  void afterFunc(MId m, const Request& r);
  void timerStop(MId m, const Request& r);
  void timerReset(MId m, const Request& r);
  bool fireTimers(MId m, PId p) { return timerDue(w.ps[p.v]) && fireDue(m, p); }
  [[nodiscard]] bool timerDue(const P& p) const {
    return !p.timers.empty() && p.timers.earliest() <= m_at;
  }
  bool fireDue(MId m, PId p);
  void fetchSleepers(const P& p) const;
  void fire(MId m, std::uint32_t timer);
  void wakeIfFirst(MId m, std::uint32_t timer);
  void fireIfDue(MId m, std::uint32_t chan);
  void armTimer(MId m, std::uint32_t chan);
  void disarmTimer(MId m, std::uint32_t chan);
  std::uint32_t makeTimer(MId m, TimerKind kind, std::uint64_t period);

  // boot.cpp, traceback.cpp
  void newprocAtBoot(Body* body, std::string_view function, bool system);
  void bootSystemGoroutines();
  void bootThief(std::uint32_t count);
  void bootThread();
  void bootThreads();
  void bootFinalizer();
  void bootMachine();
  // Whether anybody keeps what the program writes.
  [[nodiscard]] bool heard() const { return m_sinks.log != nullptr || m_sinks.output; }
  void fatal(MId m, std::string_view message, bool listAll = true, const Request& with = {});
  [[nodiscard]] std::int64_t otherOf(const Request& fatal) const;
  void uncaught(MId m, TextId text);
  void finish(MId m, RunEnd end, std::uint32_t code, TextId fatalText, std::int64_t with = 0);
  void write(MId m, int fd, TextId text);
  [[nodiscard]] std::string traceback(GId g, bool stopped = false) const;
  [[nodiscard]] std::string listing(MId m) const;
  [[nodiscard]] std::string otherStacks(GId current) const;

  // The machine at the end of bootMachine(), of a run that nobody records.
  struct Image {
    World world;
    Table<GRun> gs;
  };
  std::unique_ptr<Image> m_image;

  bool m_unseen = false;      // nobody records, observes or explores the run
  bool m_unrecorded = false;  // nobody records or observes it

  World w;  // NOLINT(readability-identifier-naming): nearly every line here speaks of it
  Table<GRun> m_gs;
  Table<MRun> m_runs;
  Table<SyncRun> m_syncs;
  Table<TimerRun> m_timerRuns;
  Table<std::uint64_t> m_payload;     // beside World::cells
  Table<Request> m_saved;             // requests of preempted Gs, by the word of their GRun
  std::vector<std::uint32_t> m_free;  // unused places there
  std::vector<IoWait> m_io;           // in order of `when`
  std::vector<GId> m_ioEarly;         // who need not begin to wait
  std::vector<Due> m_dueQueue;
  std::vector<std::uint32_t> m_scratch;
  std::vector<SysmonTick> m_ticks;
  std::uint32_t m_sysmonIdle = 0;
  std::uint64_t m_sysmonDelay = 0;
  bool m_sysmonDeep = false;
  MId m_poller;               // the M that sleeps in the poller
  MId m_acting;               // whose step it is
  MRun* m_run = nullptr;      // of m_acting
  TimeNs m_at = 0;            // the time of this step
  Reply m_reply;              // for the body that goes on
  std::uint64_t m_steps = 0;  // that run() may still take
  // Up to here, exclusive, the acting M has its turn: then somebody else is due, or is held up, or
  // the run ends.
  TimeNs m_horizon = 0;
  TimeNs m_watch = kNever;    // the last instant before one of the latter two
  TimeNs m_stallAt = kNever;  // when somebody is held up
  std::uint64_t m_late = 0;   // and so long the acting M, after this step
  Timing m_timing;
  std::uint64_t m_quantum = 0;  // of memory
  std::uint32_t m_cpus = 0;     // processors that its Ms share at times; 0: there are always enough
  std::int32_t m_freeCpus = 0;  // that nobody has
  TimeNs m_shortUntil = 0;      // when they are short: until then; 0 else
  std::vector<MId> m_waiting;   // Ms that wait for one
  std::uint64_t m_moving =
      0;            // what a thief takes to move its prey, before the G it starts goes on
  PosId m_pos = 0;  // of the request of this step
  // Explored: who is started next because a choice said so; and that the request of the G that was
  // just started has had its choice already.
  GId m_picked;
  bool m_asked = false;
  bool m_tellsSteps = false;     // explored: the chooser wants steps
  std::uint32_t m_computed = 0;  // explored: stretches since anybody asked for anything else
  std::uint64_t m_eventsAt = 0;  // explored: events at the choice before
  bool m_mainReturned = false;
  std::uint32_t m_shownProcs = 0;  // explored: what GOMAXPROCS says, on one P
  std::vector<Candidate> m_candidates;
  std::vector<ReadyCase> m_readyCases;
  RunEnd m_end = RunEnd::running;
  SchedOptions m_options;
  SchedSinks m_sinks;
};

}  // namespace gantry
