// Where the goroutines stand in the source: for each line of a file those whose next or last
// runtime call is there.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/event/symbols.h"
#include "engine/world/world.h"
#include "ui/canvas/glyph.h"
#include "ui/state/function_categories.h"

namespace gantry::ui {

// The goroutines at a line, the running ones first; more than kShown are only counted.
struct LineGs {
  static constexpr std::size_t kShown = 3;

  std::uint32_t line = 0;  // from 1
  std::vector<Glyph> shown;
  std::uint32_t count = 0;
  bool running = false;

  friend bool operator==(const LineGs&, const LineGs&) = default;
};

// The lines of `file` at which goroutines of the program stand, in order. Cost: 2 ns a G.
[[nodiscard]] std::vector<LineGs> goroutinesByLine(const World& world, const Symbols& symbols,
                                                   const FunctionCategories& categories,
                                                   std::string_view file);

// A place of the source; line 0: nowhere in it.
struct SourcePlace {
  std::string_view file;
  std::uint32_t line = 0;
};

// Where the goroutine with that goid stands, or with 0 the one that acted last.
[[nodiscard]] SourcePlace placeOf(const World& world, const Symbols& symbols, std::uint32_t goid);

// The line of a source at which a function begins that is named as goroutines name theirs:
// main.worker, main.(*Pool).run, example.com/m/pool.Run. 0 when it is not in this file, and for
// function literals, whose names do not say where they stand.
[[nodiscard]] std::uint32_t lineOfFunction(std::string_view source, std::string_view function);

// The goroutine with that goid, unless it has done something that says where it stands: then, and
// when there is none, null.
[[nodiscard]] const G* notYetPlaced(const World& world, std::uint32_t goid);

}  // namespace gantry::ui
