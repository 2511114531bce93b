// The arrows are for the mouse; keys and wheel step the number itself.
#include "ui/panels/transport/picker.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/panels/icon.h"

namespace gantry::ui {
namespace {

constexpr QSize kArrow{14, 11};

}  // namespace

Picker::Picker(std::uint64_t least, std::uint64_t most, QWidget* parent)
    : QFrame(parent),
      m_label(new QLabel(this)),
      m_box(new NumberBox(least, most, this)),
      m_up(new QToolButton(this)),
      m_down(new QToolButton(this)) {
  setObjectName(QStringLiteral("picker"));
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  m_label->setBuddy(m_box);
  m_label->setFont(textFont(12));
  m_box->setFont(monoFont(13, QFont::Medium));
  auto* arrows = new QVBoxLayout;
  arrows->setSpacing(0);
  for (QToolButton* button : {m_up, m_down}) {
    button->setFixedSize(kArrow);
    button->setIconSize({9, 9});
    button->setFocusPolicy(Qt::NoFocus);
    button->setAutoRepeat(true);
    arrows->addWidget(button);
  }
  connect(m_up, &QToolButton::clicked, m_box, [this] { m_box->stepUp(); });
  connect(m_down, &QToolButton::clicked, m_box, [this] { m_box->stepDown(); });
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(10, 4, 5, 4);
  row->setSpacing(4);
  row->addWidget(m_label);
  row->addWidget(m_box);
  row->addLayout(arrows);
}

void Picker::setTexts(const QString& label, const QString& name, const QString& tip) {
  m_label->setText(label);
  m_box->setAccessibleName(name);
  setToolTip(tip);
  m_up->setAccessibleName(tr("%1, more").arg(name));
  m_down->setAccessibleName(tr("%1, less").arg(name));
}

void Picker::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QFrame::mousePressEvent(event);
  m_box->setFocus(Qt::MouseFocusReason);
  m_box->selectAll();
}

void Picker::setTheme(const Theme& theme) {
  m_up->setIcon(tintedIcon(QStringLiteral("up"), theme.textDim, theme.border));
  m_down->setIcon(tintedIcon(QStringLiteral("down"), theme.textDim, theme.border));
}

}  // namespace gantry::ui
