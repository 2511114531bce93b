// The order of a trace's events, and what each does.
//
// Threads are merged by time, but clocks of threads differ: an event that another must come before
// waits for it. What must be before is said by states (a G starts when it is runnable) and by
// sequence numbers of Gs and Ps, which begin anew in each generation.
#include "engine/trace/import/go_trace.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "engine/trace/import/go_trace_parse.h"
#include "engine/trace/import/go_trace_stage.h"
#include "engine/world/fold.h"

namespace gantry {
namespace gotrace {
namespace {

constexpr std::uint64_t kNone = ~std::uint64_t{0};
constexpr std::uint32_t kMostProcs = 1024;
constexpr std::uint64_t kSecond = 1'000'000'000;

struct Reason {
  std::string_view text;
  WaitReason reason;
};
constexpr Reason kReasons[] = {
    {"forever", WaitReason::selectNoCases},
    {"network", WaitReason::ioWait},
    {"select", WaitReason::select},
    {"sync.(*Cond).Wait", WaitReason::condWait},
    {"sync", WaitReason::semacquire},
    {"chan send", WaitReason::chanSend},
    {"chan receive", WaitReason::chanReceive},
    {"GC background sweeper wait", WaitReason::gcSweepWait},
    {"sleep", WaitReason::sleep},
};

WaitReason reasonOf(std::string_view text) {
  for (const Reason& one : kReasons)
    if (one.text == text) return one.reason;
  return WaitReason::none;
}

class Import {
 public:
  Import(const Parsed& parsed, Recording& into)
      : m_parsed(parsed), m_recording(into), m_stage(into, procsOf(parsed)) {}

  // What is wrong, with an empty text when nothing is.
  Diagnostic run() {
    m_base = firstOf(m_parsed.generations.front());
    before(m_parsed.generations.front());
    for (const Generation& generation : m_parsed.generations) {
      m_now = &generation;
      if (!play()) return m_damage;
    }
    m_recording.digest = digest(m_stage.world());
    return m_parsed.damage;
  }
  [[nodiscard]] static std::uint32_t procsOf(const Parsed& parsed) {
    std::uint64_t most = 0;
    for (const Generation& generation : parsed.generations)
      for (const auto& [thread, events] : generation.threads)
        for (const GoEvent& e : events)
          if (e.kind == Ev::procStart || e.kind == Ev::procStatus || e.kind == Ev::procSteal)
            most = std::max(most, e.args[0]);
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(most, kMostProcs - 1)) + 1;
  }

 private:
  struct Goroutine {
    GoStatus status = GoStatus::bad;
    std::uint64_t generation = 0;
    std::uint64_t seq = 0;
  };
  struct Proc {
    ProcStatus status = ProcStatus::bad;
    std::uint64_t generation = 0;
    std::uint64_t seq = 0;
  };
  struct Thread {
    std::uint64_t g = kNone;
    std::uint64_t p = kNone;
  };
  // One thread's events of the generation that is played.
  struct Cursor {
    std::uint64_t thread = 0;
    const std::vector<GoEvent>* events = nullptr;
    std::size_t at = 0;
    [[nodiscard]] const GoEvent& event() const { return (*events)[at]; }
  };
  enum class Step : std::uint8_t { done, later, wrong };

  static std::uint64_t firstOf(const Generation& generation) {
    std::uint64_t first = kNone;
    for (const auto& [thread, events] : generation.threads)
      if (!events.empty()) first = std::min(first, events.front().ticks);
    return first == kNone ? 0 : first;
  }

  // Who is there when the trace begins: the first generation says so of each at its first event.
  void before(const Generation& generation) {
    m_now = &generation;
    for (const auto& [thread, events] : generation.threads)
      for (const GoEvent& e : events) {
        if (e.kind != Ev::goStatus && e.kind != Ev::goStatusStack) continue;
        const std::uint64_t stack = e.kind == Ev::goStatusStack ? e.args[3] : 0;
        m_stage.createBefore(e.args[0], e.args[0] == 1 ? "main.main" : functionOf(stack));
        const auto status = static_cast<GoStatus>(e.args[2]);
        if (status == GoStatus::waiting) m_stage.parkBefore(e.args[0], WaitReason::none);
        if (status == GoStatus::syscall && e.args[1] != kNone)
          m_stage.inSystemCallBefore(e.args[0], m_stage.thread(e.args[1]));
      }
    m_stage.begin();
  }

