// Which family speaks for which kind.
#include "ui/i18n/happening.h"

#include "engine/world/describe.h"
#include "ui/i18n/moment.h"

namespace gantry::ui {
namespace {

static_assert(kKinds == 72, "a new kind of event needs its words in one of the families");

Happening told(const Moment& at) {
  if (at.kind() < Kind::Create) return Sentences::machine(at);
  if (at.kind() < Kind::SyscallEnter) return Sentences::procs(at);
  if (at.kind() < Kind::ChanMake) return Sentences::machine(at);
  if (at.kind() < Kind::SyncMake) return Sentences::chans(at);
  if (at.kind() < Kind::Output) return Sentences::syncs(at);
  return Sentences::program(at);
}

// Chinese forms have spaces around what may be Latin; between two Chinese words there is none.
void closeGaps(QString& text) {
  const auto isWide = [](QChar c) { return c.unicode() >= 0x2e80; };
  for (qsizetype at = text.size() - 2; at > 0; --at)
    if (text[at] == u' ' && isWide(text[at - 1]) && isWide(text[at + 1])) text.remove(at, 1);
}

// What the program itself says stays as it said it.
bool quotes(Kind kind) {
  return kind == Kind::Output || kind == Kind::Panic || kind == Kind::Fatal;
}

}  // namespace

std::uint32_t createdGoid(const World& before, Event event) {
  const P& p = before.ps[before.pOf(event.m()).v];
  return p.goidNext == p.goidEnd ? before.goidgen + 1 : p.goidNext;
}

Happening happening(const World& before, Event event, const Symbols& symbols) {
  Happening h = told(Moment(before, event, symbols));
  if (!quotes(event.kind()))
    for (QString* text : {&h.sentence, &h.brief}) closeGaps(*text);
  const std::string_view name = row(event.kind()).name;
  h.kind = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
  const std::uint32_t line = symbols.position(describe(before, event, symbols).pos).line;
  if (line != 0) h.place = Sentences::tr("line %1").arg(line);
  return h;
}

}  // namespace gantry::ui
