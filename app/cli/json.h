// JSON with its keys in the order in which they were put.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace gantry::cli {

using Json = nlohmann::ordered_json;

// On one line. Bytes that are no UTF-8 (a program may print any) become U+FFFD.
inline std::string toText(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace gantry::cli
