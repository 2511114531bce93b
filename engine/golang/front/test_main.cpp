// Tests, fuzz tests and examples are found by their names; what an example should print stands in
// its last comment, which the tree does not hold: it is read from the source.
#include "engine/golang/front/test_main.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>

namespace gantry::golang {
namespace {

// TestX, Test_x and Test, but not Testx.
bool isNamed(std::string_view name, std::string_view kind) {
  if (!name.starts_with(kind)) return false;
  return name.size() == kind.size() || name[kind.size()] < 'a' || name[kind.size()] > 'z';
}

std::string_view trimmed(std::string_view text) {
  const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
  return text;
}

// The lines of comment that a body ends with, without their slashes and a blank.
std::string lastComment(std::string_view body) {
  std::string comment;
  body = trimmed(body);
  while (!body.empty()) {
    const std::size_t begin = body.rfind('\n') + 1;  // 0 in the first line
    std::string_view line = trimmed(body.substr(begin));
    if (!line.starts_with("//")) break;
    line.remove_prefix(line.starts_with("// ") ? 3 : 2);
    comment = std::string(line) + "\n" + comment;
    body = body.substr(0, begin == 0 ? 0 : begin - 1);
  }
  return comment;
}

struct Promise {
  std::string output;
  bool isUnordered = false;
};

// Of `Output: ...` or `Unordered output: ...`, in any case.
std::optional<Promise> promiseOf(std::string_view comment) {
  Promise promise;
  comment = trimmed(comment);
  const auto take = [&comment](std::string_view word) {
    const bool is = comment.size() >= word.size() &&
                    std::equal(word.begin(), word.end(), comment.begin(), [](char x, char y) {
                      return x == std::tolower(static_cast<unsigned char>(y));
                    });
    if (is) comment.remove_prefix(word.size());
    return is;
  };
  promise.isUnordered = take("unordered");
  comment = trimmed(comment);
  if (!take("output:")) return std::nullopt;
  promise.output = comment;
  return promise;
}

// As a Go string.
std::string quoted(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    out += {'\\', 'x', kHex[byte >> 4U], kHex[byte & 15U]};
  }
  return out + "\"";
}

// The entry of an example; empty when it is only to be compiled.
std::string exampleEntry(const SourceSet& sources, const FuncDecl& f, const std::string& package) {
  if (f.body == nullptr) return {};
  const SourceFile& source = *sources.fileAt(f.body->pos);
  const std::size_t from = f.body->pos - source.base + 1;
  const std::size_t to = f.body->rbrace - source.base;
  const std::optional<Promise> promise =
      promiseOf(lastComment(std::string_view(source.text).substr(from, to - from)));
  if (!promise.has_value()) return {};
  const std::string name(f.name->name);
  return "\t\t{\"" + name + "\", " + package + name + ", " + quoted(promise->output) + ", " +
         (promise->isUnordered ? "true" : "false") + "},\n";
}

// func(x *testing.KIND), as far as the text tells: testing may be imported under any name.
bool takes(const FuncDecl& f, std::string_view kind) {
  const auto& params = f.type->params;
  if (!f.type->results.empty() || params.size() != 1) return false;
  const Expr* const type = params[0]->type;
  if (type == nullptr || type->kind != ExprKind::star) return false;
  const Expr* const target = static_cast<const StarExpr*>(type)->x;
  if (target->kind == ExprKind::ident) return static_cast<const Ident*>(target)->name == kind;
  return target->kind == ExprKind::selector &&
         static_cast<const SelectorExpr*>(target)->sel->name == kind;
}

// Only the first wrong one is said.
void checkSignature(const FuncDecl& f, std::string_view kind, std::vector<Error>& errors) {
  if (!errors.empty()) return;
  const std::string name(f.name->name);
  std::string why;
  if (!takes(f, kind)) {
    std::string param(1, static_cast<char>(std::tolower(static_cast<unsigned char>(kind[0]))));
    why = "must be: func " + name + "(" + param + " *testing." + std::string(kind) + ")";
  }
  if (!f.type->typeParams.empty()) why = "test functions cannot have type parameters";
  // At the word func.
  const Pos at = f.name->pos - static_cast<Pos>(std::string_view("func ").size());
  if (!why.empty()) errors.push_back({at, "wrong signature for " + name + ", " + why});
}

// The entries of the lists that testing.NewM takes.
struct Entries {
  std::string tests, fuzz, examples, benchmarks;
  std::string mainFunc;  // TestMain, if there is one

  [[nodiscard]] std::size_t size() const {
    return tests.size() + fuzz.size() + examples.size() + benchmarks.size() + mainFunc.size();
  }
};

// `package`: what stands before the names, such as "_test."; may be empty.
void addEntries(const SourceSet& sources, const FuncDecl& f, const std::string& package,
                Entries& entries, std::vector<Error>& errors) {
  const std::string name(f.name->name);
  const std::string entry = "\t\t{\"" + name + "\", " + package + name + "},\n";
  if (name == "TestMain" && !takes(f, "T")) {
    entries.mainFunc = package + name;
    checkSignature(f, "M", errors);
  } else if (isNamed(name, "Test")) {
    entries.tests += entry;
    checkSignature(f, "T", errors);
  } else if (isNamed(name, "Benchmark")) {
    entries.benchmarks += entry;
    checkSignature(f, "B", errors);
  } else if (isNamed(name, "Fuzz")) {
    entries.fuzz += entry;
    checkSignature(f, "F", errors);
  } else if (isNamed(name, "Example")) {
    entries.examples += exampleEntry(sources, f, package);
  }
}

}  // namespace

std::string testMain(const SourceSet& sources, std::string_view package,
                     const std::vector<TestFiles>& tests, std::vector<Error>& errors) {
  Entries entries;
  std::string imports;
  for (std::size_t i = 0; i < tests.size(); ++i) {
    const std::string name = "_" + std::string(i, 'x') + "test";
    const std::string before = tests[i].path.empty() ? "" : name + ".";
    const std::size_t size = entries.size();
    for (const File* file : tests[i].files) {
      for (const Decl* d : file->decls) {
        if (d->kind != DeclKind::func) continue;
        const auto& f = *static_cast<const FuncDecl*>(d);
        if (f.recv == nullptr && f.name != nullptr) addEntries(sources, f, before, entries, errors);
      }
    }
    if (!tests[i].path.empty())
      imports += "\t" + (entries.size() > size ? name : "_") + " \"" + tests[i].path + "\"\n";
  }
  // When all is well main returns, and whoever is left behind then is a leak.
  return "package " + std::string(package) + "\n\nimport (\n\t\"os\"\n\t\"testing\"\n" + imports +
         ")\n\nfunc main() {\n\tm := testing.NewM([]testing.InternalTest{\n" + entries.tests +
         "\t}, []testing.InternalFuzzTarget{\n" + entries.fuzz +
         "\t}, []testing.InternalExample{\n" + entries.examples +
         "\t}, []testing.InternalBenchmark{\n" + entries.benchmarks + "\t}...)\n" +
         (entries.mainFunc.empty()
              ? std::string("\tif status := m.Run()")
              : "\t" + entries.mainFunc + "(m)\n\tif status := testing.StatusOf(m)") +
         "; status != 0 {\n\t\tos.Exit(status)\n\t}\n}\n";
}

}  // namespace gantry::golang
