// ChartWidget: one chart: title and reading, the plot with the cursor on it, and below it the
// lines' names, each with a stroke in its colour. Resting the mouse on it tells the values there.
//
// The plot is a picture that is kept (plot.h); moving the cursor costs one copy of it.
#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>
#include <QWidget>
#include <vector>

#include "ui/charts/plot.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

class ChartWidget : public QWidget {
  Q_OBJECT

 public:
  explicit ChartWidget(QWidget* parent = nullptr);

  void setTheme(const Theme& theme);
  // `unit` follows the title in a lighter hand; either may be empty.
  void setTitle(const QString& title, const QString& unit);
  // The lines' buckets must live until the next call. `topLabel` names the top of the axis.
  void setPlot(std::vector<PlotLine> lines, double top, const QString& topLabel);
  // Shown where there are no lines to name: why there is nothing to see.
  void setNote(const QString& note);

  void setReading(const QString& reading);
  // Where on the time axis, 0 to 1; less than 0: nowhere.
  void setMoment(double at);

  [[nodiscard]] QString title() const { return m_title; }
  [[nodiscard]] QString reading() const { return m_reading; }
  [[nodiscard]] double moment() const { return m_moment; }
  [[nodiscard]] QRect plotRect() const;
  [[nodiscard]] const Plot& plot() const { return m_plot; }
  // The number that the first line shows where the cursor stands; empty when it is nowhere.
  [[nodiscard]] QString valueAtMoment() const;
  // The values of all lines there, with their extremes: a line of text each.
  [[nodiscard]] QString valuesAt(double at) const;

  [[nodiscard]] QSize sizeHint() const override { return {320, 152}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {180, 88}; }

 signals:
  // The mouse went down at, or was dragged to, that place on the time axis.
  void picked(double at);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  void paintHeader(QPainter& painter) const;
  void paintCaption(QPainter& painter) const;
  [[nodiscard]] double widestName(const QFontMetricsF& metrics, double room) const;
  [[nodiscard]] double placeOf(double x) const;

  const Theme* m_theme;
  QString m_title;
  QString m_unit;
  QString m_reading;
  QString m_topLabel;
  QString m_note;
  Plot m_plot;
  QImage m_picture;
  bool m_stale = true;
  double m_moment = -1;
};

}  // namespace gantry::ui
