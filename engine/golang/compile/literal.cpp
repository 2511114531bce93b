// Composite literals.
#include "engine/base/check.h"
#include "engine/golang/compile/function_compiler.h"

namespace gantry::golang {

namespace {

const Expr* valueOf(const Expr* element) {
  return element->kind == ExprKind::keyValue ? static_cast<const KeyValueExpr*>(element)->value
                                             : element;
}

}  // namespace

void FunctionCompiler::elementTo(const Expr* expr, const Place& place) {
  const Expr* const e = unparen(const_cast<Expr*>(expr));
  if (e->kind == ExprKind::compositeLit && typeOf(e) == place.type &&
      (place.type->kind == RKind::struct_ || place.type->kind == RKind::array)) {
    compositeTo(*static_cast<const CompositeLit*>(e), place.type, place);
    return;
  }
  asTypeTo(e, place);
}

std::vector<std::size_t> FunctionCompiler::elementOrder(const CompositeLit& e) {
  std::vector<const Expr*> values;
  for (const Expr* element : e.elements) values.push_back(valueOf(element));
  return evaluationOrder(values, nullptr);
}

// A channel in a literal is called as its field: s.done when the literal is for s, else by the
// type, as in Server.done.
void FunctionCompiler::structLiteral(const CompositeLit& e, const RType* type, const Place& place) {
  const std::string before = m_channelName;
  const std::string owner(m_channelName.empty() ? type->name.substr(0, type->name.find('['))
                                                : std::string_view(m_channelName));
  for (const std::size_t i : elementOrder(e)) {
    auto index = static_cast<std::uint32_t>(i);
    if (e.elements[i]->kind == ExprKind::keyValue) {
      const auto& key =
          *static_cast<const Ident*>(static_cast<const KeyValueExpr*>(e.elements[i])->key);
      index = 0;
      while (index < type->fields.size() && type->fields[index].name != key.name) ++index;
      CHECK(index < type->fields.size());
    }
    const std::size_t mark = m_b.mark();
    nameChannel(owner, type->fields[index].name, valueOf(e.elements[i]));
    if (type->fields[index].name == "_") {  // stays zero
      (void)valueBriefly(valueOf(e.elements[i]));
    } else {
      elementTo(valueOf(e.elements[i]), field(place, index));
    }
    m_b.release(mark);
  }
  m_channelName = before;
}

void FunctionCompiler::arrayLiteral(const CompositeLit& e, const RType* elem, const Place& place) {
  for (const std::size_t i : elementOrder(e)) {
    const std::size_t mark = m_b.mark();
    Place at = place;
    at.type = elem;
    at.offset += static_cast<std::uint64_t>(e.indexes[i]) * elem->size;
    if (at.kind == Place::Kind::reg) at.container = place.type;
    elementTo(valueOf(e.elements[i]), at);
    m_b.release(mark);
  }
}

// Into memory that is zero, or registers.
void FunctionCompiler::compositeTo(const CompositeLit& e, const RType* type, const Place& place) {
  const bool isStruct = type->kind == RKind::struct_;
  std::size_t parts = isStruct ? type->fields.size() : type->len;
  for (const RField& f : type->fields) parts += f.name == "_" ? std::size_t{1} : 0;
  if (place.kind == Place::Kind::reg && e.elements.size() < parts) {
    if (place.offset == 0 && place.container == nullptr) {
      zero(type, place.base);
    } else {
      storeZero(place);
    }
  }
  if (isStruct) {
    structLiteral(e, type, place);
  } else {
    arrayLiteral(e, type->elem, place);
  }
}

Reg FunctionCompiler::sliceLiteral(const CompositeLit& e, const RType* type, Reg want) {
  const Reg to = target(type, want);
  const std::size_t mark = m_b.mark();
  const Reg sizes = m_b.take(Shape(2, WordKind::scalar));
  m_b.emitD(Op::loadI, sizes, e.maxIndex + 1);
  m_b.emitD(Op::loadI, offsetReg(sizes, 1), e.maxIndex + 1);
  m_b.emit(Op::makeSlice, to, sizes, static_cast<std::uint16_t>(type->elem->id));
  m_b.release(mark);
  arrayLiteral(e, type->elem, Place::ofMemory(type, to));
  return to;
}

Reg FunctionCompiler::mapLiteral(const CompositeLit& e, const RType* type, Reg want) {
  const Reg to = target(type, want);
  const std::size_t mark = m_b.mark();
  m_b.emit(Op::makeMap, to, integer(e.elements.size()), static_cast<std::uint16_t>(type->id));
  m_b.release(mark);
  for (const Expr* element : e.elements) {
    const auto& kv = *static_cast<const KeyValueExpr*>(element);
    const Reg key = asType(kv.key, type->key);
    const Reg v = asType(kv.value, type->elem);
    m_b.emit(Op::mapSet, to, key, v);
    m_b.ext(0, type->id);
    m_b.release(mark);
  }
  return to;
}

// The address of a new variable with the literal's value.
Reg FunctionCompiler::newLiteral(const CompositeLit& e, const RType* type) {
  const Reg box = newBox(type);
  const Place place = Place::ofMemory(type, box);
  const std::size_t mark = m_b.mark();
  if (type->kind == RKind::slice) {
    store(place, sliceLiteral(e, type, kNoReg));
  } else if (type->kind == RKind::map) {
    store(place, mapLiteral(e, type, kNoReg));
  } else if (type->slots > 0) {
    compositeTo(e, type, place);
  } else {
    structLiteralEffects(e);
  }
  m_b.release(mark);
  return box;
}

Reg FunctionCompiler::composite(const CompositeLit& e, Reg want) {
  const RType* const type = typeOf(&e);
  // A literal may use the variable that it is assigned to.
  if (want != kNoReg && !FunctionBuilder::isWindow(want) && isVariableReg(want)) {
    const std::size_t mark = m_b.mark();
    const Reg r = composite(e, kNoReg);
    move(type, want, r);
    m_b.release(mark);
    return want;
  }
  switch (type->kind) {
    case RKind::slice:
      return sliceLiteral(e, type, want);
    case RKind::map:
      return mapLiteral(e, type, want);
    case RKind::pointer: {  // an elided &T
      const Reg box = newLiteral(e, type->elem);
      if (want == kNoReg) return box;
      moveSlots(want, box, 1);
      return want;
    }
    default:
      break;
  }
  if (type->slots > kMostVariableSlots) {
    const std::size_t mark = m_b.mark();
    const Reg to = target(type, want);
    const Place place = Place::ofMemory(type, newBox(type));
    compositeTo(e, type, place);
    (void)load(place, to);
    if (want != kNoReg) m_b.release(mark);
    return to;
  }
  const Reg to = target(type, want);
  if (type->slots > 0) {
    compositeTo(e, type, Place::ofReg(type, to));
  } else {
    structLiteralEffects(e);
  }
  return to;
}

// The elements of a literal without size may still do something.
void FunctionCompiler::structLiteralEffects(const CompositeLit& e) {
  for (const Expr* element : e.elements) {
    const std::size_t mark = m_b.mark();
    (void)valueBriefly(valueOf(element));
    m_b.release(mark);
  }
}

}  // namespace gantry::golang
