// Layout from left to right; what the settings have too gives way when the window is narrow.
#include "ui/panels/transport/transport_bar.h"

#include <QAction>
#include <QBoxLayout>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "ui/i18n/names.h"
#include "ui/i18n/quantity.h"
#include "ui/panels/tip.h"
#include "ui/panels/transport/picker.h"

namespace gantry::ui {
namespace {

constexpr QSize kButton{38, 34};
constexpr int kSliderSteps = 120;
constexpr int kSliderWidth = 112;
constexpr int kArgsWidth = 96;  // at least
constexpr int kMostArgsWidth = 260;
constexpr int kArgsFrame = 26;  // beside their text
// Narrower than this, time and event stand one above the other.
constexpr int kWide = 1600;
constexpr int kSpacing = 14;
constexpr int kParts = 6;  // and so many times
constexpr int kGap = 8;    // within a part
constexpr int kSettleMs = 150;
constexpr std::uint64_t kMostProcs = 1024;  // as Go
constexpr std::uint64_t kMostThreads = 10'000;
constexpr std::uint64_t kMostSeed = ~std::uint64_t{0};

QHBoxLayout* rowIn(QWidget* widget, int spacing) {
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(spacing);
  return row;
}

}  // namespace

TransportBar::TransportBar(Player& player, const TransportActions& actions, QWidget* parent)
    : QWidget(parent), m_player(player) {
  setObjectName(QStringLiteral("transportBar"));
  setAttribute(Qt::WA_StyledBackground);
  makePickers();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 8, 14, 8);
  row->setSpacing(kSpacing);
  row->addWidget(makeTitle());
  row->addStretch(1);
  m_always = {m_program,
              makeButtons(actions),
              makeSpeed(),
              makeWhere(),
              m_procs,
              button(actions.theme),
              button(actions.language)};
  for (std::size_t part = 1; part < 4; ++part) row->addWidget(m_always[part]);
  row->addStretch(1);
  auto* right = new QHBoxLayout;
  right->setSpacing(kGap);
  right->addWidget(m_procs);
  right->addWidget(m_threads);
  right->addWidget(m_seed);
  right->addWidget(m_policy);
  for (std::size_t part = 5; part < m_always.size(); ++part) right->addWidget(m_always[part]);
  row->addLayout(right);

  m_settled.setSingleShot(true);
  m_settled.setInterval(kSettleMs);
  connect(&m_settled, &QTimer::timeout, this, [this] { emit setupChanged(m_setup); });
  for (const auto change : {&Player::runChanged, &Player::grown})
    connect(&player, change, this, &TransportBar::keepRoom);
  connect(&player, &Player::moved, this, &TransportBar::showPosition);
  connect(&player, &Player::speedChanged, this, &TransportBar::showSpeed);
  retranslate();
}

