// WaitsPanel: the wait-for graph at the cursor: who waits for what, and who has it.
//
// A click, or Up and Down, selects a goroutine, a channel or a lock everywhere. Circles and those
// whom nobody can wake any more are in the colour of danger and have a double outline.
#pragma once

#include <QAbstractScrollArea>
#include <cstdint>
#include <optional>

#include "ui/canvas/stage_scene.h"
#include "ui/canvas/wait_scene.h"
#include "ui/session/run.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

class WaitsPanel : public QAbstractScrollArea {
  Q_OBJECT

 public:
  explicit WaitsPanel(QWidget* parent = nullptr);

  void setRun(RunPtr run);
  // The World at the cursor. Up to kWhole events into a run all that happened before is looked at,
  // which tells who could wake whom; later the World alone.
  void setWorld(const World& world);
  void setSelected(const StageTarget& target);
  void setTheme(const Theme& theme);
  void retranslate(bool chinese);

  [[nodiscard]] const WaitScene& scene() const { return m_scene; }
  [[nodiscard]] QRect rectOf(std::size_t box) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void picked(const gantry::ui::StageTarget& target);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  static constexpr std::uint64_t kWhole = 200'000;

  void tell();
  void layOut();
  void fit();
  void pick(std::size_t box);
  [[nodiscard]] StageTarget targetOf(const WaitBox& box) const;
  [[nodiscard]] QPointF origin() const;
  void paintBox(QPainter& painter, const WaitBox& box) const;
  void paintArrow(QPainter& painter, const WaitArrow& arrow) const;

  RunPtr m_run;
  const World* m_world = nullptr;  // the player's
  bool m_chinese = false;
  bool m_stale = false;  // nobody looked when the World changed
  WaitGraph m_graph;
  WaitScene m_scene;  // of it, for the width of the panel
  StageTarget m_selected;
  const Theme* m_theme = &Theme::dark();
};

}  // namespace gantry::ui
