// Reads the positions of goroutines out of a World.
#include "ui/panels/source/source_presenter.h"

#include <algorithm>
#include <map>

namespace gantry::ui {
namespace {

bool stands(const G& g) {
  return !g.system() && g.pos != 0 && g.status != GStatus::dead && g.status != GStatus::idle;
}

}  // namespace

std::vector<LineGs> goroutinesByLine(const World& world, const Symbols& symbols,
                                     const FunctionCategories& categories, std::string_view file) {
  // Few positions are in use however many goroutines there are.
  std::vector<std::uint32_t> lineOf(symbols.positions(), 0);
  for (PosId pos = 1; pos < symbols.positions(); ++pos) {
    const Position position = symbols.position(pos);
    if (symbols.text(position.file) == file) lineOf[pos] = position.line;
  }
  std::map<std::uint32_t, LineGs> lines;
  for (const G& g : world.gs) {
    if (!stands(g) || g.pos >= lineOf.size() || lineOf[g.pos] == 0) continue;
    LineGs& line = lines[lineOf[g.pos]];
    ++line.count;
    const Look look = lookOf(g);
    line.running = line.running || look == Look::running;
    const Glyph glyph{.goid = g.goid,
                      .look = look,
                      .category = static_cast<std::uint8_t>(categories[g.function]),
                      .echo = false};
    if (line.shown.size() < LineGs::kShown) {
      line.shown.push_back(glyph);
    } else if (look == Look::running) {
      line.shown.back() = glyph;
    }
  }
  std::vector<LineGs> result;
  for (auto& [number, line] : lines) {
    line.line = number;
    std::stable_sort(line.shown.begin(), line.shown.end(), [](const Glyph& a, const Glyph& b) {
      return (a.look == Look::running) > (b.look == Look::running);
    });
    result.push_back(std::move(line));
  }
  return result;
}

SourcePlace placeOf(const World& world, const Symbols& symbols, std::uint32_t goid) {
  const G* found = nullptr;
  for (const G& g : world.gs) {
    if (!stands(g)) continue;
    if (goid != 0 ? g.goid == goid : found == nullptr || g.since > found->since) found = &g;
    if (goid != 0 && found != nullptr) break;
  }
  if (found == nullptr) return {};
  const Position position = symbols.position(found->pos);
  return {symbols.text(position.file), position.line};
}

}  // namespace gantry::ui
