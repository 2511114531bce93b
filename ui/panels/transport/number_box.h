// NumberBox: a spin box for a 64-bit number, without buttons: typed, stepped with the wheel and
// the arrow keys. Qt's own ends at 2^31, and a seed does not.
#pragma once

#include <QAbstractSpinBox>
#include <cstdint>

namespace gantry::ui {

class NumberBox : public QAbstractSpinBox {
  Q_OBJECT

 public:
  NumberBox(std::uint64_t least, std::uint64_t most, QWidget* parent = nullptr);

  [[nodiscard]] std::uint64_t value() const { return m_value; }
  // Clamped; emits nothing.
  void setValue(std::uint64_t value);
  // Shown instead of the largest value: a limit that is no limit is `any`.
  void setWordForMost(const QString& word);

  void stepBy(int steps) override;
  QValidator::State validate(QString& input, int& position) const override;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 signals:
  // The user has set another value.
  void changed(quint64 value);

 protected:
  StepEnabled stepEnabled() const override;

 private:
  void take(std::uint64_t value);
  void takeText();
  void showValue();
  [[nodiscard]] QString textOf(std::uint64_t value) const;

  std::uint64_t m_least;
  std::uint64_t m_most;
  std::uint64_t m_value;
  QString m_wordForMost;
};

}  // namespace gantry::ui
