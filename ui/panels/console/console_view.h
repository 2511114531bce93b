// ConsoleView: the program's output as it is drawn, with who wrote each line.
#pragma once

#include "ui/panels/console/console_model.h"
#include "ui/panels/rows_view.h"

namespace gantry::ui {

class ConsoleView : public RowsView {
  Q_OBJECT

 public:
  explicit ConsoleView(ConsoleModel* model, QWidget* parent = nullptr);

  // A line as it is drawn: a tab reaches to the next stop of four columns.
  [[nodiscard]] static QString expandedTabs(const QString& line);

 protected:
  void paintRow(QPainter& painter, const QRect& area, int row) override;
  [[nodiscard]] QString rowText(int row) const override;
  [[nodiscard]] QString emptyText() const override;
};

}  // namespace gantry::ui
