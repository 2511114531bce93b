// ScrubBar: the whole run as one strip: how many goroutines ran, what is worth finding, and where
// the player stands. Drag to go anywhere; each event is as wide as any other.
#pragma once

#include <QAbstractSlider>
#include <cstdint>
#include <vector>

#include "ui/session/overview.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

class ScrubBar : public QAbstractSlider {
  Q_OBJECT

 public:
  explicit ScrubBar(QWidget* parent = nullptr);

  void setRun(RunPtr run);
  // Of that run; the hill is there from then on.
  void setOverview(OverviewPtr overview);
  // Shows the player's position; emits nothing.
  void setPosition(std::uint64_t position);
  void setTheme(const Theme& theme);

  QSize sizeHint() const override;

 signals:
  // The user goes somewhere, with keys or, `dragged`, with the mouse still down.
  void scrubbed(quint64 position);
  void dragged(quint64 position);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  [[nodiscard]] QRectF track() const;
  [[nodiscard]] double xOf(std::uint64_t position) const;
  [[nodiscard]] quint64 positionAt(double x) const;
  void paintActivity(QPainter& painter) const;
  void paintMarks(QPainter& painter) const;
  void retranslate();

  RunPtr m_run;
  OverviewPtr m_overview;
  const Theme* m_theme = &Theme::dark();
};

}  // namespace gantry::ui
