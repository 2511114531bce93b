// Checks Go source in memory, with a few packages to import, for the tests of the checker.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/golang/parser/parser.h"
#include "engine/golang/types/check.h"

namespace gantry::golang::testing_types {

// The parts of the library that the programs of the tests import.
inline const std::map<std::string, std::string, std::less<>>& librarySources() {
  static const std::map<std::string, std::string, std::less<>> kSources = {
      {"fmt",
       "package fmt\n"
       "type Stringer interface{ String() string }\n"
       "func Println(a ...any) (n int, err error) { return count(a), nil }\n"
       "func Sprint(a ...any) string\n"
       "func count(a []any) int { return len(a) }\n"},
      {"strings",
       "package strings\n"
       "func ToUpper(s string) string\n"
       "func Repeat(s string, n int) string\n"},
      {"math",
       "package math\n"
       "func sqrt(x float64) float64 { return x }\n"
       "func Sqrt(x float64) float64 { return sqrt(x) }\n"},
      {"os",
       "package os\n"
       "type File struct{ fd int }\n"
       "var Args = args()\n"
       "var Name = Args[0]\n"
       "func args() []string { return more }\n"
       "var more = []string{\"prog\"}\n"
       "func Exit(code int)\n"},
  };
  return kSources;
}

struct Program {
  PackageSet set;
  std::vector<Error> errors;
  Package* main = nullptr;
  std::map<std::string, Package*, std::less<>> imported;
  CheckOptions options;

  // False: syntax errors, so that nothing was checked.
  bool check(std::string_view name, std::string_view source) {
    const SourceFile& file = set.sources.add(std::string(name), std::string(source));
    File* const tree = parseFile(file, set.arena, errors);
    const bool ok =
        tree != nullptr && std::none_of(errors.begin(), errors.end(), [](const Error& e) {
          return e.text.rfind("syntax error", 0) == 0;
        });
    if (!ok) return false;
    const Importer importer = [this](std::string_view path) { return import(path); };
    main = checkPackage(set, "main", {tree}, importer, options, errors);
    std::stable_sort(errors.begin(), errors.end(),
                     [](const Error& a, const Error& b) { return a.pos < b.pos; });
    return true;
  }

  Package* import(std::string_view path) {
    if (const auto found = imported.find(path); found != imported.end()) return found->second;
    const auto source = librarySources().find(path);
    if (source == librarySources().end()) return nullptr;
    const SourceFile& file = set.sources.add(source->first + ".go", source->second);
    File* const tree = parseFile(file, set.arena, errors);
    if (tree == nullptr) return nullptr;
    CheckOptions standard;
    standard.standard = true;
    Package* const package = checkPackage(set, path, {tree}, nullptr, standard, errors);
    imported.emplace(path, package);
    return package;
  }

  // "line:column: text" of all messages, one a line.
  [[nodiscard]] std::string text() const {
    std::string out;
    for (const Error& error : errors) {
      const LineCol at = set.sources.lineCol(error.pos);
      out += std::to_string(at.line) + ":" + std::to_string(at.column) + ": " + error.text + "\n";
    }
    return out;
  }
};

}  // namespace gantry::golang::testing_types
