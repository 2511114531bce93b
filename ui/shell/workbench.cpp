// Wiring: player to panels, panels to player.
#include "ui/shell/workbench.h"

#include <QLineEdit>
#include <algorithm>

#include "ui/charts/charts_panel.h"
#include "ui/i18n/names.h"
#include "ui/panels/compare/compare_panel.h"
#include "ui/panels/console/console_view.h"
#include "ui/panels/events/events_view.h"
#include "ui/panels/findings/findings_panel.h"
#include "ui/panels/happened/happened_panel.h"
#include "ui/panels/inspector/inspector_panel.h"
#include "ui/panels/source/source_panel.h"
#include "ui/panels/stage/stage_widget.h"
#include "ui/panels/timeline/timeline_bar.h"
#include "ui/panels/timeline/timeline_widget.h"
#include "ui/panels/transport/scrub_bar.h"
#include "ui/panels/waits/waits_panel.h"

namespace gantry::ui {
namespace {

constexpr int kListsMs = 80;
constexpr int kFrameMs = 16;
constexpr int kFilterWidth = 168;

}  // namespace

Workbench::Workbench(Player& player, QWidget* parent)
    : QObject(parent),
      m_player(player),
      m_stage(new StageWidget(parent)),
      m_scrub(new ScrubBar(parent)),
      m_source(new SourcePanel(parent)),
      m_lines(new ConsoleModel(this)),
      m_console(new ConsoleView(m_lines, parent)),
      m_happened(new HappenedPanel(parent)),
      m_eventRows(new EventsModel(this)),
      m_events(new EventsView(m_eventRows, parent)),
      m_filter(new QLineEdit(parent)),
      m_charts(new ChartsPanel(parent)),
      m_timeline(new TimelineWidget(parent)),
      m_timelineBar(new TimelineBar(parent)),
      m_inspector(new InspectorPanel(parent)),
      m_findings(new FindingsPanel(parent)),
      m_waits(new WaitsPanel(parent)),
      m_compare(new ComparePanel(parent)) {
  m_scrub->setObjectName(QStringLiteral("scrub"));
  m_source->setHome(m_stage);
  m_filter->setClearButtonEnabled(true);
  m_filter->setFont(textFont(12));
  m_filter->setFixedWidth(kFilterWidth);
  m_listsLate.setSingleShot(true);
  m_listsLate.setInterval(kListsMs);

  connect(&player, &Player::runChanged, this, &Workbench::showRun);
  connect(&player, &Player::grown, this, &Workbench::showMore);
  connect(&player, &Player::moved, this, &Workbench::showMove);
  connect(&m_listsLate, &QTimer::timeout, this, &Workbench::showLists);
  connect(m_scrub, &ScrubBar::scrubbed, &player, &Player::seek);
  connect(m_scrub, &ScrubBar::dragged, &player, &Player::drag);
  connect(m_stage, &StageWidget::selected, this, [this] {
    showSelection();
    emit selectionChanged();
  });
  connectTimeline();
  connectValues();
  connect(m_source, &SourcePanel::breakpointsChanged, this, &Workbench::setBreaks);
  connect(m_source, &SourcePanel::goroutinePicked, this, &Workbench::selectGoid);
  connect(m_charts, &ChartsPanel::seekTime, &player, &Player::seekTime);
  connect(m_console, &RowsView::chosen, this,
          [this](int row) { m_player.seek(m_lines->positionOf(row)); });
  connect(m_events, &RowsView::chosen, this,
          [this](int row) { m_player.seek(m_eventRows->positionOf(row)); });
  connect(m_filter, &QLineEdit::textChanged, m_eventRows, &EventsModel::setFilter);
  connect(m_filter, &QLineEdit::returnPressed, this, &Workbench::findNextEvent);
  connect(m_eventRows, &EventsModel::filterChanged, this, &Workbench::showCurrentEvent);
  connect(m_eventRows, &EventsModel::rowsInserted, this, &Workbench::showCurrentEvent);
  connect(m_compare, &ComparePanel::seekTime, &player, &Player::seekTime);
  connect(m_compare, &ComparePanel::goTo, &player, &Player::seek);
  connect(m_findings, &FindingsPanel::goTo, &player, &Player::seek);
  connect(m_waits, &WaitsPanel::picked, this, [this](const StageTarget& target) {
    m_stage->select(target);
    showSelection();
    emit selectionChanged();
  });
  connect(m_findings, &FindingsPanel::goroutinePicked, this, &Workbench::selectGoid);
  retranslate(false);
}

void Workbench::setOverview(const OverviewPtr& overview) {
  m_scrub->setOverview(overview);
  m_timeline->setOverview(overview);
  m_inspector->setOverview(overview);
  m_timeline->setTime(m_player.world().now);
  m_charts->setSeries(overview ? ChartsPanel::SeriesPtr(overview, &overview->charts) : nullptr);
  if (m_player.run()) m_charts->setWorld(m_player.world());
  m_overview = overview;
  m_compare->setRun(m_player.run(), overview);
  showComparison();
}

void Workbench::keepRun() {
  m_kept = m_player.run();
  m_keptOverview = m_overview;
  showComparison();
  m_compare->setKept(m_kept, m_keptOverview);
}

void Workbench::forgetRun() {
  m_kept.reset();
  m_keptOverview.reset();
  showComparison();
  m_compare->setKept(nullptr, nullptr);
}

// The kept run's throughput behind this one's, unless they are the same run.
void Workbench::showComparison() {
  if (!m_keptOverview || m_kept == m_player.run()) return m_charts->setComparison(nullptr, {});
  m_charts->setComparison(ChartsPanel::SeriesPtr(m_keptOverview, &m_keptOverview->charts),
                          tr("kept, P=%1").arg(m_kept->recording.setup.procs));
}

void Workbench::setFindings(const FindingsPtr& findings) {
  m_found = findings;
  m_findings->setFindings(m_player.run(), findings);
}

void Workbench::connectTimeline() {
  connect(m_timeline, &TimelineWidget::seekTime, &m_player, &Player::seekTime);
  connect(m_timeline, &TimelineWidget::picked, this, &Workbench::selectGoid);
  connect(m_timelineBar, &TimelineBar::rowsByPicked, m_timeline, &TimelineWidget::setRowsBy);
  connect(m_timelineBar->search(), &QLineEdit::textChanged, m_timeline, &TimelineWidget::setSearch);
  connect(m_timelineBar->search(), &QLineEdit::returnPressed, m_timeline,
          &TimelineWidget::findNext);
  connect(m_inspector, &InspectorPanel::chosen, &m_player, &Player::seek);
}

void Workbench::selectGoid(std::uint32_t goid) {
  const auto& gs = m_player.world().gs;
  const auto g = std::ranges::find(gs, goid, &G::goid);
  StageTarget target;
  if (goid != 0 && g != gs.end())
    target = {.kind = StageTarget::Kind::g,
              .id = static_cast<std::uint32_t>(g - gs.begin()),
              .goid = goid};
  m_stage->select(target);
  showSelection();
  emit selectionChanged();
}

void Workbench::showSelection() {
  m_timeline->setSelected(selectedGoid());
  m_inspector->show(m_player.position(), m_stage->selection());
  m_waits->setSelected(m_stage->selection());
  showSource();
  askForFramesSoon();
}

// To everybody who reads it; what they showed of the one before is gone.
void Workbench::giveRun() {
  const RunPtr& run = m_player.run();
  m_scrub->setRun(run);
  m_lines->setRun(run);
  const EventReaderPtr reader = run ? std::make_shared<EventReader>(run) : nullptr;
  m_happened->setReader(reader);
  m_eventRows->setReader(reader);
  m_inspector->setReader(reader);
  m_waits->setRun(run);
  m_overview.reset();
  m_compare->setRun(run, nullptr);
  m_categories = run ? FunctionCategories::of(run->recording.events) : FunctionCategories();
}

// What is selected, what is in sight and the source stay.
void Workbench::showMore() {
  giveRun();
  m_timeline->grow(m_player.run());
  m_stage->setCategories(m_categories);
  m_inspector->show(m_player.position(), m_stage->selection());
  setBreaks();
}

void Workbench::showRun() {
  giveRun();
  const RunPtr& run = m_player.run();
  m_timeline->setRun(run);
  m_charts->setSeries(nullptr);
  setFindings(nullptr);
  m_stage->clear();  // what it shows is of the run that is gone
  if (run) {
    m_stage->setCategories(m_categories);
    m_source->setSources(run->recording.setup.sources);
    m_source->setMessages({});
  }
  setBreaks();
}

void Workbench::showMove(const Move& move) {
  showStage(move);
  m_scrub->setPosition(move.to);
  m_timeline->setTime(m_player.world().now);
  m_compare->setTime(m_player.world().now);
  if (!m_player.playing() || move.animated()) {
    m_listsLate.stop();
    showLists();
  } else if (!m_listsLate.isActive()) {
    m_listsLate.start();
  }
}

void Workbench::showStage(const Move& move) {
  if (!m_player.run()) return;
  const Recording& recording = m_player.run()->recording;
  if (!move.animated()) {
    m_stage->setWorld(m_player.world(), recording.symbols);
    return;
  }
  m_between.clear();
  for (std::uint64_t n = move.from; n < move.to; ++n) m_between.push_back(recording.events[n]);
  m_stage->animateTo(m_player.world(), recording.symbols, m_between, move.pace);
}

void Workbench::showLists() {
  const std::uint64_t position = m_player.position();
  m_console->setCurrent(m_lines->rowAt(position));
  showCurrentEvent();
  m_happened->setPosition(position);
  if (m_player.run()) {
    m_charts->setWorld(m_player.world());
    m_waits->setWorld(m_player.world());
  }
  showSelection();
}

std::uint32_t Workbench::selectedGoid() const {
  const StageTarget& target = m_stage->selection();
  return target.kind == StageTarget::Kind::g ? target.goid : 0;
}

void Workbench::showSource() {
  if (!m_player.run()) return;
  const World& world = m_player.world();
  std::uint32_t goid = selectedGoid();
  PosId at = 0;
  if (const TurnOption* asked = goid == 0 ? ofTurn() : nullptr) {
    goid = asked->goid;
    at = asked->pos;
  }
  // Making a channel, say, is no call by which a goroutine is placed.
  const std::uint32_t acted = actedLast();
  if (goid == 0) goid = acted;
  if (at == 0 && goid != 0 && goid == acted)
    at = m_player.run()->recording.events[m_player.position() - 1].pos();
  m_source->setWorld(world, m_player.run()->recording.symbols, m_categories, goid, at);
}

const TurnOption* Workbench::ofTurn() const {
  const auto& turn = m_player.run()->turn;
  if (!turn || m_player.position() != m_player.size()) return nullptr;
  const auto option = std::ranges::find_if(turn->options, [&turn](const TurnOption& one) {
    return turn->goid != 0 ? one.goid == turn->goid : one.usual && one.goid != 0;
  });
  return option == turn->options.end() ? nullptr : &*option;
}

std::uint32_t Workbench::actedLast() const {
  if (m_player.position() == 0) return 0;
  const World& world = m_player.world();
  const MId m = m_player.run()->recording.events[m_player.position() - 1].m();
  const bool runs = m.v < world.ms.size() && world.ms[m.v].curg.valid();
  return runs ? world.gs[world.ms[m.v].curg.v].goid : 0;
}

// Every position of the source that lies on a line with a breakpoint.
void Workbench::setBreaks() {
  std::vector<PosId> positions;
  std::vector<SourcePanel::Breakpoint> idle;
  if (m_player.run()) {
    const Symbols& symbols = m_player.run()->recording.symbols;
    for (const SourcePanel::Breakpoint& one : m_source->breakpoints()) {
      const std::size_t before = positions.size();
      for (PosId pos = 1; pos < symbols.positions(); ++pos) {
        const Position at = symbols.position(pos);
        if (one.line == at.line && one.file == symbols.text(at.file)) positions.push_back(pos);
      }
      if (positions.size() == before) idle.push_back(one);
    }
  }
  m_source->setIdleBreakpoints(idle);
  m_player.setBreaks(std::move(positions));
}

void Workbench::showCurrentEvent() {
  m_events->setCurrent(m_eventRows->rowAt(m_player.position()));
}

// The next that is shown after the cursor; after the last the first.
void Workbench::findNextEvent() {
  const int rows = m_eventRows->rowCount();
  if (rows == 0) return;
  const int here = m_eventRows->rowAt(m_player.position());  // the latest stand at the top
  m_player.seek(m_eventRows->positionOf(here == 0 ? rows - 1 : here - 1));
}

void Workbench::setTheme(const Theme& theme) {
  m_theme = &theme;
  m_stage->setTheme(theme);
  m_scrub->setTheme(theme);
  m_source->setTheme(theme);
  m_console->setTheme(theme);
  m_happened->setTheme(theme);
  m_events->setTheme(theme);
  m_charts->setTheme(theme);
  m_timeline->setTheme(theme);
  m_inspector->setTheme(theme);
  m_findings->setTheme(theme);
  m_waits->setTheme(theme);
  m_compare->setTheme(theme);
}

void Workbench::retranslate(bool chinese) {
  m_findings->retranslate(chinese);
  m_waits->retranslate(chinese);
  m_compare->retranslate();
  showComparison();
  m_source->retranslate();
  m_timelineBar->retranslate();
  m_inspector->setAccessibleName(tr("Inspector"));
  m_console->setAccessibleName(tr("Console"));
  m_happened->setAccessibleName(tr("What just happened"));
  m_events->setAccessibleName(tr("Events"));
  m_filter->setAccessibleName(tr("Filter of the events"));
  m_filter->setPlaceholderText(tr("filter: G7 block"));
  m_filter->setToolTip(tr(
      "Show only events that fit: G7, P2, M3, kind:steal, or any word; all terms must fit. Enter "
      "goes to the next."));
  m_lines->retell();
  m_eventRows->retell();
  askForFramesSoon();  // values have words in them, too
}

bool Workbench::settled() const {
  return !m_player.playing() && !m_stage->animating() && !m_eventRows->filtering() &&
         !m_listsLate.isActive() && !m_framesLate.isActive();
}

PlayClock::PlayClock(Player& player, QObject* parent) : QObject(parent) {
  m_timer.setTimerType(Qt::PreciseTimer);
  m_timer.setInterval(kFrameMs);
  connect(&player, &Player::playingChanged, this, [this](bool playing) {
    if (playing) {
      m_elapsed.start();
      m_timer.start();
    } else {
      m_timer.stop();
    }
  });
  connect(&m_timer, &QTimer::timeout, this, [this, &player] {
    player.advance(std::chrono::nanoseconds(m_elapsed.nsecsElapsed()));
    m_elapsed.restart();
  });
}

}  // namespace gantry::ui
