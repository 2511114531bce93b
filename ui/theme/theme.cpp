// The colour sets, the fonts and the palette.
#include "ui/theme/theme.h"

#include <QStringList>
#include <algorithm>

namespace gantry::ui {

const Theme& Theme::dark() {
  static const Theme kTheme{
      .isDark = true,
      .window = QColor(0x11, 0x15, 0x1b),
      .panel = QColor(0x17, 0x1c, 0x24),
      .inset = QColor(0x1e, 0x25, 0x30),
      .border = QColor(0x2d, 0x37, 0x46),
      .grid = QColor(0x26, 0x2f, 0x3c),
      .hover = QColor(0xff, 0xff, 0xff, 0x12),
      .text = QColor(0xe7, 0xec, 0xf3),
      .textDim = QColor(0xa2, 0xae, 0xc0),
      .textFaint = QColor(0x8b, 0x98, 0xb0),
      .code = QColor(0xd7, 0xde, 0xe9),
      .accent = QColor(0x7a, 0xa8, 0xff),
      .onAccent = QColor(0x0d, 0x11, 0x17),
      .selection = QColor(0x20, 0x30, 0x4e),
      .cursor = QColor(0xff, 0xff, 0xff),
      .running = QColor(0x34, 0xc7, 0x7b),
      .runnable = QColor(0xf2, 0xb6, 0x32),
      .waiting = QColor(0x6c, 0x9b, 0xf5),
      .syscall = QColor(0xf0, 0x8c, 0x4a),
      .sleeping = QColor(0x4c, 0xc3, 0xd9),
      .danger = QColor(0xf5, 0x6d, 0x67),
      .steal = QColor(0xf2, 0xb6, 0x32),
      .onState = QColor(0x0d, 0x11, 0x17),
      .onRunnable = QColor(0x0d, 0x11, 0x17),
      .cell = QColor(0x3d, 0x70, 0xd2),
      .onCell = QColor(0xff, 0xff, 0xff),
      .categories = {QColor(0x5a, 0x9c, 0xfa), QColor(0xe0, 0x6d, 0xb0), QColor(0x80, 0x5f, 0xe0),
                     QColor(0xf4, 0xcc, 0x2c), QColor(0x2e, 0xdc, 0xf2), QColor(0x0c, 0x97, 0x69),
                     QColor(0xec, 0x4f, 0x1c), QColor(0xec, 0xf7, 0xf6)},
  };
  return kTheme;
}

const Theme& Theme::light() {
  static const Theme kTheme{
      .isDark = false,
      .window = QColor(0xf1, 0xf3, 0xf7),
      .panel = QColor(0xff, 0xff, 0xff),
      .inset = QColor(0xf6, 0xf8, 0xfb),
      .border = QColor(0xd0, 0xd8, 0xe3),
      .grid = QColor(0xe6, 0xeb, 0xf2),
      .hover = QColor(0x1a, 0x22, 0x30, 0x10),
      .text = QColor(0x1a, 0x22, 0x30),
      .textDim = QColor(0x50, 0x5e, 0x71),
      .textFaint = QColor(0x5c, 0x6a, 0x80),
      .code = QColor(0x25, 0x30, 0x43),
      .accent = QColor(0x26, 0x62, 0xd2),
      .onAccent = QColor(0xff, 0xff, 0xff),
      .selection = QColor(0xe4, 0xed, 0xfd),
      .cursor = QColor(0x1a, 0x22, 0x30),
      .running = QColor(0x0d, 0x77, 0x47),
      .runnable = QColor(0xd0, 0x92, 0x0a),
      .waiting = QColor(0x26, 0x62, 0xd2),
      .syscall = QColor(0xad, 0x4c, 0x0a),
      .sleeping = QColor(0x0a, 0x72, 0x87),
      .danger = QColor(0xcc, 0x2b, 0x26),
      .steal = QColor(0x93, 0x60, 0x00),
      .onState = QColor(0xff, 0xff, 0xff),
      .onRunnable = QColor(0x1a, 0x22, 0x30),
      .cell = QColor(0x26, 0x62, 0xd2),
      .onCell = QColor(0xff, 0xff, 0xff),
      .categories = {QColor(0x1f, 0x66, 0xee), QColor(0xf0, 0x55, 0x9f), QColor(0x66, 0x14, 0xa8),
                     QColor(0xca, 0x85, 0x00), QColor(0x18, 0x9f, 0xce), QColor(0x0d, 0x7c, 0x58),
                     QColor(0xc8, 0x35, 0x05), QColor(0x36, 0x50, 0x6c)},
  };
  return kTheme;
}

namespace {

QFont fontOf(const QStringList& families, double px, QFont::Weight weight) {
  QFont font;
  font.setFamilies(families);
  font.setPixelSize(px < 1 ? 1 : static_cast<int>(px + 0.5));
  font.setWeight(weight);
  return font;
}

}  // namespace

QFont textFont(double px, QFont::Weight weight) {
  static const QStringList kFamilies{"Noto Sans", "Noto Sans CJK SC", "DejaVu Sans"};
  return fontOf(kFamilies, px, weight);
}

// No face with ligatures: they would draw `<-` and `:=` of a Go program as one sign.
QFont monoFont(double px, QFont::Weight weight) {
  static const QStringList kFamilies{"Noto Sans Mono", "DejaVu Sans Mono", "Noto Sans CJK SC"};
  QFont font = fontOf(kFamilies, px, weight);
  font.setStyleHint(QFont::Monospace);
  return font;
}

QFont headingFont(double px, const QString& words) {
  const bool isHan = std::any_of(words.begin(), words.end(),
                                 [](QChar c) { return c.script() == QChar::Script_Han; });
  return textFont(px, isHan ? QFont::Normal : QFont::DemiBold);
}

QPalette paletteOf(const Theme& theme) {
  QPalette palette;
  const auto set = [&palette](QPalette::ColorRole role, const QColor& colour) {
    palette.setColor(QPalette::All, role, colour);
  };
  set(QPalette::Window, theme.panel);
  set(QPalette::WindowText, theme.text);
  set(QPalette::Base, theme.panel);
  set(QPalette::AlternateBase, theme.inset);
  set(QPalette::Text, theme.text);
  set(QPalette::PlaceholderText, theme.textFaint);
  set(QPalette::Button, theme.inset);
  set(QPalette::ButtonText, theme.text);
  set(QPalette::BrightText, theme.danger);
  set(QPalette::ToolTipBase, theme.inset);
  set(QPalette::ToolTipText, theme.text);
  set(QPalette::Highlight, theme.selection);
  set(QPalette::HighlightedText, theme.text);
  set(QPalette::Link, theme.accent);
  set(QPalette::LinkVisited, theme.accent);
  set(QPalette::Light, theme.border);
  set(QPalette::Midlight, theme.border);
  set(QPalette::Mid, theme.border);
  set(QPalette::Dark, theme.border);
  set(QPalette::Shadow, theme.window);
  for (const QPalette::ColorRole role :
       {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, theme.textFaint);
  return palette;
}

QString styleSheetOf(const Theme& theme) {
  // %1 panel  %2 inset  %3 border  %4 text  %5 textDim  %6 accent  %7 onAccent  %8 selection
  // %9 window
  static const QString kSheet = QStringLiteral(R"(
QMainWindow, QMainWindow::separator { background: %9; }
QMainWindow::separator { width: 1px; height: 1px; background: %3; }
QMenuBar { background: %1; border-bottom: 1px solid %3; }
QMenuBar::item { padding: 4px 10px; background: transparent; }
QMenuBar::item:selected { background: %8; border-radius: 4px; }
QMenu { background: %2; border: 1px solid %3; padding: 4px; icon-size: 0px; }
QMenu::item { padding: 4px 24px; border-radius: 4px; }
QMenu::item:selected { background: %8; }
QMenu::item:disabled { color: %5; }
QMenu::separator { height: 1px; background: %3; margin: 4px 8px; }
QToolBar { background: %1; border: none; border-bottom: 1px solid %3; spacing: 6px;
  padding: 6px; }
QStatusBar { background: %1; border-top: 1px solid %3; color: %5; }
QStatusBar::item { border: none; }
QDockWidget { color: %5; }
QDockWidget::title { background: %1; padding: 6px 12px; border-bottom: 1px solid %3; }
QToolTip { background: %2; color: %4; border: 1px solid %3; padding: 2px 4px; }
QPushButton, QToolButton { background: %2; border: 1px solid %3; border-radius: 6px;
  padding: 4px 10px; }
QPushButton:hover, QToolButton:hover { border-color: %5; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: %8; }
QPushButton[primary="true"], QToolButton[primary="true"] { background: %6; color: %7;
  border-color: %6; }
QMessageBox #qt_msgbox_label { qproperty-indent: 0; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QFileDialog QToolButton { padding: 2px; }
QLineEdit, QAbstractSpinBox, QComboBox { background: %2; border: 1px solid %3; border-radius: 6px;
  padding: 3px 8px; }
QAbstractSpinBox { padding: 3px 6px; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QPushButton:focus, QToolButton:focus {
  border-color: %6; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/down-both.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: %2; border: 1px solid %3; padding: 4px; }
QProgressBar { background: %2; border: 1px solid %3; border-radius: 6px; text-align: center;
  height: 18px; }
QProgressBar::chunk { background: %8; border-radius: 5px; }
QAbstractItemView { background: %1; border: none; outline: none;
  selection-background-color: %8; selection-color: %4; }
QHeaderView::section { background: %1; color: %5; border: none; border-bottom: 1px solid %3;
  padding: 4px 8px; }
QScrollBar { background: %1; border: none; margin: 0; }
QAbstractScrollArea::corner { background: %1; border: none; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: %3; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: %5; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: none; border: none; width: 0; height: 0; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: %3; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: %6; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
  background: %6; }
QSlider::handle:horizontal:focus { border: 2px solid %4; width: 12px; height: 12px;
  margin: -6px 0; border-radius: 8px; }
)");
  return kSheet.arg(theme.panel.name(), theme.inset.name(), theme.border.name(), theme.text.name(),
                    theme.textDim.name(), theme.accent.name(), theme.onAccent.name(),
                    theme.selection.name(), theme.window.name());
}

}  // namespace gantry::ui
