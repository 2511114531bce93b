// Palette: everything that can be done, found by a few letters of its name (Ctrl+Shift+P).
#pragma once

#include <QDialog>
#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace gantry::ui {

struct PaletteEntry {
  QString text;  // `Run: Step to the next line`
  QString keys;
  std::function<void()> run;
};

class Palette : public QDialog {
  Q_OBJECT

 public:
  Palette(std::vector<PaletteEntry> entries, QWidget* parent);

  [[nodiscard]] QLineEdit* field() const { return m_field; }
  // What fits, the best first.
  [[nodiscard]] QStringList shown() const;
  // Whether it tells that nothing fits.
  [[nodiscard]] bool saysNothing() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void search(const QString& text);
  void runCurrent();

  std::vector<PaletteEntry> m_entries;
  QLineEdit* m_field;
  QListWidget* m_list;
  QLabel* m_nothing;  // in its place when nothing fits
};

}  // namespace gantry::ui
