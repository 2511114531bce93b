// SettingsDialog: colours, language, the size of the source's letters, the machine on which
// programs start; and the colours of the states as those see them who lack a kind of cone. What is
// changed holds at once.
#pragma once

#include <QDialog>
#include <utility>
#include <vector>

#include "ui/state/preferences.h"
#include "ui/theme/theme.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace gantry::ui {

class NumberBox;

// The glyphs of the five states, a row for each kind of eye.
class VisionRows : public QWidget {
  Q_OBJECT

 public:
  explicit VisionRows(QWidget* parent = nullptr);
  void setTheme(const Theme& theme);

  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme* m_theme = &Theme::dark();
};

class SettingsDialog : public QDialog {
  Q_OBJECT

 public:
  SettingsDialog(const Preferences& preferences, const Theme& theme, QWidget* parent = nullptr);

  [[nodiscard]] const Preferences& preferences() const { return m_preferences; }
  void setTheme(const Theme& theme) { m_eyes->setTheme(theme); }

 signals:
  void changed(const gantry::ui::Preferences& preferences);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void connectFields();
  void addRow(QFormLayout* form, const char* name, QWidget* field);

  Preferences m_preferences;
  QComboBox* m_colours;
  QComboBox* m_language;
  QComboBox* m_scale;
  QSpinBox* m_sourcePx;
  NumberBox* m_procs;
  NumberBox* m_threads;
  NumberBox* m_seed;
  VisionRows* m_eyes;
  QLabel* m_about;
  std::vector<std::pair<QLabel*, const char*>> m_names;
};

}  // namespace gantry::ui
