// DockTitle: the line at the top of a panel: its name in small capitals, perhaps a field, and a
// button that closes it, seen when the mouse is on the line.
#pragma once

#include <QWidget>

#include "ui/theme/theme.h"

class QDockWidget;
class QLabel;
class QToolButton;

namespace gantry::ui {

class DockTitle : public QWidget {
  Q_OBJECT

 public:
  // `field` may be null.
  DockTitle(QDockWidget* dock, QWidget* field);

  void setTitle(const QString& title);
  // Without the name: it stands on a tab already.
  void setCompact(bool compact);
  void setTheme(const Theme& theme);

  QSize sizeHint() const override;  // what a dock goes by

 protected:
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QLabel* m_title;
  QToolButton* m_close;
  bool m_hasField;
  bool m_compact = false;
};

}  // namespace gantry::ui
