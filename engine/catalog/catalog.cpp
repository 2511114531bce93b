// The catalog: resources/programs/catalog.json and the coroutines' own, in one list.
#include "engine/catalog/catalog.h"

#include <algorithm>
#include <deque>
#include <utility>

#include <nlohmann/json.hpp>

#include "engine/base/check.h"
#include "engine/base/embedded.h"
#include "engine/coro/workloads/workloads.h"

namespace gantry {

extern const std::span<const EmbeddedFile> kProgramFiles;

namespace {

std::string_view embedded(std::string_view path) {
  const auto file = std::find_if(kProgramFiles.begin(), kProgramFiles.end(),
                                 [&](const EmbeddedFile& one) { return one.path == path; });
  CHECK_MSG(file != kProgramFiles.end(), "a file of resources/programs is missing");
  return file->text;
}

// The rows, and the texts that they point to.
struct Catalog {
  std::deque<std::string> texts;
  std::vector<CatalogRow> rows;

  Catalog() {
    const auto json = nlohmann::json::parse(embedded("catalog.json"));
    for (const auto& entry : json) addGo(entry);
    for (const WorkloadRow& row : workloads()) {
      rows.push_back({.name = row.name,
                      .row = row.row,
                      .titleEn = row.titleEn,
                      .titleZh = row.titleZh,
                      .textEn = row.textEn,
                      .textZh = row.textZh,
                      .usage = row.usage,
                      .defaultN = row.defaultN,
                      .kind = ProgramKind::coroutine,
                      .source = {}});
    }
    const auto number = [](const CatalogRow& row) {
      return std::stoi(std::string(row.row.substr(1)));
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const CatalogRow& a, const CatalogRow& b) {
      return number(a) < number(b);
    });
  }

 private:
  void addGo(const nlohmann::json& entry) {
    const auto text = [&](const nlohmann::json& value) -> std::string_view {
      return texts.emplace_back(value.get<std::string>());
    };
    CatalogRow& row = rows.emplace_back();
    row.name = text(entry.at("name"));
    row.row = text(entry.at("row"));
    row.titleEn = text(entry.at("title").at("en"));
    row.titleZh = text(entry.at("title").at("zh"));
    row.textEn = text(entry.at("text").at("en"));
    row.textZh = text(entry.at("text").at("zh"));
    row.usage = text(entry.at("usage"));
    row.defaultN = entry.at("default_n").get<std::uint64_t>();
    row.source = embedded(sourceName(row));
  }
};

const Catalog& theCatalog() {
  static const Catalog kCatalog;
  return kCatalog;
}

}  // namespace

std::span<const CatalogRow> catalog() { return theCatalog().rows; }

const CatalogRow* findProgram(std::string_view name) {
  // A file's name and none of ours: the list need not be read, which takes a while.
  if (name.ends_with(".go")) return nullptr;
  const auto rows = catalog();
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const CatalogRow& one) { return one.name == name; });
  return row == rows.end() ? nullptr : &*row;
}

std::string sourceName(const CatalogRow& row) { return std::string(row.name) + ".go"; }

}  // namespace gantry
