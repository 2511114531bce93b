// RowsView: a list of equal rows of any length, of which one is current.
//
// Qt's own views keep some bytes for each row and lay all of them out; this one asks the model
// only for rows in sight, so twenty million cost as little as twenty. The base of the event list
// and of the console, which say how a row is painted.
#pragma once

#include <QAbstractItemModel>
#include <QAbstractScrollArea>
#include <cstdint>

#include "ui/theme/theme.h"

namespace gantry::ui {

class RowsView : public QAbstractScrollArea {
  Q_OBJECT

 public:
  // Where the current row comes to stand when it was out of sight: what matters is below it, or
  // above it.
  enum class Anchor : std::uint8_t { top, bottom };

  // The model outlives the view.
  RowsView(QAbstractItemModel* model, Anchor anchor, QWidget* parent = nullptr);

  void setTheme(const Theme& theme);

  // The row in step with the player; -1 for none. It is scrolled into sight if it is not there.
  void setCurrent(int row);
  [[nodiscard]] int current() const { return m_current; }

  [[nodiscard]] int rowHeight() const { return m_rowHeight; }
  // The rows of which at least a part is in sight.
  [[nodiscard]] int firstVisible() const;
  [[nodiscard]] int lastVisible() const;

 signals:
  // Clicked, or reached with the keys.
  void chosen(int row);

 protected:
  // Called before the rows in sight are painted: column widths.
  virtual void measure() {}
  // Paints one row into `area`; the background and the current row's bar are there already.
  virtual void paintRow(QPainter& painter, const QRect& area, int row) = 0;
  // What a screen reader says of a row.
  [[nodiscard]] virtual QString rowText(int row) const = 0;
  // What the list says when it is empty.
  [[nodiscard]] virtual QString emptyText() const = 0;

  [[nodiscard]] const Theme& theme() const { return *m_theme; }
  [[nodiscard]] QAbstractItemModel& model() const { return *m_model; }

  bool viewportEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void rowsChanged();
  void setHover(int row);
  void describeCurrent();
  [[nodiscard]] int rowAtY(int y) const;
  [[nodiscard]] int wholeRows() const;

  QAbstractItemModel* m_model;
  Anchor m_anchor;
  const Theme* m_theme = &Theme::dark();
  int m_rowHeight = 24;
  int m_current = -1;
  int m_hover = -1;
};

}  // namespace gantry::ui
