// ComparePanel: this run below one that was kept, on one axis of time: who ran where, how much
// faster it is, and where the two part.
#pragma once

#include <QString>
#include <QWidget>
#include <cstdint>
#include <optional>
#include <vector>

#include "ui/session/comparison.h"
#include "ui/session/overview.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

class ComparePanel : public QWidget {
  Q_OBJECT

 public:
  explicit ComparePanel(QWidget* parent = nullptr);

  // The run to compare with; null forgets it. Overviews may come later.
  void setKept(RunPtr run, OverviewPtr overview);
  void setRun(RunPtr run, OverviewPtr overview);
  // The cursor, in this run.
  void setTime(TimeNs time);
  void setTheme(const Theme& theme);
  void retranslate();

  [[nodiscard]] const std::optional<Comparison>& comparison() const { return m_comparison; }
  // `2.0 times as fast as the kept run`, and where they part.
  [[nodiscard]] QString words() const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void seekTime(quint64 timeNs);
  void goTo(quint64 position);  // where the runs part

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  void tell();
  [[nodiscard]] QRectF area() const;
  [[nodiscard]] double xOf(TimeNs time) const;
  void paintRun(QPainter& painter, const Run& run, const Overview* overview, const QString& name,
                double top, double height, TimeNs parting);
  void paintAxis(QPainter& painter);

  RunPtr m_kept;
  OverviewPtr m_keptOverview;
  RunPtr m_run;
  OverviewPtr m_overview;
  std::optional<Comparison> m_comparison;
  TimeNs m_time = 0;
  std::vector<Bar> m_bars;
  const Theme* m_theme = &Theme::dark();
};

}  // namespace gantry::ui
