// LessonGuide: leads through the lessons: runs what a stop needs, goes there, asks and judges.
//
// From the last stop of a lesson next() goes to the first of the next one, so that a whole class
// needs one key.
#pragma once

#include <QObject>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "ui/session/lesson.h"
#include "ui/session/player.h"

namespace gantry::ui {

class LessonBar;
class Workbench;

class LessonGuide : public QObject {
  Q_OBJECT

 public:
  struct Actions {
    std::function<void(const Setup&)> run;  // starts the program; its run arrives at the player
    std::function<void()> keep;             // keeps the run that is shown
    std::function<void()> forget;           // and does so no longer: another lesson begins
  };
  // All outlive the guide.
  LessonGuide(const std::vector<Lesson>& lessons, Player& player, Workbench& workbench,
              LessonBar& bar, Actions actions, QObject* parent = nullptr);

  [[nodiscard]] const std::vector<Lesson>& lessons() const { return m_lessons; }
  [[nodiscard]] bool active() const { return m_active; }
  [[nodiscard]] std::size_t lesson() const { return m_lesson; }
  [[nodiscard]] std::size_t stop() const { return m_stop; }
  // A question is open.
  [[nodiscard]] bool asking() const { return m_asking; }

  void open(std::size_t lesson, std::size_t stop = 0);
  void next();
  void previous();
  void close();
  // The selected goroutine is the answer to the question.
  void answer();
  // The program of the stop does not compile, which a lesson may want.
  void rejected();

  void retranslate(bool chinese);

 signals:
  void activeChanged(bool active);
  void askingChanged(bool asking);

 private:
  [[nodiscard]] const LessonStop& current() const { return m_lessons[m_lesson].stops[m_stop]; }
  void go();
  void arrive();
  void say();
  void ask();
  void setAsking(bool asking);

  const std::vector<Lesson>& m_lessons;
  Player& m_player;
  Workbench& m_workbench;
  LessonBar& m_bar;
  Actions m_actions;
  std::size_t m_lesson = 0;
  std::size_t m_stop = 0;
  bool m_active = false;
  bool m_waiting = false;  // for the run of the stop
  bool m_keeps = false;    // a stop of this lesson had a run kept
  bool m_asking = false;
  std::optional<std::uint32_t> m_answered;  // with this goroutine
  bool m_chinese = false;
};

}  // namespace gantry::ui
