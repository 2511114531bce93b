// The stage over real runs: every built-in program, stepped through, drawn on the way.
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/catalog/catalog.h"
#include "engine/sim/simulation.h"
#include "engine/world/cursor.h"
#include "ui/canvas/stage_hit.h"
#include "ui/canvas/stage_painter.h"
#include "ui/panels/stage/stage_presenter.h"

namespace gantry::ui {
namespace {

constexpr QSizeF kRoom{700, 660};
constexpr std::uint64_t kSteps = 120;  // looked at in one run

class StageRuns : public ::testing::TestWithParam<std::string> {
 protected:
  StageRuns() {
    recording.setup.program = GetParam();
    recording.setup.maxEvents = 20'000;
    SeededChooser chooser(1);
    const Loaded loaded = loadProgram(recording.setup);
    if (loaded.program) runToEnd(*loaded.program, recording, chooser, {});
    keyframes.extend(recording.events);
    categories = FunctionCategories::of(recording.events);
  }

  Recording recording;
  Keyframes keyframes;
  FunctionCategories categories;
};

// Goroutines that are shown, and those that are only counted.
std::uint64_t shownGs(const StageScene& scene) {
  std::uint64_t count = scene.global.total + scene.parked.total;
  for (const SceneP& p : scene.ps) {
    count += p.ring.total;
    if (p.runnext) ++count;
    if (p.m && p.m->g) ++count;
  }
  for (const SceneM& m : scene.ms)
    if (m.g) ++count;
  for (const SceneTimer& timer : scene.timers)
    if (timer.sleeper) ++count;
  const auto queue = [&count](const SceneQueue& waiters) {
    count += waiters.total;
    for (const SceneG& g : waiters.gs)
      if (g.glyph.echo) --count;
  };
  for (const SceneChan& chan : scene.chans) {
    queue(chan.sendq);
    queue(chan.recvq);
  }
  for (const SceneSync& sync : scene.syncs)
    for (const SceneQueue& waiters : sync.queues) queue(waiters);
  return count;
}

TEST_P(StageRuns, EveryGoroutineIsSomewhereAtEveryEvent) {
  Cursor cursor(recording.events, keyframes);
  const std::uint64_t stride = std::max<std::uint64_t>(1, cursor.size() / kSteps);
  for (std::uint64_t at = 0; at <= cursor.size(); at += stride) {
    cursor.seek(at);
    const StageScene scene = stagePresenter(cursor.world(), recording.symbols, categories);
    if (scene.ps.empty() || cursor.world().timersSet > scene.timers.size()) continue;
    if (scene.chans.size() < scene.chansTotal || scene.syncs.size() < scene.syncsTotal) continue;
    ASSERT_EQ(shownGs(scene), scene.live) << "after " << at << " events";
  }
}

TEST_P(StageRuns, StepsMoveAndPaintWithinTheStage) {
  Cursor cursor(recording.events, keyframes);
  QImage image(kRoom.toSize(), QImage::Format_ARGB32_Premultiplied);
  GlyphSprites sprites;
  StageView view;
  view.sprites = &sprites;
  const std::uint64_t stride = std::max<std::uint64_t>(1, cursor.size() / kSteps);
  for (std::uint64_t at = 0; at + 1 < cursor.size(); at += stride) {
    cursor.seek(at);
    const StageScene before = stagePresenter(cursor.world(), recording.symbols, categories);
    const StageLayout layoutBefore = stageLayout(before, kRoom);
    cursor.step();
    std::vector<Event> events;
    for (std::uint64_t n = at; n < cursor.position(); ++n) events.push_back(recording.events[n]);
    if (events.empty()) continue;
    const StageScene after =
        stagePresenter(cursor.world(), recording.symbols, categories, events.back().m());
    const StageLayout layoutAfter = stageLayout(after, kRoom);
    const StageMotion motion(before, layoutBefore, after, layoutAfter, events, recording.symbols);
    const MotionFrame frame = motion.frame(0.5);
    const double height = std::max(layoutBefore.size.height(), layoutAfter.size.height());
    for (const auto& one : frame.moving)
      ASSERT_TRUE(QRectF(0, 0, layoutAfter.size.width(), height).contains(one.spot.at))
          << "after " << at << " events";
    for (const StageTarget& target : stageTargets(after, layoutAfter))
      ASSERT_FALSE(describeTarget(cursor.world(), recording.symbols, target).isEmpty());
    QPainter painter(&image);
    paintStage(painter, after, layoutAfter, frame, Theme::dark(), view);
  }
}

std::vector<std::string> names() {
  std::vector<std::string> all;
  for (const CatalogRow& row : catalog())
    if (row.name != "wrong-direction") all.emplace_back(row.name);  // does not compile
  return all;
}
INSTANTIATE_TEST_SUITE_P(Workloads, StageRuns, ::testing::ValuesIn(names()), [](const auto& one) {
  std::string name = one.param;
  std::erase(name, '-');
  return name;
});

}  // namespace
}  // namespace gantry::ui
