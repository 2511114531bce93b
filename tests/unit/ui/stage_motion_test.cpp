// How goroutines and values get from one picture to the next.
#include "ui/canvas/stage_motion.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>

#include <gtest/gtest.h>

#include "tests/unit/ui/stage_world.h"
#include "ui/panels/stage/stage_presenter.h"

namespace gantry::ui {
namespace {

using test::StageWorld;
using Kind = gantry::Kind;

constexpr QSizeF kRoom{892, 700};

struct Picture {
  explicit Picture(const StageWorld& x) {
    FunctionCategories categories;
    noteFunctions(x.world, categories);
    scene = stagePresenter(x.world, x.symbols, categories);
    layout = stageLayout(scene, kRoom);
  }
  [[nodiscard]] const GSpot* find(std::uint32_t goid) const {
    for (const GSpot& spot : layout.gs)
      if (spot.g.glyph.goid == goid && !spot.g.glyph.echo) return &spot;
    return nullptr;
  }
  StageScene scene;
  StageLayout layout;
};

// The pictures before and after `act`, and the motion between.
struct Step {
  Step(StageWorld& x, const std::function<void()>& act)
      : before(x),
        first(x.events.size()),
        after((act(), x)),
        motion(before.scene, before.layout, after.scene, after.layout,
               std::span(x.events).subspan(first), x.symbols) {}
  Picture before;
  std::size_t first;
  Picture after;
  StageMotion motion;
};

const MotionFrame::Moving* moving(const MotionFrame& frame, std::uint32_t goid) {
  for (const auto& one : frame.moving)
    if (one.spot.g.glyph.goid == goid) return &one;
  return nullptr;
}

double apart(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

TEST(StageMotion, GoesFromWhereAGWasToWhereItIs) {
  StageWorld x = test::busyStage();
  const std::uint32_t slot = x.world.ps[0].runnext.v;
  const std::uint32_t id = x.world.gs[slot].goid;
  const Step step(x, [&] {
    x.on(0, Kind::Yield, StageWorld::n(YieldWhy::gosched));
    x.start(0, slot, From::runnext);
  });
  const MotionFrame start = step.motion.frame(0);
  ASSERT_NE(moving(start, id), nullptr);
  EXPECT_LT(apart(moving(start, id)->spot.at, step.before.find(id)->at), 0.01);
  EXPECT_EQ(moving(start, id)->spot.radius, step.before.find(id)->radius);
  const MotionFrame nearEnd = step.motion.frame(0.9999);
  EXPECT_LT(apart(moving(nearEnd, id)->spot.at, step.after.find(id)->at), 0.1);
  EXPECT_EQ(moving(nearEnd, id)->spot.g.glyph.look, Look::running);
}

TEST(StageMotion, AtTheEndNothingMoves) {
  StageWorld x = test::busyStage();
  const Step step(x, [&] { x.create(0, "main.worker"); });
  const MotionFrame end = step.motion.frame(1);
  EXPECT_TRUE(end.moving.empty());
  EXPECT_TRUE(end.values.empty());
  EXPECT_TRUE(end.away.empty());
  EXPECT_FALSE(end.arcs.empty()) << "what happened is still drawn";
}

TEST(StageMotion, WhoeverMovesIsNotDrawnTwice) {
  StageWorld x = test::busyStage();
  const Step step(x, [&] { x.create(0, "main.worker"); });
  const MotionFrame frame = step.motion.frame(0.5);
  ASSERT_EQ(frame.away.size(), step.after.layout.gs.size());
  for (std::size_t i = 0; i < frame.away.size(); ++i) {
    const GSpot& spot = step.after.layout.gs[i];
    if (spot.g.glyph.echo) continue;
    const GSpot* old = step.before.find(spot.g.glyph.goid);
    EXPECT_EQ(frame.away[i], old == nullptr || apart(old->at, spot.at) > 0.5)
        << "G" << spot.g.glyph.goid;
  }
}

TEST(StageMotion, ANewGComesOutOfTheMThatMadeIt) {
  StageWorld x = test::busyStage();
  std::uint32_t slot = 0;
  const Step step(x, [&] { slot = x.create(3, "main.worker"); });
  const std::uint32_t id = x.world.gs[slot].goid;
  const MotionFrame early = step.motion.frame(0.1);
  ASSERT_NE(moving(early, id), nullptr);
  EXPECT_TRUE(step.after.layout.ps[3].m.contains(moving(early, id)->spot.at));
  EXPECT_LT(moving(early, id)->alpha, 0.3);
}

TEST(StageMotion, AnEndedGFadesWhereItWas) {
  StageWorld x = test::busyStage();
  const std::uint32_t id = x.world.gs[x.world.ms[3].curg.v].goid;
  const Step step(x, [&] { x.on(3, Kind::End); });
  const MotionFrame half = step.motion.frame(0.5);
  ASSERT_NE(moving(half, id), nullptr);
  EXPECT_LT(apart(moving(half, id)->spot.at, step.before.find(id)->at), 0.01);
  EXPECT_NEAR(moving(half, id)->alpha, 0.5, 0.1);
  EXPECT_EQ(moving(step.motion.frame(0.999), id), nullptr);
}

TEST(StageMotion, AStealIsAnArcWithItsWords) {
  StageWorld x = test::busyStage();
  const std::uint32_t stolen = x.world.gs[x.world.ps[0].ringAt(0).v].goid;
  const Step step(x, [&] {
    x.on(2, Kind::End);
    x.on(2, Kind::Steal, 0, 2);
  });
  const MotionFrame end = step.motion.frame(1);
  ASSERT_EQ(end.arcs.size(), 1u);
  EXPECT_EQ(end.arcs[0].kind, MotionFrame::ArcKind::steal);
  EXPECT_TRUE(step.after.layout.ps[0].card.contains(end.arcs[0].curve.from));
  EXPECT_TRUE(step.after.layout.ps[2].card.contains(end.arcs[0].curve.to));
  ASSERT_EQ(end.captions.size(), 1u);
  EXPECT_EQ(end.captions[0].text, "P2 steals 2 from P0");

  const MotionFrame half = step.motion.frame(0.7);
  ASSERT_NE(moving(half, stolen), nullptr);
  const double straight = (step.before.find(stolen)->at.y() + step.after.find(stolen)->at.y()) / 2;
  EXPECT_LT(moving(half, stolen)->spot.at.y(), straight - 10) << "it flies in a bow";
}

TEST(StageMotion, AnEventThatWasJumpedToIsToldToo) {
  StageWorld x = test::busyStage();
  const Picture before{StageWorld(4)};
  x.on(2, Kind::End);
  x.on(2, Kind::Steal, 0, 2);
  const Picture after(x);
  const StageMotion motion(before.scene, before.layout, after.scene, after.layout,
                           std::span(x.events).last(1), x.symbols);
  ASSERT_EQ(motion.frame(1).captions.size(), 1u);
  EXPECT_EQ(motion.frame(1).captions[0].text, "P2 steals 2 from P0");
}

TEST(StageMotion, AWakeIsAnArcFromTheWaker) {
  StageWorld x = test::busyStage();
  const std::uint32_t sleeper = x.world.sudogs[x.world.chans[4].recvq.head].g.v;
  const QPointF slept = Picture(x).find(x.world.gs[sleeper].goid)->at;
  const Step step(x, [&] {
    x.on(0, Kind::SendTo, 4, x.symbols.text("hello"));
    x.on(0, Kind::Ready, sleeper, StageWorld::n(To::runnext));
  });
  const MotionFrame end = step.motion.frame(1);
  ASSERT_EQ(end.arcs.size(), 1u);
  EXPECT_EQ(end.arcs[0].kind, MotionFrame::ArcKind::wake);
  EXPECT_TRUE(step.after.layout.ps[0].m.contains(end.arcs[0].curve.from));
  EXPECT_EQ(end.arcs[0].curve.to, slept);
  const MotionFrame early = step.motion.frame(0.2);
  ASSERT_EQ(early.values.size(), 1u);
  EXPECT_EQ(early.values[0].text, "hello");
  EXPECT_LT(apart(moving(early, x.world.gs[sleeper].goid)->spot.at, slept), 0.01)
      << "the value comes first, then it wakes";
}

TEST(StageMotion, AValueFliesIntoItsCell) {
  StageWorld x = test::busyStage();
  const Step step(x, [&] { x.on(0, Kind::Send, 0, 48); });
  const MotionFrame frame = step.motion.frame(0.3);
  ASSERT_EQ(frame.values.size(), 1u);
  EXPECT_EQ(frame.values[0].text, "48");
  ASSERT_EQ(frame.awaited.size(), 1u);
  EXPECT_EQ(frame.awaited[0].chan, 0u);
  EXPECT_EQ(frame.awaited[0].cell, 7u) << "the cell stays empty until it is there";
}

TEST(StageMotion, AValueThatIsTakenLetsTheOthersMoveUp) {
  StageWorld x = test::busyStage();
  const Step step(x, [&] { x.on(0, Kind::Recv, 0); });
  const MotionFrame start = step.motion.frame(0.001);
  ASSERT_EQ(start.values.size(), 1u);
  EXPECT_EQ(start.values[0].text, "41");
  ASSERT_EQ(start.slides.size(), 1u);
  EXPECT_NEAR(start.slides[0].cells, 1, 0.01);
  EXPECT_LT(step.motion.frame(0.4).slides[0].cells, 0.5);
}

TEST(StageMotion, TellsOfSysmonAndOfClose) {
  StageWorld x = test::busyStage();
  const auto caption = [&x](const std::function<void()>& act) {
    const Step step(x, act);
    const MotionFrame end = step.motion.frame(1);
    return end.captions.empty() ? std::string() : end.captions.back().text.toStdString();
  };
  EXPECT_EQ(caption([&] { x.on(4, Kind::PreemptRequest, 0); }), "sysmon asks P0 to preempt");
  EXPECT_EQ(caption([&] { x.on(0, Kind::Close, 0); }), "close(jobs)");
  EXPECT_EQ(caption([&] { x.on(4, Kind::Retake, 1); }), "sysmon retakes P1");
  EXPECT_EQ(caption([&] { x.on(0, Kind::Overflow, 2, 1); }),
            "P0 is full: 3 Gs go to the global run queue");
}

TEST(StageMotion, TheSameMomentIsTheSamePicture) {
  StageWorld x = test::busyStage();
  const Step step(x, [&] {
    x.on(2, Kind::End);
    x.on(2, Kind::Steal, 0, 2);
  });
  for (const double t : {0.0, 0.3, 0.77}) {
    const MotionFrame a = step.motion.frame(t);
    const MotionFrame b = step.motion.frame(t);
    ASSERT_EQ(a.moving.size(), b.moving.size());
    for (std::size_t i = 0; i < a.moving.size(); ++i)
      EXPECT_EQ(a.moving[i].spot.at, b.moving[i].spot.at);
  }
}

TEST(StageMotion, CrowdsAreShownAtOnce) {
  StageWorld x(1);
  const Step step(x, [&] { x.create(0, "main.many", 2000); });
  EXPECT_TRUE(step.motion.frame(0.5).moving.empty());
  EXPECT_TRUE(step.motion.frame(0.5).away.empty());
}

TEST(StageMotion, StaysWithinTheStageFromAnythingToAnything) {
  const StageWorld empty(1);
  const StageWorld busy = test::busyStage();
  const Picture a(empty);
  const Picture b(busy);
  const StageMotion forth(a.scene, a.layout, b.scene, b.layout, busy.events, busy.symbols);
  const StageMotion back(b.scene, b.layout, a.scene, a.layout, {}, busy.symbols);
  for (const double t : {0.0, 0.25, 0.5, 0.75, 1.0}) {
    for (const StageMotion* motion : {&forth, &back})
      for (const auto& one : motion->frame(t).moving)
        EXPECT_TRUE(QRectF(QPointF(0, 0), kRoom).contains(one.spot.at));
  }
}

}  // namespace
}  // namespace gantry::ui
