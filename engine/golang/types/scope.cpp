// Scopes: names in order of insertion, found by hash once there are many.
#include <bit>

#include "engine/golang/types/types.h"

namespace gantry::golang {

namespace {

constexpr std::size_t kLinear = 8;

std::uint32_t hashOf(std::string_view name) {
  std::uint32_t h = 2166136261U;
  for (const char c : name) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
  return h ^ h >> 15;
}

// Of the first character of a name: an upper case letter. Beyond ASCII the ranges of Latin-1,
// Greek and Cyrillic, where alphabets have cases.
bool isUpperRune(std::uint32_t rune) {
  if (rune < 0x80) return rune >= 'A' && rune <= 'Z';
  if (rune < 0x100) return rune >= 0xc0 && rune <= 0xde && rune != 0xd7;
  if (rune < 0x138) return (rune & 1) == 0;
  if (rune >= 0x139 && rune <= 0x148) return (rune & 1) == 1;
  if (rune >= 0x14a && rune <= 0x177) return (rune & 1) == 0;
  if (rune == 0x178 || rune == 0x179 || rune == 0x17b || rune == 0x17d) return true;
  if (rune >= 0x386 && rune <= 0x38f) return true;
  if (rune >= 0x391 && rune <= 0x3ab) return true;
  if (rune >= 0x400 && rune <= 0x42f) return true;
  if (rune >= 0x460 && rune <= 0x4bf) return (rune & 1) == 0;
  if (rune >= 0x531 && rune <= 0x556) return true;
  return rune >= 0x1e00 && rune <= 0x1eff && (rune & 1) == 0 && (rune < 0x1e96 || rune > 0x1e9f);
}

}  // namespace

bool Object::exported() const {
  if (name.empty()) return false;
  const auto at = [&](std::size_t i) {
    return i < name.size() ? std::uint32_t{static_cast<unsigned char>(name[i])} : 0U;
  };
  const std::uint32_t first = at(0);
  if (first < 0x80) return isUpperRune(first);
  if (first < 0xe0) return isUpperRune((first & 31) << 6 | (at(1) & 63));
  return first < 0xf0 && isUpperRune((first & 15) << 12 | (at(1) & 63) << 6 | (at(2) & 63));
}

Object* Scope::lookup(std::string_view name) const {
  if (m_table.empty()) {
    for (Object* object : m_objects)
      if (object->name == name) return object;
    return nullptr;
  }
  const std::size_t mask = m_table.size() - 1;
  for (std::size_t i = hashOf(name) & mask; m_table[i] != 0; i = (i + 1) & mask) {
    Object* const object = m_objects[m_table[i] - 1];
    if (object->name == name) return object;
  }
  return nullptr;
}

Object* Scope::insert(Object* object) {
  if (Object* const before = lookup(object->name)) return before;
  if (object->parent == nullptr) object->parent = this;
  m_objects.push_back(object);
  if (m_objects.size() <= kLinear) return nullptr;
  const auto put = [&](std::size_t index) {
    const std::size_t mask = m_table.size() - 1;
    std::size_t i = hashOf(m_objects[index]->name) & mask;
    while (m_table[i] != 0) i = (i + 1) & mask;
    m_table[i] = static_cast<std::uint32_t>(index + 1);
  };
  if (m_objects.size() * 2 > m_table.size()) {
    m_table.assign(std::bit_ceil(m_objects.size() * 4), 0);
    for (std::size_t i = 0; i < m_objects.size(); ++i) put(i);
  } else {
    put(m_objects.size() - 1);
  }
  return nullptr;
}

}  // namespace gantry::golang
