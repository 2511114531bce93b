// Questions about variables: answered on the worker between the jobs, the latest of each sort.
#include <array>
#include <atomic>

#include "ui/session/session_job.h"

namespace gantry::ui {

// Of values and of frames: the number of the latest question, and of the latest that was answered.
struct Session::Asked {
  struct Sort {
    std::atomic<std::uint64_t> asked = 0;
    std::uint64_t answered = 0;
  };
  std::array<Sort, 2> sorts;

  Sort& of(const Question& question) { return sorts[question.expression.empty() ? 1 : 0]; }
};

void Session::makeAsked() { m_asked = std::make_shared<Asked>(); }

void Session::ask(const Question& question) {
  const std::uint64_t ticket = ++m_asked->of(question).asked;
  QMetaObject::invokeMethod(
      m_worker.get(), [this, question, ticket] { answer(question, ticket); }, Qt::QueuedConnection);
}

bool Session::looking() const {
  for (const Asked::Sort& sort : m_asked->sorts)
    if (sort.asked != sort.answered) return true;
  return false;
}

// Nobody waits for them any more.
void Session::dropQuestions() {
  for (Asked::Sort& sort : m_asked->sorts) sort.answered = ++sort.asked;
}

void Session::answer(const Question& question, std::uint64_t ticket) {
  Asked::Sort& sort = m_asked->of(question);
  if (sort.asked != ticket) return;
  if (m_pausedOf != question.run) {
    Setup setup = question.run->recording.setup;
    m_paused =
        std::make_unique<PausedRun>(m_sources.program(setup).program, question.run->recording);
    m_pausedOf = question.run;
  }
  m_paused->seek(question.position);
  Pace pace;
  while (sort.asked == ticket && m_paused->advance(pace.next())) {
  }
  if (sort.asked != ticket) return;
  Answer told{question, std::nullopt, {}};
  if (!question.expression.empty()) {
    told.found = m_paused->valueAt(question.goids, question.expression, question.at);
  } else if (!question.goids.empty()) {
    told.frames = m_paused->variablesOf(question.goids.front());
  }
  QMetaObject::invokeMethod(this, [this, &sort, ticket, told = std::move(told)] {
    if (sort.asked != ticket) return;
    sort.answered = ticket;
    emit answered(told);
  });
}

}  // namespace gantry::ui
