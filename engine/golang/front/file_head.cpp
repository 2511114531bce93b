// Package clause, imports and build constraints of a file; the module line of a go.mod.
#include "engine/golang/front/file_head.h"

#include <algorithm>

#include "engine/golang/ast/ast.h"
#include "engine/golang/parser/build_line.h"
#include "engine/golang/parser/parser.h"
#include "engine/golang/token/source.h"

namespace gantry::golang {
namespace {

constexpr std::string_view kSystems =
    " aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 "
    "solaris wasip1 windows zos ";
constexpr std::string_view kProcessors =
    " 386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x wasm ";

bool isIn(std::string_view words, std::string_view word) {
  return words.find(" " + std::string(word) + " ") != std::string_view::npos;
}

// The older form: `linux,386 !cgo` is (linux && 386) || !cgo.
bool isOldTrue(std::string_view line) {
  std::string text;
  for (const char c : line)
    if (c == ',')
      text += "&&";
    else if (c != ' ' && c != '\t')
      text += c;
    else if (!text.empty() && !text.ends_with("||"))
      text += "||";
  return isBuildLineTrue("//go:build " + text);
}

std::string_view lineOf(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
    line.remove_suffix(1);
  return line;
}

// The word behind `verb` on the first line that begins with it, without its quotes.
std::string_view wordBehind(std::string_view goMod, std::string_view verb) {
  constexpr std::string_view kSpace = " \t";
  while (!goMod.empty()) {
    std::string_view line = lineOf(goMod);
    line = line.substr(0, line.find("//"));
    line.remove_prefix(std::min(line.find_first_not_of(kSpace), line.size()));
    if (!line.starts_with(verb)) continue;
    line.remove_prefix(verb.size());
    if (line.empty() || kSpace.find(line.front()) == kSpace.npos) continue;
    line.remove_prefix(std::min(line.find_first_not_of(" \t\""), line.size()));
    return line.substr(0, line.find_first_of(" \t\""));
  }
  return {};
}

bool isForUs(std::string_view name) {
  if (const std::size_t slash = name.rfind('/'); slash != std::string_view::npos)
    name.remove_prefix(slash + 1);
  if (name.ends_with(".go")) name.remove_suffix(3);
  if (name.ends_with("_test")) name.remove_suffix(5);
  const auto takeLast = [&name]() -> std::string_view {
    const std::size_t bar = name.rfind('_');
    if (bar == std::string_view::npos) return {};
    const std::string_view last = name.substr(bar + 1);
    name = name.substr(0, bar);
    return last;
  };
  std::string_view last = takeLast();
  if (isIn(kProcessors, last)) {
    if (last != "amd64") return false;
    last = takeLast();
  }
  return !isIn(kSystems, last) || last == "linux";
}

}  // namespace

FileHead headOf(const std::string& text) {
  SourceSet sources;
  Arena arena;
  std::vector<Error> errors;
  FileHead head;
  const File* const file = parseFile(sources.add("", text), arena, errors);
  if (file == nullptr || file->package == nullptr) return head;
  head.package = file->package->name;
  for (const ImportDecl* import : file->imports) {
    if (import->path == nullptr || import->path->bad) continue;
    const std::string_view path = import->path->value;
    if (path.size() > 2) head.imports.emplace_back(path.substr(1, path.size() - 2));
  }
  return head;
}

bool isBuilt(std::string_view name, std::string_view text) {
  if (!isForUs(name)) return false;
  constexpr std::string_view kBuild = "//go:build ";
  constexpr std::string_view kOld = "// +build ";
  bool isAllTrue = true;
  while (!text.empty()) {
    const std::string_view line = lineOf(text);
    if (line.starts_with(kBuild)) return isBuildLineTrue(line);
    if (line.starts_with(kOld)) isAllTrue = isAllTrue && isOldTrue(line.substr(kOld.size()));
    if (!line.empty() && !line.starts_with("//")) break;
  }
  return isAllTrue;
}

std::string modulePath(std::string_view goMod) { return std::string(wordBehind(goMod, "module")); }

GoLine goLine(std::string_view goMod) {
  const std::string_view version = wordBehind(goMod, "go");
  if (version.empty()) return {};
  return {std::string(version), static_cast<std::size_t>(version.data() - goMod.data())};
}

}  // namespace gantry::golang
