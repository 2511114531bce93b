// Theme: every colour of the window by name, in a dark and a light set, and its fonts.
//
// A view asks for a colour by what it means and never writes one down. Texts keep a contrast
// of 4.5 to what they lie on (textFaint too, and on a selection), lines and fills of 3. Meaning is
// never told by colour alone: shapes and letters say it again (ui/canvas/glyph.h).
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>
#include <array>
#include <cstddef>

namespace gantry::ui {

struct Theme {
  bool isDark = true;

  // Surfaces, from the back to the front.
  QColor window;  // the room between cards; the stage's ground
  QColor panel;   // docks, bars, cards
  QColor inset;   // a box in a card: an M, a buffer, a button
  QColor border;  // of all of them
  QColor grid;    // lines in charts
  QColor hover;   // laid over what the mouse is on

  QColor text;
  QColor textDim;    // labels, units, captions
  QColor textFaint;  // what is there but does not count now
  QColor code;       // program text and output

  QColor accent;     // what can be pressed; links
  QColor onAccent;   // text on it
  QColor selection;  // a row or a thing that is picked: behind text
  QColor cursor;     // the line of the present moment

  // States of a G, and what is drawn in a state's colour. onState is text on any of them but
  // runnable, which is too bright for it in the light theme. As text on a panel: all but runnable.
  QColor running;
  QColor runnable;
  QColor waiting;
  QColor syscall;
  QColor sleeping;
  QColor danger;  // closed, panic, deadlock
  QColor steal;   // Gs on their way to another P; runnable as text and as a line
  QColor onState;
  QColor onRunnable;

  QColor cell;    // a value in a channel's buffer
  QColor onCell;  // its text

  // Eight colours that stay apart under the three kinds of colour blindness: the functions that
  // goroutines run, the lines of a chart.
  static constexpr std::size_t kCategories = 8;
  std::array<QColor, kCategories> categories;

  [[nodiscard]] const QColor& category(std::size_t n) const { return categories[n % kCategories]; }

  static const Theme& dark();
  static const Theme& light();
};

// Fonts by size in pixels, with families for Latin and Simplified Chinese: without them a system
// that speaks English shows Chinese in Japanese forms.
[[nodiscard]] QFont textFont(double px, QFont::Weight weight = QFont::Normal);
[[nodiscard]] QFont monoFont(double px, QFont::Weight weight = QFont::Normal);

// Of a small heading in capitals. Han signs, which have no capitals and many strokes, are not bold:
// bold ones of this size run together.
[[nodiscard]] QFont headingFont(double px, const QString& words);

// For the Fusion style.
[[nodiscard]] QPalette paletteOf(const Theme& theme);

// What the palette cannot say: flat docks, thin borders, rounded fields, a visible focus. Buttons
// with the property `primary` are filled with the accent.
[[nodiscard]] QString styleSheetOf(const Theme& theme);

}  // namespace gantry::ui
