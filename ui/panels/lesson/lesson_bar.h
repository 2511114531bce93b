// LessonBar: the stop of a lesson below the stage: what there is to say, the question, the answer.
#pragma once

#include <QWidget>

#include "ui/theme/theme.h"

class QLabel;
class QToolButton;

namespace gantry::ui {

class LessonBar : public QWidget {
  Q_OBJECT

 public:
  explicit LessonBar(QWidget* parent = nullptr);

  // `L1  Concurrent and parallel`, `2 / 5`, the sentence, and what only the speaker needs.
  void setStop(const QString& title, const QString& count, const QString& text,
               const QString& notes);
  // The line of the question; empty for none.
  void setQuestion(const QString& text);
  // Whether the answer that is said in the question's line is right.
  void setAnswer(const QString& text, bool right);
  void showNotes(bool visible);
  // Type for the last row of a room.
  void setBig(bool big);
  void setTheme(const Theme& theme);

  [[nodiscard]] QString text() const;
  [[nodiscard]] QString question() const;

 signals:
  void next();
  void previous();
  void closed();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void style();
  void retranslate();

  QLabel* m_title;
  QLabel* m_count;
  QLabel* m_text;
  QLabel* m_question;
  QLabel* m_notes;
  QToolButton* m_previous;
  QToolButton* m_next;
  QToolButton* m_close;
  QString m_noteText;
  bool m_notesWanted = false;
  bool m_big = false;
  enum class Verdict : std::uint8_t { none, right, wrong } m_verdict = Verdict::none;
  const Theme* m_theme = &Theme::dark();
};

}  // namespace gantry::ui
