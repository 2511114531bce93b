// The source: what a compiler's message underlines.
#include "ui/panels/source/source_view.h"

#include <QComboBox>

#include <gtest/gtest.h>

#include "ui/panels/source/source_panel.h"
#include "ui/panels/source/source_presenter.h"

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

QStringList listed(const SourcePanel& panel) {
  QStringList names;
  for (int i = 0; i < panel.files()->count(); ++i) names.append(panel.files()->itemText(i));
  return names;
}

TEST(SourcePanel, ListsTheSourcesOfAModuleByTheirPaths) {
  SourcePanel panel;
  const std::vector<SourceText> module = {{"m/go.mod", "module example.com/m\n"},
                                          {"m/main.go", "package main\n"},
                                          {"m/a/util.go", "package a\n"},
                                          {"m/b/util.go", "package b\n"}};
  panel.setSources(module);
  EXPECT_EQ(listed(panel), QStringList({"main.go", "a/util.go", "b/util.go"}));
  EXPECT_EQ(panel.fileName(), "m/main.go");
  panel.files()->setCurrentIndex(2);
  emit panel.files()->activated(2);
  EXPECT_EQ(panel.fileName(), "m/b/util.go");
  EXPECT_EQ(panel.sources(), module) << "go.mod goes along when it is run again";
  panel.setSources({{"m/main.go", "package main\n"}, {"m/go.mod", "module example.com/m\n"}});
  EXPECT_TRUE(panel.files()->isHidden());
  panel.setSources({});
  EXPECT_EQ(panel.fileName(), "");
}

TEST(SourcePresenter, FindsWhereAFunctionBegins) {
  const char* source = R"(package pool

func Run(n int) {
	func() {}()
}

func (p *Pool[T]) Run() {}

func (Pool) stop() {}
func  Odd() {}
func Map[K comparable](k K) {}
)";
  const auto line = [&](const char* function) { return lineOfFunction(source, function); };
  EXPECT_EQ(line("pool.Run"), 3U);
  EXPECT_EQ(line("example.com/m.x/pool.Run"), 3U);
  EXPECT_EQ(line("example.com/m/pool.(*Pool[...]).Run"), 7U);
  EXPECT_EQ(line("pool.(*Pool[...]).Run-fm"), 7U);
  EXPECT_EQ(line("pool.(*Pool[...]).Run.func1"), 0U);
  EXPECT_EQ(line("pool.Pool.stop"), 9U);
  EXPECT_EQ(line("pool.Map[...]"), 11U);
  EXPECT_EQ(line("pool.Run.func1"), 0U);
  EXPECT_EQ(line("pool.Run.func1.2"), 0U);
  EXPECT_EQ(line("main.Run"), 0U);
  EXPECT_EQ(line("pool.Ru"), 0U);
  EXPECT_EQ(line(""), 0U);
}

}  // namespace
}  // namespace gantry::ui
