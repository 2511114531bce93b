// What things are called in the window: locks of one name by the numbers that findings use.
#include "ui/i18n/names.h"

#include <gtest/gtest.h>

#include "engine/analysis/names.h"
#include "tests/support/go_run.h"
#include "ui/panels/inspector/inspector_presenter.h"
#include "ui/panels/stage/stage_presenter.h"

namespace gantry::ui {
namespace {

constexpr const char* kMoves = R"(package main

import "sync"

type shelf struct {
	sync.RWMutex
	in chan int
}

func move(from, to *shelf, met *sync.WaitGroup) {
	from.Lock()
	met.Done()
	met.Wait()
	to.RLock()
	to.in <- 1
}

func newShelf() *shelf { return &shelf{in: make(chan int)} }

func main() {
	a, b := newShelf(), newShelf()
	var met sync.WaitGroup
	met.Add(2)
	go move(a, b, &met)
	move(b, a, &met)
}
)";

TEST(Names, AreNumberedAlikeEverywhere) {
  const test::GoRun run(kMoves, 1);
  const World& world = run.keyframes.last();
  const Symbols& symbols = run.recording.symbols;
  const StageScene scene = stagePresenter(
      world, symbols, FunctionCategories::of(run.recording.events), MId::none(), StageLimits{});
  std::size_t numbered = 0;
  for (const SceneSync& shown : scene.syncs) {
    const std::uint32_t id = outerSync(world, shown.id.v);
    const QString told =
        QString::fromStdString(textOf(gantry::syncName(world, symbols, id), Language::en));
    const bool inner = id != shown.id.v;
    EXPECT_EQ(shown.name, inner ? told + QStringLiteral(".w") : told);
    EXPECT_EQ(shown.type == QLatin1String("sync.Mutex"), inner) << shown.name.toStdString();
    if (told.contains(QLatin1String(" #"))) ++numbered;
  }
  EXPECT_GE(numbered, 2U);
  ASSERT_EQ(scene.chans.size(), 2U);
  for (const SceneChan& shown : scene.chans)
    EXPECT_EQ(shown.name, QString::fromStdString(
                              textOf(gantry::chanName(world, symbols, shown.id.v), Language::en)));
  EXPECT_TRUE(scene.chans[1].name.endsWith(QLatin1String(" #2")))
      << scene.chans[1].name.toStdString();
}

}  // namespace
}  // namespace gantry::ui