  bool play() {
    std::vector<Cursor> cursors;
    for (const auto& [thread, events] : m_now->threads)
      if (!events.empty()) cursors.push_back({thread, &events, 0});
    while (!cursors.empty()) {
      // By time, then by thread: the first that may come next.
      std::sort(cursors.begin(), cursors.end(), [](const Cursor& a, const Cursor& b) {
        return a.event().ticks != b.event().ticks ? a.event().ticks < b.event().ticks
                                                  : a.thread < b.thread;
      });
      std::size_t n = 0;
      Step step = Step::later;
      while (n < cursors.size() && (step = advance(cursors[n])) == Step::later) ++n;
      if (step == Step::wrong) return false;
      if (step == Step::later) return wrong("no event can come next", cursors.front().event());
      if (m_stage.broken() != nullptr)
        return wrong(std::string("the event cannot be shown: ") + m_stage.broken(),
                     cursors[n].event());
      if (++cursors[n].at == cursors[n].events->size())
        cursors.erase(cursors.begin() + static_cast<std::ptrdiff_t>(n));
    }
    return true;
  }

  bool wrong(std::string text, const GoEvent& e) {
    m_damage = {std::move(text) + " at byte " + std::to_string(e.offset), e.offset};
    return false;
  }

  Step advance(const Cursor& cursor) {
    const GoEvent& e = cursor.event();
    Thread& thread = m_threads[cursor.thread];
    const Step step = e.kind <= Ev::procStatus ? proc(e, cursor.thread, thread)
                      : isGoroutine(e.kind)    ? goroutine(e, cursor.thread, thread)
                                               : Step::done;
    if (step == Step::wrong) wrong("an event that cannot be there", e);
    return step;
  }

  static bool isGoroutine(Ev kind) {
    return (kind >= Ev::goCreate && kind <= Ev::goStatus) ||
           (kind >= Ev::goSwitch && kind <= Ev::goStatusStack);
  }

  MId mark(const GoEvent& e, std::uint64_t thread, std::uint64_t stack = 0) {
    const std::uint64_t ticks = e.ticks < m_base ? 0 : e.ticks - m_base;
    const std::uint64_t second = m_now->ticksPerSecond;
    const std::uint64_t rest = ticks % second;
    m_stage.at(ticks / second * kSecond +
               (second <= 10 * kSecond ? rest * kSecond / second : rest / (second / kSecond)));
    m_stage.line(lineOf(stack));
    return m_stage.thread(thread);
  }

  [[nodiscard]] const std::vector<GoFrame>* framesOf(std::uint64_t stack) const {
    const auto found = m_now->stacks.find(stack);
    return found == m_now->stacks.end() || found->second.empty() ? nullptr : &found->second;
  }
  // The innermost frame that is not the runtime's.
  PosId lineOf(std::uint64_t stack) {
    const std::vector<GoFrame>* const frames = framesOf(stack);
    if (frames == nullptr) return 0;
    const auto of = std::find_if(frames->begin(), frames->end(), [&](const GoFrame& frame) {
      return !m_now->string(frame.function).starts_with("runtime.");
    });
    const GoFrame& frame = of == frames->end() ? frames->front() : *of;
    const PosId pos = m_recording.symbols.position(m_now->string(frame.file),
                                                   static_cast<std::uint32_t>(frame.line),
                                                   m_now->string(frame.function));
    return pos > Event::kMaxPos ? 0 : pos;
  }
  // What a goroutine began with: the outermost frame.
  [[nodiscard]] std::string_view functionOf(std::uint64_t stack) const {
    const std::vector<GoFrame>* const frames = framesOf(stack);
    return frames == nullptr ? "goroutine" : m_now->string(frames->back().function);
  }

  [[nodiscard]] bool follows(std::uint64_t generation, std::uint64_t seq,
                             std::uint64_t next) const {
    return generation == m_now->number && next == seq + 1;
  }
  Goroutine* find(std::uint64_t g) {
    const auto found = m_goroutines.find(g);
    return found == m_goroutines.end() ? nullptr : &found->second;
  }
  Proc* findProc(std::uint64_t p) {
    const auto found = m_procs.find(p);
    return found == m_procs.end() ? nullptr : &found->second;
  }
  static std::uint32_t small(std::uint64_t p) {
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(p, kNil));
  }

  Step proc(const GoEvent& e, std::uint64_t id, Thread& thread) {
    Proc* const p = findProc(e.kind == Ev::procStop ? thread.p : e.args[0]);
    switch (e.kind) {
      case Ev::procStatus:
        return procStatus(e, id, thread);
      case Ev::procStart:
        if (p == nullptr || p->status != ProcStatus::idle || thread.p != kNone ||
            !follows(p->generation, p->seq, e.args[1]))
          return Step::later;
        p->status = ProcStatus::running;
        p->seq = e.args[1];
        thread.p = e.args[0];
        m_stage.acquire(mark(e, id), small(e.args[0]));
        return Step::done;
      case Ev::procStop:
        if (p == nullptr) return Step::wrong;
        p->status = ProcStatus::idle;
        m_stage.release(mark(e, id), small(std::exchange(thread.p, kNone)));
        return Step::done;
      case Ev::procSteal: {
        const bool gone = p != nullptr && p->status == ProcStatus::syscallAbandoned;
        if (p == nullptr || (p->status != ProcStatus::syscall && !gone) ||
            !follows(p->generation, p->seq, e.args[1]))
          return Step::later;
        p->status = ProcStatus::idle;
        p->seq = e.args[1];
        Thread& from = m_threads[e.args[2]];
        if (!gone && from.p != e.args[0]) return Step::wrong;
        if (!gone) from.p = kNone;
        m_stage.steal(mark(e, id), small(e.args[0]));
        return Step::done;
      }
      default:
        return Step::done;
    }
  }

