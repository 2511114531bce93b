// The source: what a compiler's message underlines.
#include "ui/panels/source/source_view.h"

#include <gtest/gtest.h>

namespace gantry::ui {
namespace {

QString underlined(const QString& text, std::uint32_t line, std::uint32_t column) {
  SourceView view;
  view.setPlainText(text);
  view.setErrors({{line, column, QStringLiteral("wrong")}});
  QString all;
  for (const QTextEdit::ExtraSelection& mark : view.extraSelections())
    if (mark.format.underlineStyle() == QTextCharFormat::WaveUnderline)
      all += mark.cursor.selectedText();
  return all;
}

TEST(SourceView, UnderlinesTheTokenThatAMessageNames) {
  EXPECT_EQ(underlined("import (\n\t\"os\"\n)", 2, 2), "\"os\"");
  EXPECT_EQ(underlined("a := \"x\\\"y\" + b", 1, 6), "\"x\\\"y\"");
  EXPECT_EQ(underlined("a := `x", 1, 6), "`x");
  EXPECT_EQ(underlined("count := 3", 1, 1), "count");
  EXPECT_EQ(underlined("a[i] = 0x1F", 1, 8), "0x1F");
  EXPECT_EQ(underlined("x := 你好_1 + 2", 1, 6), "你好_1");
  EXPECT_EQ(underlined("f(a, )", 1, 6), ")");
}

TEST(SourceView, UnderlinesTheLastSignOfALineThatEndsTooEarly) {
  EXPECT_EQ(underlined("f(a,\n", 1, 5), ",");
  EXPECT_EQ(underlined("x\n\ny", 2, 1), "");  // nothing is there to be underlined
}

}  // namespace
}  // namespace gantry::ui
