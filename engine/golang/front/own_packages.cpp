// Files by their folders.
#include "engine/golang/front/own_packages.h"

#include <algorithm>
#include <utility>

#include "engine/golang/front/file_head.h"

namespace gantry::golang {
namespace {

constexpr std::string_view kGoMod = "go.mod";

// `./a.go` and `a.go` lie in the same one.
std::string_view folderOf(std::string_view name) {
  while (name.starts_with("./")) name.remove_prefix(2);
  const std::size_t slash = name.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : name.substr(0, slash);
}

// The import path of a folder: how it lies below the go.mod's, behind the module's own path;
// packages of others, in vendor, have paths of their own.
std::string importPath(const std::string& module, std::string_view root, std::string_view folder) {
  if (!root.empty() && folder.starts_with(root) && folder.size() > root.size())
    folder.remove_prefix(root.size() + 1);
  else if (folder == root)
    return module;
  constexpr std::string_view kVendor = "vendor/";
  if (folder.starts_with(kVendor)) return std::string(folder.substr(kVendor.size()));
  return module + "/" + std::string(folder);
}

}  // namespace

OwnPackages ownPackages(std::vector<Source> sources) {
  OwnPackages own;
  const auto goMod = std::find_if(sources.begin(), sources.end(), [](const Source& s) {
    return s.name == kGoMod || s.name.ends_with("/" + std::string(kGoMod));
  });
  if (goMod == sources.end()) {
    own.program = std::move(sources);
    return own;
  }
  own.module = modulePath(goMod->text);
  const std::string root(folderOf(goMod->name));
  own.goMod = std::move(*goMod);
  sources.erase(goMod);
  if (sources.empty()) return own;
  const std::string first(folderOf(sources.front().name));
  own.path = importPath(own.module, root, first);
  for (Source& source : sources) {
    const std::string_view folder = folderOf(source.name);
    if (folder == first)
      own.program.push_back(std::move(source));
    else
      own.others[importPath(own.module, root, folder)].push_back(std::move(source));
  }
  return own;
}

}  // namespace gantry::golang
