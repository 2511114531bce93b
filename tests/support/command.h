// Runs the built `gantry` as a script would, and a folder for the files it makes.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace gantry::test {

struct Finished {
  int status = -1;  // -1: it did not end by itself
  std::string out;
  std::string err;
};

// `gantry ARGS...`, with nothing to read.
Finished gantry(const std::vector<std::string>& args);

// A new folder, gone with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] std::string file(const std::string& name) const { return (m_path / name).string(); }
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

void writeFile(const std::string& path, const std::string& text);
std::string readFile(const std::string& path);

}  // namespace gantry::test
