// Dragging the line moves the dock: Qt sees to that as long as the mouse is not taken here.
#include "ui/shell/dock_title.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "ui/panels/icon.h"

namespace gantry::ui {
namespace {

constexpr int kHeight = 38;
constexpr int kEmptyHeight = 8;
constexpr int kCloseSize = 20;

}  // namespace

DockTitle::DockTitle(QDockWidget* dock, QWidget* field)
    : QWidget(dock),
      m_title(new QLabel(this)),
      m_close(new QToolButton(this)),
      m_hasField(field != nullptr) {
  setObjectName(QStringLiteral("dockTitle"));
  setAttribute(Qt::WA_StyledBackground);
  QFont font = textFont(11.5, QFont::DemiBold);
  font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
  m_title->setFont(font);
  m_title->setObjectName(QStringLiteral("dim"));
  m_title->setBuddy(dock->widget());
  m_close->setFixedSize(kCloseSize, kCloseSize);
  m_close->setObjectName(QStringLiteral("flat"));
  m_close->setFocusPolicy(Qt::NoFocus);
  QSizePolicy keepsRoom = m_close->sizePolicy();
  keepsRoom.setRetainSizeWhenHidden(true);
  m_close->setSizePolicy(keepsRoom);
  m_close->hide();
  connect(m_close, &QToolButton::clicked, dock, &QDockWidget::close);

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 4, 8, 0);
  row->addWidget(m_title);
  row->addStretch();
  if (field != nullptr) row->addWidget(field);
  row->addWidget(m_close);
}

void DockTitle::setTitle(const QString& title) {
  m_title->setText(title.toUpper());  // a font's capitals are lost in an SVG
  m_title->setAccessibleName(title);
  m_close->setToolTip(tr("Close this panel (the View menu opens it)"));
  m_close->setAccessibleName(tr("Close %1").arg(title));
}

void DockTitle::setTheme(const Theme& theme) {
  m_close->setIcon(tintedIcon(QStringLiteral("close"), theme.textDim, theme.textFaint));
}

void DockTitle::setCompact(bool compact) {
  m_compact = compact;
  m_title->setVisible(!compact);
  m_close->setVisible(m_close->isVisible() && !compact);
  updateGeometry();
}

QSize DockTitle::sizeHint() const {
  return {QWidget::sizeHint().width(), m_compact && !m_hasField ? kEmptyHeight : kHeight};
}

void DockTitle::enterEvent(QEnterEvent*) {
  if (!m_compact) m_close->show();
}

void DockTitle::leaveEvent(QEvent*) { m_close->hide(); }

}  // namespace gantry::ui
