// Keys are a contract: new ones may be added, none may change.
#include <fmt/format.h>

#include "app/cli/world_view.h"
#include "app/cli/world_words.h"

namespace gantry::cli {
namespace {

template <class AnyId>
Json idOrNull(AnyId id) {
  return id.valid() ? Json(id.v) : Json();
}

Json goidOrNull(const World& world, GId g) { return g.valid() ? Json(world.gs[g.v].goid) : Json(); }

Json goroutines(const World& world, const Symbols& symbols) {
  Json list = Json::array();
  for (const G& g : world.gs) {
    if (g.status == GStatus::dead || g.status == GStatus::idle) continue;
    const Position at = symbols.position(g.pos);
    list.push_back({{"id", g.goid},
                    {"status", statusText(g.status)},
                    {"wait_reason", waitReason(g)},
                    {"m", hasM(g) ? idOrNull(g.m) : Json()},
                    {"p", hasP(g) ? idOrNull(g.p) : Json()},
                    {"function", symbols.text(g.function)},
                    {"file", symbols.text(at.file)},
                    {"line", at.line},
                    {"created_by", g.parentGoid},
                    {"since_ns", g.since},
                    {"system", g.system()}});
  }
  return list;
}

Json processors(const World& world) {
  Json list = Json::array();
  for (std::uint32_t id = 0; id < world.gomaxprocs; ++id) {
    const P& p = world.ps[id];
    list.push_back({{"id", id},
                    {"status", statusText(p.status)},
                    {"m", idOrNull(p.m)},
                    {"runnext", goidOrNull(world, p.runnext)},
                    {"runq", ringOf(world, p)},
                    {"schedtick", p.schedtick},
                    {"syscalltick", p.syscalltick},
                    {"timers", p.timers.ids()}});
  }
  return list;
}

Json threads(const World& world) {
  Json list = Json::array();
  for (std::uint32_t id = 0; id < world.ms.size(); ++id) {
    const M& m = world.ms[id];
    list.push_back({{"id", id},
                    {"p", idOrNull(m.p)},
                    {"g", goidOrNull(world, m.curg)},
                    {"spinning", m.spinning},
                    {"state", stateText(m.state)}});
  }
  return list;
}

// len and cap of a time channel always read 0 (go-semantics 5.4).
Json channels(const World& world, const Symbols& symbols) {
  Json list = Json::array();
  for (std::uint32_t id = 0; id < world.chans.size(); ++id) {
    const Hchan& c = world.chans[id];
    const bool timed = c.timer != kNil;
    list.push_back({{"id", id},
                    {"name", symbols.labelName(c.label)},
                    {"type", symbols.labelType(c.label)},
                    {"len", timed ? 0 : c.len},
                    {"cap", timed ? 0 : c.cap},
                    {"closed", c.closed != 0},
                    {"buffer", bufferOf(world, symbols, c)},
                    {"sendq", goids(world, c.sendq)},
                    {"recvq", goids(world, c.recvq)},
                    {"timer", timed ? Json(c.timer) : Json()},
                    {"sent", c.sent},
                    {"received", c.received}});
  }
  return list;
}

Json locks(const World& world, const Symbols& symbols) {
  Json list = Json::array();
  for (std::uint32_t id = 0; id < world.syncs.size(); ++id) {
    const Sync& s = world.syncs[id];
    Json lock = {{"id", id},
                 {"kind", kindText(s.kind)},
                 {"name", symbols.labelName(s.label)},
                 {"state", s.state},
                 {"owner", goidOrNull(world, s.owner)},
                 {"waiting", goids(world, s.queues[0])}};
    if (s.kind == SyncKind::rwmutex) {
      lock["state2"] = s.state2;
      lock["waiting_readers"] = goids(world, s.queues[1]);
    }
    if (s.kind == SyncKind::atomic) lock["value"] = s.value;
    list.push_back(std::move(lock));
  }
  return list;
}

Json timers(const World& world) {
  Json list = Json::array();
  for (std::uint32_t id = 0; id < world.timers.size(); ++id) {
    const RuntimeTimer& t = world.timers[id];
    if (!t.p.valid()) continue;
    Json timer = {{"id", id},
                  {"kind", kindText(t.kind)},
                  {"when_ns", t.when},
                  {"period_ns", t.period},
                  {"p", t.p.v}};
    if (t.kind == TimerKind::sleep) timer["g"] = goidOrNull(world, GId(t.target));
    if (t.kind == TimerKind::channel) timer["channel"] = t.target;
    list.push_back(std::move(timer));
  }
  return list;
}

Json counters(const World& world, const Symbols& symbols) {
  Json list = Json::array();
  for (const NamedCounter& c : world.counters)
    list.push_back({{"name", symbols.labelName(c.label)}, {"value", c.value}});
  return list;
}

}  // namespace

Json worldJson(const World& world, const Symbols& symbols) {
  return {{"event", world.events},
          {"time_ns", world.now},
          {"digest", fmt::format("{:016x}", digest(world))},
          {"gs", goroutines(world, symbols)},
          {"ps", processors(world)},
          {"ms", threads(world)},
          {"global_runq", goids(world, world.global)},
          {"channels", channels(world, symbols)},
          {"locks", locks(world, symbols)},
          {"timers", timers(world)},
          {"counters", counters(world, symbols)}};
}

}  // namespace gantry::cli
