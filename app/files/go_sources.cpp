// Which files a Go program is made of: those of its package, and the packages of its module.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/files/files.h"
#include "engine/golang/front/file_head.h"

namespace gantry {
namespace {

namespace fs = std::filesystem;

bool isTest(const std::string& name) { return name.ends_with("_test.go"); }

// The Go files of a folder that are built here, by name.
Result<std::vector<SourceText>> filesOf(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code problem;
  for (const auto& entry : fs::directory_iterator(folder, problem)) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".go") && !name.starts_with("_") && !name.starts_with("."))
      names.push_back(entry.path().string());
  }
  if (problem) return Diagnostic{folder.string() + ": " + problem.message()};
  std::sort(names.begin(), names.end());
  std::vector<SourceText> sources;
  for (std::string& name : names) {
    auto text = readText(name);
    if (!text) return text.error();
    if (golang::isBuilt(name, *text)) sources.push_back({std::move(name), std::move(*text)});
  }
  return sources;
}

// The folder with the go.mod that `folder` lies below, as a path from where we are; empty when
// there is none.
fs::path moduleRoot(const fs::path& folder) {
  std::error_code problem;
  fs::path way = folder;
  fs::path at = fs::weakly_canonical(way, problem);
  while (!problem) {
    std::error_code ignored;
    if (fs::is_regular_file(at / "go.mod", ignored)) {
      const fs::path root = way.lexically_normal();
      return root.has_filename() ? root : root.parent_path();
    }
    if (at == at.parent_path()) break;
    at = at.parent_path();
    way /= "..";
  }
  return {};
}

// Adds the packages of the module, and those in its folder `vendor`, that the sources import, and
// what these import.
class Module {
 public:
  Module(const fs::path& root, std::string goMod)
      : m_root(root), m_path(golang::modulePath(goMod)), m_goMod(std::move(goMod)) {}

  Result<std::vector<SourceText>> withImports(std::vector<SourceText> sources) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
      for (const std::string& path : golang::headOf(sources[i].text).imports) {
        const bool isForeign = path.substr(0, path.find('/')).find('.') != path.npos;
        if (!isForeign && !isOurs(path)) continue;
        if (!m_read.insert(path).second) continue;
        auto files = filesOf(folderOf(path));
        if (!files) continue;  // the compiler says that there is no such package
        for (SourceText& file : *files)
          if (!isTest(file.name)) sources.push_back(named(std::move(file)));
      }
    }
    sources.push_back({(m_root / "go.mod").lexically_normal(), m_goMod});
    return sources;
  }

  // The import path whose files are there already.
  void has(const fs::path& folder) {
    const std::string way = folder.lexically_proximate(m_root).string();
    m_read.insert(way == "." ? m_path : m_path + "/" + way);
  }

 private:
  [[nodiscard]] bool isOurs(const std::string& path) const {
    return path == m_path || path.starts_with(m_path + "/");
  }
  [[nodiscard]] fs::path folderOf(const std::string& path) const {
    if (!isOurs(path)) return m_root / "vendor" / path;
    return m_root / path.substr(std::min(m_path.size() + 1, path.size()));
  }
  static SourceText named(SourceText file) {
    file.name = fs::path(file.name).lexically_normal().string();
    return file;
  }

  fs::path m_root;
  std::string m_path;
  std::string m_goMod;
  std::set<std::string> m_read;
};

Result<std::vector<SourceText>> filesOfFolder(const std::string& path) {
  auto files = filesOf(path);
  if (!files) return files;
  if (files->empty()) return Diagnostic{path + ": no Go files in this folder"};
  const auto plain = std::find_if(files->begin(), files->end(),
                                  [](const SourceText& file) { return !isTest(file.name); });
  if (plain != files->end() && golang::headOf(plain->text).package == "main")
    std::erase_if(*files, [](const SourceText& file) { return isTest(file.name); });
  return files;
}

}  // namespace

Result<std::vector<SourceText>> readSources(const std::string& path) {
  if (path == "-") {
    auto text = readText(path);
    if (!text) return text.error();
    return std::vector<SourceText>{{"stdin.go", std::move(*text)}};
  }
  std::error_code ignored;
  const bool isFolder = fs::is_directory(path, ignored);
  fs::path folder = isFolder ? fs::path(path) : fs::path(path).parent_path();
  if (folder.empty()) folder = ".";
  std::vector<SourceText> sources;
  if (isFolder) {
    auto files = filesOfFolder(path);
    if (!files) return files;
    sources = std::move(*files);
  } else {
    auto text = readText(path);
    if (!text) return text.error();
    sources.push_back({path, std::move(*text)});
  }
  const fs::path root = moduleRoot(folder);
  if (root.empty()) return sources;
  auto goMod = readText((root / "go.mod").string());
  if (!goMod || golang::modulePath(*goMod).empty()) return sources;
  if (!isFolder && isTest(path)) {
    auto beside = filesOf(folder);
    if (!beside) return beside;
    for (SourceText& file : *beside)
      if (!isTest(file.name)) sources.push_back(std::move(file));
  }
  Module module(root, std::move(*goMod));
  module.has(folder);
  return module.withImports(std::move(sources));
}

}  // namespace gantry
