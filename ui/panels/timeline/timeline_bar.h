// TimelineBar: beside the timeline's title: its keys where there is room for them, rows by P, M or
// G, and the search field.
#pragma once

#include <QWidget>
#include <array>

#include "ui/canvas/timeline_view.h"

class QLineEdit;
class QToolButton;

namespace gantry::ui {

class TimelineBar : public QWidget {
  Q_OBJECT

 public:
  explicit TimelineBar(QWidget* parent = nullptr);

  [[nodiscard]] QLineEdit* search() const { return m_search; }
  void retranslate();

  QSize sizeHint() const override;

 signals:
  void rowsByPicked(gantry::ui::RowsBy rowsBy);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::array<QToolButton*, 3> m_rows{};
  QLineEdit* m_search;
};

}  // namespace gantry::ui
