// ChartsPanel: throughput, run queues and channels over the whole run, with the cursor on each.
//
//   panel->setSeries({run, &run->charts});      // a pointer that keeps the run alive
//   panel->setWorld(player->world());           // whenever it moves; about 0.3 ms
//   connect(panel, &ChartsPanel::seekTime, player, &Player::seekTime);
//
// The readings at the right of the titles are those of the World that is given, so they are
// exact and agree with the stage; the lines come from the series.
#pragma once

#include <QString>
#include <QWidget>
#include <memory>

#include "engine/analysis/chart_series.h"
#include "engine/world/world.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

class ChartWidget;

class ChartsPanel : public QWidget {
  Q_OBJECT

 public:
  using SeriesPtr = std::shared_ptr<const ChartSeries>;

  explicit ChartsPanel(QWidget* parent = nullptr);

  // Null when there is no run. Forgets the comparison.
  void setSeries(SeriesPtr series);
  // Another run's throughput, drawn behind this one's on the same time axis, under that name.
  void setComparison(SeriesPtr series, const QString& name);
  // The World at the cursor.
  void setWorld(const World& world);
  void setTheme(const Theme& theme);

  // A low panel shows the first charts only.
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void seekTime(quint64 timeNs);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showThroughput();
  void showQueues();
  void showChannels();
  void showAll();
  void pick(double at);

  const Theme* m_theme;
  SeriesPtr m_series;
  SeriesPtr m_comparison;
  QString m_comparisonName;
  ChartWidget* m_throughput;
  ChartWidget* m_queues;
  ChartWidget* m_channels;
};

}  // namespace gantry::ui
