// resources/model.json, read once.
#include "engine/catalog/model.h"

#include <vector>

#include <nlohmann/json.hpp>

#include "engine/base/check.h"
#include "engine/base/embedded.h"

namespace gantry {

extern const std::span<const EmbeddedFile> kModelFiles;

namespace {

std::vector<ModelRow> readRows() {
  std::vector<ModelRow> rows;
  for (const auto& entry : nlohmann::json::parse(kModelFiles.front().text)) {
    const auto kind = entry.at("kind").get<std::string>();
    CHECK(kind == "modelled" || kind == "simplified" || kind == "not-modelled");
    rows.push_back({.kind = kind == "modelled"     ? ModelKind::modelled
                            : kind == "simplified" ? ModelKind::simplified
                                                   : ModelKind::notModelled,
                    .topic = entry.at("topic").get<std::string>(),
                    .en = entry.at("en").get<std::string>(),
                    .zh = entry.at("zh").get<std::string>()});
  }
  return rows;
}

}  // namespace

std::span<const ModelRow> modelRows() {
  static const std::vector<ModelRow> kRows = readRows();
  return kRows;
}

}  // namespace gantry
