// What of Go's runtime is modelled, simplified or left out: resources/model.json as data.
//
// What a program can observe and we do differently stands here.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace gantry {

enum class ModelKind : std::uint8_t { modelled, simplified, notModelled };

// All texts are UTF-8 and live as long as the process.
struct ModelRow {
  ModelKind kind = ModelKind::modelled;
  std::string topic;
  std::string en;
  std::string zh;
};

// In the order of the file: the modelled first.
std::span<const ModelRow> modelRows();

}  // namespace gantry
