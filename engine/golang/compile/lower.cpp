// From types to RTypes: kinds, parts and layouts. Texts: type_text.cpp.
#include "engine/golang/compile/lower.h"

#include <algorithm>

#include "engine/base/check.h"
#include "engine/golang/types/lookup.h"
#include "engine/golang/types/predicates.h"
#include "engine/golang/types/store.h"

namespace gantry::golang {

namespace {

// Of longer arrays `words` describes one element.
constexpr std::uint64_t kMostArrayWords = 1024;

std::uint64_t alignUp(std::uint64_t n, std::uint64_t align) {
  return (n + align - 1) / align * align;
}

RKind kindOf(Basic basic) {
  if (basic == Basic::string || basic == Basic::untypedString) return RKind::string;
  if (basic == Basic::unsafePointer || basic == Basic::untypedNil) return RKind::unsafePointer;
  switch (basic) {
    case Basic::untypedBool:
      return RKind::bool_;
    case Basic::untypedInt:
      return RKind::int_;
    case Basic::untypedRune:
      return RKind::int32;
    case Basic::untypedFloat:
      return RKind::float64;
    case Basic::untypedComplex:
      return RKind::complex128;
    default:
      break;
  }
  // The two enumerations have bool to complex128 in the same order.
  return static_cast<RKind>(basic);
}
static_assert(static_cast<int>(Basic::complex128) == static_cast<int>(RKind::complex128));
static_assert(static_cast<int>(Basic::bool_) == static_cast<int>(RKind::bool_));

}  // namespace

RType* Lowering::of(Type* type) {
  CHECK(type != nullptr);
  if (type->lowered != nullptr) return static_cast<RType*>(type->lowered);
  Type* const plain = unalias(type);
  if (plain->lowered != nullptr) {
    type->lowered = plain->lowered;
    return static_cast<RType*>(type->lowered);
  }
  std::vector<RType*>& same = m_byHash[typeHash(plain)];
  for (RType* r : same) {
    if (!identical(m_types[r->id], plain)) continue;
    type->lowered = plain->lowered = r;
    return r;
  }
  RType& r = m_module.types.emplace_back();
  r.id = static_cast<std::uint32_t>(m_module.types.size() - 1);
  m_types.push_back(plain);
  m_laidOut.push_back(false);
  m_methodsDone.push_back(false);
  same.push_back(&r);
  type->lowered = plain->lowered = &r;
  m_pending.push_back(&r);
  ++m_depth;
  fill(r, plain);
  --m_depth;
  if (m_depth == 0) finishPending();
  return &r;
}

void Lowering::finishPending() {
  // Texts and layouts may lower more types (they do not, but a new one would wait here).
  for (std::size_t i = 0; i < m_pending.size(); ++i) {
    layOut(*m_pending[i]);
    writeText(*m_pending[i]);
  }
  m_pending.clear();
}

const RType* Lowering::pointerTo(const RType* elem) {
  if (elem->pointerTo != nullptr) return elem->pointerTo;
  return of(m_set.store->pointer(typeOf(elem)));
}

const RType* Lowering::sliceOf(const RType* elem) { return of(m_set.store->slice(typeOf(elem))); }

void Lowering::fillBasic(RType& r, Basic basic) {
  r.kind = kindOf(basic);
  static constexpr std::uint8_t kSizes[] = {0, 1, 8, 1, 2, 4, 8, 8, 1, 2, 4, 8, 8, 4, 8, 8, 16};
  if (r.kind == RKind::string) {
    r.size = 16;
  } else {
    r.size = r.kind == RKind::unsafePointer ? 8 : kSizes[static_cast<std::size_t>(r.kind)];
  }
}

void Lowering::fillStruct(RType& r, const Struct& type) {
  r.kind = RKind::struct_;
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    const Var& v = *type.fields[i];
    RField field;
    field.name = text(v.name);
    field.type = of(v.type);
    field.embedded = v.embedded;
    field.exported = v.exported();
    if (i < type.tags.size()) field.tag = text(type.tags[i]);
    if (!field.exported && v.package != nullptr) field.pkgPath = text(v.package->path);
    r.fields.push_back(field);
  }
}

void Lowering::fillSignature(RType& r, const Signature& type) {
  r.kind = RKind::func;
  r.variadic = type.variadic;
  for (const Var* v : type.params) r.params.push_back(of(v->type));
  for (const Var* v : type.results) r.results.push_back(of(v->type));
}

