// The version of the language: who sets it, and what is refused in gc's words, or means something
// else, in an older one. The expected texts are those of go1.23.5.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/golang/front/front.h"
#include "engine/golang/token/version.h"

namespace gantry::golang {
namespace {

std::string messagesOf(std::vector<Source> sources, int minor = 0) {
  CompileOptions options;
  options.minor = minor;
  std::string all;
  for (const std::string& message : compile(std::move(sources), options).errors)
    all += (all.empty() ? "" : "\n") + message;
  return all;
}

// Of a program in a module with that line; an empty one: with none.
std::string inModule(const std::string& goLine, const std::string& text) {
  return messagesOf({{"a.go", text}, {"go.mod", "module m\n\n" + goLine + "\n"}});
}

constexpr const char* kRangeOverInt = "package main\n\nfunc main() {\n\tfor range 10 {\n\t}\n}\n";

std::string hint(const std::string& minor) {
  return " (-lang was set to go1." + minor + "; check go.mod)";
}

std::string noRange(const std::string& minor) {
  return "a.go:4:12: cannot range over 10 (untyped int constant): requires go1.22 or later" +
         hint(minor);
}

TEST(Version, TextsOfVersions) {
  EXPECT_EQ(minorOfVersion("1.21"), 21);
  EXPECT_EQ(minorOfVersion("1.21.3"), 21);
  EXPECT_EQ(minorOfVersion("1.21rc2"), 21);
  EXPECT_EQ(minorOfVersion("1.0"), 0);
  EXPECT_GT(minorOfVersion("2.0").value_or(0), 1000);
  for (const char* text : {"", "1", "1.", "x", "1.2x", "01.2", "1.021", "1.-2", "-1.2", "1.21.",
                           "1.21.x", "1.21rc", "1.21RC1", "1.99999999999", " 1.21"})
    EXPECT_EQ(minorOfVersion(text), std::nullopt) << text;
}

TEST(Version, IsThatOfTheGoMod) {
  for (const char* line : {"go 1.22", "go 1.23", "go 1.23.4", "go\t1.23 // newest", "  go 1.23rc1"})
    EXPECT_EQ(inModule(line, kRangeOverInt), "") << line;
  EXPECT_EQ(inModule("go 1.21", kRangeOverInt), noRange("21"));
  EXPECT_EQ(inModule("go 1.21.9", kRangeOverInt), noRange("21"));
  EXPECT_EQ(inModule("// go 1.23\ngo 1.18", kRangeOverInt), noRange("18"));
  EXPECT_EQ(inModule("toolchain go1.23.4", kRangeOverInt), noRange("16")) << "no go line";
}

TEST(Version, IsTheNewestWithoutAGoMod) { EXPECT_EQ(messagesOf({{"a.go", kRangeOverInt}}), ""); }

TEST(Version, ThatIsTooNewOrNoneIsRefused) {
  EXPECT_EQ(inModule("go 1.99", kRangeOverInt),
            "go.mod:3:4: go.mod requires go >= 1.99 (running go 1.23)");
  EXPECT_EQ(inModule("go 2.0", kRangeOverInt),
            "go.mod:3:4: go.mod requires go >= 2.0 (running go 1.23)");
  EXPECT_EQ(inModule("go 1.2x", kRangeOverInt),
            "go.mod:3:4: invalid go version '1.2x': must match format 1.23.0");
}

TEST(Version, ThatSomebodyAsksForIsThatOfAll) {
  EXPECT_EQ(messagesOf({{"a.go", kRangeOverInt}, {"go.mod", "module m\n\ngo 1.99\n"}}, 22), "");
  EXPECT_EQ(messagesOf({{"a.go", kRangeOverInt}, {"go.mod", "module m\n\ngo 1.23\n"}}, 18),
            noRange("18"));
  EXPECT_EQ(messagesOf({{"a.go", "//go:build go1.22\n" + std::string(kRangeOverInt)}}, 20),
            "a.go:5:12: cannot range over 10 (untyped int constant): requires go1.22 or later" +
                hint("20"));
}

TEST(Version, OfAFileIsInItsBuildLine) {
  const auto file = [](const std::string& line) { return line + "\n\n" + kRangeOverInt; };
  const std::string start =
      "a.go:6:12: cannot range over 10 (untyped int constant): requires go1.22 or later";
  EXPECT_EQ(inModule("go 1.16", file("//go:build go1.22")), "");
  EXPECT_EQ(inModule("go 1.23", file("//go:build go1.21")),
            start + " (file declares //go:build go1.21)");
  // No file goes back behind Go 1.21.
  EXPECT_EQ(inModule("go 1.23", file("//go:build linux && go1.18")), start + hint("23"));
  EXPECT_EQ(messagesOf({{"a.go", file("//go:build go1.99")}}),
            "a.go:3:9: file requires newer Go version go1.99");
}

TEST(Version, OfVendorsPackagesIsNotTheModules) {
  EXPECT_EQ(
      messagesOf({{"a.go", "package main\n\nimport \"b.org/b\"\n\nfunc main() { b.F() }\n"},
                  {"vendor/b.org/b/b.go", "package b\n\nfunc F() {\n\tfor range 2 {\n\t}\n}\n"},
                  {"go.mod", "module m\n\ngo 1.20\n"}}),
      "");
}

// What each version brought, used in the one before.
TEST(Version, OldOnesRefuseWhatIsNewer) {
  struct Case {
    const char* minor;
    const char* code;
    const char* message;
  };
  for (const Case& c : {
           Case{"12", "println(1_0)", "a.go:3:23: underscore in numeric literal requires go1.13"},
           Case{"12", "println(0b1)", "a.go:3:23: binary literal requires go1.13"},
           Case{"12", "n := 1; println(1 << n)",
                "a.go:3:36: invalid operation: signed shift count n (variable of type int) "
                "requires go1.13"},
           Case{"16", "_ = (*[1]int)([]int{1})",
                "a.go:3:29: cannot convert []int{…} (value of type []int) to type *[1]int: "
                "conversion of slice to array pointer requires go1.17"},
           Case{"17", "var x any; _ = x", "a.go:3:21: predeclared any requires go1.18"},
           Case{"17", "type l[T interface{ m() }] []T",
                "a.go:3:22: type parameter requires go1.18"},
           Case{"17", "type l interface{ int }",
                "a.go:3:33: embedding non-interface type int requires go1.18"},
           Case{"19", "_ = [1]int([]int{1})",
                "a.go:3:26: cannot convert []int{…} (value of type []int) to type [1]int: "
                "conversion of slice to array requires go1.20"},
           Case{"19", "func(f func(_ any) bool) {}(eq[any])",
                "a.go:3:46: any to satisfy comparable requires go1.20"},
           Case{"20", "clear(map[int]int{})", "a.go:3:15: clear requires go1.21"},
           Case{"20", "println(min(1, 2))", "a.go:3:23: built-in min requires go1.21"},
           Case{"20", "var f func(int) bool = eq; _ = f",
                "a.go:3:38: implicitly instantiated function in assignment requires go1.21"},
           Case{"22", "for range func(func() bool) {} {}",
                "a.go:3:25: cannot range over func(func() bool) {} (value of type func(func() "
                "bool)): requires go1.23"},
       }) {
    const std::string eq = std::string(c.code).find("eq") != std::string::npos
                               ? "\n\nfunc eq[T comparable](x T) bool { return x == x }"
                               : "";
    const std::string text =
        "package main\n\nfunc main() { " + std::string(c.code) + " }" + eq + "\n";
    EXPECT_EQ(inModule("go 1." + std::string(c.minor), text),
              std::string(c.message) + " or later" + hint(c.minor))
        << text;
    EXPECT_EQ(inModule("go 1.23", text), "") << text;
  }
}

TEST(Version, OfTheFilesInAFolderIsMinorOf) {
  EXPECT_EQ(minorOf({{"a.go", ""}}), 23);
  EXPECT_EQ(minorOf({{"a.go", ""}, {"go.mod", "module m\ngo 1.19\n"}}), 19);
  EXPECT_EQ(minorOf({{"a.go", ""}, {"go.mod", "module m\n"}}), 16);
}

}  // namespace
}  // namespace gantry::golang
