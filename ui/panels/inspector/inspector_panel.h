// InspectorPanel: what is known of the thing that is selected, and its last events to be clicked.
#pragma once

#include <QAbstractScrollArea>
#include <cstdint>
#include <optional>
#include <vector>

#include "ui/panels/inspector/inspector_presenter.h"
#include "ui/session/event_reader.h"
#include "ui/session/overview.h"
#include "ui/session/values.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

class InspectorPanel : public QAbstractScrollArea {
  Q_OBJECT

 public:
  explicit InspectorPanel(QWidget* parent = nullptr);

  // Null when there is no run.
  void setReader(EventReaderPtr reader);
  void setOverview(OverviewPtr overview);
  void show(std::uint64_t position, const StageTarget& target);
  // The variables of a goroutine at a position: shown while it is the one, pale when the position
  // is another.
  void setFrames(std::uint64_t position, std::uint32_t goid, std::vector<FrameWords> frames);
  void setTheme(const Theme& theme);

  [[nodiscard]] const std::vector<FrameWords>& frames() const { return m_frames; }
  [[nodiscard]] const Inspection& inspection() const { return m_inspection; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  // A past event was clicked: the position just after it.
  void chosen(quint64 position);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  class Lines;
  void tell();
  void paintFacts(Lines& lines) const;
  void paintShares(Lines& lines) const;
  void paintFrames(Lines& lines) const;
  void paintPast(Lines& lines);

  EventReaderPtr m_reader;
  OverviewPtr m_overview;
  std::optional<Cursor> m_cursor;
  std::uint64_t m_position = 0;
  StageTarget m_target;
  Inspection m_inspection;
  std::vector<QRect> m_pastRects;
  std::vector<FrameWords> m_frames;
  std::uint32_t m_framesOf = 0;  // a goid
  std::uint64_t m_framesAt = 0;
  const Theme* m_theme = &Theme::dark();
};

}  // namespace gantry::ui
