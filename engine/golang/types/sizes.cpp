// Sizes, alignments and offsets of gc for amd64.
#include "engine/golang/types/sizes.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "engine/golang/types/predicates.h"
#include "engine/golang/types/store.h"

namespace gantry::golang {

namespace {

constexpr std::int64_t kWord = 8;
constexpr int kMaxDepth = 1000;

std::int64_t basicSize(Basic basic) {
  switch (basic) {
    case Basic::bool_:
    case Basic::int8:
    case Basic::uint8:
      return 1;
    case Basic::int16:
    case Basic::uint16:
      return 2;
    case Basic::int32:
    case Basic::uint32:
    case Basic::float32:
      return 4;
    case Basic::complex128:
    case Basic::string:
      return 2 * kWord;
    case Basic::invalid:
      return 0;
    default:
      return kWord;
  }
}

// -1 when it does not fit, or when a part is -1 already.
std::int64_t alignUp(std::int64_t size, std::int64_t to) {
  if (size < 0 || size > std::numeric_limits<std::int64_t>::max() - to) return -1;
  return (size + to - 1) / to * to;
}

std::int64_t plus(std::int64_t x, std::int64_t y) {
  std::int64_t sum = 0;
  return x < 0 || y < 0 || __builtin_add_overflow(x, y, &sum) ? -1 : sum;
}

std::int64_t times(std::int64_t x, std::int64_t y) {
  std::int64_t product = 0;
  return x < 0 || y < 0 || __builtin_mul_overflow(x, y, &product) ? -1 : product;
}

struct Layout {
  std::int64_t size = 0;
  std::int64_t align = 1;
};

class Sizer {
 public:
  explicit Sizer(PackageSet& set) : m_set(set) {}

  Layout of(Type* type) {
    if (isTypeParam(type)) return {};
    Type* const u = under(m_set, type);
    switch (u->kind) {
      case TypeKind::basic: {
        const std::int64_t size = basicSize(static_cast<BasicType*>(u)->basic);
        return {size, std::clamp<std::int64_t>(size, 1, kWord)};
      }
      case TypeKind::slice:
        return {3 * kWord, kWord};
      case TypeKind::interface_:
        return {2 * kWord, kWord};
      case TypeKind::array:
      case TypeKind::struct_:
        break;
      default:
        return {kWord, kWord};
    }
    // Each once: the same type can be part of another in very many places. One that is part of
    // itself was reported; it has no size.
    const auto [known, isNew] = m_known.try_emplace(u, Layout{-1, 1});
    if (!isNew) return known->second;
    if (m_depth >= kMaxDepth) return known->second;
    ++m_depth;
    const Layout layout = u->kind == TypeKind::array ? arrayOf(*static_cast<Array*>(u))
                                                     : of(*static_cast<Struct*>(u));
    --m_depth;
    m_known[u] = layout;
    return layout;
  }

  Layout of(const Struct& type, std::vector<std::int64_t>* offsets = nullptr) {
    Layout layout;
    std::int64_t lastSize = -1;
    for (const Var* field : type.fields) {
      const Layout part = of(field->type);
      layout.align = std::max(layout.align, part.align);
      const std::int64_t at = alignUp(layout.size, part.align);
      if (offsets != nullptr) offsets->push_back(at);
      layout.size = plus(at, part.size);
      lastSize = part.size;
    }
    // A pointer to an empty last field must not point behind the struct.
    if (lastSize == 0 && layout.size > 0) ++layout.size;
    layout.size = alignUp(layout.size, layout.align);
    return layout;
  }

 private:
  Layout arrayOf(const Array& type) {
    const Layout elem = of(type.elem);
    return {type.len <= 0 ? 0 : times(elem.size, type.len), elem.align};
  }

  PackageSet& m_set;
  std::map<const Type*, Layout> m_known;
  int m_depth = 0;
};

class ConstantSize {
 public:
  explicit ConstantSize(PackageSet& set) : m_set(set) {}

  bool of(Type* type) {
    if (isTypeParam(type)) return false;
    Type* const u = under(m_set, type);
    if (u->kind != TypeKind::array && u->kind != TypeKind::struct_) return true;
    if (!m_seen.insert(u).second || m_seen.size() > kMostTypes) return true;
    if (u->kind == TypeKind::array) return of(static_cast<Array*>(u)->elem);
    const auto& fields = static_cast<Struct*>(u)->fields;
    return std::all_of(fields.begin(), fields.end(),
                       [this](Var* field) { return of(field->type); });
  }

 private:
  static constexpr std::size_t kMostTypes = 2000;

  PackageSet& m_set;
  std::set<const Type*> m_seen;
};

}  // namespace

std::int64_t sizeOf(PackageSet& set, Type* type) { return Sizer(set).of(type).size; }
std::int64_t alignOf(PackageSet& set, Type* type) { return Sizer(set).of(type).align; }

std::vector<std::int64_t> fieldOffsets(PackageSet& set, const Struct& type) {
  std::vector<std::int64_t> offsets;
  Sizer(set).of(type, &offsets);
  return offsets;
}

std::int64_t offsetOf(PackageSet& set, Type* type, const std::vector<std::uint32_t>& path) {
  std::int64_t at = 0;
  for (const std::uint32_t index : path) {
    Struct* const s = asStruct(set, type);
    if (s == nullptr || index >= s->fields.size()) return -1;
    at = plus(at, fieldOffsets(set, *s)[index]);
    type = s->fields[index]->type;
  }
  return at;
}

bool hasConstantSize(PackageSet& set, Type* type) { return ConstantSize(set).of(type); }

}  // namespace gantry::golang
