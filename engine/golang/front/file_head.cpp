// Package clause, imports and build constraints of a file; the module line of a go.mod.
#include "engine/golang/front/file_head.h"

#include <algorithm>
#include <charconv>

#include "engine/golang/ast/ast.h"
#include "engine/golang/parser/parser.h"
#include "engine/golang/token/source.h"

namespace gantry::golang {
namespace {

constexpr int kMinor = 23;  // of the language

constexpr std::string_view kSystems =
    " aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 "
    "solaris wasip1 windows zos ";
constexpr std::string_view kProcessors =
    " 386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x wasm ";

bool isIn(std::string_view words, std::string_view word) {
  return words.find(" " + std::string(word) + " ") != std::string_view::npos;
}

bool isTagTrue(std::string_view tag) {
  if (tag == "linux" || tag == "amd64" || tag == "unix" || tag == "gc" || tag == "go1") return true;
  if (!tag.starts_with("go1.")) return false;
  tag.remove_prefix(4);
  int minor = 0;
  const auto [end, failure] = std::from_chars(tag.data(), tag.data() + tag.size(), minor);
  return failure == std::errc() && end == tag.data() + tag.size() && minor <= kMinor;
}

// || over && over ! over tags and parentheses; what cannot be read is false.
class Constraint {
 public:
  explicit Constraint(std::string_view text) : m_rest(text) {}

  bool either() {
    bool is = both();
    while (accept("||")) {
      const bool other = both();
      is = is || other;
    }
    return is;
  }

 private:
  bool accept(std::string_view token) {
    while (!m_rest.empty() && (m_rest.front() == ' ' || m_rest.front() == '\t'))
      m_rest.remove_prefix(1);
    if (!m_rest.starts_with(token)) return false;
    m_rest.remove_prefix(token.size());
    return true;
  }
  bool both() {
    bool is = one();
    while (accept("&&")) {
      const bool other = one();
      is = is && other;
    }
    return is;
  }
  bool one() {
    bool isNegated = false;
    while (accept("!")) isNegated = !isNegated;
    if (accept("(")) {
      // So deep only to break a reader.
      const bool is = ++m_depth < 100 && either();
      --m_depth;
      (void)accept(")");
      return is != isNegated;
    }
    const std::size_t size = std::min(m_rest.find_first_of(" \t|&!()"), m_rest.size());
    const std::string_view tag = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return isTagTrue(tag) != isNegated;
  }

  std::string_view m_rest;
  int m_depth = 0;
};

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
  return Constraint(text).either();
}

std::string_view lineOf(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
    line.remove_suffix(1);
  return line;
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
    if (line.starts_with(kBuild)) return Constraint(line.substr(kBuild.size())).either();
    if (line.starts_with(kOld)) isAllTrue = isAllTrue && isOldTrue(line.substr(kOld.size()));
    if (!line.empty() && !line.starts_with("//")) break;
  }
  return isAllTrue;
}

std::string modulePath(std::string_view goMod) {
  while (!goMod.empty()) {
    std::string_view line = lineOf(goMod);
    if (!line.starts_with("module ") && !line.starts_with("module\t")) continue;
    line.remove_prefix(std::string_view("module ").size());
    line = line.substr(0, line.find("//"));
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t' || line.front() == '"'))
      line.remove_prefix(1);
    return std::string(line.substr(0, line.find_first_of(" \t\"")));
  }
  return {};
}

}  // namespace gantry::golang
