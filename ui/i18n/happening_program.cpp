// What the program says, and how it ends: go-semantics 6.
#include "ui/i18n/moment.h"

namespace gantry::ui {
namespace {

QString firstLine(const QString& text) { return text.section(QLatin1Char('\n'), 0, 0); }

}  // namespace

Happening Sentences::program(const Moment& at) {
  Happening h;
  h.who = at.g().isEmpty() ? at.m() : at.g();
  switch (at.kind()) {
    case Kind::Output: {
      h.brief = firstLine(at.text(at.b()));
      h.sentence = at.a() == 2 ? tr("%1 writes to stderr: %2").arg(h.who, h.brief)
                               : tr("%1 prints %2").arg(h.who, h.brief);
      if (at.a() == 2) h.tone = Tone::danger;
      break;
    }
    case Kind::Count: {
      const QString name = at.labelName(at.a());
      h.brief = QStringLiteral("%1 +%2").arg(name).arg(at.wideB());
      h.sentence = tr("%1 counts: %2").arg(h.who, h.brief);
      h.tone = Tone::faint;
      break;
    }
    case Kind::Panic:
      h.brief = firstLine(at.text(at.a()));
      h.sentence = tr("%1 panics: %2").arg(h.who, h.brief);
      h.rule =
          tr("A panic runs the deferred calls of this goroutine; unless one recovers, the "
             "whole program ends.");
      h.tone = Tone::danger;
      break;
    case Kind::Recover:
      h.brief = firstLine(at.text(at.a()));
      h.sentence = tr("%1 recovers from: %2").arg(h.who, h.brief);
      h.tone = Tone::running;
      break;
    case Kind::Goexit:
      h.brief = tr("runs its deferred calls");
      h.sentence = tr("%1 calls Goexit: it runs its deferred calls and ends").arg(h.who);
      break;
    case Kind::Fatal:
      h.brief = firstLine(at.text(at.a()));
      h.sentence = at.g().isEmpty() ? tr("The program ends: %1").arg(h.brief)
                                    : tr("%1 ends the program: %2").arg(at.g(), h.brief);
      h.tone = Tone::danger;
      break;
    default:
      h.brief = tr("status %1").arg(at.a());
      h.sentence = at.g().isEmpty()
                       ? tr("The program ends with exit status %1").arg(at.a())
                       : tr("%1 ends the program with exit status %2").arg(at.g()).arg(at.a());
      if (at.a() == 0)
        h.rule = tr("When main returns, the process ends at once, whatever the other Gs do.");
      h.tone = at.a() == 0 ? Tone::plain : Tone::danger;
      break;
  }
  return h;
}

}  // namespace gantry::ui
