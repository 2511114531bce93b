// What the stage takes from a World, and its words.
#include "ui/panels/stage/stage_presenter.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/unit/ui/stage_world.h"
#include "ui/theme/theme.h"

namespace gantry::ui {
namespace {

using test::StageWorld;
using Kind = gantry::Kind;

StageScene sceneOf(const StageWorld& x, MId actor = MId::none(), const StageLimits& limits = {}) {
  FunctionCategories categories;
  noteFunctions(x.world, categories);
  return stagePresenter(x.world, x.symbols, categories, actor, limits);
}

std::vector<std::uint32_t> goids(const SceneQueue& queue) {
  std::vector<std::uint32_t> ids;
  for (const SceneG& g : queue.gs) ids.push_back(g.glyph.goid);
  return ids;
}

std::uint32_t goid(const StageWorld& x, std::uint32_t slot) { return x.world.gs[slot].goid; }

// A G that main starts and that runs on M0 until the caller makes it wait; then main again.
template <class Waits>
std::uint32_t runAside(StageWorld& x, std::string_view function, Waits waits) {
  const std::uint32_t slot = x.create(0, function);
  x.on(0, Kind::Yield, StageWorld::n(YieldWhy::gosched));
  x.startNext(0);
  waits();
  x.start(0, 0, From::global);
  return slot;
}

TEST(StagePresenter, ShowsNothingOfAnEmptyWorld) {
  const StageScene scene = stagePresenter(World{}, Symbols{}, {});
  EXPECT_TRUE(scene.ps.empty());
  EXPECT_TRUE(scene.chans.empty());
  EXPECT_FALSE(scene.ending.has_value());
}

TEST(StagePresenter, QueuesKeepTheOrderInWhichTheyAreTaken) {
  StageWorld x(2);
  const auto a = x.create(0, "main.a");
  const auto b = x.create(0, "main.b");
  const auto c = x.create(0, "main.c");
  const StageScene scene = sceneOf(x);
  ASSERT_EQ(scene.ps.size(), 2u);
  ASSERT_TRUE(scene.ps[0].runnext.has_value());
  EXPECT_EQ(scene.ps[0].runnext->glyph.goid, goid(x, c)) << "the last one created runs next";
  EXPECT_EQ(goids(scene.ps[0].ring), (std::vector{goid(x, a), goid(x, b)}));
  EXPECT_EQ(scene.ps[0].ring.total, 2u);
  EXPECT_EQ(scene.ps[1].m, std::nullopt);
}

TEST(StagePresenter, AnMIsInItsPAndItsGInIt) {
  const StageWorld x = test::busyStage();
  const StageScene scene = sceneOf(x, MId(2));
  EXPECT_EQ(scene.ps[0].m->doing, MDoing::running);
  EXPECT_EQ(scene.ps[0].m->g->glyph.look, Look::running);
  EXPECT_EQ(scene.ps[1].m->doing, MDoing::syscall) << "a P keeps its M while sysmon lets it";
  EXPECT_EQ(scene.ps[1].m->g->glyph.look, Look::syscall);
  EXPECT_TRUE(scene.ps[2].acting);
  EXPECT_FALSE(scene.ps[0].acting);
  ASSERT_EQ(scene.ms.size(), 2u);
  EXPECT_EQ(scene.ms[0].doing, MDoing::sysmon);
  EXPECT_EQ(scene.ms[1].doing, MDoing::idle);
}

TEST(StagePresenter, AnMThatLostItsPKeepsItsG) {
  StageWorld x = test::busyStage();
  x.on(4, Kind::Retake, 1);
  const StageScene scene = sceneOf(x);
  EXPECT_EQ(scene.ps[1].m, std::nullopt);
  ASSERT_EQ(scene.ms.front().m, MId(1)) << "those with a G come first";
  EXPECT_EQ(scene.ms.front().g->glyph.look, Look::syscall);
}

TEST(StagePresenter, ChannelsShowTheOldestValueFirst) {
  const StageWorld x = test::busyStage();
  const StageScene scene = sceneOf(x);
  ASSERT_EQ(scene.chans.size(), 5u);
  const SceneChan& jobs = scene.chans[0];
  EXPECT_EQ(jobs.name, "jobs");
  EXPECT_EQ(jobs.type, "chan int");
  EXPECT_EQ(jobs.len, 7u);
  EXPECT_EQ(jobs.cap, 10u);
  EXPECT_EQ(jobs.values.front(), "41");
  EXPECT_EQ(jobs.values.back(), "47");
  const SceneChan& primes = scene.chans[1];
  ASSERT_EQ(primes.sendq.gs.size(), 2u);
  EXPECT_LT(primes.sendq.gs[0].glyph.goid, primes.sendq.gs[1].glyph.goid) << "first come first";
  EXPECT_EQ(primes.sendq.gs[0].glyph.look, Look::waiting);
  EXPECT_TRUE(scene.chans[3].closed);
  EXPECT_EQ(scene.chans[4].recvq.total, 1u);
}

TEST(StagePresenter, ABufferThatWrapsReadsOn) {
  StageWorld x(1);
  const auto c = x.chan("c", "chan int", 3);
  for (const std::uint32_t value : {1u, 2u, 3u}) x.on(0, Kind::Send, c, value);
  x.on(0, Kind::Recv, c);
  x.on(0, Kind::Recv, c);
  x.on(0, Kind::Send, c, 4);
  EXPECT_EQ(sceneOf(x).chans[0].values, (std::vector<QString>{"3", "4"}));
}

TEST(StagePresenter, ValuesReadAsGoWritesThem) {
  StageWorld x(1);
  const auto show = [&x](const char* type, std::uint32_t value) {
    const auto c = x.chan("c", type, 1);
    x.on(0, Kind::Send, c, value);
    return sceneOf(x).chans[c].values.at(0).toStdString();
  };
  EXPECT_EQ(show("chan int", static_cast<std::uint32_t>(-5)), "-5");
  EXPECT_EQ(show("chan bool", 1), "true");
  EXPECT_EQ(show("<-chan bool", 0), "false");
  EXPECT_EQ(show("chan struct{}", 0), "{}");
  EXPECT_EQ(show("chan struct {}", 0), "{}");
  EXPECT_EQ(show("chan string", x.symbols.text("grüezi")), "grüezi");
  EXPECT_EQ(show("chan main.Job", x.symbols.text("{7 a}")), "{7 a}");
}

TEST(StagePresenter, ASelectStandsWhereItArmedFirstAndEchoesElsewhere) {
  StageWorld x(1);
  const auto a = x.chan("a", "chan int", 0);
  const auto b = x.chan("b", "chan int", 0);
  runAside(x, "main.chooser", [&] {
    x.on(0, Kind::SelectArmRecv, a);
    x.on(0, Kind::SelectArmSend, b, 7);
    x.on(0, Kind::Park, StageWorld::n(WaitReason::select), kNil);
  });
  const StageScene scene = sceneOf(x);
  ASSERT_EQ(scene.chans[a].recvq.gs.size(), 1u);
  ASSERT_EQ(scene.chans[b].sendq.gs.size(), 1u);
  EXPECT_FALSE(scene.chans[a].recvq.gs[0].glyph.echo);
  EXPECT_TRUE(scene.chans[b].sendq.gs[0].glyph.echo);
  EXPECT_EQ(scene.parked.total, 0u) << "it waits on something that is shown";
}

TEST(StagePresenter, WhoWaitsOnNothingIsParked) {
  StageWorld x(1);
  const auto slot = runAside(x, "main.stuck", [&] {
    x.on(0, Kind::Park, StageWorld::n(WaitReason::chanReceiveNil), kNil);
  });
  const StageScene scene = sceneOf(x);
  EXPECT_EQ(scene.parked.total, 1u);
  EXPECT_EQ(goids(scene.parked), std::vector{goid(x, slot)});
}

TEST(StagePresenter, ALockNamesItsHolderAsAnEcho) {
  const StageScene scene = sceneOf(test::busyStage());
  const SceneSync& mu = scene.syncs[0];
  EXPECT_EQ(mu.type, "sync.Mutex");
  ASSERT_TRUE(mu.owner.has_value());
  EXPECT_TRUE(mu.owner->glyph.echo) << "the holder runs on its P";
  EXPECT_EQ(mu.owner->glyph.goid, 1u);
  EXPECT_EQ(mu.queues[0].total, 2u);
  EXPECT_EQ(scene.syncs[1].state, "counter 3");
}

TEST(StagePresenter, ReadersOfALockAreThoseInside) {
  StageWorld x(1);
  const auto rw = x.sync("cache", SyncKind::rwmutex);
  const auto state = [&x, rw] { return sceneOf(x).syncs[rw].state; };
  EXPECT_EQ(state(), "");
  x.on(0, Kind::RLock, rw, 2);
  EXPECT_EQ(state(), "readers: 2");
  const std::int32_t writerPending = 2 - (1 << 30);
  x.on(0, Kind::SyncState, rw, static_cast<std::uint32_t>(writerPending));
  EXPECT_EQ(state(), "readers: 2") << "a writer that waits does not count";
}

TEST(StagePresenter, TimersComeInTheOrderInWhichTheyAreDue) {
  StageWorld x(1);
  for (const std::int32_t delay : {5'000'000, 900, 70'000, 1'500'000'000, 40'000, 20'000, 10'000})
    runAside(x, "main.sleeper", [&] { x.sleep(0, delay); });
  const StageScene scene = sceneOf(x);
  ASSERT_EQ(scene.timersTotal, 7u);
  std::vector<TimeNs> when;
  for (const SceneTimer& timer : scene.timers) when.push_back(x.world.timers[timer.id.v].when);
  EXPECT_EQ(when.size(), 7u);
  EXPECT_TRUE(std::is_sorted(when.begin(), when.end()));
  EXPECT_EQ(scene.timers.back().due, "+1.4s") << "cut, never rounded up";
  EXPECT_EQ(scene.timers.front().sleeper->glyph.look, Look::sleeping);

  StageLimits few;
  few.timers = 3;
  const StageScene cut = sceneOf(x, MId::none(), few);
  ASSERT_EQ(cut.timers.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(cut.timers[i].id, scene.timers[i].id);
}

TEST(StagePresenter, SystemGoroutinesAreHidden) {
  StageWorld x(1);
  x.on(0, Kind::Create, 1, x.symbols.text("runtime.gc") | kCreateSystem);
  const auto user = x.create(0, "main.user");
  StageScene scene = sceneOf(x);
  EXPECT_EQ(goids(scene.ps[0].ring), std::vector<std::uint32_t>{});
  EXPECT_EQ(scene.ps[0].ring.total, 0u);
  EXPECT_EQ(scene.ps[0].runnext->glyph.goid, goid(x, user));
  EXPECT_EQ(scene.live, 2u);

  x.on(0, Kind::Yield, StageWorld::n(YieldWhy::gosched));
  x.start(0, 1, From::ringHead);
  scene = sceneOf(x);
  EXPECT_EQ(scene.ps[0].m->doing, MDoing::runtime);
  EXPECT_EQ(scene.ps[0].m->g, std::nullopt);
}

TEST(StagePresenter, LongQueuesAreCutAndCounted) {
  StageWorld x(1);
  x.create(0, "main.many", 700);
  StageLimits limits;
  limits.globalGs = 100;
  const StageScene scene = sceneOf(x, MId::none(), limits);
  EXPECT_EQ(scene.global.total, x.world.global.size);
  EXPECT_EQ(scene.global.gs.size(), 100u);
  EXPECT_EQ(scene.global.gs[0].glyph.goid, goid(x, x.world.global.head));
}

TEST(StagePresenter, OfManyChannelsThoseInUseAreShownInTheirOrder) {
  StageWorld x(1);
  for (int i = 0; i < 20; ++i) x.chan("c" + std::to_string(i), "chan int", 1);
  x.on(0, Kind::Send, 17, 1);
  x.on(0, Kind::Send, 5, 1);
  StageLimits limits;
  limits.chans = 4;
  const StageScene scene = sceneOf(x, MId::none(), limits);
  std::vector<std::uint32_t> ids;
  for (const SceneChan& chan : scene.chans) ids.push_back(chan.id.v);
  EXPECT_EQ(ids, (std::vector<std::uint32_t>{0, 1, 5, 17}));
  EXPECT_EQ(scene.chansTotal, 20u);
}

TEST(StagePresenter, AFunctionKeepsItsColour) {
  StageWorld x(1);
  x.create(0, "main.a");
  x.create(0, "main.b");
  EventLog log;
  for (const Event event : x.events) log.append(event);
  const auto categories = FunctionCategories::of(log);
  EXPECT_EQ(categories[x.symbols.text("main.main")], 0u);
  EXPECT_EQ(categories[x.symbols.text("main.a")], 1u);
  EXPECT_EQ(categories[x.symbols.text("main.b")], 2u);
  const StageScene scene = stagePresenter(x.world, x.symbols, categories);
  EXPECT_EQ(scene.ps[0].runnext->glyph.category, 2u);
  ASSERT_EQ(scene.functions.size(), 3u);
  EXPECT_EQ(scene.functions[1].name, "a");
}

TEST(StagePresenter, TheEndIsToldWithItsText) {
  StageWorld x(1);
  const auto text = x.symbols.text("fatal error: all goroutines are asleep - deadlock!");
  x.on(0, Kind::Fatal, text);
  x.on(0, Kind::Exit, 2);
  const StageScene scene = sceneOf(x);
  ASSERT_TRUE(scene.ending.has_value());
  EXPECT_TRUE(scene.ending->failed);
  EXPECT_EQ(scene.ending->text, "fatal error: all goroutines are asleep - deadlock!");

  StageWorld fine(1);
  fine.on(0, Kind::Exit, 0);
  EXPECT_FALSE(sceneOf(fine).ending->failed);
}

TEST(StagePresenter, DescribesEveryThingInGosWords) {
  const StageWorld x = test::busyStage();
  const auto describe = [&x](StageTarget target) {
    return describeTarget(x.world, x.symbols, target).toStdString();
  };
  using K = StageTarget::Kind;
  const std::uint32_t sender = x.world.sudogs[x.world.chans[1].sendq.head].g.v;
  const std::string waiting = describe({K::g, sender, goid(x, sender), 0});
  EXPECT_NE(waiting.find("worker"), std::string::npos) << waiting;
  EXPECT_NE(waiting.find("waiting: chan send primes"), std::string::npos) << waiting;
  EXPECT_NE(describe({K::m, 4, 0, 0}).find("sysmon"), std::string::npos);
  EXPECT_NE(describe({K::p, 1, 0, 0}).find("syscall"), std::string::npos);
  EXPECT_NE(describe({K::chan, 3, 0, 0}).find("closed"), std::string::npos);
  EXPECT_EQ(describe({K::cell, 0, 0, 0}).substr(0, 2), "41");
  EXPECT_NE(describe({K::sync, 0, 0, 0}).find("held by G1"), std::string::npos);
  for (const K kind : {K::runnext, K::ring, K::global, K::timers, K::timer, K::parked})
    EXPECT_NE(describe({kind, 0, 0, 0}), "");
}

TEST(StagePresenter, WhatIsNotThereHasNoWords) {
  const StageWorld x = test::busyStage();
  using K = StageTarget::Kind;
  for (const K kind :
       {K::none, K::g, K::m, K::p, K::runnext, K::ring, K::timer, K::chan, K::cell, K::sync})
    EXPECT_EQ(describeTarget(x.world, x.symbols, {kind, 9999, 1, 0}), QString());
  EXPECT_EQ(describeTarget(x.world, x.symbols, {K::g, 3, 9999, 0}), QString())
      << "the slot has another goroutine now";
}

TEST(StagePresenter, SumsUpForThoseWhoDoNotSee) {
  const QString summary = summaryOf(sceneOf(test::busyStage()));
  EXPECT_TRUE(summary.contains("3 running on 4 Ps")) << summary.toStdString();
}

TEST(StagePresenter, OneIsNotSeveral) {
  StageScene scene;
  scene.live = 1;
  scene.ps.resize(1);
  EXPECT_EQ(summaryOf(scene), QStringLiteral("1 goroutine: 0 running on 1 P, 0 runnable."));
}

}  // namespace
}  // namespace gantry::ui
