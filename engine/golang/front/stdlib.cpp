// Finding packages among the embedded files.
#include "engine/golang/front/stdlib.h"

#include <algorithm>

#include "engine/golang/front/front.h"

namespace gantry::golang {

namespace {

std::string_view folderOf(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace

std::vector<const EmbeddedFile*> standardFiles(std::string_view path) {
  std::vector<const EmbeddedFile*> files;
  for (const EmbeddedFile& file : kStdlibFiles)
    if (folderOf(file.path) == path) files.push_back(&file);
  std::sort(files.begin(), files.end(),
            [](const EmbeddedFile* x, const EmbeddedFile* y) { return x->path < y->path; });
  return files;
}

std::vector<std::string_view> standardPackages() {
  std::vector<std::string_view> paths{"unsafe"};
  for (const EmbeddedFile& file : kStdlibFiles) {
    const std::string_view path = folderOf(file.path);
    if (path.substr(0, 9) != "internal/") paths.push_back(path);
  }
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

}  // namespace gantry::golang
