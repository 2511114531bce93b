// Locks, wait groups, conditions, atomics and timers: go-semantics 4 and 5.
#include "ui/i18n/moment.h"
#include "ui/i18n/quantity.h"

namespace gantry::ui {
Happening Sentences::syncs(const Moment& at) {
  switch (at.kind()) {
    case Kind::TimerMake:
    case Kind::TimerSet:
    case Kind::TimerStop:
    case Kind::TimerFire:
    case Kind::TimerArm:
    case Kind::TimerDisarm:
    case Kind::Sleep:
      return timers(at);
    case Kind::SemaPark:
      return waitsForSync(at);
    case Kind::SyncMake: {
      Happening h;
      const QString type = at.labelType(at.b());
      h.who = at.labelName(at.b());
      if (h.who.isEmpty()) h.who = QStringLiteral("sync#%1").arg(at.before().syncs.size());
      h.brief = type;
      const QString by = at.g().isEmpty() ? at.m() : at.g();
      h.sentence = type.isEmpty() ? tr("%1 makes %2").arg(by, h.who)
                                  : tr("%1 makes %2, a %3").arg(by, h.who, type);
      return h;
    }
    default:
      return locks(at);
  }
}

Happening Sentences::locks(const Moment& at) {
  const QString name = at.sync(at.a());
  const Sync& before = at.syncOf(at.a());
  Happening h;
  h.who = at.g().isEmpty() ? at.m() : at.g();
  h.brief = name;
  switch (at.kind()) {
    case Kind::Lock:
      h.sentence = tr("%1 locks %2").arg(h.who, name);
      break;
    case Kind::Unlock:
      h.sentence = tr("%1 unlocks %2").arg(h.who, name);
      if (before.queues[0].size != 0)
        h.rule =
            tr("Unlock: a G that waits is woken, but must compete for the lock unless it has "
               "waited for more than 1 ms.");
      break;
    case Kind::RLock:
      h.sentence = tr("%1 locks %2 for reading").arg(h.who, name);
      break;
    case Kind::RUnlock:
      h.sentence = tr("%1 stops reading under %2").arg(h.who, name);
      break;
    case Kind::WgAdd: {
      const auto counter = static_cast<std::int32_t>(at.b());
      h.brief = tr("%1 is %2").arg(name).arg(counter);
      h.sentence = tr("%1 changes the counter of %2 from %3 to %4")
                       .arg(h.who, name)
                       .arg(before.state)
                       .arg(counter);
      if (counter == 0) h.rule = tr("At zero, every G in Wait is woken.");
      break;
    }
    case Kind::Atomic:
      h.brief = tr("%1 is %2").arg(name).arg(at.wideB());
      h.sentence = tr("%1 sets %2 to %3").arg(h.who, name).arg(at.wideB());
      h.rule = tr("Atomic operations happen in one order that all Gs agree on.");
      break;
    case Kind::Signal:
      h.brief = tr("%1, wakes %2").arg(name).arg(at.b());
      h.sentence =
          at.b() == 0 ? tr("%1 signals %2, but nobody waits").arg(h.who, name)
          : at.b() == 1
              ? tr("%1 signals %2: the one that waits longest wakes up").arg(h.who, name)
              : tr("%1 signals %2: %3 of those that wait wake up").arg(h.who, name).arg(at.b());
      h.rule = tr("Cond: those who wait are woken in the order in which they came.");
      break;
    default:
      h.brief = tr("%1: %2").arg(name).arg(static_cast<std::int32_t>(at.b()));
      h.sentence = tr("%1 changes the state word of %2").arg(h.who, name);
      h.tone = Tone::faint;
      break;
  }
  return h;
}

Happening Sentences::waitsForSync(const Moment& at) {
  const QString name = at.sync(at.a());
  const Sync& object = at.syncOf(at.a());
  const std::string_view reason = text(static_cast<WaitReason>(at.b() & 0xff));
  Happening h;
  h.who = at.g();
  h.tone = Tone::waiting;
  h.brief = name;
  if (object.kind == SyncKind::waitgroup) {
    h.sentence =
        tr("%1 waits until the counter of %2 is zero (%3)").arg(h.who, name).arg(object.state);
  } else if (object.kind == SyncKind::cond) {
    h.sentence = tr("%1 waits for a signal of %2").arg(h.who, name);
  } else if (object.owner.valid()) {
    h.sentence = tr("%1 blocks: %2 is held by %3").arg(h.who, name, at.g(object.owner.v));
  } else {
    h.sentence =
        tr("%1 blocks on %2: %3")
            .arg(h.who, name,
                 QString::fromLatin1(reason.data(), static_cast<qsizetype>(reason.size())));
  }
  if ((at.b() & kSemaAtHead) != 0)
    h.rule = tr("A G that was woken and lost the lock again waits at the head of the queue.");
  return h;
}

Happening Sentences::timers(const Moment& at) {
  Happening h;
  h.who = at.g().isEmpty() ? at.m() : at.g();
  h.tone = Tone::sleeping;
  const QString name = tr("timer %1").arg(at.a());
  switch (at.kind()) {
    case Kind::Sleep: {
      const QString delay = durationText(static_cast<TimeNs>(at.wideB()));
      h.brief = delay;
      h.sentence = tr("%1 sleeps for %2").arg(h.who, delay);
      h.rule = tr("A sleeping G holds neither P nor M: only an entry in the P's heap of timers.");
      break;
    }
    case Kind::TimerMake:
      h.brief = tr("timer %1").arg(at.before().timers.size());
      h.sentence = tr("%1 makes %2").arg(h.who, h.brief);
      break;
    case Kind::TimerSet: {
      const QString delay = durationText(static_cast<TimeNs>(at.wideB()));
      h.brief = tr("%1 in %2").arg(name, delay);
      h.sentence = tr("%1 sets %2 to fire in %3").arg(h.who, name, delay);
      break;
    }
    case Kind::TimerStop:
      h.brief = name;
      h.sentence = tr("%1 stops %2").arg(h.who, name);
      break;
    case Kind::TimerArm:
      h.brief = tr("%1, in the heap of %2").arg(name, at.p());
      h.sentence = tr("%1 enters the heap of %2").arg(name, at.p());
      h.rule = tr("The timer of a channel is in a heap only while somebody waits on the channel.");
      break;
    case Kind::TimerDisarm:
      h.brief = tr("%1, out of its heap").arg(name);
      h.sentence = tr("%1 leaves its heap: nobody waits on its channel").arg(name);
      break;
    default: {
      const RuntimeTimer& timer = at.before().timers[at.a()];
      h.brief = name;
      h.sentence = timer.kind == TimerKind::sleep && timer.target != kNil
                       ? tr("%1's sleep is over").arg(at.g(timer.target))
                       : tr("%1 fires").arg(name);
      h.rule = tr("Timers are run by the scheduler between two Gs: there is no timer thread.");
      break;
    }
  }
  return h;
}

}  // namespace gantry::ui
