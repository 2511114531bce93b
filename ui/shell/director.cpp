// Answers become directions, directions a run, the run the next question.
#include "ui/shell/director.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>
#include <utility>

#include "ui/panels/choose/choice_list.h"
#include "ui/panels/choose/choose_panel.h"
#include "ui/panels/stage/stage_widget.h"
#include "ui/shell/workbench.h"

namespace gantry::ui {
namespace {

constexpr int kNumbers = 9;

}  // namespace

Director::Director(Session& session, Player& player, Workbench& workbench, const Commands& commands,
                   ChoosePanel& panel, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_player(player),
      m_workbench(workbench),
      m_commands(commands),
      m_panel(panel) {
  for (int i = 0; i < kNumbers; ++i) {
    auto* key = new QShortcut(QKeySequence(Qt::Key_1 + i), panel.window());
    key->setEnabled(false);
    connect(key, &QShortcut::activated, this, [this, i] { choose(i); });
    m_numbers.push_back(key);
  }
  const auto on = [this](Command command, auto&& does) {
    connect(m_commands[command], &QAction::triggered, this, [this, does] {
      if (m_game && does(*m_game)) play();
    });
  };
  on(Command::takeBack, [](Game& game) { return game.undo(); });
  on(Command::letOnce, [](Game& game) { return game.pass(Pass::once); });
  on(Command::letOn, [](Game& game) { return game.pass(Pass::untilSwitch); });
  on(Command::letEnd, [](Game& game) { return game.pass(Pass::toEnd); });
  on(Command::chooseAgain, [](Game& game) { return game.startAgain(); });
  connect(m_commands[Command::copySchedule], &QAction::triggered, this,
          [this] { QGuiApplication::clipboard()->setText(m_panel.schedule()); });
  connect(&panel, &ChoosePanel::chosen, this, &Director::choose);
  connect(&panel, &ChoosePanel::goTo, &player, &Player::seek);
  connect(&panel, &ChoosePanel::askPicked, this, [this](Ask ask) {
    if (m_game) m_game->setAsk(ask);
  });
  connect(&panel, &ChoosePanel::machinePicked, this, &Director::setMachine);
  connect(&player, &Player::moved, this, &Director::showBadges);
  connect(workbench.stage(), &StageWidget::clicked, this, &Director::chooseOnStage);
  connect(&session, &Session::found, this, [this](const FindingsPtr& findings) {
    m_findings = findings;
    if (m_game) tell();
  });
  // There is no run to play on.
  const auto giveUp = [this] {
    if (m_game && !m_game->arrived()) leave();
  };
  connect(&session, &Session::failed, this, giveUp);
  connect(&session, &Session::rejected, this, giveUp);
  enable();
}

void Director::begin(const Setup& setup, std::optional<Schedule> given) {
  const bool wasActive = active();
  const Ask ask = m_game ? m_game->ask() : Ask::steps;
  m_setup = setup;
  m_setup.explored = !given || given->explored;
  m_game.emplace(m_setup.explored, given ? std::move(given->decisions) : std::vector<Decision>{});
  m_game->setAsk(ask);
  m_fresh = true;
  m_panel.setAsk(ask);
  m_panel.setMachine(m_setup.explored, m_setup.procs);
  if (!wasActive) emit activeChanged(true);
  play();
}

// The same program from its start on the other machine.
void Director::setMachine(bool explored) {
  if (!m_game || m_game->explored() == explored) return;
  begin(m_setup, Schedule{{}, explored});
}

void Director::leave() {
  if (!m_game) return;
  m_game.reset();
  showBadges();
  enable();
  emit activeChanged(false);
}

void Director::play() {
  m_session.direct(m_setup, m_game->directions());
  enable();
}

std::uint64_t Director::positionIn(const Run& run) const {
  // A game's runs are each other's beginnings.
  return m_fresh ? 0 : std::min(m_player.position(), run.size());
}

void Director::show(const RunPtr& run) {
  if (!m_game) return;
  if (!run->directed) return leave();
  m_fresh = false;
  m_findings.reset();
  m_game->arrive(run->recording.decisions, run->turn);
  tell();
  enable();
  m_player.glideTo(run->size());
}

void Director::tell() {
  const RunPtr& run = m_player.run();
  if (!m_game || !run || !run->directed || !m_game->arrived()) return;
  if (const auto& turn = m_game->turn()) {
    m_panel.setTurn(choiceView(*turn, run->keyframes.last(), run->recording.symbols));
  } else {
    m_panel.setEnd(endView(*run, m_findings.get(), m_chinese));
  }
  tellTaken(*run);
  m_panel.setSchedule(QString::fromStdString(m_game->schedule()));
  showBadges();
}

void Director::tellTaken(const Run& run) {
  std::vector<TakenRow> rows;
  for (const Game::Taken& taken : m_game->taken())
    rows.push_back(
        {takenText(taken, run.keyframes.last(), run.recording.symbols), taken.turn.event});
  m_panel.setTaken(rows);
}

// On the goroutines that could run, where they stand at the turn.
void Director::showBadges() {
  std::vector<StageBadge> badges;
  const RunPtr& run = m_player.run();
  if (m_game && m_game->turn() && run && run->turn && m_player.position() == run->size()) {
    const auto& options = m_game->turn()->options;
    for (std::size_t i = 0; i < options.size() && i < kMostChoices; ++i)
      if (options[i].g.valid())
        badges.push_back(
            {{.kind = StageTarget::Kind::g, .id = options[i].g.v, .goid = options[i].goid},
             QString::number(i + 1)});
  }
  m_workbench.stage()->setBadges(std::move(badges));
}

void Director::choose(int row) {
  if (m_game && m_game->choose(static_cast<std::size_t>(row))) play();
}

void Director::chooseOnStage(const StageTarget& target) {
  if (!m_game || !m_game->turn() || target.kind != StageTarget::Kind::g ||
      m_player.position() != m_player.size())
    return;
  const auto& options = m_game->turn()->options;
  const auto option = std::ranges::find(options, target.goid, &TurnOption::goid);
  if (option != options.end()) choose(static_cast<int>(option - options.begin()));
}

void Director::enable() {
  const bool isTurn = m_game && m_game->turn();
  for (QShortcut* key : m_numbers) key->setEnabled(m_game.has_value());
  for (const Command command : {Command::letOnce, Command::letOn, Command::letEnd})
    m_commands[command]->setEnabled(isTurn);
  for (const Command command : {Command::takeBack, Command::chooseAgain})
    m_commands[command]->setEnabled(m_game && !m_game->taken().empty());
  m_commands[Command::copySchedule]->setEnabled(m_game.has_value());
}

void Director::retranslate(bool chinese) {
  m_chinese = chinese;
  m_panel.retranslate();
  tell();
}

}  // namespace gantry::ui