void Lowering::fillInterface(RType& r, Interface* type) {
  r.kind = RKind::interface_;
  const TypeSet& set = typeSet(m_set, type);
  for (const Func* f : set.methods) {
    RMethod method;
    method.name = text(f->name);
    if (!f->exported() && f->package != nullptr) method.pkgPath = text(f->package->path);
    method.type = of(f->type);
    r.methods.push_back(method);
  }
  std::sort(r.methods.begin(), r.methods.end(), [](const RMethod& x, const RMethod& y) {
    return x.name != y.name ? x.name < y.name : x.pkgPath < y.pkgPath;
  });
}

void Lowering::fill(RType& r, Type* type) {
  if (Named* const named = asNamed(type); named != nullptr) {
    r.named = true;
    r.name = text(namedText(named, false));
    if (named->object->package != nullptr) r.pkgPath = text(named->object->package->path);
  } else if (type->kind == TypeKind::basic) {
    r.named = true;
    // byte and rune are other names; unsafe.Pointer has a package.
    const Basic basic = static_cast<BasicType*>(type)->basic;
    r.name = basic == Basic::unsafePointer ? "Pointer" : text(basicType(m_set, basic)->name);
    if (basic == Basic::unsafePointer) r.pkgPath = "unsafe";
  }
  Type* const u = under(m_set, type);
  switch (u->kind) {
    case TypeKind::basic:
      fillBasic(r, static_cast<BasicType*>(u)->basic);
      return;
    case TypeKind::array:
      r.kind = RKind::array;
      r.len = static_cast<std::uint64_t>(static_cast<Array*>(u)->len);
      r.elem = of(static_cast<Array*>(u)->elem);
      return;
    case TypeKind::slice:
      r.kind = RKind::slice;
      r.elem = of(static_cast<Slice*>(u)->elem);
      return;
    case TypeKind::struct_:
      fillStruct(r, *static_cast<Struct*>(u));
      return;
    case TypeKind::pointer: {
      r.kind = RKind::pointer;
      RType* const elem = of(static_cast<Pointer*>(u)->elem);
      r.elem = elem;
      if (!r.named) elem->pointerTo = &r;
      return;
    }
    case TypeKind::signature:
      fillSignature(r, *static_cast<Signature*>(u));
      return;
    case TypeKind::interface_:
      fillInterface(r, static_cast<Interface*>(u));
      return;
    case TypeKind::map:
      r.kind = RKind::map;
      r.key = of(static_cast<Map*>(u)->key);
      r.elem = of(static_cast<Map*>(u)->elem);
      return;
    case TypeKind::chan: {
      const auto& chan = *static_cast<Chan*>(u);
      r.kind = RKind::chan;
      r.chanDir = chan.dir == ChanDir::both ? 3 : chan.dir == ChanDir::sendOnly ? 2 : 1;
      r.elem = of(chan.elem);
      return;
    }
    case TypeKind::tuple:  // several results: nobody looks at more than the parts
      r.kind = RKind::invalid;
      for (const Var* v : static_cast<Tuple*>(u)->vars) r.results.push_back(of(v->type));
      return;
    default:
      CHECK_MSG(false, "a type that no value has");
  }
}

// ---- layout ----

void Lowering::layOutArray(RType& r) {
  RType& elem = mutableType(r.elem);
  layOut(elem);
  r.align = elem.align;
  r.size = elem.size * r.len;
  r.comparable = elem.comparable;
  r.plainEqual = elem.plainEqual;
  r.hasPointers = elem.hasPointers && r.len > 0;
  if (!r.hasPointers) return;
  // What has pointers is a multiple of 8 bytes large.
  const bool isLarge = r.size / 8 > kMostArrayWords;
  for (std::uint64_t i = 0; i < (isLarge ? 1 : r.len); ++i)
    r.words.insert(r.words.end(), elem.words.begin(), elem.words.end());
}

