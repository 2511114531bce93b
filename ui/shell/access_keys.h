// Access keys: the letter with a line below it that picks a row of an open menu. Those of commands
// are written in their texts; rows whose texts come from elsewhere are given theirs here.
#pragma once

#include <QString>

class QMenu;

namespace gantry::ui {

// Each row without a key gets one that no other row of the menu has, if there is one: the first
// letter of a word if possible, another letter of the text, or as Chinese menus have it,
// `源代码(&S)`, a letter of the action's object name or else of the alphabet.
void giveAccessKeys(const QMenu& menu);

// `&3  /home/me/pipe.go`, of a list in which rows are known by their places; only 1 to 9 are keys.
[[nodiscard]] QString numberedRow(qsizetype number, const QString& text);

}  // namespace gantry::ui
