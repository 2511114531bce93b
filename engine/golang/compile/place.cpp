// Loading, storing and addressing: what a Place does.
#include "engine/golang/compile/place.h"

#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"
#include "engine/golang/types/predicates.h"

namespace gantry::golang {

bool isIntegerKind(RKind kind) { return kind >= RKind::int_ && kind <= RKind::uintptr; }
bool isSignedKind(RKind kind) { return kind >= RKind::int_ && kind <= RKind::int64; }
bool isComplexKind(RKind kind) { return kind == RKind::complex64 || kind == RKind::complex128; }
bool isFloatKind(RKind kind) { return kind == RKind::float32 || kind == RKind::float64; }

Access accessOf(const RType* type) {
  switch (type->kind) {
    case RKind::int8:
      return Access::s8;
    case RKind::int16:
      return Access::s16;
    case RKind::int32:
      return Access::s32;
    default:
      break;
  }
  switch (type->size) {
    case 0:
      return Access::none;
    case 1:
      return Access::u8;
    case 2:
      return Access::u16;
    case 4:
      return Access::u32;
    case 8:
      return Access::w1;
    case 16:
      return Access::w2;
    case 24:
      return Access::w3;
    default:
      return Access::bytes;
  }
}

namespace {

// Indexed by Access.
constexpr Op kLoads[] = {Op::nop,   Op::ld8u, Op::ld8s, Op::ld16u, Op::ld16s, Op::ld32u,
                         Op::ld32s, Op::ld64, Op::ld2,  Op::ld3,   Op::ldN};
constexpr Op kStores[] = {Op::nop,  Op::st8,  Op::st8, Op::st16, Op::st16, Op::st32,
                          Op::st32, Op::st64, Op::st2, Op::st3,  Op::stN};
constexpr Op kFieldLoads[] = {Op::nop,    Op::ldF8u,  Op::ldF8s, Op::ldF16u,
                              Op::ldF16s, Op::ldF32u, Op::ldF32s};
constexpr Op kFieldStores[] = {Op::nop,   Op::stF8,  Op::stF8, Op::stF16,
                               Op::stF16, Op::stF32, Op::stF32};
constexpr Op kElementLoads[] = {Op::nop,      Op::idxLd8u,  Op::idxLd8s, Op::idxLd16u, Op::idxLd16s,
                                Op::idxLd32u, Op::idxLd32s, Op::idxLd64, Op::idxLd2,   Op::idxLd3};
constexpr Op kElementStores[] = {Op::nop,     Op::idxSt8,  Op::idxSt8,  Op::idxSt16, Op::idxSt16,
                                 Op::idxSt32, Op::idxSt32, Op::idxSt64, Op::idxSt2,  Op::idxSt3};

Op at(const Op* table, Access access) { return table[static_cast<std::size_t>(access)]; }

constexpr std::uint64_t kMostOffset = 0xffff;
// Larger values are copied in memory rather than through registers.
constexpr std::uint32_t kMostCopiedSlots = 8;

}  // namespace

// ---- moving registers ----

void FunctionCompiler::moveSlots(Reg to, Reg from, std::uint64_t slots) {
  if (to == from || slots == 0) return;
  if (slots == 1) {
    m_b.emit(Op::mov, to, from);
  } else if (slots == 2) {
    m_b.emit(Op::mov2, to, from);
  } else if (slots == 3) {
    m_b.emit(Op::mov3, to, from);
  } else {
    m_b.emit(Op::movN, to, from, static_cast<std::uint16_t>(slots));
  }
}

void FunctionCompiler::move(const RType* type, Reg to, Reg from) {
  moveSlots(to, from, type->slots);
}

void FunctionCompiler::zero(const RType* type, Reg r) {
  if (type->slots == 0) return;
  if (type->slots == 1) {
    m_b.emitD(Op::loadI, r, 0);
  } else {
    m_b.emit(Op::zero, r, static_cast<std::uint16_t>(type->slots));
  }
}

// A register that later instructions do not change: not one of the window.
Reg FunctionCompiler::stable(const RType* type, Reg r) {
  if (!FunctionBuilder::isWindow(r)) return r;
  const Reg to = temp(type);
  move(type, to, r);
  return to;
}

// ---- loading ----

Reg FunctionCompiler::loadReg(const Place& place, Reg want) {
  const Access access = accessOf(place.type);
  if (access == Access::none) return target(place.type, want);
  const bool isNarrow =
      access < Access::w1 && place.type->kind != RKind::struct_ && place.type->kind != RKind::array;
  const Reg base = place.base;
  const bool isAlone = place.offset == 0 && place.container == nullptr;
  if (isAlone || (place.offset % 8 == 0 && !isNarrow)) {
    const Reg r = offsetReg(base, place.offset / 8);
    if (want == kNoReg) return r;
    move(place.type, want, r);
    return want;
  }
  const Reg to = target(place.type, want);
  if (access < Access::w1) {
    m_b.emit(at(kFieldLoads, access), to, base, static_cast<std::uint16_t>(place.offset));
  } else {
    m_b.emit(Op::ldFN, to, base, static_cast<std::uint16_t>(place.offset));
    m_b.ext(0, static_cast<std::int64_t>(place.type->size));
  }
  return to;
}

// Offsets that instructions cannot hold are added first.
void FunctionCompiler::nearPlace(Place& place) {
  if (place.offset <= kMostOffset) return;
  const Reg r = m_b.take(Shape(1, WordKind::pointer));
  m_b.emit(Op::addPtr, r, place.base);
  m_b.ext(0, static_cast<std::int64_t>(place.offset));
  place.base = r;
  place.offset = 0;
}

Reg FunctionCompiler::loadMemory(const Place& place, Reg want) {
  const Access access = accessOf(place.type);
  if (access == Access::none) {
    m_b.emit(Op::nilCheck, place.base);
    return target(place.type, want);
  }
  const Reg to = target(place.type, want);
  Place p = place;
  nearPlace(p);
  m_b.emit(at(kLoads, access), to, p.base, static_cast<std::uint16_t>(p.offset));
  if (access == Access::bytes) m_b.ext(0, static_cast<std::int64_t>(p.type->size));
  return to;
}

Reg FunctionCompiler::loadGlobal(const Place& place, Reg want) {
  const Access access = accessOf(place.type);
  const auto d = static_cast<std::int64_t>(place.offset);
  const Reg to = target(place.type, want);
  switch (access) {
    case Access::none:
      return to;
    case Access::w1:
      m_b.emitD(Op::ldG64, to, d);
      return to;
    case Access::w2:
      m_b.emitD(Op::ldG2, to, d);
      return to;
    case Access::w3:
      m_b.emitD(Op::ldG3, to, d);
      return to;
    default:
      return loadMemory(inMemory(place), to);
  }
}

Reg FunctionCompiler::load(const Place& place, Reg want) {
  switch (place.kind) {
    case Place::Kind::blank:
      CHECK_MSG(false, "reading a blank");
      return kNoReg;
    case Place::Kind::reg:
      return loadReg(place, want);
    case Place::Kind::memory:
      return loadMemory(place, want);
    case Place::Kind::global:
      return loadGlobal(place, want);
    case Place::Kind::map:
      return mapLoad(place, want);
    case Place::Kind::element:
      break;
  }
  const Access access = accessOf(place.type);
  if (access == Access::bytes || access == Access::none) return loadMemory(inMemory(place), want);
  const Reg to = target(place.type, want);
  m_b.emit(at(kElementLoads, access), to, place.base, place.index);
  return to;
}

// ---- storing ----

void FunctionCompiler::storeReg(const Place& place, Reg value) {
  const Access access = accessOf(place.type);
  if (access == Access::none) return;
  const Reg to = offsetReg(place.base, place.offset / 8);
  const bool isWhole = place.offset % 8 == 0 && place.type->size % 8 == 0;
  // A variable of its own: nothing else lies in its slots.
  const bool isAlone = place.offset == 0 && place.container == nullptr;
  if (isWhole || isAlone) {
    move(place.type, to, value);
  } else if (access < Access::w1) {
    m_b.emit(at(kFieldStores, access), place.base, value, static_cast<std::uint16_t>(place.offset));
  } else {
    m_b.emit(Op::stFN, place.base, value, static_cast<std::uint16_t>(place.offset));
    m_b.ext(0, static_cast<std::int64_t>(place.type->size));
  }
}

void FunctionCompiler::storeMemory(const Place& place, Reg value) {
  const Access access = accessOf(place.type);
  if (access == Access::none) {
    m_b.emit(Op::nilCheck, place.base);
    return;
  }
  Place p = place;
  nearPlace(p);
  m_b.emit(at(kStores, access), p.base, value, static_cast<std::uint16_t>(p.offset));
  if (access == Access::bytes) m_b.ext(0, static_cast<std::int64_t>(p.type->size));
}

void FunctionCompiler::storeGlobal(const Place& place, Reg value) {
  const auto d = static_cast<std::int64_t>(place.offset);
  switch (accessOf(place.type)) {
    case Access::none:
      return;
    case Access::w1:
      m_b.emitD(Op::stG64, value, d);
      return;
    case Access::w2:
      m_b.emitD(Op::stG2, value, d);
      return;
    case Access::w3:
      m_b.emitD(Op::stG3, value, d);
      return;
    default:
      storeMemory(inMemory(place), value);
      return;
  }
}

void FunctionCompiler::store(const Place& place, Reg value) {
  switch (place.kind) {
    case Place::Kind::blank:
      return;
    case Place::Kind::reg:
      return storeReg(place, value);
    case Place::Kind::memory:
      return storeMemory(place, value);
    case Place::Kind::global:
      return storeGlobal(place, value);
    case Place::Kind::map:
      m_b.emit(Op::mapSet, place.base, place.index, value);
      m_b.ext(0, place.container->id);
      return;
    case Place::Kind::element:
      break;
  }
  const Access access = accessOf(place.type);
  if (access == Access::bytes || access == Access::none) return storeMemory(inMemory(place), value);
  m_b.emit(at(kElementStores, access), value, place.base, place.index);
}

void FunctionCompiler::storeZero(const Place& place) {
  if (place.kind == Place::Kind::blank) return;
  if (place.type->slots <= kMostVariableSlots) {
    const std::size_t mark = m_b.mark();
    const Reg r = temp(place.type);
    zero(place.type, r);
    store(place, r);
    m_b.release(mark);
    return;
  }
  const Reg box = newBox(place.type);
  copyPlace(place, Place::ofMemory(place.type, box));
}

void FunctionCompiler::copyPlace(const Place& to, const Place& from) {
  const bool inRegs = to.kind == Place::Kind::reg || from.kind == Place::Kind::reg ||
                      to.kind == Place::Kind::map || from.kind == Place::Kind::map;
  if (to.kind == Place::Kind::blank || inRegs || to.type->slots <= kMostCopiedSlots) {
    const std::size_t mark = m_b.mark();
    const Reg r = load(from);
    store(to, r);
    m_b.release(mark);
    return;
  }
  const Reg source = address(from);
  m_b.emit(Op::copyMem, address(to), source, static_cast<std::uint16_t>(to.type->id));
}

// ---- addresses ----

Reg FunctionCompiler::address(const Place& place, Reg want) {
  static const Shape kPointer(1, WordKind::pointer);
  const auto to = [&] { return want == kNoReg ? m_b.take(kPointer) : want; };
  switch (place.kind) {
    case Place::Kind::memory: {
      if (place.offset != 0) {
        const Reg r = to();
        m_b.emit(Op::addPtr, r, place.base);
        m_b.ext(0, static_cast<std::int64_t>(place.offset));
        return r;
      }
      m_b.emit(Op::nilCheck, place.base);
      if (want != kNoReg) moveSlots(want, place.base, 1);
      return want == kNoReg ? place.base : want;
    }
    case Place::Kind::global: {
      const Reg r = to();
      m_b.emitD(Op::globalAddr, r, static_cast<std::int64_t>(place.offset));
      return r;
    }
    case Place::Kind::element: {
      const Reg r = to();
      m_b.emit(Op::idxAddr, r, place.base, place.index);
      m_b.ext(0, static_cast<std::int64_t>(place.type->size));
      return r;
    }
    default: {  // a value without an address: the address of a copy
      const Reg value = load(place);
      const Reg r = newBox(place.type, to());
      store(Place::ofMemory(place.type, r), value);
      return r;
    }
  }
}

Place FunctionCompiler::inMemory(const Place& place) {
  if (place.kind == Place::Kind::memory) return place;
  return Place::ofMemory(place.type, address(place));
}

// ---- parts ----

Place FunctionCompiler::field(Place place, std::uint32_t index) {
  if (place.kind == Place::Kind::map) place = Place::ofReg(place.type, load(place));
  if (place.kind == Place::Kind::element) place = inMemory(place);
  const RField& f = place.type->fields[index];
  // It is a part now, which lies there as in memory: see loadReg() and storeReg().
  if (place.kind == Place::Kind::reg) place.container = place.type;
  place.offset += f.offset;
  place.type = f.type;
  return place;
}

Place FunctionCompiler::fieldPath(Place place, const std::vector<std::uint32_t>& path) {
  for (const std::uint32_t index : path) {
    if (place.type->kind == RKind::pointer) {
      const RType* const elem = place.type->elem;
      place = Place::ofMemory(elem, stable(place.type, load(place)));
    }
    place = field(place, index);
  }
  return place;
}

// Of an array with a constant index.
Place FunctionCompiler::elementAt(Place array, std::uint64_t index) {
  if (array.kind == Place::Kind::map) array = Place::ofReg(array.type, load(array));
  if (array.kind == Place::Kind::element) array = inMemory(array);
  if (array.kind == Place::Kind::reg) array.container = array.type;
  array.type = array.type->elem;
  array.offset += index * array.type->size;
  return array;
}

Place FunctionCompiler::elementPlace(const RType* slice, Reg base, Reg index) {
  Place place;
  place.kind = Place::Kind::element;
  place.type = slice->elem;
  place.base = base;
  place.index = index;
  return place;
}

// Of an array with a computed index.
Place FunctionCompiler::elementOf(Place array, Reg index) {
  const RType* const type = array.type;
  Reg base = kNoReg;
  if (array.kind == Place::Kind::memory && array.offset == 0) {
    base = array.base;  // the instruction checks for nil
  } else {
    base = address(array);
  }
  const Reg r = m_b.take(Shape(1, WordKind::pointer));
  m_b.emit(Op::arrAddr, r, base, index);
  m_b.ext(0, static_cast<std::int64_t>(type->elem->size));
  m_b.ext(0, static_cast<std::int64_t>(type->len));
  return Place::ofMemory(type->elem, r);
}

// Panics say of what type an index is that would be negative if it were an int.
Reg FunctionCompiler::indexIn(Reg index, const Expr* e) {
  const UnsignedIndex known{m_b.pos(), index};
  std::vector<UnsignedIndex>& all = m_function.unsignedIndexes;
  if (isUnsignedWord(typeOf(e)->kind) && (all.empty() || all.back() != known)) all.push_back(known);
  return index;
}

Place FunctionCompiler::indexPlace(const IndexExpr& e) {
  const RType* const type = typeOf(e.x);
  const Expr* const indexExpr = e.indexes[0];
  if (type->kind == RKind::map) {
    Place place;
    place.kind = Place::Kind::map;
    place.container = type;
    place.type = type->elem;
    place.base = value(e.x);
    place.index = asType(indexExpr, type->key);
    return place;
  }
  if (type->kind == RKind::slice) {
    const Reg base = value(e.x);
    return elementPlace(type, base, indexIn(value(indexExpr), indexExpr));
  }
  Place array;
  if (type->kind == RKind::pointer) {
    array = Place::ofMemory(type->elem, value(e.x));
  } else {
    array = placeOf(e.x);
  }
  std::int64_t at = 0;
  if (smallConstant(indexExpr, at)) return elementAt(array, static_cast<std::uint64_t>(at));
  return elementOf(array, indexIn(value(indexExpr), indexExpr));
}

Place FunctionCompiler::placeOf(const Expr* expr) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  switch (e->kind) {
    case ExprKind::ident: {
      Object* const o = static_cast<const Ident*>(e)->object;
      if (o != nullptr && o->kind == ObjectKind::var) return placeOfVar(static_cast<Var*>(o));
      break;
    }
    case ExprKind::star: {
      const Expr* const x = static_cast<const StarExpr*>(e)->x;
      return Place::ofMemory(typeOf(e), value(x));
    }
    case ExprKind::selector: {
      const auto& s = *static_cast<const SelectorExpr*>(e);
      if (s.selection == nullptr) {
        if (s.sel->object->kind == ObjectKind::var)
          return placeOfVar(static_cast<Var*>(s.sel->object));
        break;
      }
      if (s.selection->kind != SelectionKind::field) break;
      return fieldPath(placeOf(s.x), s.selection->path);
    }
    case ExprKind::index: {
      const auto& i = *static_cast<const IndexExpr*>(e);
      if (e->mode == Mode::typexpr || i.x->type->kind == TypeKind::signature) break;
      const RKind kind = typeOf(i.x)->kind;
      if (kind != RKind::string && kind != RKind::func) return indexPlace(i);
      break;
    }
    default:
      break;
  }
  return Place::ofReg(typeOf(e), value(e));
}

// Assignments that happen before the place is used cannot change its operands.
void FunctionCompiler::freeze(Place& place) {
  if (place.kind == Place::Kind::reg || place.kind == Place::Kind::blank ||
      place.kind == Place::Kind::global)
    return;
  const auto keep = [this](Reg& r, const Shape& shape) {
    if (r == kNoReg || !isVariableReg(r)) return;
    const Reg to = m_b.take(shape);
    moveSlots(to, r, shape.size());
    r = to;
  };
  if (place.kind == Place::Kind::memory) {
    keep(place.base, Shape(1, WordKind::pointer));
  } else if (place.kind == Place::Kind::element) {
    keep(place.base, {WordKind::pointer, WordKind::scalar, WordKind::scalar});
    keep(place.index, Shape(1, WordKind::scalar));
  } else {
    keep(place.base, Shape(1, WordKind::pointer));
    keep(place.index, shapeOf(place.container->key));
  }
}

}  // namespace gantry::golang
