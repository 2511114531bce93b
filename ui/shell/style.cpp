// Named by object name: transportBar, picker, program, dockTitle, notice, messages, flat, dim.
#include "ui/shell/style.h"

namespace gantry::ui {

QString shellStyleSheet(const Theme& theme) {
  // %1 panel  %2 inset  %3 border  %4 text  %5 textDim  %6 accent  %7 selection  %8 window
  static const QString kSheet = QStringLiteral(R"(
#transportBar { background: %1; border-bottom: 1px solid %3; }
#transportBar QToolButton { padding: 0; }
#transportBar #program {
  background: transparent; border: 1px solid transparent; color: %4;
  padding: 5px 18px 5px 8px;
}
#transportBar #program:hover { border-color: %3; background: %2; }
#transportBar #program:focus { border-color: %6; }
#program::menu-indicator {
  subcontrol-origin: padding; subcontrol-position: center right;
  right: 6px; width: 9px; height: 9px;
}
#picker { background: %2; border: 1px solid %3; border-radius: 7px; color: %5; }
QLabel#picker { padding: 0 10px; }
#picker QAbstractSpinBox { background: transparent; border: none; color: %4; padding: 0; }
#picker QToolButton { border: none; background: transparent; border-radius: 3px; }
#picker QToolButton:hover { background: %7; }
#dockTitle { background: %1; }
#dim { color: %5; }
#flat { border: none; background: transparent; padding: 0; }
#flat:hover { background: %7; }
#notice { background: %7; border-bottom: 1px solid %3; }
gantry--ui--StageWidget QScrollBar { background: %8; }
#scrub { background: %8; border-top: 1px solid %3; }
QDockWidget > QWidget { background: %1; }
QMainWindow > QTabBar { background: %1; qproperty-drawBase: 0; }
QMainWindow > QTabBar::tab { background: %1; color: %5; border: none; padding: 7px 16px 6px 16px;
  border-bottom: 2px solid transparent; }
QMainWindow > QTabBar::tab:hover { color: %4; }
QMainWindow > QTabBar::tab:selected { color: %4; border-bottom: 2px solid %6; }
#messages { background: %1; border-top: 1px solid %3; }
#lesson { background: %2; border-top: 2px solid %6; }
#palette { background: %1; border: 1px solid %3; }
#blank { background: black; }
)");
  return kSheet.arg(theme.panel.name(), theme.inset.name(), theme.border.name(), theme.text.name(),
                    theme.textDim.name(), theme.accent.name(), theme.selection.name(),
                    theme.window.name());
}

}  // namespace gantry::ui
