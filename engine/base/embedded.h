// A file that is part of the program: engine/embed.cmake makes tables of them.
#pragma once

#include <span>
#include <string_view>

namespace gantry {

struct EmbeddedFile {
  std::string_view path;  // relative to the folder that the table was made of
  std::string_view text;
};

}  // namespace gantry
