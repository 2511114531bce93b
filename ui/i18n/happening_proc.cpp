// Goroutines and run queues: go-semantics 2.1 to 2.6, 2.11.
#include "engine/world/wait_text.h"
#include "ui/i18n/moment.h"
#include "ui/i18n/names.h"

namespace gantry::ui {
namespace {

std::uint32_t queued(const World& before, std::uint32_t p) { return before.ps[p].ringSize(); }

}  // namespace

Happening Sentences::procs(const Moment& at) {
  switch (at.kind()) {
    case Kind::Create:
      return created(at);
    case Kind::Start:
    case Kind::Take:
      return moves(at);
    case Kind::Park:
    case Kind::Ready:
    case Kind::Yield:
      return waits(at);
    case Kind::Overflow:
    case Kind::GlobalGet:
    case Kind::Steal:
    case Kind::Drain:
      return queues(at);
    default:
      return lives(at);
  }
}

Happening Sentences::created(const Moment& at) {
  const QString by = at.g().isEmpty() ? at.m() : at.g();
  const QString function = at.function(at.b() & ~kCreateSystem);
  Happening h;
  h.who = QStringLiteral("G%1").arg(createdGoid(at.before(), at.event()));
  h.brief = tr("%1, by %2").arg(function, by);
  h.sentence = tr("%1 starts %2: %3").arg(by, h.who, function);
  h.rule =
      tr("newproc: a new G becomes runnext of the P that made it; the one that was there "
         "goes to the end of the local queue.");
  h.tone = Tone::runnable;
  return h;
}

Happening Sentences::moves(const Moment& at) {
  const QString g = at.g(at.a());
  QString from;
  QString rule;
  switch (static_cast<From>(at.b())) {
    case From::runnext:
      from = tr("runnext");
      rule = tr("runnext goes before the queue and uses up the rest of the time slice.");
      break;
    case From::ringHead:
      from = tr("its queue");
      rule = tr("A local queue is first in, first out; a G from it gets a new time slice.");
      break;
    case From::ringTail:
      from = tr("the stolen ones");
      rule = tr("runqsteal: of what it stole, the thief runs the last.");
      break;
    case From::global:
      from = tr("the global queue");
      rule = tr("A P looks there when its own queue is empty, and at every 61st tick.");
      break;
    case From::hand:
      from = tr("the thread's hand");
      break;
    case From::queued:
      from = tr("its place in the queue");
      rule = tr("Exploring: those before it were preempted as soon as they ran.");
      break;
  }
  Happening h;
  if (at.kind() == Kind::Take) {
    h.who = at.m();
    h.brief = tr("%1 from %2").arg(g, from);
    h.sentence = tr("%1 takes %2 from %3").arg(at.m(), g, from);
    return h;
  }
  h.who = g;
  h.brief = tr("%1, from %2").arg(at.p(), from);
  h.sentence = tr("%1 runs %2, from %3").arg(at.p(), g, from);
  h.rule = rule;
  h.tone = Tone::running;
  return h;
}

Happening Sentences::waits(const Moment& at) {
  Happening h;
  if (at.kind() == Kind::Park) {
    const auto reason = static_cast<WaitReason>(at.a());
    const std::string_view words = text(reason);
    const std::string_view network = networkWait(reason, at.b(), at.symbols());
    h.who = at.g();
    h.brief = QString::fromLatin1(words.data(), static_cast<qsizetype>(words.size()));
    if (!network.empty()) h.brief += QStringLiteral(", ") + utf8(network);
    h.sentence = tr("%1 waits: %2").arg(at.g(), h.brief);
    if (reason == WaitReason::chanReceiveNil || reason == WaitReason::chanSendNil)
      h.rule = tr("Nothing ever arrives on a nil channel: this G waits for ever.");
    h.tone = Tone::waiting;
    return h;
  }
  h.tone = Tone::runnable;
  if (at.kind() == Kind::Yield) {
    h.who = at.g();
    switch (static_cast<YieldWhy>(at.a())) {
      case YieldWhy::gosched:
        h.brief = tr("to the global queue");
        h.sentence = tr("%1 yields and goes to the end of the global queue").arg(at.g());
        h.rule = tr("Gosched: everybody who is queued here runs first.");
        break;
      case YieldWhy::preempted:
        h.brief = tr("preempted");
        h.sentence = tr("%1 is preempted and goes to the end of the global queue").arg(at.g());
        h.rule = tr("Preemption: its time slice of 10 ms is over.");
        break;
      case YieldWhy::goyield:
        h.brief = tr("to the end of %1's queue").arg(at.p());
        h.sentence = tr("%1 gives way and goes to the end of %2's queue").arg(at.g(), at.p());
        h.rule = tr("A lock that is handed over directly is used at once by the one that gets it.");
        break;
    }
    return h;
  }
  const QString woken = at.g(at.a());
  const QString by = at.g().isEmpty() ? at.m() : at.g();
  h.who = woken;
  switch (static_cast<To>(at.b())) {
    case To::runnext:
      h.brief = tr("runnext of %1, by %2").arg(at.p(), by);
      h.sentence = tr("%1 wakes %2: runnext of %3").arg(by, woken, at.p());
      h.rule = tr("ready: a G that is woken runs next on the P that woke it.");
      break;
    case To::ring:
      h.brief = tr("queue of %1, by %2").arg(at.p(), by);
      h.sentence = tr("%1 wakes %2: it joins %3's queue").arg(by, woken, at.p());
      break;
    case To::global:
      h.brief = tr("global queue, by %1").arg(by);
      h.sentence = tr("%1 wakes %2: it joins the global queue").arg(by, woken);
      break;
    case To::hand:
      h.brief = tr("to be run by %1").arg(at.m());
      h.sentence = tr("%1 is ready, and %2 will run it").arg(woken, at.m());
      break;
  }
  return h;
}

Happening Sentences::queues(const Moment& at) {
  Happening h;
  h.who = at.p();
  h.tone = Tone::runnable;
  switch (at.kind()) {
    case Kind::Overflow: {
      const std::uint32_t moved = at.a() + (at.b() != 0 ? 1 : 0);
      h.brief = tr("%1 to the global queue").arg(moved);
      h.sentence = tr("%1's queue is full: %2 Gs move to the global queue").arg(at.p()).arg(moved);
      h.rule =
          tr("runqputslow: a local queue holds 256; the older half of a full one moves, with "
             "the G that comes in.");
      break;
    }
    case Kind::GlobalGet:
      h.brief = tr("%1 from the global queue").arg(at.a());
      h.sentence = at.a() == 1 ? tr("%1 takes one G from the global queue").arg(at.p())
                               : tr("%1 takes %2 Gs from the global queue").arg(at.p()).arg(at.a());
      h.rule =
          tr("globrunqget: its share, the length divided by GOMAXPROCS and one more, at most "
             "128.");
      break;
    case Kind::Steal: {
      const QString victim = Moment::p(at.a());
      const std::uint32_t count = at.b() & ~kStealRunnext;
      if ((at.b() & kStealRunnext) != 0) {
        h.brief = tr("runnext of %1").arg(victim);
        h.sentence = tr("%1 is idle: steals runnext of %2").arg(at.p(), victim);
        h.rule = tr("runqgrab: runnext is stolen only in the last round, after a pause of 3 µs "
                    "that lets %1 run it.")
                     .arg(victim);
      } else {
        h.brief = tr("%1 from %2").arg(count).arg(victim);
        const std::uint32_t of = queued(at.before(), at.a());
        h.sentence = of == 1 ? tr("%1 is idle: steals the one G from %2").arg(at.p(), victim)
                             : tr("%1 is idle: steals %2 of %3 Gs from %4")
                                   .arg(at.p())
                                   .arg(count)
                                   .arg(of)
                                   .arg(victim);
        h.rule =
            tr("A thief takes the older half of the queue; runnext stays with %1.").arg(victim);
      }
      break;
    }
    default:
      h.who = Moment::p(at.a());
      h.brief = tr("its queue goes to the global queue");
      h.sentence = tr("%1 has no thread: its Gs go to the global queue").arg(h.who);
      h.rule = tr("The number of threads is limited in this run; Go itself would start one.");
      break;
  }
  return h;
}

Happening Sentences::lives(const Moment& at) {
  Happening h;
  h.who = at.g();
  switch (at.kind()) {
    case Kind::End:
      h.brief = at.function(at.before().gs[at.runs().v].function);
      h.sentence = tr("%1 ends: %2 has returned").arg(at.g(), h.brief);
      h.rule = tr("A G that has ended is kept and used again for a later go statement.");
      h.tone = Tone::faint;
      break;
    case Kind::LockThread:
      h.brief = tr("to %1").arg(at.m());
      h.sentence = tr("%1 locks itself to the thread %2").arg(at.g(), at.m());
      h.rule =
          tr("LockOSThread: %1 runs only on %2, and %2 runs nothing else.").arg(at.g(), at.m());
      break;
    default:
      h.brief = tr("from %1").arg(at.m());
      h.sentence = tr("%1 is free of the thread %2").arg(at.g(), at.m());
      break;
  }
  return h;
}

}  // namespace gantry::ui
