// Labels that grow with what they say.
#include "ui/panels/lesson/lesson_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/panels/icon.h"

namespace gantry::ui {
namespace {

constexpr double kBigWidth = 1280;  // from there on big letters grow with the window
constexpr double kMostGrown = 1.4;

QLabel* wrapped(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

}  // namespace

LessonBar::LessonBar(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_count(new QLabel(this)),
      m_text(wrapped(this)),
      m_question(wrapped(this)),
      m_notes(wrapped(this)),
      m_previous(new QToolButton(this)),
      m_next(new QToolButton(this)),
      m_close(new QToolButton(this)) {
  setObjectName(QStringLiteral("lesson"));
  setAttribute(Qt::WA_StyledBackground);
  m_title->setTextFormat(Qt::PlainText);
  m_count->setObjectName(QStringLiteral("dim"));
  m_close->setObjectName(QStringLiteral("flat"));
  auto* top = new QHBoxLayout;
  top->setSpacing(10);
  top->addWidget(m_title);
  top->addWidget(m_count);
  top->addStretch();
  top->addWidget(m_previous);
  top->addWidget(m_next);
  top->addWidget(m_close);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 10, 14, 12);  // in line with the stage and the scrub bar
  column->setSpacing(6);
  column->addLayout(top);
  column->addWidget(m_text);
  column->addWidget(m_question);
  column->addWidget(m_notes);
  connect(m_previous, &QToolButton::clicked, this, &LessonBar::previous);
  connect(m_next, &QToolButton::clicked, this, &LessonBar::next);
  connect(m_close, &QToolButton::clicked, this, &LessonBar::closed);
  m_question->hide();
  m_notes->hide();
  retranslate();
  style();
  hide();
}

void LessonBar::setStop(const QString& title, const QString& count, const QString& text,
                        const QString& notes) {
  m_title->setText(title);
  m_count->setText(count);
  m_text->setText(text);
  m_noteText = notes;
  m_notes->setText(notes);
  showNotes(m_notesWanted);
  setAccessibleName(title);
  setAccessibleDescription(text);
}

void LessonBar::setQuestion(const QString& text) {
  m_verdict = Verdict::none;
  m_question->setText(text);
  m_question->setVisible(!text.isEmpty());
  style();
}

void LessonBar::setAnswer(const QString& text, bool right) {
  setQuestion(text);
  m_verdict = right ? Verdict::right : Verdict::wrong;
  style();
}

void LessonBar::showNotes(bool visible) {
  m_notesWanted = visible;
  m_notes->setVisible(visible && !m_noteText.isEmpty());
}

void LessonBar::setBig(bool big) {
  m_big = big;
  m_previous->setVisible(!big);
  m_next->setVisible(!big);
  m_close->setVisible(!big);
  style();
}

void LessonBar::setTheme(const Theme& theme) {
  m_theme = &theme;
  m_previous->setIcon(tintedIcon(QStringLiteral("step-back"), theme.text, theme.textFaint));
  m_next->setIcon(tintedIcon(QStringLiteral("step"), theme.text, theme.textFaint));
  m_close->setIcon(tintedIcon(QStringLiteral("close"), theme.textDim, theme.textFaint));
  style();
}

QString LessonBar::text() const { return m_text->text(); }

QString LessonBar::question() const { return m_question->text(); }

void LessonBar::style() {
  // On a projector the stage grows with the window, and so do the words.
  const double grown = m_big ? std::clamp(width() / kBigWidth, 1.0, kMostGrown) : 1;
  const double size = m_big ? 26 * grown : 15;
  const double small = m_big ? 18 * grown : 13;
  m_title->setFont(textFont(small, QFont::DemiBold));
  m_count->setFont(textFont(small));
  m_text->setFont(textFont(size));
  m_question->setFont(textFont(size, QFont::DemiBold));
  m_notes->setFont(textFont(m_big ? 17 * grown : 13));
  const auto paint = [](QLabel* label, const QColor& colour) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
  };
  paint(m_title, m_theme->accent);
  paint(m_text, m_theme->text);
  paint(m_notes, m_theme->textDim);
  paint(m_question, m_verdict == Verdict::right   ? m_theme->running
                    : m_verdict == Verdict::wrong ? m_theme->danger
                                                  : m_theme->steal);
}

void LessonBar::retranslate() {
  m_previous->setToolTip(tr("The stop before (Page Up)"));
  m_next->setToolTip(tr("The next stop (Page Down)"));
  m_close->setToolTip(tr("Close the lesson"));
  for (QToolButton* button : {m_previous, m_next, m_close})
    button->setAccessibleName(button->toolTip());
}

void LessonBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (m_big && event->size().width() != event->oldSize().width()) style();
}

void LessonBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace gantry::ui
