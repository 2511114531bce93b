// Events in words: every kind has a sentence, and the ones that a lecture is about say what the
// World says.
#include <QRegularExpression>
#include <set>

#include <gtest/gtest.h>

#include "engine/catalog/catalog.h"
#include "engine/coro/workloads/workloads.h"
#include "tests/unit/ui/session_programs.h"
#include "ui/i18n/happening.h"
#include "ui/i18n/language.h"
#include "ui/i18n/quantity.h"
#include "ui/panels/happened/happened_panel.h"
#include "ui/session/event_reader.h"

namespace gantry::ui {
namespace {

RunPtr workloadRun(const std::string& name, std::vector<std::string> args = {}) {
  const std::unique_ptr<Program> program = makeWorkload(name);
  const auto run = std::make_shared<ui::Run>();
  run->recording.setup.program = name;
  run->recording.setup.args = std::move(args);
  run->recording.setup.maxEvents = 20'000;
  SeededChooser chooser(0);
  runToEnd(*program, run->recording, chooser, {});
  while (run->takeIn(100'000)) {
  }
  return run;
}

// The first row of that kind, in words.
Happening firstOf(const RunPtr& run, Kind kind) {
  EventReader reader(run);
  for (std::uint64_t row = 0; row < run->rows.count(); ++row) {
    const EventReader::Line& line = reader.line(row);
    if (run->recording.events[line.event].kind() == kind) return line.words;
  }
  return {};
}

TEST(HappenedPanel, ThePlaceDoesNotBeginALineWithADot) {
  Happening h;
  h.sentence = QStringLiteral("G1 takes 93001 from primes (64/100)");
  h.place = QStringLiteral("line 79");
  const QString place = QStringLiteral("line") + QChar(QChar::Nbsp) + QStringLiteral("79");
  const QString joined = h.sentence + QStringLiteral(" ·") + QChar(QChar::Nbsp) + place;
  const QFontMetrics metrics(textFont(13));
  EXPECT_EQ(HappenedPanel::told(h), joined);
  EXPECT_EQ(HappenedPanel::told(h, &metrics, 1000), joined);
  const int justTheSentence = metrics.horizontalAdvance(h.sentence) + 4;
  EXPECT_EQ(HappenedPanel::told(h, &metrics, justTheSentence),
            h.sentence + QLatin1Char('\n') + place);
  h.place.clear();
  EXPECT_EQ(HappenedPanel::told(h, &metrics, justTheSentence), h.sentence);
}

TEST(Happening, EveryEventOfEveryProgramHasWords) {
  std::set<Kind> seen;
  for (const WorkloadRow& workload : workloads()) {
    const RunPtr run = workloadRun(std::string(workload.name));
    EventReader reader(run);
    for (std::uint64_t row = 0; row < run->rows.count(); ++row) {
      const EventReader::Line& line = reader.line(row);
      seen.insert(run->recording.events[line.event].kind());
      ASSERT_FALSE(line.words.who.isEmpty()) << workload.name << " " << line.event;
      ASSERT_FALSE(line.words.kind.isEmpty()) << workload.name << " " << line.event;
      ASSERT_FALSE(line.words.sentence.isEmpty()) << workload.name << " " << line.event;
      // Every place in the text was filled.
      ASSERT_FALSE(line.words.sentence.contains('%')) << line.words.sentence.toStdString();
      ASSERT_FALSE(line.words.brief.contains("%1")) << line.words.brief.toStdString();
    }
  }
  EXPECT_GT(seen.size(), 40U);  // the lessons together show most of the machine
}

TEST(Happening, ThereIsNoGapBetweenChineseWords) {
  static const QRegularExpression kGap(
      QStringLiteral("[\\x{4e00}-\\x{9fff}] [\\x{4e00}-\\x{9fff}]"));
  Translation translation;
  translation.set(ui::Language::chinese);
  const RunPtr run = workloadRun("tour");
  EventReader reader(run);
  bool isChinese = false;
  for (std::uint64_t row = 0; row < run->rows.count(); ++row) {
    const EventReader::Line& line = reader.line(row);
    isChinese = isChinese || line.words.sentence.contains(QStringLiteral("运行 G"));
    EXPECT_FALSE(line.words.sentence.contains(kGap)) << line.words.sentence.toStdString();
    EXPECT_FALSE(line.words.brief.contains(kGap)) << line.words.brief.toStdString();
  }
  EXPECT_TRUE(isChinese);
}

TEST(Happening, TellsOfAFullChannel) {
  const RunPtr run = testing::senderRun(20);
  const Happening blocked = firstOf(run, Kind::ParkSend);
  EXPECT_EQ(blocked.who, "G1");
  EXPECT_EQ(blocked.sentence, "G1 blocks: jobs is full (2/2)");
  EXPECT_EQ(blocked.brief, "2 → jobs 2/2");
  EXPECT_EQ(blocked.tone, Tone::waiting);
  EXPECT_TRUE(blocked.rule.contains("sendq"));
}

// An M that polls without a deadline waits for the network alone.
TEST(Happening, ThePollerWaitsForATimerOnlyWhenThereIsOne) {
  World world;
  world.ms.resize(3);
  const Symbols symbols;
  const auto polls = [&](std::uint64_t until) {
    return happening(
        world,
        Event::make(Kind::NetpollBlock, 0, MId(2), 0, static_cast<std::uint32_t>(until),
                    static_cast<std::uint32_t>(until >> 32)),
        symbols);
  };
  EXPECT_EQ(polls(5'000).brief, "waits for the next timer");
  EXPECT_EQ(polls(kNever).brief, "waits for I/O");
  EXPECT_EQ(polls(kNever).sentence, "M2 sleeps until there is I/O");
}

TEST(Happening, CountsWhatABufferHoldsAfterwards) {
  const RunPtr run = testing::senderRun(20);
  EXPECT_EQ(firstOf(run, Kind::Send).sentence, "G1 puts 0 into jobs (1/2)");
  EXPECT_TRUE(firstOf(run, Kind::Close).sentence.startsWith("G1 closes jobs"));
}

TEST(Happening, NamesTheGoroutineThatIsCreated) {
  const RunPtr run = testing::senderRun(3);
  EventReader reader(run);
  for (std::uint64_t row = 0; row < run->rows.count(); ++row) {
    const EventReader::Line line = reader.line(row);
    const Event event = run->recording.events[line.event];
    if (event.kind() != Kind::Create) continue;
    Cursor after(run->recording.events, run->keyframes);
    after.seek(line.event + 1);
    EXPECT_EQ(line.words.who, QStringLiteral("G%1").arg(after.world().gs[event.a()].goid));
  }
}

TEST(Happening, SaysWhere) {
  const auto run = std::make_shared<ui::Run>();
  run->recording.setup.program = "prime-workers";
  run->recording.setup.args = {"300"};
  SeededChooser chooser(0);
  const Loaded loaded = loadProgram(run->recording.setup);
  runToEnd(*loaded.program, run->recording, chooser, {});
  while (run->takeIn(100'000)) {
  }
  const Happening sent = firstOf(run, Kind::Send);
  EXPECT_TRUE(sent.place.startsWith(QLatin1String("line "))) << sent.place.toStdString();
  EXPECT_EQ(firstOf(run, Kind::MNew).place, QString());
}

TEST(Happening, TellsOfASteal) {
  const RunPtr run = workloadRun("primes-workers", {"5000"});
  EventReader reader(run);
  bool stole = false;
  for (std::uint64_t row = 0; row < run->rows.count(); ++row) {
    const EventReader::Line& line = reader.line(row);
    const Event event = run->recording.events[line.event];
    if (event.kind() != Kind::Steal || (event.b() & kStealRunnext) != 0) continue;
    stole = true;
    Cursor before(run->recording.events, run->keyframes);
    before.seek(line.event);
    const World& world = before.world();
    if (world.ps[event.a()].ringSize() == 1) {
      EXPECT_EQ(line.words.sentence, QStringLiteral("P%1 is idle: steals the one G from P%2")
                                         .arg(world.pOf(event.m()).v)
                                         .arg(event.a()));
      continue;
    }
    EXPECT_EQ(line.words.sentence, QStringLiteral("P%1 is idle: steals %2 of %3 Gs from P%4")
                                       .arg(world.pOf(event.m()).v)
                                       .arg(event.b())
                                       .arg(world.ps[event.a()].ringSize())
                                       .arg(event.a()));
  }
  EXPECT_TRUE(stole);
}

TEST(Quantity, TimesAreExact) {
  EXPECT_EQ(timeText(0), "0 ns");
  EXPECT_EQ(timeText(999), "999 ns");
  EXPECT_EQ(timeText(12'480), "12.480 µs");
  EXPECT_EQ(timeText(1'000'001), "1.000001 ms");
  EXPECT_EQ(timeText(1'234'567'891), "1.234567 s");
}

TEST(Quantity, DurationsEndWithoutZeros) {
  EXPECT_EQ(durationText(0), "0 ns");
  EXPECT_EQ(durationText(100), "100 ns");
  EXPECT_EQ(durationText(12'480), "12.48 µs");
  EXPECT_EQ(durationText(10'000'000), "10 ms");
  EXPECT_EQ(durationText(1'050'000'000), "1.05 s");
}

TEST(Quantity, CountsAreGrouped) {
  const QString space = QChar(QChar::Nbsp);
  EXPECT_EQ(countText(0), "0");
  EXPECT_EQ(countText(999), "999");
  EXPECT_EQ(countText(10'482), "10" + space + "482");
  EXPECT_EQ(countText(20'000'000), "20" + space + "000" + space + "000");
}

TEST(Quantity, RatesAreShort) {
  EXPECT_EQ(rateText(1), "1 /s");
  EXPECT_EQ(rateText(2.51), "2.5 /s");
  EXPECT_EQ(rateText(31.6), "32 /s");
  EXPECT_EQ(rateText(999.7), "1 k/s");
  EXPECT_EQ(rateText(1'000'000), "1 M/s");
}

}  // namespace
}  // namespace gantry::ui
