// What is wrong with a file, in the language of the window. The engine and what reads files say it
// in English, which is what the command line prints.
#pragma once

#include <QString>

namespace gantry::ui {

// The same sentence as the window has it; the sentence itself when it is one that has no
// translation. About 50 us.
[[nodiscard]] QString problemText(const QString& english);

}  // namespace gantry::ui
