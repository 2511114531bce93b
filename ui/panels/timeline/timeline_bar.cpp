// Three buttons of which one is down, and a field.
#include "ui/panels/timeline/timeline_bar.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include "ui/theme/theme.h"

namespace gantry::ui {
namespace {

constexpr int kSearchWidth = 168;
constexpr const char* kNames[] = {"P", "M", "G"};

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

void TimelineBar::retranslate() {
  m_rows[0]->setToolTip(tr("A row for each P"));
  m_rows[1]->setToolTip(tr("A row for each M"));
  m_rows[2]->setToolTip(tr("A row for each goroutine"));
  for (QToolButton* button : m_rows) button->setAccessibleName(button->toolTip());
  m_search->setAccessibleName(tr("Search of the timeline"));
  m_search->setPlaceholderText(tr("search: G7, worker"));
  m_search->setToolTip(tr("Show only slices of these goroutines; Enter goes to the next"));
}

}  // namespace gantry::ui
