// A stop is reached when its run is there.
#include "ui/shell/lesson_guide.h"

#include <utility>

#include "ui/panels/lesson/lesson_bar.h"
#include "ui/panels/stage/stage_widget.h"
#include "ui/shell/workbench.h"

namespace gantry::ui {

LessonGuide::LessonGuide(const std::vector<Lesson>& lessons, Player& player, Workbench& workbench,
                         LessonBar& bar, Actions actions, QObject* parent)
    : QObject(parent),
      m_lessons(lessons),
      m_player(player),
      m_workbench(workbench),
      m_bar(bar),
      m_actions(std::move(actions)) {
  connect(&player, &Player::runChanged, this, [this] {
    if (m_waiting && m_player.run() && isRunOf(current(), *m_player.run())) arrive();
  });
  connect(&workbench, &Workbench::selectionChanged, this, &LessonGuide::ask);
  connect(&bar, &LessonBar::next, this, &LessonGuide::next);
  connect(&bar, &LessonBar::previous, this, &LessonGuide::previous);
  connect(&bar, &LessonBar::closed, this, &LessonGuide::close);
}

void LessonGuide::open(std::size_t lesson, std::size_t stop) {
  if (lesson >= m_lessons.size() || stop >= m_lessons[lesson].stops.size()) return;
  if (lesson != m_lesson && std::exchange(m_keeps, false)) m_actions.forget();
  m_lesson = lesson;
  m_stop = stop;
  const bool wasActive = std::exchange(m_active, true);
  go();
  m_bar.show();
  if (!wasActive) emit activeChanged(true);
}

void LessonGuide::next() {
  if (!m_active) return;
  if (m_stop + 1 < m_lessons[m_lesson].stops.size()) {
    open(m_lesson, m_stop + 1);
  } else {
    open(m_lesson + 1);
  }
}

void LessonGuide::previous() {
  if (!m_active) return;
  if (m_stop > 0) {
    open(m_lesson, m_stop - 1);
  } else if (m_lesson > 0) {
    open(m_lesson - 1, m_lessons[m_lesson - 1].stops.size() - 1);
  }
}

void LessonGuide::close() {
  if (!std::exchange(m_active, false)) return;
  m_waiting = false;
  setAsking(false);
  m_bar.hide();
  emit activeChanged(false);
}

void LessonGuide::go() {
  setAsking(false);
  m_answered.reset();
  say();
  m_waiting = true;
  if (m_player.run() && isRunOf(current(), *m_player.run())) {
    arrive();
  } else {
    if (current().keeps && m_player.run()) {
      m_keeps = true;
      m_actions.keep();
    }
    m_actions.run(current().setup);
  }
}

void LessonGuide::arrive() {
  m_waiting = false;
  if (const auto position = positionOf(current(), *m_player.run())) m_player.seek(*position);
  m_workbench.selectGoid(0);
  setAsking(current().asks);
  if (m_asking) m_workbench.stage()->setFocus();  // its keys are the answer
  ask();
}

void LessonGuide::rejected() { m_waiting = false; }

void LessonGuide::say() {
  const Lesson& lesson = m_lessons[m_lesson];
  m_bar.setStop(lesson.row + QStringLiteral("  ") + lesson.title.in(m_chinese),
                QStringLiteral("%1 / %2").arg(m_stop + 1).arg(lesson.stops.size()),
                current().text.in(m_chinese), current().notes.in(m_chinese));
  m_bar.setQuestion({});
}

void LessonGuide::ask() {
  if (!m_active || !m_asking) return;
  const std::uint32_t picked = m_workbench.selectedGoid();
  m_bar.setQuestion(
      picked == 0
          ? tr("Which goroutine runs next? Pick it on the stage (Up, Down), then press Enter.")
          : tr("G%1 runs next? Press Enter.").arg(picked));
}

void LessonGuide::setAsking(bool asking) {
  if (std::exchange(m_asking, asking) != asking) emit askingChanged(asking);
}

void LessonGuide::answer() {
  if (!m_active || !m_asking || !m_player.run()) return;
  const std::uint32_t picked = m_workbench.selectedGoid();
  if (picked == 0) return;
  setAsking(false);
  m_answered = picked;
  const NextG next = nextToRun(*m_player.run(), m_player.position());
  const QString words = picked == next.goid
                            ? tr("Right: G%1 runs next.").arg(next.goid)
                            : tr("Not G%1: G%2 runs next.").arg(picked).arg(next.goid);
  const QString between = m_chinese || next.why.isEmpty() ? QString() : QStringLiteral(" ");
  m_bar.setAnswer(words + between + next.why, picked == next.goid);
  m_workbench.selectGoid(next.goid);
}

void LessonGuide::retranslate(bool chinese) {
  m_chinese = chinese;
  if (!m_active) return;
  say();
  if (m_answered) {
    // The verdict once more, in the other language.
    const std::uint32_t picked = *m_answered;
    setAsking(true);
    m_workbench.selectGoid(picked);
    answer();
  } else {
    ask();
  }
}

}  // namespace gantry::ui
