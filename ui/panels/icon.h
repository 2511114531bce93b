// Icons of resources/icons, in a colour of the theme and sharp at any device pixel ratio.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace gantry::ui {

// The icon of that name (`play`), wherever it says currentColor in `colour`; disabled, in
// `disabled`. A name that there is no icon for gives an empty one.
[[nodiscard]] QIcon tintedIcon(const QString& name, const QColor& colour, const QColor& disabled);

}  // namespace gantry::ui
