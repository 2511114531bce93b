// Text in, number out, and back when it is none.
#include "ui/panels/transport/number_box.h"

#include <QLineEdit>
#include <algorithm>

#include "ui/theme/theme.h"

namespace gantry::ui {
namespace {

constexpr int kSlack = 14;  // for the text cursor and the margins of the line edit
constexpr double kHanPx = 12;
constexpr int kHanDrop = 2;

}  // namespace

NumberBox::NumberBox(std::uint64_t least, std::uint64_t most, QWidget* parent)
    : QAbstractSpinBox(parent), m_least(least), m_most(most), m_value(least) {
  setButtonSymbols(NoButtons);
  setFrame(false);
  setAlignment(Qt::AlignRight);
  showValue();
  connect(this, &QAbstractSpinBox::editingFinished, this, &NumberBox::takeText);
}

void NumberBox::setValue(std::uint64_t value) {
  m_value = std::clamp(value, m_least, m_most);
  showValue();
}

void NumberBox::setWordForMost(const QString& word) {
  m_wordForMost = word;
  showValue();
  updateGeometry();
}

// Han signs of the number's size stand higher and larger than all else in the bar.
void NumberBox::showValue() {
  const QString text = textOf(m_value);
  const bool isHan = !text.isEmpty() && text.front().script() == QChar::Script_Han;
  if (isHan || lineEdit()->textMargins().top() != 0)
    lineEdit()->setFont(isHan ? textFont(kHanPx) : font());
  lineEdit()->setTextMargins(0, isHan ? kHanDrop : 0, 0, 0);
  lineEdit()->setText(text);
}

QString NumberBox::textOf(std::uint64_t value) const {
  return value == m_most && !m_wordForMost.isEmpty() ? m_wordForMost : QString::number(value);
}

void NumberBox::take(std::uint64_t value) {
  const std::uint64_t before = m_value;
  setValue(value);
  if (m_value != before) emit changed(m_value);
}

void NumberBox::takeText() {
  bool isNumber = false;
  const std::uint64_t value = text().toULongLong(&isNumber);
  take(isNumber ? value : m_value);
}

// From "no limit" one step down comes back to a number that a person would set.
void NumberBox::stepBy(int steps) {
  constexpr std::uint64_t kNextToNoLimit = 32;
  if (!m_wordForMost.isEmpty() && m_value == m_most && steps < 0) return take(kNextToNoLimit);
  if (!m_wordForMost.isEmpty() && m_value >= kNextToNoLimit && steps > 0) return take(m_most);
  const auto by = static_cast<std::uint64_t>(std::abs(steps));
  if (steps > 0) {
    take(m_most - m_value < by ? m_most : m_value + by);
  } else {
    take(m_value - m_least < by ? m_least : m_value - by);
  }
  selectAll();
}

QValidator::State NumberBox::validate(QString& input, int&) const {
  if (input.isEmpty() || input == m_wordForMost) return QValidator::Intermediate;
  bool isNumber = false;
  const std::uint64_t value = input.toULongLong(&isNumber);
  if (!isNumber || value > m_most) return QValidator::Invalid;
  return value < m_least ? QValidator::Intermediate : QValidator::Acceptable;
}

QSize NumberBox::sizeHint() const {
  const QFontMetrics metrics(font());
  // Room for what is usual; a long seed scrolls in its field.
  const int digits = m_most > 9'999 ? 4 : 2;
  int width = metrics.horizontalAdvance(QString(digits, QLatin1Char('0')));
  width = std::max(width, metrics.horizontalAdvance(m_wordForMost));
  return {width + kSlack, metrics.height() + 4};
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const {
  StepEnabled enabled = StepNone;
  if (m_value > m_least) enabled |= StepDownEnabled;
  if (m_value < m_most) enabled |= StepUpEnabled;
  return enabled;
}

}  // namespace gantry::ui
