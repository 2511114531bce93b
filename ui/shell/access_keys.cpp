// Letters are tried in the order in which a reader would look for them.
#include "ui/shell/access_keys.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QSet>
#include <algorithm>

namespace gantry::ui {
namespace {

bool isKey(QChar one) { return one.unicode() < 0x80 && one.isLetterOrNumber(); }

// Where a word begins, then everywhere.
QList<qsizetype> placesIn(const QString& text) {
  QList<qsizetype> starts;
  QList<qsizetype> others;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (!isKey(text[i])) continue;
    const bool begins = i == 0 || !text[i - 1].isLetterOrNumber();
    (begins ? starts : others).append(i);
  }
  return starts + others;
}

bool isHan(QChar one) { return one.script() == QChar::Script_Han; }

// The text with its key, which is `taken` from now on; as it was when no letter is left.
QString withKey(const QString& text, const QString& hint, QSet<QChar>& taken) {
  const bool inBrackets = std::ranges::any_of(text, isHan);
  const QString letters = inBrackets ? hint + QStringLiteral(" ABCDEFGHIJKLMNOPQRSTUVWXYZ") : text;
  for (const qsizetype place : placesIn(letters)) {
    const QChar key = letters[place].toUpper();
    if (taken.contains(key)) continue;
    taken.insert(key);
    if (inBrackets) return text + QStringLiteral("(&%1)").arg(key);
    return QString(text).insert(place, QLatin1Char('&'));
  }
  return text;
}

QChar keyOf(const QAction* row) {
  const QKeySequence key = QKeySequence::mnemonic(row->text());
  return key.isEmpty() ? QChar() : QChar(key[0].key());
}

}  // namespace

void giveAccessKeys(const QMenu& menu) {
  QSet<QChar> taken;
  for (const QAction* row : menu.actions()) taken.insert(keyOf(row));
  for (QAction* row : menu.actions())
    if (!row->isSeparator() && keyOf(row).isNull())
      row->setText(withKey(row->text(), row->objectName(), taken));
}

QString numberedRow(qsizetype number, const QString& text) {
  const QString key = number <= 9 ? QStringLiteral("&") : QString();
  return QStringLiteral("%1%2  %3")
      .arg(key)
      .arg(number)
      .arg(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
}

}  // namespace gantry::ui
