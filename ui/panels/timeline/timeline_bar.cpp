// Three buttons of which one is down, and a field.
#include "ui/panels/timeline/timeline_bar.h"

#include <QButtonGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

#include "ui/theme/theme.h"

namespace gantry::ui {
namespace {

constexpr int kSearchWidth = 168;
constexpr int kBesideKeys = 16;
constexpr const char* kNames[] = {"P", "M", "G"};

QFont keysFont() { return textFont(11); }

QString keysText() { return TimelineBar::tr("a/d pan · w/s zoom · f all · m mark"); }

int keysWidth() { return QFontMetrics(keysFont()).horizontalAdvance(keysText()) + kBesideKeys; }

}  // namespace

TimelineBar::TimelineBar(QWidget* parent) : QWidget(parent), m_search(new QLineEdit(this)) {
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(4);
  line->addStretch(1);  // keeps them together at the right
  auto* group = new QButtonGroup(this);
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    m_rows[i] = new QToolButton(this);
    m_rows[i]->setText(QString::fromLatin1(kNames[i]));
    m_rows[i]->setCheckable(true);
    m_rows[i]->setChecked(i == 0);
    m_rows[i]->setFont(textFont(11));
    group->addButton(m_rows[i], static_cast<int>(i));
    line->addWidget(m_rows[i]);
  }
  connect(group, &QButtonGroup::idClicked, this,
          [this](int id) { emit rowsByPicked(static_cast<RowsBy>(id)); });
  m_search->setClearButtonEnabled(true);
  m_search->setFont(textFont(12));
  m_search->setFixedWidth(kSearchWidth);
  line->addSpacing(8);
  line->addWidget(m_search);
  retranslate();
}

QSize TimelineBar::sizeHint() const {
  const QSize controls = QWidget::sizeHint();
  return {controls.width() + keysWidth(), controls.height()};
}

// Whole, or not at all.
void TimelineBar::paintEvent(QPaintEvent* event) {
  QWidget::paintEvent(event);
  const QRect room(0, 0, m_rows[0]->x() - kBesideKeys, height());
  if (room.width() + kBesideKeys < keysWidth()) return;
  QPainter painter(this);
  painter.setFont(keysFont());
  painter.setPen(palette().color(QPalette::PlaceholderText));
  painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, keysText());
}

void TimelineBar::retranslate() {
  updateGeometry();
  update();
  m_rows[0]->setToolTip(tr("A row for each P"));
  m_rows[1]->setToolTip(tr("A row for each M"));
  m_rows[2]->setToolTip(tr("A row for each goroutine"));
  for (QToolButton* button : m_rows) button->setAccessibleName(button->toolTip());
  m_search->setAccessibleName(tr("Search of the timeline"));
  m_search->setPlaceholderText(tr("search: G7, worker"));
  m_search->setToolTip(tr("Show only slices of these goroutines; Enter goes to the next"));
}

}  // namespace gantry::ui