  Step procStatus(const GoEvent& e, std::uint64_t id, Thread& thread) {
    auto status = static_cast<ProcStatus>(e.args[1]);
    if (status == ProcStatus::bad || status > ProcStatus::syscallAbandoned) return Step::wrong;
    const auto [found, isNew] = m_procs.try_emplace(e.args[0]);
    Proc& p = found->second;
    const bool gone = status == ProcStatus::syscallAbandoned;
    if (!isNew && gone && p.status == ProcStatus::syscall) status = ProcStatus::syscall;
    if (!isNew && p.status != status) return Step::wrong;
    p = {status, m_now->number, 0};
    if (gone || (status != ProcStatus::running && status != ProcStatus::syscall)) return Step::done;
    thread.p = e.args[0];
    if (!isNew) return Step::done;
    const MId m = mark(e, id);
    if (status == ProcStatus::running) {
      m_stage.acquire(m, small(e.args[0]));
      if (thread.g != kNone) m_stage.start(m, thread.g);
    }
    return Step::done;
  }

  Step goroutine(const GoEvent& e, std::uint64_t id, Thread& thread) {
    switch (e.kind) {
      case Ev::goStatus:
      case Ev::goStatusStack:
        return goStatus(e, id, thread);
      case Ev::goCreate:
      case Ev::goCreateBlocked:
      case Ev::goCreateSyscall:
        return goCreate(e, id, thread);
      case Ev::goStart:
      case Ev::goUnblock:
        return goWakes(e, id, thread);
      case Ev::goSwitch:
      case Ev::goSwitchDestroy:
        return goSwitch(e, id, thread);
      case Ev::goSyscallBegin:
      case Ev::goSyscallEnd:
      case Ev::goSyscallEndBlocked:
        return goSyscall(e, id, thread);
      default:
        return goStops(e, id, thread);
    }
  }

  Step goStatus(const GoEvent& e, std::uint64_t id, Thread& thread) {
    const auto status = static_cast<GoStatus>(e.args[2]);
    if (status == GoStatus::bad || status > GoStatus::waiting) return Step::wrong;
    const auto [found, isNew] = m_goroutines.try_emplace(e.args[0]);
    const bool first = m_now->number == m_parsed.generations.front().number;
    if (isNew ? !first : found->second.status != status) return Step::wrong;
    found->second = {status, m_now->number, 0};
    if (status == GoStatus::syscall) {
      if (e.args[1] == kNone) return Step::wrong;
      m_threads[e.args[1]].g = e.args[0];
    }
    if (status != GoStatus::running) return Step::done;
    thread.g = e.args[0];
    m_stage.start(mark(e, id), e.args[0]);
    return Step::done;
  }

  Step goCreate(const GoEvent& e, std::uint64_t id, Thread& thread) {
    const auto [found, isNew] = m_goroutines.try_emplace(e.args[0]);
    if (!isNew) return Step::wrong;
    found->second = {GoStatus::runnable, m_now->number, 0};
    if (e.kind == Ev::goCreateSyscall) {  // of a thread that C made: it is not shown
      found->second.status = GoStatus::syscall;
      thread.g = e.args[0];
      return Step::done;
    }
    if (thread.p == kNone) return Step::wrong;
    if (e.kind == Ev::goCreateBlocked) found->second.status = GoStatus::waiting;
    m_stage.create(mark(e, id, e.args[2]), e.args[0], functionOf(e.args[1]));
    return Step::done;
  }

  Step goWakes(const GoEvent& e, std::uint64_t id, Thread& thread) {
    const bool starts = e.kind == Ev::goStart;
    Goroutine* const g = find(e.args[0]);
    if (g == nullptr || g->status != (starts ? GoStatus::runnable : GoStatus::waiting) ||
        !follows(g->generation, g->seq, e.args[1]))
      return Step::later;
    g->seq = e.args[1];
    g->status = starts ? GoStatus::running : GoStatus::runnable;
    if (!starts) {
      m_stage.ready(mark(e, id, e.args[2]), e.args[0]);
      return Step::done;
    }
    if (thread.p == kNone || thread.g != kNone) return Step::wrong;
    thread.g = e.args[0];
    m_stage.start(mark(e, id), e.args[0]);
    return Step::done;
  }

