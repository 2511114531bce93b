// A label and a button; most runs are over before the label is worth showing.
#include "ui/shell/notice_bar.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <utility>

#include "ui/panels/icon.h"

namespace gantry::ui {
namespace {

constexpr int kPatienceMs = 250;

}  // namespace

NoticeBar::NoticeBar(QAction* stop, QWidget* parent)
    : QWidget(parent),
      m_text(new QLabel(this)),
      m_stop(new QToolButton(this)),
      m_close(new QToolButton(this)) {
  setObjectName(QStringLiteral("notice"));
  setAttribute(Qt::WA_StyledBackground);
  m_text->setWordWrap(true);
  m_text->setFont(textFont(13));
  m_stop->setDefaultAction(stop);
  m_close->setObjectName(QStringLiteral("flat"));
  connect(m_close, &QToolButton::clicked, this, &NoticeBar::clear);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 6, 12, 6);
  row->addWidget(m_text, 1);
  row->addWidget(m_stop);
  row->addWidget(m_close);
  m_patience.setSingleShot(true);
  m_patience.setInterval(kPatienceMs);
  connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
  hide();
}

void NoticeBar::say() {
  m_text->setText(m_words ? m_words() : QString());
  m_close->setAccessibleName(tr("Close"));
}

void NoticeBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) say();
}

void NoticeBar::setBusy(Words words) {
  m_words = std::move(words);
  say();
  m_stop->show();
  m_close->hide();
  if (!isVisible() && !m_patience.isActive()) m_patience.start();
}

void NoticeBar::setMessage(Words words) {
  m_patience.stop();
  m_words = std::move(words);
  say();
  m_stop->hide();
  m_close->show();
  show();
}

void NoticeBar::clear() {
  m_patience.stop();
  m_words = nullptr;
  say();
  hide();
}

QString NoticeBar::text() const { return m_text->text(); }

void NoticeBar::setTheme(const Theme& theme) {
  m_close->setIcon(tintedIcon(QStringLiteral("close"), theme.textDim, theme.textFaint));
}

}  // namespace gantry::ui
