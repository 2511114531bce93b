// Layouts from types.
#include "engine/golang/vm/layout.h"

namespace gantry::golang {
namespace {

constexpr std::uint64_t kMaskWords = 64;

std::uint64_t wordsOf(const RType& type) { return (type.size + 7) / 8; }

// Sets the bits of a value of `type` that lies at word `at`.
void addMasks(const RType& type, std::uint64_t at, Layout& into) {
  if (!type.hasPointers) return;
  if (type.kind == RKind::array) {
    for (std::uint64_t n = 0; n < type.len; ++n)
      addMasks(*type.elem, at + n * type.elem->size / 8, into);
    return;
  }
  if (type.kind == RKind::struct_) {
    for (const RField& field : type.fields) addMasks(*field.type, at + field.offset / 8, into);
    return;
  }
  for (std::size_t n = 0; n < type.words.size(); ++n) {
    const std::uint64_t bit = std::uint64_t{1} << (at + n);
    if (type.words[n] == WordKind::pointer) into.pointers |= bit;
    if (type.words[n] == WordKind::ifaceData) into.ifaces |= bit;
  }
}

Layout layoutOf(const RType& type) {
  Layout layout;
  layout.type = &type;
  layout.words = static_cast<std::uint32_t>(wordsOf(type));
  if (!type.hasPointers) return layout;
  if (wordsOf(type) > kMaskWords) {
    layout.shape = Layout::Shape::deep;
    return layout;
  }
  layout.shape = Layout::Shape::masks;
  addMasks(type, 0, layout);
  return layout;
}

Layout entriesLayout(const RType& map) {
  Layout layout;
  layout.type = map.elem;
  layout.key = map.key;
  const std::uint64_t keyWords = wordsOf(*map.key);
  const std::uint64_t words = keyWords + wordsOf(*map.elem);
  layout.words = static_cast<std::uint32_t>(words);
  if (!map.key->hasPointers && !map.elem->hasPointers) return layout;
  if (words > kMaskWords) {
    layout.shape = Layout::Shape::entries;
    return layout;
  }
  layout.shape = Layout::Shape::masks;
  addMasks(*map.key, 0, layout);
  addMasks(*map.elem, keyWords, layout);
  return layout;
}

Layout closureLayout(const Function& function) {
  Layout layout;
  layout.function = &function;
  const std::size_t words = function.captureKinds.size() + 1;
  layout.words = static_cast<std::uint32_t>(words);
  bool any = false;
  for (std::size_t n = 0; n < function.captureKinds.size(); ++n) {
    const WordKind kind = function.captureKinds[n];
    if (kind == WordKind::scalar) continue;
    any = true;
    if (words > kMaskWords) continue;
    const std::uint64_t bit = std::uint64_t{1} << (n + 1);
    (kind == WordKind::pointer ? layout.pointers : layout.ifaces) |= bit;
  }
  if (any) layout.shape = words > kMaskWords ? Layout::Shape::captures : Layout::Shape::masks;
  return layout;
}

}  // namespace

const Layout Layouts::kBytes{};
const Layout Layouts::kPointers{.shape = Layout::Shape::masks, .pointers = 1};

Layouts::Layouts(const Module& module) {
  m_types.reserve(module.types.size());
  m_entries.resize(module.types.size());
  for (const RType& type : module.types) {
    m_types.push_back(layoutOf(type));
    if (type.kind == RKind::map) {
      m_made.push_back(entriesLayout(type));
      m_entries[type.id] = &m_made.back();
    }
  }
  m_closures.reserve(module.functions.size());
  for (const Function& function : module.functions) m_closures.push_back(closureLayout(function));
}

void Layouts::add(const RType& type) {
  m_added.push_back(layoutOf(type));
  m_entries.push_back(nullptr);
  if (type.kind != RKind::map) return;
  m_made.push_back(entriesLayout(type));
  m_entries.back() = &m_made.back();
}

}  // namespace gantry::golang
