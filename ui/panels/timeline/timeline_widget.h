// TimelineWidget: the timeline as a widget: rows of slices, axis, overview strip.
//
// Mouse: wheel zooms at the pointer, Shift+wheel scrolls the rows, dragging pans, a click goes to
// that time and selects the goroutine there. Keys while it has the focus: w and s zoom, a and d
// pan, f shows all, m sets or clears a mark at the cursor, Up and Down scroll.
#pragma once

#include <QAbstractScrollArea>
#include <cstdint>
#include <optional>
#include <vector>

#include "ui/canvas/timeline_view.h"
#include "ui/session/overview.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

class TimelineWidget : public QAbstractScrollArea {
  Q_OBJECT

 public:
  explicit TimelineWidget(QWidget* parent = nullptr);

  void setRun(RunPtr run);
  // More of that run. What is known of it stays in sight until there is another overview.
  void grow(RunPtr run);
  // Of that run or of its first part; until then the rows are empty, and how far it is, in percent,
  // is shown.
  void setOverview(OverviewPtr overview);
  void setProgress(int percent);
  // The cursor; scrolled into sight unless the whole run is.
  void setTime(TimeNs time);
  // 0 when none is.
  void setSelected(std::uint32_t goid);
  void setRowsBy(RowsBy rowsBy);
  // Slices of other goroutines are dimmed: `G7` or a part of a function's name; empty for none.
  void setSearch(const QString& text);
  // Goes to the next slice that the search finds, after the cursor and then from the start.
  void findNext();
  void setTheme(const Theme& theme);

  [[nodiscard]] const TimelineView& view() const { return m_view; }
  // Shows another part of the run, as keys and mouse do.
  void zoom(double factor, double x);
  void pan(double pixels);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void seekTime(quint64 timeNs);
  void picked(std::uint32_t goid);  // 0: nothing is there

 protected:
  bool viewportEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  static constexpr double kNames = 58;       // the column of the rows' names
  static constexpr double kMostPitch = 31;   // from row to row, where there is room
  static constexpr double kLeastPitch = 14;  // below it the rows scroll
  static constexpr double kTop = 8;
  static constexpr double kAxis = 20;
  static constexpr double kMargin = 14;
  static constexpr int kOverviewColumns = 600;

  // From the moment at which a G was made ready, or stolen, to where it ran.
  struct Link {
    TimeNs from = 0;
    TimeNs to = 0;
    std::uint32_t fromG = kNoG;  // who woke it: goroutines' index
    std::uint32_t toG = kNoG;    // of a steal kNoG
    std::uint16_t fromP = 0;
    std::uint16_t toP = 0;
    bool steal = false;
  };
  // What is written on a bar.
  struct Label {
    QRectF box;
    QString text;
    QColor colour;
  };
  [[nodiscard]] const SliceRows* rows() const;
  // Those in sight; none when there are too many to tell anything.
  [[nodiscard]] std::vector<Link> linksInSight() const;
  [[nodiscard]] double end() const;  // of the run
  [[nodiscard]] QString nameOf(std::uint32_t row) const;
  [[nodiscard]] std::uint32_t rowOfLine(int line) const;
  [[nodiscard]] int lines() const;
  [[nodiscard]] std::optional<Slice> sliceAt(QPointF point) const;
  [[nodiscard]] QString describe(const Slice& slice) const;
  [[nodiscard]] QColor colourOf(std::uint16_t shade) const;
  [[nodiscard]] bool found(std::uint32_t g) const;
  [[nodiscard]] QRectF overview() const;
  [[nodiscard]] double bottom() const;  // of the rows
  // From row to row, and a row without the gap below it: as high as all of them have room for.
  [[nodiscard]] double pitch() const;
  [[nodiscard]] double rowHeight() const;
  void paintRow(QPainter& painter, std::uint32_t row, double top);
  void paintLabels(QPainter& painter);
  void paintLinks(QPainter& painter);
  void paintLink(QPainter& painter, const Link& link);
  void paintUnread(QPainter& painter);
  void paintAxis(QPainter& painter);
  void paintMarks(QPainter& painter);
  void paintCursor(QPainter& painter);
  void paintOverview(QPainter& painter);
  void layOut();
  void makeOverview();
  [[nodiscard]] int percentKnown() const;
  void retranslate();
  void moveOverview(double x);

  RunPtr m_run;
  OverviewPtr m_overview;
  int m_percent = 0;
  TimelineView m_view;
  TimeNs m_time = 0;
  std::uint32_t m_selected = 0;
  QString m_search;
  std::vector<bool> m_found;           // of each of the timeline's goroutines, when m_search is set
  std::vector<std::uint32_t> m_users;  // rows of G that are the program's
  std::vector<double> m_busy;          // the overview: the mean number of busy Ps
  std::vector<Bar> m_bars;
  std::vector<Label> m_labels;  // of the rows in sight
  const Theme* m_theme = &Theme::dark();
  QPointF m_pressed;
  double m_draggedTo = 0;
  bool m_dragging = false;
  bool m_inOverview = false;
};

}  // namespace gantry::ui
