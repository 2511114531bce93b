// ChoosePanel: "Your turn": the question, what can be chosen, what was chosen so far, and the
// schedule that all of it makes.
//
// It shows what it is given and says what was clicked; shell/director.h plays.
#pragma once

#include <QWidget>
#include <cstdint>
#include <vector>

#include "ui/panels/choose/choose_presenter.h"
#include "ui/theme/theme.h"

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace gantry::ui {

class ChoiceList;

// The buttons below the options, from left to right.
struct ChooseActions {
  QAction* takeBack;
  QAction* letOnce;
  QAction* letOn;
  QAction* letEnd;
  QAction* again;
  QAction* copy;
};

// An answer that was given, and where in the run.
struct TakenRow {
  QString text;
  std::uint64_t event = 0;
};

class ChoosePanel : public QWidget {
  Q_OBJECT

 public:
  explicit ChoosePanel(const ChooseActions& actions, QWidget* parent = nullptr);

  void setTurn(const ChoiceView& view);
  // The run is over.
  void setEnd(const EndView& view);
  void setTaken(const std::vector<TakenRow>& taken);
  void setSchedule(const QString& schedule);
  void setAsk(Ask ask);
  // On one P with a choice at every step, or the machine of the setup with its so many Ps.
  void setMachine(bool explored, std::uint32_t procs);
  void setTheme(const Theme& theme);
  void retranslate();

  [[nodiscard]] QString question() const;
  [[nodiscard]] QString rule() const;
  [[nodiscard]] QString schedule() const;
  [[nodiscard]] ChoiceList* list() const { return m_list; }
  [[nodiscard]] QListWidget* taken() const { return m_taken; }

  QSize sizeHint() const override;

 signals:
  void chosen(int row);
  void goTo(quint64 position);
  void askPicked(gantry::Ask ask);
  void machinePicked(bool explored);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void layOut();
  void fitTaken();
  void showQuestion(const QString& question, const QString& rule, const QColor& colour);

  QLabel* m_question;
  QLabel* m_rule;
  ChoiceList* m_list;
  QLabel* m_askLabel;
  QComboBox* m_ask;
  QLabel* m_machineLabel;
  QComboBox* m_machine;
  QLabel* m_takenLabel;
  QListWidget* m_taken;
  QLineEdit* m_schedule;
  ChooseActions m_actions;
  std::vector<std::uint64_t> m_events;  // of the rows of m_taken
  std::uint32_t m_procs = 1;
  Tone m_tone = Tone::plain;
  bool m_over = false;
  const Theme* m_theme = &Theme::dark();
};

}  // namespace gantry::ui
