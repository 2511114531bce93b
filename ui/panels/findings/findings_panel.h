// FindingsPanel: what was found in the run: a card for each finding, with its evidence to click.
//
// A click on a card, or Up and Down, goes to where the finding became true and selects the
// goroutine most concerned; each piece of evidence leads to its own event or goroutine. Enter
// goes to the next piece of evidence of the card.
#pragma once

#include <QAbstractScrollArea>
#include <cstdint>
#include <vector>

#include "ui/panels/findings/findings_presenter.h"
#include "ui/session/overview.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

class FindingsPanel : public QAbstractScrollArea {
  Q_OBJECT

 public:
  explicit FindingsPanel(QWidget* parent = nullptr);

  // Null while they are being looked for.
  void setFindings(RunPtr run, FindingsPtr findings);
  void setTheme(const Theme& theme);
  // In which language the sentences are.
  void retranslate(bool chinese);

  [[nodiscard]] const std::vector<FindingCard>& cards() const { return m_cards; }
  [[nodiscard]] int current() const { return m_current; }
  // Where a card, or a piece of its evidence, is drawn now; in the viewport.
  [[nodiscard]] QRect rectOf(std::size_t card) const { return m_boxes[card].rect; }
  [[nodiscard]] QRect rectOf(std::size_t card, std::size_t evidence) const {
    return m_boxes[card].evidence[evidence];
  }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void goTo(quint64 position);
  void goroutinePicked(std::uint32_t goid);
  // The number of findings has changed.
  void counted(int findings);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Box {
    QRect rect;
    QRect text;
    std::vector<QRect> evidence;
  };

  void tell();
  void layOut();
  void pick(int card);
  void follow(const Evidence& evidence);
  void paintCard(QPainter& painter, std::size_t card) const;

  RunPtr m_run;
  FindingsPtr m_findings;
  bool m_chinese = false;
  std::vector<FindingCard> m_cards;
  std::vector<Box> m_boxes;  // as they are drawn
  int m_current = -1;
  std::size_t m_next = 0;  // evidence that Enter goes to
  const Theme* m_theme = &Theme::dark();
};

}  // namespace gantry::ui
