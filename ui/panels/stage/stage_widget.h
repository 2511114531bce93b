// StageWidget: the stage as a widget. It holds a scene, moves it, and says what was clicked.
//
// All it knows comes from presenter, layout, motion and painter; here are only the event loop's
// ends: a timer for motion, the scroll bar, mouse, keys, tooltips, the screen reader's view.
//
// Keys while it has the focus: Up and Down select the thing before and after, Escape nothing,
// Ctrl + and - zoom, Ctrl 0 resets. Left and Right stay free for stepping.
#pragma once

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QTimer>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/event/event.h"
#include "engine/event/symbols.h"
#include "engine/world/world.h"
#include "ui/canvas/glyph.h"
#include "ui/canvas/stage_layout.h"
#include "ui/canvas/stage_motion.h"
#include "ui/canvas/stage_scene.h"
#include "ui/state/function_categories.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

// A mark on something of the stage: the number by which it can be chosen.
struct StageBadge {
  StageTarget target;
  QString text;
};

class StageWidget : public QAbstractScrollArea {
  Q_OBJECT

 public:
  static constexpr double kSmallestZoom = 0.6;
  static constexpr double kLargestZoom = 2.5;

  explicit StageWidget(QWidget* parent = nullptr);

  void setTheme(const Theme& theme);

  // The colours of the functions of a run, from its next world on. Without them the stage learns
  // functions in the order in which it sees them, which depends on where one looks first.
  void setCategories(FunctionCategories categories);

  // Shows a world at once. Both must stay alive and unchanged until the next call of these, or
  // clear(): tooltips ask them.
  void setWorld(const World& world, const Symbols& symbols);

  // The same, and moves the goroutines there from what was shown before: `events` are those
  // between the two, the last one marks its P. With a duration of 0 nothing moves, but what the
  // events say is drawn: the way to show an event that was jumped to (then `events` is that one).
  void animateTo(const World& world, const Symbols& symbols, std::span<const Event> events,
                 std::chrono::milliseconds duration);

  // An empty stage.
  void clear();

  [[nodiscard]] bool animating() const { return m_timer.isActive(); }
  void finishAnimation();

  [[nodiscard]] const StageTarget& selection() const { return m_selection; }
  // Selects without a signal; none clears.
  void select(const StageTarget& target);

  // Drawn over what they are on, once nothing moves; what is not shown has none.
  void setBadges(std::vector<StageBadge> badges);
  [[nodiscard]] const std::vector<StageBadge>& badges() const { return m_badges; }

  // What is drawn is larger than the layout by this. A little less than was asked for where that
  // spares the scroll bar, until somebody zooms.
  [[nodiscard]] double zoom() const { return m_zoom * m_shrunk; }
  void setZoom(double zoom);
  // As large as fits, for a hall, however the widget's size changes; until somebody zooms. False:
  // as it is at a desk.
  void setPresented(bool presented);

  [[nodiscard]] const StageScene& scene() const { return m_scene; }
  // Of the scene, in the viewport's pixels at zoom 1 and scrolled to the top.
  [[nodiscard]] const StageLayout& layoutOfScene() const { return m_layout; }
  // The rectangle of a thing in the viewport, empty when it is not shown.
  [[nodiscard]] QRect rectOf(const StageTarget& target) const;
  [[nodiscard]] QString describe(const StageTarget& target) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  // The user picked something, or with Kind::none nothing.
  void selected(const gantry::ui::StageTarget& target);
  // By a click; selected() came before.
  void clicked(const gantry::ui::StageTarget& target);

 protected:
  bool viewportEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void present(const World& world, const Symbols& symbols);
  void setEvents(std::span<const Event> events);
  void relayout();
  [[nodiscard]] StageLayout layoutOf(const StageScene& scene) const;
  void shrinkToFit();
  void pick(const StageTarget& target);
  void selectNext(int by);
  [[nodiscard]] QPointF toStage(QPointF viewportPoint) const;
  [[nodiscard]] StageTarget targetAt(QPointF viewportPoint) const;
  [[nodiscard]] double motionShare() const;
  void tick();
  void paintBadges(QPainter& painter) const;

  const Theme* m_theme = &Theme::dark();
  const World* m_world = nullptr;
  const Symbols* m_symbols = nullptr;
  FunctionCategories m_categories;
  bool m_learns = true;  // m_categories were not given

  StageScene m_scene;
  StageLayout m_layout;
  GlyphSprites m_sprites;
  bool m_hasRing = false;
  double m_zoom = 1;
  double m_shrunk = 1;
  bool m_shrinks = true;  // nobody has zoomed
  bool m_presented = false;

  // What was shown before, and the events since: to say it again in another language.
  StageScene m_before;
  std::vector<Event> m_events;
  std::optional<StageMotion> m_motion;  // kept at its end: paths and words stay on the stage
  std::chrono::milliseconds m_duration{0};
  QElapsedTimer m_elapsed;
  QTimer m_timer;

  StageTarget m_hover;
  StageTarget m_selection;
  std::vector<StageBadge> m_badges;
};

}  // namespace gantry::ui