  Step goSwitch(const GoEvent& e, std::uint64_t id, Thread& thread) {
    Goroutine* const next = find(e.args[0]);
    Goroutine* const now = find(thread.g);
    if (now == nullptr || now->status != GoStatus::running || next == now) return Step::wrong;
    if (next == nullptr || next->status != GoStatus::waiting ||
        !follows(next->generation, next->seq, e.args[1]))
      return Step::later;
    next->status = GoStatus::running;
    next->seq = e.args[1];
    now->status = GoStatus::waiting;
    const MId m = mark(e, id);
    m_stage.ready(m, e.args[0]);
    if (e.kind == Ev::goSwitch) {
      m_stage.park(m, WaitReason::coroutine);
    } else {
      m_stage.end(m);
      m_goroutines.erase(thread.g);
    }
    thread.g = e.args[0];
    m_stage.start(m, e.args[0]);
    return Step::done;
  }

  Step goSyscall(const GoEvent& e, std::uint64_t id, Thread& thread) {
    Goroutine* const g = find(thread.g);
    Proc* const p = findProc(thread.p);
    if (g == nullptr) return Step::wrong;
    if (e.kind == Ev::goSyscallBegin) {
      if (g->status != GoStatus::running || p == nullptr ||
          !follows(p->generation, p->seq, e.args[0]))
        return Step::wrong;
      p->seq = e.args[0];
      p->status = ProcStatus::syscall;
      g->status = GoStatus::syscall;
      m_stage.systemCall(mark(e, id, e.args[1]));
      return Step::done;
    }
    if (g->status != GoStatus::syscall) return Step::wrong;
    const bool has = p != nullptr && p->status == ProcStatus::syscall;
    if (e.kind == Ev::goSyscallEnd) {
      if (!has) return Step::wrong;
      p->status = ProcStatus::running;
      g->status = GoStatus::running;
      m_stage.systemCallEnd(mark(e, id), small(thread.p));
      return Step::done;
    }
    if (has) return Step::later;  // it is about to lose its P
    g->status = GoStatus::runnable;
    thread.g = kNone;
    m_stage.systemCallEndBlocked(mark(e, id));
    return Step::done;
  }

  // It ends, yields or blocks.
  Step goStops(const GoEvent& e, std::uint64_t id, Thread& thread) {
    Goroutine* const g = find(thread.g);
    if (g == nullptr) return Step::wrong;
    const bool ends = e.kind == Ev::goDestroy || e.kind == Ev::goDestroySyscall;
    const bool inCall = e.kind == Ev::goDestroySyscall;
    if (g->status != (inCall ? GoStatus::syscall : GoStatus::running)) return Step::wrong;
    const MId m = mark(e, id, ends ? 0 : e.args[1]);
    const std::string_view why = m_now->string(e.args[0]);
    if (ends) {
      m_stage.end(m);
      m_goroutines.erase(thread.g);
    } else if (e.kind == Ev::goStop) {
      g->status = GoStatus::runnable;
      m_stage.yield(m, why == "preempted");
    } else {
      g->status = GoStatus::waiting;
      m_stage.park(m, reasonOf(why));
    }
    thread.g = kNone;
    return Step::done;
  }

  const Parsed& m_parsed;
  Recording& m_recording;
  Stage m_stage;
  const Generation* m_now = nullptr;
  std::uint64_t m_base = 0;
  Diagnostic m_damage;
  std::map<std::uint64_t, Goroutine> m_goroutines;
  std::map<std::uint64_t, Proc> m_procs;
  std::map<std::uint64_t, Thread> m_threads;
};

}  // namespace
}  // namespace gotrace

bool isGoTrace(std::string_view bytes) {
  return bytes.size() >= gotrace::kHeader &&
         (bytes.starts_with("go 1.22 trace") || bytes.starts_with("go 1.23 trace")) &&
         bytes.substr(13, 3) == std::string_view("\0\0\0", 3);
}

Result<Recording> importGoTrace(std::string_view bytes) {
  if (!isGoTrace(bytes)) return Diagnostic{"not a trace of Go 1.22 or 1.23", 0};
  const gotrace::Parsed parsed = gotrace::parse(bytes);
  if (parsed.generations.empty()) return parsed.damage;
  Recording recording;
  recording.setup.program = kGoTraceProgram;
  recording.setup.procs = gotrace::Import::procsOf(parsed);
  gotrace::Import import(parsed, recording);
  const Diagnostic damage = import.run();
  recording.damage = damage.text;
  return recording;
}

}  // namespace gantry
