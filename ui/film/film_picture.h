// FilmPicture: the frames of a film as pictures: the stage, what just happened with its line of
// source, what the program printed, how far it is.
//
// Frames may be asked for in any order; in their own order each costs about 10 ms at 1280x720. Any
// thread that has not changed the language meanwhile; one thread at a time.
#pragma once

#include <QImage>
#include <QPainter>
#include <QRectF>
#include <optional>

#include "engine/world/cursor.h"
#include "ui/canvas/glyph.h"
#include "ui/canvas/stage_layout.h"
#include "ui/canvas/stage_motion.h"
#include "ui/canvas/stage_scene.h"
#include "ui/film/film_plan.h"
#include "ui/session/event_reader.h"
#include "ui/state/function_categories.h"
#include "ui/theme/theme.h"

namespace gantry::ui {

class FilmPicture {
 public:
  FilmPicture(RunPtr run, const Film& film, const Theme& theme);

  [[nodiscard]] const FilmPlan& plan() const { return m_plan; }
  // Opaque, Format_RGB32, of the film's size.
  [[nodiscard]] QImage frame(int number);

 private:
  struct Moment {
    std::uint64_t position = 0;
    StageScene scene;
    StageLayout layout;
  };
  void chooseZoom();
  [[nodiscard]] Moment momentAt(std::uint64_t position, MId actor);
  void go(const FilmPlan::Step& step);
  void paintHeader(QPainter& painter, const QRectF& area) const;
  void paintCaption(QPainter& painter, const QRectF& area);
  void paintConsole(QPainter& painter, const QRectF& area) const;
  void paintProgress(QPainter& painter, const QRectF& area, double share) const;
  [[nodiscard]] QString sourceLine(PosId pos) const;
  [[nodiscard]] QSizeF stageRoom() const;

  RunPtr m_run;
  FilmPlan m_plan;
  QSize m_size;
  const Theme& m_theme;
  FunctionCategories m_categories;
  Cursor m_cursor;
  EventReader m_reader;
  GlyphSprites m_sprites;
  double m_scale;               // of all texts, by the height of the picture
  double m_zoom = 1;            // of the stage, the same in all frames
  std::optional<Moment> m_now;  // the end of the step
  std::optional<StageMotion> m_motion;
  std::uint64_t m_stepFrom = ~std::uint64_t{0};
};

}  // namespace gantry::ui
