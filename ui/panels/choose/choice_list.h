// ChoiceList: the options of a turn, numbered, to be clicked or gone through with the keys.
//
// A click, or Enter on the one that Up and Down went to, chooses; the numbers 1 to 9 are the
// window's (shell/director.h).
#pragma once

#include <QAbstractScrollArea>
#include <vector>

#include "ui/panels/choose/choose_presenter.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

class ChoiceList : public QAbstractScrollArea {
  Q_OBJECT

 public:
  explicit ChoiceList(QWidget* parent = nullptr);

  // `left` options more are there and not shown.
  void setRows(std::vector<ChoiceRow> rows, std::size_t left);
  void setTheme(const Theme& theme);
  void retranslate();

  [[nodiscard]] const std::vector<ChoiceRow>& rows() const { return m_rows; }
  // Where a row is drawn now, in the viewport.
  [[nodiscard]] QRect rectOf(std::size_t row) const { return m_boxes[row].rect; }
  // The height at which nothing has to be scrolled.
  [[nodiscard]] int wholeHeight() const { return m_height; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void chosen(int row);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Box {
    QRect rect;
    QRect title;
    QRect detail;
    QRect usual;  // empty when it is not
  };

  void layOut();
  void tell();
  void setCurrent(int row);
  [[nodiscard]] int rowAt(const QPoint& at) const;
  void paintRow(QPainter& painter, std::size_t row) const;

  std::vector<ChoiceRow> m_rows;
  std::size_t m_left = 0;
  std::vector<Box> m_boxes;
  int m_height = 0;
  int m_current = -1;
  int m_hover = -1;
  const Theme* m_theme = &Theme::dark();
};

}  // namespace gantry::ui
