// One event as a line: columns, quoting, and JSON that any reader reads.
#include "app/cli/event_line.h"

#include <gtest/gtest.h>

#include "app/cli/json.h"

namespace gantry::cli {
namespace {

class EventLineTest : public ::testing::Test {
 protected:
  EventLineTest() {
    line.n = 42;
    line.time = 1'000'012'470;
    line.what.kind = "output";
    line.what.goid = 6;
    line.what.m = MId(2);
    line.what.pos = symbols.position("main.go", 12, "main.main");
  }
  void argue(std::string_view name, Argument::Form form, std::int64_t number,
             std::string_view text = {}) {
    line.what.arguments[line.what.count++] = {name, form, number, text};
  }
  std::string text() const {
    std::string out;
    appendText(out, line, symbols);
    return out;
  }
  std::string json() const {
    std::string out;
    appendJson(out, line, symbols);
    return out;
  }

  Symbols symbols;
  EventLine line;
};

TEST_F(EventLineTest, ColumnsStandUnderTheirHeadings) {
  argue("chan", Argument::Form::number, 3);
  const std::string heading = textHeading();
  const std::string out = text();
  EXPECT_EQ(out.find("output"), heading.find("kind"));
  EXPECT_EQ(out.find("G6"), heading.find("G"));
  EXPECT_EQ(out.find("M2"), heading.find("M"));
  EXPECT_EQ(out.find("- "), heading.find("P"));
  EXPECT_EQ(out.find("chan=3"), heading.find("arguments"));
  EXPECT_EQ(out.find("main.go:12\n"), heading.find("place"));
  EXPECT_NE(out.find("    42    1.000012470 "), std::string::npos) << out;
}

TEST_F(EventLineTest, ATextThatIsNotOneWordIsQuoted) {
  argue("plain", Argument::Form::text, 0, "jobs");
  argue("text", Argument::Form::text, 0, "a \"b\"\n\t\\\x01");
  argue("empty", Argument::Form::text, 0, "");
  EXPECT_NE(text().find(R"(plain=jobs text="a \"b\"\n\t\\\x01" empty="")"), std::string::npos)
      << text();
}

TEST_F(EventLineTest, JsonKeepsTypesAndOrder) {
  argue("value", Argument::Form::number, -5);
  argue("big", Argument::Form::natural, -1);
  argue("system", Argument::Form::yesNo, 1);
  EXPECT_EQ(json(),
            R"({"n":42,"time_ns":1000012470,"kind":"output","g":6,"m":2,"p":null,)"
            R"("value":-5,"big":18446744073709551615,"system":true,"file":"main.go","line":12})"
            "\n");
}

TEST_F(EventLineTest, AnyTextIsValidJson) {
  const std::string_view texts[] = {"", "plain", "a \"b\"\n\\", "死锁", "\xff\xfe broken"};
  for (const std::string_view sent : texts) {
    line.what.count = 0;
    argue("text", Argument::Form::text, 0, sent);
    const Json parsed = Json::parse(json());
    EXPECT_EQ(parsed["text"], sent.starts_with("\xff") ? "\ufffd\ufffd broken" : sent);
  }
}

}  // namespace
}  // namespace gantry::cli
