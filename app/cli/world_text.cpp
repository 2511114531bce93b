// One table for each kind of thing; kinds that there are none of are left out.
#include <fmt/format.h>

#include "app/cli/table.h"
#include "app/cli/units.h"
#include "app/cli/world_view.h"
#include "app/cli/world_words.h"
#include "engine/world/wait_text.h"

namespace gantry::cli {
namespace {

std::string place(const Symbols& symbols, PosId pos) {
  if (pos == 0) return "";
  const Position at = symbols.position(pos);
  return fmt::format("{}:{}", symbols.text(at.file), at.line);
}

template <class AnyId>
std::string id(char letter, AnyId id) {
  return id.valid() ? fmt::format("{}{}", letter, id.v) : "-";
}

std::string goroutine(const World& world, GId g) {
  return g.valid() ? fmt::format("G{}", world.gs[g.v].goid) : "-";
}

std::string list(const Goids& goids) {
  std::string out;
  for (const std::uint32_t goid : goids) out += fmt::format("{}G{}", out.empty() ? "" : " ", goid);
  return out.empty() ? "-" : out;
}

std::string name(const Symbols& symbols, LabelId label, std::string_view letters,
                 std::uint32_t number) {
  const std::string_view known = symbols.labelName(label);
  return known.empty() ? fmt::format("{}#{}", letters, number) : std::string(known);
}

// What a waiting G waits for, by name: `chan receive jobs`.
std::string waitsFor(const World& world, const Symbols& symbols, const G& g) {
  std::string out(waitReason(g));
  if (g.status != GStatus::waiting) return out;
  if (const auto network = networkWait(g.reason, g.object, symbols); !network.empty())
    out.append(", ").append(network);
  for (std::uint32_t at = g.sudogs; at != kNil; at = world.sudogs[at].ofG) {
    const Sudog& s = world.sudogs[at];
    out += " " + (s.isChan ? name(symbols, world.chans[s.object].label, "chan", s.object)
                           : name(symbols, world.syncs[s.object].label, "sync", s.object));
  }
  return out;
}

void section(std::string& out, std::string_view title, const Table& table) {
  if (!table.empty()) out += fmt::format("\n{}\n{}", title, table.text(2));
}

Table goroutines(const World& world, const Symbols& symbols) {
  Table table({"G", "status", "waits for", "M", "P", "function", "at", "since"});
  for (const G& g : world.gs) {
    if (g.status == GStatus::dead || g.status == GStatus::idle) continue;
    table.row({fmt::format("G{}", g.goid), std::string(statusText(g.status)),
               waitsFor(world, symbols, g), hasM(g) ? id('M', g.m) : "-",
               hasP(g) ? id('P', g.p) : "-", std::string(symbols.text(g.function)),
               place(symbols, g.pos), durationText(g.since)});
  }
  return table;
}

Table processors(const World& world) {
  Table table({"P", "status", "M", "runnext", "schedtick", "timers", "run queue"});
  for (std::uint32_t i = 0; i < world.gomaxprocs; ++i) {
    const P& p = world.ps[i];
    table.row({fmt::format("P{}", i), std::string(statusText(p.status)), id('M', p.m),
               goroutine(world, p.runnext), std::to_string(p.schedtick),
               std::to_string(p.timers.size()), list(ringOf(world, p))});
  }
  return table;
}

Table threads(const World& world) {
  Table table({"M", "state", "spinning", "P", "G"});
  for (std::uint32_t i = 0; i < world.ms.size(); ++i) {
    const M& m = world.ms[i];
    table.row({fmt::format("M{}", i), std::string(stateText(m.state)), m.spinning ? "yes" : "no",
               id('P', m.p), goroutine(world, m.curg)});
  }
  return table;
}

std::string buffer(const World& world, const Symbols& symbols, const Hchan& c) {
  std::string out;
  for (const std::string& value : bufferOf(world, symbols, c))
    out += (out.empty() ? "" : " ") + value;
  return out;
}

Table channels(const World& world, const Symbols& symbols) {
  Table table({"channel", "type", "len/cap", "closed", "sendq", "recvq", "buffer"});
  for (std::uint32_t i = 0; i < world.chans.size(); ++i) {
    const Hchan& c = world.chans[i];
    table.row({name(symbols, c.label, "chan", i), std::string(symbols.labelType(c.label)),
               c.timer != kNil ? "0/0" : fmt::format("{}/{}", c.len, c.cap),
               c.closed != 0 ? "yes" : "no", list(goids(world, c.sendq)),
               list(goids(world, c.recvq)), buffer(world, symbols, c)});
  }
  return table;
}

Table locks(const World& world, const Symbols& symbols) {
  Table table({"lock", "kind", "state", "owner", "waiting"});
  for (std::uint32_t i = 0; i < world.syncs.size(); ++i) {
    const Sync& s = world.syncs[i];
    std::string waiting = list(goids(world, s.queues[0]));
    if (s.kind == SyncKind::rwmutex) waiting += "; readers " + list(goids(world, s.queues[1]));
    table.row({name(symbols, s.label, "sync", i), std::string(kindText(s.kind)),
               s.kind == SyncKind::atomic ? std::to_string(s.value) : std::to_string(s.state),
               goroutine(world, s.owner), waiting});
  }
  return table;
}

Table timers(const World& world, const Symbols& symbols) {
  Table table({"timer", "kind", "when", "period", "P", "wakes"});
  for (std::uint32_t i = 0; i < world.timers.size(); ++i) {
    const RuntimeTimer& t = world.timers[i];
    if (!t.p.valid()) continue;
    std::string wakes = "-";
    if (t.kind == TimerKind::sleep) wakes = goroutine(world, GId(t.target));
    if (t.kind == TimerKind::channel)
      wakes = name(symbols, world.chans[t.target].label, "chan", t.target);
    table.row({fmt::format("#{}", i), std::string(kindText(t.kind)), durationText(t.when),
               t.period != 0 ? durationText(t.period) : "-", id('P', t.p), wakes});
  }
  return table;
}

Table counters(const World& world, const Symbols& symbols) {
  Table table({"counter", "value"});
  for (const NamedCounter& c : world.counters)
    table.row({std::string(symbols.labelName(c.label)), std::to_string(c.value)});
  return table;
}

}  // namespace

std::string worldText(const World& world, const Symbols& symbols) {
  std::string out = fmt::format("event {}   time {}   digest {:016x}\n", world.events,
                                durationText(world.now), digest(world));
  section(out, "Goroutines", goroutines(world, symbols));
  section(out, "Processors", processors(world));
  section(out, "Threads", threads(world));
  out += fmt::format("\nGlobal run queue\n  {}\n", list(goids(world, world.global)));
  section(out, "Channels", channels(world, symbols));
  section(out, "Locks", locks(world, symbols));
  section(out, "Timers", timers(world, symbols));
  section(out, "Counters", counters(world, symbols));
  return out;
}

}  // namespace gantry::cli