QToolButton* TransportBar::button(QAction* action) {
  auto* button = new QToolButton(this);
  button->setDefaultAction(action);
  button->setFixedSize(kButton);
  button->setIconSize({16, 16});
  // A click must not take the keys away from the stage.
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

QWidget* TransportBar::makeTitle() {
  auto* title = new QWidget(this);
  m_brand = new QLabel(QStringLiteral("Gantry"), title);
  m_brand->setFont(textFont(18, QFont::Bold));
  m_program = new QToolButton(title);
  m_program->setObjectName(QStringLiteral("program"));
  m_program->setFocusPolicy(Qt::TabFocus);
  m_program->setPopupMode(QToolButton::InstantPopup);
  m_programs = new QMenu(m_program);
  m_programs->setToolTipsVisible(true);
  m_program->setMenu(m_programs);
  m_inCpp = new QMenu(m_programs);
  m_inCpp->setToolTipsVisible(true);
  m_args = new QLineEdit(title);
  m_args->setFont(monoFont(12));
  connect(m_args, &QLineEdit::editingFinished, this, &TransportBar::takeArgs);
  QHBoxLayout* row = rowIn(title, kGap);
  row->addWidget(m_brand);
  row->addWidget(m_program);
  row->addWidget(m_args);
  return title;
}

QWidget* TransportBar::makeButtons(const TransportActions& actions) {
  auto* buttons = new QWidget(this);
  QHBoxLayout* row = rowIn(buttons, 6);
  for (QAction* action :
       {actions.toStart, actions.stepBack, actions.play, actions.step, actions.toEnd}) {
    QToolButton* made = button(action);
    made->setProperty("primary", action == actions.play);
    row->addWidget(made);
  }
  return buttons;
}

QWidget* TransportBar::makeSpeed() {
  auto* speed = new QWidget(this);
  m_speedLabel = new QLabel(speed);
  m_speedLabel->setFont(textFont(11));
  m_speedLabel->setObjectName(QStringLiteral("dim"));
  m_rate = new QLabel(speed);
  m_rate->setFont(monoFont(11));
  m_rate->setObjectName(QStringLiteral("dim"));
  m_speed = new QSlider(Qt::Horizontal, speed);
  m_speed->setRange(0, kSliderSteps);
  m_speed->setPageStep(kSliderSteps / 6);  // a factor of ten
  m_speed->setFixedWidth(kSliderWidth);
  m_speedLabel->setBuddy(m_speed);
  connect(m_speed, &QSlider::valueChanged, this, [this](int value) {
    m_player.setSpeed(speedOfFraction(static_cast<double>(value) / kSliderSteps));
  });
  auto* column = new QVBoxLayout(speed);
  column->setContentsMargins(4, 0, 4, 0);
  column->setSpacing(1);
  auto* words = new QHBoxLayout;
  words->addWidget(m_speedLabel);
  words->addStretch();
  words->addWidget(m_rate);
  column->addLayout(words);
  column->addWidget(m_speed);
  return speed;
}

QWidget* TransportBar::makeWhere() {
  auto* where = new QWidget(this);
  m_time = new QLabel(where);
  m_time->setFont(monoFont(15, QFont::Medium));
  m_event = new QLabel(where);
  m_event->setFont(monoFont(12));
  m_event->setObjectName(QStringLiteral("dim"));
  m_where = rowIn(where, 12);
  m_where->addWidget(m_time);
  m_where->addWidget(m_event);
  return where;
}

void TransportBar::makePickers() {
  m_procs = new Picker(1, kMostProcs, this);
  m_threads = new Picker(2, kMostThreads, this);
  m_seed = new Picker(0, kMostSeed, this);
  m_policy = new QLabel(this);
  m_policy->setObjectName(QStringLiteral("picker"));
  m_policy->setFont(textFont(12));
  const auto follow = [this](Picker* picker, auto field) {
    connect(&picker->box(), &NumberBox::changed, this, [this, field](quint64 value) {
      field(value);
      m_settled.start();
    });
  };
  follow(m_procs, [this](quint64 value) { m_setup.procs = static_cast<std::uint32_t>(value); });
  follow(m_threads, [this](quint64 value) { m_setup.threads = static_cast<std::uint32_t>(value); });
  follow(m_seed, [this](quint64 value) { m_setup.seed = value; });
}

void TransportBar::setPrograms(const std::vector<ProgramChoice>& programs) {
  m_choices = programs;
  m_programs->clear();
  m_inCpp->clear();
  m_inCpp->setTitle(tr("Written in C++"));
  for (const ProgramChoice& program : programs) {
    // What comes after a tab stands in a column of its own.
    QAction* action = (program.isGo ? m_programs : m_inCpp)
                          ->addAction(program.name + QLatin1Char('\t') + program.title);
    action->setToolTip(tipText(program.about));
    connect(action, &QAction::triggered, this, [this, name = program.name] { pickProgram(name); });
  }
  if (!m_inCpp->isEmpty()) {
    m_programs->addSeparator();
    m_programs->addMenu(m_inCpp);
  }
  setSetup(m_setup);
}

void TransportBar::pickProgram(const QString& name) {
  m_settled.stop();
  m_setup.program = name.toStdString();
  m_setup.sources.clear();
  m_setup.args.clear();
  setSetup(m_setup);
  emit setupChanged(m_setup);
}

void TransportBar::takeArgs() {
  std::vector<std::string> args;
  for (const QString& arg : m_args->text().split(QLatin1Char(' '), Qt::SkipEmptyParts))
    args.push_back(arg.toStdString());
  if (args == m_setup.args) return;
  m_setup.args = std::move(args);
  emit setupChanged(m_setup);
}

void TransportBar::setSetup(const Setup& setup) {
  m_setup = setup;
  m_procs->box().setValue(setup.procs);
  m_threads->box().setValue(setup.threads);
  m_seed->box().setValue(setup.seed);
  // Of a file its name; the way to it is in the tip.
  m_program->setText(QFileInfo(QDir::cleanPath(utf8(setup.program))).fileName());
  QStringList args;
  for (const std::string& arg : setup.args) args.append(utf8(arg));
  m_args->setText(args.join(QLatin1Char(' ')));
  const auto choice = std::ranges::find(m_choices, utf8(setup.program), &ProgramChoice::name);
  const QString usage = choice == m_choices.end() ? QString() : choice->usage;
  m_args->setPlaceholderText(usage);
  m_hasArgs = !usage.isEmpty() || !args.isEmpty();
  retranslate();
}

void TransportBar::setTheme(const Theme& theme) {
  m_theme = &theme;
  for (Picker* picker : {m_procs, m_threads, m_seed}) picker->setTheme(theme);
}

void TransportBar::retranslate() {
  m_speedLabel->setText(tr("speed"));
  m_speed->setAccessibleName(tr("Speed"));
  m_speed->setToolTip(tr("Events per second while playing"));
  m_program->setAccessibleName(tr("Program"));
  const QString program = utf8(m_setup.program);
  m_program->setToolTip(program.isEmpty() || program == m_program->text()
                            ? tr("Pick a built-in program")
                            : tr("Pick a built-in program") + QLatin1Char('\n') + program);
  m_args->setAccessibleName(tr("Arguments of the program"));
  m_args->setToolTip(tr("Arguments of the program, as os.Args has them; Enter runs it"));
  m_procs->setTexts(tr("P"), tr("Number of Ps"),
                    tr("GOMAXPROCS: how many goroutines run at the same time"));
  m_threads->setTexts(tr("M"), tr("Most Ms"), tr("How many threads may exist, sysmon among them"));
  m_threads->box().setWordForMost(tr("any"));
  m_seed->setTexts(tr("seed"), tr("Seed"),
                   tr("Decides what Go leaves to chance: select, and where a thief looks first"));
  const bool isGo = m_setup.cost == "go1.23";
  m_policy->setText(
      QStringLiteral("%1  <b>%2</b>")
          .arg(tr("policy"), isGo ? QStringLiteral("Go 1.23") : tr("own costs").toHtmlEscaped()));
  m_policy->setToolTip(tr("The rules of Go 1.23's scheduler, and what each operation costs"));
  keepRoom();
  showPosition();
  showSpeed();
}

QString TransportBar::timeLabel(TimeNs time) {
  return QStringLiteral("t = %1").arg(timeText(time));
}

QString TransportBar::eventLabel(std::uint64_t position) const {
  return tr("event %1 / %2").arg(countText(position), countText(m_player.size()));
}

void TransportBar::showPosition() {
  m_time->setText(timeLabel(m_player.world().now));
  m_event->setText(eventLabel(m_player.position()));
}

// Room for the widest texts of this run, so that nothing jumps while it plays.
void TransportBar::keepRoom() {
  const auto widthOf = [](const QLabel* label, const QString& text) {
    return label->fontMetrics().horizontalAdvance(text) + 2;
  };
  constexpr TimeNs kWidest = 999'999;  // with its unit
  const TimeNs end = m_player.run() ? m_player.run()->duration() : 0;
  m_time->setMinimumWidth(
      std::max(widthOf(m_time, timeLabel(end)), widthOf(m_time, timeLabel(kWidest))));
  m_event->setMinimumWidth(widthOf(m_event, eventLabel(m_player.size())));
  fit();
}

// Everything if there is room; else without the policy, the name, and what the settings have, one
// after the other, until the rest has room.
void TransportBar::fit() {
  const bool wide = width() >= kWide;
  m_where->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_where->setSpacing(wide ? 12 : 0);
  // By hand: a layout learns only later that something in a part of it was hidden.
  const auto widthOf = [](const QWidget* widget) {
    return std::clamp(widget->minimumSizeHint().width(), widget->minimumWidth(),
                      widget->maximumWidth());
  };
  m_policy->setFixedHeight(m_procs->sizeHint().height());  // the style is known only now
  const QString words = m_args->text().isEmpty() ? m_args->placeholderText() : m_args->text();
  const int wanted = std::clamp(m_args->fontMetrics().horizontalAdvance(words) + kArgsFrame,
                                kArgsWidth, kMostArgsWidth);
  m_args->setFixedWidth(wanted);
  int need = kParts * kSpacing;
  for (const QWidget* const part : m_always) need += widthOf(part);
  QWidget* const givers[] = {m_policy, m_brand, m_threads, m_args, m_seed};
  const auto isWanted = [this](const QWidget* one) { return one != m_args || m_hasArgs; };
  for (const QWidget* const one : givers)
    if (isWanted(one)) need += widthOf(one) + kGap;
  for (QWidget* const one : givers) {
    // Which program it is that ran, its arguments say: they get narrower, but stay.
    const bool narrows = one == m_args && !m_setup.args.empty();
    const bool gives = need > width() && isWanted(one) && !narrows;
    if (gives) need -= widthOf(one) + kGap;
    if (need > width() && narrows) {
      m_args->setFixedWidth(std::max(kArgsWidth, wanted - (need - width())));
      need -= wanted - m_args->width();
    }
    one->setVisible(isWanted(one) && !gives);
  }
}

void TransportBar::showSpeed() {
  m_rate->setText(rateText(m_player.speed()));
  const QSignalBlocker quiet(m_speed);
  m_speed->setValue(static_cast<int>(fractionOfSpeed(m_player.speed()) * kSliderSteps + 0.5));
}

void TransportBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

void TransportBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

}  // namespace gantry::ui
