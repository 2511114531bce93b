// HappenedPanel: what just happened, in sentences: the last few events up to the cursor, the newest
// first, and below them the rule that the newest followed.
#pragma once

#include <QFontMetrics>
#include <QString>
#include <QWidget>
#include <cstdint>
#include <vector>

#include "ui/i18n/happening.h"
#include "ui/session/event_reader.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

class HappenedPanel : public QWidget {
  Q_OBJECT

 public:
  explicit HappenedPanel(QWidget* parent = nullptr);

  // Null when there is no run.
  void setReader(EventReaderPtr reader);
  void setPosition(std::uint64_t position);
  void setTheme(const Theme& theme);

  // What happened and where: `G1 wakes G9 · line 23`, or the place on a line of its own when it
  // would not fit into a line of that width. Without metrics all is one line.
  [[nodiscard]] static QString told(const Happening& h, const QFontMetrics* metrics = nullptr,
                                    int width = 0);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  static constexpr std::size_t kMost = 12;  // more do not fit on any screen that shows the rest

  void tell();
  // The height that the rule takes at the bottom.
  int paintRule(QPainter& painter, const QRect& area) const;

  EventReaderPtr m_reader;
  std::uint64_t m_position = 0;
  std::vector<Happening> m_last;  // the newest first
  const Theme* m_theme = &Theme::dark();
};

}  // namespace gantry::ui
