// The front door: parsing, loading the standard library, checking, compiling, gc's messages.
#include "engine/golang/front/front.h"

#include <algorithm>
#include <map>
#include <optional>

#include "engine/golang/compile/program.h"
#include "engine/golang/front/file_head.h"
#include "engine/golang/front/own_packages.h"
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

// The trees of the program's packages but its main one, by import path.
using OwnTrees = std::map<std::string, std::vector<File*>, std::less<>>;

// The packages of one compilation, loaded as they are imported.
class Loader {
 public:
  Loader(PackageSet& set, OwnTrees& own, std::vector<Error>& errors)
      : m_set(set), m_own(own), m_errors(errors) {
    m_importer = [this](std::string_view path) { return load(path); };
    m_set.readBody = [this](BlockStmt& body) {
      parseBody(*m_set.sources.fileAt(body.pos), m_set.arena, body, m_errors);
    };
  }

  Package* load(std::string_view path) {
    if (path == "unsafe") return m_set.store->unsafePackage;
    if (const auto found = m_loaded.find(path); found != m_loaded.end()) return found->second;
    if (const auto own = m_own.find(path); own != m_own.end())
      return m_loaded[std::string(path)] = check(path, std::move(own->second));
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

  // A package of the program. When one has errors the others, which import it, are not reported
  // on: the go command would not have come to them.
  Package* check(std::string_view path, std::vector<File*> files) {
    Package* const package =
        checkPackage(m_set, path, std::move(files), m_importer, CheckOptions{}, m_errors);
    if (m_broken == 0) m_broken = m_errors.size();
    m_errors.resize(m_broken);
    return package;
  }

 private:
  PackageSet& m_set;
  OwnTrees& m_own;
  std::vector<Error>& m_errors;
  std::size_t m_broken = 0;  // how many errors the first package has that has some
  Importer m_importer;
  std::map<std::string, Package*, std::less<>> m_loaded;
};

// Imports that lead nowhere, to a program or in a circle: said before anything is checked, as the
// go command does.
class Imports {
 public:
  Imports(const OwnTrees& own, bool isInModule, bool isTest, std::vector<Error>& errors)
      : m_own(own), m_isInModule(isInModule), m_isTest(isTest), m_errors(errors) {}

  void check(std::string_view path, const std::vector<File*>& files) {
    m_way.emplace_back(path);
    for (const File* file : files) {
      for (const ImportDecl* import : file->imports) {
        if (import->path == nullptr || import->path->bad || import->path->value.size() < 3)
          continue;
        const std::string_view quoted = import->path->value;
        checkOne(import->path->pos, quoted.substr(1, quoted.size() - 2));
      }
    }
    m_way.pop_back();
  }

 private:
  void checkOne(Pos pos, std::string_view path) {
    if (path == "unsafe") return;
    const auto own = m_own.find(path);
    if (own == m_own.end()) {
      if (standardFiles(path).empty()) m_errors.push_back({pos, whyNoPackage(path, m_isInModule)});
      return;
    }
    if (std::find(m_way.begin(), m_way.end(), path) != m_way.end()) {
      std::string text = "package " + m_way.front();
      for (std::size_t i = 1; i < m_way.size(); ++i) text += "\n\timports " + m_way[i];
      text += "\n\timports " + std::string(path) + ": import cycle not allowed";
      m_errors.push_back({kNoPos, std::move(text)});
      return;
    }
    // But a program's tests import it.
    const bool isFromTest = m_isTest && (m_way.size() == 1 || m_way.back().ends_with("_test"));
    if (own->second.front()->package->name == "main" && !isFromTest)
      m_errors.push_back(
          {pos, "import \"" + std::string(path) + "\" is a program, not an importable package"});
    if (std::find(m_done.begin(), m_done.end(), path) != m_done.end()) return;
    m_done.emplace_back(path);
    check(path, own->second);
  }

  const OwnTrees& m_own;
  bool m_isInModule;
  bool m_isTest;
  std::vector<Error>& m_errors;
  std::vector<std::string> m_way;  // from the program to the package that is looked at
  std::vector<std::string> m_done;
};

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

// Earlier versions in //go:build lines mean this one.
constexpr int kFirstWithFileVersions = 21;

// One compilation, step by step; each says whether the next one may follow.
class Compilation {
 public:
  Compilation(Program& program, const CompileOptions& options)
      : m_program(program), m_set(program.set), m_options(options) {}

  void run(std::vector<Source> sources) {
    if (!parse(ownPackages(std::move(sources)))) return;
    if (m_isTest && !addTestMain()) return;
    Imports imports(m_own, !m_module.empty(), m_isTest, m_errors);
    imports.check("command-line-arguments", m_main);
    if (!m_errors.empty() && m_errors.size() > m_parseErrors) return;
    checkAndCompile();
  }

  [[nodiscard]] std::vector<Error>& errors() { return m_errors; }

 private:
  std::vector<File*> parseAll(std::vector<Source> sources, int minor = kNewestMinor) {
    std::vector<File*> files;
    for (Source& source : sources) {
      SourceFile& file = m_set.sources.add(std::move(source.name), std::move(source.text));
      File* const tree = parseFile(file, m_set.arena, m_errors);
      m_isBroken = m_isBroken || tree == nullptr;
      if (tree == nullptr) continue;
      files.push_back(tree);
      file.language = languageOf(*tree, minor);
    }
    return files;
  }

