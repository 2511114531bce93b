// Threads, processors and system calls: go-semantics 1.3, 1.4, 2.7 to 2.12.
#include "ui/i18n/moment.h"
#include "ui/i18n/quantity.h"

namespace gantry::ui {

Happening Sentences::machine(const Moment& at) {
  switch (at.kind()) {
    case Kind::MNew:
    case Kind::MPark:
    case Kind::MWake:
    case Kind::MExit:
      return threads(at);
    case Kind::Spin:
    case Kind::NeedSpin:
    case Kind::NetpollBlock:
    case Kind::NetpollReturn:
      return idleThreads(at);
    case Kind::SyscallEnter:
    case Kind::SyscallExit:
    case Kind::SyscallSlow:
      return syscalls(at);
    default:
      return processors(at);
  }
}

Happening Sentences::threads(const Moment& at) {
  Happening h;
  h.who = at.m();
  h.tone = Tone::faint;
  const QString other = Moment::m(at.a());
  switch (at.kind()) {
    case Kind::MNew:
      h.who = other;
      if (at.b() == static_cast<std::uint32_t>(MRole::sysmon)) {
        h.brief = tr("sysmon");
        h.sentence = tr("%1 is sysmon, the thread that watches the others").arg(other);
        h.rule =
            tr("sysmon runs without a P: it takes Ps from threads that block in system "
               "calls and stops Gs that run too long.");
      } else {
        h.brief = tr("a new thread");
        h.sentence = tr("%1 is a new thread").arg(other);
        h.rule = tr("startm: there is work and no idle M, so the runtime creates a thread.");
      }
      break;
    case Kind::MPark:
      if (at.a() == static_cast<std::uint32_t>(MParkWhy::locked)) {
        h.brief = tr("waits for its locked G");
        h.sentence = tr("%1 sleeps until the G that is locked to it may run").arg(at.m());
        h.rule = tr("LockOSThread: the thread runs this G and nothing else.");
      } else {
        h.brief = tr("idle");
        h.sentence = tr("%1 has nothing to do and sleeps").arg(at.m());
        h.rule = tr("stopm: an idle M sleeps in the kernel and holds no P.");
      }
      break;
    case Kind::MWake: {
      const std::uint32_t p = at.b() & 0xffff;
      h.brief =
          p == 0xffff ? tr("wakes %1").arg(other) : tr("wakes %1 for %2").arg(other, Moment::p(p));
      h.sentence = p == 0xffff ? tr("%1 wakes %2").arg(at.m(), other)
                               : tr("%1 wakes %2 and gives it %3").arg(at.m(), other, Moment::p(p));
      if ((at.b() & kWakeSpinning) != 0)
        h.rule =
            tr("wakep: new work, an idle P and nobody looking for work yet: one thread is "
               "woken to look.");
      break;
    }
    case Kind::MExit:
      h.brief = tr("ends");
      h.sentence = tr("%1 ends with the G that was locked to it").arg(at.m());
      break;
    default:
      break;
  }
  return h;
}

// Those with nothing to run: they look for work, or wait for it.
Happening Sentences::idleThreads(const Moment& at) {
  Happening h;
  h.who = at.m();
  h.tone = Tone::faint;
  switch (at.kind()) {
    case Kind::Spin:
      h.brief = at.a() != 0 ? tr("looks for work") : tr("stops looking");
      h.sentence = at.a() != 0 ? tr("%1 spins: it looks for work on other Ps").arg(at.m())
                               : tr("%1 stops spinning").arg(at.m());
      if (at.a() != 0) h.rule = tr("At most half as many Ms spin as there are busy Ps.");
      break;
    case Kind::NeedSpin:
      h.brief = at.a() != 0 ? tr("one more M needed") : tr("no more needed");
      h.sentence = at.a() != 0 ? tr("The next M that finds nothing looks on other Ps")
                               : tr("No M needs to look for work");
      break;
    case Kind::NetpollBlock:
      h.brief = at.event().hi == kNever ? tr("waits for I/O") : tr("waits for the next timer");
      h.sentence = at.event().hi == kNever
                       ? tr("%1 sleeps until there is I/O").arg(at.m())
                       : tr("%1 sleeps until the next timer or I/O is due").arg(at.m());
      h.rule = tr("findRunnable: with nothing to run, one thread waits in the network poller.");
      break;
    default:
      h.brief = tr("a timer or I/O is due");
      h.sentence = tr("%1 wakes: a timer or I/O is due").arg(at.m());
      break;
  }
  return h;
}

Happening Sentences::processors(const Moment& at) {
  Happening h;
  h.who = at.m();
  const QString p = Moment::p(at.a());
  switch (at.kind()) {
    case Kind::Gomaxprocs:
      h.brief = QString::number(at.a());
      h.sentence =
          at.before().ps.empty()
              ? tr("The machine starts; GOMAXPROCS is %1").arg(at.a())
              : tr("GOMAXPROCS changes from %1 to %2").arg(at.before().gomaxprocs).arg(at.a());
      h.rule = tr("At most GOMAXPROCS threads run Go code at the same time: one for each P.");
      break;
    case Kind::StwBegin:
      h.brief = tr("the world stops");
      h.sentence = tr("The world stops: no G runs until it starts again");
      h.tone = Tone::danger;
      break;
    case Kind::StwEnd:
      h.brief = tr("the world starts");
      h.sentence = tr("The world starts again");
      break;
    case Kind::PAcquire:
      h.brief = tr("takes %1").arg(p);
      h.sentence = tr("%1 takes %2").arg(at.m(), p);
      h.rule = tr("An M must hold a P to run Go code.");
      break;
    case Kind::PRelease:
      h.brief = tr("lets go of %1").arg(at.p());
      h.sentence = tr("%1 lets go of %2").arg(at.m(), at.p());
      h.tone = Tone::faint;
      break;
    case Kind::PIdle:
      h.who = p;
      h.brief = tr("idle");
      h.sentence = tr("%1 is idle: there is nothing to run").arg(p);
      h.rule = tr("Idle Ps lie on a stack: the last that became idle is the first to be used.");
      h.tone = Tone::faint;
      break;
    case Kind::Handoff:
      h.brief = tr("%1 to another thread").arg(p);
      h.sentence = tr("%1 hands %2 over to another thread").arg(at.m(), p);
      h.rule = tr("handoffp: a P with work does not wait for a thread that is blocked.");
      h.tone = Tone::syscall;
      break;
    case Kind::Retake: {
      const MId m = at.before().ps[at.a()].m;
      const GId g = m.valid() ? at.before().ms[m.v].curg : GId::none();
      h.brief = tr("%1 from a system call").arg(p);
      h.sentence = g.valid() ? tr("sysmon takes %1 from %2, whose %3 is in a system call")
                                   .arg(p, Moment::m(m.v), at.g(g.v))
                             : tr("sysmon takes %1 from a thread that is in a system call").arg(p);
      h.rule = tr("retake: the thread keeps its G; the P goes to one that can run others.");
      h.tone = Tone::syscall;
      break;
    }
    default: {
      const MId m = at.before().ps[at.a()].m;
      const GId g = m.valid() ? at.before().gOf(m) : GId::none();
      const QString name = g.valid() ? at.g(g.v) : p;
      h.brief = tr("%1 must stop").arg(name);
      h.sentence = tr("sysmon asks %1 on %2 to let others run").arg(name, p);
      h.rule = tr("retake: no G keeps a P for more than 10 ms while others wait.");
      h.tone = Tone::runnable;
      break;
    }
  }
  return h;
}

Happening Sentences::syscalls(const Moment& at) {
  Happening h;
  h.who = at.g();
  h.tone = Tone::syscall;
  switch (at.kind()) {
    case Kind::SyscallEnter:
      h.brief = at.a() == kNil ? tr("until a signal comes") : durationText(at.a());
      h.sentence = tr("%1 enters a system call and leaves %2 behind").arg(at.g(), at.p());
      h.rule =
          tr("entersyscall: the thread blocks in the kernel; its P waits for it until "
             "sysmon gives it to another.");
      break;
    case Kind::SyscallExit:
      h.brief = tr("on %1").arg(Moment::p(at.a()));
      h.sentence =
          tr("%1 is back from its system call and goes on, on %2").arg(at.g(), Moment::p(at.a()));
      h.rule = tr("exitsyscall: the fast way, a P is free.");
      break;
    default:
      h.brief = tr("no P is free");
      h.sentence = tr("%1 is back from its system call and must wait for a P").arg(at.g());
      h.rule =
          tr("exitsyscall: the slow way, the G goes to the global queue and its thread "
             "sleeps.");
      break;
  }
  return h;
}

}  // namespace gantry::ui
