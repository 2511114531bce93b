// One case a kind, families in the order of the table.
#include "engine/world/describe.h"

#include "engine/event/shown.h"

namespace gantry {
namespace {

constexpr std::string_view kFrom[] = {"runnext", "ring-head", "ring-tail",
                                      "global",  "hand",      "queued"};
constexpr std::string_view kTo[] = {"runnext", "ring", "global", "hand"};
constexpr std::string_view kYieldWhy[] = {"gosched", "preempted", "goyield"};
constexpr std::string_view kReleaseWhy[] = {"idle", "syscall", "locked", "stopped", "exit"};
constexpr std::string_view kRole[] = {"ordinary", "sysmon"};
constexpr std::string_view kParkWhy[] = {"idle", "locked"};
constexpr std::string_view kSyncKind[] = {"mutex", "rwmutex", "waitgroup", "once",
                                          "cond",  "sema",    "atomic"};
constexpr std::string_view kTimerKind[] = {"sleep", "func", "channel"};

template <std::size_t N>
std::string_view word(const std::string_view (&words)[N], std::uint32_t n) {
  return n < N ? words[n] : std::string_view();
}

class Describer {
 public:
  Describer(const World& before, Event event, const Symbols& symbols)
      : w(before), m_event(event), m_symbols(symbols) {}

  Description describe() {
    m_out.kind = row(m_event.kind()).name;
    context();
    if (!machine() && !goroutines() && !channels() && !syncs() && !timers()) program();
    return m_out;
  }

 private:
  using Form = Argument::Form;

  [[nodiscard]] std::uint32_t a() const { return m_event.a(); }
  [[nodiscard]] std::uint32_t b() const { return m_event.b(); }
  [[nodiscard]] std::int64_t wideB() const {
    return w.hasWide != 0 ? w.wide << 32 | b() : static_cast<std::int32_t>(b());
  }

  void add(std::string_view name, Form form, std::int64_t number, std::string_view text = {}) {
    m_out.arguments[m_out.count++] = {name, form, number, text};
  }
  void number(std::string_view name, std::int64_t value) { add(name, Form::number, value); }
  void yesNo(std::string_view name, bool value) { add(name, Form::yesNo, value ? 1 : 0); }
  void text(std::string_view name, std::string_view value) { add(name, Form::text, 0, value); }
  // Left out when empty: a thing without a name.
  void name(std::string_view name, std::string_view value) {
    if (!value.empty()) text(name, value);
  }
  void goid(std::string_view name, std::uint32_t slot) {
    if (slot < w.gs.size()) number(name, w.gs[slot].goid);
  }

  void context() {
    m_out.m = m_event.m();
    m_out.pos = m_event.pos();
    if (m_out.m.v >= w.ms.size()) return;
    m_out.p = w.pOf(m_out.m);
    const GId g = w.gOf(m_out.m);
    if (g.v < w.gs.size()) ofG(g.v);
  }
  void ofG(std::uint32_t slot) {
    m_out.goid = w.gs[slot].goid;
    if (m_out.pos == 0) m_out.pos = w.gs[slot].pos;
  }

  bool machine();
  bool goroutines();
  bool channels();
  bool syncs();
  bool timers();
  void program();

  void chan();
  void value(std::int64_t shown);
  void received();
  void sync();
  [[nodiscard]] std::uint32_t goidOfCreate() const;

