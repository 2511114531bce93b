// Returning, deferred calls, panics and Goexit.
#include "engine/coro/routine.h"

#include <vector>

#include "engine/coro/defer.h"
#include "engine/coro/go.h"

namespace gantry {

// What `unwind` awaits beside the runtime's replies: the next deferred call, and never to go
// on, because its own frame is destroyed with the others.
struct Routine::CallDeferred : NoAnswer {
  static void ask(Process& process) {
    Routine& routine = process.running();
    routine.call(routine.takeDeferred());
  }
};
struct Routine::RecoverInto {
  static constexpr bool kEndsFrame = true;
  CallFrame* owner;
  void answer(Process&) const {}  // not static: it asks later than most
  void ask(Process& process) const { process.running().recoverInto(owner); }
};

namespace {

struct AskText : NoAnswer {
  Op op;
  TextId text;
  AskText(Op what, TextId id) : op(what), text(id) {}
  void ask(Process& process) const { process.ask(op).obj = text; }
};

}  // namespace

Routine::Panic::Panic(Routine& of, TextId what, bool isGoexit)
    : routine(of), older(of.m_exits->panics), unwinder(of.m_top), text(what), goexit(isGoexit) {
  routine.m_exits->panics = this;
}

Routine::Panic::~Panic() { routine.m_exits->panics = older; }

// What Go's gopanic and Goexit are: called on top of the function that panics.
Task<> Routine::unwind(Process& process, Routine& routine, TextId text, PosId pos, bool goexit) {
  Panic panic(routine, text, goexit);
  co_await AtPlace<AskText>(AskText(goexit ? Op::goexitBegin : Op::panicBegin, text), pos);
  while (routine.m_exits->deferred != nullptr) {
    CallFrame* const owner = routine.m_exits->deferred->owner;
    co_await CallDeferred();
    if (panic.recovered) co_await RecoverInto{owner};
  }
  if (!goexit) text = process.symbols().text(routine.uncaughtText());
  co_await AtPlace<AskText>(AskText(goexit ? Op::goexit : Op::uncaught, text), pos);
}

void Routine::startUnwinding(TextId text, bool goexit) {
  exits();
  Process& here = process();
  call(*unwind(here, *this, text, here.pos(), goexit).release());
}

// The function that deferred the recovering call returns now, after its other deferred calls.
// A Goexit that was under way goes on instead (go-semantics 6.1).
void Routine::recoverInto(CallFrame* owner) {
  bool goexits = false;
  while (m_top != owner) {
    const Panic* const latest = m_exits->panics;
    if (latest != nullptr && latest->unwinder == m_top) goexits = goexits || latest->goexit;
    leave(*m_top);
  }
  if (goexits) return goexit();
  leaving(owner) = true;
  runDeferred(owner);
}

// `call`, the topmost, is leaving: its next deferred call, or back to its caller; and so on
// when that was only waiting for a deferred call.
void Routine::runDeferred(CallFrame* call) {
  while (!hasDeferred(call)) {
    if (call == nullptr) {
      process().setPos(0);
      process().ask(Op::finish);
      return;
    }
    leave(*call);
    if (!leaving(m_top)) return;
    call = m_top;
  }
  this->call(takeDeferred());
}

// The deferred calls of the goroutine's own function.
void Routine::runOutermost() {
  m_exits->leaving = true;
  runDeferred(nullptr);
}

void Routine::defer(CallFrame& call) {
  void* const memory = process().frames().take(sizeof(Deferred));
  Exits& ours = exits();
  ours.deferred = new (memory) Deferred{ours.deferred, m_top, &call};
}

bool Routine::hasDeferred(const CallFrame* owner) const {
  return m_exits->deferred != nullptr && m_exits->deferred->owner == owner;
}

CallFrame& Routine::takeDeferred() {
  Deferred* const taken = m_exits->deferred;
  CallFrame& call = *taken->call;
  m_exits->deferred = taken->next;
  FramePool::give(taken, sizeof(Deferred));
  return call;
}

std::optional<TextId> Routine::recover() {
  Panic* const latest = m_exits == nullptr ? nullptr : m_exits->panics;
  if (latest == nullptr || latest->goexit || latest->recovered) return std::nullopt;
  if (m_top == nullptr || m_top->caller != latest->unwinder) return std::nullopt;
  latest->recovered = true;
  return latest->text;
}

Routine::Exits& Routine::exits() {
  if (m_exits == nullptr) m_exits = new (process().frames().take(sizeof(Exits))) Exits;
  return *m_exits;
}

void Routine::destroyExits() {
  while (m_exits->deferred != nullptr) takeDeferred().code.destroy();
  FramePool::give(m_exits, sizeof(Exits));
}

// go-semantics 6.2: the oldest panic first, the others indented; a Goexit has no line.
std::string Routine::uncaughtText() const {
  std::vector<const Panic*> oldestFirst;
  for (const Panic* panic = m_exits->panics; panic != nullptr; panic = panic->older)
    oldestFirst.insert(oldestFirst.begin(), panic);
  std::string out;
  for (const Panic* panic : oldestFirst) {
    if (panic->goexit) continue;
    if (panic->older != nullptr && !panic->older->goexit) out += '\t';
    out += "panic: ";
    for (const char c : process().symbols().text(panic->text)) {
      out += c;
      if (c == '\n') out += '\t';
    }
    out += panic->recovered ? " [recovered]\n" : "\n";
  }
  return out;
}

}  // namespace gantry
