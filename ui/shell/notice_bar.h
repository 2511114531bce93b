// NoticeBar: one line below the bar at the top when there is something to say: a run is being
// made, it was cut off, a file is damaged. Hidden when there is nothing.
#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>

#include "ui/theme/theme.h"

class QAction;
class QLabel;
class QToolButton;

namespace gantry::ui {

class NoticeBar : public QWidget {
  Q_OBJECT

 public:
  // Makes what is said in the language of the window, again whenever that changes.
  using Words = std::function<QString()>;

  // `stop` ends the run that is being made; it has a button while there is one.
  explicit NoticeBar(QAction* stop, QWidget* parent = nullptr);

  // Something is being made. Shown only when it takes long enough to be read.
  void setBusy(Words words);
  // Stays until it is closed or something else is said.
  void setMessage(Words words);
  void clear();

  [[nodiscard]] QString text() const;

  void setTheme(const Theme& theme);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void say();

  Words m_words;
  QLabel* m_text;
  QToolButton* m_stop;
  QToolButton* m_close;
  QTimer m_patience;
};

}  // namespace gantry::ui
