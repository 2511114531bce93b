// The front door: parsing, loading the standard library, checking, compiling, gc's messages.
#include "engine/golang/front/front.h"

#include <algorithm>
#include <map>

#include "engine/golang/compile/program.h"
#include "engine/golang/front/stdlib.h"
#include "engine/golang/front/test_main.h"
#include "engine/golang/parser/parser.h"
#include "engine/golang/types/check.h"
#include "engine/golang/types/store.h"

namespace gantry::golang {

namespace {

bool endsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// The packages of one compilation, our own loaded as they are imported.
class Loader {
 public:
  Loader(PackageSet& set, std::vector<Error>& errors) : m_set(set), m_errors(errors) {
    m_importer = [this](std::string_view path) { return load(path); };
    m_set.readBody = [this](BlockStmt& body) {
      parseBody(*m_set.sources.fileAt(body.pos), m_set.arena, body, m_errors);
    };
  }

  Package* load(std::string_view path) {
    if (path == "unsafe") return m_set.store->unsafePackage;
    if (const auto found = m_loaded.find(path); found != m_loaded.end()) return found->second;
    const std::vector<const EmbeddedFile*> files = standardFiles(path);
    if (files.empty()) return nullptr;
    m_loaded[std::string(path)] = nullptr;  // an import of itself finds nothing
    std::vector<File*> trees;
    for (const EmbeddedFile* file : files) {
      const SourceFile& source =
          m_set.sources.addView("/usr/local/go/src/" + std::string(file->path), file->text);
      if (File* const tree = parseFile(source, m_set.arena, m_errors, Bodies::later);
          tree != nullptr)
        trees.push_back(tree);
    }
    CheckOptions options;
    options.standard = true;
    Package* const package =
        checkPackage(m_set, path, std::move(trees), m_importer, options, m_errors);
    return m_loaded[std::string(path)] = package;
  }

  // Whether Go's build of what was loaded has package os in it.
  [[nodiscard]] bool hasOs() const {
    constexpr std::string_view kWithOs[] = {"os", "runtime/debug", "text/tabwriter"};
    return std::any_of(std::begin(kWithOs), std::end(kWithOs), [this](std::string_view path) {
      return m_loaded.find(path) != m_loaded.end();
    });
  }

  Package* check(std::vector<File*> files, const CompileOptions& options) {
    CheckOptions check;
    check.loopVarPerIteration = options.loopVarPerIteration;
    return checkPackage(m_set, "main", std::move(files), m_importer, check, m_errors);
  }

