// Reads the positions of goroutines out of a World.
#include "ui/panels/source/source_presenter.h"

#include <algorithm>
#include <map>
#include <string>

namespace gantry::ui {
namespace {

bool stands(const G& g) {
  return !g.system() && g.pos != 0 && g.status != GStatus::dead && g.status != GStatus::idle;
}

// A function's name as goroutines have it, in parts.
struct FunctionWords {
  std::string package;
  std::string receiver;  // without star and type parameters
  std::string name;      // empty: of a literal
};

FunctionWords wordsOf(std::string_view whole) {
  constexpr std::string_view kInstance = "[...]";
  std::string text(whole);
  for (auto at = text.find(kInstance); at != text.npos; at = text.find(kInstance))
    text.erase(at, kInstance.size());
  std::string_view function = text;
  function.remove_prefix(function.rfind('/') + 1);  // from the start when there is no slash
  FunctionWords words;
  words.package = function.substr(0, function.find('.'));
  function.remove_prefix(std::min(function.size(), words.package.size() + 1));
  if (function.ends_with("-fm")) function.remove_suffix(3);  // a method that is used as a value
  if (const auto dot = function.rfind('.'); dot != function.npos) {
    words.receiver = function.substr(0, dot);
    function.remove_prefix(dot + 1);
    if (words.receiver.starts_with("(*")) words.receiver.erase(0, 2);
    if (words.receiver.ends_with(")")) words.receiver.pop_back();
  }
  const bool isLiteral = !words.receiver.empty() && function.starts_with("func") &&
                         function.size() > 4 &&
                         function.find_first_not_of("0123456789", 4) == function.npos;
  if (!isLiteral && function.find_first_not_of("0123456789") != function.npos)
    words.name = function;
  return words;
}

// How long the name is that a text begins with.
std::size_t endOfName(std::string_view text) {
  return std::min(text.size(), text.find_first_of(" \t\r([{*,)"));
}

// What follows `func ` declares the function.
bool declares(std::string_view head, const FunctionWords& wanted) {
  if (head.starts_with("(")) {
    const std::string_view receiver = head.substr(1, head.find(')') - 1);
    head.remove_prefix(std::min(head.size(), receiver.size() + 2));
    head.remove_prefix(std::min(head.size(), head.find_first_not_of(' ')));
    std::string_view type = receiver.substr(0, receiver.find('['));
    type.remove_prefix(type.find_last_of(" *") + 1);
    if (type != wanted.receiver) return false;
  } else if (!wanted.receiver.empty()) {
    return false;
  }
  return head.substr(0, endOfName(head)) == wanted.name;
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

const G* notYetPlaced(const World& world, std::uint32_t goid) {
  const auto g = std::ranges::find(world.gs, goid, &G::goid);
  if (goid == 0 || g == world.gs.end() || g->pos != 0) return nullptr;
  return g->status == GStatus::dead || g->status == GStatus::idle ? nullptr : &*g;
}

std::uint32_t lineOfFunction(std::string_view source, std::string_view function) {
  const FunctionWords wanted = wordsOf(function);
  if (wanted.name.empty()) return 0;
  std::uint32_t number = 0;
  bool isPackage = false;
  while (!source.empty()) {
    const std::string_view line = source.substr(0, source.find('\n'));
    source.remove_prefix(std::min(source.size(), line.size() + 1));
    ++number;
    if (line.starts_with("package ")) {
      const std::string_view name = line.substr(line.find(' ') + 1);
      isPackage = name.starts_with(wanted.package) && endOfName(name) == wanted.package.size();
    }
    if (isPackage && line.starts_with("func ") && declares(line.substr(5), wanted)) return number;
  }
  return 0;
}

}  // namespace gantry::ui