void Lowering::layOutStruct(RType& r) {
  r.align = 1;
  r.plainEqual = true;
  std::uint64_t at = 0;
  for (RField& field : r.fields) {
    RType& type = mutableType(field.type);
    layOut(type);
    const std::uint64_t offset = alignUp(at, type.align);
    if (offset != at || field.name == "_") r.plainEqual = false;
    field.offset = static_cast<std::uint32_t>(offset);
    at = offset + type.size;
    r.align = std::max(r.align, type.align);
    r.comparable = r.comparable && type.comparable;
    r.plainEqual = r.plainEqual && type.plainEqual;
    r.hasPointers = r.hasPointers || type.hasPointers;
  }
  // So that the address of an empty last field lies in the struct.
  if (!r.fields.empty() && at > 0 && r.fields.back().type->size == 0) ++at;
  r.size = alignUp(at, r.align);
  if (r.size != at) r.plainEqual = false;
  if (!r.hasPointers) return;
  r.words.assign((r.size + 7) / 8, WordKind::scalar);
  for (const RField& field : r.fields) {
    if (!field.type->hasPointers) continue;
    const std::uint64_t n = field.type->size / 8;
    const std::vector<WordKind>& words = field.type->words;
    for (std::uint64_t i = 0; i < n; ++i) r.words[field.offset / 8 + i] = words[i % words.size()];
  }
}

void Lowering::layOut(RType& r) {
  if (m_laidOut[r.id]) return;
  m_laidOut[r.id] = true;
  const auto set = [&r](std::uint64_t size, std::vector<WordKind> words) {
    r.size = size;
    r.align = 8;
    r.words = std::move(words);
    r.hasPointers = !r.words.empty();
  };
  constexpr WordKind kS = WordKind::scalar;
  constexpr WordKind kP = WordKind::pointer;
  switch (r.kind) {
    case RKind::invalid:
      return;
    case RKind::array:
      layOutArray(r);
      break;
    case RKind::struct_:
      layOutStruct(r);
      break;
    case RKind::string:
      set(16, {kP, kS});
      break;
    case RKind::slice:
      set(24, {kP, kS, kS});
      r.comparable = false;
      break;
    case RKind::interface_:
      set(16, {kS, WordKind::ifaceData});
      break;
    case RKind::map:
    case RKind::func:
      set(8, {kP});
      r.direct = true;
      r.comparable = false;
      break;
    case RKind::chan:
    case RKind::pointer:
    case RKind::unsafePointer:
      set(8, {kP});
      r.direct = r.plainEqual = true;
      break;
    case RKind::complex128:
      r.align = 8;
      break;
    case RKind::complex64:
      r.align = 4;
      r.direct = true;
      break;
    case RKind::float32:
    case RKind::float64:
      r.align = static_cast<std::uint8_t>(r.size);
      r.direct = true;
      break;
    default:  // booleans and integers
      r.align = static_cast<std::uint8_t>(r.size);
      r.direct = r.plainEqual = true;
      break;
  }
  r.slots = static_cast<std::uint32_t>((r.size + 7) / 8);
}

void Lowering::appendShape(std::vector<WordKind>& shape, const RType* type) {
  if (!type->hasPointers) {
    shape.insert(shape.end(), type->slots, WordKind::scalar);
    return;
  }
  for (std::uint32_t i = 0; i < type->slots; ++i)
    shape.push_back(type->words[i % type->words.size()]);
}

// ---- methods ----

void Lowering::completeMethods(const RType* type) {
  if (m_methodsDone[type->id] || type->kind == RKind::interface_) return;
  m_methodsDone[type->id] = true;
  RType& r = mutableType(type);
  Type* const t = typeOf(type);
  for (const Found& found : methodSet(m_set, t, false)) {
    if (found.object == nullptr || found.object->kind != ObjectKind::func) continue;
    const auto* f = static_cast<const Func*>(found.object);
    RMethod method;
    method.name = text(f->name);
    if (!f->exported() && f->package != nullptr) method.pkgPath = text(f->package->path);
    method.type = of(f->type);
    r.methods.push_back(method);
  }
  std::sort(r.methods.begin(), r.methods.end(), [](const RMethod& x, const RMethod& y) {
    return x.name != y.name ? x.name < y.name : x.pkgPath < y.pkgPath;
  });
}

// ---- constants ----

std::string_view Lowering::text(std::string_view value) {
  const auto found = m_texts.find(value);
  if (found != m_texts.end()) return *found;
  return *m_texts.insert(m_module.texts.emplace_back(value)).first;
}

std::uint32_t Lowering::stringIndex(std::string_view value) {
  const std::string_view view = text(value);
  const auto [at, fresh] =
      m_strings.try_emplace(view, static_cast<std::uint32_t>(m_module.strings.size()));
  if (fresh) m_module.strings.push_back(view);
  return at->second;
}

std::uint32_t Lowering::constantIndex(std::uint64_t value) {
  const auto [at, fresh] =
      m_constants.try_emplace(value, static_cast<std::uint32_t>(m_module.constants.size()));
  if (fresh) m_module.constants.push_back(value);
  return at->second;
}

}  // namespace gantry::golang
