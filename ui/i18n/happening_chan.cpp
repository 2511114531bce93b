// Channels and select: go-semantics 3.
#include "ui/i18n/moment.h"

namespace gantry::ui {
namespace {

QString joined(const QString& words, const QString& fill) {
  return fill.isEmpty() ? words : words + QLatin1Char(' ') + fill;
}

}  // namespace

Happening Sentences::chans(const Moment& at) {
  switch (at.kind()) {
    case Kind::Send:
    case Kind::SendTo:
    case Kind::ParkSend:
      return sends(at);
    case Kind::SelectArmSend:
    case Kind::SelectArmRecv:
    case Kind::SelectWin:
      return selects(at);
    case Kind::ChanMake: {
      Happening h;
      const QString type = at.labelType(at.b());
      h.who = at.labelName(at.b());
      if (h.who.isEmpty()) h.who = QStringLiteral("chan#%1").arg(at.before().chans.size());
      const QString by = at.g().isEmpty() ? at.m() : at.g();
      h.brief = at.a() == 0 ? type : QStringLiteral("%1, %2").arg(type).arg(at.a());
      h.sentence = at.a() == 0
                       ? tr("%1 makes %2, a %3 without a buffer").arg(by, h.who, type)
                       : tr("%1 makes %2, a %3 with room for %4").arg(by, h.who, type).arg(at.a());
      return h;
    }
    case Kind::Close: {
      Happening h;
      h.who = at.chan(at.a());
      h.tone = Tone::danger;
      h.brief = tr("by %1").arg(at.g());
      const std::uint32_t waiting = at.hchan(at.a()).recvq.size;
      h.sentence = waiting == 0 ? tr("%1 closes %2").arg(at.g(), h.who)
                   : waiting == 1
                       ? tr("%1 closes %2: the one receiver wakes").arg(at.g(), h.who)
                       : tr("%1 closes %2: %3 receivers wake").arg(at.g(), h.who).arg(waiting);
      h.rule =
          tr("closechan: the receivers that wait all wake with ok false; the one that waited "
             "longest runs first.");
      return h;
    }
    default:
      return receives(at);
  }
}

Happening Sentences::sends(const Moment& at) {
  Happening h;
  h.who = at.g().isEmpty() ? at.m() : at.g();
  const QString chan = at.chan(at.a());
  const QString value = at.value(at.a(), at.wideB());
  if (at.kind() == Kind::Send) {
    const QString fill = at.fill(at.a(), 1);
    h.brief = joined(tr("%1 → %2").arg(value, chan), fill);
    h.sentence = tr("%1 puts %2 into %3 (%4)").arg(h.who, value, chan, fill);
    h.rule = tr("chansend: there is room and nobody waits, so the G goes on.");
    return h;
  }
  if (at.kind() == Kind::SendTo) {
    const QString receiver = at.first(at.hchan(at.a()).recvq);
    h.brief = tr("%1 → %2, %3").arg(value, chan, receiver);
    h.sentence = tr("%1 sends %2 on %3 straight to %4").arg(h.who, value, chan, receiver);
    h.rule = tr("chansend: a receiver waits, so the value goes to it past the buffer.");
    h.tone = Tone::running;
    return h;
  }
  const QString fill = at.fill(at.a());
  h.brief = joined(tr("%1 → %2").arg(value, chan), fill);
  h.sentence = fill.isEmpty() ? tr("%1 blocks: nobody receives from %2").arg(h.who, chan)
                              : tr("%1 blocks: %2 is full (%3)").arg(h.who, chan, fill);
  h.rule = tr("chansend: the G waits in the channel's sendq, first come, first served.");
  h.tone = Tone::waiting;
  return h;
}

Happening Sentences::receives(const Moment& at) {
  Happening h;
  h.who = at.g();
  const std::uint32_t id = at.a();
  const QString chan = at.chan(id);
  switch (at.kind()) {
    case Kind::Recv: {
      const QString value = at.value(id, at.oldest(id));
      const QString fill = at.fill(id, -1);
      h.brief = joined(tr("%1 ← %2").arg(value, chan), fill);
      h.sentence = tr("%1 takes %2 from %3 (%4)").arg(h.who, value, chan, fill);
      h.rule = tr("chanrecv: there is a value, so the G goes on.");
      break;
    }
    case Kind::RecvFrom: {
      const WaitQueue& senders = at.hchan(id).sendq;
      const QString sender = at.first(senders);
      const bool buffered = at.hchan(id).cap != 0;
      const QString value =
          at.value(id, buffered ? at.oldest(id) : at.before().sudogs[senders.head].value);
      h.brief = joined(tr("%1 ← %2, %3").arg(value, chan, sender), at.fill(id));
      h.sentence = buffered
                       ? tr("%1 takes %2 from %3, and the value of %4 moves in")
                             .arg(h.who, value, chan, sender)
                       : tr("%1 takes %2 on %3 straight from %4").arg(h.who, value, chan, sender);
      h.rule = tr("chanrecv: a sender waits; it is served now and made ready.");
      h.tone = Tone::running;
      break;
    }
    case Kind::RecvClosed:
      h.brief = tr("%1, closed").arg(chan);
      h.sentence = tr("%1 receives from %2: closed and empty, ok is false").arg(h.who, chan);
      h.rule =
          tr("chanrecv: a closed channel gives what is left in it, then zero values for ever.");
      h.tone = Tone::danger;
      break;
    default: {
      const QString fill = at.fill(id);
      h.brief = joined(chan, fill);
      h.sentence = fill.isEmpty() ? tr("%1 blocks: nobody sends on %2").arg(h.who, chan)
                                  : tr("%1 blocks: %2 is empty (%3)").arg(h.who, chan, fill);
      h.rule = tr("chanrecv: the G waits in the channel's recvq, first come, first served.");
      h.tone = Tone::waiting;
      break;
    }
  }
  return h;
}

Happening Sentences::selects(const Moment& at) {
  Happening h;
  h.who = at.g();
  if (at.kind() == Kind::SelectWin) {
    // Cases are counted from 1 in the order of the source.
    const QString number = QString::number(std::uint64_t{at.a()} + 1);
    h.brief = tr("case %1").arg(number);
    h.sentence =
        at.b() > 1
            ? tr("The select of %1 takes case %2; %3 were ready").arg(h.who, number).arg(at.b())
            : tr("The select of %1 takes case %2").arg(h.who, number);
    if (at.b() > 1) h.rule = tr("selectgo: of the cases that are ready, each is as likely.");
    h.tone = Tone::running;
    return h;
  }
  const QString chan = at.chan(at.a());
  h.tone = Tone::waiting;
  if (at.kind() == Kind::SelectArmSend) {
    h.brief = tr("to send on %1").arg(chan);
    h.sentence = tr("The select of %1 waits to send on %2").arg(h.who, chan);
  } else {
    h.brief = tr("to receive from %1").arg(chan);
    h.sentence = tr("The select of %1 waits to receive from %2").arg(h.who, chan);
  }
  h.rule = tr("selectgo: nothing is ready, so the G waits in the queues of all its cases.");
  return h;
}

}  // namespace gantry::ui
