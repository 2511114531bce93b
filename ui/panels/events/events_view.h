// EventsView: the event list as it is drawn: time, who, kind in its colour, words.
#pragma once

#include <array>

#include "ui/panels/events/events_model.h"
#include "ui/panels/rows_view.h"

namespace gantry::ui {

class EventsView : public RowsView {
  Q_OBJECT

 public:
  explicit EventsView(EventsModel* model, QWidget* parent = nullptr);

 protected:
  void measure() override;
  void paintRow(QPainter& painter, const QRect& area, int row) override;
  [[nodiscard]] QString rowText(int row) const override;
  [[nodiscard]] QString emptyText() const override;

 private:
  [[nodiscard]] QString cell(int row, int column) const;

  std::array<int, EventsModel::kKind> m_widths{};  // of the columns
};

}  // namespace gantry::ui
