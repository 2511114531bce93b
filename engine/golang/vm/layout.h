// Layout: what the collector needs to know of the words of an object, or of one element of an
// array. Made once per type; objects point to theirs.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "engine/golang/bytecode/module.h"
#include "engine/golang/bytecode/rtype.h"

namespace gantry::golang {

struct alignas(8) Layout {
  enum class Shape : std::uint8_t {
    none,      // no pointers
    masks,     // at most 64 words: one bit each
    deep,      // a larger type: walked by `type`
    entries,   // a map's entry with a large key or value: walked by both
    captures,  // a closure with many captured slots: by `function`
  };
  Shape shape = Shape::none;
  std::uint32_t words = 1;      // of one element
  std::uint64_t pointers = 0;   // masks: the words that are pointers
  std::uint64_t ifaces = 0;     // masks: the words of interfaces, behind their types
  const RType* type = nullptr;  // what it is a layout of; null for the machine's own things
  const RType* key = nullptr;   // entries: `type` is the value's
  const Function* function = nullptr;
};

// The layouts of one module.
class Layouts {
 public:
  explicit Layouts(const Module& module);

  [[nodiscard]] const Layout& of(const RType& type) const {
    return type.id < m_types.size() ? m_types[type.id] : m_added[type.id - m_types.size()];
  }
  // Of the entries of a map type: the key's words, then the value's.
  [[nodiscard]] const Layout& entriesOf(const RType& map) const { return *m_entries[map.id]; }
  // Takes in a type that was made while the program runs; its id is the next.
  void add(const RType& type);
  [[nodiscard]] const Layout& closureOf(const Function& function) const {
    return m_closures[function.id];
  }
  static const Layout kBytes;  // no pointers
  static const Layout kPointers;

 private:
  std::vector<Layout> m_types;           // by RType::id
  std::vector<Layout> m_closures;        // by Function::id
  std::vector<const Layout*> m_entries;  // by RType::id of the map
  std::deque<Layout> m_made;
  std::deque<Layout> m_added;  // of types behind the module's
};

}  // namespace gantry::golang