  // A //go:build line can set another version than the package's, but none before Go 1.21.
  Language languageOf(const File& file, int minor) {
    Language language{minor, minor, -1};
    constexpr std::string_view kGo = "go";
    if (m_options.minor != 0 || !file.goVersion.starts_with(kGo)) return language;
    const auto declared = minorOfVersion(file.goVersion.substr(kGo.size()));
    if (!declared) return language;
    language.declared = *declared;
    language.minor = std::max(*declared, kFirstWithFileVersions);
    if (*declared > kNewestMinor)
      m_errors.push_back(
          {file.package->pos, "file requires newer Go version " + std::string(file.goVersion)});
    return language;
  }

  // What the module is written in.
  int minorOfModule(Source goMod) {
    if (m_options.minor != 0) return m_options.minor;
    if (goMod.name.empty()) return kNewestMinor;
    const GoLine line = goLine(goMod.text);
    if (line.version.empty()) return kMinorWithoutLine;
    const std::optional<int> minor = minorOfVersion(line.version);
    if (minor && *minor <= kNewestMinor) return *minor;
    const SourceFile& file = m_set.sources.add(std::move(goMod.name), std::move(goMod.text));
    m_isBroken = true;
    m_errors.push_back(
        {file.base + static_cast<Pos>(line.at),
         minor ? "go.mod requires go >= " + line.version + " (running go 1." +
                     std::to_string(kNewestMinor) + ")"
               : "invalid go version '" + line.version + "': must match format 1.23.0"});
    return kNewestMinor;
  }

  bool parse(OwnPackages own) {
    if (own.program.empty()) m_errors.push_back({kNoPos, "no Go files"});
    m_isBroken = own.program.empty();
    const int minor = minorOfModule(std::move(own.goMod));
    if (m_isBroken) return false;
    m_module = own.module;
    m_path = own.path;
    m_isTest = std::any_of(own.program.begin(), own.program.end(),
                           [](const Source& s) { return endsWith(s.name, "_test.go"); });
    m_main = parseAll(std::move(own.program), minor);
    for (auto& [path, sources] : own.others)
      m_own[path] = parseAll(std::move(sources), isOfModule(path) ? minor : ofOthers());
    m_parseErrors = m_errors.size();
    return !m_isBroken && !hasSyntaxErrors(m_errors);
  }

  [[nodiscard]] bool isOfModule(std::string_view path) const {
    return path == m_module || path.starts_with(m_module + "/");
  }
  // Packages in vendor have a go.mod of their own, which is not there.
  [[nodiscard]] int ofOthers() const {
    return m_options.minor != 0 ? m_options.minor : kNewestMinor;
  }

  // The tests of a package are called by a package main of their own; those in files that are
  // all there is, by a function main beside them.
  bool addTestMain() {
    std::vector<TestFiles> tests;
    std::vector<File*> inside, outside;
    bool isAlone = true;
    for (File* const file : m_main) {
      isAlone = isAlone && endsWith(file->source->name, "_test.go");
      (endsWith(file->package->name, "_test") ? outside : inside).push_back(file);
    }
    std::string package = "main";
    if (isAlone && (inside.empty() || outside.empty())) {
      package = m_main.front()->package->name;
      tests.push_back({"", m_main});
    } else {
      if (m_path.empty() && !inside.empty()) m_path = inside.front()->package->name;
      if (!inside.empty()) tests.push_back({m_path, inside});
      if (!outside.empty()) tests.push_back({m_path + "_test", outside});
      for (const TestFiles& t : tests) m_own[t.path] = t.files;
      m_main.clear();
    }
    const std::size_t before = m_errors.size();
    std::vector<File*> files =
        parseAll({{"_testmain.go", testMain(m_set.sources, package, tests, m_errors)}});
    m_main.insert(m_main.end(), files.begin(), files.end());
    return m_errors.size() == before;
  }

  void checkAndCompile() {
    Loader loader(m_set, m_own, m_errors);
    (void)loader.load("runtime");  // part of every program
    Package* const main = loader.check("main", m_main);
    if (!m_errors.empty()) return;
    if (const std::string why = m_isTest ? std::string() : whyNotMain(*main); !why.empty()) {
      m_errors.push_back({kNoPos, why});
      return;
    }
    ProgramCompiler compiler(m_set, m_program.module, m_errors);
    compiler.compile(*main);
    m_program.module.hasOs = loader.hasOs();
  }

  Program& m_program;
  PackageSet& m_set;
  const CompileOptions& m_options;
  std::vector<Error> m_errors;
  std::size_t m_parseErrors = 0;  // how many of them the parser found
  bool m_isBroken = false;
  bool m_isTest = false;
  std::string m_module;       // path of the module; empty without one
  std::string m_path;         // import path of the program's folder
  std::vector<File*> m_main;  // package main
  OwnTrees m_own;
};

}  // namespace

Compiled compile(std::vector<Source> sources, const CompileOptions& options) {
  Compiled result;
  const auto program = std::make_shared<Program>();
  Compilation compilation(*program, options);
  compilation.run(std::move(sources));
  result.errors =
      printed(program->set.sources, std::move(compilation.errors()), options.mostErrors);
  if (result.errors.empty())
    result.module = std::shared_ptr<const Module>(program, &program->module);
  return result;
}

int minorOf(const std::vector<Source>& sources) {
  const OwnPackages own = ownPackages(sources);
  if (own.goMod.name.empty()) return kNewestMinor;
  const std::string version = goLine(own.goMod.text).version;
  return version.empty() ? kMinorWithoutLine : minorOfVersion(version).value_or(kNewestMinor);
}

}  // namespace gantry::golang