 private:
  PackageSet& m_set;
  std::vector<Error>& m_errors;
  Importer m_importer;
  std::map<std::string, Package*, std::less<>> m_loaded;
};

// Imports that lead nowhere: said before anything is checked, as the go command does.
void checkImports(const std::vector<File*>& files, std::vector<Error>& errors) {
  for (const File* file : files) {
    for (const ImportDecl* import : file->imports) {
      if (import->path == nullptr || import->path->bad) continue;
      std::string_view path = import->path->value;
      if (path.size() < 3) continue;
      path = path.substr(1, path.size() - 2);
      if (path == "unsafe" || !standardFiles(path).empty()) continue;
      errors.push_back({import->path->pos, whyNoPackage(path)});
    }
  }
}

// The messages that gc comes to print, in the order they were found: it ends with the `most`th,
// and says the same thing of one line once.
std::vector<Error> foundFirst(const SourceSet& sources, std::vector<Error> errors,
                              std::size_t most) {
  std::vector<Error> kept;
  LineCol last;
  for (Error& e : errors) {
    if (kept.size() == most) break;
    const LineCol at = sources.lineCol(e.pos);
    const bool again =
        !kept.empty() && at.line == last.line && at.file == last.file && e.text == kept.back().text;
    if (again) continue;
    last = at;
    kept.push_back(std::move(e));
  }
  return kept;
}

// `prog.go:9:16: message`, as gc prints them.
std::vector<std::string> printed(const SourceSet& sources, std::vector<Error> errors,
                                 std::size_t most) {
  const auto place = [&](Pos pos) -> std::string {
    if (pos == kNoPos) return {};
    const LineCol at = sources.lineCol(pos);
    return std::string(at.file) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) +
           ": ";
  };
  errors = foundFirst(sources, std::move(errors), most);
  const bool isFull = !errors.empty() && errors.size() == most;
  const std::string last = isFull ? place(errors.back().pos) : std::string();
  std::stable_sort(errors.begin(), errors.end(),
                   [](const Error& x, const Error& y) { return x.pos < y.pos; });
  std::vector<std::string> out;
  for (const Error& e : errors) {
    std::string text = place(e.pos) + e.text;
    if (out.empty() || out.back() != text) out.push_back(std::move(text));
  }
  if (isFull) out.push_back(last + "too many errors");
  return out;
}

// The module, and what its texts and positions point into.
struct Program {
  PackageSet set;
  Module module;
};

bool hasSyntaxErrors(const std::vector<Error>& errors) {
  return std::any_of(errors.begin(), errors.end(), [](const Error& e) {
    return e.text.rfind("syntax error", 0) == 0 || e.text.rfind("nesting too deep", 0) == 0;
  });
}

// What the go command, or its linker, says of a program that cannot be run.
std::string whyNotMain(const Package& package) {
  if (package.name != "main") return "package command-line-arguments is not a main package";
  const Object* const main = package.scope->lookup("main");
  if (main == nullptr || main->kind != ObjectKind::func)
    return "runtime.main_main·f: function main is undeclared in the main package";
  return {};
}

}  // namespace

Compiled compile(std::vector<Source> sources, const CompileOptions& options) {
  Compiled result;
  const auto program = std::make_shared<Program>();
  PackageSet& set = program->set;
  std::vector<Error> errors;
  const bool isTest =
      !sources.empty() && std::all_of(sources.begin(), sources.end(),
                                      [](const Source& s) { return endsWith(s.name, "_test.go"); });
  std::vector<File*> files;
  bool isBroken = sources.empty();
  for (Source& source : sources) {
    const SourceFile& file = set.sources.add(std::move(source.name), std::move(source.text));
    File* const tree = parseFile(file, set.arena, errors);
    isBroken = isBroken || tree == nullptr;
    if (tree != nullptr) files.push_back(tree);
  }
  if (sources.empty()) errors.push_back({kNoPos, "no Go files"});
  if (isBroken || hasSyntaxErrors(errors)) {
    result.errors = printed(set.sources, std::move(errors), options.mostErrors);
    return result;
  }
  if (isTest) {
    const SourceFile& file = set.sources.add("_testmain.go", testMain(set.sources, files, errors));
    if (!errors.empty()) {
      result.errors = printed(set.sources, std::move(errors), options.mostErrors);
      return result;
    }
    if (File* const tree = parseFile(file, set.arena, errors); tree != nullptr)
      files.push_back(tree);
  }
  const std::size_t before = errors.size();
  checkImports(files, errors);
  if (errors.size() > before) {
    result.errors = printed(set.sources, std::move(errors), options.mostErrors);
    return result;
  }
  Loader loader(set, errors);
  (void)loader.load("runtime");  // part of every program
  Package* const main = loader.check(std::move(files), options);
  if (errors.empty()) {
    if (const std::string why = isTest ? std::string() : whyNotMain(*main); !why.empty()) {
      errors.push_back({kNoPos, why});
    } else {
      CompilerOptions compilerOptions;
      compilerOptions.loopVarPerIteration = options.loopVarPerIteration;
      ProgramCompiler compiler(set, program->module, compilerOptions, errors);
      compiler.compile(*main);
      program->module.hasOs = loader.hasOs();
    }
  }
  result.errors = printed(set.sources, std::move(errors), options.mostErrors);
  if (result.errors.empty())
    result.module = std::shared_ptr<const Module>(program, &program->module);
  return result;
}

}  // namespace gantry::golang
