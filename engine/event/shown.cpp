// Types by their names.
#include "engine/event/shown.h"

#include <algorithm>
#include <array>

namespace gantry {
namespace {

struct TypeRow {
  std::string_view type;
  ShownAs as;
};
constexpr std::array kTypes = {
    TypeRow{"int", ShownAs::number},        TypeRow{"bool", ShownAs::boolean},
    TypeRow{"struct {}", ShownAs::nothing}, TypeRow{"struct{}", ShownAs::nothing},
    TypeRow{"int8", ShownAs::number},       TypeRow{"int16", ShownAs::number},
    TypeRow{"int32", ShownAs::number},      TypeRow{"rune", ShownAs::number},
    TypeRow{"int64", ShownAs::number},      TypeRow{"uint", ShownAs::natural},
    TypeRow{"byte", ShownAs::natural},      TypeRow{"uint8", ShownAs::natural},
    TypeRow{"uint16", ShownAs::natural},    TypeRow{"uint32", ShownAs::natural},
    TypeRow{"uint64", ShownAs::natural},    TypeRow{"uintptr", ShownAs::natural},
};

}  // namespace

ShownAs shownAs(std::string_view type) {
  const auto* row = std::find_if(kTypes.begin(), kTypes.end(),
                                 [&](const TypeRow& known) { return known.type == type; });
  return row == kTypes.end() ? ShownAs::text : row->as;
}

std::string_view elementType(std::string_view type) {
  for (const std::string_view chan : {"chan<- ", "<-chan ", "chan "})
    if (type.starts_with(chan)) return type.substr(chan.size());
  return type;
}

std::string valueText(const Symbols& symbols, std::string_view type, std::int64_t shown) {
  switch (shownAs(type)) {
    case ShownAs::number:
      return std::to_string(shown);
    case ShownAs::natural:
      return std::to_string(static_cast<std::uint64_t>(shown));
    case ShownAs::boolean:
      return shown != 0 ? "true" : "false";
    case ShownAs::nothing:
      return "{}";
    case ShownAs::text:
      return std::string(symbols.text(static_cast<TextId>(shown)));
  }
  return {};
}

}  // namespace gantry
