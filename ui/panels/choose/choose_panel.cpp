// From the top: the question, the options, the buttons, what was chosen, the schedule.
#include "ui/panels/choose/choose_panel.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "ui/panels/choose/choice_list.h"
#include "ui/theme/tone.h"

namespace gantry::ui {
namespace {

constexpr int kMargin = 12;
constexpr int kTakenHeight = 84;
constexpr int kTakenShare = 5;  // of the panel, when it is high
constexpr std::array kAsks = {Ask::switches, Ask::steps, Ask::everything};

QLabel* wrapped(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

void colour(QWidget* widget, const QColor& text) {
  QPalette palette = widget->palette();
  palette.setColor(QPalette::WindowText, text);
  widget->setPalette(palette);
}

QComboBox* narrow(QWidget* parent) {
  auto* box = new QComboBox(parent);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(10);
  return box;
}

}  // namespace

ChoosePanel::ChoosePanel(const ChooseActions& actions, QWidget* parent)
    : QWidget(parent),
      m_question(wrapped(this)),
      m_rule(wrapped(this)),
      m_list(new ChoiceList(this)),
      m_askLabel(new QLabel(this)),
      m_ask(narrow(this)),
      m_machineLabel(new QLabel(this)),
      m_machine(narrow(this)),
      m_takenLabel(new QLabel(this)),
      m_taken(new QListWidget(this)),
      m_schedule(new QLineEdit(this)),
      m_actions(actions) {
  setObjectName(QStringLiteral("choose"));
  setAttribute(Qt::WA_StyledBackground);
  m_question->setFont(textFont(14, QFont::DemiBold));
  m_rule->setFont(textFont(12));
  for (QLabel* label : {m_askLabel, m_machineLabel, m_takenLabel}) label->setFont(textFont(12));
  for (QComboBox* box : {m_ask, m_machine}) box->setFont(textFont(12));
  m_taken->setFont(textFont(12));
  m_taken->setFrameShape(QFrame::NoFrame);
  m_taken->setUniformItemSizes(true);
  m_schedule->setFont(monoFont(11));
  m_schedule->setReadOnly(true);
  m_schedule->setFocusPolicy(Qt::ClickFocus);

  layOut();
  for (std::size_t i = 0; i < kAsks.size(); ++i) m_ask->addItem(QString());
  for (int i = 0; i < 2; ++i) m_machine->addItem(QString());
  connect(m_list, &ChoiceList::chosen, this, &ChoosePanel::chosen);
  connect(m_ask, &QComboBox::activated, this,
          [this](int i) { emit askPicked(kAsks[static_cast<std::size_t>(i)]); });
  connect(m_machine, &QComboBox::activated, this, [this](int i) { emit machinePicked(i == 0); });
  const auto goToRow = [this](int row) {
    if (row >= 0 && row < static_cast<int>(m_events.size()))
      emit goTo(m_events[static_cast<std::size_t>(row)]);
  };
  connect(m_taken, &QListWidget::itemClicked, this,
          [this, goToRow](QListWidgetItem* item) { goToRow(m_taken->row(item)); });
  connect(m_taken, &QListWidget::itemActivated, this,
          [this, goToRow](QListWidgetItem* item) { goToRow(m_taken->row(item)); });
  retranslate();
}

void ChoosePanel::layOut() {
  const auto rowOf = [this](std::initializer_list<QAction*> its) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kMargin, 0, kMargin, 0);
    row->setSpacing(6);
    for (QAction* action : its) {
      auto* button = new QToolButton(this);
      button->setDefaultAction(action);
      button->setToolButtonStyle(Qt::ToolButtonTextOnly);
      button->setFont(textFont(12));
      button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
      row->addWidget(button);
    }
    return row;
  };
  const auto padded = [](std::initializer_list<QWidget*> widgets) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kMargin, 0, kMargin, 0);
    row->setSpacing(8);
    for (QWidget* widget : widgets) row->addWidget(widget);
    return row;
  };
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 4, 0, 10);
  column->setSpacing(6);
  column->addLayout(padded({m_question}));
  column->addLayout(padded({m_rule}));
  column->addWidget(m_list, 1);
  column->addLayout(rowOf({m_actions.takeBack, m_actions.again}));
  column->addLayout(rowOf({m_actions.letOnce, m_actions.letOn, m_actions.letEnd}));
  QHBoxLayout* ask = padded({m_askLabel, m_ask});
  ask->setStretch(1, 1);
  column->addLayout(ask);
  QHBoxLayout* machine = padded({m_machineLabel, m_machine});
  machine->setStretch(1, 1);
  column->addLayout(machine);
  column->addLayout(padded({m_takenLabel}));
  column->addLayout(padded({m_taken}));
  QHBoxLayout* last = rowOf({m_actions.copy});
  last->insertWidget(0, m_schedule, 4);
  last->setStretch(1, 1);
  column->addLayout(last);
}

