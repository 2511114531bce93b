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

}  // namespace

std::uint32_t createdGoid(const World& before, Event event) {
  const P& p = before.ps[before.pOf(event.m()).v];
  return p.goidNext == p.goidEnd ? before.goidgen + 1 : p.goidNext;
}

Happening happening(const World& before, Event event, const Symbols& symbols) {
  Happening h = told(Moment(before, event, symbols));
  const std::string_view name = row(event.kind()).name;
  h.kind = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
  const std::uint32_t line = symbols.position(describe(before, event, symbols).pos).line;
  if (line != 0) h.place = Sentences::tr("line %1").arg(line);
  return h;
}

}  // namespace gantry::ui