  const World& w;  // NOLINT(readability-identifier-naming): every line speaks of it
  Event m_event;
  const Symbols& m_symbols;
  Description m_out;
};

bool Describer::machine() {
  switch (m_event.kind()) {
    case Kind::Time:
      number("ns", static_cast<std::int64_t>(m_event.hi));
      return true;
    case Kind::Wide:
      number("high", static_cast<std::int32_t>(a()));
      return true;
    case Kind::Gomaxprocs:
      number("procs", a());
      return true;
    case Kind::MNew:
      number("target_m", a());
      text("role", word(kRole, b()));
      return true;
    case Kind::MPark:
      text("why", word(kParkWhy, a()));
      return true;
    case Kind::MWake:
      number("target_m", a());
      if (const PId p(static_cast<std::uint16_t>(b())); p.valid()) number("target_p", p.v);
      yesNo("spinning", (b() & kWakeSpinning) != 0);
      return true;
    case Kind::Spin:
    case Kind::NeedSpin:
      yesNo("on", a() != 0);
      return true;
    case Kind::PAcquire:
    case Kind::SyscallExit:
      m_out.p = PId(static_cast<std::uint16_t>(a()));
      return true;
    case Kind::PRelease:
      text("why", word(kReleaseWhy, a()));
      return true;
    case Kind::PIdle:
    case Kind::Handoff:
    case Kind::Retake:
    case Kind::PreemptRequest:
      number("target_p", a());
      return true;
    case Kind::NetpollBlock:
      if (m_event.hi != kNever) number("until_ns", static_cast<std::int64_t>(m_event.hi));
      return true;
    case Kind::SyscallEnter:
      if (a() != kNil) number("duration_ns", a());  // else for ever
      return true;
    default:
      return false;
  }
}

// The goid that the P's batch gives next (go-semantics 1.5).
std::uint32_t Describer::goidOfCreate() const {
  if (!m_out.p.valid()) return 0;
  const P& p = w.ps[m_out.p.v];
  return p.goidNext == p.goidEnd ? w.goidgen + 1 : p.goidNext;
}

bool Describer::goroutines() {
  switch (m_event.kind()) {
    case Kind::Create:
      number("target_g", goidOfCreate());
      text("function", m_symbols.text(b() & ~kCreateSystem));
      if ((b() & kCreateSystem) != 0) yesNo("system", true);
      return true;
    case Kind::Start:
      if (a() < w.gs.size()) ofG(a());
      text("from", word(kFrom, b()));
      return true;
    case Kind::Park:
      text("why", a() < kWaitReasons ? gantry::text(static_cast<WaitReason>(a())) : "");
      if (a() == static_cast<std::uint32_t>(WaitReason::ioWait) && b() < m_symbols.texts())
        text("for", m_symbols.text(b()));
      return true;
    case Kind::Ready:
      goid("target_g", a());
      text("to", word(kTo, b()));
      return true;
    case Kind::Yield:
      text("why", word(kYieldWhy, a()));
      return true;
    case Kind::Take:
      goid("target_g", a());
      text("from", word(kFrom, b()));
      return true;
    case Kind::Overflow:
      number("count", a());
      yesNo("runnext", b() != 0);
      return true;
    case Kind::GlobalGet:
      number("count", a());
      return true;
    case Kind::Steal:
      number("target_p", a());
      number("count", b() & ~kStealRunnext);
      yesNo("runnext", (b() & kStealRunnext) != 0);
      return true;
    case Kind::Drain:
      number("target_p", a());
      number("count", b());
      return true;
    case Kind::SyscallSlow:
      text("to", word(kTo, a()));
      return true;
    default:
      return false;
  }
}

void Describer::chan() {
  number("chan", a());
  if (a() < w.chans.size()) name("name", m_symbols.labelName(w.chans[a()].label));
}

void Describer::value(std::int64_t shown) {
  if (a() >= w.chans.size()) return;
  switch (shownAs(elementType(m_symbols.labelType(w.chans[a()].label)))) {
    case ShownAs::number:
      return number("value", shown);
    case ShownAs::natural:
      return add("value", Form::natural, shown);
    case ShownAs::boolean:
      return yesNo("value", shown != 0);
    case ShownAs::nothing:
      return text("value", "{}");
    case ShownAs::text:
      return text("value", m_symbols.text(static_cast<TextId>(shown)));
  }
}

// The oldest value of the buffer, or of an unbuffered channel the first sender's.
void Describer::received() {
  if (a() >= w.chans.size()) return;
  const Hchan& c = w.chans[a()];
  if (c.len != 0) return value(w.cells[c.cells + c.recvx]);
  if (c.sendq.head < w.sudogs.size()) value(w.sudogs[c.sendq.head].value);
}

bool Describer::channels() {
  switch (m_event.kind()) {
    case Kind::ChanMake:
      number("chan", static_cast<std::int64_t>(w.chans.size()));
      name("name", m_symbols.labelName(b()));
      name("type", m_symbols.labelType(b()));
      number("cap", a());
      return true;
    case Kind::Send:
    case Kind::SendTo:
    case Kind::ParkSend:
    case Kind::SelectArmSend:
      chan();
      value(wideB());
      return true;
    case Kind::Recv:
    case Kind::RecvFrom:
      chan();
      received();
      return true;
    case Kind::RecvClosed:
    case Kind::ParkRecv:
    case Kind::Close:
    case Kind::SelectArmRecv:
      chan();
      return true;
    case Kind::SelectWin:
      if (a() == kNil) {
        text("case", "default");
      } else {
        number("case", a());
      }
      number("ready", b());
      return true;
    default:
      return false;
  }
}

void Describer::sync() {
  number("sync", a());
  if (a() < w.syncs.size()) name("name", m_symbols.labelName(w.syncs[a()].label));
}

bool Describer::syncs() {
  switch (m_event.kind()) {
    case Kind::SyncMake:
      number("sync", static_cast<std::int64_t>(w.syncs.size()));
      name("name", m_symbols.labelName(b()));
      text("type", word(kSyncKind, a() & ((1u << kSyncCopyShift) - 1)));
      if (a() >> kSyncCopyShift != 0) number("copy_of", (a() >> kSyncCopyShift) - 1);
      return true;
    case Kind::Lock:
    case Kind::Unlock:
    case Kind::RLock:
    case Kind::RUnlock:
    case Kind::SyncState:
    case Kind::SyncState2:
      sync();
      number("state", static_cast<std::int32_t>(b()));
      return true;
    case Kind::SemaPark:
      sync();
      text("why",
           (b() & 0xff) < kWaitReasons ? gantry::text(static_cast<WaitReason>(b() & 0xff)) : "");
      number("queue", (b() & kSemaSecondQueue) != 0 ? 1 : 0);
      yesNo("at_head", (b() & kSemaAtHead) != 0);
      return true;
    case Kind::WgAdd:
      sync();
      number("counter", static_cast<std::int32_t>(b()));
      return true;
    case Kind::Atomic:
      sync();
      number("value", wideB());
      return true;
    case Kind::Signal:
      sync();
      number("count", b());
      return true;
    default:
      return false;
  }
}

bool Describer::timers() {
  switch (m_event.kind()) {
    case Kind::TimerMake:
      number("timer", static_cast<std::int64_t>(w.timers.size()));
      text("type", word(kTimerKind, a()));
      number("period_ns", wideB());
      return true;
    case Kind::TimerSet:
    case Kind::Sleep:
      number("timer", a());
      number("delay_ns", wideB());
      return true;
    case Kind::TimerStop:
    case Kind::TimerFire:
      number("timer", a());
      return true;
    default:
      return false;
  }
}

void Describer::program() {
  switch (m_event.kind()) {
    case Kind::Output:
      number("fd", a());
      return text("text", m_symbols.text(b()));
    case Kind::Count:
      text("counter", m_symbols.labelName(a()));
      return number("by", wideB());
    case Kind::Panic:
    case Kind::Recover:
    case Kind::Fatal:
      return text("text", m_symbols.text(a()));
    case Kind::Exit:
      return number("code", a());
    default:
      return;  // the rest say it all with their kind
  }
}

}  // namespace

Description describe(const World& before, Event event, const Symbols& symbols) {
  return Describer(before, event, symbols).describe();
}

}  // namespace gantry