void ChoosePanel::showQuestion(const QString& question, const QString& rule, const QColor& text) {
  m_question->setText(question);
  m_rule->setText(rule);
  m_rule->setVisible(!rule.isEmpty());
  colour(m_question, text);
}

void ChoosePanel::setTurn(const ChoiceView& view) {
  m_over = false;
  showQuestion(view.question, view.rule, m_theme->accent);
  m_list->setRows(view.rows, view.left);
}

void ChoosePanel::setEnd(const EndView& view) {
  m_over = true;
  m_tone = view.tone;
  showQuestion(view.title, view.text, colourOf(view.tone, *m_theme));
  m_list->setRows({}, 0);
}

void ChoosePanel::setTaken(const std::vector<TakenRow>& taken) {
  m_taken->setVisible(!taken.empty());
  m_takenLabel->setText(taken.empty() ? tr("Nothing was chosen yet.")
                                      : tr("Chosen so far: %1").arg(taken.size()));
  m_taken->clear();
  m_events.clear();
  for (std::size_t i = 0; i < taken.size(); ++i) {
    m_taken->addItem(QStringLiteral("%1. %2").arg(i + 1).arg(taken[i].text));
    m_events.push_back(taken[i].event);
  }
  fitTaken();
  m_taken->scrollToBottom();
}

// As high as it needs, but the options come first.
void ChoosePanel::fitTaken() {
  const int most = std::max(kTakenHeight, height() / kTakenShare);
  m_taken->setFixedHeight(std::clamp(m_taken->sizeHintForRow(0) * m_taken->count() + 2, 1, most));
}

void ChoosePanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitTaken();
}

void ChoosePanel::setSchedule(const QString& schedule) {
  m_schedule->setText(schedule);
  m_schedule->setCursorPosition(0);
}

void ChoosePanel::setAsk(Ask ask) {
  for (std::size_t i = 0; i < kAsks.size(); ++i)
    if (kAsks[i] == ask) m_ask->setCurrentIndex(static_cast<int>(i));
}

void ChoosePanel::setMachine(bool explored, std::uint32_t procs) {
  m_procs = procs;
  m_machine->setCurrentIndex(explored ? 0 : 1);
  m_machine->setItemText(1, tr("P = %1: victims and selects").arg(procs));
  m_ask->setEnabled(explored);
}

void ChoosePanel::setTheme(const Theme& theme) {
  m_theme = &theme;
  m_list->setTheme(theme);
  colour(m_question, m_over ? colourOf(m_tone, theme) : theme.accent);
  for (QLabel* label : {m_rule, m_askLabel, m_machineLabel, m_takenLabel})
    colour(label, theme.textDim);
}

void ChoosePanel::retranslate() {
  // Shorter than in the menu: the three that let Gantry choose are read as one line.
  m_actions.takeBack->setIconText(tr("Take back"));
  m_actions.again->setIconText(tr("Choose anew"));
  m_actions.letOnce->setIconText(tr("Gantry chooses"));
  m_actions.letOn->setIconText(tr("to a switch"));
  m_actions.letEnd->setIconText(tr("to the end"));
  m_actions.copy->setIconText(tr("Copy"));
  m_list->retranslate();
  m_askLabel->setText(tr("Ask"));
  m_ask->setItemText(0, tr("when one waits, ends or starts"));
  m_ask->setItemText(1, tr("before each step others can see"));
  m_ask->setItemText(2, tr("before memory and timers, too"));
  m_machineLabel->setText(tr("On"));
  m_machine->setItemText(0, tr("one P, all orders of steps"));
  m_machine->setItemText(1, tr("P = %1: victims and selects").arg(m_procs));
  // Both fields begin at the same place.
  for (QLabel* label : {m_askLabel, m_machineLabel}) label->setMinimumWidth(0);
  const int wide = std::max(m_askLabel->sizeHint().width(), m_machineLabel->sizeHint().width());
  for (QLabel* label : {m_askLabel, m_machineLabel}) label->setMinimumWidth(wide);
  m_ask->setAccessibleName(tr("When you are asked"));
  m_machine->setAccessibleName(tr("On which machine"));
  m_taken->setAccessibleName(tr("What was chosen"));
  m_schedule->setAccessibleName(tr("The schedule"));
  m_schedule->setPlaceholderText(tr("the schedule"));
  m_schedule->setToolTip(
      tr("gantry run PROGRAM --replay with this makes the same run, on the same P, M and seed"));
}

QString ChoosePanel::question() const { return m_question->text(); }
QString ChoosePanel::rule() const { return m_rule->text(); }
QString ChoosePanel::schedule() const { return m_schedule->text(); }

QSize ChoosePanel::sizeHint() const { return {300, 480}; }

}  // namespace gantry::ui
