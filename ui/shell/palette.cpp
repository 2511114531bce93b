// A field above a list; the arrows move in the list while the field has the focus.
#include "ui/shell/palette.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/state/fuzzy.h"
#include "ui/theme/theme.h"

namespace gantry::ui {
namespace {

constexpr int kWidth = 560;
constexpr int kHeight = 380;
constexpr int kTop = 70;  // below the window's upper edge

}  // namespace

Palette::Palette(std::vector<PaletteEntry> entries, QWidget* parent)
    : QDialog(parent, Qt::Popup),
      m_entries(std::move(entries)),
      m_field(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_nothing(new QLabel(tr("Nothing is called like that."), m_list)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setAttribute(Qt::WA_StyledBackground);
  setObjectName(QStringLiteral("palette"));
  setFixedSize(std::min(kWidth, parent->width() - 40), std::min(kHeight, parent->height() - 90));
  move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, kTop)));
  m_field->setFont(textFont(14));
  m_field->setPlaceholderText(tr("Type a command, a program, a lesson…"));
  m_field->setAccessibleName(tr("Command"));
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setFont(textFont(13));
  m_list->setAccessibleName(tr("Commands"));
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_nothing->setFont(textFont(13));
  m_nothing->setObjectName(QStringLiteral("dim"));
  m_nothing->move(8, 6);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(10, 10, 10, 10);
  column->setSpacing(8);
  column->addWidget(m_field);
  column->addWidget(m_list, 1);
  m_field->installEventFilter(this);
  connect(m_field, &QLineEdit::textChanged, this, &Palette::search);
  connect(m_field, &QLineEdit::returnPressed, this, &Palette::runCurrent);
  connect(m_list, &QListWidget::itemClicked, this, &Palette::runCurrent);
  search(QString());
  m_field->setFocus();
}

void Palette::search(const QString& text) {
  std::vector<std::pair<int, std::size_t>> fits;
  for (std::size_t i = 0; i < m_entries.size(); ++i)
    if (const auto score = fuzzyScore(text, m_entries[i].text)) fits.emplace_back(-*score, i);
  std::ranges::sort(fits);
  if (text.isEmpty()) std::ranges::sort(fits, {}, &std::pair<int, std::size_t>::second);
  m_list->clear();
  for (const auto& [score, i] : fits) {
    auto* item = new QListWidgetItem(m_list);
    item->setData(Qt::UserRole, static_cast<qulonglong>(i));
    item->setData(Qt::AccessibleTextRole, m_entries[i].text);
    auto* row = new QWidget;
    row->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(8, 3, 8, 3);
    auto* words = new QLabel(m_entries[i].text);
    words->setFont(textFont(13));
    auto* keys = new QLabel(m_entries[i].keys);
    keys->setFont(monoFont(11));
    keys->setObjectName(QStringLiteral("dim"));
    line->addWidget(words, 1);
    line->addWidget(keys);
    item->setSizeHint(row->sizeHint());
    m_list->setItemWidget(item, row);
  }
  m_list->setCurrentRow(0);
  m_nothing->setVisible(fits.empty());
}

QStringList Palette::shown() const {
  QStringList texts;
  for (int row = 0; row < m_list->count(); ++row)
    texts.append(m_entries[m_list->item(row)->data(Qt::UserRole).toULongLong()].text);
  return texts;
}

bool Palette::saysNothing() const { return m_nothing->isVisible(); }

// Closed before: what is run may open something itself.
void Palette::runCurrent() {
  const QListWidgetItem* item = m_list->currentItem();
  if (item == nullptr) return;
  const auto run = m_entries[item->data(Qt::UserRole).toULongLong()].run;
  close();
  run();
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up || key->key() == Qt::Key_PageDown ||
        key->key() == Qt::Key_PageUp) {
      QApplication::sendEvent(m_list, event);
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

}  // namespace gantry::ui
